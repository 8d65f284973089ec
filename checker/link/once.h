/*
 * Can a second instance of an asynchronous routine run? Not when it is set up once: by one call, outside of loops, on
 * the only way down from one root that runs once at a time (DriverEntry, a level-3 DDI). Everything else is possible.
 */
#ifndef SYNCLINT_LINK_ONCE_H
#define SYNCLINT_LINK_ONCE_H

#include "link/program.h"

/* Is the event in a block of `func` that can come back to itself? */
bool once_in_loop(const struct facts *facts, uint32_t func, uint32_t event);

/* Is the call made once per adapter? program->roots holds the DDI and entry roots; callers are known. */
bool once_called(const struct program *program, uint32_t call);

#endif
