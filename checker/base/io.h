/*
 * Files. The one module (with the workers' one) that talks to the operating system: whole files in and out, folders,
 * scratch space that is gone when the program ends however it ends, and paths in one spelling. Never prints: what fails
 * comes back as a phrase that reads well after "PATH: ", and the caller says it where it knows what the file was for.
 */
#ifndef SYNCLINT_BASE_IO_H
#define SYNCLINT_BASE_IO_H

#include <stdbool.h>
#include <stddef.h>

/* Reads a whole regular file into `*bytes` (g_free it), with a zero byte after the `*length` bytes. Gives NULL, or why
 * not. */
const char *io_read(const char *path, size_t limit, char **bytes, size_t *length);

/*
 * Project files and rows beyond this are no honest input. For a source or header the compiler needs some fifty times
 * its size, and a second or two for each megabyte.
 */
enum { IO_LIMIT = 256 * 1024 * 1024, SOURCE_LIMIT = 32 * 1024 * 1024 };

/* Replaces the file in one step: readers see the old bytes or the new, never a part. Gives NULL, or why not. */
const char *io_write(const char *path, const char *bytes, size_t length);

bool io_exists(const char *path);
bool io_is_folder(const char *path);

/* Is standard output a terminal? */
bool io_is_terminal(void);

/*
 * What a folder holds: sorted names, NULL-terminated (g_strfreev it), folders with a '/' at their end, without "." and
 * "..". NULL when it cannot be listed.
 */
char **io_list(const char *folder);

/*
 * A new empty folder for this run (g_free the path), removed with all it holds by io_scratch_remove, at exit, and on
 * every signal that ends a program but SIGKILL. NULL when there is no place for it; `*why` says why.
 */
char *io_scratch_make(const char **why);
void io_scratch_remove(const char *folder);

/*
 * The path as reports show it (g_free it): '/' separators, no ".", "..", or doubled separators, relative to the working
 * directory when below it, else absolute. Purely of the text: links are not followed, the file need not exist.
 */
char *io_normal_path(const char *path);

/* The same, absolute always. */
char *io_absolute_path(const char *path);

#endif
