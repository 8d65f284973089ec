/*
 * The output formats. A format is one file of this folder and one row of the table in format.c.
 */
#ifndef SYNCLINT_REPORT_FORMAT_H
#define SYNCLINT_REPORT_FORMAT_H

#include <glib.h>
#include <stdbool.h>

#include "judge/finding.h"

struct format {
    const char *name;
    void (*print)(const struct outcome *outcome, bool colored, GString *out);
};

/* NULL when there is none of that name; then `near` (if not NULL) is the nearest name or NULL. */
const struct format *format_find(const char *name, const char **near);

/* "full, concise, ... and junit" (g_free it). */
char *format_names(void);

/* For people on standard error: what was looked at and what came of it, in one or two lines. */
void summary_print(const struct outcome *outcome, GString *out);

#endif
