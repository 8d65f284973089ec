#include "front/precompiled.h"

#include <string.h>

#include "base/io.h"
#include "front/allocate.h"
#include "front/cursor.h"
#include "front/inclusion.h"
#include "front/reader.h"
#include "front/record.h"
#include "front/source.h"

/* ---- making ------------------------------------------------------------------------------------------------------ */

/* What is written beside the image: a line for each file, operator and typedef. */
struct making {
    CXTranslationUnit unit;
    GString *out;
    GHashTable *typedefs; /* USRs met */
    bool good;
};

static void add_declaration(struct making *making, CXCursor declaration)
{
    CXFile file;
    unsigned offset;
    clang_getFileLocation(clang_getCursorLocation(declaration), &file, NULL, NULL, &offset);
    CXCursor found = clang_getCursor(making->unit, clang_getLocationForOffset(making->unit, file, offset));
    making->good = making->good && file && clang_equalCursors(found, declaration);
    char *path = file ? cursor_take(clang_getFileName(file)) : g_strdup("");
    g_string_append_printf(making->out, "declaration %u %s\n", offset, path);
    g_free(path);
}

static void add_typedef(struct making *making, CXCursor declaration)
{
    CXCursor record = record_of_typedef(declaration);
    if (clang_Cursor_isNull(record))
        return;
    char *usr = cursor_take(clang_getCursorUSR(record));
    if (g_hash_table_add(making->typedefs, usr)) {
        char *name = cursor_take(clang_getCursorSpelling(declaration));
        g_string_append_printf(making->out, "typedef %s %s\n", name, usr);
        g_free(name);
    }
}

static bool is_read(CXCursor cursor)
{
    bool system = reader_is_system(cursor);
    if (cursor_is_function(cursor))
        return !system || allocate_is(cursor);
    if (clang_getCursorKind(cursor) == CXCursor_VarDecl)
        return !system;
    return !system && cursor_is_record(cursor) && clang_isCursorDefinition(cursor);
}

/* Which instances a template has, and whether it is used, does not come out the same when it was compiled before. */
static enum CXChildVisitResult refuse_template(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct making *making = data;
    enum CXCursorKind kind = clang_getCursorKind(cursor);
    if (kind == CXCursor_FunctionTemplate || kind == CXCursor_ClassTemplate ||
        kind == CXCursor_ClassTemplatePartialSpecialization)
        making->good = false;
    return cursor_is_record(cursor) ? CXChildVisit_Recurse : CXChildVisit_Continue;
}

/* As declare.c visits what it parsed itself. */
static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct making *making = data;
    enum CXCursorKind kind = clang_getCursorKind(cursor);
    if (kind == CXCursor_LinkageSpec || kind == CXCursor_Namespace || kind == CXCursor_UnexposedDecl)
        return CXChildVisit_Recurse;
    if (!reader_is_system(cursor) && refuse_template(cursor, parent, making) == CXChildVisit_Recurse)
        clang_visitChildren(cursor, refuse_template, making);
    if (kind == CXCursor_TypedefDecl)
        add_typedef(making, cursor);
    else if (is_read(cursor))
        add_declaration(making, cursor);
    return CXChildVisit_Continue;
}

/* The files of the preface, which are just what was parsed here. */
static void add_files(struct making *making, const struct preface *preface)
{
    GArray *list = inclusion_list(making->unit);
    making->good = list->len == preface->files->len + 1;
    g_string_append_printf(making->out, "opening 0 %u\n", preface->opening_end);
    for (guint i = 0; i < preface->files->len && making->good; i++) {
        const struct preface_file *file = preface->files->pdata[i];
        const struct inclusion *it = &g_array_index(list, struct inclusion, i + 1);
        char *path = io_absolute_path(it->path);
        struct source source = {0};
        size_t length = 0;
        const char *contents = clang_getFileContents(making->unit, it->file, &length);
        making->good = contents && it->system == file->system && !strcmp(path, file->path) && !strchr(file->path, '\n');
        if (contents && file->system)
            source_measure(&source, contents, length);
        g_string_append_printf(making->out, "file %d %u %" G_GUINT64_FORMAT " %s\n", file->system, source.lines,
                               source.hash, file->path);
        g_free(path);
    }
    inclusion_free(list);
}

static bool has_errors(CXTranslationUnit unit)
{
    unsigned count = clang_getNumDiagnostics(unit);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic diagnostic = clang_getDiagnostic(unit, i);
        enum CXDiagnosticSeverity severity = clang_getDiagnosticSeverity(diagnostic);
        clang_disposeDiagnostic(diagnostic);
        if (severity >= CXDiagnostic_Error)
            return true;
    }
    return false;
}

static char *with_suffix(const char *base, const char *suffix)
{
    return g_strconcat(base, suffix, NULL);
}

