/*
 * Findings for programs: findings.schema.json beside this file says what stands where. `version` there grows when a
 * reader must change.
 */
#ifndef SYNCLINT_REPORT_JSON_H
#define SYNCLINT_REPORT_JSON_H

#include <glib.h>
#include <stdbool.h>

#include "judge/finding.h"

void json_print(const struct outcome *outcome, bool colored, GString *out);

#endif
