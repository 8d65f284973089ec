/*
 * Marks: what has been done on the way to a place, as far as it decides who else may still run there: flags tested, set
 * and cleared; events waited for and signalled; queues flushed; the interrupt lock held for a moment; registers
 * written. Marks are only ever added, from the entry of a root on: `sure` on every way, `perhaps` on some.
 */
#ifndef SYNCLINT_FLOW_SHARING_MARK_H
#define SYNCLINT_FLOW_SHARING_MARK_H

#include "flow/analysis.h"

/* Words of bits; but for the first, each bit is a field (of some object) or a global. */
enum mark_word {
    MARK_DONE,    /* enum mark_done */
    MARK_NONZERO, /* tested, and found to be something */
    MARK_ZERO,    /* tested, and found to be nothing */
    MARK_CLEARED, /* set to nothing */
    MARK_SET,     /* set to something */
    MARK_WAITED,  /* a dispatcher object that was waited for */
    MARK_SIGNALLED,
    MARK_REFERENCED, /* the object of a handle was had for it (ObReferenceObjectByHandle) */
    MARK_WORDS
};

enum mark_done {
    DONE_DPCS = 1,         /* what was queued as a DPC has run */
    DONE_TIMERS = 2,       /* a timer was deleted, its callback waited for */
    DONE_SYNCHRONIZED = 4, /* a routine ran with the interrupt lock held: no interrupt routine is left in the middle */
    DONE_REGISTER = 8,     /* a device register was written: perhaps interrupts are off */
    DONE_OTHER_TEST = 32,  /* a field or global was tested that no bit stands for */
    DONE_UNSEEN = 16       /* something that is not followed: unknown code, a wait for time or for what is not known */
};

struct marks {
    uint64_t sure[MARK_WORDS], perhaps[MARK_WORDS];
};

struct marked;

struct marked *marked_find(struct analysis *analysis);
void marked_release(struct marked *marked);

/* Before `event` of `instance`, since `root` was entered. */
struct marks marks_at(const struct marked *marked, uint32_t root, uint32_t instance, uint32_t event);

/* What the event adds, the store that an EVENT_WRITE stands for included. */
struct marks marks_of_event(const struct marked *marked, uint32_t event);

/* What a call of the function adds. */
const struct marks *marks_of_function(const struct marked *marked, uint32_t func);

/* May the routine of the root ever run: is the DPC that it is bound to queued, or part of a timer that is set? */
bool marked_queued(const struct marked *marked, const struct root *root);

/* Is it one that begins, ends or suspends the life of the adapter? Flags that none of them writes are not followed. */
bool root_is_life(const struct root *root);

#endif
