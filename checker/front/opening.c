#include "front/opening.h"

#include <string.h>

/* Where the next token begins: behind blanks, line ends and comments. Counts lines. */
static const char *skip(const char *at, const char *end, guint *line)
{
    while (at < end) {
        if (*at == '\n')
            (*line)++;
        if (g_ascii_isspace(*at)) {
            at++;
        } else if (end - at > 1 && at[0] == '/' && at[1] == '/') {
            while (at < end && *at != '\n')
                at++;
        } else if (end - at > 1 && at[0] == '/' && at[1] == '*') {
            for (at += 2; end - at > 1 && (at[0] != '*' || at[1] != '/'); at++)
                *line += *at == '\n';
            at = end - at > 1 ? at + 2 : end;
        } else {
            break;
        }
    }
    return at;
}

/*
 * The directive at '#' as one text without comments (g_free it), `from` moved behind it; NULL when it is none of those
 * that an opening has.
 */
static char *directive(const char **from, const char *end)
{
    static const char *const words[] = {"include", "define", "undef", "pragma"};
    const char *at = *from + 1;
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    GString *text = g_string_new("#");
    bool quoted = false, continued = false, known = false;
    for (; at < end && *at != '\n'; at++) {
        quoted ^= *at == '"';
        if (!quoted && end - at > 1 && at[0] == '/' && (at[1] == '/' || at[1] == '*'))
            break;
        continued = continued || (*at == '\\' && end - at > 1 && (at[1] == '\n' || at[1] == '\r'));
        g_string_append_c(text, *at);
    }
    *from = at;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        size_t length = strlen(words[i]);
        char next = g_str_has_prefix(text->str + 1, words[i]) ? text->str[1 + length] : 'x';
        known = known || !(g_ascii_isalnum(next) || next == '_');
    }
    char *stripped = g_strchomp(g_string_free(text, FALSE));
    if (!known || continued)
        g_clear_pointer(&stripped, g_free);
    return stripped;
}

void opening_read(struct opening *opening, const char *text, size_t length)
{
    *opening = (struct opening){g_string_new(NULL), g_array_new(FALSE, FALSE, sizeof(struct opening_line))};
    const char *begin = text, *end = text + length;
    guint line = 1;
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        text += 3;
    for (const char *at = skip(text, end, &line); at < end && *at == '#'; at = skip(at, end, &line)) {
        const char *from = at;
        guint start = line;
        char *found = directive(&at, end);
        if (!found)
            break;
        g_string_append_printf(opening->text, "%s\n", found);
        struct opening_line it = {start, (guint)opening->text->len, (size_t)(from - begin), (size_t)(at - begin)};
        g_array_append_val(opening->lines, it);
        g_free(found);
    }
}

void opening_release(struct opening *opening)
{
    g_string_free(opening->text, TRUE);
    g_array_free(opening->lines, TRUE);
}

char *opening_blank(const struct opening *opening, const char *text, size_t length, guint end)
{
    char *copy = g_malloc(length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    for (guint i = 0; i < opening->lines->len; i++) {
        const struct opening_line *line = &g_array_index(opening->lines, struct opening_line, i);
        if (line->end <= end)
            memset(copy + line->from, ' ', line->to - line->from);
    }
    return copy;
}

guint opening_common(const GString *left, const GString *right)
{
    guint common = 0;
    for (guint i = 0; i < left->len && i < right->len && left->str[i] == right->str[i]; i++)
        if (left->str[i] == '\n')
            common = i + 1;
    return common;
}
