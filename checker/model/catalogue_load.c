#include "model/catalogue_load.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "model/catalogue_tables.h"
#include "model/load_rows.h"

enum kind { KIND_DDI, KIND_API, KIND_CALLBACK, KIND_ASYNC, KIND_OVERLAP, KIND_COUNT };

static const char *const kind_names[KIND_COUNT] = {"ddi", "api", "callback", "async", "overlap"};

struct place {
    const char *file;
    unsigned line;
};

struct loader {
    struct arena *arena;
    GArray *rows[KIND_COUNT]; /* struct ddi, api, api, async, overlap_row */
    GHashTable *places;       /* "kind name ..." -> struct place, of the rows read from files */
    bool failed;
};

/* What tells a row from all others of its kind. */
static char *identity(struct arena *arena, enum kind kind, const void *row)
{
    const struct ddi *ddi = row;
    const struct api *api = row;
    const struct async *async = row;
    const struct overlap_row *overlap = row;
    switch (kind) {
    case KIND_DDI:
        return arena_printf(arena, "ddi %s %s", ddi->member, ddi->type);
    case KIND_API:
        return arena_printf(arena, "api %s", api->name);
    case KIND_CALLBACK:
        return arena_printf(arena, "callback %s %s", api->name, api->table);
    case KIND_ASYNC:
        return arena_printf(arena, "async %s %d %s %s", async->api, async->function_arg, async->field, async->type);
    case KIND_OVERLAP:
        return arena_printf(arena, "overlap %s, %s", overlap->a, overlap->b);
    case KIND_COUNT:
        break;
    }
    bug("kind of row %d", (int)kind);
}

static int compare_ddis(const void *left, const void *right)
{
    const struct ddi *a = left, *b = right;
    int order = strcmp(a->member, b->member);
    return order ? order : strcmp(a->type, b->type);
}

static int compare_apis(const void *left, const void *right)
{
    const struct api *a = left, *b = right;
    int order = strcmp(a->name, b->name);
    return order ? order : strcmp(a->table, b->table);
}

static int compare_asyncs(const void *left, const void *right)
{
    const struct async *a = left, *b = right;
    int order = strcmp(a->api, b->api);
    if (!order)
        order = a->function_arg - b->function_arg;
    if (!order)
        order = strcmp(a->field, b->field);
    return order ? order : strcmp(a->type, b->type);
}

static int compare_overlaps(const void *left, const void *right)
{
    const struct overlap_row *a = left, *b = right;
    int order = strcmp(a->a, b->a);
    return order ? order : strcmp(a->b, b->b);
}

static int compare_texts(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static const struct {
    size_t size;
    int (*compare)(const void *, const void *);
} kinds[KIND_COUNT] = {
    [KIND_DDI] = {sizeof(struct ddi), compare_ddis},
    [KIND_API] = {sizeof(struct api), compare_apis},
    [KIND_CALLBACK] = {sizeof(struct api), compare_apis},
    [KIND_ASYNC] = {sizeof(struct async), compare_asyncs},
    [KIND_OVERLAP] = {sizeof(struct overlap_row), compare_overlaps},
};

/* The kind of a row is the one of the five names that it has as a key. */
static bool find_kind(json_t *object, enum kind *kind)
{
    unsigned found = 0;
    for (enum kind k = 0; k < KIND_COUNT; k++) {
        if (!json_object_get(object, kind_names[k]))
            continue;
        *kind = k;
        found++;
    }
    return found == 1;
}

static void add_row(struct loader *loader, enum kind kind, void *row, struct place place)
{
    char *name = identity(loader->arena, kind, row);
    struct place *first = g_hash_table_lookup(loader->places, name);
    if (first) {
        loader->failed = true;
        say_error(place.file, place.line, "a second row '%s'; the first is at %s:%u", name, first->file, first->line);
        return;
    }
    g_hash_table_insert(loader->places, name, arena_copy(loader->arena, &place, sizeof place));
    g_array_append_vals(loader->rows[kind], row, 1);
}

static void read_object(struct loader *loader, json_t *object, struct place place)
{
    union {
        struct ddi ddi;
        struct api api;
        struct async async;
        struct overlap_row overlap;
    } value;
    enum kind kind;
    bool failed = false;
    struct row row = {.file = place.file,
                      .line = place.line,
                      .arena = loader->arena,
                      .object = object,
                      .place = "",
                      .failed = &failed};
    if (!json_is_object(object) || !find_kind(object, &kind)) {
        loader->failed = true;
        say_error(place.file, place.line, "expected an object with one of the keys ddi, api, callback, async, overlap");
        return;
    }
    switch (kind) {
    case KIND_DDI:
        load_ddi(&row, &value.ddi);
        break;
    case KIND_API:
        load_api(&row, false, &value.api);
        break;
    case KIND_CALLBACK:
        load_api(&row, true, &value.api);
        break;
    case KIND_ASYNC:
        load_async(&row, &value.async);
        break;
    case KIND_OVERLAP:
        load_overlap(&row, &value.overlap);
        break;
    case KIND_COUNT:
        bug("kind of row");
    }
    if (failed)
        loader->failed = true;
    else
        add_row(loader, kind, &value, place);
}

static void read_line(struct loader *loader, const char *text, size_t length, struct place place)
{
    size_t blank = strspn(text, " \t\r");
    if (blank >= length)
        return;
    json_error_t error;
    json_t *object = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
    if (!object) {
        loader->failed = true;
        say_error(place.file, place.line, "not a JSON object: %s (column %d)", error.text, error.column);
        return;
    }
    read_object(loader, object, place);
    json_decref(object);
}

static void read_file(struct loader *loader, const char *path)
{
    char *text;
    size_t length;
    const char *why = io_read(path, IO_LIMIT, &text, &length);
    if (why) {
        loader->failed = true;
        say_error(path, 0, "%s", why);
        return;
    }
    const char *file = arena_copy(loader->arena, path, strlen(path) + 1);
    unsigned line = 1;
    for (char *at = text, *end = text + length; at < end; line++) {
        char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t size = (size_t)((stop ? stop : end) - at);
        at[size] = '\0'; /* there is a zero byte after the last line too */
        read_line(loader, at, size, (struct place){file, line});
        at += size + 1;
    }
    g_free(text);
}

/* Rows of the base that no row of a file replaces. */
static void add_base(struct loader *loader, enum kind kind, const void *rows, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const char *row = (const char *)rows + i * kinds[kind].size;
        if (!g_hash_table_contains(loader->places, identity(loader->arena, kind, row)))
            g_array_append_vals(loader->rows[kind], row, 1);
    }
}

