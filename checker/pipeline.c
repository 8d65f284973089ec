#include "pipeline.h"

#include "judge/join.h"
#include "judge/judge.h"
#include "output.h"
#include "rows.h"
#include "units.h"

/* Seconds since `start`, which becomes now; said when asked for. */
static void pipeline_lap(const struct options *options, const char *stage, gint64 *start)
{
    gint64 now = g_get_monotonic_time();
    if (options->timings)
        say_note("%-6s %.3f s", stage, (double)(now - *start) / G_USEC_PER_SEC);
    *start = now;
}

/* Entries of DDI tables that are not checked as entry points. Without `all` those without a body are one line. */
static void pipeline_say_gaps(const struct program *program, bool all)
{
    const struct facts *facts = &program->facts;
    const struct slot *first = NULL;
    uint32_t without_body = 0;
    for (uint32_t i = 0; i < program->gaps_count; i++) {
        const struct slot *slot = &facts->slots[program->gaps[i].slot];
        const struct annotation *annotation = &facts->annotations[program->gaps[i].annotation];
        if (program->gaps[i].kind == GAP_UNKNOWN_ENTRY) {
            say_warning(facts_text(facts, annotation->at.file), annotation->at.line,
                        "SYNCLINT_ENTRY(%s) says nothing known here: this is not checked as an entry point",
                        facts_text(facts, annotation->arguments));
            continue;
        }
        const char *file = facts_text(facts, slot->at.file), *field = facts_text(facts, slot->field);
        if (program->gaps[i].kind == GAP_UNKNOWN_MEMBER)
            say_warning(file, slot->at.line, "'%s' is no DDI known here: what is stored there is not checked", field);
        else if (all)
            say_warning(file, slot->at.line, "the function stored in '%s' has no body in the sources given", field);
        else if (!without_body++)
            first = slot;
    }
    if (without_body)
        say_warning(facts_text(facts, first->at.file), first->at.line,
                    "%u entry %s not checked, for no source given has the body: '%s'%s", without_body,
                    without_body == 1 ? "point is" : "points are", facts_text(facts, first->field),
                    without_body == 1 ? "" : " and others (-v names them)");
}

/* Several programs given as one, such as the targets of one compile_commands.json. */
static void pipeline_say_doubles(const struct program *program)
{
    const struct facts *facts = &program->facts;
    const struct func *func = &facts->funcs[program->doubled];
    if (program->doubles_count)
        say_warning(facts_text(facts, program->doubled_at.file), program->doubled_at.line,
                    "'%s' has a body in %s:%u, too, and only that one is checked (%u such): are these the sources of "
                    "several programs? Check one at a time",
                    facts_text(facts, func->name), facts_text(facts, func->at.file), func->at.line,
                    program->doubles_count);
}

/* Calls that lead nowhere: what they do is assumed to be nothing. */
static void pipeline_say_unresolved(const struct program *program)
{
    const struct facts *facts = &program->facts;
    for (uint32_t i = 1; i < program->calls_count; i++) {
        const struct call *call = &program->calls[i];
        const struct event *event = &facts->events[call->event];
        if (call->kind == CALL_KNOWN || facts->funcs[call->caller].flags & FUNC_SYSTEM)
            continue;
        uint32_t func = program_function_of(program, event->callee);
        GString *name = g_string_new(func ? facts_text(facts, facts->funcs[func].name) : NULL);
        if (!func)
            path_print(facts, event->path, name);
        say_note("%s:%u: call of '%s' is not resolved: %s", facts_text(facts, event->at.file), event->at.line,
                 name->str,
                 call->kind == CALL_EXTERNAL ? "it has no body here and no row" : "no function is stored there");
        g_string_free(name, TRUE);
    }
}

/* The line itself: each stage reads what the one before made, and lets go of it. `last`: no image comes after this. */
static struct outcome *pipeline_image(const struct options *options, const struct selection *selection,
                                      const struct catalogue *catalogue, struct units *units, uint32_t image, bool last)
{
    gint64 start = g_get_monotonic_time();
    struct program *program = units_link(units, image, catalogue);
    if (last)
        units_release(units);
    pipeline_say_doubles(program);
    pipeline_say_gaps(program, options->verbose);
    if (options->verbose)
        pipeline_say_unresolved(program);
    pipeline_lap(options, "link", &start);

    struct analysis *analysis = analysis_run(program);
    pipeline_lap(options, "flow", &start);

    struct outcome *outcome = judge_run(analysis, selection, options->confidence);
    analysis_release(analysis);
    program_release(program);
    pipeline_lap(options, "judge", &start);
    return outcome;
}

