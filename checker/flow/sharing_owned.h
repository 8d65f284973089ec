/*
 * Memory that a function has for itself: what it allocated or took out of a list, until it is published - stored where
 * others find it, inserted in a list, handed to other contexts or to code that is not known.
 */
#ifndef SYNCLINT_FLOW_SHARING_OWNED_H
#define SYNCLINT_FLOW_SHARING_OWNED_H

#include "flow/analysis.h"

struct owned {
    struct analysis *analysis;
    struct keyset numbers; /* path of a RESULT or LOCAL that holds fresh memory to its number in its function, from 1 */
    struct keyset passes_on; /* (func, number of the parameter, THIS_NUMBER for `this`) that the body publishes, to 1 */
    uint64_t *published;     /* per event: bit number-1 is set when that memory is published before the event */
};

void owned_find(struct owned *owned, struct analysis *analysis);
void owned_release(struct owned *owned);

/*
 * Does `event` of `func` touch, at absolute path `path`, memory that is still its own or a caller's? A callee works on
 * what its caller has not published; whether it was is looked at in the function that made it only.
 */
bool owned_is(const struct owned *owned, uint32_t func, uint32_t event, uint32_t path);

#endif
