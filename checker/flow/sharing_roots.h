/*
 * Roots in pairs: which may be in the driver together, and which rule such a pair belongs to.
 */
#ifndef SYNCLINT_FLOW_SHARING_ROOTS_H
#define SYNCLINT_FLOW_SHARING_ROOTS_H

#include "flow/sharing.h"

/*
 * What a root counts as when its data is shared.
 *
 * PARTY_OUT takes no part in races. Roots that make and end the adapter (DriverEntry, AddDevice, StartDevice,
 * StopDevice and its twin, RemoveDevice, Unload): level 3 keeps DDIs away from them, and against the interrupt routine
 * and what runs by itself order decides, not a lock - a ready flag, a flush, a join. So they are looked at apart
 * (ROOTS_LIFE, flow/sharing_life.h), as PARTY_START and PARTY_STOP; what comes before the device is started or after
 * all is over stays out. Roots of the bug check path run when all else has stopped: SL514 watches them. Routines that
 * run in another root's thread are met through that root. Other callbacks (power, completion): no page says what they
 * run beside.
 */
enum party_kind {
    PARTY_OUT,
    PARTY_LEVEL0,
    PARTY_LEVEL1,
    PARTY_EXCLUSIVE,
    PARTY_ASYNC,
    PARTY_START,
    PARTY_STOP,
    PARTY_COUNT
};

/* Which roots are looked at: those that serve a running adapter, or those that start and stop it, beside the rest. */
enum roots_view { ROOTS_RUNNING, ROOTS_LIFE };

/* Pairs as the rules of rules/level and rules/data see them: which one a race of two roots belongs to. */
enum pair_kind {
    PAIR_NONE,
    PAIR_LEVEL0,          /* SL501 */
    PAIR_LEVEL1,          /* SL502 */
    PAIR_LEVEL0_LEVEL1,   /* SL503 */
    PAIR_DDI_ASYNC,       /* SL504 */
    PAIR_EXCLUSIVE_ASYNC, /* SL506 */
    PAIR_LEVEL3,          /* a documented exception: SL507 */
    PAIR_TDR,             /* a documented exception: SL508 */
    PAIR_EXCLUSIVE_DDI,   /* other DDIs that may run beside an exclusive one: SL301, SL302, SL303 */
    PAIR_OBJECTS,         /* one class, called for two children, queues, components: SL509, SL517, SL501 */
    PAIR_ASYNC,           /* SL301, SL302, SL303 */
    PAIR_START,           /* SL704 */
    PAIR_STOP,            /* SL702, and SL506 */
    PAIR_SUSPEND,         /* SL702: what another exclusive DDI frees */
    PAIR_ADAPTERS,        /* any two, of two adapters: SL511. Never the kind of a pair of one adapter */
    PAIR_COUNT
};

struct root_pairs {
    const struct program *program;
    enum roots_view view;
    uint8_t *party;   /* per root: enum party_kind */
    uint8_t *overlap; /* per pair of roots: OVERLAP_* when they may meet: enum status + 1; 0 never */
};

void root_pairs_init(struct root_pairs *pairs, const struct program *program, enum roots_view view);
void root_pairs_release(struct root_pairs *pairs);

/* May the roots be in the driver at once? Then how sure that is, in `status`. */
bool root_pairs_meet(const struct root_pairs *pairs, uint32_t a, uint32_t b, enum status *status);

enum pair_kind root_pairs_kind(const struct root_pairs *pairs, uint32_t a, uint32_t b);

/* The answer of the model in full, with its reason. */
struct overlap root_pairs_overlap(const struct program *program, uint32_t a, uint32_t b);

/* Why the roots of a pair of this kind may be in the driver at once. */
struct overlap root_pairs_reason(const struct root_pairs *pairs, uint32_t a, uint32_t b, enum pair_kind kind);

#endif
