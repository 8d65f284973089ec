/*
 * The five kinds of rows: which keys each has and how they become a struct. Used by catalogue_load.c alone.
 */
#ifndef SYNCLINT_MODEL_LOAD_ROWS_H
#define SYNCLINT_MODEL_LOAD_ROWS_H

#include "model/row.h"

void load_ddi(const struct row *row, struct ddi *ddi);
/* An API, or a callback if `callback`: then the key of its name is "callback" and `table` is required. */
void load_api(const struct row *row, bool callback, struct api *api);
void load_async(const struct row *row, struct async *async);
void load_overlap(const struct row *row, struct overlap_row *overlap);

#endif