static const void *sorted(struct loader *loader, enum kind kind, uint32_t *count)
{
    GArray *rows = loader->rows[kind];
    *count = rows->len;
    g_array_sort(rows, kinds[kind].compare);
    return arena_copy(loader->arena, rows->data, rows->len * kinds[kind].size);
}

static int compare_types(const void *left, const void *right, void *ddis)
{
    const struct ddi *a = (const struct ddi *)ddis + *(const uint16_t *)left;
    const struct ddi *b = (const struct ddi *)ddis + *(const uint16_t *)right;
    int order = strcmp(a->type, b->type);
    return order ? order : *(const uint16_t *)left - *(const uint16_t *)right;
}

static void index_ddis(struct catalogue *catalogue, struct arena *arena)
{
    uint16_t *order = arena_array(arena, uint16_t, catalogue->ddi_count);
    if (catalogue->ddi_count > UINT16_MAX)
        bug("%u DDIs", catalogue->ddi_count);
    for (uint32_t i = 0; i < catalogue->ddi_count; i++)
        order[i] = (uint16_t)i;
    if (catalogue->ddi_count)
        qsort_r(order, catalogue->ddi_count, sizeof *order, compare_types, (void *)catalogue->ddis);
    catalogue->ddis_by_type = order;

    uint32_t mentions = 0, count = 0;
    for (uint32_t i = 0; i < catalogue->ddi_count; i++)
        mentions += catalogue->ddis[i].tables.count;
    const char **tables = arena_array(arena, const char *, mentions);
    for (uint32_t i = 0; i < catalogue->ddi_count; i++)
        for (uint32_t j = 0; j < catalogue->ddis[i].tables.count; j++)
            tables[count++] = catalogue->ddis[i].tables.items[j];
    if (count)
        qsort(tables, count, sizeof *tables, compare_texts);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!kept || strcmp(tables[kept - 1], tables[i]) != 0)
            tables[kept++] = tables[i];
    catalogue->tables = tables;
    catalogue->table_count = kept;
}

const struct catalogue *catalogue_load(const struct catalogue *base, const char *const *paths, uint32_t count,
                                       struct arena *arena)
{
    struct loader loader = {.arena = arena, .places = g_hash_table_new(g_str_hash, g_str_equal)};
    struct catalogue *catalogue = NULL;
    for (enum kind kind = 0; kind < KIND_COUNT; kind++)
        loader.rows[kind] = g_array_new(FALSE, TRUE, (guint)kinds[kind].size);
    for (uint32_t i = 0; i < count; i++)
        read_file(&loader, paths[i]);
    if (!loader.failed) {
        if (base) {
            add_base(&loader, KIND_DDI, base->ddis, base->ddi_count);
            add_base(&loader, KIND_API, base->apis, base->api_count);
            add_base(&loader, KIND_CALLBACK, base->callbacks, base->callback_count);
            add_base(&loader, KIND_ASYNC, base->asyncs, base->async_count);
            add_base(&loader, KIND_OVERLAP, base->overlaps, base->overlap_count);
        }
        catalogue = arena_new(arena, struct catalogue);
        catalogue->ddis = sorted(&loader, KIND_DDI, &catalogue->ddi_count);
        catalogue->apis = sorted(&loader, KIND_API, &catalogue->api_count);
        catalogue->callbacks = sorted(&loader, KIND_CALLBACK, &catalogue->callback_count);
        catalogue->asyncs = sorted(&loader, KIND_ASYNC, &catalogue->async_count);
        catalogue->overlaps = sorted(&loader, KIND_OVERLAP, &catalogue->overlap_count);
        index_ddis(catalogue, arena);
    }
    for (enum kind kind = 0; kind < KIND_COUNT; kind++)
        g_array_free(loader.rows[kind], TRUE);
    g_hash_table_destroy(loader.places);
    return catalogue;
}
