/*
 * `synclint levels`: the model by itself. One DDI or function, two and whether they may run at once, tables, the whole
 * matrix, and what a driver registers of it.
 */
#ifndef SYNCLINT_LEVELS_H
#define SYNCLINT_LEVELS_H

#include "base/say.h"
#include "options.h"

enum exit_code levels_run(const struct options *options);

#endif
