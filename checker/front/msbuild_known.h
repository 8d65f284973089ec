/*
 * The properties that a project has before it says anything: its own names and folders, configuration and platform, and
 * what Visual Studio's own files set.
 * https://learn.microsoft.com/en-us/cpp/build/reference/common-macros-for-build-commands-and-properties
 */
#ifndef SYNCLINT_FRONT_MSBUILD_KNOWN_H
#define SYNCLINT_FRONT_MSBUILD_KNOWN_H

#include "front/configuration.h"
#include "front/msbuild.h"

/* Sets those that the project cannot change. `solution_folder` may be NULL: the closest one upwards with a solution. */
void msbuild_known_set(struct msbuild *msbuild, const struct configuration *configuration, const char *solution_folder);

/* Sets those that Visual Studio's own files set where the project did not. */
void msbuild_known_default(struct msbuild *msbuild);

#endif
