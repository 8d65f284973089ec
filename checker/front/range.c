#include "front/range.h"

#include "front/assign.h"
#include "front/binding.h"
#include "front/call.h"
#include "front/condition.h"
#include "front/destroy.h"
#include "front/expression.h"
#include "front/function.h"
#include "front/loop.h"
#include "front/member.h"
#include "front/place.h"
#include "front/scope.h"
#include "front/statement.h"
#include "front/temporary.h"
#include "front/type.h"

struct range_parts {
    CXCursor statement, variable, range, body;
    CXCursor begin;    /* the variable that clang makes for the iterator, or null cursor */
    uint32_t iterator; /* paths; 0: unknown */
    uint32_t end;
    CXType type; /* of the iterators */
};

/* A call of a method without arguments, or with one; the path of its result. */
static uint32_t call_method(struct build *build, CXCursor method, struct operand object, const struct operand *argument,
                            CXCursor at)
{
    struct event event = {.kind = EVENT_CALL, .object = build_operand(build, object)};
    if (argument)
        event.arguments = (struct range){build_operand(build, *argument), 1};
    event.callee = function_usr(build->reader, method);
    struct path path = {.kind = PATH_RESULT, .func = build->func, .index = build_event(build, event, at)};
    path.type = type_of(build->reader, clang_getCursorResultType(method));
    return facts_intern_path(build->facts, path);
}

static bool is_class(const struct range_parts *parts)
{
    return type_is_record(parts->type);
}

static void unknown_branch(struct build *build, uint32_t yes, uint32_t no)
{
    uint32_t unknown = build->reader->unknown_predicate;
    build_branch(build, yes, unknown, no, unknown);
}

/* `it != end`; since C++20 `!(it == end)` serves. */
static void write_test(struct build *build, const struct range_parts *parts, uint32_t round, uint32_t out)
{
    struct operand left = {.kind = OPERAND_PATH, .path = parts->iterator}, right = {.kind = OPERAND_PATH};
    right.path = parts->end;
    if (!parts->iterator || !parts->end) {
        unknown_branch(build, round, out);
        return;
    }
    if (!is_class(parts)) {
        build_branch(build, round, condition_predicate(build, PREDICATE_NE, left, right), out,
                     condition_predicate(build, PREDICATE_EQ, left, right));
        return;
    }
    bool equal = false;
    CXCursor method = member_named(build->reader, parts->type, "operator!=", 1, true);
    if (clang_Cursor_isNull(method)) {
        equal = true;
        method = member_named(build->reader, parts->type, "operator==", 1, true);
    }
    if (clang_Cursor_isNull(method)) {
        build_unsupported(build, "comparison of iterators that is not known here", parts->range);
        unknown_branch(build, round, out);
        return;
    }
    CXType parameter = clang_getCursorType(clang_Cursor_getArgument(method, 0));
    if (type_is_reference(parameter))
        right = place_address(build, parts->end);
    struct operand result = {.kind = OPERAND_PATH}, zero = {.kind = OPERAND_CONSTANT};
    result.path = call_method(build, method, place_address(build, parts->iterator), &right, parts->range);
    build_branch(build, equal ? out : round, condition_predicate(build, PREDICATE_NE, result, zero),
                 equal ? round : out, condition_predicate(build, PREDICATE_EQ, result, zero));
}

/* `++it` */
static void write_step(struct build *build, const struct range_parts *parts)
{
    if (!parts->iterator)
        return;
    if (!is_class(parts)) {
        assign_change(build, parts->iterator, parts->type, parts->range);
        return;
    }
    CXCursor method = member_named(build->reader, parts->type, "operator++", 0, false);
    if (clang_Cursor_isNull(method))
        build_unsupported(build, "step of an iterator that is not known here", parts->range);
    else
        call_method(build, method, place_address(build, parts->iterator), NULL, parts->range);
}

static enum CXChildVisitResult find_variable(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    CXCursor declaration = clang_getCursorReferenced(child);
    if (clang_getCursorKind(child) != CXCursor_DeclRefExpr || clang_getCursorKind(declaration) != CXCursor_VarDecl)
        return CXChildVisit_Recurse;
    CXString spelling = clang_getCursorSpelling(declaration);
    bool made = g_str_has_prefix(clang_getCString(spelling), "__");
    clang_disposeString(spelling);
    if (!made)
        return CXChildVisit_Recurse;
    *(CXCursor *)data = declaration;
    return CXChildVisit_Break;
}

/* The variable made by clang that the initialiser of another names: `*__begin`, `__range.begin()`. */
static CXCursor variable_in(CXCursor declaration)
{
    CXCursor found = clang_getNullCursor();
    CXCursor initial = clang_Cursor_getVarDeclInitializer(declaration);
    if (!clang_Cursor_isNull(initial) && find_variable(initial, declaration, &found) == CXChildVisit_Recurse)
        clang_visitChildren(initial, find_variable, &found);
    return found;
}

/* What `end` returns lives in a variable without name. */
static void call_end(struct build *build, struct range_parts *parts, CXCursor range)
{
    CXCursor call = cursor_strip(clang_Cursor_getVarDeclInitializer(parts->begin));
    CXCursor begin = clang_getCursorReferenced(call);
    CXType type = clang_getPointeeType(cursor_canonical_type(range));
    CXCursor end = clang_getNullCursor();
    if (clang_getCursorKind(begin) == CXCursor_CXXMethod)
        end = member_named(build->reader, type, "end", 0, clang_CXXMethod_isConst(begin) != 0);
    if (clang_Cursor_isNull(end)) {
        build_unsupported(build, "end of a range that is not known here", parts->range);
        return;
    }
    uint32_t result = call_method(build, end, place_address(build, place_variable(build, range)), NULL, parts->range);
    parts->end = build_temporary(build, parts->type);
    struct operand operand = {.kind = OPERAND_PATH, .path = result, .type = build->facts->paths[result].type};
    expression_keep(build, parts->end, parts->type, operand, parts->range);
}

