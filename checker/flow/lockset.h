/*
 * Sets of locks, interned in the analysis: equal sets are equal numbers. Two sets of the same locks taken at different
 * places have the same *shape*; everything compares by shape, the place only tells a person where the lock came from.
 * The order of the lattice: a set is below another that is surer of less (fewer surely held, more perhaps held).
 */
#ifndef SYNCLINT_FLOW_LOCKSET_H
#define SYNCLINT_FLOW_LOCKSET_H

#include "flow/analysis.h"

void lockset_init(struct analysis *analysis);
void lockset_release(struct analysis *analysis);

/* Locks of a set; valid until the next set is made. */
const struct held *lockset_held(const struct analysis *analysis, uint32_t set, uint32_t *count);

static inline uint32_t lockset_shape(const struct analysis *analysis, uint32_t set)
{
    return analysis->locksets[set].shape;
}

/* The set of `count` locks in any order; of two records of one lock the surer stays. Spoils `held`. */
uint32_t lockset_intern(struct analysis *analysis, struct held *held, uint32_t count);

/* With `held` added, or in the place of the lock with the same path, handle and kind. */
uint32_t lockset_with(struct analysis *analysis, uint32_t set, struct held held);

/* Without the lock at `position` of lockset_held. */
uint32_t lockset_without(struct analysis *analysis, uint32_t set, uint32_t position);

/* What holds whichever of the two it is: locks of one side only become `may`. */
uint32_t lockset_join(struct analysis *analysis, uint32_t a, uint32_t b);

/* Only what a function took itself, of what it gained: not what its author says is held. */
uint32_t lockset_taken(struct analysis *analysis, uint32_t set);

/* Only what is surely held. */
uint32_t lockset_surely(struct analysis *analysis, uint32_t set);

/*
 * Position of the lock that a release of (path, handle) gives back, -1 none: the one with that handle, or that path; or
 * else the only one with a path of the same last field, since one object may be reached by two names.
 */
int lockset_find(const struct analysis *analysis, uint32_t set, uint32_t path, uint32_t handle);

/* Position of the very lock (path and kind), -1 none. */
int lockset_position(const struct analysis *analysis, uint32_t set, uint32_t path, enum lock_kind kind);

#endif