/* Of several images each is told in a line of its own, and one without a DDI among them is no fault. */
static void pipeline_say_image(const struct options *options, const char *project, const struct outcome *outcome)
{
    say_note("%s:%s", project, outcome->summary.ddis ? "" : " no DDI found, so hardly anything was checked");
    output_summary(options, outcome);
}

static struct outcome *pipeline_run(const struct options *options, const struct selection *selection,
                                    const struct catalogue *catalogue, bool *complete)
{
    gint64 start = g_get_monotonic_time();
    struct units units;
    *complete = units_read(&units, options);
    pipeline_lap(options, "front", &start);

    uint32_t units_count = units.count, count = units.image_count;
    struct outcome **outcomes = g_new(struct outcome *, count);
    GHashTable *readers = units_readers(&units);
    for (uint32_t i = 0; i < count; i++) {
        char *project = g_strdup(units.images[i].project);
        outcomes[i] = pipeline_image(options, selection, catalogue, &units, i, i + 1 == count);
        if (count > 1)
            pipeline_say_image(options, project, outcomes[i]);
        g_free(project);
    }
    struct outcome *outcome = outcome_join(outcomes, count, readers, units_count);
    g_hash_table_destroy(readers);
    g_free(outcomes);
    return outcome;
}

static bool pipeline_counts(const struct summary *summary, enum fail_on fail_on)
{
    const uint32_t *findings = summary->findings;
    switch (fail_on) {
    case FAIL_NOTE:
        return findings[SEVERITY_NOTE] || findings[SEVERITY_WARNING] || findings[SEVERITY_ERROR];
    case FAIL_WARNING:
        return findings[SEVERITY_WARNING] || findings[SEVERITY_ERROR];
    case FAIL_ERROR:
        return findings[SEVERITY_ERROR];
    case FAIL_NEVER:
    case FAIL_COUNT:
        break;
    }
    return false;
}

/* Says what makes a run without findings worth nothing; false when there is such a thing. */
static bool pipeline_worth(const struct options *options, const struct summary *summary)
{
    if (summary->units_failed < summary->units && !summary->ddis)
        return say_error(NULL, 0,
                         "no DDI found: no table of DDIs is filled and no function has a DXGKDDI_* type, so hardly "
                         "anything was checked");
    return !summary->units_failed || options->allow_partial;
}

static enum exit_code pipeline_checked(const struct options *options, const struct selection *selection,
                                       const struct catalogue *catalogue)
{
    gint64 begin = g_get_monotonic_time();
    bool complete;
    struct outcome *outcome = pipeline_run(options, selection, catalogue, &complete);
    outcome->version = SYNCLINT_VERSION;
    double seconds = (double)(g_get_monotonic_time() - begin) / G_USEC_PER_SEC;
    outcome->seconds = options->timings ? seconds : -1;
    complete = output_write(options, outcome) && complete;
    if (outcome->summary.units) {
        complete = pipeline_worth(options, &outcome->summary) && complete;
        outcome->seconds = seconds;
        output_summary(options, outcome);
    }
    bool found = pipeline_counts(&outcome->summary, options->fail_on);
    outcome_release(outcome);
    return !complete ? EXIT_INCOMPLETE : found ? EXIT_FINDINGS : EXIT_CLEAN;
}

enum exit_code pipeline_check(const struct options *options)
{
    struct selection_request wanted = {options->select->str, options->extend_select->str, options->ignore->str,
                                       options->per_file_ignores->str};
    struct selection selection;
    enum exit_code code = EXIT_INCOMPLETE;
    struct arena arena = {0};
    const struct catalogue *catalogue = rows_catalogue(options, &arena);
    if (selection_read(&selection, rule_pages, rule_page_count, &wanted) && output_good(options) && catalogue)
        code = pipeline_checked(options, &selection, catalogue);
    arena_release(&arena);
    selection_release(&selection);
    return code;
}
