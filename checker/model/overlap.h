/*
 * May two contexts be inside the driver at the same time? One predicate: the level rules of the four level pages, then
 * the documented exceptions (rules/overlap.jsonl). Symmetric. The weaker guarantee wins where pages conflict.
 */
#ifndef SYNCLINT_MODEL_OVERLAP_H
#define SYNCLINT_MODEL_OVERLAP_H

#include "model/catalogue.h"

/* What the predicate needs to know of a context. */
struct party {
    enum root_kind root;
    const struct ddi *ddi;  /* NULL unless the root is a DDI (ISR and DPC included) */
    int level;              /* level in force (a proved condition already applied); LEVEL_NONE for non-DDIs */
    const char *class_name; /* "" none */
    const char *name;       /* for the reason: "DxgkDdiEscape", "work item 'FlushWorker'" */
    bool self_exclusive;    /* link knows that no second instance of this very root can run (design: self-overlap) */
};

enum overlap_answer { OVERLAP_NEVER, OVERLAP_MAY };

/* What decided, in the order in which it is asked. */
enum overlap_law {
    LAW_ENTRY,           /* DriverEntry comes before everything */
    LAW_INTERRUPT_LOCK,  /* both hold an interrupt lock */
    LAW_ITSELF,          /* an asynchronous routine and itself */
    LAW_EXCEPTION,       /* a row of overlap.jsonl */
    LAW_NO_LEVEL,        /* no level holds off interrupts, DPCs, timers, work items, threads */
    LAW_EXCLUSIVE_LEVEL, /* one is level 2 or 3 */
    LAW_CLASS,           /* both are of one class */
    LAW_LEVEL_1,         /* level 1 without class, and itself */
    LAW_REENTRANT,       /* both are level 0 */
    LAW_OTHER_CLASS,     /* one is level 1, and nothing of the other is of its class */
    LAW_ADAPTERS,        /* they are called for two adapters */
    LAW_COUNT
};

const char *overlap_law_name(enum overlap_law law); /* "exclusive-level" */

struct overlap {
    enum overlap_answer answer;
    enum overlap_law law;
    enum status status;   /* lowest of what the answer rests on */
    bool one_object_only; /* NEVER holds per child, queue or component only; for others it is MAY */
    char reason[256];     /* words for people: why they may (or never) run together */
    const char *source;   /* the page to cite; "" none */
};

/*
 * Overlap of two contexts of ONE adapter. `same_root` says that both are the same root function (then the question is
 * whether it can be entered twice). Never fails.
 */
struct overlap overlap_of(const struct catalogue *catalogue, const struct party *a, const struct party *b,
                          bool same_root);

/*
 * The same of two contexts of a class that holds for one object only (`one_object_only`), called for two objects; and
 * of any two contexts of two adapters. Both answer that they may.
 */
struct overlap overlap_of_objects(const struct party *a, const struct party *b);
struct overlap overlap_of_adapters(const struct party *a, const struct party *b);

#endif
