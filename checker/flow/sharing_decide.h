/*
 * Decisions: a write behind a test of the same memory, where more hangs on the test than the write alone - something is
 * called, written or returned on one way and not on the other. Of two that test before either writes, both go that way:
 * an object is made twice, an interrupt is disclaimed. A plain `if (x != y) x = y` decides nothing.
 */
#ifndef SYNCLINT_FLOW_SHARING_DECIDE_H
#define SYNCLINT_FLOW_SHARING_DECIDE_H

#include "facts/facts.h"

/* Is the write `event` of `func` part of a decision? */
bool decide_is(const struct facts *facts, uint32_t func, uint32_t event);

#endif
