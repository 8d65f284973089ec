/*
 * What the author vouches for: memory and functions whose annotations say that no race of theirs matters.
 */
#ifndef SYNCLINT_FLOW_SHARING_VOUCH_H
#define SYNCLINT_FLOW_SHARING_VOUCH_H

#include "base/keyset.h"
#include "facts/facts.h"

enum vouch_word {
    VOUCH_NOTHING,
    VOUCH_GUARDED, /* _Guarded_by_, _Write_guarded_by_: contexts meet here, and a lock is meant to keep them apart */
    VOUCH_SAFE     /* SYNCLINT_INIT_ONLY, SYNCLINT_OWNED_BY, SYNCLINT_BENIGN_RACE */
};

struct vouched {
    const struct facts *facts;
    struct keyset fields;  /* (text of record name, text of field name) to enum vouch_word */
    struct keyset globals; /* text of a name to the same */
};

/* Finds the members and globals of which annotations say such things. */
void vouched_find(struct vouched *vouched, const struct facts *facts);
void vouched_release(struct vouched *vouched);

/* What is said of the memory at the path, or of what it is part of. */
enum vouch_word vouch_memory(const struct vouched *vouched, uint32_t path);

/* Does the function run while no other thread can be there (_No_competing_thread_)? */
bool vouch_function(const struct facts *facts, uint32_t func);

#endif
