/*
 * Lines as Microsoft's compiler writes them, which Visual Studio and MSBuild take into the error list.
 * https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks
 */
#ifndef SYNCLINT_REPORT_MSVC_H
#define SYNCLINT_REPORT_MSVC_H

#include <glib.h>
#include <stdbool.h>

#include "judge/finding.h"

void msvc_print(const struct outcome *outcome, bool colored, GString *out);

#endif
