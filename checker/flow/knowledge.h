/*
 * What is known on one way through a function, beside locks and the IRQL: the knowledge that tells the ways apart and
 * ties them together again. Interned: equal knowledge is an equal number, 0 is none. Five things are known of paths:
 *
 * - a test that their value passes (`locked == 1`, NT_SUCCESS(status)), from branches and from constants assigned;
 * - a test that the value they had at entry passed (flow/untouched.h); it stays true whatever is written;
 * - the IRQL they hold, where one was saved (a KIRQL, a queue handle, a fast mutex, the result of KeGetCurrentIrql);
 * - the queue handle or pointer field they are another name for, where that depends on the way (`guard.lock =
 * &a->Lock`); More knowledge is lower in the lattice: a join keeps what both sides know.
 */
#ifndef SYNCLINT_FLOW_KNOWLEDGE_H
#define SYNCLINT_FLOW_KNOWLEDGE_H

#include "flow/analysis.h"

enum known_kind { KNOWN_TEST, KNOWN_ENTRY, KNOWN_IRQL, KNOWN_POINTER };

struct known {
    uint32_t path;    /* paths: whose value */
    uint8_t kind;     /* enum known_kind */
    uint8_t op;       /* TEST, ENTRY: enum predicate_op (EQ, NE, LE, GE, BITS, NO_BITS, SUCCESS or FAILURE) */
    uint8_t entry;    /* IRQL: as in struct irql_value */
    uint8_t set;      /* IRQL */
    uint32_t target;  /* IRQL: its path. POINTER: the path it holds the value or address of */
    uint16_t address; /* POINTER: 1 the address of `target`, 0 the value there */
    uint16_t written; /* TEST: 1: it was written here, 0: it was looked at */
    int64_t number;   /* TEST, ENTRY */
};

/* The IRQL that an IRQL item says its path holds. */
static inline struct irql_value known_irql(const struct known *item)
{
    return (struct irql_value){.path = item->target, .entry = item->entry, .set = item->set};
}

void knowledge_init(struct analysis *analysis);
void knowledge_release(struct analysis *analysis);

/* Items, sorted by path and kind; valid until knowledge is added. */
const struct known *knowledge_items(const struct analysis *analysis, uint32_t knowledge, uint32_t *count);

/* What both know. */
uint32_t knowledge_join(struct analysis *analysis, uint32_t a, uint32_t b);

/*
 * Adds `path op number`. False: this contradicts what is known, so the way is impossible. What is known already, or
 * follows, is not added; nothing is added to very much knowledge.
 */
bool knowledge_learn(struct analysis *analysis, uint32_t *knowledge, uint32_t path, enum predicate_op op,
                     int64_t number);

/* The value that was at `path` at entry passed the test. */
void knowledge_learn_entry(struct analysis *analysis, uint32_t *knowledge, uint32_t path, enum predicate_op op,
                           int64_t number);

/* The value at `path` is the constant `number` now, because it was written. */
void knowledge_write(struct analysis *analysis, uint32_t *knowledge, uint32_t path, int64_t number);

/* Does the constant `value` pass the test? */
bool knowledge_passes(int64_t value, enum predicate_op op, int64_t number);

/* Does the test contradict what is known? */
bool knowledge_denies(const struct analysis *analysis, uint32_t knowledge, uint32_t path, enum predicate_op op,
                      int64_t number);

/* Adds any item in place of what was known of its path in the same kind. */
uint32_t knowledge_with(struct analysis *analysis, uint32_t knowledge, struct known item);

uint32_t knowledge_with_irql(struct analysis *analysis, uint32_t knowledge, uint32_t path, struct irql_value value);

/* The item of that kind for the path; NULL none. For TEST the first of several. */
const struct known *knowledge_find(const struct analysis *analysis, uint32_t knowledge, uint32_t path,
                                   enum known_kind kind);

/* Does the value have to be the constant `number`? */
bool knowledge_constant(const struct analysis *analysis, uint32_t knowledge, uint32_t path, int64_t *number);

/* Only the items for which `keep` says so. */
uint32_t knowledge_filter(struct analysis *analysis, uint32_t knowledge,
                          bool (*keep)(void *context, const struct known *item), void *context);

/* All that is known of the value at `from`, and of its members, is known of the value at `to` too (an assignment). */
uint32_t knowledge_copy(struct analysis *analysis, uint32_t knowledge, uint32_t from, uint32_t to);

/* Does `path` pass through (or equal) `prefix`, in its steps or its indices? */
bool knowledge_within(const struct facts *facts, uint32_t path, uint32_t prefix);

#endif
