#include "report/msvc.h"

static void msvc_place(const struct place *at, GString *out)
{
    if (!*at->file)
        g_string_append(out, "synclint");
    else if (!at->line)
        g_string_append(out, at->file);
    else
        g_string_append_printf(out, "%s(%u,%u)", at->file, at->line, MAX(at->column, 1));
}

void msvc_print(const struct outcome *outcome, bool colored, GString *out)
{
    (void)colored;
    /* A note without number belongs to the line before it. */
    static const char *const words[SEVERITY_COUNT] = {"message", "warning", "error"};
    for (uint32_t i = 0; i < outcome->finding_count; i++) {
        const struct finding *finding = &outcome->findings[i];
        msvc_place(&finding->at, out);
        g_string_append_printf(out, ": %s %s: %s [%s]\n", words[finding->severity], finding->id, finding->message,
                               finding->name);
        for (uint32_t path = 0; path < finding->path_count; path++)
            for (uint32_t step = 0; step < finding->paths[path].step_count; step++) {
                const struct finding_step *at = &finding->paths[path].steps[step];
                msvc_place(&at->at, out);
                g_string_append_printf(out, ": note: %s\n", at->text);
            }
    }
}
