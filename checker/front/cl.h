/*
 * Compiler flags as people write them: Microsoft's (/I inc /DX=1) and clang's. Only what bears on how a source reads is
 * taken from Microsoft's; clang's are passed on, all but those of outputs and warnings.
 */
#ifndef SYNCLINT_FRONT_CL_H
#define SYNCLINT_FRONT_CL_H

#include "front/settings.h"

/* Are these flags in Microsoft's style? */
bool cl_is_style(char *const *words);

/*
 * Microsoft's flags, with '/' or '-'. `folder`: what relative folders are relative to. Flags that do not bear on
 * reading are passed over. Gives the first word that would bear and is not understood ("@file", an unknown /std), NULL
 * when there is none.
 */
const char *cl_read(struct settings *settings, char *const *words, const char *folder);

/* clang's flags, relative to the working directory. */
void cl_read_clang(struct settings *settings, char *const *words);

/* Splits a command line as Microsoft's compiler does: blanks part words, double quotes hold them together. g_strfreev
 * it. */
char **cl_split(const char *line);

#endif
