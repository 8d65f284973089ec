#include "base/say.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static bool quiet_notes;

/* What is quoted may hold anything: a message is one line, and no control sequence reaches the terminal. */
static void say_text(const char *format, va_list args)
{
    char *text = NULL;
    if (vasprintf(&text, format, args) < 0)
        return;
    for (char *at = text; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = ' ';
    fputs(text, stderr);
    free(text);
}

static void say(const char *word, const char *file, unsigned line, const char *format, va_list args)
{
    fprintf(stderr, "synclint: %s", word);
    if (file && line)
        fprintf(stderr, "%s:%u: ", file, line);
    else if (file)
        fprintf(stderr, "%s: ", file);
    say_text(format, args);
    fputc('\n', stderr);
}

bool say_error(const char *file, unsigned line, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say("error: ", file, line, format, args);
    va_end(args);
    return false;
}

void say_warning(const char *file, unsigned line, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say("warning: ", file, line, format, args);
    va_end(args);
}

void say_note(const char *format, ...)
{
    if (quiet_notes)
        return;
    va_list args;
    va_start(args, format);
    say("", NULL, 0, format, args);
    va_end(args);
}

void say_quiet(bool quiet)
{
    quiet_notes = quiet;
}

void say_bug(const char *source, unsigned line, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say("internal error: ", source, line, format, args);
    va_end(args);
    exit(EXIT_BUG);
}
