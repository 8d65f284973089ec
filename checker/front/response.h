/*
 * Response files: a word "@FILE" of a command stands for the words that FILE holds.
 * https://learn.microsoft.com/cpp/build/reference/at-specify-a-compiler-response-file
 */
#ifndef SYNCLINT_FRONT_RESPONSE_H
#define SYNCLINT_FRONT_RESPONSE_H

#include <glib.h>

#include "front/command_line.h"

/*
 * The words with those of response files in their place (g_strfreev them). Names are relative to `folder`; a file named
 * in another one may also lie beside it. Adds what is wrong to `problems` (char *, g_free): a file that cannot be read,
 * or that stands in itself; its words are left out.
 */
char **response_expand(char *const *words, enum command_quoting quoting, const char *folder, GPtrArray *problems);

#endif
