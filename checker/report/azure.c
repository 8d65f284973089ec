#include "report/azure.h"

static void azure_append(const char *text, bool property, GString *out)
{
    for (const char *c = text; *c; c++)
        if (*c == '%')
            g_string_append(out, "%AZP25");
        else if (*c == '\r' || *c == '\n' || (property && (*c == ';' || *c == ']')))
            g_string_append_printf(out, "%%%02X", (unsigned char)*c);
        else
            g_string_append_c(out, *c);
}

void azure_print(const struct outcome *outcome, bool colored, GString *out)
{
    (void)colored;
    /* There is nothing below a warning. */
    static const char *const types[SEVERITY_COUNT] = {"warning", "warning", "error"};
    for (uint32_t i = 0; i < outcome->finding_count; i++) {
        const struct finding *finding = &outcome->findings[i];
        g_string_append_printf(out, "##vso[task.logissue type=%s;", types[finding->severity]);
        if (*finding->at.file) {
            g_string_append(out, "sourcepath=");
            azure_append(finding->at.file, true, out);
            g_string_append_printf(out, ";linenumber=%u;columnnumber=%u;", finding->at.line, finding->at.column);
        }
        g_string_append_printf(out, "code=%s;]", finding->id);
        azure_append(finding->message, false, out);
        g_string_append_printf(out, " (%s)\n", finding->name);
    }
}
