/*
 * Interrupt request levels as sets. A set is a bit mask over the five levels that Windows contracts speak of;
 * "called at PASSIVE or at DIRQL" is two bits, not an interval. IRQL_UNKNOWN is a bit of its own: a contract
 * that no page states. It reports nothing by itself (design: "IRQL unknown").
 */
#ifndef SYNCLINT_MODEL_IRQL_H
#define SYNCLINT_MODEL_IRQL_H

#include <stdbool.h>
#include <stdint.h>

enum irql_level { LEVEL_PASSIVE, LEVEL_APC, LEVEL_DISPATCH, LEVEL_DIRQL, LEVEL_HIGH, LEVEL_COUNT };

enum irql_bit {
    IRQL_PASSIVE = 1 << LEVEL_PASSIVE,
    IRQL_APC = 1 << LEVEL_APC,
    IRQL_DISPATCH = 1 << LEVEL_DISPATCH,
    IRQL_DIRQL = 1 << LEVEL_DIRQL,
    IRQL_HIGH = 1 << LEVEL_HIGH,
    IRQL_ANY = 31,
    IRQL_UNKNOWN = 32
};

typedef uint8_t irql_set; /* the one typedef: it is a number, and the name is its unit */

static inline irql_set irql_at_most(enum irql_level level)
{
    return (irql_set)((2u << level) - 1);
}

static inline irql_set irql_at_least(enum irql_level level)
{
    return (irql_set)(IRQL_ANY & ~((1u << level) - 1));
}

static inline irql_set irql_known(irql_set set)
{
    return (irql_set)(set & IRQL_ANY);
}

/* Lowest and highest level of a set with at least one known bit. */
enum irql_level irql_lowest(irql_set set);
enum irql_level irql_highest(irql_set set);

/* "PASSIVE_LEVEL", "<= APC_LEVEL", "PASSIVE_LEVEL or DIRQL", "any IRQL", "unknown". Static storage. */
const char *irql_text(irql_set set);

const char *irql_name(enum irql_level level); /* "PASSIVE", as in the rows */

/* Reads "PASSIVE", "<=APC", "DISPATCH", "<=DISPATCH", "DIRQL", "HIGH", "ANY", ">=DISPATCH", "UNKNOWN", "PASSIVE|DIRQL".
 */
bool irql_parse(const char *text, irql_set *set);

#endif
