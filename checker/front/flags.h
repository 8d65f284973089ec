/*
 * A compiler's flags to settings: those of a command line, of a project's AdditionalOptions, of compile_commands.json,
 * and of "synclint check ... -- FLAGS".
 */
#ifndef SYNCLINT_FRONT_FLAGS_H
#define SYNCLINT_FRONT_FLAGS_H

#include "front/command_line.h"
#include "front/flag.h"
#include "front/settings.h"

/* The style that the flags themselves show, for where no compiler is named. */
enum flag_style flags_style(char *const *words);

/*
 * Applies flags to settings. `folder`: what relative names, and response files, are relative to. Words that are no flag
 * are passed over. Adds what is not understood, and would bear on how the source reads, to `problems` (char *, g_free).
 * False when flags are missing for it: a response file that cannot be had.
 */
bool flags_read(struct settings *settings, enum flag_style style, enum command_quoting quoting, char *const *words,
                const char *folder, GPtrArray *problems);

#endif
