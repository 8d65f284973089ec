#include "front/lambda.h"

#include "front/expression.h"
#include "front/function.h"
#include "front/type.h"

struct operand lambda_value(struct build *build, CXCursor lambda)
{
    struct children children;
    children_read(&children, lambda);
    for (unsigned i = 0; i < children.count; i++)
        if (clang_isExpression(clang_getCursorKind(children.items[i])))
            expression_value(build, children.items[i]);
    children_release(&children);
    CXCursor type = clang_getTypeDeclaration(cursor_canonical_type(lambda));
    uint32_t func = cursor_map_get(&build->reader->lambdas, type);
    if (!func) { /* not a second copy of a __finally body */
        func = function_lambda(build->reader, lambda, build->func, ++build->lambda_count);
        struct build_lambda next = {lambda, func};
        g_queue_push_tail(&build->lambdas, g_memdup2(&next, sizeof(next)));
    }
    struct operand operand = {.kind = OPERAND_ADDRESS, .type = type_of(build->reader, clang_getCursorType(lambda))};
    struct path path = {.kind = PATH_FUNCTION, .name = build->facts->funcs[func].usr, .type = operand.type};
    operand.path = facts_intern_path(build->facts, path);
    return operand;
}

bool lambda_is(struct reader *reader, CXCursor function)
{
    return cursor_map_get(&reader->lambdas, clang_getCursorSemanticParent(function)) != 0;
}

bool lambda_is_conversion(struct reader *reader, CXCursor function)
{
    return clang_getCursorKind(function) == CXCursor_ConversionFunction && lambda_is(reader, function);
}
