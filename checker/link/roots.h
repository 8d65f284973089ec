/*
 * The ways in: functions in tables of DDIs, DriverEntry, routines handed to kernel functions that call them later, and
 * functions whose role type says what they are although nothing refers to them.
 */
#ifndef SYNCLINT_LINK_ROOTS_H
#define SYNCLINT_LINK_ROOTS_H

#include "link/values.h"

/* Fills program->roots and gaps. Calls are resolved, callers known. */
void roots_find(struct program *program, const struct values *values);

#endif
