/*
 * One source to facts, through libclang. The only function the rest of the program needs of the front end.
 */
#ifndef SYNCLINT_FRONT_UNIT_H
#define SYNCLINT_FRONT_UNIT_H

#include "facts/facts.h"
#include "front/project.h"

/*
 * Parses the source and fills `facts` (initialised by this call; released by the caller). A unit that could not be
 * analysed has units[1].failed and failed_at set and nothing else to rely on. Never prints.
 */
void unit_read(const struct compile *compile, struct facts *facts);

/* Fills `facts` as for a unit that could not be analysed. */
void unit_fail(const struct compile *compile, const char *why, struct facts *facts);

#endif
