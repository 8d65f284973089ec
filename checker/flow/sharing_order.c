#include "flow/sharing_order.h"

#include <string.h>

#include "flow/lockset.h"
#include "flow/sharing_wait.h"

/*
 * At a point: what has surely been waited for since the root was entered (bits of flow/sharing_wait), which threads may
 * have been started, and which may be started later.
 */
struct sets {
    uint64_t waited, started, later;
};

struct orders {
    struct analysis *analysis;
    struct waits waits;
    struct sets *calls;      /* per func: waited on all ways through it; started on any */
    struct sets *at;         /* per call: before it, relative to its function's entry; `later`: behind it */
    struct sets **instances; /* per root, once asked for, and instance: at its entry, as that root comes there */
};

static const struct facts *facts_of(const struct orders *orders)
{
    return &orders->analysis->program->facts;
}

/* ---- through a function -------------------------------------------------------------------------------------------
 */

/* What the event adds: `waited` surely, `started` perhaps. */
static struct sets sets_of_event(struct orders *orders, uint32_t index)
{
    const struct program *program = orders->analysis->program;
    const struct event *event = &program->facts.events[index];
    const struct call *call = &program->calls[program->call_of_event[index]];
    struct sets sets = {0};
    if (!program->call_of_event[index])
        return sets;
    if (call->api) {
        sets.waited = waits_of_call(&orders->waits, event, call->api);
        sets.started = waits_threads(&orders->waits, event, call->api);
    }
    for (uint32_t i = 0; i < call->targets.count; i++) {
        const struct sets *callee = &orders->calls[program->targets[call->targets.first + i].func];
        sets.waited = i ? sets.waited & callee->waited : callee->waited;
        sets.started |= callee->started;
    }
    return sets;
}

/* A thread that is not there needs no wait: `if (thread == NULL)`. */
static uint64_t waited_on_edge(struct orders *orders, const struct edge *edge)
{
    const struct predicate *predicate = &facts_of(orders)->predicates[edge->predicate];
    if (!edge->predicate || predicate->op != PREDICATE_EQ || predicate->left.kind != OPERAND_PATH ||
        predicate->right.kind != OPERAND_CONSTANT || predicate->right.number != 0)
        return 0;
    return waits_field(&orders->waits, predicate->left.path) & orders->waits.joinable;
}

/* Adds what an event does to what was so before it. */
static void add_sets(struct sets *sets, const struct sets *more)
{
    sets->waited |= more->waited;
    sets->started |= more->started;
}

static struct sets sets_of_block(struct orders *orders, uint32_t block)
{
    struct range events = facts_of(orders)->blocks[block].events;
    struct sets sets = {0};
    for (uint32_t e = events.first; e < events.first + events.count; e++) {
        struct sets more = sets_of_event(orders, e);
        add_sets(&sets, &more);
    }
    return sets;
}

/* Lets the sets flow along an edge, those of what is started later backwards. True when that changes any. */
static bool flow_edge(struct orders *orders, const struct edge *edge, const struct sets *own, struct sets *from,
                      struct sets *to, const struct sets *own_to)
{
    struct sets was_from = *from, was_to = *to, after = *from;
    add_sets(&after, own);
    to->waited &= after.waited | waited_on_edge(orders, edge);
    to->started |= after.started;
    from->later |= to->later | own_to->started;
    return to->waited != was_to.waited || to->started != was_to.started || from->later != was_from.later;
}

/* Where each block begins, relative to the function's entry; `later`: what may be started behind its end. */
static struct sets *find_blocks(struct orders *orders, struct range range)
{
    const struct facts *facts = facts_of(orders);
    struct sets *blocks = g_new0(struct sets, range.count), *own = g_new0(struct sets, range.count);
    for (uint32_t b = 0; b < range.count; b++) {
        blocks[b].waited = b ? UINT64_MAX : 0;
        own[b] = sets_of_block(orders, range.first + b);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t b = 0; b < range.count; b++) {
            struct range edges = facts->blocks[range.first + b].edges;
            for (uint32_t e = edges.first; e < edges.first + edges.count; e++) {
                uint32_t to = facts->edges[e].to - range.first;
                if (to < range.count)
                    changed |= flow_edge(orders, &facts->edges[e], &own[b], &blocks[b], &blocks[to], &own[to]);
            }
        }
    }
    g_free(own);
    return blocks;
}

