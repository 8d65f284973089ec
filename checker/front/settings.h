/*
 * How one source is to be read: what a project file or a command line says of it, before it becomes clang arguments.
 */
#ifndef SYNCLINT_FRONT_SETTINGS_H
#define SYNCLINT_FRONT_SETTINGS_H

#include <glib.h>
#include <stdbool.h>

struct settings {
    bool cxx;
    const char *standard_c, *standard_cxx; /* "c17", "c++17"; static texts */
    const char *target;                    /* clang's triple */
    GPtrArray *macros;                     /* char *: "-DNAME=VALUE", "-UNAME", in order */
    GPtrArray *includes;                   /* char *: folders, searched in order */
    GPtrArray *quoted;                     /* char *: folders searched before them, of #include "" only */
    GPtrArray *system;                     /* char *: folders searched after them, in which nothing is reported */
    GPtrArray *after;                      /* char *: folders searched after all others */
    GPtrArray *macro_files;                /* char *: files of which only the macros are taken, before `forced` */
    GPtrArray *forced;                     /* char *: files included before the first line */
    GPtrArray *plain;                      /* char *: clang arguments passed on as they are, after all others */
    GPtrArray *scanned; /* char *: files beside the source to look through for includes and tracing macros */
};

/* C on 64-bit Windows, with nothing set but what the kernel's build always sets. */
void settings_init(struct settings *settings);
void settings_copy(struct settings *settings, const struct settings *from);
void settings_release(struct settings *settings);

/* The instruction set of an MSBuild platform ("x64", "Win32", "ARM64"). False when it is not known. */
bool settings_platform(struct settings *settings, const char *platform);

/* The platform of a triple of clang or GCC, such as "x86_64-w64-mingw32", by its architecture; NULL: not known. */
const char *settings_target_platform(const char *triple);

/* The Windows version of a project's TargetVersion ("Windows10", "WindowsV6.3"); unknown and empty: the newest. */
void settings_version(struct settings *settings, const char *version);

/* Language standard by its name for MSVC, clang or GCC ("stdcpp20", "c++20", "stdc11", "c11", "gnu++2a"). False when it
 * is not known. */
bool settings_standard(struct settings *settings, const char *name);

/* Language by the file's suffix: sets `cxx`. False when the suffix is none of C or C++. */
bool settings_language(struct settings *settings, const char *file);

/* Language as -x names it; "none" leaves it. False when it is neither C nor C++. */
bool settings_language_name(struct settings *settings, const char *name);

/* Is it a header by its suffix? */
bool settings_is_header(const char *file);

#endif
