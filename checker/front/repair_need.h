/*
 * What is missing in a unit, and what its uses tell of it. The compiler's messages name it (repair_problem.h); the
 * tokens around it, and around the variables that are declared with it, say what it must be (repair_shape.h).
 *
 * A name is needed once, whatever the number of its uses; a member once in each record. Needs of later rounds join
 * those of the first.
 */
#ifndef SYNCLINT_FRONT_REPAIR_NEED_H
#define SYNCLINT_FRONT_REPAIR_NEED_H

#include <clang-c/Index.h>

#include "front/repair_known.h"
#include "front/repair_shape.h"

/* A name that nothing declares. */
struct need {
    char *name;
    bool type, value;     /* how it is used; a type when both */
    bool templated, base; /* a type: N<...>; class X : N */
    bool plain, pointed;  /* a type: N x; N *x */
    bool cast;            /* a type: (N)x */
    bool decoration;      /* a word before a type that says nothing to us: N void f(void); */
    bool macro;           /* used as N(...) with arguments that are no expressions */
    bool incomplete;      /* a tag: "struct N" is declared and has no members */
    bool clashes;         /* what was made for it stood in the way of the unit's own declarations: not made again */
    char *function;       /* a type: a function declared with it, "N f;", NULL none */
    bool object;          /* a type: N x = 1, N f(N x), or of a member in a system header: no type of a function */
    bool behind;          /* a type, C++: typedef N *PN; */
    bool watched;         /* no need: a type that is known, whose objects are followed; see repair_lack.h */
    bool bits;            /* a type: N x : 4; */
    bool bare;            /* a type: something is declared with it that may be a function: "N f;" in a header */
    struct shape shape;   /* of a value, or of the objects of a type */
};

/* Members that a known record lacks. */
struct lack {
    char *file;         /* as the compiler calls it */
    uint32_t offset;    /* of the bracket that ends the record, in the file as it is on disk */
    struct shape shape; /* members only */
};

/*
 * C++, a declaration with the unknown type of a function: `N f;` becomes a declaration of f as it is defined, and of
 * `typedef N *PN;` the star goes, so that PN takes any function.
 */
struct rewrite {
    const struct need *need; /* done when it is the type of a function */
    char *file;
    uint32_t offset, length; /* what goes */
    char *text;              /* what comes */
};

struct needs {
    bool cxx;
    GPtrArray *names;      /* struct need *, in the order met */
    GHashTable *watched;   /* name of a type to struct need *, or to NULL where the type is none to watch */
    GHashTable *by_name;   /* name to struct need * */
    GPtrArray *lacks;      /* struct lack *, in the order met */
    GHashTable *by_place;  /* "FILE:OFFSET" to struct lack * */
    struct shape anything; /* C++: members of what is itself made up and stands for anything */
    GArray *rewrites;      /* struct rewrite */
    uint32_t count;        /* of all that is needed: grows while there is progress */
    uint32_t own_count;    /* of those that are needed outside of system headers */
    GPtrArray *headers;    /* char *: headers that are not there */
};

void needs_init(struct needs *needs, bool cxx);
void needs_release(struct needs *needs);

/* "N f;" makes N the type of a function, if f is one, or if it may be and no use says that it is not. */
bool need_is_function_type(const struct need *need);

/* The need of a name, made if there is none. `name` is copied. */
struct need *needs_add(struct needs *needs, const char *name);

/* The need of a name, or NULL. */
struct need *needs_find(const struct needs *needs, const char *name);

/*
 * Adds what the messages of a parse say. `shift` tells where a place in a file that was changed for this parse lies in
 * the file on disk.
 */
void needs_read(struct needs *needs, CXTranslationUnit unit, const struct known *known,
                uint32_t (*shift)(const void *data, const char *file, uint32_t offset), const void *data);

#endif