/* Writes down where each call of the block stands; returns the sets at its end. */
static struct sets place_calls(struct orders *orders, uint32_t block, struct sets sets)
{
    const struct program *program = orders->analysis->program;
    struct range events = program->facts.blocks[block].events;
    uint64_t later = sets.later;
    for (uint32_t e = events.first; e < events.first + events.count; e++) {
        struct sets more = sets_of_event(orders, e);
        orders->at[program->call_of_event[e]] = sets;
        add_sets(&sets, &more);
    }
    for (uint32_t e = events.first + events.count; e-- > events.first;) {
        orders->at[program->call_of_event[e]].later = later;
        later |= sets_of_event(orders, e).started;
    }
    return sets;
}

/* What a call of the function does; what its callees do is known. */
static void find_function(struct orders *orders, uint32_t func)
{
    const struct facts *facts = facts_of(orders);
    struct range range = facts->funcs[func].blocks;
    struct sets *blocks = find_blocks(orders, range), whole = {.waited = UINT64_MAX};
    for (uint32_t b = 0; b < range.count; b++) {
        struct sets end = place_calls(orders, range.first + b, blocks[b]);
        if (!facts->blocks[range.first + b].edges.count)
            whole.waited &= end.waited;
        whole.started |= end.started;
    }
    orders->calls[func] = whole;
    g_free(blocks);
}

/* ---- at a point of an instance ------------------------------------------------------------------------------------
 */

/* The device is removed when it has been stopped: what DxgkDdiStopDevice waits for is over by then. */
static struct sets sets_of_stop(const struct orders *orders, uint32_t root)
{
    const struct program *program = orders->analysis->program;
    struct sets sets = {0};
    if (!program->roots[root].ddi || strcmp(program->roots[root].ddi->member, "DxgkDdiRemoveDevice") != 0)
        return sets;
    for (uint32_t i = 0; i < program->roots_count; i++)
        if (program->roots[i].ddi && strcmp(program->roots[i].ddi->member, "DxgkDdiStopDevice") == 0)
            sets.waited = orders->calls[program->roots[i].func].waited;
    return sets;
}

static bool enter_instance(struct orders *orders, uint32_t root, struct sets *instances, uint32_t index)
{
    const struct analysis *analysis = orders->analysis;
    struct sets entry = {.waited = UINT64_MAX}, before = instances[index];
    struct range entries = analysis->instances[index].entries;
    for (uint32_t i = entries.first; i < entries.first + entries.count; i++) {
        const struct entry_edge *edge = &analysis->entries[i];
        struct sets from = {0};
        if (edge->caller ? !instance_reached(analysis, edge->caller, root) : edge->root != root)
            continue;
        if (edge->caller) {
            from = instances[edge->caller];
            add_sets(&from, &orders->at[edge->call]);
            from.later |= orders->at[edge->call].later;
        } else {
            from = sets_of_stop(orders, root);
        }
        entry.waited &= from.waited;
        entry.started |= from.started;
        entry.later |= from.later;
    }
    instances[index] = entry;
    return entry.waited != before.waited || entry.started != before.started || entry.later != before.later;
}

/* At the entry of each instance that the root reaches. */
static const struct sets *instances_of(struct orders *orders, uint32_t root)
{
    const struct analysis *analysis = orders->analysis;
    if (orders->instances[root])
        return orders->instances[root];
    struct sets *instances = g_new0(struct sets, analysis->instances_count);
    for (uint32_t i = 1; i < analysis->instances_count; i++)
        instances[i].waited = UINT64_MAX;
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 1; i < analysis->instances_count; i++)
            if (instance_reached(analysis, i, root))
                changed |= enter_instance(orders, root, instances, i);
    }
    return orders->instances[root] = instances;
}

