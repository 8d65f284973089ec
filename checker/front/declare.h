/*
 * The declarations of a unit: which are the user's, what they declare, and in what order bodies are built.
 */
#ifndef SYNCLINT_FRONT_DECLARE_H
#define SYNCLINT_FRONT_DECLARE_H

#include "front/reader.h"

/* Reads every declaration of the unit, then builds the bodies in user code. */
void declare_unit(struct reader *reader);

#endif
