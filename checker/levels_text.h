/*
 * What is known of DDIs and functions, in words for people at a terminal.
 */
#ifndef SYNCLINT_LEVELS_TEXT_H
#define SYNCLINT_LEVELS_TEXT_H

#include "levels_find.h"

/* All that is known of one. */
void levels_text_card(const struct catalogue *catalogue, const struct levels_subject *subject, GString *out);

/* May the two run at once, and why? Both are routines, no functions. */
void levels_text_pair(const struct catalogue *catalogue, const struct levels_subject *a, const struct levels_subject *b,
                      GString *out);

/* One line each. */
void levels_text_table(const struct ddi *const *ddis, uint32_t count, GString *out);
void levels_text_list(const GArray *subjects, GString *out);

/* `text` in lines of at most 110 columns, the first after `label`, all indented by `indent`. */
void levels_text_wrap(const char *label, uint32_t indent, const char *text, GString *out);

/* "1 gpu-scheduler", "0, or 2 when param1->Flags.HardwareAccess" */
char *levels_text_level(const struct ddi *ddi);

#endif
