/*
 * A source text as tokens, enough to see how a name is used: what stands before and behind it. Knows comments, texts
 * and directives; a directive ends with a token of its own, so that nothing runs on into the next line. Macros are not
 * expanded: where the compiler dropped a statement, its text is all there is.
 */
#ifndef SYNCLINT_FRONT_REPAIR_LEX_H
#define SYNCLINT_FRONT_REPAIR_LEX_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

enum lex_kind { LEX_END, LEX_WORD, LEX_NUMBER, LEX_TEXT, LEX_SIGN, LEX_LINE };

struct lex_token {
    uint32_t offset;
    uint32_t length : 24, kind : 8; /* enum lex_kind */
};

struct lex {
    const char *text;
    uint32_t size;
    bool own;       /* no system header, set by the caller */
    char *path;     /* of the file, set by the caller and g_free'd with the rest */
    GArray *tokens; /* struct lex_token; the last one is LEX_END */
};

/* `text` stays the caller's and is not copied. Texts that end in the middle of a token end with it. */
void lex_init(struct lex *lex, const char *text, size_t size);
void lex_release(struct lex *lex);

/* Token number `index`; before the first and behind the last: the end. */
struct lex_token lex_at(const struct lex *lex, int64_t index);

/* Number of the token that begins at `offset`, or else of the first one behind it. */
int64_t lex_find(const struct lex *lex, uint32_t offset);

/* Is it this word or sign? */
bool lex_is(const struct lex *lex, int64_t index, const char *what);
bool lex_is_word(const struct lex *lex, int64_t index);

/* The token's text; g_free it. */
char *lex_text(const struct lex *lex, int64_t index);

/* Behind the bracket that closes the one at `index`; the number of the end when nothing closes it. */
int64_t lex_skip(const struct lex *lex, int64_t index);

/*
 * The bracket that is open at `index`: its number, and how many commas stand between it and `index` at its level. -1
 * when a statement begins first.
 */
int64_t lex_open(const struct lex *lex, int64_t index, uint32_t *commas);

#endif
