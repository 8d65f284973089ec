#include "front/repair.h"

#include <string.h>

#include "front/cursor.h"
#include "front/repair_write.h"

#define ROUND_LIMIT 3

void repair_init(struct repair *repair, bool cxx)
{
    *repair = (struct repair){.files = g_ptr_array_new()};
    needs_init(&repair->needs, cxx);
}

static void clear_files(struct repair *repair)
{
    for (guint i = 0; i < repair->files->len; i++) {
        struct CXUnsavedFile *file = repair->files->pdata[i];
        g_free((char *)file->Filename);
        g_free((char *)file->Contents);
        g_free(file);
    }
    g_ptr_array_set_size(repair->files, 0);
}

void repair_release(struct repair *repair)
{
    clear_files(repair);
    g_ptr_array_free(repair->files, TRUE);
    needs_release(&repair->needs);
}

static void add_file(struct repair *repair, const char *name, GString *text)
{
    struct CXUnsavedFile *file = g_new(struct CXUnsavedFile, 1);
    *file = (struct CXUnsavedFile){.Filename = g_strdup(name), .Length = text->len};
    file->Contents = g_string_free(text, FALSE);
    g_ptr_array_add(repair->files, file);
}

static unsigned error_count(CXTranslationUnit unit)
{
    unsigned errors = 0, count = clang_getNumDiagnostics(unit);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic diagnostic = clang_getDiagnostic(unit, i);
        errors += clang_getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error;
        clang_disposeDiagnostic(diagnostic);
    }
    return errors;
}

/* A change of a file: what goes and what comes. */
struct change {
    const char *file; /* borrowed */
    uint32_t offset, removed, added;
    char *text; /* NULL once it is made */
};

static gint compare_changes(gconstpointer a, gconstpointer b)
{
    const struct change *left = a, *right = b;
    int order = strcmp(left->file, right->file);
    if (order)
        return order;
    return left->offset < right->offset ? -1 : left->offset > right->offset;
}

/* Where a place in a changed file lies in the file on disk. */
static uint32_t original_offset(const void *data, const char *file, uint32_t offset)
{
    const GArray *changes = data;
    int64_t moved = 0;
    for (guint i = 0; i < changes->len; i++) {
        const struct change *change = &g_array_index(changes, struct change, i);
        if (strcmp(change->file, file) == 0 && change->offset + change->added + moved <= offset)
            moved += (int64_t)change->added - change->removed;
    }
    return (uint32_t)(offset - moved);
}

static void gather_changes(const struct needs *needs, GArray *changes)
{
    g_array_set_size(changes, 0);
    for (guint i = 0; i < needs->lacks->len; i++) {
        const struct lack *lack = needs->lacks->pdata[i];
        GString *text = g_string_new(NULL);
        write_members(text, lack, needs->cxx);
        struct change change = {lack->file, lack->offset, 0, (uint32_t)text->len, g_string_free(text, FALSE)};
        g_array_append_val(changes, change);
    }
    for (guint i = 0; i < needs->rewrites->len; i++) {
        const struct rewrite *rewrite = &g_array_index(needs->rewrites, struct rewrite, i);
        if (!need_is_function_type(rewrite->need) || rewrite->need->clashes)
            continue;
        uint32_t added = (uint32_t)strlen(rewrite->text);
        struct change change = {rewrite->file, rewrite->offset, rewrite->length, added, g_strdup(rewrite->text)};
        g_array_append_val(changes, change);
    }
    g_array_sort(changes, compare_changes);
}

/* Changed copies of files. `texts`: the files as they are on disk, by name. */
static void write_copies(struct repair *repair, GHashTable *texts, GArray *changes)
{
    gather_changes(&repair->needs, changes);
    for (guint i = 0; i < changes->len;) {
        const char *name = g_array_index(changes, struct change, i).file;
        const GString *text = g_hash_table_lookup(texts, name);
        GString *copy = g_string_new(NULL);
        uint32_t done = 0;
        for (; i < changes->len && strcmp(g_array_index(changes, struct change, i).file, name) == 0; i++) {
            struct change *change = &g_array_index(changes, struct change, i);
            if (text && change->offset + change->removed <= text->len && change->offset >= done) {
                g_string_append_len(copy, text->str + done, change->offset - done);
                g_string_append(copy, change->text);
                done = change->offset + change->removed;
            } else {
                change->added = change->removed = 0;
            }
            g_clear_pointer(&change->text, g_free);
        }
        if (text)
            g_string_append_len(copy, text->str + done, (gssize)(text->len - done));
        if (done)
            add_file(repair, name, copy);
        else
            g_string_free(copy, TRUE);
    }
}

