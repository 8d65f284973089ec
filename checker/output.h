/*
 * The last arrow of the pipeline: the outcome goes to standard output and to files, in the formats asked for.
 */
#ifndef SYNCLINT_OUTPUT_H
#define SYNCLINT_OUTPUT_H

#include "judge/finding.h"
#include "options.h"

/* Are the formats and files asked for usable, as far as can be seen before anything is read? Says what is wrong. */
bool output_good(const struct options *options);

/* Writes the reports; says what could not be written and returns false. */
bool output_write(const struct options *options, const struct outcome *outcome);

/* The summary line on standard error. */
void output_summary(const struct options *options, const struct outcome *outcome);

#endif
