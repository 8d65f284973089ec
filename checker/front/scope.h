/*
 * Scopes around the place being written: what happens when control leaves them. A block ends the life of its locals, a
 * __try runs its __finally; loops and switches say where break and continue go. Jumps out of several scopes write all
 * of this in order.
 */
#ifndef SYNCLINT_FRONT_SCOPE_H
#define SYNCLINT_FRONT_SCOPE_H

#include "front/build.h"

enum scope_kind { SCOPE_BLOCK, SCOPE_LOOP, SCOPE_SWITCH, SCOPE_EXCEPT, SCOPE_FINALLY, SCOPE_CATCH };

struct scope {
    struct scope *outer;
    enum scope_kind kind;
    CXCursor statement;   /* that makes the scope */
    uint32_t break_to;    /* LOOP, SWITCH: blocks */
    uint32_t continue_to; /* LOOP */
    uint32_t leave_to;    /* EXCEPT, FINALLY: where __leave goes, still inside the scope */
    uint32_t handler;     /* EXCEPT, FINALLY, CATCH: block that an exception goes to */
    uint32_t accepted;    /* EXCEPT: block that runs it once the filter has taken it */
    uint32_t dispatch;    /* SWITCH: block that chooses the case */
    struct operand value; /* SWITCH: what is switched on */
    bool has_default;     /* SWITCH */
    CXCursor cleanup;     /* EXCEPT, FINALLY: the SEHExceptStmt or SEHFinallyStmt */
    GArray *guards;       /* BLOCK: struct scope_guard, or NULL */
};

struct scope_guard {
    uint32_t path;       /* of the local */
    uint32_t destructor; /* text: USR */
    uint32_t flag;       /* paths: a local that holds 1 if the object was made, else 0; 0: it was made */
};

/* A copy of a __finally body: one for each way out of its __try. Labels inside are different in each. */
struct scope_copy {
    struct scope_copy *outer;
    CXCursor cleanup;
    uint32_t number; /* from 1 */
    bool abnormal;   /* the __try was not left by falling out of its end or by __leave */
};

struct scope_label {
    CXCursor cursor;
    uint32_t copy; /* number of the copy it stands in, 0 none */
    uint32_t next; /* of the labels at the same place (in other copies, of one macro): number in labels, from 1 */
    uint32_t block;
    bool placed;
    guint guards; /* placed: how many locals of its scope lived there */
};

void scope_push(struct build *build, struct scope *scope);
/* Ends the innermost scope where control falls out of its end: writes what leaving it does. */
void scope_pop(struct build *build);

/* The innermost scope that `break` (continue, __leave) leaves, NULL when there is none. */
struct scope *scope_for_break(struct build *build);
struct scope *scope_for_continue(struct build *build);
struct scope *scope_for_leave(struct build *build);

/* The block that an exception raised here goes to; 0 none. */
uint32_t scope_handler(const struct build *build);

/* Writes what leaving the scopes inside `target` (not itself) does; NULL leaves all of them. The scope of the build is
 * as before afterwards: the caller jumps. */
void scope_unwind(struct build *build, struct scope *target);

/* Control goes from here to the handler of exceptions, or out of the function: what lives in between ends. */
void scope_raise(struct build *build);

/* goto and labels. */
void scope_goto(struct build *build, CXCursor label);
void scope_label(struct build *build, CXCursor label);

/* At the end of the body: labels that were never met (an error took them) end in a loss. */
void scope_finish(struct build *build);

/* An object with a destructor begins to live in the scope; NULL: in the innermost block. */
void scope_guard_add(struct build *build, struct scope *scope, struct scope_guard guard);

/* Writes the end of its life, at the last character of `where`. */
void scope_guard_end(struct build *build, const struct scope_guard *guard, CXCursor where);

#endif
