#include "front/allocate.h"

#include <string.h>

#include "front/function.h"

void allocate_declare(struct reader *reader, CXCursor declaration)
{
    CXString spelling = clang_getCursorSpelling(declaration);
    const char *name = clang_getCString(spelling);
    if (g_str_has_prefix(name, "operator new") || g_str_has_prefix(name, "operator delete"))
        g_array_append_val(reader->allocators, declaration);
    clang_disposeString(spelling);
}

static bool is_named(CXCursor function, const char *name)
{
    CXString spelling = clang_getCursorSpelling(function);
    bool same = strcmp(clang_getCString(spelling), name) == 0;
    clang_disposeString(spelling);
    return same;
}

uint32_t allocate_operator(struct reader *reader, const char *name, CXType type, unsigned parameters)
{
    CXCursor owner = clang_getTypeDeclaration(clang_getCanonicalType(type));
    CXCursor best = clang_getNullCursor();
    for (guint i = 0; i < reader->allocators->len; i++) {
        CXCursor function = g_array_index(reader->allocators, CXCursor, i);
        CXCursor parent = clang_getCursorSemanticParent(function);
        bool own = clang_equalCursors(parent, owner);
        if (!is_named(function, name) || (cursor_is_record(parent) && !own))
            continue;
        bool fits = clang_Cursor_getNumArguments(function) == (int)parameters || strcmp(name, "operator delete") == 0;
        if (fits && (own || clang_Cursor_isNull(best)))
            best = function;
    }
    return clang_Cursor_isNull(best) ? strings_add(&reader->facts->strings, name) : function_usr(reader, best);
}
