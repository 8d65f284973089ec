#include "front/marker.h"

#include <string.h>

#include "front/condition.h"
#include "front/expression.h"
#include "front/record.h"
#include "front/type.h"

enum marker {
    MARKER_NONE,
    MARKER_ASSERT,
    MARKER_ASSUME,
    MARKER_CONTAINER,
    MARKER_EXPECT,
    MARKER_UNREACHABLE,
    MARKER_NOTHING
};

static const struct {
    const char *name;
    enum marker marker;
} markers[] = {
    {"synclint_assume", MARKER_ASSERT},  {"synclint_containing_record", MARKER_CONTAINER},
    {"__assume", MARKER_ASSUME},         {"__builtin_assume", MARKER_ASSUME},
    {"__builtin_expect", MARKER_EXPECT}, {"__builtin_unreachable", MARKER_UNREACHABLE},
    {"__noop", MARKER_NOTHING},
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

static enum CXChildVisitResult visit_member(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) == CXCursor_MemberRef || clang_getCursorKind(child) == CXCursor_MemberRefExpr) {
        *(CXCursor *)data = clang_getCursorReferenced(child);
        return CXChildVisit_Break;
    }
    return CXChildVisit_Recurse;
}

/* The record that holds the field named by the second argument at the address of the first. */
static struct operand value_of_container(struct build *build, CXCursor call)
{
    struct operand operand = {.type = type_of(build->reader, clang_getCursorType(call))};
    struct operand address = expression_value(build, clang_Cursor_getArgument(call, 0));
    CXCursor field = clang_getNullCursor();
    clang_visitChildren(clang_Cursor_getArgument(call, 1), visit_member, &field);
    if (clang_getCursorKind(field) != CXCursor_FieldDecl)
        return operand;
    uint32_t name = reader_text(build->reader, clang_getCursorSpelling(field));
    CXCursor record = record_around(field);
    uint32_t record_text = record_name(build->reader, record);
    const struct path *at = &build->facts->paths[address.path];
    operand.kind = OPERAND_ADDRESS;
    if (address.kind == OPERAND_ADDRESS && at->kind == PATH_FIELD && at->name == name && at->record == record_text) {
        operand.path = at->parent; /* of &x.field: x */
        return operand;
    }
    /* The parent is the path of a pointer. An address that no variable holds gets a temporary to hold it. */
    uint32_t pointer = address.path;
    if (address.kind == OPERAND_ADDRESS) {
        pointer = build_temporary(build, clang_getCursorType(call));
        build_access(build, EVENT_WRITE, pointer, clang_getCursorType(call), EVENT_INIT, call);
        build_assign(build, pointer, address, call);
    } else if (address.kind != OPERAND_PATH) {
        return (struct operand){.type = operand.type};
    }
    struct path path = {.kind = PATH_CONTAINER, .parent = pointer, .name = name, .record = record_text};
    path.type = type_of(build->reader, clang_getCursorType(record));
    operand.path = facts_intern_path(build->facts, path);
    return operand;
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
        *operand = value_of_container(build, call);
        return true;
    case MARKER_EXPECT:
        if (count != 2)
            return false;
        *operand = expression_value(build, clang_Cursor_getArgument(call, 0));
        return true;
    case MARKER_UNREACHABLE:
        build_stop(build);
        return true;
    case MARKER_NOTHING:
        *operand = expression_constant(build, 0, clang_getCursorType(call));
        return true;
    }
    return false;
}
