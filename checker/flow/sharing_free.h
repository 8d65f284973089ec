/*
 * What ends the life of memory: kernel functions that free or unmap it, and functions of the driver that hand their
 * parameter to one. A free is an access where the pointer is named by the place that others find it in - not inside a
 * wrapper, which knows a parameter only.
 */
#ifndef SYNCLINT_FLOW_SHARING_FREE_H
#define SYNCLINT_FLOW_SHARING_FREE_H

#include "base/keyset.h"
#include "flow/analysis.h"

struct frees {
    struct analysis *analysis;
    struct keyset parameters; /* (func, number) that the function frees, to 1 */
};

void frees_find(struct frees *frees, struct analysis *analysis);
void frees_release(struct frees *frees);

/* Does the call `event` free what argument number `argument` points to? */
bool frees_argument(const struct frees *frees, uint32_t event, uint32_t argument);

/*
 * The absolute path of the pointer whose memory is freed with that argument in `instance`, or the adapter itself; 0
 * when it is a copy in a variable, or a parameter that a caller knows better.
 */
uint32_t frees_path(const struct frees *frees, uint32_t instance, const struct operand *argument);

#endif
