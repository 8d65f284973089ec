/*
 * Instances: every way a function is entered, from the roots down. Interned: entered in the same way by many callers,
 * it is one instance with many in-edges. When a function gets too many, first what tells its callers' objects apart is
 * let go of, then the locks that are not common to all further entries: what stays is the weakest protection.
 */
#ifndef SYNCLINT_FLOW_INSTANCE_H
#define SYNCLINT_FLOW_INSTANCE_H

#include "flow/analysis.h"

/* Makes analysis->instances, entries and all that belongs to them. */
void instances_find(struct analysis *analysis);
void instances_release(struct analysis *analysis);

#endif
