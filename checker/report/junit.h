/*
 * JUnit's XML, which every CI server shows: each finding is a test that failed, each source that could not be analysed
 * one in error.
 */
#ifndef SYNCLINT_REPORT_JUNIT_H
#define SYNCLINT_REPORT_JUNIT_H

#include <glib.h>
#include <stdbool.h>

#include "judge/finding.h"

void junit_print(const struct outcome *outcome, bool colored, GString *out);

#endif
