#include "front/includes.h"

#include <string.h>

#include "base/encoding.h"
#include "base/io.h"

static GHashTable *text_set(void)
{
    return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

void includes_init(struct includes *includes, struct folders *folders)
{
    *includes = (struct includes){.folders = folders, .search = g_ptr_array_new_with_free_func(g_free)};
    includes->searched = text_set();
    includes->seen = text_set();
    includes->texts = text_set();
    includes->aliases = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    includes->texts_made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
    includes->traces = text_set();
    trace_init(&includes->trace);
    includes->queue = g_ptr_array_new_with_free_func(g_free);
}

void includes_release(struct includes *includes)
{
    g_ptr_array_free(includes->search, TRUE);
    g_hash_table_destroy(includes->searched);
    g_hash_table_destroy(includes->seen);
    g_hash_table_destroy(includes->texts);
    g_hash_table_destroy(includes->aliases);
    g_hash_table_destroy(includes->texts_made);
    g_hash_table_destroy(includes->traces);
    trace_release(&includes->trace);
    g_ptr_array_free(includes->queue, TRUE);
}

void includes_search(struct includes *includes, const char *folder)
{
    char *absolute = io_absolute_path(folder);
    if (g_hash_table_add(includes->searched, g_strdup(absolute)))
        g_ptr_array_add(includes->search, absolute);
    else
        g_free(absolute);
}

/* Looks for an included text from one folder. True when it is there. */
static bool look_in(struct includes *includes, const char *folder, const char *text)
{
    char *joined = g_path_is_absolute(text) ? g_strdup(text) : g_build_filename(folder, text, NULL);
    char *asked = io_absolute_path(joined);
    g_free(joined);
    if (g_hash_table_contains(includes->seen, asked)) {
        g_free(asked);
        return true;
    }
    char *found = folders_find(includes->folders, asked);
    if (!found) {
        g_free(asked);
        return false;
    }
    if (strcmp(found, asked) != 0)
        g_hash_table_insert(includes->aliases, g_strdup(asked), g_strdup(found));
    g_hash_table_add(includes->seen, g_strdup(asked));
    g_ptr_array_add(includes->queue, asked);
    g_ptr_array_add(includes->queue, found);
    return true;
}

static void look_for(struct includes *includes, const char *asked_folder, const char *real_folder, const char *text)
{
    bool found = look_in(includes, real_folder, text);
    if (strcmp(asked_folder, real_folder) != 0)
        found = look_in(includes, asked_folder, text) || found;
    if (g_hash_table_add(includes->texts, g_strdup(text))) {
        for (guint i = 0; i < includes->search->len; i++)
            found = look_in(includes, includes->search->pdata[i], text) || found;
    }
    size_t length = strlen(text);
    if (!found && length > 4 && g_ascii_strcasecmp(text + length - 4, ".tmh") == 0)
        g_hash_table_add(includes->traces, g_build_filename(asked_folder, text, NULL));
}

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    return at;
}

static bool take(const char **at, const char *end, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(end - *at) < length || memcmp(*at, word, length) != 0)
        return false;
    *at += length;
    return true;
}

/* The text between the quotes or angles of an #include at '#' (g_free it), '/' for '\\'; NULL when it is none. */
static char *include_text(const char *at, const char *end)
{
    at = skip_blanks(at + 1, end);
    if (!take(&at, end, "include") && !take(&at, end, "import"))
        return NULL;
    take(&at, end, "_next");
    at = skip_blanks(at, end);
    if (at == end || (*at != '"' && *at != '<'))
        return NULL;
    char close = *at == '"' ? '"' : '>';
    size_t length = 0;
    at++;
    while (at + length < end && at[length] != close && at[length] != '\n' && at[length] != '\0')
        length++;
    if (!length || at + length == end || at[length] != close)
        return NULL;
    return g_strdelimit(g_strndup(at, length), "\\", '/');
}

static const char *read_file(struct includes *includes, const char *asked, const char *real)
{
    char *text;
    size_t length;
    bool changed;
    const char *why = io_read(real, SOURCE_LIMIT, &text, &length);
    if (!why)
        why = encoding_to_utf8(&text, &length, &changed);
    if (why) {
        g_free(text);
        return why;
    }
    char *asked_folder = g_path_get_dirname(asked), *real_folder = g_path_get_dirname(real);
    const char *end = text + length;
    for (const char *at = text; (at = memchr(at, '#', (size_t)(end - at))); at++) {
        char *included = include_text(at, end);
        if (included)
            look_for(includes, asked_folder, real_folder, included);
        g_free(included);
    }
    trace_gather(&includes->trace, text, end);
    g_free(asked_folder);
    g_free(real_folder);
    if (changed)
        g_hash_table_replace(includes->texts_made, g_strdup(real), g_bytes_new_take(text, length));
    else
        g_free(text);
    return NULL;
}

const char *includes_follow(struct includes *includes, const char *file)
{
    char *absolute = io_absolute_path(file);
    if (!g_hash_table_add(includes->seen, g_strdup(absolute))) {
        g_free(absolute);
        return NULL;
    }
    const char *why = read_file(includes, absolute, absolute);
    g_free(absolute);
    while (includes->queue->len) {
        char *real = g_ptr_array_steal_index(includes->queue, includes->queue->len - 1);
        char *asked = g_ptr_array_steal_index(includes->queue, includes->queue->len - 1);
        (void)read_file(includes, asked, real); /* a header that cannot be read is clang's to tell */
        g_free(real);
        g_free(asked);
    }
    return why;
}
