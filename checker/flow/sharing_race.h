/*
 * The pairs of accesses that race.
 */
#ifndef SYNCLINT_FLOW_SHARING_RACE_H
#define SYNCLINT_FLOW_SHARING_RACE_H

#include "flow/sharing_collect.h"

/* Appends the races (struct race) of the collection, sorted by the location of their first access. */
void races_find(struct collection *collection, GArray *races);

#endif
