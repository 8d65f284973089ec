/*
 * Inputs to sources: solutions, projects, folders that hold one of them, and plain sources become groups of sources
 * with their settings. A group is what one project compiles; it says which other groups are linked with it.
 */
#ifndef SYNCLINT_FRONT_GATHER_H
#define SYNCLINT_FRONT_GATHER_H

#include "front/folders.h"
#include "front/project.h"
#include "front/vcxproj.h"

struct gather_group {
    char *project;     /* its project file as reports show it; NULL: plain sources */
    bool image;        /* linked by itself; else a part of what refers to it, or of all images */
    bool named;        /* by the inputs: without images, the named groups are one */
    GArray *libraries; /* guint: groups that are a part of it */
};

/* One source on its way to become a struct compile. */
struct gather_entry {
    struct vcxproj_source *source;
    guint group;
};

struct gather {
    const struct project_request *request;
    struct folders *folders;
    GPtrArray *groups;  /* struct gather_group *; the first has the plain sources */
    GArray *entries;    /* struct gather_entry */
    GHashTable *said;   /* warnings given, of all projects (msbuild.h) */
    GHashTable *opened; /* absolute path of a project -> struct gather_node * */
    bool good;
};

/* Resolves the inputs of a request. False when any could not be used; said why, and the others are there. */
bool gather_read(struct gather *gather, const struct project_request *request, struct folders *folders);
void gather_release(struct gather *gather);

#endif
