#include "front/instance.h"

#include <string.h>

bool instance_is(const struct reader *reader, CXCursor function)
{
    return cursor_map_get(&reader->instances, clang_getCanonicalCursor(function)) != 0;
}

bool instance_is_lambda(CXCursor function)
{
    CXCursor parent = clang_getCursorSemanticParent(function);
    if (clang_getCursorKind(function) != CXCursor_CXXMethod || !cursor_is_record(parent))
        return false;
    CXString spelling = clang_getCursorSpelling(parent);
    bool lambda = g_str_has_prefix(clang_getCString(spelling), "(lambda");
    clang_disposeString(spelling);
    return lambda;
}

void instance_calls(const struct reader *reader, CXCursor record, GArray *calls)
{
    for (guint i = 0; i < reader->instance_list->len; i++) {
        CXCursor instance = g_array_index(reader->instance_list, CXCursor, i);
        if (clang_equalCursors(clang_getCursorSemanticParent(instance), record))
            g_array_append_val(calls, instance);
    }
}

CXCursor instance_pattern(CXCursor function)
{
    CXCursor pattern = clang_getSpecializedCursorTemplate(function);
    return clang_Cursor_isNull(pattern) || !cursor_is_function(pattern) ? function : pattern;
}

/* Numbers in the maps count from 1 in the list of instances. */
static CXCursor listed(const struct reader *reader, uint32_t number)
{
    return number ? g_array_index(reader->instance_list, CXCursor, number - 1) : clang_getNullCursor();
}

CXCursor instance_destructor(const struct reader *reader, CXCursor record)
{
    return listed(reader, cursor_map_get(&reader->instance_destructors, clang_getCanonicalCursor(record)));
}

CXCursor instance_default_constructor(const struct reader *reader, CXCursor record)
{
    return listed(reader, cursor_map_get(&reader->instance_constructors, clang_getCanonicalCursor(record)));
}

/* Canonical types spell the parameters of templates "type-parameter-0-N". */
static CXType substituted(CXType written, CXType type)
{
    CXString spelling = clang_getTypeSpelling(clang_getCanonicalType(written));
    const char *text = clang_getCString(spelling), *prefix = "type-parameter-0-";
    char *end = NULL;
    guint64 number = g_str_has_prefix(text, prefix) ? g_ascii_strtoull(text + strlen(prefix), &end, 10) : 0;
    bool parameter = end && !*end;
    clang_disposeString(spelling);
    return clang_getCanonicalType(parameter ? clang_Type_getTemplateArgumentAsType(type, (unsigned)number) : written);
}

/* Arguments that are no types count as equal. */
static bool fits(CXType candidate, CXType base, CXType type)
{
    int count = clang_Type_getNumTemplateArguments(base);
    for (int i = 0; i < count; i++) {
        CXType written = clang_Type_getTemplateArgumentAsType(base, (unsigned)i);
        CXType own = clang_getCanonicalType(clang_Type_getTemplateArgumentAsType(candidate, (unsigned)i));
        if (written.kind != CXType_Invalid && !clang_equalTypes(own, substituted(written, type)))
            return false;
    }
    return true;
}

CXType instance_base(const struct reader *reader, CXType type, CXType base)
{
    type = clang_getCanonicalType(type);
    if (base.kind == CXType_Record || clang_Type_getNumTemplateArguments(type) < 0)
        return base;
    CXType direct = substituted(base, type);
    if (direct.kind == CXType_Record) /* the parameter itself */
        return direct;
    CXCursor pattern = clang_getTypeDeclaration(base);
    for (guint i = 0; i < reader->instance_list->len; i++) {
        CXCursor record = clang_getCursorSemanticParent(g_array_index(reader->instance_list, CXCursor, i));
        if (clang_equalCursors(clang_getSpecializedCursorTemplate(record), pattern) &&
            fits(cursor_canonical_type(record), base, type))
            return cursor_canonical_type(record);
    }
    return base;
}

static void add(struct reader *reader, CXCursor function)
{
    g_array_append_val(reader->instance_list, function);
    uint32_t number = reader->instance_list->len;
    cursor_map_put(&reader->instances, clang_getCanonicalCursor(function), number);
    CXCursor record = clang_getCanonicalCursor(clang_getCursorSemanticParent(function));
    if (clang_getCursorKind(function) == CXCursor_Destructor)
        cursor_map_put(&reader->instance_destructors, record, number);
    else if (clang_CXXConstructor_isDefaultConstructor(function))
        cursor_map_put(&reader->instance_constructors, record, number);
}

static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct reader *reader = data;
    if (!cursor_is_function(cursor) || reader_is_system(cursor) || !clang_isCursorDefinition(cursor))
        return CXChildVisit_Continue;
    if (!clang_equalCursors(instance_pattern(cursor), cursor))
        add(reader, cursor);
    return CXChildVisit_Continue;
}

void instance_find(struct reader *reader)
{
    if (reader->cxx)
        clang_visitChildren(clang_getTranslationUnitCursor(reader->unit), visit, reader);
}
