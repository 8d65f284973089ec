#include "front/repair_call.h"

#include <string.h>

#include "front/repair_given.h"

static bool is_keyword(const char *word)
{
    static const char *const words[] = {
        "if",     "while", "for",     "switch", "return", "sizeof", "catch", "decltype", "static_assert", "alignof",
        "typeid", "new",   "alignas", "delete", "throw",  "and",    "or",    "not",      "defined",       "noexcept",
        "int",    "bool",  "char",    "long",   "short",  "void",   "float", "double",   "unsigned",      "signed"};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strcmp(word, words[i]) == 0)
            return true;
    return word[0] == '_'; /* the compiler's own */
}

/* Does a call begin here: a word that is no member, and that no type stands before? */
static bool is_call(const struct lex *lex, int64_t index)
{
    static const char *const joins[] = {"->", ".", "::", "~", "#", NULL};
    if (!lex_is_word(lex, index) || !lex_is(lex, index + 1, "("))
        return false;
    for (size_t i = 0; joins[i]; i++)
        if (lex_is(lex, index - 1, joins[i]))
            return false;
    bool defined = lex_is(lex, index - 2, "define");
    return defined || !lex_is_word(lex, index - 1) || lex_is(lex, index - 1, "return") ||
           lex_is(lex, index - 1, "else") || lex_is(lex, index - 1, "do");
}

static void read_one(struct reading *reading, const struct lex *lex, int64_t index)
{
    const struct known *known = reading->known;
    char *name = lex_text(lex, index);
    bool declared = g_hash_table_contains(known->functions, name) || g_hash_table_contains(known->types, name) ||
                    g_hash_table_contains(known->variables, name);
    bool wanted = reading->needs->cxx ? !is_keyword(name) : given_knows(name);
    if (wanted && !declared && !needs_find(reading->needs, name))
        sites_name(reading->sites, needs_add(reading->needs, name), lex, index);
    g_free(name);
}

void calls_read(struct reading *reading)
{
    const struct sites *sites = reading->sites;
    for (guint i = 0; i < sites->own->len; i++) {
        const struct lex *lex = sites->own->pdata[i];
        for (guint at = 0; at < lex->tokens->len; at++)
            if (is_call(lex, at))
                read_one(reading, lex, at);
    }
}
