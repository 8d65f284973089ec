/*
 * Declarations for what is missing, as small as they can be: they only have to let the compiler keep the statements.
 *
 * In C a constant is an enumerator, a type a structure with the members that are used or else an integer: with the
 * warnings off, C converts the rest. C++ does not, so there every value is a `synclint_value`, which converts to all
 * that is no class by itself, and every object a `synclint_any`, which can be made of all as well. What the front end
 * makes of those conversions stands in repaired.h: nothing.
 */
#ifndef SYNCLINT_FRONT_REPAIR_WRITE_H
#define SYNCLINT_FRONT_REPAIR_WRITE_H

#include "front/repair_need.h"

/* The header with all that is declared outside of records. It is included before anything else. */
void write_header(GString *out, const struct needs *needs, const struct known *known);

/* The members of a known record, on one line, to stand before its closing bracket. */
void write_members(GString *out, const struct lack *lack, bool cxx);

#endif
