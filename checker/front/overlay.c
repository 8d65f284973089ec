#include "front/overlay.h"

#include <string.h>

#include "base/io.h"
#include "front/wdk.h"

/* One file of the overlay. */
struct entry {
    char *path; /* as clang asks for it */
    char *real; /* where it is */
    bool keep;  /* clang calls it by `path`, not by `real` */
};

static void entry_free(void *data)
{
    struct entry *entry = data;
    g_free(entry->path);
    g_free(entry->real);
    g_free(entry);
}

static void add_entry(GPtrArray *entries, char *path, char *real, bool keep)
{
    struct entry *entry = g_new(struct entry, 1);
    *entry = (struct entry){path, real, keep};
    g_ptr_array_add(entries, entry);
}

static size_t folder_length(const struct entry *entry)
{
    return (size_t)(strrchr(entry->path, '/') - entry->path);
}

/* Files of one folder come together. */
static int compare_entries(const void *left, const void *right)
{
    const struct entry *a = *(struct entry *const *)left, *b = *(struct entry *const *)right;
    size_t a_folder = folder_length(a), b_folder = folder_length(b);
    int order = memcmp(a->path, b->path, MIN(a_folder, b_folder));
    if (!order && a_folder != b_folder)
        order = a_folder < b_folder ? -1 : 1;
    return order ? order : strcmp(a->path, b->path);
}

/* Files whose text clang cannot read as it is: it gets ours, under their own names. */
static const char *write_texts(const struct includes *includes, GPtrArray *entries, const char *scratch)
{
    GHashTableIter iter;
    void *path, *text;
    unsigned number = 0;
    const char *why = NULL;
    GHashTable *made = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free); /* path on disk -> ours */
    g_hash_table_iter_init(&iter, includes->texts_made);
    while (!why && g_hash_table_iter_next(&iter, &path, &text)) {
        char *name = g_strdup_printf("text%u", number++), *real = g_build_filename(scratch, name, NULL);
        size_t length;
        const char *bytes = g_bytes_get_data(text, &length);
        why = io_write(real, bytes ? bytes : "", length);
        g_hash_table_insert(made, path, real);
        add_entry(entries, g_strdup(path), g_strdup(real), true);
        g_free(name);
    }
    void *asked;
    g_hash_table_iter_init(&iter, includes->aliases);
    while (g_hash_table_iter_next(&iter, &asked, &path)) {
        const char *ours = g_hash_table_lookup(made, path);
        add_entry(entries, g_strdup(asked), g_strdup(ours ? ours : path), ours != NULL);
    }
    g_hash_table_destroy(made);
    return why;
}

/* The stand-in headers, as files of the scratch folder. */
static const char *write_headers(GPtrArray *entries, const char *scratch)
{
    for (uint32_t i = 0; i < wdk_header_count; i++) {
        const struct wdk_header *header = &wdk_headers[i];
        char *real = g_build_filename(scratch, header->name, NULL);
        const char *why = io_write(real, header->text, header->length);
        if (why) {
            g_free(real);
            return why;
        }
        if (wdk_is_annotation(header))
            add_entry(entries, g_strconcat(WDK_ANNOTATION_FOLDER "/", header->name, NULL), g_strdup(real), true);
        add_entry(entries, g_strconcat(WDK_FOLDER "/", header->name, NULL), real, true);
    }
    return NULL;
}

static GList *sorted_keys(GHashTable *set)
{
    return g_list_sort(g_hash_table_get_keys(set), (GCompareFunc)strcmp);
}

/* One file stands for every .tmh. */
static const char *write_traces(const struct includes *includes, GPtrArray *entries, const char *scratch)
{
    if (!g_hash_table_size(includes->traces))
        return NULL;
    char *text = trace_header(&includes->trace), *real = g_build_filename(scratch, "trace.tmh", NULL);
    const char *why = io_write(real, text, strlen(text));
    GList *names = sorted_keys(includes->traces);
    for (GList *name = names; name; name = name->next)
        add_entry(entries, g_strdup(name->data), g_strdup(real), true);
    g_list_free(names);
    g_free(text);
    g_free(real);
    return why;
}

/* A YAML text in single quotes. */
static void add_text(GString *out, const char *text)
{
    g_string_append_c(out, '\'');
    for (; *text; text++)
        g_string_append_printf(out, *text == '\'' ? "''" : "%c", *text);
    g_string_append_c(out, '\'');
}

static void add_file(GString *out, const struct entry *entry)
{
    g_string_append(out, "  {'type': 'file', 'name': ");
    add_text(out, strrchr(entry->path, '/') + 1);
    g_string_append_printf(out, ", 'use-external-name': '%s', 'external-contents': ", entry->keep ? "false" : "true");
    add_text(out, entry->real);
    g_string_append(out, "},\n");
}

static GString *overlay_text(GPtrArray *entries)
{
    GString *out = g_string_new("{'version': 0, 'case-sensitive': 'false', 'roots': [\n");
    size_t open = 0; /* length of the folder's path that is open */
    const char *folder = "";
    for (guint i = 0; i < entries->len; i++) {
        const struct entry *entry = entries->pdata[i];
        size_t length = folder_length(entry);
        if (length != open || strncmp(entry->path, folder, length) != 0) {
            g_string_append(out, open ? "]},\n" : "");
            char *name = g_strndup(entry->path, length ? length : 1);
            g_string_append(out, " {'type': 'directory', 'name': ");
            add_text(out, name);
            g_string_append(out, ", 'contents': [\n");
            g_free(name);
            folder = entry->path;
            open = length;
        }
        add_file(out, entry);
    }
    g_string_append(out, open ? "]}]}\n" : "]}\n");
    return out;
}

char *overlay_write(const struct includes *includes, const char *scratch, const char **why)
{
    GPtrArray *entries = g_ptr_array_new_with_free_func(entry_free);
    *why = write_texts(includes, entries, scratch);
    if (!*why)
        *why = write_headers(entries, scratch);
    if (!*why)
        *why = write_traces(includes, entries, scratch);
    char *path = NULL;
    if (!*why) {
        g_ptr_array_sort(entries, compare_entries);
        GString *text = overlay_text(entries);
        path = g_build_filename(scratch, "overlay.yaml", NULL);
        *why = io_write(path, text->str, text->len);
        g_string_free(text, TRUE);
    }
    g_ptr_array_free(entries, TRUE);
    if (*why)
        g_clear_pointer(&path, g_free);
    return path;
}
