#include "front/call.h"

#include "front/assign.h"
#include "front/construct.h"
#include "front/copy.h"
#include "front/dispatch.h"
#include "front/expression.h"
#include "front/function.h"
#include "front/implicit.h"
#include "front/initialise.h"
#include "front/lambda.h"
#include "front/marker.h"
#include "front/place.h"
#include "front/repaired.h"
#include "front/temporary.h"
#include "front/type.h"

bool call_is_construction(CXCursor call)
{
    return clang_getCursorKind(clang_getCursorReferenced(call)) == CXCursor_Constructor;
}

/* The function expression of a call, without parentheses, conversions and the `*` and `&` that change nothing. */
static CXCursor strip_callee(CXCursor expression)
{
    for (;;) {
        CXCursor inner = cursor_strip(expression);
        if (clang_getCursorKind(inner) != CXCursor_UnaryOperator)
            return inner;
        enum CXUnaryOperatorKind kind = clang_getCursorUnaryOperatorKind(inner);
        CXCursor operand = cursor_operand(inner);
        if (kind != CXUnaryOperator_Deref && kind != CXUnaryOperator_AddrOf)
            return inner;
        /* `**p` with p a pointer to a pointer to a function is a place of its own */
        if (type_function(clang_getCursorType(operand)).kind == CXType_Invalid ||
            (kind == CXUnaryOperator_Deref && cursor_canonical_type(operand).kind == CXType_Pointer &&
             !type_is_function(clang_getPointeeType(cursor_canonical_type(operand)))))
            return inner;
        expression = operand;
    }
}

/* `a + b` with an operator function: the function stands second, the operands are the arguments. */
static bool is_operator_call(CXCursor call, const struct children *children)
{
    return children->count >= 2 && clang_Cursor_getNumArguments(call) >= 1 &&
           cursor_wraps(children->items[0], clang_Cursor_getArgument(call, 0));
}

/* An argument left out: the default that the declaration gives. */
static CXCursor default_argument(CXCursor function, unsigned number)
{
    if (!cursor_is_function(function) || (int)number >= clang_Cursor_getNumArguments(function))
        return clang_getNullCursor();
    return cursor_operand(clang_Cursor_getArgument(function, number));
}

bool call_is_left_out(CXCursor argument)
{
    CXFile file;
    clang_getExpansionLocation(clang_getRangeStart(clang_getCursorExtent(argument)), &file, NULL, NULL, NULL);
    return !file;
}

struct range call_arguments(struct build *build, GArray *operands)
{
    struct range range = {operands->len ? build->facts->operands_count : 0, operands->len};
    for (guint i = 0; i < operands->len; i++)
        build_operand(build, g_array_index(operands, struct operand, i));
    g_array_free(operands, TRUE);
    return range;
}

/* Evaluates the arguments from number `first` and stores their operands. */
static struct range pass_arguments(struct build *build, CXCursor call, unsigned first, CXCursor function, CXType type)
{
    int count = clang_Cursor_getNumArguments(call);
    GArray *operands = g_array_new(FALSE, TRUE, sizeof(struct operand));
    for (unsigned i = first; (int)i < count; i++) {
        CXCursor argument = clang_Cursor_getArgument(call, i);
        if (call_is_left_out(argument))
            argument = default_argument(function, i - first);
        struct operand operand = {0};
        CXType parameter = {.kind = CXType_Invalid};
        if (type.kind != CXType_Invalid && (int)(i - first) < clang_getNumArgTypes(type))
            parameter = clang_getArgType(type, i - first);
        if (!clang_Cursor_isNull(argument))
            operand = expression_bind(build, argument, parameter);
        g_array_append_val(operands, operand);
    }
    return call_arguments(build, operands);
}

/* The object that a method is called on, as its address. `member` is `object.method` or `pointer->method` or `method`.
 */
static struct operand object_of(struct build *build, CXCursor member)
{
    CXCursor base = cursor_operand(member);
    if (clang_Cursor_isNull(base)) {
        struct path path = {.kind = PATH_THIS, .func = build->this_func};
        return (struct operand){.kind = OPERAND_PATH, .path = facts_intern_path(build->facts, path)};
    }
    if (cursor_canonical_type(base).kind == CXType_Pointer)
        return expression_value(build, base);
    return place_address(build, place_of(build, base));
}

uint32_t call_result(struct build *build, uint32_t event, CXCursor call)
{
    struct path path = {.kind = PATH_RESULT, .func = build->func, .index = event};
    path.type = type_of(build->reader, clang_getCursorType(call));
    return facts_intern_path(build->facts, path);
}

