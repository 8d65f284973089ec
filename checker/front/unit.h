/*
 * One source to facts, through libclang. The only function the rest of the program needs of the front end.
 */
#ifndef SYNCLINT_FRONT_UNIT_H
#define SYNCLINT_FRONT_UNIT_H

#include <stdbool.h>

#include "facts/facts.h"
#include "front/project.h"

struct precompiled;
struct preface;

/* What one reading of a unit does for others of its kind, and they for it; it changes nothing about the facts. */
struct unit_help {
    const struct precompiled *precompiled; /* to be used; NULL none */
    bool fitted;                           /* it was */
    struct preface *preface;               /* filled when nothing precompiled was used; NULL: not wanted */
};

/*
 * Parses the source and fills `facts` (initialised by this call; released by the caller). A unit that could not be
 * analysed has units[1].failed and failed_at set and nothing else to rely on. `help` may be NULL. Never prints.
 */
void unit_read(const struct compile *compile, struct unit_help *help, struct facts *facts);

/* Fills `facts` as for a unit that could not be analysed. */
void unit_fail(const struct compile *compile, const char *why, struct facts *facts);

#endif
