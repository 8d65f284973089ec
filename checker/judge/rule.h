/*
 * What a rule may ask, and how it says what it found. The only header that rules include.
 *
 * A rule reads finished states: it walks the visits below (each call, entry, leak, race, ... in each way the code is
 * reached), looks at IRQL and locks, and drafts a finding where something is wrong. It never follows control or data
 * flow itself: when it needs to know more, that is a new question here.
 *
 * The judge keeps the best draft of a rule for one place (the surest, then the highest IRQL), adds the way there, and
 * settles which rule speaks when several see the same defect.
 */
#ifndef SYNCLINT_JUDGE_RULE_H
#define SYNCLINT_JUDGE_RULE_H

#include "judge/finding.h"
#include "model/catalogue.h"

struct judge;

/* Head of the one function of a rule's file: RULE(irql_too_high) { ... `judge` ... } */
#define RULE(name)                                                                                                     \
    void rule_##name(struct judge *judge);                                                                             \
    void rule_##name(struct judge *judge)

/* ---- where ------------------------------------------------------------------------------------------------------ */

/*
 * A place in the code, in one of the ways its function is entered and one of the states there. Handles are for the
 * functions below; 0 is none.
 */
struct spot {
    uint32_t instance, event, state;
    uint32_t func;
    irql_set irql;       /* may hold IRQL_UNKNOWN: see irql_excess */
    bool unknown_locks;  /* that a lock is *not* held cannot be said here */
    bool paged;          /* the function lies in a pageable section */
    bool entered_raised; /* the function is entered at DISPATCH_LEVEL or above, surely or sometimes */
    irql_set tested;     /* IRQLs on entry at which control comes here: what branches on the IRQL left; IRQL_ANY all */
    uint32_t from;       /* the way here is that from this entry point (spot_reached_from); 0: the best one */
};

/* A lock held, or taken. */
struct lock {
    uint32_t path; /* which lock: equal numbers are the same one */
    enum lock_kind kind;
    enum lock_mode mode;
    bool may;          /* held on some of the ways here only */
    uint32_t acquired; /* the event that took it; 0 at entry */
};

/*
 * The levels of `irql` above the highest of `allowed`, empty when nothing wrong can be said: a level that no page
 * states proves nothing, so with IRQL_UNKNOWN all that is known must be too high.
 */
irql_set irql_excess(irql_set irql, irql_set allowed);

/* The same of levels below the lowest of `allowed`. */
irql_set irql_shortfall(irql_set irql, irql_set allowed);

/* What Windows or the driver enters to reach the spot, the best way (or the one chosen): its kind, its DDI or NULL. */
enum root_kind spot_root_kind(const struct judge *judge, const struct spot *spot);
const struct ddi *spot_ddi(const struct judge *judge, const struct spot *spot);

/*
 * Is the spot reached from the DDI? Then the way from there is the spot's from now on, for drafts and words. From any
 * entry point that is none of `members`, with spot_reached_besides.
 */
bool spot_reached_from(const struct judge *judge, struct spot *spot, const char *member);
bool spot_reached_outside(const struct judge *judge, struct spot *spot,
                          uint8_t levels); /* from a DDI of another level */
bool spot_reached_besides(const struct judge *judge, struct spot *spot, const struct text_list *members);

/* The locks held at a spot, until the next question. */
uint32_t spot_locks(struct judge *judge, const struct spot *spot, const struct lock **locks);

/* The first spin lock that is surely held at a spot; false none. */
bool spot_spin_lock(struct judge *judge, const struct spot *spot, struct lock *lock);

/* Is there one such lock only (per adapter, in the driver, on the stack)? Otherwise equal paths may be locks of two
 * objects. */
bool lock_is_single(struct judge *judge, const struct lock *lock);

/* The kernel function that took the lock; NULL when it was held at entry. */
const struct api *lock_taken_by(struct judge *judge, const struct lock *lock);

/* ---- visits: struct x_visit visit = {0}; while (x_next(judge, &visit)) { ... } --------------------------------- */

/* Each call outside system headers. */
struct call_visit {
    struct spot at;
    uint32_t call;
    const char *name;      /* of the callee: "KeWaitForSingleObject", "DxgkCbMapMemory", "RingWrite" */
    const struct api *api; /* NULL: a function of the driver, or an unknown one */
    uint32_t next;         /* the visitor's own */
};
bool call_next(struct judge *judge, struct call_visit *visit);

/* May the call block its thread? */
enum blocking {
    BLOCKS_NOT,     /* no effect that waits, or its time-out is zero */
    BLOCKS_PERHAPS, /* the time-out is not known */
    BLOCKS
};
enum blocking call_blocks(struct judge *judge, const struct call_visit *visit);

/* How long a call waits for something to happen: not for a lock, and not for what surely comes (a flush). */
enum wait_length { WAIT_NOT, WAIT_UNKNOWN, WAIT_FOR, WAIT_FOR_EVER };
enum wait_length call_waits(struct judge *judge, const struct call_visit *visit, int64_t *milliseconds);

