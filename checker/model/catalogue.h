/*
 * The catalogue: what Windows promises, as const tables. Rows are written in rules/<kind>.jsonl (one object a line,
 * each with its source pages and a status), checked by one loader (catalogue_load.c) and compiled into the program as
 * const tables at build time by the same loader. A user's own rows go through it at run time. Everything here is
 * read-only after loading; all text pointers live as long as the catalogue.
 */
#ifndef SYNCLINT_MODEL_CATALOGUE_H
#define SYNCLINT_MODEL_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/irql.h"
#include "model/page.h"

/* How sure a row is; every step below DOCUMENTED lowers a finding's confidence (design, section 7). */
enum status { STATUS_DOCUMENTED, STATUS_BY_SIBLING, STATUS_DEFAULT, STATUS_CONFLICT };

enum tristate { UNKNOWN, NO, YES };

#define EFFECT(constant, name, meaning) constant,
enum effect_kind {
    EFFECT_NONE,
#include "model/effect.def"
    EFFECT_COUNT
};
#undef EFFECT

#define LOCK_KIND(constant, name, words, spins, recursive) constant,
enum lock_kind {
    LOCK_NONE,
#include "model/lock_kind.def"
    LOCK_COUNT
};
#undef LOCK_KIND

enum lock_mode { MODE_EXCLUSIVE, MODE_SHARED };

const char *effect_name(enum effect_kind kind);
const char *effect_meaning(enum effect_kind kind);
const char *lock_name(enum lock_kind kind);    /* "spin" */
const char *lock_words(enum lock_kind kind);   /* "spin lock" */
enum lock_kind lock_of_type(const char *type); /* "KSPIN_LOCK", "_FAST_MUTEX"; LOCK_NONE for what is no lock */
bool lock_spins(enum lock_kind kind);
bool lock_recursive(enum lock_kind kind);

/* The ways control can enter the driver. ROOT_DDI has a row in the DDI table, ISR and DPC routines too (they are DDIs).
 */
enum root_kind {
    ROOT_NONE,
    ROOT_ENTRY,        /* DriverEntry */
    ROOT_DDI,          /* a DDI other than the two below */
    ROOT_ISR,          /* DxgkDdiInterruptRoutine, KSERVICE_ROUTINE */
    ROOT_DPC,          /* DxgkDdiDpcRoutine, KDEFERRED_ROUTINE */
    ROOT_TIMER,        /* EXT_CALLBACK, IO_TIMER_ROUTINE */
    ROOT_WORK_ITEM,    /* IO_WORKITEM_ROUTINE, WORKER_THREAD_ROUTINE */
    ROOT_THREAD,       /* KSTART_ROUTINE */
    ROOT_SYNCHRONIZED, /* runs with the interrupt lock, in its caller's thread */
    ROOT_PROTECTED,    /* DXGKDDI_PROTECTED_CALLBACK: runs at its caller's level, in its thread */
    ROOT_CALLBACK,     /* any other callback: power, PnP, completion, ... */
    ROOT_BUGCHECK,     /* bug check and NMI callbacks */
    ROOT_COUNT
};

const char *root_kind_name(enum root_kind kind);  /* "work-item" */
const char *root_kind_words(enum root_kind kind); /* "work item" */

/* Which object the handle parameter of a DDI stands for. */
enum scope {
    SCOPE_NONE,
    SCOPE_ADAPTER,
    SCOPE_DEVICE,
    SCOPE_CONTEXT,
    SCOPE_ALLOCATION,
    SCOPE_RESOURCE,
    SCOPE_PROCESS,
    SCOPE_CHILD,
    SCOPE_SOURCE,
    SCOPE_TARGET,
    SCOPE_QUEUE,
    SCOPE_OTHER
};

const char *scope_name(enum scope scope);
const char *status_name(enum status status); /* "by-sibling" */

struct text_list {
    const char *const *items;
    uint32_t count;
};

enum { LEVEL_NONE = -1 }; /* inherits the level of the DDI that caused it */

