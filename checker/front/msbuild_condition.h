/*
 * Conditions of project files: '$(Configuration)|$(Platform)'=='Release|x64' and their like.
 * https://learn.microsoft.com/en-us/visualstudio/msbuild/msbuild-conditions
 */
#ifndef SYNCLINT_FRONT_MSBUILD_CONDITION_H
#define SYNCLINT_FRONT_MSBUILD_CONDITION_H

#include <stdbool.h>

enum msbuild_truth { MSBUILD_FALSE, MSBUILD_TRUE, MSBUILD_UNKNOWN };

/* What a condition asks of the world around it. */
struct msbuild_condition_ask {
    char *(*expand)(const char *text, void *data); /* macros of an operand (g_free it); NULL: cannot be known */
    bool (*exists)(const char *path, void *data);  /* of a path with '/' separators */
    void *data;
};

/*
 * Comparisons, `and`, `or`, `!`, parentheses, Exists('path') and HasTrailingSlash('text'), with macros not yet expanded
 * (what a macro stands for is never read as a part of the condition). What is no such condition is MSBUILD_UNKNOWN as
 * a whole; an operand that cannot be known makes it so when the answer hangs on it.
 */
enum msbuild_truth msbuild_condition(const char *text, const struct msbuild_condition_ask *ask);

#endif
