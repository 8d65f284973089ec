#include "pipeline.h"

#include <stdio.h>
#include <string.h>

#include "base/io.h"
#include "base/nearest.h"
#include "facts/dump.h"
#include "flow/sharing.h"
#include "front/project.h"
#include "front/unit.h"
#include "judge/judge.h"
#include "report/format.h"

/* ---- reading ----------------------------------------------------------------------------------------------------- */

/* The units of a run, in the order of the project. */
struct units {
    struct facts *facts;
    uint32_t count;
};

static void units_say(const struct facts *facts)
{
    for (uint32_t i = 1; i < facts->diagnostics_count; i++) {
        const struct diagnostic *diagnostic = &facts->diagnostics[i];
        if (diagnostic->kind != DIAGNOSTIC_WARNING)
            say_note("%s:%u: %s", facts_text(facts, diagnostic->at.file), diagnostic->at.line,
                     facts_text(facts, diagnostic->text));
    }
}

/* Reads the inputs. False when something that was asked for could not be used; what could be is in `units`. */
static bool units_read(struct units *units, const struct options *options)
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
    for (uint32_t i = 0; i < units->count; i++) {
        unit_read(g_ptr_array_index(project.compiles, i), &units->facts[i]);
        if (options->verbose)
            units_say(&units->facts[i]);
    }
    project_release(&project);
    if (good && !units->count)
        good = say_error(NULL, 0, "no source to check in the inputs");
    return good;
}

static void units_release(struct units *units)
{
    for (uint32_t i = 0; i < units->count; i++)
        facts_release(&units->facts[i]);
    g_free(units->facts);
    *units = (struct units){0};
}

/* ---- check ------------------------------------------------------------------------------------------------------- */

static bool pipeline_has_ddi(const struct program *program)
{
    for (uint32_t i = 0; i < program->roots_count; i++)
        if (program->roots[i].ddi)
            return true;
    return false;
}

static bool pipeline_colored(const struct options *options)
{
    if (options->color != COLOR_AUTO)
        return options->color == COLOR_ALWAYS;
    const char *no = g_getenv("NO_COLOR"), *force = g_getenv("CLICOLOR_FORCE");
    if (no && *no)
        return false;
    return (force && *force && strcmp(force, "0") != 0) || io_is_terminal();
}

/* Writes the report to standard output and to the files asked for. */
static bool pipeline_report(const struct options *options, const struct outcome *outcome)
{
    bool good = true;
    GString *text = g_string_new(NULL);
    format_find(options->format, NULL)->print(outcome, pipeline_colored(options), text);
    if (fwrite(text->str, 1, text->len, stdout) != text->len || fflush(stdout) != 0)
        good = say_error(NULL, 0, "the report could not be written to standard output");
    for (char **output = (char **)options->outputs->pdata; *output; output++) {
        char *name = g_strndup(*output, strcspn(*output, "="));
        const char *path = *output + strlen(name) + 1;
        g_string_truncate(text, 0);
        format_find(name, NULL)->print(outcome, false, text);
        const char *why = io_write(path, text->str, text->len);
        if (why)
            good = say_error(path, 0, "%s", why);
        g_free(name);
    }
    g_string_free(text, TRUE);
    return good;
}

static bool pipeline_known_format(const char *option, const char *name)
{
    const char *near = NULL;
    if (format_find(name, &near))
        return true;
    if (near)
        return say_error(NULL, 0, "%s: there is no format '%s'; did you mean '%s'?", option, name, near);
    return say_error(NULL, 0, "%s: there is no format '%s'; there are full, concise and json", option, name);
}

/* What can be seen to be wrong before anything is read. */
static bool pipeline_formats_good(const struct options *options)
{
    bool good = pipeline_known_format("--format", options->format);
    for (char **output = (char **)options->outputs->pdata; *output; output++) {
        size_t length = strcspn(*output, "=");
        if (!(*output)[length] || !(*output)[length + 1]) {
            good = say_error(NULL, 0, "--output takes FORMAT=FILE, not '%s'", *output);
            continue;
        }
        char *name = g_strndup(*output, length);
        good = pipeline_known_format("--output", name) && good;
        g_free(name);
    }
    return good;
}

static bool pipeline_counts(const struct summary *summary, enum fail_on fail_on)
{
    switch (fail_on) {
    case FAIL_NOTE:
        return summary->findings[SEVERITY_NOTE] + summary->findings[SEVERITY_WARNING] +
               summary->findings[SEVERITY_ERROR];
    case FAIL_WARNING:
        return summary->findings[SEVERITY_WARNING] + summary->findings[SEVERITY_ERROR];
    case FAIL_ERROR:
        return summary->findings[SEVERITY_ERROR];
    case FAIL_NEVER:
    case FAIL_COUNT:
        break;
    }
    return false;
}

