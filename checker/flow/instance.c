#include "flow/instance.h"

#include <stdlib.h>
#include <string.h>

#include "base/keyset.h"
#include "flow/binding.h"
#include "flow/given.h"
#include "flow/lockset.h"
#include "flow/referent.h"

enum {
    INSTANCES_LIMIT = 32,  /* of one function, before bindings are made general */
    INSTANCES_ENOUGH = 48, /* before locks are made what is common to all */
    KEY_WORDS = 6          /* what tells instances apart */
};

struct made_edge {
    uint32_t to; /* instances */
    struct entry_edge edge;
};

struct maker {
    struct analysis *analysis;
    GArray *instances; /* struct instance; bindings and locks set, the rest at the end */
    GArray *edges;     /* struct made_edge */
    struct keyset known;
    uint32_t *counts;         /* per func: instances made */
    uint32_t *weakest;        /* per func: locks of the entries beyond the limit, plus 1; 0 none yet */
    struct bindings bindings; /* of the entry in hand */
};

/* One way to enter a function. */
struct entry {
    uint32_t func;
    irql_set irql;
    uint32_t locks;
    enum root_kind inside;
    bool unknown_locks;
    bool alone;
    uint32_t given;
    struct entry_edge edge;
};

static struct instance *instance_at(const struct maker *maker, uint32_t index)
{
    return &g_array_index(maker->instances, struct instance, index);
}

/* ---- too many -----------------------------------------------------------------------------------------------------
 */

static uint32_t generalise_locks(struct maker *maker, uint32_t locks)
{
    struct analysis *analysis = maker->analysis;
    uint32_t count, result = 0;
    lockset_held(analysis, locks, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct held held = lockset_held(analysis, locks, &count)[i];
        uint32_t path = referent_general(analysis, held.path);
        if (path)
            held.path = path;
        result = lockset_with(analysis, result, held);
    }
    return result;
}

static void limit_entry(struct maker *maker, struct entry *entry)
{
    uint32_t count = maker->counts[entry->func], *weakest = &maker->weakest[entry->func];
    if (count < INSTANCES_LIMIT)
        return;
    binding_generalise(&maker->bindings, entry->func);
    entry->locks = generalise_locks(maker, entry->locks);
    if (count < INSTANCES_ENOUGH)
        return;
    uint32_t locks = lockset_surely(maker->analysis, entry->locks);
    if (*weakest)
        locks = lockset_surely(maker->analysis, lockset_join(maker->analysis, *weakest - 1, locks));
    *weakest = locks + 1;
    entry->locks = locks;
}

/* ---- entering -----------------------------------------------------------------------------------------------------
 */

/* Enters a function with maker->bindings: an instance there is, or a new one. */
static void enter(struct maker *maker, struct entry entry)
{
    struct analysis *analysis = maker->analysis;
    entry.alone |= analysis->program->functions[entry.func].contract.only_at >= 2;
    uint32_t *place = NULL;
    struct range bindings = {0};
    for (int limited = 0; limited < 2; limited++) {
        bindings = binding_keep(&maker->bindings, entry.func);
        uint32_t key[KEY_WORDS] = {entry.func,
                                   entry.irql | (uint32_t)entry.inside << 8 | (uint32_t)entry.unknown_locks << 16 |
                                       (uint32_t)entry.alone << 17,
                                   lockset_shape(analysis, entry.locks),
                                   bindings.first,
                                   bindings.count,
                                   entry.given};
        if (keyset_get(&maker->known, key) || limited || maker->counts[entry.func] < INSTANCES_LIMIT) {
            place = keyset_value(&maker->known, key);
            break;
        }
        limit_entry(maker, &entry);
    }
    if (!*place) {
        struct instance made = {.func = entry.func,
                                .irql = entry.irql,
                                .locks = entry.locks,
                                .bindings = bindings,
                                .inside = entry.inside,
                                .unknown_locks = entry.unknown_locks,
                                .alone = entry.alone,
                                .given = entry.given};
        *place = maker->instances->len;
        g_array_append_val(maker->instances, made);
        maker->counts[entry.func]++;
    }
    struct made_edge edge = {*place, entry.edge};
    g_array_append_val(maker->edges, edge);
}

/* The interrupt routine and synchronized routines hold one lock that no driver names. */
static struct held interrupt_lock(struct maker *maker)
{
    return (struct held){.path = referent_pseudo(maker->analysis, "interrupt lock"),
                         .kind = LOCK_INTERRUPT_SPIN,
                         .mode = MODE_EXCLUSIVE,
                         .depth = 1};
}

