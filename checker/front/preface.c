#include "front/preface.h"

#include <string.h>

#include "base/io.h"
#include "front/inclusion.h"
#include "front/lasting.h"
#include "front/opening.h"

/* A line of the opening at which the preface may end. */
struct ending {
    guint end;         /* in the list of inclusions */
    guint opening_end; /* how much of the opening leads to it */
    guint text_end;    /* length of the preface's text with it */
    size_t bytes;      /* of all files up to it */
};

struct path {
    CXTranslationUnit unit;
    GArray *list; /* struct inclusion */
    struct opening opening;
    GString *text;
    GArray *endings;
    guint next; /* in the list: not come to yet */
    size_t bytes;
};

static const struct inclusion *inclusion_at(const struct path *path, guint index)
{
    return &g_array_index(path->list, struct inclusion, index);
}

/* Goes past the file that comes next, and all that it enters; false when it cannot be in a preface. */
static bool pass(struct path *path)
{
    guint end = inclusion_end(path->list, path->next);
    for (; path->next < end; path->next++) {
        size_t length = 0;
        const char *text = clang_getFileContents(path->unit, inclusion_at(path, path->next)->file, &length);
        if (!text || !lasting_is(text, length))
            return false;
        path->bytes += length;
    }
    return true;
}

static bool add_include(struct path *path, const struct opening_line *line, const char *text)
{
    const struct inclusion *it = path->next < path->list->len ? inclusion_at(path, path->next) : NULL;
    if (!it || it->line != line->line) { /* it has been included before; one that does not exist is an error */
        g_string_append_printf(path->text, "%s\n", text);
        return true;
    }
    char *absolute = io_absolute_path(it->path);
    if (strchr(text, '"'))
        g_string_append_printf(path->text, "#include \"%s\"\n", absolute);
    else
        g_string_append_printf(path->text, "%s\n", text);
    g_free(absolute);
    if (!pass(path))
        return false;
    struct ending ending = {path->next, line->end, (guint)path->text->len, path->bytes};
    g_array_append_val(path->endings, ending);
    return true;
}

static bool add_line(struct path *path, const struct opening_line *line, const char *text)
{
    if (g_str_has_prefix(text, "#include"))
        return add_include(path, line, text);
    if (g_str_has_prefix(text, "#pragma"))
        return g_str_has_prefix(text, "#pragma once") || g_str_has_prefix(text, "#pragma warning");
    g_string_append_printf(path->text, "%s\n", text);
    return true;
}

static void follow(struct path *path)
{
    path->next = 1;
    while (path->next < path->list->len && inclusion_at(path, path->next)->line == 0)
        if (!pass(path)) /* what the command line includes comes first */
            return;
    g_string_append_c(path->text, '\n');
    if (path->next > 1) {
        struct ending ending = {path->next, 0, (guint)path->text->len, path->bytes};
        g_array_append_val(path->endings, ending);
    }
    guint from = 0;
    for (guint i = 0; i < path->opening.lines->len; i++) {
        const struct opening_line *line = &g_array_index(path->opening.lines, struct opening_line, i);
        char *text = g_strndup(path->opening.text->str + from, line->end - from - 1);
        bool good = add_line(path, line, text);
        g_free(text);
        if (!good)
            return;
        from = line->end;
    }
}

/* The ending that saves most text over all sources that share so much of the opening. */
static const struct ending *choose(const GArray *endings, const GArray *shared, guint least)
{
    const struct ending *best = NULL;
    size_t best_gain = 0;
    for (guint i = 0; i < endings->len; i++) {
        const struct ending *ending = &g_array_index(endings, struct ending, i);
        guint count = 0;
        for (guint k = 0; k < shared->len; k++)
            count += g_array_index(shared, guint, k) >= ending->opening_end;
        if (count >= least && ending->bytes * count >= best_gain) {
            best_gain = ending->bytes * count;
            best = ending;
        }
    }
    return best;
}

static void file_free(void *data)
{
    struct preface_file *file = data;
    g_free(file->path);
    g_free(file);
}

static void add_files(const struct path *path, guint end, GPtrArray *files)
{
    for (guint i = 1; i < end; i++) {
        const struct inclusion *it = inclusion_at(path, i);
        struct preface_file *file = g_new(struct preface_file, 1);
        *file = (struct preface_file){io_absolute_path(it->path), it->system};
        g_ptr_array_add(files, file);
    }
}

void preface_init(struct preface *preface, const GArray *shared, guint least)
{
    *preface = (struct preface){.shared = shared, .least = least, .text = g_string_new(NULL)};
    preface->files = g_ptr_array_new_with_free_func(file_free);
}

void preface_read(struct preface *preface, CXTranslationUnit unit)
{
    struct path path = {.unit = unit, .list = inclusion_list(unit), .text = preface->text};
    path.endings = g_array_new(FALSE, FALSE, sizeof(struct ending));
    size_t length = 0;
    const char *text = path.list->len ? clang_getFileContents(unit, inclusion_at(&path, 0)->file, &length) : NULL;
    opening_read(&path.opening, text ? text : "", length);
    if (text)
        follow(&path);
    const struct ending *last = choose(path.endings, preface->shared, preface->least);
    g_string_truncate(preface->text, last ? last->text_end : 0);
    if (last) {
        add_files(&path, last->end, preface->files);
        preface->opening_end = last->opening_end;
    }
    opening_release(&path.opening);
    inclusion_free(path.list);
    g_array_free(path.endings, TRUE);
}

void preface_release(struct preface *preface)
{
    g_string_free(preface->text, TRUE);
    g_ptr_array_free(preface->files, TRUE);
}
