/*
 * Which record of the unit an unknown type stands for. Windows names a structure three times, _X, X and PX; where one
 * or two of the names are known, the third is no type of its own.
 */
#ifndef SYNCLINT_FRONT_REPAIR_ALIAS_H
#define SYNCLINT_FRONT_REPAIR_ALIAS_H

#include "front/repair_need.h"

/* X in "IN_X", "INOUT_X", "IN_CONST_X", macros of the display headers for X with its annotation; NULL: it is none. */
const char *alias_annotated(const char *name, const struct needs *needs, const struct known *known);

/* The tag "_X" of a known record where the need is X. g_free; NULL none. */
char *alias_tag(const struct need *need, const struct known *known);

/*
 * What P is of in "PX": the tag of X where X is known, or the name of what is made for X where X is needed too. g_free;
 * NULL: PX is not seen to point to an X.
 */
char *alias_pointee(const struct need *need, const struct needs *needs, const struct known *known);

/* The shape of the objects that a pointer to this type points to, where "PX" is needed too; NULL none. */
const struct shape *alias_pointed_shape(const struct need *need, const struct needs *needs);

#endif