static void enter_root(struct maker *maker, uint32_t index)
{
    const struct root *root = &maker->analysis->program->roots[index];
    struct entry entry = {.func = root->func, .irql = root->irql, .edge = {.root = index}};
    if (!program_enters(maker->analysis->program, root->func))
        return;
    if (root->kind == ROOT_ISR)
        entry.locks = lockset_with(maker->analysis, 0, interrupt_lock(maker));
    entry.given = given_of_root(maker->analysis, root);
    entry.unknown_locks = root->async && root->async->caller_locks;
    binding_root(&maker->bindings, root);
    enter(maker, entry);
}

static void enter_run(struct maker *maker, const struct instance *caller, const struct state *state,
                      const struct run *run, struct entry entry, const struct event *event)
{
    enum root_kind kind = run->effect ? run->effect->root : run->async->root;
    entry.func = run->func;
    entry.given = 0;
    if (kind == ROOT_SYNCHRONIZED || kind == ROOT_PROTECTED)
        entry.inside = kind;
    if (kind == ROOT_SYNCHRONIZED) {
        struct held held = interrupt_lock(maker);
        held.acquired = maker->analysis->program->calls[entry.edge.call].event;
        entry.locks = lockset_with(maker->analysis, entry.locks, held);
        entry.irql = IRQL_DIRQL;
    } else if (run->async && irql_known(run->async->irql)) {
        entry.irql = run->async->irql;
    }
    binding_run(&maker->bindings, caller, state, run, event);
    enter(maker, entry);
}

static void follow_call(struct maker *maker, uint32_t index, uint32_t call_index)
{
    struct analysis *analysis = maker->analysis;
    const struct program *program = analysis->program;
    const struct call *call = &program->calls[call_index];
    struct range states = analysis->states_before[call->event];
    if (!call->targets.count && !call->runs.count)
        return;
    struct instance caller = *instance_at(maker, index);
    struct event event = program->facts.events[call->event];
    for (uint32_t i = 0; i < states.count; i++) {
        const struct state *state = &analysis->states[states.first + i];
        struct entry entry = {.irql = instance_irql(analysis, &caller, state),
                              .inside = caller.inside,
                              .unknown_locks = caller.unknown_locks || state->unknown,
                              .alone = caller.alone,
                              .edge = {.caller = index, .call = call_index}};
        if (!entry.irql)
            continue;
        entry.locks = instance_lockset(analysis, &caller, state, false);
        for (uint32_t j = 0; j < call->targets.count; j++) {
            entry.func = program->targets[call->targets.first + j].func;
            entry.given = given_passed(analysis, &caller, state, &event, entry.func);
            binding_call(&maker->bindings, &caller, state, entry.func, &event);
            enter(maker, entry);
        }
        for (uint32_t j = 0; j < call->runs.count; j++)
            enter_run(maker, &caller, state, &program->runs[call->runs.first + j], entry, &event);
    }
}

/* ---- order, in-edges, roots ---------------------------------------------------------------------------------------
 */

/* Numbers instances by function, from 1; `number` maps the old index to the new one. */
static void sort_instances(struct maker *maker, uint32_t *number)
{
    struct analysis *analysis = maker->analysis;
    uint32_t funcs = analysis->program->facts.funcs_count, next = 1;
    analysis->instances_count = maker->instances->len;
    analysis->instances = arena_array(&analysis->arena, struct instance, analysis->instances_count);
    analysis->first_instance = arena_array(&analysis->arena, uint32_t, funcs + 1);
    for (uint32_t i = 0; i < funcs; i++) {
        analysis->first_instance[i] = next;
        next += maker->counts[i];
        maker->counts[i] = 0;
    }
    analysis->first_instance[funcs] = next;
    for (uint32_t i = 1; i < maker->instances->len; i++) {
        uint32_t func = instance_at(maker, i)->func;
        number[i] = analysis->first_instance[func] + maker->counts[func]++;
        analysis->instances[number[i]] = *instance_at(maker, i);
    }
}

static int compare_edges(const void *left, const void *right)
{
    const struct made_edge *a = left, *b = right;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    if (a->edge.caller != b->edge.caller)
        return a->edge.caller < b->edge.caller ? -1 : 1;
    if (a->edge.call != b->edge.call)
        return a->edge.call < b->edge.call ? -1 : 1;
    return a->edge.root < b->edge.root ? -1 : a->edge.root > b->edge.root;
}

