#include "front/assign.h"

#include "front/expression.h"
#include "front/place.h"
#include "front/slot.h"
#include "front/type.h"

void assign_store(struct build *build, uint32_t path, CXType type, struct operand operand, uint8_t flags,
                  CXCursor source, CXCursor at)
{
    build_access(build, EVENT_WRITE, path, type, flags, at);
    build_assign(build, path, operand, at);
    struct slot_target target;
    bool may_hold = type_holds_function(type) || build->reader->repaired; /* a made-up member takes anything */
    if (may_hold && slot_target_of_path(build->reader, path, &target)) {
        target.func = build->func;
        slot_store(build->reader, &target, source, flags & EVENT_INIT ? SLOT_INITIALISED : SLOT_ASSIGNED);
    }
}

static struct operand path_operand(struct build *build, uint32_t path, CXCursor expression)
{
    struct operand operand = {.type = type_of(build->reader, clang_getCursorType(expression))};
    operand.path = path;
    operand.kind = path ? OPERAND_PATH : OPERAND_UNKNOWN;
    return operand;
}

/* The right side first: C++17 says so, C leaves it open. */
static uint32_t do_simple(struct build *build, CXCursor expression)
{
    struct children children;
    children_read_code(&children, expression);
    uint32_t path = 0;
    if (children.count == 2) {
        CXCursor left = children.items[0], right = children.items[1];
        struct operand operand = expression_value(build, right);
        path = place_of(build, left);
        assign_store(build, path, clang_getCursorType(left), operand, 0, right, expression);
    } else { /* an error took a side */
        for (unsigned i = 0; i < children.count; i++)
            expression_discard(build, children.items[i]);
    }
    children_release(&children);
    return path;
}

static void change(struct build *build, uint32_t path, CXType type, bool count, CXCursor at)
{
    uint8_t flags = count ? EVENT_READ_MODIFY | EVENT_COUNT : EVENT_READ_MODIFY;
    build_access(build, EVENT_READ, path, type, flags, at);
    build_access(build, EVENT_WRITE, path, type, flags, at);
    build_assign(build, path, (struct operand){.type = type_of(build->reader, type)}, at);
}

void assign_change(struct build *build, uint32_t path, CXType type, CXCursor at)
{
    change(build, path, type, true, at);
}

static uint32_t do_compound(struct build *build, CXCursor expression)
{
    struct children children;
    children_read_code(&children, expression);
    uint32_t path = 0;
    if (children.count == 2) {
        struct operand operand = expression_value(build, children.items[1]);
        expression_lose(build, operand, children.items[1]);
        path = place_of(build, children.items[0]);
        enum CXBinaryOperatorKind kind = clang_getCursorBinaryOperatorKind(expression);
        change(build, path, clang_getCursorType(children.items[0]),
               kind == CXBinaryOperator_AddAssign || kind == CXBinaryOperator_SubAssign, expression);
    } else {
        for (unsigned i = 0; i < children.count; i++)
            expression_discard(build, children.items[i]);
    }
    children_release(&children);
    return path;
}

static uint32_t do_step(struct build *build, CXCursor expression)
{
    CXCursor inner = cursor_operand(expression);
    uint32_t path = place_of(build, inner);
    change(build, path, clang_getCursorType(inner), true, expression);
    return path;
}

struct operand assign_simple(struct build *build, CXCursor expression)
{
    return path_operand(build, do_simple(build, expression), expression);
}

struct operand assign_compound(struct build *build, CXCursor expression)
{
    return path_operand(build, do_compound(build, expression), expression);
}

/* The value of `x++` is what x held: a temporary keeps it. */
struct operand assign_step(struct build *build, CXCursor expression, bool prefix)
{
    if (prefix)
        return path_operand(build, do_step(build, expression), expression);
    CXCursor inner = cursor_operand(expression);
    CXType type = clang_getCursorType(inner);
    uint32_t path = place_of(build, inner);
    uint32_t kept = build_temporary(build, type);
    build_access(build, EVENT_WRITE, kept, type, EVENT_INIT, expression);
    build_assign(build, kept, path_operand(build, path, inner), expression);
    change(build, path, type, true, expression);
    return path_operand(build, kept, expression);
}

uint32_t assign_place(struct build *build, CXCursor expression)
{
    switch ((int)clang_getCursorKind(expression)) {
    case CXCursor_UnaryOperator:
        return do_step(build, expression);
    case CXCursor_CompoundAssignOperator:
        return do_compound(build, expression);
    default:
        return do_simple(build, expression);
    }
}
