/*
 * A driver seen through the model: the entry points that it registers, the routines that it hands over, and the
 * documented DDIs that its tables leave out.
 */
#ifndef SYNCLINT_LEVELS_DRIVER_H
#define SYNCLINT_LEVELS_DRIVER_H

#include <jansson.h>

#include "link/program.h"

void levels_driver_print(const struct program *program, GString *out);

/* The same as data. */
json_t *levels_driver_json(const struct program *program);

#endif
