#include "front/lambda.h"

#include "front/expression.h"
#include "front/function.h"

void lambda_walk(struct build *build, CXCursor lambda)
{
    struct children children;
    children_read(&children, lambda);
    for (unsigned i = 0; i < children.count; i++)
        if (clang_isExpression(clang_getCursorKind(children.items[i])))
            expression_value(build, children.items[i]);
    children_release(&children);
    struct build_lambda next = {lambda, function_lambda(build->reader, lambda, build->func)};
    g_queue_push_tail(&build->lambdas, g_memdup2(&next, sizeof(next)));
}

bool lambda_is_conversion(struct reader *reader, CXCursor function)
{
    return clang_getCursorKind(function) == CXCursor_ConversionFunction &&
           cursor_map_get(&reader->lambdas, clang_getCursorSemanticParent(function));
}
