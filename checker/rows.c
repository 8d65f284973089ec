#include "rows.h"

#include "model/catalogue_load.h"

const struct catalogue *rows_catalogue(const struct options *options, struct arena *arena)
{
    const struct catalogue *catalogue = catalogue_builtin();
    if (options->models->len)
        catalogue = catalogue_load(catalogue, (const char *const *)options->models->pdata, options->models->len, arena);
    return catalogue;
}
