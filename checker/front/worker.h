/*
 * Workers: processes that read one unit after the other. All cores are used, and a crash, a hang or a runaway of the
 * compiler costs the unit it happened in: it is said why, a fresh worker takes over, and the rest goes on. (The one
 * module that talks to the operating system beside base/io.h.)
 */
#ifndef SYNCLINT_FRONT_WORKER_H
#define SYNCLINT_FRONT_WORKER_H

#include "facts/facts.h"
#include "front/project.h"

struct worker_limits {
    unsigned workers;    /* at most; 0: one for each core */
    unsigned seconds;    /* that a unit may take; 0: any time */
    unsigned megabytes;  /* of memory that a worker may use; 0: any */
    const char *scratch; /* folder for precompiled headers (precompiled.h); NULL: none are made */
};

/*
 * Reads the units `compiles` (struct compile *); `facts` has room for one each, initialised by this call, and
 * facts[i] is what unit_read makes of compiles[i], whichever worker read it. Units whose worker did not live to the end
 * have units[1].failed set.
 */
void worker_read(const GPtrArray *compiles, const struct worker_limits *limits, struct facts *facts);

#endif
