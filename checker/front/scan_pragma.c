#include "front/scan_pragma.h"

#include <string.h>

static const char *skip_blanks(const char *at)
{
    while (g_ascii_isspace(*at))
        at++;
    return at;
}

static bool take(const char **at, char c)
{
    *at = skip_blanks(*at);
    if (**at != c)
        return false;
    (*at)++;
    return true;
}

/* An identifier or number, or NULL when none stands here. */
static const char *take_word(struct scan_found *found, const char **at)
{
    const char *start = *at = skip_blanks(*at);
    while (g_ascii_isalnum(**at) || **at == '_' || **at == '$')
        (*at)++;
    return *at == start ? NULL : arena_printf(&found->arena, "%.*s", (int)(*at - start), start);
}

/* A string literal without its quotes, or NULL. */
static const char *take_string(struct scan_found *found, const char **at)
{
    if (!take(at, '"'))
        return NULL;
    const char *start = *at;
    while (**at && **at != '"')
        (*at)++;
    const char *text = arena_printf(&found->arena, "%.*s", (int)(*at - start), start);
    if (**at)
        (*at)++;
    return text;
}

static void alloc_text(struct scan_found *found, const char *at, struct scan_place place)
{
    const char *section = take_string(found, &at);
    if (!section)
        section = take_word(found, &at);
    while (section && take(&at, ',')) {
        const char *function = take_word(found, &at);
        if (!function)
            return;
        struct scan_alloc_text it = {section, function, place.line, place.column};
        g_array_append_val(found->alloc_texts, it);
    }
}

/* Without a label the last push is undone; with one, all down to the one so labelled, or nothing when there is none. */
static void pop_section(struct scan_found *found, const char *label)
{
    guint length = found->sections->len;
    while (label && length && g_strcmp0(found->sections->pdata[length - 2], label) != 0)
        length -= 2;
    if (!length)
        return;
    found->section = found->sections->pdata[length - 1];
    g_ptr_array_set_size(found->sections, (gint)length - 2);
}

/* code_seg([push|pop,] [label,] ["section" [, "class"]]) */
static void code_seg(struct scan_found *found, const char *at, struct scan_place place)
{
    const char *action = take_word(found, &at), *label = NULL, *section = NULL;
    if (action)
        take(&at, ',');
    label = take_word(found, &at);
    if (label)
        take(&at, ',');
    section = take_string(found, &at);
    if (!action && !section && take(&at, ')'))
        section = "";
    if (g_strcmp0(action, "push") == 0) {
        g_ptr_array_add(found->sections, (void *)label);
        g_ptr_array_add(found->sections, (void *)found->section);
    } else if (g_strcmp0(action, "pop") == 0) {
        pop_section(found, label);
    } else if (action || !section) {
        return; /* a macro's name, or nonsense: the section is not known here */
    }
    if (section)
        found->section = section;
    struct scan_code_seg it = {found->section, place.line, place.column};
    g_array_append_val(found->code_segs, it);
}

/* warning(suppress: 28121 28150; ...), prefast(suppress: 28121, "reason") */
static void suppress(struct scan_found *found, const char *at, struct scan_place place)
{
    GString *rules = g_string_new(NULL);
    const char *reason = "";
    do {
        const char *verb = take_word(found, &at), *number;
        bool ours = g_strcmp0(verb, "suppress") == 0;
        take(&at, ':');
        while ((number = take_word(found, &at))) {
            /* names like __WARNING_IRQ_TOO_HIGH belong to other tools and have no public list of numbers */
            if (!ours || !g_ascii_isdigit(*number))
                continue;
            g_string_append_printf(rules, "%sC%s", rules->len ? "," : "", number);
        }
        take(&at, ',');
        if (strncmp(skip_blanks(at), "justification", strlen("justification")) == 0) {
            take_word(found, &at);
            take(&at, ':');
        }
        const char *text = take_string(found, &at);
        if (text && ours)
            reason = text;
    } while (take(&at, ';'));
    if (rules->len) {
        struct scan_suppression it = {SUPPRESS_LINE, rules->str, reason, place.line, place.column, 0};
        scan_found_suppression(found, it);
    }
    g_string_free(rules, TRUE);
}

void scan_pragma(struct scan_found *found, const char *text, struct scan_place at)
{
    const char *name = take_word(found, &text);
    if (!name || !take(&text, '('))
        return;
    if (strcmp(name, "alloc_text") == 0)
        alloc_text(found, text, at);
    else if (strcmp(name, "code_seg") == 0)
        code_seg(found, text, at);
    else if (strcmp(name, "warning") == 0 || strcmp(name, "prefast") == 0)
        suppress(found, text, at);
}
