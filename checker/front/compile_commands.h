/*
 * compile_commands.json: what a build runs for each source, as CMake, Bear and others write it.
 * https://clang.llvm.org/docs/JSONCompilationDatabase.html
 */
#ifndef SYNCLINT_FRONT_COMPILE_COMMANDS_H
#define SYNCLINT_FRONT_COMPILE_COMMANDS_H

#include <glib.h>
#include <stdbool.h>

#include "front/folders.h"

/*
 * Adds the sources of the database to `sources` (struct vcxproj_source *), each once, with the settings of its first
 * command. `platform`: that of commands which name no target, NULL for x64. Commands of other languages, and of headers
 * by themselves, are passed over and counted in one note. Says what is wrong; false when any source could not be had.
 */
bool compile_commands_read(const char *file, const char *platform, struct folders *folders, GPtrArray *sources);

#endif
