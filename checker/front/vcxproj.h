/*
 * One .vcxproj in one configuration and platform: what it builds, what it compiles, to which projects it refers.
 */
#ifndef SYNCLINT_FRONT_VCXPROJ_H
#define SYNCLINT_FRONT_VCXPROJ_H

#include <glib.h>
#include <stdbool.h>

#include "front/configuration.h"
#include "front/folders.h"
#include "front/settings.h"

/* One source of a project. */
struct vcxproj_source {
    char *file; /* as reports show it, letter case as on disk */
    struct settings settings;
};

enum vcxproj_kind {
    VCXPROJ_DRIVER,  /* runs in the kernel */
    VCXPROJ_LIBRARY, /* a static library: part of what refers to it */
    VCXPROJ_OTHER    /* applications, user-mode drivers, packages */
};

/* A ProjectReference. */
struct vcxproj_reference {
    char *path; /* absolute, letter case as wanted */
    const char *file;
    unsigned line; /* where it stands */
};

struct vcxproj {
    const char *file; /* as reports show it */
    enum vcxproj_kind kind;
    const char *builds;                 /* what it builds, in words: "an application" */
    struct configuration configuration; /* the one it was read in */
    GArray *references;                 /* struct vcxproj_reference */
    bool broken;                        /* a file that it imports could not be read; said */
};

struct vcxproj_request {
    const char *file;
    struct configuration asked;
    const char *solution_folder; /* what $(SolutionDir) means; NULL: the closest folder upwards that holds a solution */
    struct folders *folders;     /* borrowed */
    GHashTable *said;            /* warnings given (msbuild.h); borrowed */
};

/* Reads the project; vcxproj_close it. Says what is wrong and gives NULL when it cannot be read. */
struct vcxproj *vcxproj_open(const struct vcxproj_request *request);
void vcxproj_close(struct vcxproj *project);

/*
 * Adds the sources that the project compiles to `sources` (struct vcxproj_source *). Says what is wrong; false when any
 * source that the project names could not be had.
 */
bool vcxproj_sources(struct vcxproj *project, GPtrArray *sources);

void vcxproj_source_free(struct vcxproj_source *source);

#endif
