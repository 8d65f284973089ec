/*
 * Who may run beside whom: all DDIs and one asynchronous routine, by level and class, those with the same answers to
 * all others together.
 */
#ifndef SYNCLINT_LEVELS_MATRIX_H
#define SYNCLINT_LEVELS_MATRIX_H

#include <glib.h>

#include "levels_find.h"
#include "model/overlap.h"

struct levels_cluster {
    uint32_t first, count; /* members: subjects */
    char *title;           /* "level 1, class pointer" */
};

struct levels_matrix {
    uint32_t count;
    struct levels_subject *subjects; /* by level, class, answers, name; the last is no DDI but stands for timers... */
    uint16_t *cells;                 /* count * count numbers of answers */
    GArray *answers;                 /* struct overlap; the reasons speak of "{a}" and "{b}", rows and columns */
    GArray *clusters;                /* struct levels_cluster */
};

struct levels_matrix *levels_matrix_make(const struct catalogue *catalogue);
void levels_matrix_release(struct levels_matrix *matrix);

const struct overlap *levels_matrix_at(const struct levels_matrix *matrix, uint32_t row, uint32_t column);

/* "M" may run at once, "." never, "o" never for one and the same object: row `row` against all. */
char levels_matrix_letter(const struct overlap *overlap);

/* "DxgkDdiEscape", "timer, work item, thread" */
const char *levels_matrix_name(const struct levels_matrix *matrix, uint32_t subject);

/* For a terminal. */
void levels_matrix_print(const struct levels_matrix *matrix, GString *out);

#endif
