/*
 * Batches: units that begin alike. The first one of a batch that is read finds their preface (preface.h) and has it
 * compiled; those that come after it is made load it. What is read is the same whoever is in which batch.
 */
#ifndef SYNCLINT_FRONT_BATCH_H
#define SYNCLINT_FRONT_BATCH_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* How a unit is to be read. */
enum batch_way {
    BATCH_WHOLE,
    BATCH_LEAD, /* whole, and then its preface is to be made */
    BATCH_LOAD  /* with the precompiled headers of its batch */
};

struct batches;

/* Groups the units `compiles` (struct compile *). Reads how each source begins. */
struct batches *batches_make(const GPtrArray *compiles);
void batches_release(struct batches *batches);

/*
 * The way in which the unit, which is given out now, is to be read when `workers` read at once. `batch`: a number that
 * the preface is known by.
 */
enum batch_way batches_way(struct batches *batches, uint32_t unit, uint32_t workers, uint32_t *batch);

/* How much of its opening each unit shares with the one that leads the batch (guint), those behind it alone. */
GArray *batches_shared(const struct batches *batches, uint32_t batch);

/* Units that a preface must serve to be worth making. */
enum { BATCH_LEAST = 3 };

/* The preface of the batch is made, for units that share so much of the opening; or there will be none. */
void batches_made(struct batches *batches, uint32_t batch, guint opening_end);
void batches_none(struct batches *batches, uint32_t batch);

/* Whether a unit that loaded the preface got on with it. When the first ones did not, none is tried any more. */
void batches_tried(struct batches *batches, uint32_t batch, bool fitted);

#endif
