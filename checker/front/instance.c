#include "front/instance.h"

bool instance_is(const struct reader *reader, CXCursor function)
{
    return cursor_map_get(&reader->instances, clang_getCanonicalCursor(function)) != 0;
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
