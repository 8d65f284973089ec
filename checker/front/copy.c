#include "front/copy.h"

#include "front/construct.h"
#include "front/function.h"
#include "front/place.h"
#include "front/record.h"
#include "front/type.h"
#include "front/variable.h"

enum copy_kind { COPY_CONSTRUCT, MOVE_CONSTRUCT, COPY_ASSIGN, MOVE_ASSIGN, NO_COPY };

static enum copy_kind kind_of(CXCursor function)
{
    if (clang_CXXConstructor_isCopyConstructor(function))
        return COPY_CONSTRUCT;
    if (clang_CXXConstructor_isMoveConstructor(function))
        return MOVE_CONSTRUCT;
    if (clang_CXXMethod_isCopyAssignmentOperator(function))
        return COPY_ASSIGN;
    return clang_CXXMethod_isMoveAssignmentOperator(function) ? MOVE_ASSIGN : NO_COPY;
}

struct search {
    enum copy_kind kind;
    CXCursor found;
};

static enum CXChildVisitResult match(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct search *search = data;
    enum copy_kind kind = kind_of(child);
    bool moves_by_copy = search->kind == (kind == COPY_CONSTRUCT ? MOVE_CONSTRUCT : MOVE_ASSIGN);
    if (kind == NO_COPY || clang_CXXMethod_isDefaulted(child) || clang_CXXMethod_isDeleted(child))
        return CXChildVisit_Continue;
    if (kind == search->kind || (moves_by_copy && (kind == COPY_CONSTRUCT || kind == COPY_ASSIGN)))
        search->found = child;
    return kind == search->kind ? CXChildVisit_Break : CXChildVisit_Continue;
}

/* The function of the user's that copies an object of the class so, or a null cursor. */
static CXCursor written_copy(CXType type, enum copy_kind kind)
{
    struct search search = {kind, clang_getNullCursor()};
    CXCursor declaration = clang_getTypeDeclaration(type);
    CXCursor pattern = clang_getSpecializedCursorTemplate(declaration);
    clang_visitChildren(declaration, match, &search);
    if (clang_Cursor_isNull(search.found) && !clang_Cursor_isNull(pattern))
        clang_visitChildren(pattern, match, &search);
    return search.found;
}

static bool needs_code(struct reader *reader, CXType type, enum copy_kind kind);

static bool find_code(struct reader *reader, CXType object, enum copy_kind kind)
{
    if (!clang_Cursor_isNull(written_copy(object, kind)))
        return true;
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    record_parts(reader, object, parts);
    bool needs = false;
    for (guint i = 0; i < parts->len && !needs; i++)
        needs = needs_code(reader, g_array_index(parts, struct record_part, i).type, kind);
    g_array_free(parts, TRUE);
    return needs;
}

static bool needs_code(struct reader *reader, CXType type, enum copy_kind kind)
{
    CXType object = construct_class(type);
    if (object.kind != CXType_Record)
        return false;
    CXCursor declaration = clang_getTypeDeclaration(object);
    uint32_t known = cursor_map_get(&reader->copies_code[kind], declaration);
    if (!known) {
        known = find_code(reader, object, kind) ? 2 : 1;
        cursor_map_put(&reader->copies_code[kind], declaration, known);
    }
    return known == 2;
}

bool copy_is(CXCursor function)
{
    return kind_of(function) != NO_COPY;
}

bool copy_is_plain(struct reader *reader, CXCursor function)
{
    enum copy_kind kind = kind_of(function);
    return kind != NO_COPY && clang_CXXMethod_isDefaulted(function) &&
           !needs_code(reader, clang_getCursorType(clang_getCursorSemanticParent(function)), kind);
}

/* `at` is where the copy is written. */
static void copy_object(struct build *build, CXType type, uint32_t to, uint32_t from, enum copy_kind kind, CXCursor at)
{
    if (!needs_code(build->reader, type, kind)) {
        struct operand operand = {.kind = OPERAND_PATH, .path = from, .type = type_of(build->reader, type)};
        uint8_t flags = kind == COPY_CONSTRUCT || kind == MOVE_CONSTRUCT ? EVENT_INIT : 0;
        build_access(build, EVENT_READ, from, type, 0, at);
        build_access(build, EVENT_WRITE, to, type, flags, at);
        build_assign(build, to, operand, at);
        return;
    }
    to = place_each(build, to, type);
    from = place_each(build, from, type);
    CXType object = construct_class(type);
    CXCursor function = written_copy(object, kind);
    if (!clang_Cursor_isNull(function)) {
        struct event event = {.kind = EVENT_CALL, .callee = function_usr(build->reader, function)};
        event.object = build_operand(build, place_address(build, to));
        event.arguments = (struct range){build_operand(build, place_address(build, from)), 1};
        build_event(build, event, at);
        return;
    }
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    record_parts(build->reader, object, parts);
    for (guint i = 0; i < parts->len; i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        uint32_t part_to = part.is_base ? to : place_field(build, to, part.cursor);
        uint32_t part_from = part.is_base ? from : place_field(build, from, part.cursor);
        copy_object(build, part.type, part_to, part_from, kind, at);
    }
    g_array_free(parts, TRUE);
}

void copy_parts(struct build *build, CXType type, CXCursor function)
{
    CXCursor parameter = clang_Cursor_getArgument(function, 0);
    uint32_t from = variable_parameter(build->reader, build->func, 0, parameter);
    CXCursor record = clang_getTypeDeclaration(type);
    copy_object(build, type, place_this(build, type), place_deref(build, from, type), kind_of(function), record);
}
