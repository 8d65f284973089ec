/*
 * The first arrow of the pipeline: inputs become units, each with the facts of one source. A build system makes the
 * facts of one source into a file; such files are inputs, too.
 */
#ifndef SYNCLINT_UNITS_H
#define SYNCLINT_UNITS_H

#include "base/say.h"
#include "facts/facts.h"
#include "options.h"

/* The units of a run, sorted by main file: the order of the inputs does not matter. */
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

/* The command `facts`: the facts of one source into the file that -o names. Nothing is written when it cannot be read.
 */
enum exit_code units_write(const struct options *options);

#endif
