#include "front/member.h"

#include <string.h>

#include "front/record.h"
#include "front/type.h"

struct search {
    const char *name;
    int arguments;
    bool constant;
    CXCursor found;
};

/* True when nothing can fit better. */
static bool match(struct search *search, CXCursor method)
{
    if (clang_getCursorKind(method) != CXCursor_CXXMethod ||
        clang_Cursor_getNumArguments(method) != search->arguments || clang_CXXMethod_isDeleted(method))
        return false;
    CXString spelling = clang_getCursorSpelling(method);
    bool named = strcmp(clang_getCString(spelling), search->name) == 0;
    clang_disposeString(spelling);
    bool exact = (clang_CXXMethod_isConst(method) != 0) == search->constant;
    if (named && (exact || clang_Cursor_isNull(search->found)))
        search->found = method;
    return named && exact;
}

static enum CXChildVisitResult visit(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    return match(data, child) ? CXChildVisit_Break : CXChildVisit_Continue;
}

CXCursor member_named(const struct reader *reader, CXType type, const char *name, int arguments, bool constant)
{
    CXType object = type_unqualified(clang_getCanonicalType(type));
    CXCursor declaration = clang_getTypeDeclaration(object);
    CXCursor pattern = clang_getSpecializedCursorTemplate(declaration);
    struct search search = {name, arguments, constant, clang_getNullCursor()};
    for (guint i = 0; i < reader->instance_list->len && !clang_Cursor_isNull(pattern); i++) {
        CXCursor instance = g_array_index(reader->instance_list, CXCursor, i);
        if (clang_equalCursors(clang_getCursorSemanticParent(instance), declaration) && match(&search, instance))
            return instance;
    }
    if (clang_Cursor_isNull(search.found))
        clang_visitChildren(declaration, visit, &search);
    if (clang_Cursor_isNull(search.found) && !clang_Cursor_isNull(pattern))
        clang_visitChildren(pattern, visit, &search);
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    if (clang_Cursor_isNull(search.found) && object.kind == CXType_Record)
        record_parts(reader, object, parts);
    for (guint i = 0; i < parts->len && clang_Cursor_isNull(search.found); i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        if (part.is_base)
            search.found = member_named(reader, part.type, name, arguments, constant);
    }
    g_array_free(parts, TRUE);
    return search.found;
}
