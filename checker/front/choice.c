#include "front/choice.h"

#include "front/condition.h"
#include "front/expression.h"
#include "front/initialise.h"
#include "front/place.h"
#include "front/temporary.h"
#include "front/type.h"

struct operand choice_truth(struct build *build, CXCursor expression)
{
    CXType type = clang_getCursorType(expression);
    uint32_t yes = build_block_new(build), no = build_block_new(build);
    switch (condition_test(build, expression, yes, no)) {
    case CONDITION_FALSE:
        return expression_constant(build, 0, type);
    case CONDITION_TRUE:
        return expression_constant(build, 1, type);
    case CONDITION_UNKNOWN:
        return (struct operand){.type = type_of(build->reader, type)};
    case CONDITION_BRANCHES:
        break;
    }
    uint32_t path = build_temporary(build, type), out = build_block_new(build);
    build_begin(build, yes);
    expression_keep(build, path, type, expression_constant(build, 1, type), expression);
    build_jump(build, out);
    build_begin(build, no);
    expression_keep(build, path, type, expression_constant(build, 0, type), expression);
    build_begin(build, out);
    return expression_path(build, path, expression);
}

/* Makes the object itself in either arm: what an arm makes at its top is no temporary. */
static void prepare_arm(struct build *build, CXCursor arm, bool object)
{
    CXCursor inner = cursor_strip(arm);
    if (object && clang_getCursorKind(inner) != CXCursor_CXXFunctionalCastExpr)
        temporary_prepare_within(build, inner);
    else if (object)
        temporary_prepare_within(build, cursor_strip(cursor_operand(inner)));
    else
        temporary_prepare(build, arm);
}

/* Evaluates the one arm or the other into `path`, 0 for neither's value. */
static void write_arms(struct build *build, uint32_t path, CXType type, CXCursor condition, const CXCursor arms[2])
{
    bool object = build->reader->cxx && type_is_record(type);
    uint32_t yes = build_block_new(build), no = build_block_new(build), out = build_block_new(build);
    prepare_arm(build, arms[0], object);
    prepare_arm(build, arms[1], object);
    condition_branch(build, condition, yes, no);
    temporary_maybe(build);
    for (int i = 0; i < 2; i++) {
        build_begin(build, i ? no : yes);
        if (path && object)
            initialise_object(build, path, type, arms[i], arms[i]);
        else if (path)
            expression_keep(build, path, type, expression_value(build, arms[i]), arms[i]);
        else
            expression_discard(build, arms[i]);
        build_jump(build, out);
    }
    temporary_surely(build);
    build_begin(build, out);
}

struct operand choice_value(struct build *build, CXCursor expression, CXCursor condition, CXCursor first,
                            CXCursor second)
{
    CXType type = clang_getCursorType(expression);
    bool is_void = clang_getCanonicalType(type).kind == CXType_Void;
    uint32_t path = is_void ? 0 : build_temporary(build, type);
    CXCursor arms[2] = {first, second};
    write_arms(build, path, type, condition, arms);
    return is_void ? (struct operand){.type = type_of(build->reader, type)} : expression_path(build, path, expression);
}

struct operand choice_or(struct build *build, CXCursor expression, CXCursor first, CXCursor second)
{
    CXType type = clang_getCursorType(expression);
    if (build->reader->cxx && type_is_record(type))
        return choice_value(build, expression, first, first, second);
    struct operand value = expression_value(build, first);
    struct operand zero = expression_constant(build, 0, clang_getCursorType(first));
    uint32_t path = build_temporary(build, type);
    uint32_t yes = build_block_new(build), no = build_block_new(build), out = build_block_new(build);
    temporary_prepare(build, second);
    build_branch(build, yes, condition_predicate(build, PREDICATE_NE, value, zero), no,
                 condition_predicate(build, PREDICATE_EQ, value, zero));
    temporary_maybe(build);
    build_begin(build, yes);
    expression_keep(build, path, type, value, first);
    build_jump(build, out);
    build_begin(build, no);
    expression_keep(build, path, type, expression_value(build, second), second);
    build_jump(build, out);
    temporary_surely(build);
    build_begin(build, out);
    return expression_path(build, path, expression);
}

void choice_initialise(struct build *build, uint32_t path, CXType type, CXCursor expression)
{
    struct children children;
    children_read_code(&children, expression);
    if (children.count == 3)
        write_arms(build, path, type, children.items[0], children.items + 1);
    children_release(&children);
}

struct operand choice_any(struct build *build, CXCursor expression, const CXCursor *arms, unsigned count)
{
    CXType type = clang_getCursorType(expression);
    uint32_t path = build_temporary(build, type), out = build_block_new(build);
    uint32_t unknown = build->reader->unknown_predicate;
    for (unsigned i = 0; i < count; i++) {
        uint32_t arm = build_block_new(build), next = build_block_new(build);
        if (i + 1 < count)
            build_branch(build, arm, unknown, next, unknown);
        else
            build_jump(build, arm);
        build_begin(build, arm);
        expression_keep(build, path, type, expression_value(build, arms[i]), arms[i]);
        build_jump(build, out);
        if (i + 1 < count)
            build_begin(build, next);
    }
    build_begin(build, out);
    return expression_path(build, path, expression);
}

void choice_discard(struct build *build, CXCursor expression)
{
    struct children children;
    children_read_code(&children, expression);
    uint32_t yes = build_block_new(build), no = build_block_new(build), out = build_block_new(build);
    if (children.count == 3) {
        condition_branch(build, children.items[0], yes, no);
        build_begin(build, yes);
        expression_run(build, children.items[1]); /* nothing but a comma can follow: its temporaries may end here */
        build_jump(build, out);
        build_begin(build, no);
        expression_run(build, children.items[2]);
    }
    build_begin(build, out);
    children_release(&children);
}

void choice_discard_logical(struct build *build, CXCursor expression)
{
    uint32_t out = build_block_new(build);
    condition_branch(build, expression, out, out);
    build_begin(build, out);
}

/* `(c ? a : b)` as an object: a pointer to one of them, followed. */
uint32_t choice_place(struct build *build, CXCursor expression)
{
    struct children children;
    children_read_code(&children, expression);
    if (children.count != 3) {
        children_release(&children);
        return 0;
    }
    CXType type = clang_getCursorType(expression);
    uint32_t pointer = build_temporary(build, type);
    temporary_prepare(build, children.items[1]);
    temporary_prepare(build, children.items[2]);
    uint32_t yes = build_block_new(build), no = build_block_new(build), out = build_block_new(build);
    condition_branch(build, children.items[0], yes, no);
    temporary_maybe(build);
    for (unsigned i = 1; i < 3; i++) {
        build_begin(build, i == 1 ? yes : no);
        uint32_t path = place_of(build, children.items[i]);
        struct event event = {.kind = EVENT_WRITE, .flags = EVENT_INIT, .path = pointer};
        build_event(build, event, children.items[i]);
        build_assign(build, pointer, place_address(build, path), children.items[i]);
        build_jump(build, out);
    }
    temporary_surely(build);
    build_begin(build, out);
    children_release(&children);
    return place_deref(build, pointer, type);
}
