/*
 * Which records are the adapter: what DDIs use their adapter handle as, what AddDevice stores in its out-parameter.
 * For flow/object only.
 */
#ifndef SYNCLINT_FLOW_OBJECT_ADAPTER_H
#define SYNCLINT_FLOW_OBJECT_ADAPTER_H

#include "link/program.h"

/* Appends the names (texts, uint32_t) of the adapter types to `names`, sorted by their text. May add paths of
 * parameters. */
void object_adapter_find(struct program *program, GArray *names);

#endif
