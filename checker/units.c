#include "units.h"

#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "facts/file.h"
#include "front/project.h"
#include "front/worker.h"

/* Is this said for the first time? Several units may read one header. */
static bool units_first(GHashTable *said, const struct facts *facts, const struct diagnostic *diagnostic)
{
    return g_hash_table_add(said, g_strdup_printf("%s:%u: %s", facts_text(facts, diagnostic->at.file),
                                                  diagnostic->at.line, facts_text(facts, diagnostic->text)));
}

/*
 * Warnings are said always: comments that were meant to suppress and do not, and headers that are not there (what they
 * declare is not known, and conditions on it may go unseen). Errors of the compiler when asked for.
 */
static void units_say(const struct facts *facts, bool errors, GHashTable *said)
{
    for (uint32_t i = 1; i < facts->diagnostics_count; i++) {
        const struct diagnostic *diagnostic = &facts->diagnostics[i];
        const char *file = facts_text(facts, diagnostic->at.file), *text = facts_text(facts, diagnostic->text);
        if (diagnostic->kind == DIAGNOSTIC_ERROR ? !errors : !diagnostic->at.file)
            continue;
        if (!units_first(said, facts, diagnostic))
            continue;
        if (diagnostic->kind == DIAGNOSTIC_ERROR)
            say_note("%s:%u: %s", file, diagnostic->at.line, text);
        else
            say_warning(file, diagnostic->at.line, "%s", text);
    }
}

/* ---- from facts files -------------------------------------------------------------------------------------------- */

static bool units_load(const char *path, struct facts *facts)
{
    char *bytes;
    size_t length;
    const char *why = io_read(path, IO_LIMIT, &bytes, &length);
    if (why)
        return say_error(path, 0, "%s", why);
    GBytes *all = g_bytes_new_take(bytes, length);
    why = file_open(all, SYNCLINT_VERSION, facts);
    g_bytes_unref(all);
    return !why || say_error(path, 0, "%s", why);
}

static bool is_facts_file(const char *input)
{
    return g_str_has_suffix(input, ".facts");
}

/* Appends the units of the facts files among the inputs; what cannot be used is said and left out. */
static bool units_load_all(GArray *units, const GPtrArray *inputs)
{
    bool good = true;
    for (guint i = 0; i < inputs->len; i++) {
        const char *input = g_ptr_array_index(inputs, i);
        struct facts facts;
        if (!input || !is_facts_file(input))
            continue;
        if (units_load(input, &facts))
            g_array_append_val(units, facts);
        else
            good = false;
    }
    return good;
}

/* ---- from sources -------------------------------------------------------------------------------------------------
 */

/* The inputs that are no facts files, NULL-terminated; the current folder when there is no input at all. */
static GPtrArray *units_sources(const GPtrArray *operands)
{
    GPtrArray *sources = g_ptr_array_new();
    for (guint i = 0; i < operands->len && operands->pdata[i]; i++)
        if (!is_facts_file(operands->pdata[i]))
            g_ptr_array_add(sources, operands->pdata[i]);
    if (!operands->pdata[0])
        g_ptr_array_add(sources, (char *)".");
    g_ptr_array_add(sources, NULL);
    return sources;
}

/* Appends the units of the other inputs. */
static bool units_parse_all(GArray *units, const struct options *options, GPtrArray *sources)
{
    struct project_request request = {.inputs = (char *const *)sources->pdata,
                                      .flags = options->flags,
                                      .configuration = options->configuration,
                                      .platform = options->platform,
                                      .wdk = options->wdk};
    struct project project = {0};
    bool good = project_read(&request, &project);
    if (project.compiles) {
        guint first = units->len;
        g_array_set_size(units, first + project.compiles->len);
        worker_read(project.compiles, &options->limits, &g_array_index(units, struct facts, first));
    }
    project_release(&project);
    return good;
}

static const char *units_main_file(const struct facts *facts)
{
    return facts->units_count > 1 ? facts_text(facts, facts->units[1].main_file) : "";
}

static gint units_compare(gconstpointer a, gconstpointer b)
{
    return strcmp(units_main_file(a), units_main_file(b));
}

bool units_read(struct units *units, const struct options *options)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(struct facts));
    GPtrArray *sources = units_sources(options->operands);
    bool good = units_load_all(all, options->operands);
    if (sources->pdata[0])
        good = units_parse_all(all, options, sources) && good;
    g_ptr_array_free(sources, TRUE);
    g_array_sort(all, units_compare);
    units->count = all->len;
    units->facts = (struct facts *)(void *)g_array_free(all, FALSE);
    GHashTable *said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (uint32_t i = 0; i < units->count; i++)
        units_say(&units->facts[i], options->verbose, said);
    g_hash_table_destroy(said);
    if (good && !units->count)
        good = say_error(NULL, 0, "no source to check in the inputs");
    return good;
}

void units_release(struct units *units)
{
    for (uint32_t i = 0; i < units->count; i++)
        facts_release(&units->facts[i]);
    g_free(units->facts);
    *units = (struct units){0};
}

/* ---- to a facts file ----------------------------------------------------------------------------------------------
 */

static bool units_save(const struct facts *facts, const char *path)
{
    GBytes *bytes = file_bytes(facts, SYNCLINT_VERSION);
    size_t length;
    const char *data = g_bytes_get_data(bytes, &length);
    const char *why = io_write(path, data, length);
    g_bytes_unref(bytes);
    return !why || say_error(path, 0, "%s", why);
}

enum exit_code units_write(const struct options *options)
{
    const char *path = options->outputs->pdata[0];
    if (!path || options->outputs->pdata[1]) {
        say_error(NULL, 0, "'synclint facts' writes one file: -o FILE.facts");
        return EXIT_INCOMPLETE;
    }
    struct units units;
    bool good = units_read(&units, options);
    if (good && units.count != 1)
        good = say_error(NULL, 0, "'synclint facts' takes one source; the inputs hold %u", units.count);
    if (good && units.facts[0].units[1].failed) {
        const struct unit_info *unit = &units.facts[0].units[1];
        good = say_error(facts_text(units.facts, unit->failed_at.file), unit->failed_at.line, "%s",
                         facts_text(units.facts, unit->failed));
    }
    good = good && units_save(&units.facts[0], path);
    units_release(&units);
    return good ? EXIT_CLEAN : EXIT_INCOMPLETE;
}
