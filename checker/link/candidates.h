/*
 * Who may be called: by name (a catalogue row or a body), by virtual dispatch (every overrider), as a port callback
 * (the field or the type of the pointer). What pointers hold is the business of values.h.
 */
#ifndef SYNCLINT_LINK_CANDIDATES_H
#define SYNCLINT_LINK_CANDIDATES_H

#include "link/program.h"

struct candidates {
    const struct program *program;
    uint32_t *overriders_first; /* per func: its direct overriders are [first, first of next) */
    uint32_t *overriders;       /* funcs */
    uint32_t *seen;             /* per func: the last search that met it */
    uint32_t searches;
    struct keyset callbacks; /* text of a callback type ("DXGKCB_QUEUE_DPC"): its row in catalogue_callbacks + 1 */
};

/* Sets the api row of every function; `program` has its facts. */
void candidates_init(struct candidates *candidates, struct program *program);
void candidates_release(struct candidates *candidates);

/* Appends the functions with bodies that a virtual call of `method` may enter (uint32_t), in a fixed order. */
void candidates_virtual(struct candidates *candidates, uint32_t method, GArray *funcs);

/* The row of a port callback called through the field at the end of `path`, NULL when it is none. */
const struct api *candidates_callback(const struct candidates *candidates, uint32_t path);

/* The row of a port callback by the type of the pointer at `path`: a copy of the pointer kept elsewhere. NULL none. */
const struct api *candidates_callback_by_type(const struct candidates *candidates, uint32_t path);

#endif