/* The DDI levels from which the call may be made with these arguments, bit n for level n; 0: any. */
uint8_t call_levels(struct judge *judge, const struct call_visit *visit);

/* The lock that the call takes and waits for (EFFECT_ACQUIRE), in the terms of the spot; false none. */
bool call_acquires(struct judge *judge, const struct call_visit *visit, struct lock *lock);

/*
 * Is the lock that the call takes named by a variable that has had several values, and not taken by this very name
 * before? Then it may be another one than that which had the same name.
 */
bool call_lock_wanders(struct judge *judge, const struct call_visit *visit);

/* The lock that the call gives back, without taking it first; false none. */
bool call_releases(struct judge *judge, const struct call_visit *visit, struct lock *lock);

/* The lock that the call gives back, as it is held: found by its path, or by its queue handle; false: none is found. */
bool call_gives_back(struct judge *judge, const struct call_visit *visit, struct lock *held);

/* The same when the function of the spot took the lock itself, under the name by which it gives it back. */
bool call_gives_back_own(struct judge *judge, const struct call_visit *visit, struct lock *held);

/* Was the lock taken in the function of the spot, and at an IRQL too high for that already? */
bool lock_taken_too_high(struct judge *judge, const struct spot *spot, const struct lock *lock);

/* The IRQL when the call of a kernel function returns; with IRQL_UNKNOWN when that is not known. */
irql_set call_irql_after(struct judge *judge, const struct call_visit *visit);

/* Has the kernel function an effect of the kind, with whatever arguments? */
bool api_does(const struct api *api, enum effect_kind kind);

/* Does it take a spin lock of any family, or try to? */
bool api_takes_spin_lock(const struct api *api);

/* The levels at which an API may be called with these arguments; may hold IRQL_UNKNOWN. */
irql_set call_allowed(struct judge *judge, const struct call_visit *visit);

/*
 * The level the call raises the IRQL to, itself or by a resident function of the driver that returns at it; false when
 * it raises nothing, or to what is not known.
 */
bool call_raises(struct judge *judge, const struct call_visit *visit, enum irql_level *level);

/* Each way into a function of the driver: from a call, or from Windows. */
struct entry_visit {
    struct spot at;          /* the call; for an entry point its function, event 0 */
    uint32_t func;           /* entered */
    uint32_t instance;       /* the way it is entered */
    const char *name;        /* of the function */
    irql_set irql;           /* on entry */
    bool paged;              /* it lies in a pageable section */
    bool caller_paged;       /* so does the caller */
    const char *section;     /* its section, "PAGE" */
    irql_set contract;       /* levels its annotations allow; 0 nothing stated */
    struct place where;      /* where it is defined */
    struct place section_at; /* where its section is said, line 0 unknown */
    uint32_t next;
};
bool entry_next(struct judge *judge, struct entry_visit *visit);

/* Each lock that an entry point still holds when it returns, at the exit of the function to blame. */
struct leak_visit {
    struct spot at; /* the return */
    struct lock lock;
    bool exception; /* only an exception leads to this return */
    uint32_t next;
};
bool leak_next(struct judge *judge, struct leak_visit *visit);

/* Each way out of an entry point on which the IRQL is not simply that of its entry. */
struct return_visit {
    struct spot at;
    irql_set entered, returned; /* may hold IRQL_UNKNOWN */
    bool keeps_locks;           /* it returns with a lock */
    uint32_t instance, next;
};
bool return_next(struct judge *judge, struct return_visit *visit);

/* What annotations of a function want of locks when it is called. */
enum demand {
    DEMAND_NONE,
    DEMAND_HELD,    /* _Requires_lock_held_ */
    DEMAND_FREE,    /* _Requires_lock_not_held_ */
    DEMAND_NO_LOCKS /* _Requires_no_locks_held_ */
};

/* Each call of a function that wants something of locks; not where the annotations of the caller want the same. */
struct demand_visit {
    struct call_visit call;
    enum demand demand;
    struct lock lock;   /* DEMAND_HELD, DEMAND_FREE */
    struct place where; /* the annotation */
    uint32_t next;
};
bool demand_next(struct judge *judge, struct demand_visit *visit);

/* May both be one lock: the same, or fields of one name of objects that may be one? */
bool lock_resembles(const struct judge *judge, const struct lock *a, const struct lock *b);

/* Each return of a function at which its body has not done what an annotation of it says. */
struct breach_visit {
    const char *name;   /* of the function */
    const char *what;   /* it says of itself that it ... "takes", "gives back", "leaves held", "raises the IRQL" */
    const char *lock;   /* "" none */
    struct place at;    /* the return */
    struct place where; /* the annotation */
    uint32_t func, clause, exit;
};
bool breach_next(struct judge *judge, struct breach_visit *visit);

/* The levels at which the entry point of the way here is entered; may hold IRQL_UNKNOWN. */
irql_set spot_root_irql(const struct judge *judge, const struct spot *spot);

