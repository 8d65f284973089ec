/*
 * Children: a class that keeps out calls for one and the same child keeps all of its calls apart on an adapter that has
 * one child only.
 */
#ifndef SYNCLINT_FLOW_SHARING_CHILD_H
#define SYNCLINT_FLOW_SHARING_CHILD_H

#include "flow/analysis.h"

/* Does every DxgkDdiStartDevice say by a constant that the adapter has one child at most? */
bool child_is_one(struct analysis *analysis);

#endif
