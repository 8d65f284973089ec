/*
 * What variables hold and functions return, when that is always the same value: looked at without regard to order. For
 * flow/object only.
 */
#ifndef SYNCLINT_FLOW_OBJECT_VALUE_H
#define SYNCLINT_FLOW_OBJECT_VALUE_H

#include "link/program.h"

enum value_state {
    VALUE_NONE, /* never set */
    VALUE_ONE,  /* always `operand` (a null pointer besides does not count) */
    VALUE_MANY  /* several values, one that no operand can say, or the address of the variable is known elsewhere */
};

struct value {
    struct operand operand; /* as the source says it: relative, not resolved */
    uint8_t state;          /* enum value_state */
};

struct object_values {
    struct value *of_path; /* per facts.paths at the time of collection: LOCAL and PARAM; others VALUE_NONE */
    uint32_t paths_count;
    struct value *of_func; /* per facts.funcs: what it returns */
};

void object_values_collect(struct object_values *values, const struct program *program);
void object_values_release(struct object_values *values);

/* What the variable at `path` (LOCAL or PARAM) holds besides what it had at entry. */
const struct value *object_value_of(const struct object_values *values, uint32_t path);

#endif
