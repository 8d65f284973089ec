/*
 * Words to the person at the terminal. One way to say an error: once, at the place that knows it, with the
 * file and line where there is one. Everything here goes to standard error; standard output belongs to reports.
 */
#ifndef SYNCLINT_BASE_SAY_H
#define SYNCLINT_BASE_SAY_H

#include <stdbool.h>

/* Exit codes of the program (manners: findings are printed whatever the code). */
enum exit_code { EXIT_CLEAN = 0, EXIT_FINDINGS = 1, EXIT_INCOMPLETE = 2, EXIT_BUG = 3 };

/*
 * "synclint: error: FILE:LINE: MESSAGE". `file` may be NULL, `line` 0 when there is none. Always returns false,
 * so that `return say_error(...)` reads as what it is.
 */
bool say_error(const char *file, unsigned line, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* The same for what does not stop the run ("synclint: warning: ..."). */
void say_warning(const char *file, unsigned line, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* A plain line, "synclint: MESSAGE"; silent after say_quiet(true). */
void say_note(const char *format, ...) __attribute__((format(printf, 1, 2)));
void say_quiet(bool quiet);

/* Our own mistake: says where and leaves with EXIT_BUG. */
#define bug(...) say_bug(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void say_bug(const char *source, unsigned line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
