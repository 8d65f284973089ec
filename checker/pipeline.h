/*
 * The whole program as one straight line: project, units, program, analysis, judge, report. Every stage reads what the
 * one before made; every arrow has a dump (dump.h).
 */
#ifndef SYNCLINT_PIPELINE_H
#define SYNCLINT_PIPELINE_H

#include "base/say.h"
#include "options.h"

enum exit_code pipeline_check(const struct options *options);

#endif
