/* The order of the bottom-up passes: strongly connected components of the call graph, callees first; and who calls. */
#ifndef SYNCLINT_LINK_ORDER_H
#define SYNCLINT_LINK_ORDER_H

#include "link/program.h"

/* Fills program->order, callers, and component, recursive, callers of the functions. */
void order_functions(struct program *program);

#endif
