#include "front/construct.h"

#include "front/call.h"
#include "front/expression.h"
#include "front/function.h"
#include "front/implicit.h"
#include "front/initialise.h"
#include "front/place.h"
#include "front/record.h"
#include "front/type.h"

/* One item of a constructor's list. */
struct written {
    CXCursor field; /* null cursor: a base, or the class itself */
    CXCursor value;
    bool used;
};

static CXType class_of(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    while (type_is_array(canonical))
        canonical = clang_getCanonicalType(clang_getArrayElementType(canonical));
    return type_unqualified(canonical);
}

/* The initialiser that the class gives a member, a null cursor when none. */
static CXCursor default_of(CXCursor field)
{
    struct children children;
    children_read_code(&children, field);
    unsigned skip = clang_Cursor_isBitField(field) ? 1 : 0; /* its width stands first */
    CXCursor found = children.count > skip ? children.items[children.count - 1] : clang_getNullCursor();
    children_release(&children);
    bool is_length = type_is_array(clang_getCursorType(field)) && clang_getCursorKind(found) != CXCursor_InitListExpr &&
                     clang_getCursorKind(found) != CXCursor_StringLiteral;
    return is_length ? clang_getNullCursor() : found;
}

static bool part_needs_code(const struct reader *reader, CXCursor part)
{
    CXType type = class_of(clang_getCursorType(part));
    if (clang_getCursorKind(part) == CXCursor_FieldDecl && !clang_Cursor_isNull(default_of(part)))
        return true;
    return type.kind == CXType_Record && construct_needs_code(reader, type);
}

bool construct_needs_code(const struct reader *reader, CXType type)
{
    CXCursor declaration = clang_getTypeDeclaration(class_of(type));
    CXCursor constructor = record_default_constructor(reader, declaration);
    if (!clang_Cursor_isNull(constructor) && !clang_CXXMethod_isDefaulted(constructor))
        return true;
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    record_bases(type, parts);
    if (clang_getCursorKind(declaration) != CXCursor_UnionDecl)
        record_fields(type, parts);
    bool needs = false;
    for (guint i = 0; i < parts->len && !needs; i++)
        needs = part_needs_code(reader, g_array_index(parts, CXCursor, i));
    g_array_free(parts, TRUE);
    return needs;
}

static enum CXChildVisitResult match_copy(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    bool copies = clang_CXXConstructor_isCopyConstructor(child) || clang_CXXConstructor_isMoveConstructor(child) ||
                  clang_CXXMethod_isCopyAssignmentOperator(child) || clang_CXXMethod_isMoveAssignmentOperator(child);
    if (!copies || clang_CXXMethod_isDefaulted(child) || clang_CXXMethod_isDeleted(child))
        return CXChildVisit_Continue;
    *(bool *)data = true;
    return CXChildVisit_Break;
}

bool construct_copy_needs_code(CXType type)
{
    CXType object = class_of(type);
    if (object.kind != CXType_Record)
        return false;
    bool needs = false;
    clang_visitChildren(clang_getTypeDeclaration(object), match_copy, &needs);
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    record_bases(object, parts);
    record_fields(object, parts);
    for (guint i = 0; i < parts->len && !needs; i++)
        needs = construct_copy_needs_code(clang_getCursorType(g_array_index(parts, CXCursor, i)));
    g_array_free(parts, TRUE);
    return needs;
}

void construct_default(struct build *build, uint32_t path, CXType type, CXCursor at)
{
    CXType object = class_of(type);
    if (object.kind != CXType_Record || !construct_needs_code(build->reader, object))
        return;
    CXCursor declaration = clang_getTypeDeclaration(object);
    CXCursor constructor = record_default_constructor(build->reader, declaration);
    bool declared = !clang_Cursor_isNull(constructor);
    uint32_t func =
        declared ? function_of(build->reader, constructor) : implicit_constructor(build->reader, declaration);
    if (!declared || clang_CXXMethod_isDefaulted(constructor))
        implicit_queue(build->reader, func, object, false);
    struct event event = {.kind = EVENT_CALL, .flags = EVENT_INIT, .callee = build->facts->funcs[func].usr};
    event.object = build_operand(build, place_address(build, path));
    build_event(build, event, at);
}

