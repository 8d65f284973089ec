#include "report/text.h"

#include <string.h>

#include "report/sources.h"

/* Escape sequences; all empty without colour. */
struct paint {
    const char *bold, *dim, *off;
    const char *severity[SEVERITY_COUNT];
};

static const struct paint paint_none = {"", "", "", {"", "", ""}};
static const struct paint paint_color = {"\033[1m", "\033[2m", "\033[0m", {"\033[1;36m", "\033[1;33m", "\033[1;31m"}};

static void text_place(const struct place *at, GString *out)
{
    if (!*at->file)
        g_string_append(out, "synclint");
    else if (!at->line)
        g_string_append(out, at->file);
    else if (!at->column)
        g_string_append_printf(out, "%s:%u", at->file, at->line);
    else
        g_string_append_printf(out, "%s:%u:%u", at->file, at->line, at->column);
}

/* The line of the source with a caret below the column. */
static void text_source(struct sources *sources, const struct place *at, const struct paint *paint, GString *out)
{
    const char *line = sources_line(sources, at->file, at->line);
    if (!line || !*line)
        return;
    g_string_append_printf(out, "%s%6u |%s %s\n", paint->dim, at->line, paint->off, line);
    size_t length = strlen(line);
    if (!at->column || at->column > length)
        return;
    g_string_append_printf(out, "%s       |%s ", paint->dim, paint->off);
    for (const char *c = line; c < line + at->column - 1; c = g_utf8_next_char(c))
        g_string_append_c(out, *c == '\t' ? '\t' : ' ');
    g_string_append_printf(out, "%s^%s\n", paint->bold, paint->off);
}

/* The step's own words, then IRQL and locks where they are not those of the step before. */
static void text_step(const struct finding_step *step, const struct finding_step *before, GString *out)
{
    g_string_append(out, "    ");
    text_place(&step->at, out);
    g_string_append_printf(out, ": note: %s", step->text);
    bool irql = *step->irql && (!before || strcmp(step->irql, before->irql) != 0);
    bool locks = before ? strcmp(step->locks, before->locks) != 0 : *step->locks != 0;
    if (irql || locks) {
        g_string_append(out, " [");
        if (irql)
            g_string_append(out, step->irql);
        if (irql && locks)
            g_string_append(out, "; ");
        if (locks)
            g_string_append_printf(out, *step->locks ? "holds %s" : "holds no lock", step->locks);
        g_string_append_c(out, ']');
    }
    g_string_append_c(out, '\n');
}

static void text_paths(const struct finding *finding, const struct paint *paint, GString *out)
{
    static const char *const threads[] = {"one thread", "another thread", "a third thread", "a further thread"};
    for (uint32_t i = 0; i < finding->path_count; i++) {
        const struct finding_path *path = &finding->paths[i];
        const char *who = finding->path_count == 1 ? "path" : threads[MIN(i, G_N_ELEMENTS(threads) - 1)];
        g_string_append_printf(out, "  %s%s:%s %s\n", paint->bold, who, paint->off, path->heading);
        for (uint32_t step = 0; step < path->step_count; step++)
            text_step(&path->steps[step], step ? &path->steps[step - 1] : NULL, out);
    }
    if (*finding->overlap_reason)
        g_string_append_printf(out, "  %swhy both at once:%s %s\n", paint->bold, paint->off, finding->overlap_reason);
    if (*finding->overlap_source)
        g_string_append_printf(out, "    %s\n", finding->overlap_source);
}

static void text_finding(const struct finding *finding, struct sources *sources, const struct paint *paint,
                         GString *out)
{
    g_string_append(out, paint->bold);
    text_place(&finding->at, out);
    g_string_append_printf(out, ":%s %s%s:%s %s %s[%s %s]%s\n", paint->off, paint->severity[finding->severity],
                           severity_word(finding->severity), paint->off, finding->message, paint->dim, finding->id,
                           finding->name, paint->off);
    if (!sources)
        return;
    text_source(sources, &finding->at, paint, out);
    text_paths(finding, paint, out);
    for (uint32_t i = 0; i < finding->related_count; i++) {
        g_string_append(out, "  ");
        text_place(&finding->related[i].at, out);
        g_string_append_printf(out, ": note: %s\n", finding->related[i].text);
    }
    if (*finding->doubt)
        g_string_append_printf(out, "  %s%s, not certain:%s %s\n", paint->bold, confidence_word(finding->confidence),
                               paint->off, finding->doubt);
    for (uint32_t i = 0; i < finding->source_count; i++)
        if (strcmp(finding->sources[i], finding->overlap_source) != 0)
            g_string_append_printf(out, "  see %s\n", finding->sources[i]);
    g_string_append_c(out, '\n');
}

void text_print_full(const struct outcome *outcome, bool colored, GString *out)
{
    struct sources sources;
    sources_init(&sources);
    for (uint32_t i = 0; i < outcome->finding_count; i++)
        text_finding(&outcome->findings[i], &sources, colored ? &paint_color : &paint_none, out);
    sources_release(&sources);
}

void text_print_concise(const struct outcome *outcome, bool colored, GString *out)
{
    for (uint32_t i = 0; i < outcome->finding_count; i++)
        text_finding(&outcome->findings[i], NULL, colored ? &paint_color : &paint_none, out);
}
