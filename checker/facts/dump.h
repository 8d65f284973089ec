/*
 * Facts as text, for people and goldens. Only what the user's own sources say: records, functions and slots of system
 * headers are left out.
 */
#ifndef SYNCLINT_FACTS_DUMP_H
#define SYNCLINT_FACTS_DUMP_H

#include "facts/facts.h"

/* dump --stage facts: units, records, globals, functions (without bodies), slots, losses, suppressions. */
void facts_dump(const struct facts *facts, GString *out);

/* dump --stage cfg: the bodies: blocks with their events and edges. */
void facts_dump_cfg(const struct facts *facts, GString *out);

/* "a NE 0", "status FAILURE". */
void predicate_print(const struct facts *facts, uint32_t predicate, GString *out);

/* "&d->Lock", "7", "\"text\"", "d->Size", "?". */
void operand_print(const struct facts *facts, const struct operand *operand, GString *out);

#endif
