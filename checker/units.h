/*
 * The first arrow of the pipeline: inputs become units, each with the facts of one source.
 */
#ifndef SYNCLINT_UNITS_H
#define SYNCLINT_UNITS_H

#include "facts/facts.h"
#include "options.h"

/* The units of a run, in the order of the project. */
struct units {
    struct facts *facts;
    uint32_t count;
};

/*
 * Reads the inputs that the options name. False when something that was asked for could not be used; it was said then,
 * and what could be used is in `units` all the same.
 */
bool units_read(struct units *units, const struct options *options);
void units_release(struct units *units);

#endif
