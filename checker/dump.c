#include "dump.h"

#include <stdio.h>
#include <string.h>

#include "base/nearest.h"
#include "facts/dump.h"
#include "flow/sharing.h"
#include "rows.h"
#include "units.h"

enum stage {
    STAGE_FACTS,
    STAGE_CFG,
    STAGE_ROOTS,
    STAGE_CALLS,
    STAGE_STATES,
    STAGE_SUMMARIES,
    STAGE_OVERLAP,
    STAGE_ACCESSES,
    STAGE_COUNT
};

static const char *const stage_words[STAGE_COUNT] = {"facts",  "cfg",       "roots",   "calls",
                                                     "states", "summaries", "overlap", "accesses"};

static void dump_units(enum stage stage, const struct units *units, GString *out)
{
    for (uint32_t i = 0; i < units->count; i++) {
        if (stage == STAGE_CFG)
            facts_dump_cfg(&units->facts[i], out);
        else
            facts_dump(&units->facts[i], out);
    }
}

static void dump_program(enum stage stage, const struct units *units, uint32_t image, const struct catalogue *catalogue,
                         GString *out)
{
    struct program *program = units_link(units, image, catalogue);
    if (units->image_count > 1)
        g_string_append_printf(out, "%s== %s\n", out->len ? "\n" : "", units->images[image].project);
    if (stage == STAGE_ROOTS) {
        program_dump_roots(program, out);
    } else if (stage == STAGE_CALLS) {
        program_dump_calls(program, out);
    } else {
        struct analysis *analysis = analysis_run(program);
        if (stage == STAGE_STATES)
            analysis_dump_states(analysis, out);
        else if (stage == STAGE_SUMMARIES)
            analysis_dump_summaries(analysis, out);
        else if (stage == STAGE_OVERLAP)
            sharing_dump_overlap(analysis, out);
        else
            sharing_dump_accesses(analysis, out);
        analysis_release(analysis);
    }
    program_release(program);
}

static bool dump_stage(const char *word, enum stage *stage)
{
    if (!word)
        return say_error(NULL, 0, "'synclint dump' needs --stage STAGE");
    for (int i = 0; i < STAGE_COUNT; i++) {
        *stage = (enum stage)i;
        if (!strcmp(word, stage_words[i]))
            return true;
    }
    const char *near = nearest_word(word, stage_words, STAGE_COUNT);
    return say_error(NULL, 0, "there is no stage '%s'%s%s%s", word, near ? "; did you mean '" : "", near ? near : "",
                     near ? "'?" : "; 'synclint dump --help' lists them");
}

enum exit_code dump_run(const struct options *options)
{
    enum stage stage;
    if (!dump_stage(options->stage, &stage))
        return EXIT_INCOMPLETE;
    struct arena arena = {0};
    const struct catalogue *catalogue = rows_catalogue(options, &arena);
    if (!catalogue) {
        arena_release(&arena);
        return EXIT_INCOMPLETE;
    }
    struct units units;
    bool complete = units_read(&units, options);
    for (uint32_t i = 0; i < units.count; i++) {
        const struct facts *facts = &units.facts[i];
        const struct unit_info *unit = facts->units_count > 1 ? &facts->units[1] : NULL;
        if (unit && unit->failed)
            complete = say_error(facts_text(facts, unit->failed_at.file ? unit->failed_at.file : unit->main_file),
                                 unit->failed_at.line, "%s", facts_text(facts, unit->failed));
    }
    GString *out = g_string_new(NULL);
    if (stage == STAGE_FACTS || stage == STAGE_CFG)
        dump_units(stage, &units, out);
    for (uint32_t i = 0; i < units.image_count && units.count && stage != STAGE_FACTS && stage != STAGE_CFG; i++)
        dump_program(stage, &units, i, catalogue, out);
    if (fwrite(out->str, 1, out->len, stdout) != out->len || fflush(stdout) != 0)
        complete = say_error(NULL, 0, "the dump could not be written to standard output");
    g_string_free(out, TRUE);
    units_release(&units);
    arena_release(&arena);
    return complete ? EXIT_CLEAN : EXIT_INCOMPLETE;
}
