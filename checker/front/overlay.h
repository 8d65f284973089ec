/*
 * The file system as clang shall see it: letter case does not matter, and the stand-in WDK lies in a folder. Written
 * into the scratch folder as a virtual file system overlay (https://clang.llvm.org/docs/ClangCommandLineReference.html,
 * -ivfsoverlay).
 */
#ifndef SYNCLINT_FRONT_OVERLAY_H
#define SYNCLINT_FRONT_OVERLAY_H

#include "front/includes.h"

/* Writes overlay and headers below `scratch`. Gives the overlay's path (g_free it), or NULL and why not. */
char *overlay_write(const struct includes *includes, const char *scratch, const char **why);

#endif
