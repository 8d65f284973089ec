/*
 * Which program a command runs, by its name: a C or C++ compiler and of which kind, or something else.
 */
#ifndef SYNCLINT_FRONT_COMPILER_H
#define SYNCLINT_FRONT_COMPILER_H

#include "front/flag.h"

struct compiler {
    enum flag_style style;
    bool cxx;              /* g++: what has a suffix of C is C++, too */
    bool other;            /* an assembler, a resource compiler, or told to read another language */
    bool is_language_told; /* by a flag, so that the suffix does not matter */
    const char *platform;  /* that its name tells ("i686-w64-mingw32-gcc"), NULL when it does not */
    char *const *flags;    /* the words behind it */
};

/* Launchers before the compiler (ccache) are passed over. */
void compiler_find(struct compiler *compiler, char *const *words);

#endif
