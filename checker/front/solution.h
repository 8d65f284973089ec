/*
 * Solutions, .sln and .slnx: which projects they have, and in which configuration of theirs a configuration of the
 * solution builds them. https://learn.microsoft.com/en-us/visualstudio/extensibility/internals/solution-dot-sln-file
 */
#ifndef SYNCLINT_FRONT_SOLUTION_H
#define SYNCLINT_FRONT_SOLUTION_H

#include <glib.h>
#include <stdbool.h>

#include "front/configuration.h"

/* What a rule of a solution says of a project. */
enum solution_rule_kind {
    SOLUTION_PAIR,          /* "Release|Win32": its configuration and platform */
    SOLUTION_CONFIGURATION, /* "Release" */
    SOLUTION_PLATFORM,      /* "Win32" */
    SOLUTION_BUILD          /* "true", "false": is it built at all? */
};

struct solution_rule {
    enum solution_rule_kind kind;
    char *pattern; /* of configurations of the solution: "Release|x64", "*|x64" */
    char *value;
};

struct solution_project {
    char *name;
    char *path;              /* as written */
    char *id;                /* "{...}", in capitals; "" none */
    unsigned line;           /* where it stands */
    GArray *rules;           /* struct solution_rule; a later one beats those before */
    GPtrArray *dependencies; /* char *: id or path as written of projects that are built before it */
    bool built;              /* when no rule says */
};

struct solution {
    char *file;                /* as reports show it */
    GPtrArray *configurations; /* char *: "Release|x64" */
    GPtrArray *projects;       /* struct solution_project *, in the order of the file; no folders */
};

/* Reads a .sln or .slnx, by its suffix. Says what is wrong and gives NULL when it is none; else solution_free it. */
struct solution *solution_read(const char *file);
void solution_free(struct solution *solution);

/*
 * Is the project built in the solution's configuration `chosen` ("Release|x64")? Then `name` and `platform` (g_free
 * them) are the project's own;
 * `platform` is NULL when the solution names none that a project in C or C++ can have.
 */
bool solution_builds(const struct solution_project *project, const char *chosen, char **name, char **platform);

/* For the readers of the two forms. */
struct solution_project *solution_add(struct solution *solution, const char *name, const char *path, unsigned line);
void solution_rule_add(struct solution_project *project, enum solution_rule_kind kind, const char *pattern,
                       const char *value);

#endif
