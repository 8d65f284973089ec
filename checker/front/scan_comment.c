#include "front/scan_comment.h"

#include <string.h>

#define MARK "synclint:"

static const struct {
    const char *name;
    enum suppression_kind kind;
} verbs[] = {{"ignore", SUPPRESS_LINE},
             {"ignore-begin", SUPPRESS_BEGIN},
             {"ignore-end", SUPPRESS_END},
             {"ignore-function", SUPPRESS_FUNCTION},
             {"ignore-file", SUPPRESS_FILE}};

static char *skip_blanks(char *at)
{
    while (*at == ' ' || *at == '\t')
        at++;
    return at;
}

/* Cuts the word at `*at` out of the text: `*at` goes behind it, the character there is kept in `*after`. */
static char *cut_word(char **at, char *after)
{
    char *word = *at;
    while (g_ascii_isalnum(**at) || **at == '-' || **at == '_')
        (*at)++;
    *after = **at;
    if (**at)
        *(*at)++ = '\0';
    return word;
}

/* "a, b" to "a,b" in place; NULL, or what is wrong with it. */
static const char *check_rules(char *rules)
{
    char *out = rules;
    bool wanted = true; /* a name must come */
    for (char *at = skip_blanks(rules); *at; at = skip_blanks(at)) {
        if (*at == ',' && !wanted) {
            *out++ = *at++;
            wanted = true;
            continue;
        }
        if (!wanted)
            return "rule names are separated by commas";
        char *word = at;
        while (g_ascii_isalnum(*at) || *at == '-' || *at == '_')
            *out++ = *at++;
        if (at == word)
            return "a rule name was expected between '[' and ']'";
        wanted = false;
    }
    *out = '\0';
    return wanted ? "a rule name was expected between '[' and ']'" : NULL;
}

/* `text` begins after the mark. `begins`: the comment's line begins with the mark, so it can mean nothing else. */
static void suppression(struct scan_found *found, char *text, struct scan_place at, uint32_t own_line, bool begins)
{
    char *rest = skip_blanks(text), after;
    char *verb = cut_word(&rest, &after);
    size_t which = 0;
    while (which < G_N_ELEMENTS(verbs) && strcmp(verbs[which].name, verb) != 0)
        which++;
    if (which == G_N_ELEMENTS(verbs)) {
        if (begins)
            scan_found_problem(found, at, "'synclint: %s' is no suppression; 'ignore[rule] reason' was expected", verb);
        return;
    }
    struct scan_suppression it = {.kind = verbs[which].kind, .rules = "", .line = at.line, .column = at.column};
    it.target_line = own_line;
    if (after == '[') {
        char *close = strchr(rest, ']');
        if (!close) {
            scan_found_problem(found, at, "']' is missing after 'synclint: %s['", verb);
            return;
        }
        *close = '\0';
        const char *wrong = check_rules(rest);
        if (wrong) {
            scan_found_problem(found, at, "%s after 'synclint: %s'", wrong, verb);
            return;
        }
        it.rules = rest;
        rest = close + 1;
    } else if (it.kind != SUPPRESS_END) {
        if (begins || after == '(')
            scan_found_problem(found, at, "'synclint: %s' names no rule; '%s[rule] reason' was expected", verb, verb);
        return;
    }
    rest += strspn(rest, " \t:,-"); /* "ignore[x]: reason", "ignore[x] - reason" */
    it.reason = g_strchomp(rest);
    scan_found_suppression(found, it);
}

static void comment_line(struct scan_found *found, char *line, struct scan_place at, uint32_t own_line)
{
    char *mark = line;
    while ((mark = strstr(mark, MARK))) {
        bool begins = strspn(line, " \t*/!<") == (size_t)(mark - line);
        if (begins || !g_ascii_isalnum(mark[-1])) {
            at.column += (uint32_t)(mark - line);
            suppression(found, mark + strlen(MARK), at, own_line, begins);
            return;
        }
        mark += strlen(MARK);
    }
}

void scan_comment(struct scan_found *found, const char *text, size_t length, struct scan_place at, bool after_code)
{
    if (!memmem(text, length, MARK, strlen(MARK)))
        return;
    uint32_t own_line = after_code ? at.line : 0;
    if (text[1] == '*' && length >= 4 && text[length - 1] == '/' && text[length - 2] == '*')
        length -= 2;
    for (const char *end = text + length; text < end;) {
        size_t line_length = 0;
        while (text + line_length < end && text[line_length] != '\n' && text[line_length] != '\r')
            line_length++;
        char *line = g_strndup(text, line_length); /* stops at a zero byte, as any text does */
        comment_line(found, line, at, own_line);
        g_free(line);
        text += line_length;
        if (text + 1 < end && text[0] == '\r' && text[1] == '\n')
            text++;
        text++;
        at = (struct scan_place){at.line + 1, 1};
    }
}
