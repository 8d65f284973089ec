/*
 * Conditions of annotations (_When_, _Success_) in the language of the rows (model/condition.h).
 */
#ifndef SYNCLINT_LINK_CONTRACT_CONDITION_H
#define SYNCLINT_LINK_CONTRACT_CONDITION_H

#include "base/arena.h"
#include "facts/facts.h"
#include "model/catalogue.h"

/* The text of a condition, in `arena`; NULL when the language cannot say it. */
const char *contract_condition(struct arena *arena, const struct facts *facts, uint32_t expression);

/* Which result `_Success_` calls success; SUCCESS_NONE when it is about something else. */
enum success contract_success(const struct facts *facts, uint32_t expression);

/* "result != 0": that the call succeeded, or that it did not. "" for SUCCESS_NONE. */
const char *contract_success_text(enum success success, bool succeeded);

#endif