/* Writes the call event; 0 when what is called never returns. */
static uint32_t write_call(struct build *build, struct event event, CXCursor function, CXCursor call)
{
    uint32_t index = build_event(build, event, call);
    uint32_t path = call_result(build, index, call);
    if (cursor_is_function(function)) {
        uint32_t func = function_of(build->reader, function);
        if (build->facts->funcs[func].flags & FUNC_NO_RETURN)
            build_stop(build);
    }
    return path;
}

static bool is_method(CXCursor function)
{
    enum CXCursorKind kind = clang_getCursorKind(function);
    return (kind == CXCursor_CXXMethod || kind == CXCursor_ConversionFunction || kind == CXCursor_Destructor) &&
           !clang_CXXMethod_isStatic(function);
}

static struct operand to_operand(struct build *build, uint32_t path, CXCursor call)
{
    return (struct operand){.kind = path ? OPERAND_PATH : OPERAND_UNKNOWN,
                            .path = path,
                            .type = type_of(build->reader, clang_getCursorType(call))};
}

static uint32_t copy_assign(struct build *build, CXCursor call)
{
    CXCursor left = clang_Cursor_getArgument(call, 0), right = clang_Cursor_getArgument(call, 1);
    struct operand operand =
        place_is(right) ? expression_value(build, right) : to_operand(build, place_of(build, right), right);
    uint32_t path = place_of(build, left);
    assign_store(build, path, clang_getCursorType(left), operand, 0, right, call);
    return path;
}

/* A call of a repaired object: through a pointer, as far as anyone can tell. */
static uint32_t call_repaired(struct build *build, CXCursor call)
{
    struct event event = {.kind = EVENT_CALL_POINTER};
    event.path = place_of(build, clang_Cursor_getArgument(call, 0));
    event.arguments = pass_arguments(build, call, 1, clang_getNullCursor(), (CXType){.kind = CXType_Invalid});
    return write_call(build, event, clang_getNullCursor(), call);
}

/* `object op value`, op a function. Gives the path of the result. */
static uint32_t call_operator(struct build *build, CXCursor call)
{
    CXCursor function = clang_getCursorReferenced(call);
    if (copy_is_plain(build->reader, function))
        return copy_assign(build, call);
    if (build->reader->repaired && repaired_is_call(call))
        return call_repaired(build, call);
    CXType type = type_function(clang_getCursorType(function));
    struct event event = {.kind = EVENT_CALL};
    unsigned first = 0;
    if (is_method(function) &&
        clang_getCursorKind(cursor_strip(clang_Cursor_getArgument(call, 0))) == CXCursor_LambdaExpr) {
        expression_value(build, clang_Cursor_getArgument(call, 0));
        first = 1;
    } else if (is_method(function)) {
        CXCursor object = clang_Cursor_getArgument(call, 0);
        struct operand address = {0};
        uint32_t path = place_is(object) ? place_of(build, object) : 0;
        if (path)
            address = place_address(build, path);
        else
            expression_lose(build, expression_value(build, object), object);
        event.object = build_operand(build, address);
        first = 1;
    }
    event.arguments = pass_arguments(build, call, first, function, type);
    event.callee = implicit_usr(build->reader, function);
    if (dispatch_is_virtual(build, call))
        event.kind = EVENT_CALL_VIRTUAL;
    return write_call(build, event, function, call);
}

/* Through a pointer: `callee` is an expression that yields it. */
static uint32_t call_pointer(struct build *build, CXCursor call, CXCursor callee)
{
    CXType type = type_function(clang_getCursorType(callee));
    struct operand pointer = type_is_function(clang_getCursorType(callee))
                                 ? place_address(build, place_of(build, callee))
                                 : expression_value(build, callee);
    struct event event = {.kind = EVENT_CALL_POINTER};
    if (pointer.kind == OPERAND_PATH)
        event.path = pointer.path;
    event.arguments = pass_arguments(build, call, 0, clang_getNullCursor(), type);
    if (pointer.kind == OPERAND_ADDRESS && build->facts->paths[pointer.path].kind == PATH_FUNCTION) {
        event.kind = EVENT_CALL; /* a function behind a cast */
        event.callee = build->facts->paths[pointer.path].name;
    }
    return write_call(build, event, clang_getNullCursor(), call);
}

