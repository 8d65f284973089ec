#include "front/repair_known.h"

#include <string.h>

#include "front/cursor.h"
#include "front/repaired.h"

static void put(GHashTable *table, char *name, CXCursor cursor, bool replace)
{
    if (!*name || (!replace && g_hash_table_contains(table, name)))
        g_free(name);
    else
        g_hash_table_replace(table, name, g_memdup2(&cursor, sizeof(cursor)));
}

/* Records without a name are called by their place in messages: FILE:LINE:COLUMN. */
static void put_record(struct known *known, CXCursor cursor)
{
    CXFile file;
    unsigned line, column;
    clang_getExpansionLocation(clang_getCursorLocation(cursor), &file, &line, &column, NULL);
    char *path = cursor_take(clang_getFileName(file)), *name = path ? g_path_get_basename(path) : g_strdup("");
    put(known->records, g_strdup_printf("%s:%u:%u", name, line, column), cursor, false);
    g_free(path);
    g_free(name);
    if (!clang_Cursor_isAnonymous(cursor))
        put(known->records, cursor_take(clang_getCursorSpelling(cursor)), cursor, false);
}

/* "operator new(size, how, tag)", declared by the driver or its headers. */
static bool places(CXCursor function)
{
    CXString name = clang_getCursorSpelling(function);
    bool is = g_str_has_prefix(clang_getCString(name), "operator new") && clang_Cursor_getNumArguments(function) > 1;
    clang_disposeString(name);
    if (!is || repaired_is(function))
        return false;
    CXType type = clang_getCursorType(clang_Cursor_getArgument(function, 1));
    return clang_getCanonicalType(type).kind != CXType_Pointer;
}

static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct known *known = data;
    bool defined = clang_isCursorDefinition(cursor) != 0;
    switch ((int)clang_getCursorKind(cursor)) {
    case CXCursor_LinkageSpec:
    case CXCursor_Namespace:
    case CXCursor_UnexposedDecl:
        return CXChildVisit_Recurse;
    case CXCursor_StructDecl:
    case CXCursor_UnionDecl:
    case CXCursor_ClassDecl:
        if (defined)
            put_record(known, cursor);
        put(known->types, cursor_take(clang_getCursorSpelling(cursor)), cursor, defined);
        return defined ? CXChildVisit_Recurse : CXChildVisit_Continue;
    case CXCursor_EnumDecl:
    case CXCursor_TypedefDecl:
    case CXCursor_TypeAliasDecl:
        put(known->types, cursor_take(clang_getCursorSpelling(cursor)), cursor, true);
        return CXChildVisit_Continue;
    case CXCursor_ClassTemplate:
        put(known->types, cursor_take(clang_getCursorSpelling(cursor)), cursor, true);
        return CXChildVisit_Continue;
    case CXCursor_VarDecl:
        put(known->variables, cursor_take(clang_getCursorSpelling(cursor)), cursor, false);
        return CXChildVisit_Continue;
    case CXCursor_FunctionDecl:
        known->places |= places(cursor);
        /* fall through */
    case CXCursor_FunctionTemplate:
    case CXCursor_CXXMethod:
        put(known->functions, cursor_take(clang_getCursorSpelling(cursor)), cursor, defined);
        return CXChildVisit_Continue;
    default:
        return CXChildVisit_Continue;
    }
}

void known_read(struct known *known, CXTranslationUnit unit)
{
    known->records = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    known->types = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    known->functions = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    known->variables = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    known->places = false;
    clang_visitChildren(clang_getTranslationUnitCursor(unit), visit, known);
}

void known_release(struct known *known)
{
    g_hash_table_destroy(known->records);
    g_hash_table_destroy(known->types);
    g_hash_table_destroy(known->functions);
    g_hash_table_destroy(known->variables);
}

static const CXCursor *definition_of(const struct known *known, const char *type)
{
    const CXCursor *found = g_hash_table_lookup(known->types, type);
    if (!found)
        return NULL;
    CXType canonical = clang_getCanonicalType(clang_getCursorType(*found));
    if (canonical.kind != CXType_Record)
        return NULL;
    char *tag = cursor_take(clang_getCursorSpelling(clang_getTypeDeclaration(canonical)));
    const CXCursor *record = g_hash_table_lookup(known->records, tag);
    g_free(tag);
    return record;
}

const CXCursor *known_record(const struct known *known, const char *name)
{
    const char *place = strstr(name, " at ");
    if (place) { /* "A::(unnamed struct at FILE:LINE:COLUMN)" */
        const char *close = strrchr(place, ')'), *at = strrchr(place, '/');
        at = at ? at + 1 : place + strlen(" at ");
        char *key = close && close > at ? g_strndup(at, (gsize)(close - at)) : g_strdup("");
        const CXCursor *record = g_hash_table_lookup(known->records, key);
        g_free(key);
        return record;
    }
    const char *last = g_strrstr(name, "::");
    name = last ? last + 2 : name;
    const CXCursor *record = g_hash_table_lookup(known->records, name);
    return record ? record : definition_of(known, name);
}

const char *known_keyword(const struct known *known, const char *tag)
{
    const CXCursor *record = g_hash_table_lookup(known->records, tag);
    return record && clang_getCursorKind(*record) == CXCursor_UnionDecl ? "union" : "struct";
}

char *known_tag(const struct known *known, const char *type)
{
    const CXCursor *found = g_hash_table_lookup(known->types, type);
    if (!found)
        return NULL;
    CXType canonical = clang_getCanonicalType(clang_getCursorType(*found));
    if (canonical.kind != CXType_Record)
        return NULL;
    CXCursor declaration = clang_getTypeDeclaration(canonical);
    char *tag = cursor_take(clang_getCursorSpelling(declaration));
    if (!strchr(tag, '(') && *tag)
        return tag;
    g_free(tag);
    return NULL;
}
