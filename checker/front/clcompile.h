/*
 * The ClCompile metadata of project files - what Visual Studio shows as compiler settings - from their elements to
 * settings.
 */
#ifndef SYNCLINT_FRONT_CLCOMPILE_H
#define SYNCLINT_FRONT_CLCOMPILE_H

#include "front/msbuild.h"
#include "front/settings.h"

/* The metadata of ClCompile that bears on how a source reads. */
enum metadata {
    METADATA_INCLUDES,
    METADATA_MACROS,
    METADATA_UNDEFINED,
    METADATA_FORCED,
    METADATA_OPTIONS,
    METADATA_STANDARD,
    METADATA_STANDARD_C,
    METADATA_LANGUAGE,
    METADATA_PACKING,
    METADATA_EXCLUDED,
    METADATA_TRACING,
    METADATA_COUNT
};

struct clcompile_item {
    const char *values[METADATA_COUNT];   /* "" not set */
    const struct xml *at[METADATA_COUNT]; /* where it was set last */
};

/* No metadata at all. */
void clcompile_init(struct clcompile_item *item);

/*
 * Takes the metadata that a ClCompile element gives, as inner elements or attributes, over what `item` has; %(Name)
 * means what it had. Texts go to the arena of `msbuild`. Parts with a macro that is not known are left out and said,
 * unless they mean a kit.
 */
void clcompile_read(struct msbuild *msbuild, struct clcompile_item *item, const struct xml *element);

/* Settings (initialised by this call) of a source with this metadata. False when `file` is neither C nor C++ by them.
 */
bool clcompile_settings(struct msbuild *msbuild, struct settings *settings, const struct clcompile_item *item,
                        const char *file);

/* The known parts of an expanded ';' list (g_strfreev them); as folders they are made absolute. */
char **clcompile_parts(struct msbuild *msbuild, const struct xml *at, const char *list, bool folders);

#endif
