/*
 * Every arrow of the pipeline as text, for people and goldens: synclint dump --stage STAGE.
 */
#ifndef SYNCLINT_DUMP_H
#define SYNCLINT_DUMP_H

#include "base/say.h"
#include "options.h"

enum exit_code dump_run(const struct options *options);

#endif
