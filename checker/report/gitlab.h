/*
 * The Code Quality report: on GitLab a finding stands in the merge request.
 * https://docs.gitlab.com/ci/testing/code_quality
 */
#ifndef SYNCLINT_REPORT_GITLAB_H
#define SYNCLINT_REPORT_GITLAB_H

#include <glib.h>
#include <stdbool.h>

#include "judge/finding.h"

void gitlab_print(const struct outcome *outcome, bool colored, GString *out);

#endif
