/*
 * The whole program: the units' facts merged, functions joined with the catalogue, calls resolved, roots found. Made
 * once by link_units, const afterwards.
 */
#ifndef SYNCLINT_LINK_PROGRAM_H
#define SYNCLINT_LINK_PROGRAM_H

#include "base/arena.h"
#include "base/keyset.h"
#include "facts/facts.h"
#include "model/catalogue.h"

enum { CLASS_LENGTH = 32 };

enum clause_kind {
    CLAUSE_ACQUIRES,
    CLAUSE_RELEASES,
    CLAUSE_HELD,     /* must be held on entry */
    CLAUSE_NOT_HELD, /* must not be held on entry */
    CLAUSE_NO_LOCKS, /* no lock may be held on entry */
    CLAUSE_RAISES,   /* the IRQL is `level` on return */
    CLAUSE_SAVES,    /* the IRQL on entry is kept at `path`, or returned */
    CLAUSE_RESTORES  /* the IRQL becomes what is kept at `path` */
};

/* What one annotation says of a lock or the IRQL. */
struct clause {
    uint8_t kind;        /* enum clause_kind */
    uint8_t lock;        /* enum lock_kind: of its type or by its name; LOCK_NONE unknown */
    uint8_t mode;        /* enum lock_mode */
    uint8_t level;       /* enum irql_level: CLAUSE_RAISES */
    uint32_t path;       /* paths: in the function's own terms; 0 not known, or no argument names it */
    const char *when;    /* "" always; a condition (model/condition.h); NULL: one that cannot be told */
    uint32_t annotation; /* annotations */
};

/* What annotations (SAL, ours) of a function, merged over all its declarations and overridden methods, promise. */
struct contract {
    irql_set irql;        /* levels at which it may be called; 0: nothing stated */
    bool irql_same;       /* _IRQL_requires_same_ */
    uint32_t irql_from;   /* annotations: the one that says so, for evidence */
    struct range clauses; /* clauses */
    enum success success; /* _Success_ */
    bool result_required; /* _Must_inspect_result_, _Check_return_ */
    uint8_t only_at;      /* SYNCLINT_ONLY_AT_LEVEL: runs only while a DDI of that level does; 0 nothing stated */
};

/* One per record of facts.funcs, at the same index. */
struct function {
    const struct api *api; /* catalogue row: beats a body found in a system header; of a function without body and row
                              what its contract states; NULL none */
    struct range calls;    /* calls made by its body, in event order */
    struct range callers;  /* callers: calls that may reach it */
    struct contract contract;
    uint32_t component; /* strongly connected component of the call graph, from 1; callees have smaller numbers or the
                           same; 0 without body */
    bool recursive;     /* its component has more than one function, or it calls itself */
};

enum call_kind {
    CALL_KNOWN,    /* targets have bodies, or an api row says what it does, or nothing happens (implicit members) */
    CALL_EXTERNAL, /* a function without body and row */
    CALL_NOWHERE   /* a pointer without candidate */
};

struct call {
    uint32_t event;           /* events: EVENT_CALL*, or EVENT_SCOPE_EXIT with a destructor */
    uint32_t caller;          /* funcs */
    struct range targets;     /* targets: funcs with bodies that it may enter */
    const struct api *api;    /* kernel function or port callback; then targets is empty */
    struct range runs;        /* runs: what the api runs inside this call (synchronized routine, protected callback) */
    uint8_t kind;             /* enum call_kind */
    uint8_t resolved_by_type; /* 1: one of several candidates, virtual or stored in a field: one step less confident */
};

struct target {
    uint32_t func; /* funcs */
};

struct run {
    uint32_t func;               /* funcs: the routine */
    const struct effect *effect; /* its RUN effect: what it becomes, which argument is passed on; NULL: see async */
    const struct async *async;   /* its row: IRQL and which parameter receives the data; NULL: see effect */
};

