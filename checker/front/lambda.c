#include "front/lambda.h"

#include <string.h>

#include "front/expression.h"
#include "front/function.h"
#include "front/initialise.h"
#include "front/instance.h"
#include "front/type.h"
#include "front/variable.h"

/* `[name = value]`: a variable of its own, declared where it stands. Null cursor for what is no such capture. */
static CXCursor captured_variable(CXCursor child)
{
    if (clang_getCursorKind(child) != CXCursor_VariableRef)
        return clang_getNullCursor();
    CXCursor variable = clang_getCursorReferenced(child);
    bool own = clang_equalLocations(clang_getCursorLocation(variable), clang_getCursorLocation(child)) != 0;
    return own ? variable : clang_getNullCursor();
}

/* Has a variable among the children this value? */
static bool is_captured(const struct children *children, CXCursor value)
{
    for (unsigned i = 0; i < children->count; i++) {
        CXCursor variable = captured_variable(children->items[i]);
        if (!clang_Cursor_isNull(variable) && cursor_wraps(clang_Cursor_getVarDeclInitializer(variable), value))
            return true;
    }
    return false;
}

/* The variable around the lambda that the value of a capture copies; a null cursor when it is another value. */
static CXCursor copied_variable(CXCursor value)
{
    CXCursor name = cursor_strip(value);
    if (!clang_isExpression(clang_getCursorKind(value)) || clang_getCursorKind(name) != CXCursor_DeclRefExpr)
        return clang_getNullCursor();
    CXCursor variable = clang_getCursorReferenced(name);
    bool local = clang_getCursorKind(variable) == CXCursor_ParmDecl ||
                 (clang_getCursorKind(variable) == CXCursor_VarDecl && variable_is_local(variable));
    return local && !type_is_reference(clang_getCursorType(variable)) ? variable : clang_getNullCursor();
}

/* The copy is a local of the function around, known by its value; in the body it has the name of the variable. */
static void copy_variable(struct build *build, CXCursor value, CXCursor variable)
{
    struct cursor_map *variables = &build->reader->variables;
    uint32_t copy = cursor_map_get(variables, value), around = cursor_map_get(variables, variable);
    if (!copy) {
        copy = build_local_copy(build, variable);
        cursor_map_put(variables, variable, around);
        cursor_map_put(variables, value, copy);
    }
    initialise_object(build, copy, clang_getCursorType(variable), value, value);
}

void lambda_swap(struct reader *reader, CXCursor lambda)
{
    struct children children;
    children_read(&children, lambda);
    for (unsigned i = 0; i < children.count; i++) {
        CXCursor value = children.items[i], variable = copied_variable(value);
        uint32_t copy = clang_Cursor_isNull(variable) ? 0 : cursor_map_get(&reader->variables, value);
        if (!copy)
            continue;
        cursor_map_put(&reader->variables, value, cursor_map_get(&reader->variables, variable));
        cursor_map_put(&reader->variables, variable, copy);
    }
    children_release(&children);
}

static void capture(struct build *build, CXCursor lambda)
{
    struct children children;
    children_read(&children, lambda);
    for (unsigned i = 0; i < children.count; i++) {
        CXCursor child = children.items[i], variable = captured_variable(child);
        if (!clang_Cursor_isNull(variable))
            initialise_object(build, build_local(build, variable), clang_getCursorType(variable),
                              clang_Cursor_getVarDeclInitializer(variable), variable);
        else if (is_captured(&children, child))
            continue;
        else if (!clang_Cursor_isNull(copied_variable(child)))
            copy_variable(build, child, copied_variable(child));
        else if (clang_isExpression(clang_getCursorKind(child)))
            expression_value(build, child);
    }
    children_release(&children);
}

static enum CXChildVisitResult visit_generic(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    enum CXCursorKind kind = clang_getCursorKind(child);
    if (kind == CXCursor_ParmDecl) {
        CXString spelling = clang_getTypeSpelling(cursor_canonical_type(child));
        const char *text = clang_getCString(spelling);
        *(bool *)data |= strstr(text, "type-parameter-") || strstr(text, "auto");
        clang_disposeString(spelling);
    }
    *(bool *)data |= kind == CXCursor_TemplateTypeParameter;
    return CXChildVisit_Continue;
}

static void queue(struct build *build, CXCursor cursor, uint32_t func)
{
    struct build_lambda next = {cursor, func};
    g_queue_push_tail(&build->lambdas, g_memdup2(&next, sizeof(next)));
}

/* A generic lambda is its instances. Gives the function that the value of the lambda is: the only instance, or the
 * lambda itself, whose calls tell which. */
static uint32_t queue_generic(struct build *build, CXCursor type, uint32_t func)
{
    GArray *calls = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    instance_calls(build->reader, type, calls);
    guint count = calls->len;
    uint32_t only = func;
    for (guint i = 0; i < count; i++) {
        CXCursor call = g_array_index(calls, CXCursor, i);
        only = function_lambda_instance(build->reader, call, func);
        queue(build, call, only);
    }
    g_array_free(calls, TRUE);
    return count == 1 ? only : func;
}

struct operand lambda_value(struct build *build, CXCursor lambda)
{
    struct reader *reader = build->reader;
    capture(build, lambda);
    CXCursor type = clang_getTypeDeclaration(cursor_canonical_type(lambda));
    uint32_t func = cursor_map_get(&reader->lambdas, type);
    if (!func) { /* not a second copy of a __finally body */
        bool generic = false;
        clang_visitChildren(lambda, visit_generic, &generic);
        func = function_lambda(reader, lambda, build->func, ++build->lambda_count);
        if (generic)
            cursor_map_put(&reader->lambda_values, type, queue_generic(build, type, func));
        else
            queue(build, lambda, func);
    }
    uint32_t value = cursor_map_get(&reader->lambda_values, type);
    struct operand operand = {.kind = OPERAND_ADDRESS, .type = type_of(reader, clang_getCursorType(lambda))};
    struct path path = {
        .kind = PATH_FUNCTION, .name = build->facts->funcs[value ? value : func].usr, .type = operand.type};
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
