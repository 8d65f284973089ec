#include "output.h"

#include <stdio.h>
#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "report/format.h"

static bool output_colored(const struct options *options)
{
    if (options->color != COLOR_AUTO)
        return options->color == COLOR_ALWAYS;
    const char *no = g_getenv("NO_COLOR"), *force = g_getenv("CLICOLOR_FORCE");
    if (no && *no)
        return false;
    return (force && *force && strcmp(force, "0") != 0) || io_is_terminal();
}

bool output_write(const struct options *options, const struct outcome *outcome)
{
    bool good = true;
    GString *text = g_string_new(NULL);
    format_find(options->format, NULL)->print(outcome, output_colored(options), text);
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

static bool output_known(const char *option, const char *name)
{
    const char *near = NULL;
    if (format_find(name, &near))
        return true;
    if (near)
        return say_error(NULL, 0, "%s: there is no format '%s'; did you mean '%s'?", option, name, near);
    char *names = format_names();
    say_error(NULL, 0, "%s: there is no format '%s'; there are %s", option, name, names);
    g_free(names);
    return false;
}

bool output_good(const struct options *options)
{
    bool good = output_known("--format", options->format);
    for (char **output = (char **)options->outputs->pdata; *output; output++) {
        size_t length = strcspn(*output, "=");
        if (!(*output)[length] || !(*output)[length + 1]) {
            good = say_error(NULL, 0, "--output takes FORMAT=FILE, not '%s'", *output);
            continue;
        }
        char *name = g_strndup(*output, length);
        good = output_known("--output", name) && good;
        g_free(name);
    }
    return good;
}

void output_summary(const struct options *options, const struct outcome *outcome)
{
    if (options->quiet)
        return;
    GString *text = g_string_new(NULL);
    summary_print(outcome, text);
    fputs(text->str, stderr);
    g_string_free(text, TRUE);
}
