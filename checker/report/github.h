/*
 * Workflow commands: on GitHub a finding stands beside its line in the change.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
#ifndef SYNCLINT_REPORT_GITHUB_H
#define SYNCLINT_REPORT_GITHUB_H

#include <glib.h>
#include <stdbool.h>

#include "judge/finding.h"

void github_print(const struct outcome *outcome, bool colored, GString *out);

#endif
