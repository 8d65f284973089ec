/*
 * What the compiler says of a name that it does not know, taken apart: which name, where, in which record. The words
 * of its messages are the only place where it says so; one table holds them.
 */
#ifndef SYNCLINT_FRONT_REPAIR_PROBLEM_H
#define SYNCLINT_FRONT_REPAIR_PROBLEM_H

#include <clang-c/Index.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

enum problem_kind {
    PROBLEM_NONE,
    PROBLEM_NAME,       /* an identifier that is not declared: anything */
    PROBLEM_TYPE,       /* a name that must be a type */
    PROBLEM_TEMPLATE,   /* a name that must be a template */
    PROBLEM_BASE,       /* a class that another one derives from */
    PROBLEM_MEMBER,     /* `name` is no member of `record` */
    PROBLEM_INCOMPLETE, /* the record `name` is declared and not defined */
    PROBLEM_TYPE_VALUE, /* a type stands where a value must: an argument of a macro that is not there */
    PROBLEM_CLASH,      /* `name` is declared in two ways */
    PROBLEM_HEADER      /* a header that is not there */
};

struct problem {
    enum problem_kind kind;
    char *name;   /* g_free */
    char *record; /* MEMBER: as the compiler spells it, without "struct"; g_free; NULL else */
    CXFile file;  /* where the name is written, which may be inside a macro */
    unsigned offset;
    CXFile used_file; /* where the macro is used that has it; the same as `file` outside of macros */
    unsigned used_offset;
};

/* Takes a diagnostic apart; false when it is of another matter. */
bool problem_read(CXDiagnostic diagnostic, struct problem *problem);
void problem_release(struct problem *problem);

#endif
