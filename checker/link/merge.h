/*
 * Units to one program: one record per function, type, record, global, path; bodies of what two units share (inline
 * functions of headers) once. The definition of a function wins over its declarations, the first over later ones.
 */
#ifndef SYNCLINT_LINK_MERGE_H
#define SYNCLINT_LINK_MERGE_H

#include "link/program.h"

/* Fills program->facts and program->by_usr. */
void merge_units(struct program *program, const struct facts *units, uint32_t count);

#endif
