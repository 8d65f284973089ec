/*
 * What a scan has found so far: a part of scan.c, shared with the readers of comments and of pragmas.
 */
#ifndef SYNCLINT_FRONT_SCAN_FOUND_H
#define SYNCLINT_FRONT_SCAN_FOUND_H

#include <glib.h>
#include <stdbool.h>

#include "front/scan.h"

struct scan_place {
    uint32_t line, column;
};

struct scan_found {
    struct arena arena;
    GArray *alloc_texts, *code_segs, *suppressions, *problems; /* records of scan.h */
    guint waiting;       /* suppressions from this one on may wait for the next line with code */
    GPtrArray *sections; /* code_seg stack: label and section in turn */
    const char *section;
};

void scan_found_init(struct scan_found *found);

/* Hands all over to `scan` and releases the rest. */
void scan_found_finish(struct scan_found *found, struct scan *scan);

/* The line holds code: those that wait cover it. */
void scan_found_code(struct scan_found *found, uint32_t line);

/* Copies the texts. With target_line 0 the suppression waits for code. */
void scan_found_suppression(struct scan_found *found, struct scan_suppression suppression);
void scan_found_problem(struct scan_found *found, struct scan_place at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
