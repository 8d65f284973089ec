#include "front/batch.h"

#include <string.h>

#include "base/encoding.h"
#include "base/io.h"
#include "front/opening.h"
#include "front/project.h"

enum state { STATE_NEW, STATE_MAKING, STATE_MADE, STATE_NONE };

struct batch {
    GArray *units; /* uint32_t, ascending */
    enum state state;
    uint32_t leader;
    unsigned fitted, misfitted; /* of those that have loaded it */
};

struct batches {
    GPtrArray *list;   /* struct batch *; the first is of units that are alone */
    uint32_t *of_unit; /* number of its batch */
    GString **openings;
    uint32_t count;
};

enum { MISFIT_LIMIT = 2 };

static struct batch *batch_at(const struct batches *batches, uint32_t batch)
{
    return batches->list->pdata[batch];
}

static uint32_t add_batch(struct batches *batches, enum state state)
{
    struct batch *batch = g_new0(struct batch, 1);
    batch->units = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    batch->state = state;
    g_ptr_array_add(batches->list, batch);
    return batches->list->len - 1;
}

static void put(struct batches *batches, uint32_t unit, uint32_t batch)
{
    batches->of_unit[unit] = batch;
    g_array_append_val(batch_at(batches, batch)->units, unit);
}

static void batch_free(void *data)
{
    struct batch *batch = data;
    g_array_free(batch->units, TRUE);
    g_free(batch);
}

static GString *read_opening(const char *file)
{
    char *bytes = NULL;
    size_t length = 0;
    struct opening opening;
    const char *why = encoding_read(file, SOURCE_LIMIT, &bytes, &length);
    opening_read(&opening, why ? "" : bytes, why ? 0 : length);
    g_array_free(opening.lines, TRUE);
    g_free(bytes);
    return opening.text;
}

/* Does the opening include a file that lies beside the source? That is looked for first. */
static bool includes_own(const char *folder, const GString *opening)
{
    char **lines = g_strsplit(opening->str, "\n", -1);
    bool own = false;
    for (char **line = lines; *line && !own; line++) {
        char **words = g_strsplit(*line, "\"", 3);
        char *beside = g_strv_length(words) == 3 ? g_build_filename(folder, words[1], NULL) : NULL;
        own = beside && io_exists(beside);
        g_free(beside);
        g_strfreev(words);
    }
    g_strfreev(lines);
    return own;
}

/* Arguments, the first line of the opening, and the folder where that matters. */
static char *key_of(const struct compile *compile, const GString *opening)
{
    char *arguments = g_strjoinv("\n", compile->arguments), *folder = g_path_get_dirname(compile->file);
    char *line = g_strndup(opening->str, strcspn(opening->str, "\n"));
    char *key = g_strjoin("\n", arguments, line, includes_own(folder, opening) ? folder : "", NULL);
    g_free(arguments);
    g_free(folder);
    g_free(line);
    return key;
}

struct batches *batches_make(const GPtrArray *compiles)
{
    struct batches *batches = g_new0(struct batches, 1);
    batches->list = g_ptr_array_new_with_free_func(batch_free);
    batches->count = compiles->len;
    batches->of_unit = g_new0(uint32_t, compiles->len + 1);
    batches->openings = g_new0(GString *, compiles->len + 1);
    GHashTable *keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    add_batch(batches, STATE_NONE);
    for (uint32_t i = 0; i < compiles->len; i++) {
        const struct compile *compile = compiles->pdata[i];
        batches->openings[i] = read_opening(compile->file);
        bool macros = g_strv_contains((const char *const *)compile->arguments, "-imacros");
        char *key = key_of(compile, batches->openings[i]);
        uint32_t batch = macros ? 0 : GPOINTER_TO_UINT(g_hash_table_lookup(keys, key));
        if (!batch && !macros)
            batch = add_batch(batches, STATE_NEW);
        put(batches, i, batch);
        g_hash_table_replace(keys, key, GUINT_TO_POINTER(batch));
    }
    g_hash_table_destroy(keys);
    return batches;
}

void batches_release(struct batches *batches)
{
    for (uint32_t i = 0; i < batches->count; i++)
        g_string_free(batches->openings[i], TRUE);
    g_ptr_array_free(batches->list, TRUE);
    g_free(batches->openings);
    g_free(batches->of_unit);
    g_free(batches);
}

static guint units_behind(const struct batch *batch, uint32_t unit)
{
    guint behind = 0;
    for (guint i = 0; i < batch->units->len; i++)
        behind += g_array_index(batch->units, uint32_t, i) > unit;
    return behind;
}

enum batch_way batches_way(struct batches *batches, uint32_t unit, uint32_t workers, uint32_t *number)
{
    *number = batches->of_unit[unit];
    struct batch *batch = batch_at(batches, *number);
    if (batch->state == STATE_MADE)
        return BATCH_LOAD;
    /* while one leads and makes it, each of the others reads about three */
    if (batch->state != STATE_NEW || units_behind(batch, unit) < BATCH_LEAST * workers)
        return BATCH_WHOLE;
    batch->state = STATE_MAKING;
    batch->leader = unit;
    return BATCH_LEAD;
}

GArray *batches_shared(const struct batches *batches, uint32_t number)
{
    const struct batch *batch = batch_at(batches, number);
    GArray *shared = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < batch->units->len; i++) {
        uint32_t unit = g_array_index(batch->units, uint32_t, i);
        guint common = opening_common(batches->openings[unit], batches->openings[batch->leader]);
        if (unit > batch->leader)
            g_array_append_val(shared, common);
    }
    return shared;
}

void batches_made(struct batches *batches, uint32_t number, guint opening_end)
{
    struct batch *batch = batch_at(batches, number);
    batch->state = STATE_MADE;
    GArray *units = batch->units;
    batch->units = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    uint32_t rest = 0; /* units that begin otherwise may have a preface of their own */
    for (guint i = 0; i < units->len; i++) {
        uint32_t unit = g_array_index(units, uint32_t, i);
        bool shares = opening_common(batches->openings[unit], batches->openings[batch->leader]) >= opening_end;
        if (!shares && !rest)
            rest = add_batch(batches, STATE_NEW);
        put(batches, unit, shares ? number : rest);
    }
    g_array_free(units, TRUE);
}

void batches_none(struct batches *batches, uint32_t batch)
{
    batch_at(batches, batch)->state = STATE_NONE;
}

void batches_tried(struct batches *batches, uint32_t number, bool fitted)
{
    struct batch *batch = batch_at(batches, number);
    if (fitted)
        batch->fitted++;
    else if (++batch->misfitted >= MISFIT_LIMIT && !batch->fitted)
        batch->state = STATE_NONE;
}
