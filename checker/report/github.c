#include "report/github.h"

#include <string.h>

/* Properties end at ',' and ':', all ends at the line. */
static void github_append(const char *text, bool property, GString *out)
{
    for (const char *c = text; *c; c++)
        if (*c == '%' || *c == '\r' || *c == '\n' || (property && (*c == ':' || *c == ',')))
            g_string_append_printf(out, "%%%02X", (unsigned char)*c);
        else
            g_string_append_c(out, *c);
}

static void github_place(const struct place *at, GString *out)
{
    if (!*at->file)
        return;
    g_string_append(out, "file=");
    github_append(at->file, true, out);
    if (at->line)
        g_string_append_printf(out, ",line=%u", at->line);
    if (at->column)
        g_string_append_printf(out, ",col=%u", at->column);
    g_string_append_c(out, ',');
}

void github_print(const struct outcome *outcome, bool colored, GString *out)
{
    (void)colored;
    static const char *const commands[SEVERITY_COUNT] = {"notice", "warning", "error"};
    for (uint32_t i = 0; i < outcome->finding_count; i++) {
        const struct finding *finding = &outcome->findings[i];
        g_string_append_printf(out, "::%s ", commands[finding->severity]);
        github_place(&finding->at, out);
        g_string_append_printf(out, "title=%s %s::", finding->id, finding->name);
        github_append(finding->message, false, out);
        for (uint32_t path = 0; path < finding->path_count; path++) {
            g_string_append(out, "%0A");
            github_append(finding->paths[path].heading, false, out);
        }
        if (*finding->overlap_reason) {
            g_string_append(out, "%0Aboth at once: ");
            github_append(finding->overlap_reason, false, out);
        }
        g_string_append_c(out, '\n');
    }
}
