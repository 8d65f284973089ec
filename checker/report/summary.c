#include "report/format.h"

static void summary_count(GString *out, uint32_t count, const char *one, const char *many)
{
    g_string_append_printf(out, "%u %s", count, count == 1 ? one : many);
}

/* "21 entry points (level 0: 8, 1: 6, 2: 0, 3: 6; 1 other)" */
static void summary_roots(const struct summary *summary, GString *out)
{
    summary_count(out, summary->roots, "entry point", "entry points");
    if (!summary->roots)
        return;
    g_string_append(out, " (");
    const char *between = "";
    for (int level = 0; level < SUMMARY_LEVELS; level++) {
        if (!summary->roots_of_level[level])
            continue;
        g_string_append_printf(out, "%slevel %d: %u", between, level, summary->roots_of_level[level]);
        between = ", ";
    }
    if (summary->roots_without_level)
        g_string_append_printf(out, "%swithout level: %u", between, summary->roots_without_level);
    g_string_append_c(out, ')');
}

void summary_print(const struct outcome *outcome, GString *out)
{
    const struct summary *summary = &outcome->summary;
    g_string_append(out, "synclint: ");
    if (!outcome->finding_count) {
        g_string_append(out, "nothing found");
    } else {
        summary_count(out, summary->findings[SEVERITY_ERROR], "error", "errors");
        g_string_append(out, ", ");
        summary_count(out, summary->findings[SEVERITY_WARNING], "warning", "warnings");
        if (summary->findings[SEVERITY_NOTE]) {
            g_string_append(out, ", ");
            summary_count(out, summary->findings[SEVERITY_NOTE], "note", "notes");
        }
    }
    if (summary->suppressed)
        g_string_append_printf(out, ", %u suppressed", summary->suppressed);
    if (summary->hidden)
        g_string_append_printf(out, ", %u only possible (not shown; --confidence possible)", summary->hidden);
    g_string_append(out, " in ");
    summary_count(out, summary->units, "source", "sources");
    if (summary->units_failed)
        g_string_append_printf(out, " (%u NOT ANALYSED)", summary->units_failed);
    g_string_append(out, ", ");
    summary_count(out, summary->functions, "function", "functions");
    if (summary->functions_with_loss)
        g_string_append_printf(out, " (%u with lost statements)", summary->functions_with_loss);
    g_string_append(out, ", ");
    summary_roots(summary, out);
    if (summary->unresolved_calls) {
        g_string_append(out, ", ");
        summary_count(out, summary->unresolved_calls, "unresolved call", "unresolved calls");
    }
    if (outcome->seconds >= 0)
        g_string_append_printf(out, "; %.2f s", outcome->seconds);
    g_string_append_c(out, '\n');
}
