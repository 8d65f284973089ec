/*
 * The one input that a folder holds: a solution, else a project, else compile_commands.json; in the folder itself, else
 * below it.
 */
#ifndef SYNCLINT_FRONT_DISCOVER_H
#define SYNCLINT_FRONT_DISCOVER_H

#include "front/folders.h"

/* The path of the input (g_free it). NULL when the folder holds none or several to choose from; said. */
char *discover(struct folders *folders, const char *folder);

#endif
