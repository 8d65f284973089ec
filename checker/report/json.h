/*
 * Findings for programs: findings.schema.json beside this file says what stands where. `version` there grows when a
 * reader must change.
 */
#ifndef SYNCLINT_REPORT_JSON_H
#define SYNCLINT_REPORT_JSON_H

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

#include "judge/finding.h"

void json_print(const struct outcome *outcome, bool colored, GString *out);

/* The same, a line for each finding: {"finding": ...}, then {"failure": ...} each, then {"summary": ...}. */
void json_print_lines(const struct outcome *outcome, bool colored, GString *out);

/* A text as a value. Paths and names come from the user's disk: what is no UTF-8 is replaced. */
json_t *json_text(const char *text);

/* Appends the value and a newline, and releases it. */
void json_append(json_t *value, size_t flags, GString *out);

#endif
