/*
 * What a catalogue is made of: sorted arrays. The built-in one is const data written at build time
 * (checker/host/catalogue_build.c); one with a user's rows is made by catalogue_load.c. Only the model looks in here.
 */
#ifndef SYNCLINT_MODEL_CATALOGUE_TABLES_H
#define SYNCLINT_MODEL_CATALOGUE_TABLES_H

#include "model/catalogue.h"

struct catalogue {
    const struct ddi *ddis;       /* by member, then type */
    const uint16_t *ddis_by_type; /* the same rows by type: indexes into `ddis` */
    uint32_t ddi_count;
    const struct api *apis; /* by name */
    uint32_t api_count;
    const struct api *callbacks; /* by name, then table */
    uint32_t callback_count;
    const struct async *asyncs; /* by api, then argument, then type */
    uint32_t async_count;
    const struct overlap_row *overlaps; /* by a, then b; a <= b */
    uint32_t overlap_count;
    const char *const *tables; /* records that hold DDIs */
    uint32_t table_count;
};

extern const struct catalogue catalogue_data; /* generated */

#endif
