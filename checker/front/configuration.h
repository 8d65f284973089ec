/*
 * The configurations of projects and solutions, by their names "Release|x64".
 */
#ifndef SYNCLINT_FRONT_CONFIGURATION_H
#define SYNCLINT_FRONT_CONFIGURATION_H

#include <glib.h>
#include <stdbool.h>

/* What was asked for; NULL: Release and x64, or what there is instead. */
struct configuration {
    const char *name, *platform;
};

/*
 * The one of `names` (char *, "Name|Platform") that fits what was asked for best, or NULL. Letter case does not matter,
 * and x86 and Win32 mean the same: solutions say the one, projects the other. `file` is what the names are of: says
 * there what is taken instead of Release|x64, or what there is instead of what was asked for.
 */
const char *configuration_choose(const char *file, const GPtrArray *names, const struct configuration *asked);

/* Do two platform names mean the same? */
bool configuration_is_platform(const char *one, const char *other);

/* The part before and after the bar (g_free them). */
char *configuration_name(const char *pair);
char *configuration_platform(const char *pair);

#endif
