/*
 * What the uses of an object of unknown type tell of it: `p->Head.Next`, `p->Notify(p)`, `p->Count += 1`. A tree: what
 * is done to the thing itself, and to each of its members.
 */
#ifndef SYNCLINT_FRONT_REPAIR_SHAPE_H
#define SYNCLINT_FRONT_REPAIR_SHAPE_H

#include "front/repair_lex.h"

struct shape {
    bool arrow, dot; /* its members are used through `->`, through '.' */
    bool called, indexed, dereferenced;
    bool addressed;       /* &x */
    bool written;         /* x = ..., x++ */
    bool scalar;          /* x + 1, x == y, if (x) */
    bool recast;          /* reinterpret_cast<T>(x), or of &x: no class is cast so */
    GPtrArray *members;   /* struct shape_member *, in the order met; NULL none */
    GHashTable *names;    /* name to struct shape_member *; NULL none */
    struct shape *result; /* of a call; NULL none */
};

struct shape_member {
    char *name;
    bool is_static; /* met behind `::` */
    struct shape shape;
};

void shape_release(struct shape *shape);

/* The member, made if there is none. `name` is copied. */
struct shape_member *shape_member(struct shape *shape, const char *name);

/* Adds to `into` what `from` knows. */
void shape_join(struct shape *into, const struct shape *from);

/*
 * Follows a use: token `index` is the name of the thing whose shape it is. What comes behind it, and what stands before
 * the whole expression (that begins at token `begin`), is added.
 */
void shape_follow(struct shape *shape, const struct lex *lex, int64_t index, int64_t begin);

/* First token of the expression `a->b[i].name` that ends in the token `index`. */
int64_t shape_begin(const struct lex *lex, int64_t index);

#endif