static void keep_text(CXTranslationUnit unit, const char *name, GHashTable *texts)
{
    CXFile file = g_hash_table_contains(texts, name) ? NULL : clang_getFile(unit, name);
    size_t size = 0;
    const char *text = file ? clang_getFileContents(unit, file, &size) : NULL;
    if (text)
        g_hash_table_insert(texts, g_strdup(name), g_string_new_len(text, (gssize)size));
}

/* Keeps the contents of the files that are to be changed, as the first parse read them. */
static void keep_texts(const struct needs *needs, CXTranslationUnit unit, GHashTable *texts)
{
    for (guint i = 0; i < needs->lacks->len; i++)
        keep_text(unit, ((struct lack *)needs->lacks->pdata[i])->file, texts);
    for (guint i = 0; i < needs->rewrites->len; i++)
        keep_text(unit, g_array_index(needs->rewrites, struct rewrite, i).file, texts);
}

static CXTranslationUnit parse_again(struct repair *repair, CXIndex index, const char *file,
                                     const char *const *arguments, int count, unsigned options)
{
    GPtrArray *all = g_ptr_array_new();
    g_ptr_array_add(all, (gpointer) "-include");
    g_ptr_array_add(all, (gpointer)REPAIR_HEADER);
    for (int i = 0; i < count; i++)
        g_ptr_array_add(all, (gpointer)arguments[i]);
    struct CXUnsavedFile *files = g_new(struct CXUnsavedFile, repair->files->len);
    for (guint i = 0; i < repair->files->len; i++)
        files[i] = *(struct CXUnsavedFile *)repair->files->pdata[i];
    CXTranslationUnit unit = NULL;
    enum CXErrorCode code = clang_parseTranslationUnit2(index, file, (const char *const *)all->pdata, (int)all->len,
                                                        files, repair->files->len, options, &unit);
    if (code != CXError_Success && unit) {
        clang_disposeTranslationUnit(unit);
        unit = NULL;
    }
    g_free(files);
    g_ptr_array_free(all, TRUE);
    repair->rounds++;
    return unit;
}

static void text_free(void *text)
{
    g_string_free(text, TRUE);
}

CXTranslationUnit repair_unit(struct repair *repair, CXIndex index, const char *file, const char *const *arguments,
                              int count, unsigned options, CXTranslationUnit unit)
{
    struct needs *needs = &repair->needs;
    unsigned errors = error_count(unit);
    GHashTable *texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, text_free);
    GArray *changes = g_array_new(FALSE, FALSE, sizeof(struct change));
    CXTranslationUnit last = unit;
    for (unsigned round = 0; errors && round < ROUND_LIMIT; round++) {
        struct known known;
        known_read(&known, last);
        uint32_t before = round ? needs->own_count : needs->count;
        needs_read(needs, last, &known, original_offset, changes);
        bool progress = (round ? needs->own_count : needs->count) > before;
        if (progress) {
            keep_texts(needs, last, texts);
            clear_files(repair);
            GString *header = g_string_new(NULL);
            write_header(header, needs, &known);
            add_file(repair, REPAIR_HEADER, header);
            write_copies(repair, texts, changes);
        }
        known_release(&known);
        CXTranslationUnit next = progress ? parse_again(repair, index, file, arguments, count, options) : NULL;
        if (!next)
            break;
        unsigned left = error_count(next);
        if (last != unit)
            clang_disposeTranslationUnit(last);
        last = next;
        if (left < errors) {
            repair->used = true;
            clang_disposeTranslationUnit(unit);
            unit = next;
            errors = left;
        }
    }
    if (last != unit)
        clang_disposeTranslationUnit(last);
    g_array_free(changes, TRUE);
    g_hash_table_destroy(texts);
    return unit;
}
