/*
 * What `synclint levels` knows, as data. The form is written down in levels.schema.json; `version` counts changes that
 * a reader must know of.
 */
#ifndef SYNCLINT_LEVELS_JSON_H
#define SYNCLINT_LEVELS_JSON_H

#include <jansson.h>

#include "levels_matrix.h"

/* A new object with "version", to which the others add; the caller releases it. */
json_t *levels_json_make(void);

/* The rows of the subjects, in the lists "ddis", "callbacks", "functions", "routines"; `deep`: and what may overlap. */
void levels_json_add(json_t *json, const struct catalogue *catalogue, const struct levels_subject *subject, bool deep);

/* "pairs": the answer for two, and where a condition changes it the answer then. Nothing for functions. */
void levels_json_add_pair(json_t *json, const struct catalogue *catalogue, const struct levels_subject *a,
                          const struct levels_subject *b);

/* "matrix" */
void levels_json_add_matrix(json_t *json, const struct levels_matrix *matrix);

#endif
