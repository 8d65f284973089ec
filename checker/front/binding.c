#include "front/binding.h"

#include "front/construct.h"
#include "front/place.h"
#include "front/record.h"
#include "front/type.h"

static enum CXChildVisitResult add_name(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) == CXCursor_UnexposedDecl)
        g_array_append_val((GArray *)data, child);
    return CXChildVisit_Continue;
}

static GArray *names_of(CXCursor declaration)
{
    GArray *names = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    clang_visitChildren(declaration, add_name, names);
    return names;
}

bool binding_is(CXCursor declaration)
{
    if (clang_getCursorKind(declaration) != CXCursor_UnexposedDecl)
        return false;
    char *spelling = cursor_take(clang_getCursorSpelling(declaration)); /* "[a, b]" */
    bool is = *spelling == '[';
    g_free(spelling);
    return is;
}

static enum CXChildVisitResult find_array(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (!type_is_array(clang_getCursorType(child)) || !place_is(child))
        return CXChildVisit_Recurse;
    *(CXCursor *)data = child;
    return CXChildVisit_Break;
}

bool binding_copy(struct build *build, CXCursor declaration)
{
    CXType type = clang_getCursorType(declaration);
    CXCursor initial = clang_Cursor_getVarDeclInitializer(declaration), array = clang_getNullCursor();
    if (type_is_array(type) && !clang_Cursor_isNull(initial))
        clang_visitChildren(initial, find_array, &array);
    if (clang_Cursor_isNull(array))
        return false;
    struct operand operand = {.kind = OPERAND_PATH, .type = type_of(build->reader, type)};
    operand.path = place_of(build, array);
    build_access(build, EVENT_READ, operand.path, type, 0, array);
    build_access(build, EVENT_WRITE, build_local(build, declaration), type, EVENT_INIT, declaration);
    build_assign(build, build_local(build, declaration), operand, declaration);
    return true;
}

/* All members that are bound stand in one class: this one or a base of it. */
static void collect_fields(struct build *build, CXType type, GArray *fields)
{
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    record_parts(build->reader, type, parts);
    for (guint i = 0; i < parts->len; i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        if (part.is_base)
            collect_fields(build, part.type, fields);
        else
            g_array_append_val(fields, part.cursor);
    }
    g_array_free(parts, TRUE);
}

void binding_name(struct build *build, CXCursor declaration)
{
    GArray *names = names_of(declaration);
    GArray *fields = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    uint32_t object = place_variable(build, declaration);
    CXType type = clang_getCanonicalType(clang_getCursorType(declaration));
    if (type_is_reference(type))
        type = clang_getCanonicalType(clang_getPointeeType(type));
    bool array = type_is_array(type);
    if (type_is_record(type))
        collect_fields(build, type_unqualified(type), fields);
    if (!array && fields->len != names->len)
        build_unsupported(build, "structured binding of what is no plain structure", declaration);
    for (guint i = 0; i < names->len && (array || fields->len == names->len); i++) {
        uint32_t path = array ? place_constant_element(build, object, i, clang_getArrayElementType(type))
                              : place_field(build, object, g_array_index(fields, CXCursor, i));
        CXCursor name = g_array_index(names, CXCursor, i);
        if (path)
            cursor_map_put(&build->reader->variables, name, path);
    }
    g_array_free(fields, TRUE);
    g_array_free(names, TRUE);
}
