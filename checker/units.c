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

/* Names that no header has are one line for the whole run; with -v the compiler's messages name each. */
struct unknown_names {
    GHashTable *names; /* set of texts */
    const struct facts *first_facts;
    const struct diagnostic *first;
};

static void units_count_unknown(struct unknown_names *unknown, const struct facts *facts)
{
    bool failed = facts->units_count > 1 && facts->units[1].failed;
    for (uint32_t i = 1; i < facts->diagnostics_count && !failed; i++) {
        const struct diagnostic *diagnostic = &facts->diagnostics[i];
        if (diagnostic->kind != DIAGNOSTIC_REPAIRED)
            continue;
        g_hash_table_add(unknown->names, g_strdup(facts_text(facts, diagnostic->text)));
        if (!unknown->first) {
            unknown->first = diagnostic;
            unknown->first_facts = facts;
        }
    }
}

static void units_say_unknown(const struct units *units)
{
    struct unknown_names unknown = {.names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    for (uint32_t i = 0; i < units->count; i++)
        units_count_unknown(&unknown, &units->facts[i]);
    unsigned count = g_hash_table_size(unknown.names);
    if (count) {
        const char *name = facts_text(unknown.first_facts, unknown.first->text);
        const char *file = facts_text(unknown.first_facts, unknown.first->at.file);
        if (count == 1)
            say_warning(file, unknown.first->at.line, "'%s' is declared by no header: repaired, by what its use shows",
                        name);
        else
            say_warning(file, unknown.first->at.line,
                        "%u names are declared by no header, the first is '%s': repaired, by what their use shows (-v "
                        "names them all)",
                        count, name);
    }
    g_hash_table_destroy(unknown.names);
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
        if (diagnostic->kind == DIAGNOSTIC_REPAIRED)
            continue;
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

/* A unit and where it came from. */
struct unit_item {
    struct facts facts;
    guint compile; /* number of its compile in the project, from 1; 0: a facts file */
};

/* Appends the units of the facts files among the inputs; what cannot be used is said and left out. */
static bool units_load_all(GArray *units, const GPtrArray *inputs)
{
    bool good = true;
    for (guint i = 0; i < inputs->len; i++) {
        const char *input = g_ptr_array_index(inputs, i);
        struct unit_item item = {0};
        if (!input || !is_facts_file(input))
            continue;
        if (units_load(input, &item.facts))
            g_array_append_val(units, item);
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
static bool units_parse_all(GArray *units, const struct options *options, GPtrArray *sources, struct project *project)
{
    struct project_request request = {.inputs = (char *const *)sources->pdata,
                                      .flags = options->flags,
                                      .configuration = options->configuration,
                                      .platform = options->platform,
                                      .wdk = options->wdk};
    bool good = project_read(&request, project);
    guint count = project->compiles->len;
    for (guint i = 0; i < count; i++)
        ((struct compile *)project->compiles->pdata[i])->as_written = options->no_repair;
    struct facts *facts = g_new0(struct facts, count + 1);
    struct worker_limits limits = options->limits;
    limits.scratch = options->no_precompiled ? NULL : project->scratch;
    worker_read(project->compiles, &limits, facts);
    for (guint i = 0; i < count; i++) {
        struct unit_item item = {facts[i], i + 1};
        g_array_append_val(units, item);
    }
    g_free(facts);
    return good;
}

/* ---- images ------------------------------------------------------------------------------------------------------ */

/* Those of the units that an image has: its compiles, and all facts files. */
static void units_add_image(struct units *units, const GArray *all, const struct image *image, guint compiles)
{
    bool *members = g_new0(bool, compiles + 1);
    members[0] = true;
    for (guint i = 0; image && i < image->compiles->len; i++)
        members[g_array_index(image->compiles, guint, i) + 1] = true;
    struct units_image *made = &units->images[units->image_count++];
    *made = (struct units_image){g_strdup(image ? image->project : NULL), g_array_new(FALSE, FALSE, sizeof(guint))};
    for (guint i = 0; i < all->len; i++)
        if (members[g_array_index(all, struct unit_item, i).compile])
            g_array_append_val(made->units, i);
    g_free(members);
}

static void units_images(struct units *units, const GArray *all, const struct project *project)
{
    guint count = project->images ? project->images->len : 0;
    units->images = g_new0(struct units_image, count + 1);
    for (guint i = 0; i < count; i++)
        units_add_image(units, all, project->images->pdata[i], project->compiles->len);
    if (!count)
        units_add_image(units, all, NULL, 0);
}

static const char *units_main_file(const struct facts *facts)
{
    return facts->units_count > 1 ? facts_text(facts, facts->units[1].main_file) : "";
}

static gint units_compare(gconstpointer a, gconstpointer b)
{
    const struct unit_item *left = a, *right = b;
    return strcmp(units_main_file(&left->facts), units_main_file(&right->facts));
}

bool units_read(struct units *units, const struct options *options)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(struct unit_item));
    struct project project = {0};
    GPtrArray *sources = units_sources(options->operands);
    bool good = units_load_all(all, options->operands);
    if (sources->pdata[0])
        good = units_parse_all(all, options, sources, &project) && good;
    g_ptr_array_free(sources, TRUE);
    g_array_sort(all, units_compare);
    *units = (struct units){.count = all->len};
    units->facts = g_new(struct facts, all->len + 1);
    for (guint i = 0; i < all->len; i++)
        units->facts[i] = g_array_index(all, struct unit_item, i).facts;
    units_images(units, all, &project);
    project_release(&project);
    g_array_free(all, TRUE);
    GHashTable *said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (uint32_t i = 0; i < units->count; i++)
        units_say(&units->facts[i], options->verbose, said);
    g_hash_table_destroy(said);
    units_say_unknown(units);
    if (good && !units->count)
        good = say_error(NULL, 0, "no source to check in the inputs");
    return good;
}

void units_release(struct units *units)
{
    for (uint32_t i = 0; i < units->count; i++)
        facts_release(&units->facts[i]);
    for (uint32_t i = 0; i < units->image_count; i++) {
        g_free(units->images[i].project);
        g_array_free(units->images[i].units, TRUE);
    }
    g_free(units->images);
    g_free(units->facts);
    *units = (struct units){0};
}

GHashTable *units_readers(const struct units *units)
{
    GHashTable *readers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (uint32_t image = 0; image < units->image_count; image++) {
        GHashTable *files = g_hash_table_new(g_str_hash, g_str_equal); /* of this image */
        const GArray *members = units->images[image].units;
        for (guint i = 0; i < members->len; i++) {
            const struct facts *facts = &units->facts[g_array_index(members, guint, i)];
            for (uint32_t source = 1; source < facts->sources_count; source++) {
                const char *path = facts_text(facts, facts->sources[source].path);
                if (!g_hash_table_add(files, (char *)path))
                    continue;
                guint count = GPOINTER_TO_UINT(g_hash_table_lookup(readers, path)) + 1;
                g_hash_table_insert(readers, g_strdup(path), GUINT_TO_POINTER(count));
            }
        }
        g_hash_table_destroy(files);
    }
    return readers;
}

struct program *units_link(const struct units *units, uint32_t image, const struct catalogue *catalogue)
{
    const GArray *members = units->images[image].units;
    struct facts *facts = g_new(struct facts, members->len + 1);
    for (guint i = 0; i < members->len; i++)
        facts[i] = units->facts[g_array_index(members, guint, i)]; /* borrowed: link takes what it needs */
    struct program *program = program_link(facts, members->len, catalogue);
    g_free(facts);
    return program;
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
