/*
 * SARIF 2.1.0, in the shape that GitHub code scanning shows well: both ways of a race as code flows, the other thread's
 * access among the related places, and not more than GitHub takes.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
#ifndef SYNCLINT_REPORT_SARIF_H
#define SYNCLINT_REPORT_SARIF_H

#include <glib.h>
#include <stdbool.h>

#include "judge/finding.h"

void sarif_print(const struct outcome *outcome, bool colored, GString *out);

#endif
