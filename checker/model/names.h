/*
 * The words of the rows: the names that an enumeration of the catalogue has in the rows of rules/, both ways.
 */
#ifndef SYNCLINT_MODEL_NAMES_H
#define SYNCLINT_MODEL_NAMES_H

#include "model/catalogue.h"

enum names {
    NAMES_EFFECT,
    NAMES_LOCK,
    NAMES_MODE,
    NAMES_ROOT,
    NAMES_SCOPE,
    NAMES_STATUS,
    NAMES_SUCCESS,
    NAMES_RELATION,
    NAMES_LEVEL /* IRQLs that one can be raised to */
};

const char *success_name(enum success success);
const char *mode_name(enum lock_mode mode);
const char *relation_name(enum relation relation);

/* Name of a value, NULL when it has none that a row may use ("none" is said by leaving the key out). */
const char *names_text(enum names names, unsigned value);

/* Value of a name; false when there is none of that name. */
bool names_find(enum names names, const char *text, unsigned *value);

#endif
