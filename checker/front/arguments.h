/*
 * Settings to the argument list of libclang.
 */
#ifndef SYNCLINT_FRONT_ARGUMENTS_H
#define SYNCLINT_FRONT_ARGUMENTS_H

#include "front/settings.h"

/*
 * The complete arguments (g_strfreev them). `overlay`: its file. `system`: folders of Windows' headers, in order,
 * NULL-terminated.
 */
char **arguments_make(const struct settings *settings, const char *overlay, char *const *system);

#endif