/* One way for control to enter the driver. The same function in two slots is two roots. */
struct root {
    enum root_kind kind;
    uint32_t func;             /* funcs */
    const struct ddi *ddi;     /* ROOT_DDI, ROOT_ISR and ROOT_DPC that are DDIs */
    const struct async *async; /* asynchronous ones */
    const char *name;          /* for people: "DxgkDdiEscape", "work item 'FlushWorker'" */
    irql_set irql;             /* at entry; IRQL_UNKNOWN when no page says */
    int level;                 /* LEVEL_NONE unless a DDI */
    const char *class_name;
    enum status status;
    bool self_exclusive; /* no second instance can run (design: self-overlap of embedded objects) */
    bool typed_only;     /* found by its role type alone, no table refers to it */
    bool stated;         /* an annotation says that it is one */
    bool lifted;         /* the condition of its row holds; a DDI with a condition is two roots: with it and without */
    struct location registered_at;
    uint32_t registered_in; /* funcs; 0 at file scope */
};

enum gap_kind { GAP_UNKNOWN_MEMBER, GAP_NO_BODY, GAP_UNKNOWN_ENTRY };

/*
 * What link could not make a root of: a table entry with an unknown member or a function without body; an annotation of
 * an entry point that says nothing known.
 */
struct gap {
    enum gap_kind kind;
    uint32_t slot;       /* slots; 0 for GAP_UNKNOWN_ENTRY */
    uint32_t annotation; /* annotations: GAP_UNKNOWN_ENTRY */
};

struct program {
    struct arena arena;
    struct facts facts;   /* all units, one record per function; paths may grow while flow runs, nothing else */
    struct keyset by_usr; /* text of a USR to its record in facts.funcs */
    const struct catalogue *catalogue;
    struct function *functions; /* facts.funcs_count of them */
    struct call *calls;
    uint32_t calls_count;
    uint32_t *call_of_event; /* per event: its call, 0 none; calls[0] is unused */
    struct target *targets;
    uint32_t targets_count;
    struct run *runs;
    uint32_t runs_count;
    struct clause *clauses;
    uint32_t clauses_count;
    uint32_t *callers; /* calls */
    uint32_t callers_count;
    struct root *roots; /* from 0; sorted by kind, name, function */
    uint32_t roots_count;
    struct gap *gaps;
    uint32_t gaps_count;
    uint32_t doubles_count;     /* functions of which another unit has another body, which was left out */
    uint32_t doubled;           /* funcs: the first of them */
    struct location doubled_at; /* the body left out */
    uint32_t *order; /* funcs that can be entered (program_enters), callees before callers, components together */
    uint32_t order_count;
    uint32_t unresolved_calls; /* CALL_EXTERNAL and CALL_NOWHERE of user code, unused templates apart */
};

/*
 * Joins `count` units, in the order given (the caller sorts them). Takes what it needs of the units; they may be
 * released afterwards. Never fails: what does not resolve is a gap, an unresolved call or nothing.
 */
struct program *program_link(const struct facts *units, uint32_t count, const struct catalogue *catalogue);
void program_release(struct program *program);

static inline const char *program_text(const struct program *program, uint32_t offset)
{
    return facts_text(&program->facts, offset);
}

/* The function that PATH_FUNCTION, event.callee, slot.function name by USR (text); 0 when there is none. */
static inline uint32_t program_function_of(const struct program *program, uint32_t usr)
{
    return usr ? keyset_get(&program->by_usr, &usr) : 0;
}

/* Is the body of `func` looked at when it is called? Not when there is none, or a catalogue row stands for it. */
static inline bool program_enters(const struct program *program, uint32_t func)
{
    return (program->facts.funcs[func].flags & FUNC_DEFINED) && !program->functions[func].api;
}

/* Function by qualified name or USR; 0 when there is none. */
uint32_t program_find_function(const struct program *program, const char *name);

/* "dump --stage roots": roots with kind, level, class, IRQL, function, where registered; gaps. */
void program_dump_roots(const struct program *program, GString *out);

/* "dump --stage calls": per function its calls and what they reach; contracts. Unresolved calls are marked. */
void program_dump_calls(const struct program *program, GString *out);

#endif
