/*
 * Conditions of project files: '$(Configuration)|$(Platform)'=='Release|x64' and their like, after macros are
 * expanded. https://learn.microsoft.com/en-us/visualstudio/msbuild/msbuild-conditions
 */
#ifndef SYNCLINT_FRONT_MSBUILD_CONDITION_H
#define SYNCLINT_FRONT_MSBUILD_CONDITION_H

#include <stdbool.h>

enum msbuild_truth { MSBUILD_FALSE, MSBUILD_TRUE, MSBUILD_UNKNOWN };

/*
 * Comparisons, `and`, `or`, `!`, parentheses, Exists('path') and HasTrailingSlash('text'). `exists` answers for a path
 * with '/' separators. What is no such condition is MSBUILD_UNKNOWN as a whole.
 */
enum msbuild_truth msbuild_condition(const char *text, bool (*exists)(const char *path, void *data), void *data);

#endif
