#include "report/junit.h"

/* Text of an element or attribute: what XML does not allow is replaced. */
static void junit_append(const char *text, GString *out)
{
    char *valid = g_utf8_make_valid(text, -1);
    for (char *c = valid; *c; c++)
        if ((unsigned char)*c < ' ' && *c != '\n' && *c != '\t')
            *c = '?';
    char *escaped = g_markup_escape_text(valid, -1);
    g_string_append(out, escaped);
    g_free(escaped);
    g_free(valid);
}

static void junit_case(const char *class_name, const char *name, uint32_t line, GString *out)
{
    g_string_append(out, "    <testcase classname=\"");
    junit_append(class_name, out);
    g_string_append(out, "\" name=\"");
    junit_append(name, out);
    if (line)
        g_string_append_printf(out, " line %u", line);
    g_string_append(out, "\"");
}

static void junit_finding(const struct finding *finding, GString *out)
{
    GString *name = g_string_new(NULL);
    g_string_printf(name, "%s %s", finding->id, finding->name);
    junit_case(finding->at.file, name->str, finding->at.line, out);
    g_string_free(name, TRUE);
    g_string_append_printf(out, ">\n      <failure type=\"%s\" message=\"", severity_word(finding->severity));
    junit_append(finding->message, out);
    g_string_append(out, "\">");
    for (uint32_t path = 0; path < finding->path_count; path++) {
        junit_append(finding->paths[path].heading, out);
        g_string_append_c(out, '\n');
        for (uint32_t i = 0; i < finding->paths[path].step_count; i++) {
            const struct finding_step *step = &finding->paths[path].steps[i];
            g_string_append(out, "  ");
            junit_append(step->at.file, out);
            g_string_append_printf(out, ":%u: ", step->at.line);
            junit_append(step->text, out);
            g_string_append_c(out, '\n');
        }
    }
    junit_append(finding->overlap_reason, out);
    g_string_append(out, "</failure>\n    </testcase>\n");
}

void junit_print(const struct outcome *outcome, bool colored, GString *out)
{
    (void)colored;
    uint32_t clean = !outcome->finding_count && !outcome->failure_count;
    g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    g_string_append_printf(out, "  <testsuite name=\"synclint\" tests=\"%u\" failures=\"%u\" errors=\"%u\">\n",
                           outcome->finding_count + outcome->failure_count + clean, outcome->finding_count,
                           outcome->failure_count);
    for (uint32_t i = 0; i < outcome->finding_count; i++)
        junit_finding(&outcome->findings[i], out);
    for (uint32_t i = 0; i < outcome->failure_count; i++) {
        junit_case(outcome->failures[i].at.file, "analysis", 0, out);
        g_string_append(out, ">\n      <error message=\"");
        junit_append(outcome->failures[i].why, out);
        g_string_append(out, "\"/>\n    </testcase>\n");
    }
    if (clean) { /* no test at all counts as a failure with some */
        junit_case("synclint", "no findings", 0, out);
        g_string_append(out, "/>\n");
    }
    g_string_append(out, "  </testsuite>\n</testsuites>\n");
}