/* Seconds since `start`, which becomes now; said when asked for. */
static void pipeline_lap(const struct options *options, const char *stage, gint64 *start)
{
    gint64 now = g_get_monotonic_time();
    if (options->timings)
        say_note("%-8s %.3f s", stage, (double)(now - *start) / G_USEC_PER_SEC);
    *start = now;
}

enum exit_code pipeline_check(const struct options *options)
{
    struct selection selection;
    struct selection_request wanted = {options->select->str, options->extend_select->str, options->ignore->str};
    bool usable = selection_read(&selection, rule_pages, rule_page_count, &wanted);
    if (!pipeline_formats_good(options) || !usable) {
        selection_release(&selection);
        return EXIT_INCOMPLETE;
    }

    gint64 begin = g_get_monotonic_time(), lap = begin;
    struct units units;
    bool complete = units_read(&units, options);
    pipeline_lap(options, "front", &lap);
    if (!units.count) {
        units_release(&units);
        selection_release(&selection);
        return EXIT_INCOMPLETE;
    }
    struct program *program = program_link(units.facts, units.count, catalogue_builtin());
    units_release(&units);
    pipeline_lap(options, "link", &lap);
    struct analysis *analysis = analysis_run(program);
    pipeline_lap(options, "flow", &lap);
    struct outcome *outcome = judge_run(analysis, &selection, options->confidence);
    pipeline_lap(options, "judge", &lap);

    outcome->version = SYNCLINT_VERSION;
    outcome->seconds = options->timings ? (double)(lap - begin) / G_USEC_PER_SEC : -1;
    complete = pipeline_report(options, outcome) && complete;
    if (!pipeline_has_ddi(program) && outcome->summary.units_failed < outcome->summary.units)
        complete = say_error(NULL, 0,
                             "no DDI found in %u %s: no table of DDIs is filled and no function has a "
                             "DXGKDDI_* type, so hardly anything was checked",
                             outcome->summary.units, outcome->summary.units == 1 ? "source" : "sources");
    outcome->seconds = (double)(g_get_monotonic_time() - begin) / G_USEC_PER_SEC;
    if (!options->quiet) {
        GString *text = g_string_new(NULL);
        summary_print(outcome, text);
        fputs(text->str, stderr);
        g_string_free(text, TRUE);
    }
    if (outcome->summary.units_failed && !options->allow_partial)
        complete = false;
    bool found = pipeline_counts(&outcome->summary, options->fail_on);

    outcome_release(outcome);
    analysis_release(analysis);
    program_release(program);
    selection_release(&selection);
    return !complete ? EXIT_INCOMPLETE : found ? EXIT_FINDINGS : EXIT_CLEAN;
}

/* ---- dump -------------------------------------------------------------------------------------------------------- */

enum stage {
    STAGE_FACTS,
    STAGE_CFG,
    STAGE_ROOTS,
    STAGE_STATES,
    STAGE_SUMMARIES,
    STAGE_OVERLAP,
    STAGE_ACCESSES,
    STAGE_COUNT
};

static const char *const stage_words[STAGE_COUNT] = {"facts",     "cfg",     "roots",   "states",
                                                     "summaries", "overlap", "accesses"};

static void dump_units(enum stage stage, const struct units *units, GString *out)
{
    for (uint32_t i = 0; i < units->count; i++) {
        if (stage == STAGE_CFG)
            facts_dump_cfg(&units->facts[i], out);
        else
            facts_dump(&units->facts[i], out);
    }
}

static void dump_program(enum stage stage, const struct units *units, GString *out)
{
    struct program *program = program_link(units->facts, units->count, catalogue_builtin());
    if (stage == STAGE_ROOTS) {
        program_dump_roots(program, out);
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

enum exit_code pipeline_dump(const struct options *options)
{
    enum stage stage;
    if (!dump_stage(options->stage, &stage))
        return EXIT_INCOMPLETE;
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
    else if (units.count)
        dump_program(stage, &units, out);
    if (fwrite(out->str, 1, out->len, stdout) != out->len || fflush(stdout) != 0)
        complete = say_error(NULL, 0, "the dump could not be written to standard output");
    g_string_free(out, TRUE);
    units_release(&units);
    return complete ? EXIT_CLEAN : EXIT_INCOMPLETE;
}