/* The range bound to a reference, the iterators. False when libclang does not show them: in a pattern. */
static bool begin_class(struct build *build, struct range_parts *parts)
{
    parts->begin = variable_in(parts->variable);
    CXCursor range = clang_Cursor_isNull(parts->begin) ? parts->begin : variable_in(parts->begin);
    if (clang_Cursor_isNull(range))
        return false;
    statement_declare(build, range);
    statement_declare(build, parts->begin);
    parts->iterator = place_variable(build, parts->begin);
    parts->type = clang_getCanonicalType(clang_getCursorType(parts->begin));
    call_end(build, parts, range);
    return true;
}

/* One round binds the variable to some element of the array. */
static void bind_element(struct build *build, CXCursor variable, uint32_t range, CXType element)
{
    CXType type = clang_getCursorType(variable);
    uint32_t path = build_local(build, variable);
    struct path step = {.kind = PATH_ELEMENT, .parent = range, .type = type_of(build->reader, element)};
    uint32_t from = range ? facts_intern_path(build->facts, step) : 0;
    struct operand operand = {.kind = from ? OPERAND_ADDRESS : OPERAND_UNKNOWN, .path = from, .type = step.type};
    if (type_is_reference(type)) {
        build_event(build, (struct event){.kind = EVENT_WRITE, .flags = EVENT_INIT, .path = path}, variable);
    } else {
        build_access(build, EVENT_READ, from, element, 0, variable);
        operand.kind = from ? OPERAND_PATH : OPERAND_UNKNOWN;
        build_access(build, EVENT_WRITE, path, type, EVENT_INIT, variable);
    }
    build_assign(build, path, operand, variable);
    uint32_t destructor = destroy_usr(build->reader, type);
    if (destructor)
        scope_guard_add(build, NULL, (struct scope_guard){place_each(build, path, type), destructor, 0});
    if (binding_is(variable))
        binding_name(build, variable);
}

/* The array, or what is known of a range whose iterators are not. */
static uint32_t begin_array(struct build *build, CXCursor range)
{
    guint begin = temporary_begin(build);
    uint32_t path = place_is(range) ? place_of(build, range) : 0;
    if (!path)
        expression_discard(build, range);
    temporary_end(build, begin, range);
    temporary_forget(build, begin);
    return type_is_array(cursor_canonical_type(range)) ? path : 0;
}

static void walk_rounds(struct build *build, struct range_parts *parts, uint32_t array)
{
    uint32_t head = build_block_new(build), inside = build_block_new(build), again = build_block_new(build);
    uint32_t left = build_block_new(build), out = build_block_new(build);
    build_begin(build, head);
    write_test(build, parts, inside, out);
    build_begin(build, inside);
    struct scope round = {.kind = SCOPE_BLOCK, .statement = parts->statement}; /* the variable lives for one round */
    scope_push(build, &round);
    if (parts->iterator)
        statement_declare(build, parts->variable);
    else
        bind_element(build, parts->variable, array, clang_getArrayElementType(cursor_canonical_type(parts->range)));
    loop_body(build, parts->statement, parts->body, left, again);
    build_begin(build, again);
    scope_unwind(build, round.outer);
    write_step(build, parts);
    build_jump(build, head);
    build_begin(build, left);
    scope_pop(build);
    build_begin(build, out);
}

static bool read_parts(CXCursor statement, struct range_parts *parts)
{
    struct children children;
    children_read(&children, statement);
    CXCursor none = clang_getNullCursor();
    *parts = (struct range_parts){statement, none, none, none, none, 0, 0, {.kind = CXType_Invalid}};
    for (unsigned i = 0; i < children.count; i++) {
        enum CXCursorKind kind = clang_getCursorKind(children.items[i]);
        if (i + 1 == children.count)
            parts->body = children.items[i];
        else if (kind == CXCursor_VarDecl || binding_is(children.items[i]))
            parts->variable = children.items[i];
        else if (clang_isExpression(kind))
            parts->range = children.items[i];
    }
    children_release(&children);
    return !clang_Cursor_isNull(parts->variable) && !clang_Cursor_isNull(parts->range);
}

void range_walk(struct build *build, CXCursor statement)
{
    struct range_parts parts;
    if (!read_parts(statement, &parts)) {
        build_unsupported(build, "range-based for without a range", statement);
        return;
    }
    if (statement_hides_initial(build, statement, parts.variable))
        build_unsupported(build, "initial statement of a range-based for", statement);
    struct scope scope = {.kind = SCOPE_BLOCK, .statement = statement};
    scope_push(build, &scope);
    uint32_t array = 0;
    if (type_is_array(cursor_canonical_type(parts.range))) {
        array = begin_array(build, parts.range);
    } else if (!begin_class(build, &parts)) {
        build_unsupported(build, "range-based for over a class that is not known here", statement);
        array = begin_array(build, parts.range);
    }
    walk_rounds(build, &parts, array);
    scope_pop(build);
}
