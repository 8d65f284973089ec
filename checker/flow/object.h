/*
 * Object identity: which object a path means.
 *
 * Paths in facts are relative to a function: they start at a parameter, a local, a call's result. Three steps make them
 * comparable between functions and contexts:
 *
 * 1. Resolve (relative, once per path): a local pointer that only ever gets one value stands for that value, a call's
 *    result for what the callee returns, CONTAINING_RECORD of a known field for the record around it. Flow-insensitive:
 *    a local that gets several values, or whose address is given away, stands for itself.
 * 2. Substitute: the base (a parameter, `this`) is replaced by what is passed for it.
 * 3. Normalise (part of both): a field of an *adapter type* is a field of the one adapter object, whatever pointer led
 *    there; what the handle parameter of a DDI points to is some object of the type it is used as; a path longer than
 *    OBJECT_DEPTH starts anew at some object of the record that declares its last field.
 *
 * Adapter types are the records that the adapter handle of a DDI is cast to or used as, what AddDevice stores in its
 * out-parameter, their derived classes, and their bases that nothing else derives from. Several make one union: one
 * PATH_OBJECT with the name of the first. A record that handles of other scopes are cast to as well is none of them.
 *
 * Absolute paths start at a GLOBAL, an OBJECT, a LOCAL or RESULT (memory or a pointer that nothing more is known of),
 * or a PARAM or THIS: of a root's function, what Windows handed in; of any other, unknown.
 */
#ifndef SYNCLINT_FLOW_OBJECT_H
#define SYNCLINT_FLOW_OBJECT_H

#include "link/program.h"

enum { OBJECT_DEPTH = 12 };

struct objects;

/* Reads the program; its facts gain paths while the objects are asked. Released by objects_release. */
struct objects *objects_find(struct program *program);
void objects_release(struct objects *objects);

/* Names (texts) of the adapter types, sorted by their text; the first names the object. */
uint32_t objects_adapter_types(const struct objects *objects, const uint32_t **names);

/* Steps 1 and 3: the path in terms of its own function's parameters, `this`, globals and objects. Cheap when repeated.
 */
uint32_t object_resolve(struct objects *objects, uint32_t path);

/*
 * The same for a value. `lock` with `lock = &a->Lock` gives the ADDRESS of <adapter>.Lock; an operand that is no path
 * stays as it is.
 */
struct operand object_resolve_operand(struct objects *objects, struct operand value);

/*
 * Steps 2 and 3: a resolved path with its base `base` (PARAM, THIS, LOCAL, RESULT) replaced by `value`, which is
 * resolved too. The indices of its elements are replaced likewise. A path with another base stays as it is, and so does
 * the variable itself (`base` alone, a copy on the callee's stack).
 */
uint32_t object_substitute(struct objects *objects, uint32_t path, uint32_t base, const struct operand *value);

/* The same for a value: PATH base gives `value`. */
struct operand object_substitute_operand(struct objects *objects, struct operand operand, uint32_t base,
                                         const struct operand *value);

/* The field (facts.fields) that the path ends in; 0 when it ends in none that is known. */
uint32_t object_field(const struct objects *objects, uint32_t path);

/* Is there one such memory only (per adapter, or in the driver): no step of the path goes through an unknown object or
 * an index that is not constant. */
bool object_single(const struct objects *objects, uint32_t path);

#endif
