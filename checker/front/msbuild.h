/*
 * The language of project files: properties, macros, conditions and imports, evaluated in MSBuild's order - first all
 * properties and imports, then item definitions, then items. Windows' and Visual Studio's own files are not there to be
 * imported; macros that mean their folders stay in the text as written, and msbuild_is_kit knows them.
 * https://learn.microsoft.com/en-us/visualstudio/msbuild/build-process-overview#evaluation-phase
 */
#ifndef SYNCLINT_FRONT_MSBUILD_H
#define SYNCLINT_FRONT_MSBUILD_H

#include <glib.h>
#include <stdbool.h>

#include "front/folders.h"
#include "front/xml.h"

struct msbuild {
    struct arena *arena;     /* borrowed */
    struct folders *folders; /* borrowed */
    const char *project;     /* the project file, as reports show it */
    GHashTable *properties;  /* name in lower case -> value */
    GHashTable *places;      /* name in lower case -> struct xml *: where the project set it last */
    GHashTable *fixed;       /* names that the project cannot change, as if given on MSBuild's command line */
    GHashTable *imported;    /* files read so far */
    GHashTable *said;        /* warnings given: each is given once */
    GPtrArray *definitions;  /* struct xml *: ItemDefinitionGroups whose condition holds, in order */
    GPtrArray *items;        /* struct xml *: ItemGroups, likewise */
    bool broken;             /* an imported file could not be read; said */
};

/*
 * Evaluates the properties of `root`, the project's tree, for one configuration and platform. Then expand and holds may
 * be asked. msbuild_release frees what is not in the arena.
 */
void msbuild_read(struct msbuild *msbuild, const struct xml *root, const char *configuration, const char *platform);
void msbuild_release(struct msbuild *msbuild);

/* `text` with its $(macros) expanded (g_free it); what is not known stays as written. `at`: where the text stands. */
char *msbuild_expand(const struct msbuild *msbuild, const struct xml *at, const char *text);

/* Value of a property, "" when it has none. */
const char *msbuild_property(const struct msbuild *msbuild, const char *name);

/* Where the project set it last; NULL when it did not. */
const struct xml *msbuild_property_place(const struct msbuild *msbuild, const char *name);

/* Does the element's Condition hold? One that is not understood is said once and does not. */
bool msbuild_holds(struct msbuild *msbuild, const struct xml *element);

/* The first macro left in an expanded text, without "$(" and ")" (g_free it); NULL when none is left. */
char *msbuild_unknown(const char *text);

/* Is it a macro that names a folder of Windows' kits or of Visual Studio? */
bool msbuild_is_kit(const char *macro);

/* A warning at the element's place, once for one place and text. */
void msbuild_warn(struct msbuild *msbuild, const struct xml *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A path of the file that `at` stands in, made absolute (g_free it): '/' separators, relative to the project's folder.
 */
char *msbuild_path(const struct msbuild *msbuild, const char *path);

#endif
