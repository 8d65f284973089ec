#include "pipeline.h"

#include "judge/judge.h"
#include "output.h"
#include "units.h"

/* Seconds since `start`, which becomes now; said when asked for. */
static void pipeline_lap(const struct options *options, const char *stage, gint64 *start)
{
    gint64 now = g_get_monotonic_time();
    if (options->timings)
        say_note("%-6s %.3f s", stage, (double)(now - *start) / G_USEC_PER_SEC);
    *start = now;
}

/* The line itself: each stage reads what the one before made, and lets go of it. */
static struct outcome *pipeline_run(const struct options *options, const struct selection *selection, bool *complete)
{
    gint64 start = g_get_monotonic_time();
    struct units units;
    *complete = units_read(&units, options);
    pipeline_lap(options, "front", &start);

    struct program *program = program_link(units.facts, units.count, catalogue_builtin());
    units_release(&units);
    pipeline_lap(options, "link", &start);

    struct analysis *analysis = analysis_run(program);
    pipeline_lap(options, "flow", &start);

    struct outcome *outcome = judge_run(analysis, selection, options->confidence);
    analysis_release(analysis);
    program_release(program);
    pipeline_lap(options, "judge", &start);
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

static enum exit_code pipeline_checked(const struct options *options, const struct selection *selection)
{
    gint64 begin = g_get_monotonic_time();
    bool complete;
    struct outcome *outcome = pipeline_run(options, selection, &complete);
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
    struct selection_request wanted = {options->select->str, options->extend_select->str, options->ignore->str};
    struct selection selection;
    enum exit_code code = EXIT_INCOMPLETE;
    if (selection_read(&selection, rule_pages, rule_page_count, &wanted) && output_good(options))
        code = pipeline_checked(options, &selection);
    selection_release(&selection);
    return code;
}
