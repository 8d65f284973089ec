#include "front/marker.h"

#include <string.h>

#include "front/condition.h"
#include "front/expression.h"
#include "front/place.h"
#include "front/record.h"
#include "front/scope.h"
#include "front/type.h"

enum marker {
    MARKER_NONE,
    MARKER_ASSERT,
    MARKER_ASSUME,
    MARKER_CONTAINER,
    MARKER_EXPECT,
    MARKER_READ,
    MARKER_UNREACHABLE,
    MARKER_ABNORMAL,
    MARKER_NOTHING
};

static const struct {
    const char *name;
    enum marker marker;
} markers[] = {
    {"synclint_trace", MARKER_READ},
    {"synclint_assume", MARKER_ASSERT},
    {"synclint_containing_record", MARKER_CONTAINER},
    {"__assume", MARKER_ASSUME},
    {"__builtin_assume", MARKER_ASSUME},
    {"__builtin_expect", MARKER_EXPECT},
    {"__builtin_unreachable", MARKER_UNREACHABLE},
    {"__noop", MARKER_NOTHING},
    {"_abnormal_termination", MARKER_ABNORMAL},
};

static enum marker marker_of(CXCursor call)
{
    enum marker found = MARKER_NONE;
    CXString spelling = clang_getCursorSpelling(call);
    const char *name = clang_getCString(spelling);
    for (size_t i = 0; i < G_N_ELEMENTS(markers) && (*name == '_' || *name == 's'); i++)
        if (strcmp(markers[i].name, name) == 0)
            found = markers[i].marker;
    clang_disposeString(spelling);
    return found;
}

static CXCursor strip_casts(CXCursor expression)
{
    CXCursor inner = cursor_strip(expression);
    while (clang_getCursorKind(inner) == CXCursor_CStyleCastExpr || clang_getCursorKind(inner) == CXCursor_ParenExpr)
        inner = cursor_strip(cursor_operand(inner));
    return inner;
}

bool marker_is_offset(CXCursor expression)
{
    CXCursor inner = strip_casts(expression);
    struct children children;
    children_read(&children, inner);
    bool offset = false;
    for (unsigned i = 0; i < children.count && clang_getCursorKind(inner) == CXCursor_UnexposedExpr; i++)
        offset |= clang_getCursorKind(children.items[i]) == CXCursor_MemberRef;
    children_release(&children);
    return offset;
}

/* The address of the record that holds `field` at that address. */
static struct operand address_around(struct build *build, struct operand address, CXCursor field, CXCursor expression)
{
    uint32_t name = reader_text(build->reader, clang_getCursorSpelling(field));
    CXCursor record = record_around(field);
    uint32_t record_text = record_name(build->reader, record);
    const struct path *at = &build->facts->paths[address.path];
    if (address.kind == OPERAND_ADDRESS && at->kind == PATH_FIELD && at->name == name && at->record == record_text)
        return place_address(build, at->parent); /* of &x.field: &x */
    /* The parent is the path of a pointer. An address that no variable holds gets a temporary to hold it. */
    uint32_t pointer = address.path;
    if (address.kind == OPERAND_ADDRESS) {
        CXType type = clang_getCursorType(expression);
        pointer = build_temporary(build, type);
        expression_keep(build, pointer, type, address, expression);
    } else if (address.kind != OPERAND_PATH) {
        return (struct operand){0};
    }
    struct path path = {.kind = PATH_CONTAINER, .parent = pointer, .name = name, .record = record_text};
    path.type = type_of(build->reader, clang_getCursorType(record));
    return place_address(build, facts_intern_path(build->facts, path));
}

/* `a.b[2].c` leads from the record to the address: one step back at a time. */
struct operand marker_container(struct build *build, struct operand address, CXCursor offset, CXCursor expression)
{
    struct children steps;
    children_read(&steps, strip_casts(offset));
    for (unsigned i = steps.count; i > 0; i--) {
        CXCursor step = steps.items[i - 1];
        CXCursor field = clang_getCursorReferenced(step);
        const struct path *at = &build->facts->paths[address.path];
        if (clang_isExpression(clang_getCursorKind(step))) {
            int64_t number;
            bool other = expression_fold(step, &number) && at->constant && at->number != number;
            expression_discard(build, step);
            if (address.kind == OPERAND_ADDRESS && at->kind == PATH_ELEMENT)
                address.path = at->parent;
            if (other)
                address = (struct operand){0};
        } else if (clang_getCursorKind(step) == CXCursor_MemberRef && !record_field_is_anonymous(field)) {
            address = address_around(build, address, field, expression);
        }
    }
    children_release(&steps);
    address.type = type_of(build->reader, clang_getCursorType(expression));
    return address;
}

bool marker_call(struct build *build, CXCursor call, struct operand *operand)
{
    enum marker marker = marker_of(call);
    int count = clang_Cursor_getNumArguments(call);
    *operand = (struct operand){.type = type_of(build->reader, clang_getCursorType(call))};
    switch (marker) {
    case MARKER_NONE:
        return false;
    case MARKER_ASSERT: /* of what is false: code that runs all the same where assertions are off */
        if (count != 1)
            return false;
        condition_assume(build, clang_Cursor_getArgument(call, 0));
        return true;
    case MARKER_ASSUME: {
        int64_t truth;
        if (count != 1)
            return false;
        CXCursor condition = clang_Cursor_getArgument(call, 0);
        if (expression_fold(condition, &truth) && !truth)
            build_stop(build); /* __assume(0) */
        else
            condition_assume(build, condition);
        return true;
    }
    case MARKER_CONTAINER:
        if (count != 2)
            return false;
        *operand = expression_value(build, clang_Cursor_getArgument(call, 0));
        *operand = marker_container(build, *operand, clang_Cursor_getArgument(call, 1), call);
        return true;
    case MARKER_EXPECT:
        if (count != 2)
            return false;
        *operand = expression_value(build, clang_Cursor_getArgument(call, 0));
        return true;
    case MARKER_READ:
        for (int i = 0; i < count; i++)
            (void)expression_value(build, clang_Cursor_getArgument(call, (unsigned)i));
        return true;
    case MARKER_UNREACHABLE:
        build_stop(build);
        return true;
    case MARKER_ABNORMAL: /* each way out of the __try has its own copy of the __finally body */
        if (!build->copy)
            return false;
        *operand = expression_constant(build, build->copy->abnormal, clang_getCursorType(call));
        return true;
    case MARKER_NOTHING:
        *operand = expression_constant(build, 0, clang_getCursorType(call));
        return true;
    }
    return false;
}
