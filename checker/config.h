/*
 * Settings files: `.synclint`, the nearest one from the first input up to the root of the repository, holds what a
 * project would otherwise repeat on every command line.
 *
 *     [synclint]
 *     inputs = driver/driver.vcxproj
 *     ignore = lock-leaked; SL5
 *     per-file-ignores = driver/legacy/old.c: irql-too-high
 *     fail-on = error
 *
 * A line is a key and a value; the keys are `inputs` and long names of options ('synclint check --show-settings' lists
 * them). Values are taken as they stand: no quotes, no escapes. Lists have ';' between their items. Lines with '#' in
 * front are comments. What the command line says wins.
 */
#ifndef SYNCLINT_CONFIG_H
#define SYNCLINT_CONFIG_H

#include "options.h"

/* Applies the settings file that belongs to the run, if there is one. Says what is wrong with it and returns false. */
bool config_read(struct options *options);

#endif