static bool save(CXTranslationUnit unit, const struct preface *preface, const char *base)
{
    struct making making = {unit, g_string_new(NULL), g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                            !has_errors(unit)};
    if (making.good)
        add_files(&making, preface);
    if (making.good)
        clang_visitChildren(clang_getTranslationUnitCursor(unit), visit, &making);
    char *image = with_suffix(base, ".pch"), *beside = with_suffix(base, ".list");
    bool good = making.good && !io_write(beside, making.out->str, making.out->len) &&
                clang_saveTranslationUnit(unit, image, 0) == CXSaveError_None;
    g_free(image);
    g_free(beside);
    g_string_free(making.out, TRUE);
    g_hash_table_destroy(making.typedefs);
    return good;
}

bool precompiled_make(const struct compile *compile, const struct preface *preface, const char *base)
{
    char *source = with_suffix(base, ".h");
    bool good = !io_write(source, preface->text->str, preface->text->len);
    CXIndex index = clang_createIndex(1, 0);
    CXTranslationUnit unit = NULL;
    if (good)
        good = clang_parseTranslationUnit2(
                   index, source, (const char *const *)compile->arguments, (int)g_strv_length(compile->arguments), NULL,
                   0, (unsigned)READER_OPTIONS | CXTranslationUnit_ForSerialization | CXTranslationUnit_Incomplete,
                   &unit) == CXError_Success;
    good = good && unit && save(unit, preface, base);
    if (unit)
        clang_disposeTranslationUnit(unit);
    clang_disposeIndex(index);
    g_free(source);
    return good;
}

/* ---- loading ----------------------------------------------------------------------------------------------------- */

static void file_clear(void *data)
{
    g_free(((struct precompiled_file *)data)->path);
}

static void declaration_clear(void *data)
{
    g_free(((struct precompiled_declaration *)data)->path);
}

static bool load_line(struct precompiled *precompiled, const char *line)
{
    bool system = g_str_has_prefix(line, "file ");
    if (system) {
        char **words = g_strsplit(line, " ", 5);
        bool good = g_strv_length(words) == 5;
        if (good) {
            struct precompiled_file file = {g_strdup(words[4]), *words[1] == '1',
                                            (uint32_t)g_ascii_strtoull(words[2], NULL, 10),
                                            g_ascii_strtoull(words[3], NULL, 10)};
            g_array_append_val(precompiled->files, file);
        }
        g_strfreev(words);
        return good;
    }
    char **words = g_strsplit(line, " ", 3);
    bool good = g_strv_length(words) == 3;
    if (good && !strcmp(words[0], "declaration")) {
        struct precompiled_declaration found = {g_strdup(words[2]), (unsigned)g_ascii_strtoull(words[1], NULL, 10)};
        g_array_append_val(precompiled->declarations, found);
    } else if (good && !strcmp(words[0], "opening")) {
        precompiled->opening_end = (guint)g_ascii_strtoull(words[2], NULL, 10);
    } else if (good) {
        g_hash_table_insert(precompiled->typedefs, g_strdup(words[2]), g_strdup(words[1]));
    }
    g_strfreev(words);
    return good;
}

struct precompiled *precompiled_load(const char *base)
{
    char *beside = with_suffix(base, ".list"), *bytes = NULL;
    size_t length = 0;
    struct precompiled *precompiled = g_new0(struct precompiled, 1);
    precompiled->image = with_suffix(base, ".pch");
    precompiled->files = g_array_new(FALSE, FALSE, sizeof(struct precompiled_file));
    g_array_set_clear_func(precompiled->files, file_clear);
    precompiled->declarations = g_array_new(FALSE, FALSE, sizeof(struct precompiled_declaration));
    g_array_set_clear_func(precompiled->declarations, declaration_clear);
    precompiled->typedefs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    bool good = !io_read(beside, IO_LIMIT, &bytes, &length) && length;
    for (char *line = bytes, *end; good && *line; line = end + 1) {
        end = strchr(line, '\n');
        good = end != NULL;
        if (!good)
            break;
        *end = '\0';
        good = load_line(precompiled, line);
    }
    g_free(bytes);
    g_free(beside);
    if (!good) {
        precompiled_release(precompiled);
        return NULL;
    }
    return precompiled;
}

void precompiled_release(struct precompiled *precompiled)
{
    g_array_free(precompiled->files, TRUE);
    g_array_free(precompiled->declarations, TRUE);
    g_hash_table_destroy(precompiled->typedefs);
    g_free(precompiled->image);
    g_free(precompiled);
}

/* ---- using ------------------------------------------------------------------------------------------------------- */

const char *precompiled_typedef(const struct precompiled *precompiled, const char *usr)
{
    return g_hash_table_lookup(precompiled->typedefs, usr);
}

GArray *precompiled_declarations(const struct precompiled *precompiled, CXTranslationUnit unit)
{
    GArray *cursors = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    for (guint i = 0; i < precompiled->declarations->len; i++) {
        const struct precompiled_declaration *it =
            &g_array_index(precompiled->declarations, struct precompiled_declaration, i);
        CXFile file = clang_getFile(unit, it->path);
        CXCursor found = clang_getCursor(unit, clang_getLocationForOffset(unit, file, it->offset));
        g_array_append_val(cursors, found);
    }
    return cursors;
}
