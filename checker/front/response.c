#include "front/response.h"

#include <stdbool.h>
#include <string.h>

#include "base/encoding.h"
#include "base/io.h"

/* No build writes more; a pair of files that name each other twice would never end. */
enum { WORD_LIMIT = 200 * 1000, FILE_LIMIT = 1000, BYTE_LIMIT = 16 * 1024 * 1024 };

/* A response file that is being read, within those it is named in. */
struct response {
    const char *path;
    const struct response *outer;
};

struct expansion {
    enum command_quoting quoting;
    const char *folder;
    GPtrArray *words, *problems;
    unsigned files;
};

static char *path_in(const char *folder, const char *name)
{
    char *joined = g_path_is_absolute(name) ? g_strdup(name) : g_build_filename(folder, name, NULL);
    char *path = io_normal_path(joined);
    g_free(joined);
    return path;
}

/* Where the file that `word` names lies (g_free it). */
static char *path_of(const struct expansion *expansion, const struct response *outer, const char *word)
{
    char *name = g_strdelimit(g_strdup(word + 1), "\\", '/'), *path = path_in(expansion->folder, name);
    if (outer && !io_exists(path)) {
        char *folder = g_path_get_dirname(outer->path), *beside = path_in(folder, name);
        if (io_exists(beside)) {
            char *other = path;
            path = beside;
            beside = other;
        }
        g_free(beside);
        g_free(folder);
    }
    g_free(name);
    return path;
}

static bool is_open(const struct response *response, const char *path)
{
    for (; response; response = response->outer) {
        if (strcmp(response->path, path) == 0)
            return true;
    }
    return false;
}

static void expand(struct expansion *expansion, const struct response *outer, char *const *words);

static void expand_file(struct expansion *expansion, const struct response *outer, const char *word)
{
    struct response response = {path_of(expansion, outer, word), outer};
    char *text = NULL;
    size_t length;
    const char *why = is_open(outer, response.path)        ? "stands in itself"
                      : ++expansion->files > FILE_LIMIT    ? "is one of too many"
                      : expansion->words->len > WORD_LIMIT ? "holds too many words"
                                                           : NULL;
    if (!why)
        why = encoding_read(response.path, BYTE_LIMIT, &text, &length);
    if (why) {
        g_ptr_array_add(expansion->problems, g_strdup_printf("response file '%s': %s", response.path, why));
    } else {
        char **words = command_line_split(text, expansion->quoting);
        expand(expansion, &response, words);
        g_strfreev(words);
    }
    g_free(text);
    g_free((char *)response.path);
}

static void expand(struct expansion *expansion, const struct response *outer, char *const *words)
{
    for (; words && *words; words++) {
        if (**words == '@' && (*words)[1])
            expand_file(expansion, outer, *words);
        else
            g_ptr_array_add(expansion->words, g_strdup(*words));
    }
}

char **response_expand(char *const *words, enum command_quoting quoting, const char *folder, GPtrArray *problems)
{
    struct expansion expansion = {quoting, folder, g_ptr_array_new(), problems, 0};
    expand(&expansion, NULL, words);
    g_ptr_array_add(expansion.words, NULL);
    return (char **)g_ptr_array_free(expansion.words, FALSE);
}
