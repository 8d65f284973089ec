/*
 * The language of project files: properties, macros, conditions and imports, evaluated in MSBuild's order - first all
 * properties and imports, then item definitions, then items. Windows' and Visual Studio's own files are not there to be
 * imported; macros that mean their folders stay in the text as written, and macro_is_kit (macro.h) knows them.
 * https://learn.microsoft.com/en-us/visualstudio/msbuild/build-process-overview#evaluation-phase
 */
#ifndef SYNCLINT_FRONT_MSBUILD_H
#define SYNCLINT_FRONT_MSBUILD_H

#include <glib.h>
#include <stdbool.h>

#include "front/configuration.h"
#include "front/folders.h"
#include "front/xml.h"

struct msbuild {
    struct arena *arena;     /* borrowed */
    struct folders *folders; /* borrowed */
    const char *project;     /* the project file, as reports show it */
    GHashTable *said;        /* warnings given: each is given once; borrowed */
    GArray *warnings;        /* not said yet: nobody asks what a project means that is passed over */
    GHashTable *properties;  /* name in lower case -> value */
    GHashTable *places;      /* name in lower case -> struct xml *: where the project set it last */
    GHashTable *fixed;       /* names that the project cannot change, as if given on MSBuild's command line */
    GHashTable *imported;    /* files read so far */
    GPtrArray *importing;    /* char *: those that are being read, the innermost last */
    GPtrArray *definitions;  /* struct xml *: ItemDefinitionGroups whose condition holds, in order */
    GPtrArray *items;        /* struct xml *: ItemGroups, likewise */
    size_t expanded;         /* bytes that macros became so far */
    bool broken;             /* an imported file could not be read, or a pattern matches too much; said */
    bool boundless;          /* macros grow without end, and no text is what it should be; said */
};

/*
 * Evaluates the properties of `root`, the project's tree, for one configuration and platform. Then expand and holds may
 * be asked. `solution_folder` as msbuild_known_set has it. msbuild_release frees what is neither borrowed nor in the
 * arena.
 */
void msbuild_read(struct msbuild *msbuild, const struct xml *root, const struct configuration *configuration,
                  const char *solution_folder);
void msbuild_release(struct msbuild *msbuild);

/*
 * `text` with its $(macros) expanded (g_free it); what is not known stays as written. `at`: where the text stands. What
 * grows without end ("$(A)$(A)" again and again) is said once, and "" from there on.
 */
char *msbuild_expand(struct msbuild *msbuild, const struct xml *at, const char *text);

/* Appends what a macro at `at` stands for; not, and said once, when that is too much for an honest project. */
void msbuild_append(struct msbuild *msbuild, const struct xml *at, GString *out, const char *value);

/* Value of a property, "" when it has none. */
const char *msbuild_property(const struct msbuild *msbuild, const char *name);
void msbuild_set(struct msbuild *msbuild, const char *name, char *value); /* takes the value */

/* Where the project set it last; NULL when it did not. */
const struct xml *msbuild_property_place(const struct msbuild *msbuild, const char *name);

/* Does the element's Condition hold? One that is not understood is said once and does not. */
bool msbuild_holds(struct msbuild *msbuild, const struct xml *element);

/* A warning at the element's place. msbuild_say says those that there are so far, once for one place and text. */
void msbuild_warn(struct msbuild *msbuild, const struct xml *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void msbuild_say(struct msbuild *msbuild);

/* A path of the file that `at` stands in, made absolute (g_free it): '/' separators, relative to the project's folder.
 */
char *msbuild_path(const struct msbuild *msbuild, const char *path);

/* folders_match; says it when the pattern matches more than it can mean. */
void msbuild_match(struct msbuild *msbuild, const struct xml *at, const char *pattern, GPtrArray *files);

#endif
