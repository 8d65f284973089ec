/*
 * The places where an unknown name stands: which tokens around it make it a type, a value or a function, and which
 * variables, parameters and members are declared with it. Uses of those are followed at the end, in one pass over the
 * tokens of the unit's own files.
 */
#ifndef SYNCLINT_FRONT_REPAIR_SITE_H
#define SYNCLINT_FRONT_REPAIR_SITE_H

#include "front/repair_need.h"

struct sites {
    CXTranslationUnit unit;
    const struct known *known;
    struct needs *needs;
    GHashTable *texts;    /* CXFile to struct lex * */
    GPtrArray *own;       /* struct lex *: files that are no system headers */
    GHashTable *declared; /* name to GArray of struct site_object */
};

void sites_init(struct sites *sites, CXTranslationUnit unit, const struct known *known, struct needs *needs);
void sites_release(struct sites *sites);

/* The tokens of a file, read once; NULL when it cannot be read. */
const struct lex *sites_lex(struct sites *sites, CXFile file);

/* Token `index` is the name, where it may be anything; where it must be a type. */
void sites_name(struct sites *sites, struct need *need, const struct lex *lex, int64_t index);
void sites_type(struct sites *sites, struct need *need, const struct lex *lex, int64_t index);

/* Declarators from token `at` on, behind a type: "*a, b[4], c;". */
void sites_declarators(struct sites *sites, struct need *need, const struct lex *lex, int64_t at);

/* Follows all objects declared with the names so far. */
void sites_follow(struct sites *sites);

#endif
