/*
 * Software tracing (WPP): the preprocessor that would write x.tmh beside x.c has not run here. This module learns from
 * the comments that configure it which trace functions a driver has, and writes what stands for every .tmh: each
 * trace function reads its arguments and does nothing.
 * https://learn.microsoft.com/windows-hardware/drivers/devtest/can-i-customize-dotracemessage-
 */
#ifndef SYNCLINT_FRONT_TRACE_H
#define SYNCLINT_FRONT_TRACE_H

#include <glib.h>

struct trace {
    GHashTable *functions; /* name -> struct trace_function *, see trace.c */
};

void trace_init(struct trace *trace);
void trace_release(struct trace *trace);

/*
 * Takes the functions that a source or header declares between "begin_wpp config" and "end_wpp":
 *
 *     // FUNC TraceError{LEVEL=TRACE_LEVEL_ERROR}(FLAGS, MSG, ...);
 *     // FUNC TraceExit(LEVEL, STATUS);
 *     // USESUFFIX(TraceExit, " %!STATUS!", STATUS);
 *
 * What stands before MSG tells when to trace and is no value, but for what a prefix or suffix prints.
 */
void trace_gather(struct trace *trace, const char *text, const char *end);

/* The text of every .tmh (g_free it). */
char *trace_header(const struct trace *trace);

#endif
