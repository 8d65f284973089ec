/*
 * The states before every event of a function, by a fixpoint over its blocks; its exits and its summary.
 */
#ifndef SYNCLINT_FLOW_SOLVE_H
#define SYNCLINT_FLOW_SOLVE_H

#include "flow/analysis.h"

/* Solves all functions, callees before callers; functions that call each other until their summaries stand. */
void solve_program(struct analysis *analysis);

#endif
