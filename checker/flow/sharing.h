/*
 * Shared data: the accesses of all instances to memory that two contexts may meet in, and the pairs that race.
 */
#ifndef SYNCLINT_FLOW_SHARING_H
#define SYNCLINT_FLOW_SHARING_H

#include "flow/analysis.h"
#include "model/overlap.h"

/* FREE: the memory that the pointer at the path leads to is freed or unmapped; of the adapter object: it itself. */
enum access_kind { ACCESS_READ, ACCESS_WRITE, ACCESS_READ_WRITE, ACCESS_ATOMIC_READ, ACCESS_ATOMIC_WRITE, ACCESS_FREE };

/* All accesses that agree in every column below; `event` and `instance` are the first of them. */
struct access {
    uint32_t path;  /* paths: absolute, the memory accessed */
    uint8_t kind;   /* enum access_kind */
    uint8_t flags;  /* enum event_flag */
    uint16_t width; /* bytes, 0 unknown */
    uint32_t locks; /* locksets: surely held, absolute */
    irql_set irql;
    uint8_t doubt;         /* steps of confidence lost: type-rooted alias, resolved by type */
    bool unknown_locks;    /* absence of a lock is not known here: never part of a race */
    bool alone;            /* no DDI runs beside it, whatever the roots say (SYNCLINT_ONLY_AT_LEVEL) */
    enum root_kind inside; /* ROOT_SYNCHRONIZED: inside a synchronized routine */
    uint32_t event;        /* events */
    uint32_t instance;     /* instances */
    uint64_t *roots;       /* bit set of the roots that come here this way */
};

static inline bool access_writes(const struct access *access)
{
    return access->kind != ACCESS_READ && access->kind != ACCESS_ATOMIC_READ;
}

static inline bool access_is_atomic(const struct access *access)
{
    return access->kind == ACCESS_ATOMIC_READ || access->kind == ACCESS_ATOMIC_WRITE;
}

/* What may go wrong; the order is the rank. */
enum consequence {
    CONSEQUENCE_POINTER,
    CONSEQUENCE_LIST,
    CONSEQUENCE_COUNT, /* ++, --, += or -= */
    CONSEQUENCE_READ_MODIFY_WRITE,
    CONSEQUENCE_DECISION, /* tested, then written (flow/sharing_decide.h) */
    CONSEQUENCE_MULTI_WORD,
    CONSEQUENCE_GUARDED, /* a bare store to what others hold a lock for: what the lock keeps together breaks */
    CONSEQUENCE_PLAIN    /* an aligned flag or number: benign on the face of it */
};

/* What a race has to do with the life of the adapter (flow/sharing_life.h). */
enum race_life {
    LIFE_NONE,
    LIFE_OUTLIVED, /* the first takes away what the second, which nothing has ended, may still use */
    LIFE_EARLY     /* the first makes what the second may use already: it was declared ready before */
};

/* Two accesses to one memory, one a write, in contexts that overlap, without common protection. One per (path,
 * rule-deciding pair). */
struct race {
    uint32_t first, second; /* sharing.accesses; first is the one to report at: the unprotected write if there is one */
    uint32_t first_root, second_root;     /* program.roots */
    uint32_t first_event, first_instance; /* where first_root makes the first access: for instance_witness */
    uint32_t second_event, second_instance;
    struct overlap overlap;
    enum consequence consequence;
    uint8_t doubt;              /* steps of confidence lost in total */
    const char *unlikely;       /* why it is only possible whatever else is known; NULL it is not */
    bool other_lock;            /* both sides hold a lock, but not the same */
    bool spin_lock_against_isr; /* one side holds a spin lock, the other is the ISR: does not exclude it */
    bool type_rooted;           /* matched by record and field, not by object */
    uint8_t life;               /* enum race_life */
    uint32_t others;            /* LIFE_OUTLIVED, LIFE_EARLY: other memory that the same two meet in likewise */
    uint32_t
        accesses_total; /* accesses of this memory seen, and how many of them hold the lock of the protected side */
    uint32_t accesses_locked;
};

struct sharing {
    struct access *accesses; /* [0] unused; sorted by path text, then event */
    uint32_t accesses_count;
    struct race *races; /* sorted by location of first */
    uint32_t races_count;
    uint32_t *adapter_types; /* texts: record names of the adapter type(s) */
    uint32_t adapter_types_count;
};

/* Fills analysis->sharing; called by analysis_run after the instances are made. */
void sharing_find(struct analysis *analysis);

/* dump --stage overlap: the roots, and which pairs may overlap and why. dump --stage accesses: for goldens. */
void sharing_dump_overlap(const struct analysis *analysis, GString *out);
void sharing_dump_accesses(const struct analysis *analysis, GString *out);

#endif