static uint32_t call_function(struct build *build, CXCursor call, CXCursor callee, CXCursor function)
{
    struct event event = {.kind = EVENT_CALL};
    if (is_method(function) && clang_getCursorKind(callee) == CXCursor_MemberRefExpr)
        event.object = build_operand(build, object_of(build, callee));
    else if (clang_getCursorKind(callee) == CXCursor_MemberRefExpr && !clang_Cursor_isNull(cursor_operand(callee)))
        expression_discard(build, cursor_operand(callee)); /* a static method through an object */
    if (lambda_is_conversion(build->reader, function))
        return function_path(build->reader, function);
    event.arguments = pass_arguments(build, call, 0, function, type_function(clang_getCursorType(function)));
    event.callee = function_usr(build->reader, function);
    if (dispatch_is_virtual(build, call))
        event.kind = EVENT_CALL_VIRTUAL;
    return write_call(build, event, function, call);
}

/* `Guard<T>(value)` in a pattern: it looks like a call, and begins with the name of a type. */
static bool is_dependent_construction(CXCursor call)
{
    struct children parts;
    children_read(&parts, call);
    enum CXCursorKind kind = parts.count ? clang_getCursorKind(parts.items[0]) : CXCursor_InvalidCode;
    children_release(&parts);
    return kind == CXCursor_TemplateRef || kind == CXCursor_TypeRef || kind == CXCursor_NamespaceRef;
}

/* A call whose function is not known until a template is used, or that an error spoiled. */
static uint32_t call_unresolved(struct build *build, CXCursor call, const struct children *children)
{
    if (is_dependent_construction(call)) {
        build_unsupported(build, "object of a type that is not known here", call);
        for (unsigned i = 0; i < children->count; i++)
            expression_lose(build, expression_value(build, children->items[i]), children->items[i]);
        return 0;
    }
    struct event event = {.kind = EVENT_CALL_POINTER};
    CXCursor callee = cursor_strip(children->items[0]);
    enum CXCursorKind kind = clang_getCursorKind(clang_getCursorReferenced(callee));
    if (kind == CXCursor_FieldDecl || kind == CXCursor_VarDecl || kind == CXCursor_ParmDecl)
        event.path = place_of(build, callee); /* an object that can be called: a lambda, most likely */
    else
        build_unsupported(build, "call of a function that is not known here", call);
    GArray *operands = g_array_new(FALSE, TRUE, sizeof(struct operand));
    for (unsigned i = 1; i < children->count; i++) {
        struct operand operand = expression_value(build, children->items[i]);
        g_array_append_val(operands, operand);
    }
    event.arguments = call_arguments(build, operands);
    return write_call(build, event, clang_getNullCursor(), call);
}

/* `(object->*pointer)(...)` */
static uint32_t call_member_pointer(struct build *build, CXCursor call, CXCursor callee)
{
    struct children sides;
    children_read_code(&sides, callee);
    struct event event = {.kind = EVENT_CALL_POINTER};
    CXType type = {.kind = CXType_Invalid};
    if (sides.count == 2) {
        bool arrow = clang_getCursorBinaryOperatorKind(callee) == CXBinaryOperator_PtrMemI;
        struct operand object =
            arrow ? expression_value(build, sides.items[0]) : place_address(build, place_of(build, sides.items[0]));
        event.object = build_operand(build, object);
        struct operand pointer = expression_value(build, sides.items[1]);
        event.path = pointer.kind == OPERAND_PATH ? pointer.path : 0;
        type = type_function(clang_getCursorType(sides.items[1]));
    }
    children_release(&sides);
    event.arguments = pass_arguments(build, call, 0, clang_getNullCursor(), type);
    return write_call(build, event, clang_getNullCursor(), call);
}

static uint32_t call_by_callee(struct build *build, CXCursor call, const struct children *children)
{
    if (is_operator_call(call, children) && cursor_is_function(clang_getCursorReferenced(call)))
        return call_operator(build, call);
    CXCursor callee = strip_callee(children->items[0]);
    enum CXCursorKind kind = clang_getCursorKind(callee);
    CXCursor declaration = clang_getCursorReferenced(callee);
    if ((kind == CXCursor_DeclRefExpr || kind == CXCursor_MemberRefExpr) && cursor_is_function(declaration))
        return call_function(build, call, callee, declaration);
    if (type_function(clang_getCursorType(callee)).kind != CXType_Invalid)
        return call_pointer(build, call, callee);
    if (kind == CXCursor_BinaryOperator)
        return call_member_pointer(build, call, callee);
    return call_unresolved(build, call, children);
}

static bool returns_reference(CXCursor call, const struct children *children)
{
    CXCursor function = clang_getCursorReferenced(call);
    CXType type = cursor_is_function(function) ? type_function(clang_getCursorType(function))
                  : children->count            ? type_function(clang_getCursorType(children->items[0]))
                                               : (CXType){.kind = CXType_Invalid};
    return type.kind != CXType_Invalid && type_is_reference(clang_getResultType(type));
}

