/*
 * What each compiler flag means to a reader of sources: one table for GCC and clang, one for Microsoft's compiler and
 * clang-cl. Flags of outputs, warnings, optimisation and code generation mean nothing.
 */
#ifndef SYNCLINT_FRONT_FLAG_H
#define SYNCLINT_FRONT_FLAG_H

#include <stdbool.h>

enum flag_style {
    STYLE_GNU, /* gcc, clang */
    STYLE_CL   /* cl, clang-cl: '/' or '-', and some of clang's */
};

enum flag_meaning {
    MEANS_NOTHING,
    MEANS_DEFINE,
    MEANS_UNDEFINE,
    MEANS_INCLUDE, /* a folder of #include "" and <> */
    MEANS_SYSTEM,  /* a folder after those, in which nothing is reported */
    MEANS_QUOTED,  /* a folder of #include "" only */
    MEANS_AFTER,   /* a folder after all others */
    MEANS_FORCED,  /* a file included before the first line */
    MEANS_MACROS,  /* a file of which only the macros are taken */
    MEANS_STANDARD,
    MEANS_LANGUAGE, /* "c", "c++" */
    MEANS_PLATFORM, /* its name is in `fixed` */
    MEANS_TARGET,   /* clang's triple */
    MEANS_PACK,     /* alignment of members at most */
    MEANS_PASS,     /* as `fixed` and the value to clang */
    MEANS_CLANG,    /* the value is a flag of clang */
    MEANS_END       /* what follows is for the linker, or no flag */
};

struct flag {
    enum flag_meaning meaning;
    const char *value; /* in the words, NULL when it takes none */
    const char *fixed; /* for some meanings, a text of the table */
    int words;         /* how many it takes */
};

/* Looks up the flag that `words` begin with. False when no row has it. */
bool flag_find(enum flag_style style, char *const *words, struct flag *flag);

#endif
