#include "judge/select.h"

#include <glib.h>
#include <string.h>

#include "base/nearest.h"
#include "base/say.h"

static const char *const set_words[SET_COUNT] = {"core", "strict", "preview", "hygiene"};

const char *rule_set_word(enum rule_set set)
{
    return set_words[set];
}

const struct page *page_find(const struct page *pages, uint32_t count, const char *rule)
{
    for (uint32_t i = 0; i < count; i++)
        if (!g_ascii_strcasecmp(pages[i].id, rule) || !strcmp(pages[i].name, rule))
            return &pages[i];
    return NULL;
}

/* Is `number` one of a comma list? */
static bool select_listed(const char *list, const char *number)
{
    size_t length = strlen(number);
    for (const char *at = list; *at; at += *at == ',') {
        size_t item = strcspn(at, ",");
        if (item == length && !g_ascii_strncasecmp(at, number, length))
            return true;
        at += item;
    }
    return false;
}

bool selection_means(const struct page *page, const char *word)
{
    size_t length = strlen(word);
    if (length >= 2 && !g_ascii_strncasecmp(page->id, word, length))
        return true;
    return !strcmp(page->name, word) || !strcmp(set_words[page->set], word) || select_listed(page->microsoft, word);
}

static bool select_unknown(const struct selection *selection, const char *option, const char *word)
{
    const char **words = g_new(const char *, selection->count + SET_COUNT);
    uint32_t count = 0;
    for (uint32_t i = 0; i < selection->count; i++)
        words[count++] = selection->pages[i].name;
    for (int set = 0; set < SET_COUNT; set++)
        words[count++] = set_words[set];
    const char *near = nearest_word(word, words, count);
    if (near)
        say_error(NULL, 0, "--%s: there is no rule or set '%s'; did you mean '%s'?", option, word, near);
    else
        say_error(NULL, 0, "--%s: there is no rule or set '%s'; 'synclint rules' lists them", option, word);
    g_free(words);
    return false;
}

/* Sets `value` in `marks` for all rules that the list names. */
static bool select_apply(const struct selection *selection, const char *option, const char *list, bool *marks,
                         bool value)
{
    bool good = true;
    char **words = g_strsplit(list, ",", -1);
    for (char **word = words; *word; word++) {
        g_strstrip(*word);
        bool any = !**word;
        for (uint32_t i = 0; i < selection->count && **word; i++) {
            if (!selection_means(&selection->pages[i], *word))
                continue;
            marks[i] = value;
            any = true;
        }
        for (int set = 0; set < SET_COUNT; set++)
            any = any || !strcmp(*word, set_words[set]); /* a set may have no rule yet */
        if (!any)
            good = select_unknown(selection, option, *word);
    }
    g_strfreev(words);
    return good;
}

static bool select_file(struct selection *selection, const char *item)
{
    const char *colon = strrchr(item, ':');
    if (!colon || colon == item || !colon[1])
        return say_error(NULL, 0, "--per-file-ignores takes GLOB:RULES, not '%s'", item);
    char *glob = g_strndup(item, (gsize)(colon - item));
    g_strdelimit(g_strstrip(glob), "\\", '/');
    struct selection_files files = {
        .glob = g_pattern_spec_new(glob), .ignored = g_new0(bool, selection->count), .base_only = !strchr(glob, '/')};
    g_free(glob);
    g_array_append_val(selection->files, files);
    return select_apply(selection, "per-file-ignores", colon + 1, files.ignored, true);
}

bool selection_read(struct selection *selection, const struct page *pages, uint32_t count,
                    const struct selection_request *request)
{
    *selection = (struct selection){.pages = pages, .count = count, .chosen = g_new0(bool, count)};
    selection->files = g_array_new(FALSE, FALSE, sizeof(struct selection_files));
    bool *chosen = selection->chosen;
    bool good = select_apply(selection, "select", *request->select ? request->select : "core", chosen, true);
    good = select_apply(selection, "extend-select", request->extend, chosen, true) && good;
    good = select_apply(selection, "ignore", request->ignore, chosen, false) && good;
    char **items = g_strsplit(request->per_file, ";", -1);
    for (char **item = items; *item; item++)
        good = (!*g_strstrip(*item) || select_file(selection, *item)) && good;
    g_strfreev(items);
    return good;
}

bool selection_ignores(const struct selection *selection, const struct page *page, const char *file)
{
    const char *slash = strrchr(file, '/');
    for (guint i = 0; i < selection->files->len; i++) {
        const struct selection_files *files = &g_array_index(selection->files, struct selection_files, i);
        if (files->ignored[page - selection->pages] &&
            g_pattern_spec_match_string(files->glob, files->base_only && slash ? slash + 1 : file))
            return true;
    }
    return false;
}

void selection_release(struct selection *selection)
{
    for (guint i = 0; selection->files && i < selection->files->len; i++) {
        struct selection_files *files = &g_array_index(selection->files, struct selection_files, i);
        g_pattern_spec_free(files->glob);
        g_free(files->ignored);
    }
    if (selection->files)
        g_array_free(selection->files, TRUE);
    g_free(selection->chosen);
    *selection = (struct selection){0};
}
