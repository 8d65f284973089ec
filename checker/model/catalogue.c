#include "model/catalogue.h"

#include <string.h>

#include "model/catalogue_tables.h"

const struct catalogue *catalogue_builtin(void)
{
    return &catalogue_data;
}

/* The name by which row `i` of one of the sorted arrays is found. */
static const char *ddi_at(const struct catalogue *catalogue, uint32_t i)
{
    return catalogue->ddis[i].member;
}

static const char *type_at(const struct catalogue *catalogue, uint32_t i)
{
    return catalogue->ddis[catalogue->ddis_by_type[i]].type;
}

static const char *api_at(const struct catalogue *catalogue, uint32_t i)
{
    return catalogue->apis[i].name;
}

static const char *callback_at(const struct catalogue *catalogue, uint32_t i)
{
    return catalogue->callbacks[i].name;
}

static const char *async_at(const struct catalogue *catalogue, uint32_t i)
{
    return catalogue->asyncs[i].api;
}

static const char *table_at(const struct catalogue *catalogue, uint32_t i)
{
    return catalogue->tables[i];
}

/* Index of the first of `count` rows whose name is not before `name`; rows of that name stand from there on. */
static uint32_t first_of(const struct catalogue *catalogue, uint32_t count,
                         const char *(*name_at)(const struct catalogue *, uint32_t), const char *name)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (strcmp(name_at(catalogue, middle), name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Struct tags are the typedef name with an underscore before it. */
static const char *without_underscore(const char *record)
{
    return *record == '_' ? record + 1 : record;
}

static bool stands_in(const struct ddi *ddi, const char *table)
{
    for (uint32_t i = 0; i < ddi->tables.count; i++)
        if (strcmp(ddi->tables.items[i], table) == 0)
            return true;
    return false;
}

const struct ddi *catalogue_ddi_in(const struct catalogue *catalogue, const char *table, const char *member)
{
    uint32_t first = first_of(catalogue, catalogue->ddi_count, ddi_at, member);
    const struct ddi *loose = NULL; /* its tables are not documented */
    table = table ? without_underscore(table) : "";
    for (uint32_t i = first; i < catalogue->ddi_count; i++) {
        const struct ddi *ddi = &catalogue->ddis[i];
        if (strcmp(ddi->member, member) != 0)
            break;
        if (!*table || stands_in(ddi, table))
            return ddi;
        if (!ddi->tables.count)
            loose = ddi;
    }
    return loose;
}

const struct ddi *catalogue_ddi(const struct catalogue *catalogue, const char *member)
{
    return catalogue_ddi_in(catalogue, "", member);
}

const struct ddi *catalogue_ddi_by_type(const struct catalogue *catalogue, const char *type)
{
    uint32_t first = first_of(catalogue, catalogue->ddi_count, type_at, type);
    if (first == catalogue->ddi_count || strcmp(type_at(catalogue, first), type) != 0)
        return NULL;
    return &catalogue->ddis[catalogue->ddis_by_type[first]];
}

const struct api *catalogue_api(const struct catalogue *catalogue, const char *name)
{
    uint32_t first = first_of(catalogue, catalogue->api_count, api_at, name);
    if (first == catalogue->api_count || strcmp(catalogue->apis[first].name, name) != 0)
        return NULL;
    return &catalogue->apis[first];
}

const struct api *catalogue_callback(const struct catalogue *catalogue, const char *table, const char *member)
{
    uint32_t first = first_of(catalogue, catalogue->callback_count, callback_at, member);
    table = table ? without_underscore(table) : "";
    for (uint32_t i = first; i < catalogue->callback_count; i++) {
        const struct api *callback = &catalogue->callbacks[i];
        if (strcmp(callback->name, member) != 0)
            break;
        if (!*table || strcmp(callback->table, table) == 0)
            return callback;
    }
    return NULL;
}

uint32_t catalogue_async(const struct catalogue *catalogue, const char *api, const struct async **first)
{
    uint32_t at = first_of(catalogue, catalogue->async_count, async_at, api), count = 0;
    *first = at < catalogue->async_count ? &catalogue->asyncs[at] : NULL;
    while (at + count < catalogue->async_count && strcmp(catalogue->asyncs[at + count].api, api) == 0)
        count++;
    return count;
}

const struct async *catalogue_async_by_type(const struct catalogue *catalogue, const char *type)
{
    for (uint32_t i = 0; i < catalogue->async_count; i++)
        if (strcmp(catalogue->asyncs[i].type, type) == 0)
            return &catalogue->asyncs[i];
    return NULL;
}

bool catalogue_is_table(const struct catalogue *catalogue, const char *record)
{
    const char *name = without_underscore(record);
    uint32_t first = first_of(catalogue, catalogue->table_count, table_at, name);
    return first < catalogue->table_count && strcmp(catalogue->tables[first], name) == 0;
}

uint32_t catalogue_ddis(const struct catalogue *catalogue, const struct ddi **rows)
{
    *rows = catalogue->ddis;
    return catalogue->ddi_count;
}

uint32_t catalogue_apis(const struct catalogue *catalogue, const struct api **rows)
{
    *rows = catalogue->apis;
    return catalogue->api_count;
}

uint32_t catalogue_callbacks(const struct catalogue *catalogue, const struct api **rows)
{
    *rows = catalogue->callbacks;
    return catalogue->callback_count;
}

uint32_t catalogue_asyncs(const struct catalogue *catalogue, const struct async **rows)
{
    *rows = catalogue->asyncs;
    return catalogue->async_count;
}

uint32_t catalogue_overlaps(const struct catalogue *catalogue, const struct overlap_row **rows)
{
    *rows = catalogue->overlaps;
    return catalogue->overlap_count;
}
