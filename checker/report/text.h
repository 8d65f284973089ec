/*
 * Findings for people: `full` with source lines and the way there, `concise` one line each.
 */
#ifndef SYNCLINT_REPORT_TEXT_H
#define SYNCLINT_REPORT_TEXT_H

#include <glib.h>
#include <stdbool.h>

#include "judge/finding.h"

void text_print_full(const struct outcome *outcome, bool colored, GString *out);
void text_print_concise(const struct outcome *outcome, bool colored, GString *out);

#endif