static struct sets sets_at(struct orders *orders, uint32_t root, uint32_t instance, uint32_t event)
{
    const struct facts *facts = facts_of(orders);
    struct range range = facts->funcs[orders->analysis->instances[instance].func].blocks;
    struct sets *blocks = find_blocks(orders, range), at = instances_of(orders, root)[instance];
    for (uint32_t b = 0; b < range.count; b++) {
        struct range events = facts->blocks[range.first + b].events;
        if (event - events.first >= events.count)
            continue;
        add_sets(&at, &blocks[b]);
        at.later |= blocks[b].later;
        for (uint32_t e = events.first; e < events.first + events.count; e++) {
            struct sets more = sets_of_event(orders, e);
            if (e < event)
                add_sets(&at, &more);
            else
                at.later |= more.started;
        }
    }
    g_free(blocks);
    return at;
}

/* ---- all of it ----------------------------------------------------------------------------------------------------
 */

struct orders *orders_find(struct analysis *analysis)
{
    const struct program *program = analysis->program;
    struct orders *orders = g_new0(struct orders, 1);
    orders->analysis = analysis;
    waits_find(&orders->waits, analysis);
    if (!orders->waits.any)
        return orders;
    orders->calls = g_new0(struct sets, program->facts.funcs_count);
    orders->at = g_new0(struct sets, program->calls_count);
    orders->instances = g_new0(struct sets *, program->roots_count);
    for (uint32_t i = 0; i < program->order_count; i++)
        find_function(orders, program->order[i]);
    return orders;
}

void orders_release(struct orders *orders)
{
    g_free(orders->calls);
    g_free(orders->at);
    for (uint32_t i = 0; orders->instances && i < orders->analysis->program->roots_count; i++)
        g_free(orders->instances[i]);
    g_free(orders->instances);
    waits_release(&orders->waits);
    g_free(orders);
}

/* Rundown protection that the root's routine has while it runs: taken for it by who queued it, given back by itself. */
static uint64_t rundown_of(struct orders *orders, const struct root *root, const struct access *access)
{
    const struct analysis *analysis = orders->analysis;
    uint64_t bits = 0;
    uint32_t count;
    const struct held *held = lockset_held(analysis, access->locks, &count);
    for (uint32_t i = 0; i < count; i++)
        if (held[i].kind == LOCK_RUNDOWN && !held[i].may)
            bits |= waits_field(&orders->waits, held[i].path);
    struct range outcomes = analysis->functions[root->func].outcomes;
    uint64_t lost = outcomes.count ? UINT64_MAX : 0;
    for (uint32_t i = outcomes.first; i < outcomes.first + outcomes.count; i++) {
        uint64_t here = 0;
        held = lockset_held(analysis, analysis->exits[i].state.lost, &count);
        for (uint32_t k = 0; k < count; k++)
            if (held[k].kind == LOCK_RUNDOWN)
                here |= waits_field(&orders->waits, held[k].path);
        lost &= here;
    }
    return bits | lost;
}

bool orders_hold(struct orders *orders, uint32_t root, const struct use *use, uint32_t other_root,
                 const struct access *other)
{
    const struct root *party = &orders->analysis->program->roots[other_root];
    if (!orders->instances)
        return false;
    struct sets sets = sets_at(orders, root, use->instance, use->event);
    uint32_t thread = party->kind == ROOT_THREAD ? waits_thread(&orders->waits, party->func) : 0;
    uint64_t joins = thread ? orders->waits.joins[thread - 1] : 0, self = thread ? UINT64_C(1) << (thread - 1) : 0;
    if (party->kind == ROOT_DPC && (sets.waited & WAITS_DPCS))
        return true;
    if (joins && ((sets.waited & joins) || (!(sets.started & self) && (sets.later & self))))
        return true;
    return (sets.waited & rundown_of(orders, party, other)) != 0;
}

bool orders_joinable(const struct orders *orders, uint32_t root)
{
    const struct root *party = &orders->analysis->program->roots[root];
    uint32_t thread = party->kind == ROOT_THREAD ? waits_thread(&orders->waits, party->func) : 0;
    return thread && orders->waits.joins[thread - 1];
}
