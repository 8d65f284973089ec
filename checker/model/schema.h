/*
 * The form of the rows as a JSON Schema (draft 2020-12), made from the tables that the loader reads by. Three things
 * only the loader can check, and the schema's description says so: the sides of an overlap stand in order, the IRQL of
 * a case lies within that of its row, and no key and no row stands twice.
 */
#ifndef SYNCLINT_MODEL_SCHEMA_H
#define SYNCLINT_MODEL_SCHEMA_H

#include <jansson.h>

/* A new object; the caller releases it. */
json_t *schema_of_rows(void);

#endif
