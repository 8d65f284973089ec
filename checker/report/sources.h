/*
 * Lines of the sources that findings point to, each file read once.
 */
#ifndef SYNCLINT_REPORT_SOURCES_H
#define SYNCLINT_REPORT_SOURCES_H

#include <glib.h>
#include <stdint.h>

struct sources {
    GHashTable *files; /* path to lines, NULL-terminated; for look-up only */
};

void sources_init(struct sources *sources);
void sources_release(struct sources *sources);

/* The text of a line without its end; NULL when the file cannot be read or has no such line. */
const char *sources_line(struct sources *sources, const char *file, uint32_t line);

#endif