static void sort_edges(struct maker *maker, const uint32_t *number)
{
    struct analysis *analysis = maker->analysis;
    struct made_edge *edges = (struct made_edge *)(void *)maker->edges->data;
    for (uint32_t i = 0; i < maker->edges->len; i++) {
        edges[i].to = number[edges[i].to];
        edges[i].edge.caller = number[edges[i].edge.caller];
    }
    if (maker->edges->len)
        qsort(edges, maker->edges->len, sizeof(*edges), compare_edges);
    analysis->entries = arena_array(&analysis->arena, struct entry_edge, maker->edges->len);
    analysis->entries_count = 0;
    for (uint32_t i = 0; i < maker->edges->len; i++) {
        if (i && !compare_edges(&edges[i], &edges[i - 1]))
            continue;
        struct range *entries = &analysis->instances[edges[i].to].entries;
        if (!entries->count)
            entries->first = analysis->entries_count;
        entries->count++;
        analysis->entries[analysis->entries_count++] = edges[i].edge;
    }
}

/* Takes over what an in-edge brings; true when that was anything new. */
static bool inherit(struct analysis *analysis, struct instance *instance, const struct entry_edge *edge)
{
    bool changed = false;
    unsigned doubt = 0;
    if (edge->caller) {
        const struct instance *caller = &analysis->instances[edge->caller];
        doubt = caller->doubt + analysis->program->calls[edge->call].resolved_by_type;
        for (uint32_t i = 0; i < analysis->root_words; i++) {
            changed |= (caller->roots[i] & ~instance->roots[i]) != 0;
            instance->roots[i] |= caller->roots[i];
        }
    } else {
        uint64_t bit = UINT64_C(1) << (edge->root % 64);
        changed = !(instance->roots[edge->root / 64] & bit);
        instance->roots[edge->root / 64] |= bit;
    }
    if (doubt < instance->doubt) {
        instance->doubt = (uint8_t)doubt;
        changed = true;
    }
    return changed;
}

/* Who reaches whom, against the grain of the edges: callers mostly come first, so few rounds are needed. */
static void spread_roots(struct maker *maker, const uint32_t *number)
{
    struct analysis *analysis = maker->analysis;
    analysis->root_words = (analysis->program->roots_count + 63) / 64;
    for (uint32_t i = 1; i < analysis->instances_count; i++) {
        analysis->instances[i].roots = arena_array(&analysis->arena, uint64_t, analysis->root_words);
        analysis->instances[i].doubt = UINT8_MAX;
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 1; i < analysis->instances_count; i++) {
            struct instance *instance = &analysis->instances[number[i]];
            for (uint32_t j = 0; j < instance->entries.count; j++)
                changed |= inherit(analysis, instance, &analysis->entries[instance->entries.first + j]);
        }
    }
}

void instances_find(struct analysis *analysis)
{
    const struct program *program = analysis->program;
    struct maker maker = {.analysis = analysis, .bindings = {.analysis = analysis}};
    struct instance none = {0};
    maker.instances = g_array_new(FALSE, TRUE, sizeof(struct instance));
    maker.edges = g_array_new(FALSE, TRUE, sizeof(struct made_edge));
    g_array_append_val(maker.instances, none);
    keyset_init(&maker.known, KEY_WORDS);
    maker.counts = g_new0(uint32_t, program->facts.funcs_count);
    maker.weakest = g_new0(uint32_t, program->facts.funcs_count);
    interner_init(&analysis->binding_sets, sizeof(struct binding));
    for (uint32_t i = 0; i < program->roots_count; i++)
        enter_root(&maker, i);
    for (uint32_t i = 1; i < maker.instances->len; i++) {
        struct range calls = program->functions[instance_at(&maker, i)->func].calls;
        for (uint32_t j = 0; j < calls.count; j++)
            follow_call(&maker, i, calls.first + j);
    }
    uint32_t *number = g_new0(uint32_t, maker.instances->len);
    sort_instances(&maker, number);
    sort_edges(&maker, number);
    spread_roots(&maker, number);
    g_free(number);
    g_array_free(maker.instances, TRUE);
    g_array_free(maker.edges, TRUE);
    keyset_release(&maker.known);
    g_free(maker.counts);
    g_free(maker.weakest);
    binding_release(&maker.bindings);
}

void instances_release(struct analysis *analysis)
{
    interner_release(&analysis->binding_sets);
}
