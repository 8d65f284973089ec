/*
 * What an IRQL may be, relative to the entry of a function: a small lattice over struct irql_value (flow/analysis.h).
 * Two saved values from different places have no common description but IRQL_UNKNOWN, which then stands for both.
 */
#ifndef SYNCLINT_FLOW_IRQL_VALUE_H
#define SYNCLINT_FLOW_IRQL_VALUE_H

#include "flow/analysis.h"

static inline struct irql_value irql_value_entry(void)
{
    return (struct irql_value){.entry = true};
}

static inline struct irql_value irql_value_of(irql_set set)
{
    return (struct irql_value){.set = set};
}

static inline bool irql_value_equals(struct irql_value a, struct irql_value b)
{
    return a.path == b.path && a.entry == b.entry && a.set == b.set;
}

/* Is it the IRQL at entry and nothing else? */
static inline bool irql_value_is_entry(struct irql_value value)
{
    return value.entry && !value.set && !value.path;
}

struct irql_value irql_value_join(struct irql_value a, struct irql_value b);

/* Does b admit all that a admits? */
static inline bool irql_value_leq(struct irql_value a, struct irql_value b)
{
    return irql_value_equals(irql_value_join(a, b), b);
}

/* What is left of `set` when the IRQL is known to lie in `proved`; 0: impossible. Unknown becomes what was proved. */
irql_set irql_set_restrict(irql_set set, irql_set proved);

/* The level that a KIRQL number means (x64: 3 to 14 are device levels, 15 is HIGH_LEVEL). */
irql_set irql_set_of_number(int64_t number);

/* Levels that may satisfy `level op number`. IRQL_ANY for what says nothing about order. */
irql_set irql_set_that(enum predicate_op op, int64_t number);

#endif
