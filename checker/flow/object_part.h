/*
 * Parts of the adapter: records of which there is one object only, because the one place that holds one by value is a
 * member of the adapter (or of such a part), and nothing makes another: no variable, no array, no base class, no memory
 * that is allocated for one. A pointer to such a record points to that member, whoever keeps the pointer. Of use where
 * objects are told apart: flow/object.
 */
#ifndef SYNCLINT_FLOW_OBJECT_PART_H
#define SYNCLINT_FLOW_OBJECT_PART_H

#include "base/keyset.h"
#include "link/program.h"

/*
 * Sets `parts`: text of a record's name to the field (facts.fields) that holds the one object of it. `adapters` has the
 * texts of the adapter types.
 */
void object_parts_find(const struct program *program, const struct keyset *adapters, struct keyset *parts);

#endif
