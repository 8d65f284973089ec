/*
 * The body of one function as blocks and events. This is the pen that the walkers of statements and expressions write
 * with: it keeps the block being written, the edges, the scopes around the place, and what was lost.
 *
 * Blocks are written one after the other in the order in which control reaches them, so the events of each are
 * contiguous in the facts. What control cannot reach is dropped at the end.
 */
#ifndef SYNCLINT_FRONT_BUILD_H
#define SYNCLINT_FRONT_BUILD_H

#include "front/reader.h"

struct build_block {
    uint32_t first, count; /* events */
    uint32_t order;        /* its place among the blocks written; 0: not begun */
    uint32_t handler;      /* block that an exception raised inside goes to; 0 none here */
};

struct build_edge {
    uint32_t from, to; /* build blocks */
    uint32_t predicate;
    bool exception;
};

struct scope;
struct scope_copy;

struct build {
    struct reader *reader;
    struct facts *facts;
    uint32_t func;           /* funcs: the one being built */
    uint32_t this_func;      /* funcs: whose `this` it is; differs inside a lambda */
    CXType result;           /* of the function */
    GArray *blocks;          /* struct build_block; 0 unused */
    GArray *edges;           /* struct build_edge */
    GArray *order;           /* uint32_t: blocks as they were begun; 0 unused */
    uint32_t current;        /* block being written; 0 after a jump */
    struct scope *scope;     /* innermost */
    GArray *labels;          /* struct scope_label */
    GHashTable *label_at;    /* offset of a label in its file to the last one there: number in labels, from 1 */
    struct scope_copy *copy; /* of a __finally body being written, NULL outside of one */
    uint32_t copies;         /* made so far */
    GArray *locals;          /* struct variable */
    GArray *losses;          /* struct loss */
    uint32_t lambda_count;
    GQueue lambdas;         /* struct build_lambda *: bodies to build after this one */
    guint error, error_end; /* range of reader->errors in this function not yet written as events */
    guint error_first;      /* where that range began */
    GArray *temporaries;    /* struct scope_guard: of the full expressions being written */
    unsigned maybe;         /* > 0: in an evaluation that may not happen */
    struct cursor_map made; /* temporaries in such evaluations to the paths of the locals that say they were made */
    unsigned depth;         /* of the recursion */
};

struct build_lambda {
    CXCursor cursor;
    uint32_t func;
};

/* Builds the body of `definition`, which is that of `func`, and of the lambdas in it. */
void build_function(struct reader *reader, uint32_t func, CXCursor definition);

/* Builds what gives the variable at file scope its value, as function `func`. */
void build_initialiser(struct reader *reader, uint32_t func, CXCursor variable);

enum implicit_kind { IMPLICIT_CONSTRUCTOR, IMPLICIT_DESTRUCTOR, IMPLICIT_COPY, IMPLICIT_INHERITED };

/* Builds the body that the compiler writes for `func` of a class. `function` declares it, or is a null cursor. */
void build_implicit(struct reader *reader, uint32_t func, CXType type, enum implicit_kind kind, CXCursor function);

/* Blocks. build_begin continues in `block`; what came before has ended by a jump, or falls into it. */
uint32_t build_block_new(struct build *build);
void build_begin(struct build *build, uint32_t block);
void build_jump(struct build *build, uint32_t to);
/* Two ways out: `yes` where the predicate holds, `no` where `negated` holds. */
void build_branch(struct build *build, uint32_t yes, uint32_t predicate, uint32_t no, uint32_t negated);
/* One more way out of a block that has ended. */
void build_edge_add(struct build *build, uint32_t from, uint32_t to, uint32_t predicate);
/* Control does not go on from here. */
void build_stop(struct build *build);
/* Begins a new block when the handler of exceptions has changed. */
void build_split(struct build *build);

/* Events. `cursor` gives the location. */
uint32_t build_event(struct build *build, struct event event, CXCursor cursor);
/* The same, located at the last character of `cursor`: what happens at a closing brace. */
void build_event_at_end(struct build *build, struct event event, CXCursor cursor);
/* READ or WRITE of an lvalue of the given type. */
void build_access(struct build *build, enum event_kind kind, uint32_t path, CXType type, uint8_t flags,
                  CXCursor cursor);
void build_assign(struct build *build, uint32_t path, struct operand operand, CXCursor cursor);

uint32_t build_operand(struct build *build, struct operand operand);

/* A local without name, for values that the source leaves unnamed. */
uint32_t build_temporary(struct build *build, CXType type);
/* A declared local: its path. */
uint32_t build_local(struct build *build, CXCursor declaration);

/* One more local like the variable, which from now on means it. */
uint32_t build_local_copy(struct build *build, CXCursor declaration);

/* What could not be modelled. build_unsupported writes an EVENT_LOST too. */
void build_unsupported(struct build *build, const char *what, CXCursor cursor);
/* Writes an EVENT_LOST for every compiler error that stands before the end (or, before the start) of `cursor`. */
void build_errors_before(struct build *build, CXCursor cursor);
void build_errors_within(struct build *build, CXCursor cursor);

/* Guards the recursion: false when it is too deep, and that is a loss. Each true is followed by build_leave. */
bool build_enter(struct build *build, CXCursor cursor);
void build_leave(struct build *build);

#endif
