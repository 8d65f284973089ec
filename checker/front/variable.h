/*
 * Variables: declarations to base paths. Parameters and locals belong to a function; static locals and static members
 * are globals.
 */
#ifndef SYNCLINT_FRONT_VARIABLE_H
#define SYNCLINT_FRONT_VARIABLE_H

#include "front/reader.h"

/* The path of a variable: that of a parameter or local when variable_parameter or variable_local was called for it,
 * else that of a global, which becomes known by this. 0 for what has no place in the program (a parameter of a type).
 */
uint32_t variable_path(struct reader *reader, CXCursor declaration);

/* The path of parameter number `number` of `func`. */
uint32_t variable_parameter(struct reader *reader, uint32_t func, uint32_t number, CXCursor declaration);

/* The path of local number `number` of `func`. */
uint32_t variable_local(struct reader *reader, uint32_t func, uint32_t number, CXCursor declaration);

/* Name, type and flags of a declaration; annotations are left to the caller. */
struct variable variable_of(struct reader *reader, CXCursor declaration);

/* Collects what a declaration of a global says. */
void variable_declare(struct reader *reader, CXCursor declaration);

/* Is it a variable of a function's frame? */
bool variable_is_local(CXCursor declaration);

/* Writes the annotations of the globals. */
void variable_finish(struct reader *reader);

#endif
