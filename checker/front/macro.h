/*
 * The $(macros) of project files as texts: where one stands, and what its name says. Their values are msbuild.h's.
 */
#ifndef SYNCLINT_FRONT_MACRO_H
#define SYNCLINT_FRONT_MACRO_H

#include <stdbool.h>
#include <stddef.h>

/* Length of the macro "$(...)" that begins at `text`, inner parentheses included; 0 when none does. */
size_t macro_length(const char *text);

/* The first macro in a text, without "$(" and ")" (g_free it); NULL when there is none. */
char *macro_first(const char *text);

/* Is it a name, and not a property function such as "[MSBuild]::Add(1, 2)" or "Platform.Length"? */
bool macro_is_name(const char *macro);

/* Is it a macro that names a folder of Windows' kits or of Visual Studio? */
bool macro_is_kit(const char *macro);

/* The value (g_free it) of a macro that means the file it stands in, MSBuildThisFile...; NULL for others. */
char *macro_of_file(const char *macro, const char *file);

/* MSBuild writes its own signs as %3B and the like. In place. */
void macro_unescape(char *text);

#endif
