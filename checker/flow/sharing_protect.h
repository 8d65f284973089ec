/*
 * What keeps two accesses to one memory apart: a lock that both hold, the interrupt lock.
 */
#ifndef SYNCLINT_FLOW_SHARING_PROTECT_H
#define SYNCLINT_FLOW_SHARING_PROTECT_H

#include "flow/sharing.h"

/* One of two accesses, made by a root. */
struct side {
    const struct access *access;
    const struct root *root;
};

struct protection {
    bool common;                /* they cannot be at it at once */
    bool first_bare;            /* nothing that the first holds could keep the second out, whatever the second held */
    bool second_bare;           /* and the other way round */
    bool spin_lock_against_isr; /* a spin lock is held, but the other is in the interrupt routine */
    uint32_t guard;             /* paths: a lock of the side that is not bare; 0 none */
};

/* `some`: the memory is of some object, so "the lock of its object" is all that can be compared. */
struct protection protection_of(struct analysis *analysis, const struct side *first, const struct side *second,
                                bool some);

/*
 * Do both hold one lock that all adapters share? Calls for two adapters are not kept apart by what each of the two has.
 */
bool protection_of_all(struct analysis *analysis, const struct access *first, const struct access *second);

/* Is the path that of a global variable, or of a part of one? There is one for all adapters. */
bool memory_is_of_all(const struct facts *facts, uint32_t path);

/* Does it hold a lock that keeps other threads out? Not the interrupt lock, which an interrupt routine has anyway. */
bool access_is_locked(const struct analysis *analysis, const struct access *access);

/* Does it hold the lock at `lock`, or the lock of the same fields of another object? */
bool access_holds(const struct analysis *analysis, const struct access *access, uint32_t lock);

#endif