static GArray *read_list(CXCursor constructor)
{
    GArray *list = g_array_new(FALSE, TRUE, sizeof(struct written));
    struct children children;
    children_read(&children, constructor);
    struct written next = {clang_getNullCursor(), clang_getNullCursor(), false};
    for (unsigned i = 0; i < children.count; i++) {
        CXCursor child = children.items[i];
        if (clang_getCursorKind(child) == CXCursor_MemberRef) {
            next.field = clang_getCursorReferenced(child);
        } else if (clang_isExpression(clang_getCursorKind(child))) {
            next.value = child;
            g_array_append_val(list, next);
            next.field = clang_getNullCursor();
        }
    }
    children_release(&children);
    return list;
}

/* In a template `member(value)` is a node around the value that libclang does not expose. */
static CXCursor unwrapped(CXCursor value)
{
    if (clang_getCursorKind(value) != CXCursor_UnexposedExpr)
        return value;
    struct children children;
    children_read_code(&children, value);
    CXCursor inner = children.count == 1 ? children.items[0] : value;
    children_release(&children);
    return inner;
}

static struct written *find(GArray *list, CXCursor part)
{
    bool is_field = clang_getCursorKind(part) == CXCursor_FieldDecl;
    for (guint i = 0; i < list->len; i++) {
        struct written *item = &g_array_index(list, struct written, i);
        bool same =
            is_field ? clang_equalCursors(item->field, part)
                     : clang_Cursor_isNull(item->field) && clang_equalTypes(class_of(clang_getCursorType(item->value)),
                                                                            class_of(clang_getCursorType(part)));
        if (same && !item->used)
            return item;
    }
    return NULL;
}

static void make_base(struct build *build, CXType type, CXCursor value)
{
    CXCursor inner = cursor_strip(value);
    if (clang_getCursorKind(inner) == CXCursor_CallExpr && call_is_construction(inner))
        call_construct(build, inner, place_this(build, type), EVENT_INIT);
    else
        expression_discard(build, value);
}

static void make_part(struct build *build, CXType whole, CXCursor part, GArray *list)
{
    struct written *item = find(list, part);
    CXType type = clang_getCursorType(part);
    bool is_field = clang_getCursorKind(part) == CXCursor_FieldDecl;
    uint32_t object = place_this(build, is_field ? whole : type);
    uint32_t path = is_field ? place_field(build, object, part) : object;
    if (item) {
        item->used = true;
        if (is_field)
            initialise_object(build, path, type, unwrapped(item->value), item->value);
        else
            make_base(build, type, item->value);
        return;
    }
    CXCursor initial = is_field ? default_of(part) : clang_getNullCursor();
    if (!clang_Cursor_isNull(initial))
        initialise_object(build, path, type, initial, initial);
    else
        construct_default(build, path, type, part);
}

/* Bases first, then members, each in the order of their declarations, whatever the order of the list. */
static void make_parts(struct build *build, CXType type, GArray *list)
{
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    record_bases(type, parts);
    record_fields(type, parts);
    for (guint i = 0; i < parts->len; i++)
        make_part(build, type, g_array_index(parts, CXCursor, i), list);
    g_array_free(parts, TRUE);
    for (guint i = 0; i < list->len; i++) { /* members of anonymous ones, bases of templates */
        struct written *item = &g_array_index(list, struct written, i);
        if (item->used)
            continue;
        if (clang_Cursor_isNull(item->field))
            make_base(build, type, item->value);
        else
            make_part(build, type, item->field, list);
    }
}

void construct_parts(struct build *build, CXType type)
{
    GArray *none = g_array_new(FALSE, FALSE, sizeof(struct written));
    make_parts(build, clang_getCanonicalType(type), none);
    g_array_free(none, TRUE);
}

void construct_written(struct build *build, CXCursor constructor)
{
    CXType type = clang_getCanonicalType(clang_getCursorType(clang_getCursorSemanticParent(constructor)));
    GArray *list = read_list(constructor);
    const struct written *first = list->len ? &g_array_index(list, struct written, 0) : NULL;
    bool delegates = first && clang_Cursor_isNull(first->field) &&
                     clang_equalTypes(class_of(clang_getCursorType(first->value)), class_of(type));
    if (delegates)
        make_base(build, type, first->value);
    else if (clang_getCursorKind(clang_getCursorSemanticParent(constructor)) != CXCursor_UnionDecl)
        make_parts(build, type, list);
    g_array_free(list, TRUE);
}
