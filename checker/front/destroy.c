#include "front/destroy.h"

#include "front/function.h"
#include "front/implicit.h"
#include "front/place.h"
#include "front/record.h"
#include "front/scope.h"
#include "front/type.h"

static CXType element_of(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    while (type_is_array(canonical))
        canonical = clang_getCanonicalType(clang_getArrayElementType(canonical));
    return canonical;
}

/* Does a base or a member need to be destroyed? */
static bool parts_need(struct reader *reader, CXType type)
{
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    if (clang_getCursorKind(clang_getTypeDeclaration(type)) != CXCursor_UnionDecl)
        record_parts(reader, type, parts);
    bool needs = false;
    for (guint i = 0; i < parts->len && !needs; i++)
        needs = destroy_usr(reader, g_array_index(parts, struct record_part, i).type) != 0;
    g_array_free(parts, TRUE);
    return needs;
}

static uint32_t find(struct reader *reader, CXType type, bool *is_virtual)
{
    CXCursor declaration = clang_getTypeDeclaration(type);
    CXCursor destructor = record_destructor(reader, declaration);
    bool declared = !clang_Cursor_isNull(destructor);
    *is_virtual = declared && clang_CXXMethod_isVirtual(destructor);
    if (declared && !clang_CXXMethod_isDefaulted(destructor))
        return function_usr(reader, destructor);
    if (!parts_need(reader, type))
        return 0;
    uint32_t func = declared ? function_of(reader, destructor) : implicit_destructor(reader, declaration);
    implicit_queue(reader, func, type, IMPLICIT_DESTRUCTOR, clang_getNullCursor());
    return reader->facts->funcs[func].usr;
}

uint32_t destroy_function(struct reader *reader, CXType type, bool *is_virtual)
{
    CXType canonical = element_of(type);
    *is_virtual = false;
    return canonical.kind == CXType_Record && reader->cxx ? find(reader, canonical, is_virtual) : 0;
}

/* Remembered by class: 1 for none, else the text and one. */
uint32_t destroy_usr(struct reader *reader, CXType type)
{
    CXType canonical = element_of(type);
    if (canonical.kind != CXType_Record || !reader->cxx)
        return 0;
    CXCursor declaration = clang_getTypeDeclaration(canonical);
    uint32_t known = cursor_map_get(&reader->destructors, declaration);
    if (!known) {
        bool is_virtual;
        known = find(reader, canonical, &is_virtual) + 1;
        cursor_map_put(&reader->destructors, declaration, known);
    }
    return known - 1;
}

void destroy_parts(struct build *build, struct scope *scope, CXType type)
{
    struct reader *reader = build->reader;
    CXType canonical = clang_getCanonicalType(type);
    if (record_has_virtual_base(reader, canonical))
        build_unsupported(build, "virtual base class", clang_getTypeDeclaration(canonical));
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    if (clang_getCursorKind(clang_getTypeDeclaration(canonical)) != CXCursor_UnionDecl)
        record_parts(reader, canonical, parts);
    for (guint i = 0; i < parts->len; i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        struct scope_guard guard = {.destructor = destroy_usr(reader, part.type)};
        if (!guard.destructor)
            continue;
        guard.path =
            part.is_base ? place_this(build, part.type) : place_field(build, place_this(build, canonical), part.cursor);
        guard.path = place_each(build, guard.path, part.type);
        scope_guard_add(build, scope, guard);
    }
    g_array_free(parts, TRUE);
}