/* An object without a name. Who takes its value over has it end; else it is a temporary. */
static uint32_t construct_nameless(struct build *build, CXCursor call)
{
    uint32_t path = build_temporary(build, clang_getCursorType(call));
    call_construct(build, call, path, EVENT_INIT);
    return path;
}

/* The path of what the call yields, or of what the reference it yields denotes. */
static uint32_t result_of(struct build *build, CXCursor call)
{
    struct children children;
    children_read_code(&children, call);
    uint32_t path = 0;
    struct operand operand;
    if (marker_call(build, call, &operand))
        path = operand.kind == OPERAND_PATH ? operand.path : 0;
    else if (children.count)
        path = call_by_callee(build, call, &children);
    bool copied = children.count && is_operator_call(call, &children) &&
                  copy_is_plain(build->reader, clang_getCursorReferenced(call));
    if (path && !copied && returns_reference(call, &children))
        path = place_deref(build, path, clang_getCursorType(call));
    children_release(&children);
    return path;
}

/* What was made up to keep a statement: conversions that are none, and `&`. */
static bool value_of_repaired(struct build *build, CXCursor call, struct operand *operand)
{
    CXCursor inner = repaired_converted(call);
    if (!clang_Cursor_isNull(inner)) {
        *operand = expression_value(build, inner);
        operand->cast = operand->kind != OPERAND_UNKNOWN;
    } else if (repaired_is_address(call)) {
        *operand = place_address(build, place_of(build, clang_Cursor_getArgument(call, 0)));
    } else {
        return false;
    }
    operand->type = type_of(build->reader, clang_getCursorType(call));
    return true;
}

uint32_t call_place(struct build *build, CXCursor call)
{
    CXCursor inner = build->reader->repaired ? repaired_converted(call) : clang_getNullCursor();
    if (!clang_Cursor_isNull(inner))
        return place_of(build, inner);
    CXType type = clang_getCursorType(call);
    uint32_t path = call_is_construction(call) ? construct_nameless(build, call) : result_of(build, call);
    enum path_kind kind = build->facts->paths[path].kind;
    if (type_is_record(type) && (kind == PATH_RESULT || call_is_construction(call)))
        temporary_add(build, path, type, call);
    return path;
}

struct operand call_value(struct build *build, CXCursor call)
{
    struct operand operand;
    if (build->reader->repaired && value_of_repaired(build, call, &operand))
        return operand;
    if (call_is_construction(call)) {
        CXCursor function = clang_getCursorReferenced(call);
        if (copy_is_plain(build->reader, function) && clang_Cursor_getNumArguments(call) == 1)
            return expression_value(build, clang_Cursor_getArgument(call, 0));
        return to_operand(build, construct_nameless(build, call), call);
    }
    if (marker_call(build, call, &operand))
        return operand;
    struct children children;
    children_read_code(&children, call);
    bool reference = returns_reference(call, &children);
    children_release(&children);
    uint32_t path = result_of(build, call);
    if (reference && path && clang_getCanonicalType(clang_getCursorType(call)).kind != CXType_Void)
        build_access(build, EVENT_READ, path, clang_getCursorType(call), 0, call);
    return to_operand(build, path, call);
}

/* `T()` is zero, `T` is not: the text tells, for nothing else does. */
static bool has_parentheses(CXCursor construction)
{
    size_t length;
    const char *text = cursor_text(construction, &length);
    return length && text[length - 1] == ')';
}

void call_construct(struct build *build, CXCursor call, uint32_t path, uint8_t flags)
{
    CXCursor function = clang_getCursorReferenced(call);
    bool repaired = build->reader->repaired && !clang_Cursor_isNull(repaired_converted(call));
    if (repaired || (copy_is_plain(build->reader, function) && clang_Cursor_getNumArguments(call) == 1)) {
        struct operand operand = expression_value(build, clang_Cursor_getArgument(call, 0));
        build_access(build, EVENT_WRITE, path, clang_getCursorType(call), flags, call);
        build_assign(build, path, operand, call);
        return;
    }
    CXType type = clang_getCanonicalType(clang_getCursorType(call));
    if (clang_CXXMethod_isDefaulted(function) && !copy_is(function)) {
        if (clang_isPODType(type) && has_parentheses(call))
            initialise_zero(build, path, type, flags, call);
        construct_default(build, path, type, call);
        return;
    }
    struct event event = {.kind = EVENT_CALL, .flags = flags};
    event.object = build_operand(build, place_address(build, place_each(build, path, type)));
    event.arguments = pass_arguments(build, call, 0, function, type_function(clang_getCursorType(function)));
    event.callee = implicit_usr(build->reader, function);
    build_event(build, event, call);
}