struct ddi {
    const char *member; /* "DxgkDdiSubmitCommand": field of the table(s) */
    const char *type;   /* "DXGKDDI_SUBMITCOMMAND" */
    const char *header; /* "d3dkmddi.h" */
    struct text_list tables;
    const char *since;   /* "Vista/WDDM1.0", "" when unknown */
    enum root_kind root; /* ROOT_DDI, or ROOT_ISR, ROOT_DPC, ROOT_PROTECTED, ROOT_CALLBACK for those that are one */
    irql_set irql;       /* may hold IRQL_UNKNOWN */
    enum tristate pageable;
    int level;              /* 0..3, or LEVEL_NONE; with a condition: the level that holds when it is not proved */
    const char *class_name; /* "gpu-scheduler"; "" none */
    /* The object for which one thread at a time holds, where that is less than the adapter: a child, queue or
       component, as an operand of condition.h ("param1->ChildUid"); "" the adapter, or unknown. */
    const char *class_object;
    const char *condition; /* what lifts the level, in the condition language (condition.h); "" none */
    int condition_level;   /* level, class and IRQL when the condition is proved */
    const char *condition_class;
    irql_set condition_irql;
    bool bugcheck; /* also called when the system is going down, at whatever IRQL; not when the condition is proved */
    enum scope scope;         /* what `handle` is */
    int handle;               /* 0-based parameter number of the handle, -1 none */
    bool handle_out;          /* the driver gives the handle through that parameter (DxgkDdiAddDevice) */
    enum status status;       /* of level and class; a by-sibling row may have its IRQL from there too */
    struct text_list sources; /* pages, without ".md" */
    const char *note;
};

struct effect {
    enum effect_kind kind;
    int8_t arg;          /* 0-based argument the effect is on; -1: the result; -2: nothing in particular */
    int8_t data;         /* RUN, QUEUE, BIND: argument passed on to the function; -1 none */
    int8_t object;       /* QUEUE, BIND: argument of the object that carries the function; ACQUIRE, RELEASE of a
                            queued spin lock: argument of the handle that stands for the lock; -1 none */
    int8_t timeout;      /* WAIT: argument with the timeout pointer; -1: none, waits for ever */
    enum lock_kind lock; /* ACQUIRE, TRY_ACQUIRE, RELEASE, CONVERT; INIT, SIGNAL, RESET, WAIT where the kind is fixed */
    enum lock_mode mode;
    enum irql_level to;  /* RAISE */
    enum root_kind root; /* RUN, QUEUE, BIND: what the function becomes */
    const char *when;    /* "" always; otherwise a condition on an argument (condition.h), e.g. "arg3 != 0" */
    uint32_t place;      /* 0 in rows. Of a contract that annotations state (link/contract.h): the lock, as a path in
                            the terms of the function called; `arg` is then nothing in particular */
};

/* A narrower contract that holds when a condition on the arguments is proved: paged pool at APC_LEVEL at most, ... */
struct api_case {
    const char *when; /* condition.h */
    irql_set irql;    /* levels allowed in this case; 0: as without it */
    uint8_t levels;   /* DDI levels it may be called from, bit n for level n; 0: any */
};

enum success { SUCCESS_NONE, SUCCESS_NONZERO, SUCCESS_ZERO, SUCCESS_NT, SUCCESS_NONNULL };

/*
 * A kernel function or port callback. Callbacks are called through a field of that name (`DxgkCbQueueDpc` in
 * DXGKRNL_INTERFACE), kernel functions by name.
 */
