#include "front/repair_lex.h"

#include <string.h>

/* An open bracket is looked for so many tokens back: no statement of a person is longer. */
#define LOOK_BACK 4000

struct cursor {
    const char *at, *end;
    bool directive;
};

static bool begins_word(char c)
{
    return g_ascii_isalpha(c) || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

static const char *skip_text(const char *at, const char *end)
{
    char quote = *at++;
    while (at < end && *at != quote && *at != '\n')
        at += *at == '\\' && at + 1 < end ? 2 : 1;
    return at < end ? at + 1 : end;
}

static const char *skip_comment(const char *at, const char *end)
{
    if (at[1] == '/') {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        return newline ? newline : end;
    }
    const char *close = memmem(at + 2, (size_t)(end - at - 2), "*/", 2);
    return close ? close + 2 : end;
}

static uint32_t sign_length(const char *at, const char *end)
{
    static const char *const signs[] = {"->", "::", "==", "!=", "<=", ">=", "&&", "||", "<<", ">>",
                                        "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "++", "--"};
    for (size_t i = 0; i < G_N_ELEMENTS(signs) && end - at > 1; i++)
        if (memcmp(at, signs[i], 2) == 0)
            return 2;
    return 1;
}

static void add(struct lex *lex, const char *at, size_t length, enum lex_kind kind)
{
    struct lex_token token = {.offset = (uint32_t)(at - lex->text), .kind = kind};
    token.length = (uint32_t)MIN(length, (1u << 24) - 1);
    g_array_append_val(lex->tokens, token);
}

static const char *take(struct lex *lex, struct cursor *cursor, bool *line_begins)
{
    const char *at = cursor->at, *end = cursor->end, *next = at + 1;
    if (*at == '\n') {
        if (cursor->directive)
            add(lex, at, 1, LEX_LINE);
        cursor->directive = false;
        *line_begins = true;
        return next;
    }
    if (*at == '\\' && next < end && (*next == '\n' || *next == '\r'))
        return next + (*next == '\r' && next + 1 < end && next[1] == '\n' ? 2 : 1);
    if (g_ascii_isspace(*at) || *at == '\0')
        return next;
    if (*at == '/' && next < end && (*next == '/' || *next == '*'))
        return skip_comment(at, end);
    if (*at == '#' && *line_begins) {
        cursor->directive = true;
        add(lex, at, 1, LEX_LINE);
        *line_begins = false;
        return next;
    }
    *line_begins = false;
    if (begins_word(*at) || g_ascii_isdigit(*at)) {
        bool word = begins_word(*at);
        while (next < end && (begins_word(*next) || g_ascii_isdigit(*next) || (!word && *next == '.')))
            next++;
        add(lex, at, (size_t)(next - at), word ? LEX_WORD : LEX_NUMBER);
        return next;
    }
    if (*at == '"' || *at == '\'') {
        next = skip_text(at, end);
        add(lex, at, (size_t)(next - at), LEX_TEXT);
        return next;
    }
    uint32_t length = sign_length(at, end);
    add(lex, at, length, LEX_SIGN);
    return at + length;
}

void lex_init(struct lex *lex, const char *text, size_t size)
{
    *lex = (struct lex){.text = text, .size = (uint32_t)MIN(size, UINT32_MAX)};
    lex->tokens = g_array_new(FALSE, FALSE, sizeof(struct lex_token));
    struct cursor cursor = {text, text + lex->size, false};
    bool line_begins = true;
    while (cursor.at < cursor.end)
        cursor.at = take(lex, &cursor, &line_begins);
    add(lex, cursor.end, 0, LEX_END);
}

void lex_release(struct lex *lex)
{
    g_free(lex->path);
    if (lex->tokens)
        g_array_free(lex->tokens, TRUE);
}

struct lex_token lex_at(const struct lex *lex, int64_t index)
{
    if (index < 0 || index >= lex->tokens->len)
        index = lex->tokens->len - 1;
    return g_array_index(lex->tokens, struct lex_token, index);
}

int64_t lex_find(const struct lex *lex, uint32_t offset)
{
    int64_t low = 0, high = lex->tokens->len - 1;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        if (lex_at(lex, middle).offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool lex_is(const struct lex *lex, int64_t index, const char *what)
{
    struct lex_token token = lex_at(lex, index);
    return token.length == strlen(what) && memcmp(lex->text + token.offset, what, token.length) == 0;
}

bool lex_is_word(const struct lex *lex, int64_t index)
{
    return lex_at(lex, index).kind == LEX_WORD;
}

char *lex_text(const struct lex *lex, int64_t index)
{
    struct lex_token token = lex_at(lex, index);
    return g_strndup(lex->text + token.offset, token.length);
}

int64_t lex_skip(const struct lex *lex, int64_t index)
{
    uint32_t depth = 0;
    for (;; index++) {
        struct lex_token token = lex_at(lex, index);
        if (token.kind == LEX_END || token.kind == LEX_LINE)
            return index;
        if (token.kind != LEX_SIGN || token.length != 1)
            continue;
        char sign = lex->text[token.offset];
        if (strchr("([{", sign))
            depth++;
        else if (strchr(")]}", sign) && --depth == 0)
            return index + 1;
    }
}

int64_t lex_open(const struct lex *lex, int64_t index, uint32_t *commas)
{
    uint32_t depth = 0;
    *commas = 0;
    for (int64_t at = index - 1; at >= 0 && at > index - LOOK_BACK; at--) {
        struct lex_token token = lex_at(lex, at);
        if (token.kind == LEX_LINE)
            return -1;
        if (token.kind != LEX_SIGN || token.length != 1)
            continue;
        char sign = lex->text[token.offset];
        if (strchr(";{}", sign) && !depth)
            return -1;
        if (strchr(")]", sign))
            depth++;
        else if (strchr("([", sign) && depth-- == 0)
            return at;
        else if (sign == ',' && !depth)
            ++*commas;
    }
    return -1;
}