/* May the entry point leave with another lock state or IRQL than it was entered: a cancel routine? */
bool spot_root_lends(const struct judge *judge, const struct spot *spot);

/* Which rule a race belongs to: one for each kind of meeting, as the pages under rules/level and rules/data say. */
enum race_rule {
    RACE_NONE,             /* not reported */
    RACE_LEVEL0,           /* SL501 */
    RACE_CROSS_CLASS,      /* SL502 */
    RACE_LEVEL0_LEVEL1,    /* SL503 */
    RACE_DDI_ASYNC,        /* SL504 */
    RACE_EXCLUSIVE_ASYNC,  /* SL506 */
    RACE_LEVEL3_EXCEPTION, /* SL507 */
    RACE_TDR_POWER,        /* SL508 */
    RACE_PER_CHILD,        /* SL509 */
    RACE_PER_QUEUE,        /* SL517 */
    RACE_ADAPTERS,         /* SL511 */
    RACE_WRITE_WRITE,      /* SL301: two asynchronous contexts, both write */
    RACE_READ_WRITE,       /* SL302: two asynchronous contexts, one of them reads */
    RACE_DISJOINT_LOCKS,   /* SL303: two asynchronous contexts, each with a lock of its own */
    RACE_OUTLIVED,         /* SL702: what an asynchronous context uses is freed or cleared before it is over */
    RACE_EARLY             /* SL704: what an interrupt uses is made after it was declared ready */
};

/* Drafts a finding for each race of the kind: accesses, both ways there, why they may overlap. */
void race_report(struct judge *judge, enum race_rule rule);

/*
 * Drafts a finding for each two locks that one entry point takes in one order and another in the other, where both may
 * be inside the driver at once: both ways there, why they may overlap.
 */
void order_report(struct judge *judge);

/* Each unit that could not be analysed. */
struct failure_visit {
    struct place at;
    const char *file; /* its main file */
    const char *why;
    uint32_t next;
};
bool failure_next(struct judge *judge, struct failure_visit *visit);

/* Each function that lost statements. */
struct loss_visit {
    const char *name;
    struct place at;    /* of the first loss */
    const char *why;    /* of the first loss */
    struct place where; /* the function */
    uint32_t count;     /* losses in it */
    uint32_t next;
};
bool loss_next(struct judge *judge, struct loss_visit *visit);

/* Each suppression in the source. Settled already when a 9xx rule runs. */
struct suppression_visit {
    struct place at;
    const char *rules;   /* as written, "" all */
    const char *unknown; /* the first word of `rules` that names no rule, "" none */
    bool reasoned;       /* it says why */
    bool used;           /* it hid a finding */
    bool decided;        /* that it hides nothing can be said: its rules all ran, nothing was lost around it */
    uint32_t next;
};
bool suppression_next(struct judge *judge, struct suppression_visit *visit);

/* ---- findings --------------------------------------------------------------------------------------------------- */

struct draft;

/*
 * Starts a finding of the running rule at a spot. `topic` names what it is about besides the place (a callee, a lock):
 * drafts of several rules with one place and topic are one defect. `doubt` counts the rule's own reasons not to be
 * sure. NULL when a draft at least as good is there: go on with the next visit.
 */
struct draft *draft_at(struct judge *judge, const struct spot *spot, const char *topic, uint32_t doubt);

/* The same for what is no matter of control flow. */
struct draft *draft_at_place(struct judge *judge, const struct place *place, const char *function, const char *topic);

/* The message: one sentence without a full stop; what the code names stands in single quotes. */
void draft_say(struct draft *draft, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What happens at the place itself: the last step of the path. */
void draft_last_step(struct draft *draft, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Why it is not certain. */
void draft_doubt(struct draft *draft, const char *why);

/* A documentation page, by name without ".md"; "" is none. */
void draft_source(struct draft *draft, const char *page);
void draft_sources(struct draft *draft, const struct text_list *pages);

/* Another place that belongs to it. */
void draft_related(struct draft *draft, const struct place *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* ---- words (they live as long as the findings) ------------------------------------------------------------------- */

const char *words_irql(struct judge *judge, irql_set set);                 /* "DISPATCH_LEVEL or DIRQL" */
const char *words_level(struct judge *judge, enum irql_level level);       /* "APC_LEVEL" */
const char *words_lock(struct judge *judge, const struct lock *lock);      /* "spin lock 'TG_ADAPTER.QueueLock'" */
const char *words_lock_name(struct judge *judge, const struct lock *lock); /* "TG_ADAPTER.QueueLock" */
const char *words_place(struct judge *judge, const struct place *place);   /* "ring.c:24" */
const char *words_event(struct judge *judge, uint32_t event);              /* "ring.c:24" */
const char *words_root(struct judge *judge, const struct spot *spot);      /* "DxgkDdiEscape (level 0)" */

/* Why the IRQL is `levels` at the spot: "DxgkDdiEscape (level 0) is called at ...", "spin lock '...' is held since
 * ...". */
const char *words_cause(struct judge *judge, const struct spot *spot, irql_set levels);

#endif
