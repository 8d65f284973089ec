/*
 * Logging commands: on Azure Pipelines a finding stands in the summary of the run.
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
#ifndef SYNCLINT_REPORT_AZURE_H
#define SYNCLINT_REPORT_AZURE_H

#include <glib.h>
#include <stdbool.h>

#include "judge/finding.h"

void azure_print(const struct outcome *outcome, bool colored, GString *out);

#endif
