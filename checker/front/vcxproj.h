/*
 * What a .vcxproj compiles: its ClCompile items for one configuration and platform, each with its settings.
 */
#ifndef SYNCLINT_FRONT_VCXPROJ_H
#define SYNCLINT_FRONT_VCXPROJ_H

#include <glib.h>
#include <stdbool.h>

#include "front/folders.h"
#include "front/settings.h"

/* One source of a project. */
struct vcxproj_source {
    char *file; /* as reports show it, letter case as on disk */
    struct settings settings;
};

/*
 * Adds the sources of `project` to `sources` (struct vcxproj_source *). `configuration` and `platform` may be NULL:
 * Release and x64, or what the project has instead. Says what is wrong; false when any source that the project names
 * could not be had.
 */
bool vcxproj_read(const char *project, const char *configuration, const char *platform, struct folders *folders,
                  GPtrArray *sources);

void vcxproj_source_free(struct vcxproj_source *source);

#endif