struct api {
    const char *name;
    const char *header;
    const char *table; /* record that holds the field, for callbacks; "" for functions */
    const char *type;  /* "DXGKCB_QUEUE_DPC"; "" for functions */
    irql_set irql;     /* levels at which it may be called; may hold IRQL_UNKNOWN */
    const struct api_case *cases;
    uint32_t case_count;
    enum tristate blocks; /* YES: waits whatever its arguments; NO: never; UNKNOWN: see the effects, or no page says */
    bool result_required; /* its result must be looked at */
    enum success success; /* which result means success */
    struct text_list paired_with;
    struct text_list reenters;    /* DDIs or routine types that may run in the driver before it returns */
    struct text_list only_in;     /* DDIs inside which alone it may be called; none: anywhere */
    struct text_list not_in;      /* DDIs inside which it must not be called */
    const struct effect *effects; /* in the order in which they happen */
    uint32_t effect_count;
    bool stated; /* no row: annotations of a function without body state it; what they do not speak of is not known */
    enum status status;
    struct text_list sources;
    const char *note;
};

/* A function that Windows will call because it was handed over (rules/async.jsonl); `type` is its role typedef. */
struct async {
    const char *api;   /* who takes it: "KeInitializeDpc"; "" for a routine that Windows finds by its role alone */
    int function_arg;  /* 0-based; -1: not an argument */
    const char *field; /* "" the argument is the function; else it points to a record that holds it in this field */
    int object_arg;    /* argument of the object that carries the function (KDPC, work item); -1 none */
    int data_arg;      /* argument passed on as context; -1 unknown */
    int data_param;    /* parameter of the routine that receives it; -1 unknown */
    const char *type;  /* "KDEFERRED_ROUTINE" */
    enum root_kind root;
    irql_set irql;
    enum tristate reentrant; /* may two instances run at once */
    bool synchronous;        /* runs before the API returns, in its thread */
    bool caller_locks;       /* entered with a lock its caller took, or returns with one its caller gives back */
    enum status status;
    struct text_list sources;
    const char *note;
};

/*
 * A documented exception or refinement of the level rules (rules/overlap.jsonl). `a` and `b` are DDI members,
 * "class NAME", "level N" or "*" (any DDI but the ISR and the DPC).
 */
enum relation { RELATION_MAY, RELATION_NEVER };

struct overlap_row {
    const char *a, *b;
    enum relation relation;
    const char *reason; /* our words, for people */
    enum status status;
    struct text_list sources;
};

struct catalogue; /* built-in tables and a user's rows */

/* The built-in catalogue; needs no release. */
const struct catalogue *catalogue_builtin(void);

/* Look-ups return NULL when there is no row. */
const struct ddi *catalogue_ddi(const struct catalogue *catalogue, const char *member);
/* A DDI by the table it stands in too (brightness members exist in two shapes). `table` may be "" or NULL. */
const struct ddi *catalogue_ddi_in(const struct catalogue *catalogue, const char *table, const char *member);
const struct ddi *catalogue_ddi_by_type(const struct catalogue *catalogue, const char *type);
const struct api *catalogue_api(const struct catalogue *catalogue, const char *name);
/* A port callback called through field `member` of record `table` (struct tag or typedef name; "" matches any). */
const struct api *catalogue_callback(const struct catalogue *catalogue, const char *table, const char *member);
/* Rows of an API in async.jsonl: fills `first`, returns how many (rows of one API stand together). */
uint32_t catalogue_async(const struct catalogue *catalogue, const char *api, const struct async **first);
const struct async *catalogue_async_by_type(const struct catalogue *catalogue, const char *type);
/* Is this record a table of DDIs (DRIVER_INITIALIZATION_DATA, ...)? Accepts the struct tag ("_DRIVER_...") as well. */
bool catalogue_is_table(const struct catalogue *catalogue, const char *record);

/* All rows, sorted by name, for `levels` and tests. */
uint32_t catalogue_ddis(const struct catalogue *catalogue, const struct ddi **rows);
uint32_t catalogue_apis(const struct catalogue *catalogue, const struct api **rows);
uint32_t catalogue_callbacks(const struct catalogue *catalogue, const struct api **rows);
uint32_t catalogue_asyncs(const struct catalogue *catalogue, const struct async **rows);
uint32_t catalogue_overlaps(const struct catalogue *catalogue, const struct overlap_row **rows);

#endif
