/*
 * Which records are the adapter: what DDIs use their adapter handle as, what AddDevice stores in its out-parameter.
 * Of use where objects are told apart: flow/object, flow/instance.
 */
#ifndef SYNCLINT_FLOW_OBJECT_ADAPTER_H
#define SYNCLINT_FLOW_OBJECT_ADAPTER_H

#include "link/program.h"

/* Appends the names (texts, uint32_t) of the adapter types to `names`, sorted by their text. May add paths of
 * parameters. */
void object_adapter_find(struct program *program, GArray *names);

/*
 * Does Windows pass the adapter as parameter `number` of the root? To a function of an interface that the driver hands
 * out (brightness, OPM) it passes the context that the driver put into the table (DXGK_BRIGHTNESS_INTERFACE: "a private
 * context block"): the adapter in some drivers, a part of it in others. The type that it is cast to tells.
 */
bool object_adapter_is_handle(const struct root *root, uint32_t number);

#endif
