/*
 * Waits: what kernel functions wait for, as bits. Bit 0 stands for all DPCs; each other one for a field, of some
 * object, that holds what is waited for: a thread (its object or handle) or a rundown reference.
 */
#ifndef SYNCLINT_FLOW_SHARING_WAIT_H
#define SYNCLINT_FLOW_SHARING_WAIT_H

#include "base/keyset.h"
#include "flow/analysis.h"

#define WAITS_DPCS UINT64_C(1)

struct waits {
    struct analysis *analysis;
    struct keyset fields;   /* (text of a record, text of a field) that is waited for, to its bit */
    uint32_t fields_count;  /* bits given away, bit 0 among them */
    struct keyset threads;  /* func that is a thread to its number, from 1 */
    uint32_t threads_count; /* 64 at most: others are not followed */
    uint64_t *joins;        /* per thread, from 0: bits of the fields that hold it; 0: nobody waits for its end */
    uint64_t joinable;      /* all of those */
    bool any;               /* something is waited for in the program */
};

void waits_find(struct waits *waits, struct analysis *analysis);
void waits_release(struct waits *waits);

/* Bit of the field that the path ends in; 0 when it ends in none, or nobody waits for it. */
uint64_t waits_field(const struct waits *waits, uint32_t path);

/* What a call of `api` waits for, without an end in time. */
uint64_t waits_of_call(const struct waits *waits, const struct event *event, const struct api *api);

/* Threads that a call of `api` starts: bit number-1. */
uint64_t waits_threads(const struct waits *waits, const struct event *event, const struct api *api);

/* Number of the thread with this routine, 0 when it is none. */
uint32_t waits_thread(const struct waits *waits, uint32_t func);

#endif
