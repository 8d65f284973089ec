#include "front/spoiled.h"

struct spoiled {
    struct reader *reader;
    GHashTable *names; /* text: of declarations that were not understood */
};

static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct spoiled *spoiled = data;
    enum CXCursorKind kind = clang_getCursorKind(cursor);
    if (reader_is_system(cursor))
        return CXChildVisit_Continue;
    bool holds = kind == CXCursor_LinkageSpec || kind == CXCursor_Namespace || kind == CXCursor_StructDecl ||
                 kind == CXCursor_UnionDecl || kind == CXCursor_ClassDecl;
    bool named = kind == CXCursor_FieldDecl || kind == CXCursor_VarDecl;
    if (named && clang_isInvalidDeclaration(cursor))
        g_hash_table_add(spoiled->names,
                         GUINT_TO_POINTER(reader_text(spoiled->reader, clang_getCursorSpelling(cursor))));
    return holds ? CXChildVisit_Recurse : CXChildVisit_Continue;
}

/* Does a token of that cursor belong to no expression: to the statement around it, which is what is left of it? */
static bool is_dropped(CXCursor cursor)
{
    enum CXCursorKind kind = clang_getCursorKind(cursor);
    return clang_isStatement(kind) || clang_isInvalid(kind) || kind == CXCursor_Constructor ||
           kind == CXCursor_Destructor || kind == CXCursor_CXXMethod;
}

static void look_at(const struct spoiled *spoiled, CXToken token, CXCursor cursor)
{
    struct reader *reader = spoiled->reader;
    if (clang_getTokenKind(token) != CXToken_Identifier || !is_dropped(cursor))
        return;
    uint32_t name = reader_text(reader, clang_getTokenSpelling(reader->unit, token));
    if (!g_hash_table_contains(spoiled->names, GUINT_TO_POINTER(name)))
        return;
    struct reader_error error = {0};
    error.at = reader_offset(reader, clang_getTokenLocation(reader->unit, token), &error.offset);
    error.file = error.at.file;
    char *text = g_strdup_printf("use of '%s', whose declaration is not understood", facts_text(reader->facts, name));
    error.text = strings_add(&reader->facts->strings, text);
    g_free(text);
    g_array_append_val(reader->errors, error);
}

static void look_into(const struct spoiled *spoiled, CXCursor definition)
{
    CXToken *tokens;
    unsigned count;
    clang_tokenize(spoiled->reader->unit, clang_getCursorExtent(definition), &tokens, &count);
    CXCursor *cursors = g_new(CXCursor, count + 1);
    clang_annotateTokens(spoiled->reader->unit, tokens, count, cursors);
    for (unsigned i = 0; i < count; i++)
        look_at(spoiled, tokens[i], cursors[i]);
    g_free(cursors);
    clang_disposeTokens(spoiled->reader->unit, tokens, count);
}

static int compare(gconstpointer left, gconstpointer right)
{
    const struct reader_error *a = left, *b = right;
    if (a->file != b->file)
        return a->file < b->file ? -1 : 1;
    return a->offset < b->offset ? -1 : a->offset > b->offset;
}

void spoiled_find(struct reader *reader, const GArray *definitions)
{
    struct spoiled spoiled = {.reader = reader, .names = g_hash_table_new(NULL, NULL)};
    if (reader->cxx && reader->errors->len)
        clang_visitChildren(clang_getTranslationUnitCursor(reader->unit), visit, &spoiled);
    for (guint i = 0; i < definitions->len && g_hash_table_size(spoiled.names); i++)
        look_into(&spoiled, g_array_index(definitions, CXCursor, i));
    g_array_sort(reader->errors, compare);
    g_hash_table_destroy(spoiled.names);
}
