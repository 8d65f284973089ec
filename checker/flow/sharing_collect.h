/*
 * The accesses of all instances to memory that other contexts may reach.
 */
#ifndef SYNCLINT_FLOW_SHARING_COLLECT_H
#define SYNCLINT_FLOW_SHARING_COLLECT_H

#include "flow/sharing.h"
#include "flow/sharing_free.h"
#include "flow/sharing_memory.h"
#include "flow/sharing_owned.h"

/* One place where an access is made: `event` in `instance`. */
struct use {
    uint32_t access, event, instance;
};

struct collection {
    struct analysis *analysis;
    struct memories memories;
    struct owned owned;
    struct frees frees;
    GArray *accesses;     /* struct access; [0] unused; sorted by path text, then event, once collected */
    GArray *uses;         /* struct use, sorted by access */
    uint32_t *first_use;  /* per access, one more at the end */
    struct keyset groups; /* columns of an access to its index, while collecting */
};

/* Leaves `collection` for collection_release. */
void collection_make(struct collection *collection, struct analysis *analysis);
void collection_release(struct collection *collection);

/* The next use of the access, behind `after` (NULL: the first), in an instance that the root reaches; NULL none. */
const struct use *collection_use(const struct collection *collection, uint32_t access, uint32_t root,
                                 const struct use *after);

#endif
