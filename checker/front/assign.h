/*
 * Assignments: =, op=, ++ and --.
 */
#ifndef SYNCLINT_FRONT_ASSIGN_H
#define SYNCLINT_FRONT_ASSIGN_H

#include "front/build.h"

struct operand assign_simple(struct build *build, CXCursor expression);
struct operand assign_compound(struct build *build, CXCursor expression);
struct operand assign_step(struct build *build, CXCursor expression, bool prefix);

/* The place that an assignment expression denotes in C++, after doing it. Of the postfix forms: what they change. */
uint32_t assign_place(struct build *build, CXCursor expression);

/* Writes `operand` to `path`: WRITE, ASSIGN and, where a function is stored in a field, a slot. `source` is the
 * expression that gave the value. */
void assign_store(struct build *build, uint32_t path, CXType type, struct operand operand, uint8_t flags,
                  CXCursor source, CXCursor at);

/* ++ or -- of the object at `path`. */
void assign_change(struct build *build, uint32_t path, CXType type, CXCursor at);

#endif
