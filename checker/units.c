#include "units.h"

#include "base/say.h"
#include "front/project.h"
#include "front/unit.h"

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

bool units_read(struct units *units, const struct options *options)
{
    static const char *const here[] = {".", NULL};
    struct project_request request = {.inputs = (char *const *)options->operands->pdata,
                                      .flags = options->flags,
                                      .configuration = options->configuration,
                                      .platform = options->platform,
                                      .wdk = options->wdk};
    if (!request.inputs[0])
        request.inputs = (char *const *)here;
    struct project project = {0};
    bool good = project_read(&request, &project);
    units->count = project.compiles ? project.compiles->len : 0;
    units->facts = g_new0(struct facts, units->count);
    GHashTable *said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (uint32_t i = 0; i < units->count; i++) {
        unit_read(g_ptr_array_index(project.compiles, i), &units->facts[i]);
        units_say(&units->facts[i], options->verbose, said);
    }
    g_hash_table_destroy(said);
    project_release(&project);
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
