/*
 * Where the headers of Windows come from: our stand-in WDK, which is part of the program, or a real one.
 */
#ifndef SYNCLINT_FRONT_WDK_H
#define SYNCLINT_FRONT_WDK_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "front/folders.h"

/* A header of the stand-in WDK (rules/wdk). */
struct wdk_header {
    const char *name;
    uint32_t length;
    const char *text;
};

extern const struct wdk_header wdk_headers[]; /* sorted by name; made by the build */
extern const uint32_t wdk_header_count;

/*
 * The folders under which clang sees the stand-in headers. No such folder exists: the overlay makes them out of the
 * scratch folder, so that paths in reports are the same in every run. The annotation folder holds only the headers that
 * give SAL its meaning for us.
 */
#define WDK_FOLDER            "/synclint/wdk"
#define WDK_ANNOTATION_FOLDER "/synclint/annotations"

bool wdk_is_annotation(const struct wdk_header *header);

/*
 * Adds the kernel's include folders of a real WDK to `includes` (g_free): km/crt, km, shared and the newest framework.
 * `path` is the folder that holds km and shared, or one with VERSION/km or Include/VERSION/km below; the newest version
 * is taken. Says so and gives false when there is none, or one without wdm.h and ntddk.h.
 */
bool wdk_find(struct folders *folders, const char *path, GPtrArray *includes);

#endif
