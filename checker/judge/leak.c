/*
 * Locks that an entry point holds when it returns, and the function to blame for each: the innermost one that can
 * return with the lock and gives it back on another way. A function that never gives it back is a wrapper that takes
 * the lock for its caller; when only such are found, the entry point itself is to blame.
 */
#include "judge/inside.h"

#include <string.h>

/* A lock (by the event that took it) that the entry point `instance` keeps. */
struct leak {
    uint32_t acquired, instance;
    uint32_t exit; /* analysis.exits: of the entry point */
    struct held held;
};

/* Kinds that a thread must give back before it leaves; events, rundown and the like change hands by design. */
static bool leak_counts(enum lock_kind kind)
{
    switch (kind) {
    case LOCK_SPIN:
    case LOCK_QUEUED_SPIN:
    case LOCK_INTERRUPT_SPIN:
    case LOCK_EX_SPIN:
    case LOCK_CANCEL_SPIN:
    case LOCK_VPB_SPIN:
    case LOCK_FAST_MUTEX:
    case LOCK_GUARDED_MUTEX:
    case LOCK_RESOURCE:
    case LOCK_PUSH:
    case LOCK_MUTEX:
    case LOCK_OTHER:
        return true;
    case LOCK_NONE:
    case LOCK_EVENT:
    case LOCK_SEMAPHORE:
    case LOCK_RUNDOWN:
    case LOCK_REMOVE:
    case LOCK_COUNT:
        return false;
    }
    return false;
}

static const struct held *leak_gained(const struct analysis *analysis, const struct state *state, uint32_t acquired)
{
    struct range held = analysis->locksets[state->gained].held;
    for (uint32_t i = held.first; i < held.first + held.count; i++)
        if (analysis->held[i].acquired == acquired)
            return &analysis->held[i];
    return NULL;
}

/* ---- what entry points keep -------------------------------------------------------------------------------------- */

static bool leak_known(const struct judge *judge, const GArray *leaks, uint32_t acquired, uint32_t func)
{
    for (guint i = 0; i < leaks->len; i++) {
        const struct leak *leak = &g_array_index(leaks, struct leak, i);
        if (leak->acquired == acquired && judge->analysis->instances[leak->instance].func == func)
            return true;
    }
    return false;
}

/* What is kept at one exit of an entry point. */
static void leak_note(const struct judge *judge, GArray *leaks, uint32_t instance, uint32_t exit)
{
    const struct analysis *analysis = judge->analysis;
    const struct instance *entered = &analysis->instances[instance];
    const struct state *state = &analysis->exits[exit].state;
    if (state->unknown || entered->unknown_locks || !instance_irql(analysis, entered, state))
        return;
    struct range held = analysis->locksets[state->gained].held;
    for (uint32_t i = held.first; i < held.first + held.count; i++) {
        const struct held *lock = &analysis->held[i];
        if (lock->may || !lock->acquired || !leak_counts((enum lock_kind)lock->kind) ||
            leak_known(judge, leaks, lock->acquired, entered->func))
            continue;
        struct leak leak = {lock->acquired, instance, exit, *lock};
        g_array_append_val(leaks, leak);
    }
}

/* Each lock that entry points keep, once for each of them, with the first exit. */
static GArray *leak_kept(const struct judge *judge)
{
    const struct analysis *analysis = judge->analysis;
    GArray *leaks = g_array_new(FALSE, FALSE, sizeof(struct leak));
    for (uint32_t i = 1; i < analysis->instances_count; i++) {
        uint32_t func = analysis->instances[i].func;
        struct range exits = analysis->functions[func].exits;
        if (judge->ways[i].depth != 1 || !visits_user_function(judge, func))
            continue;
        for (uint32_t exit = exits.first; exit < exits.first + exits.count; exit++)
            leak_note(judge, leaks, i, exit);
    }
    return leaks;
}

/* By lock, then by entry point. */
static gint leak_compare(gconstpointer a, gconstpointer b)
{
    const struct leak *left = a, *right = b;
    if (left->acquired != right->acquired)
        return left->acquired < right->acquired ? -1 : 1;
    return (left->instance > right->instance) - (left->instance < right->instance);
}

/* ---- who is to blame --------------------------------------------------------------------------------------------- */

static bool leak_releases(const struct api *api, uint8_t kind)
{
    for (uint32_t i = 0; api && i < api->effect_count; i++)
        if (api->effects[i].kind == EFFECT_RELEASE && api->effects[i].lock == kind)
            return true;
    return false;
}

/* Does the function give back a lock that its caller holds? */
static bool leak_loses(const struct analysis *analysis, uint32_t func)
{
    struct range exits = analysis->functions[func].exits;
    for (uint32_t i = exits.first; i < exits.first + exits.count; i++)
        if (analysis->locksets[analysis->exits[i].state.lost].held.count)
            return true;
    return false;
}

/* Does the body give back a lock of this kind, itself or by a call? */
static bool leak_gives_back(const struct judge *judge, uint32_t func, uint8_t kind)
{
    const struct program *program = judge->program;
    struct range calls = program->functions[func].calls;
    for (uint32_t i = calls.first; i < calls.first + calls.count; i++) {
        const struct call *call = &program->calls[i];
        if (leak_releases(call->api, kind))
            return true;
        for (uint32_t t = call->targets.first; t < call->targets.first + call->targets.count; t++)
            if (leak_loses(judge->analysis, program->targets[t].func))
                return true;
    }
    return false;
}

/* 1: the result says success, 0: failure, -1: nothing. NTSTATUS by its sign, everything else by not being zero. */
static int leak_result(const struct judge *judge, uint32_t func, const struct operand *result)
{
    const struct facts *facts = judge->facts;
    if (result->kind == OPERAND_ADDRESS)
        return 1;
    if (result->kind != OPERAND_CONSTANT)
        return -1;
    const struct type *type = &facts->types[facts->funcs[func].result];
    bool status = !g_strcmp0(facts_text(facts, type->spelling), "NTSTATUS");
    return status ? (int32_t)result->number >= 0 : result->number != 0;
}

/* Is "success: with the lock, failure: without" what the exits say? */
static bool leak_explained(const struct judge *judge, uint32_t func, uint32_t acquired)
{
    const struct analysis *analysis = judge->analysis;
    struct range exits = analysis->functions[func].exits;
    for (uint32_t i = exits.first; i < exits.first + exits.count; i++) {
        const struct exit_state *exit = &analysis->exits[i];
        bool held = leak_gained(analysis, &exit->state, acquired);
        if (leak_result(judge, func, &exit->result) != (held ? 1 : 0))
            return false;
    }
    return true;
}

/* Can the function return both with and without the lock, for no reason that its result gives? */
static bool leak_blames(const struct judge *judge, uint32_t func, const struct leak *leak)
{
    const struct analysis *analysis = judge->analysis;
    struct range exits = analysis->functions[func].exits;
    bool with = false, without = false;
    for (uint32_t i = exits.first; i < exits.first + exits.count; i++) {
        const struct state *state = &analysis->exits[i].state;
        if (state->unknown)
            return false;
        *(leak_gained(analysis, state, leak->acquired) ? &with : &without) = true;
    }
    return with && without && leak_gives_back(judge, func, leak->held.kind) &&
           !leak_explained(judge, func, leak->acquired);
}

static bool leak_calls_marked(const struct judge *judge, uint32_t func, const bool *marked)
{
    const struct program *program = judge->program;
    struct range calls = program->functions[func].calls;
    for (uint32_t i = calls.first; i < calls.first + calls.count; i++) {
        struct range targets = program->calls[i].targets;
        for (uint32_t t = targets.first; t < targets.first + targets.count; t++)
            if (marked[program->targets[t].func])
                return true;
    }
    return false;
}

/* The state at the return that has the lock, for the way there; 0 when the body ends otherwise. */
static uint32_t leak_state(const struct judge *judge, uint32_t instance, uint32_t event, uint32_t acquired)
{
    const struct analysis *analysis = judge->analysis;
    struct range states = analysis->states_before[event];
    for (uint32_t i = states.first; i < states.first + states.count; i++)
        if (leak_gained(analysis, &analysis->states[i], acquired) &&
            instance_irql(analysis, &analysis->instances[instance], &analysis->states[i]))
            return i;
    return 0;
}

/* Marks the blocks of the function that control reaches from `block` when nothing raises an exception. */
static void leak_walk(const struct facts *facts, const struct func *func, uint32_t block, bool *reached)
{
    GArray *stack = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_array_append_val(stack, block);
    while (stack->len) {
        uint32_t at = g_array_index(stack, uint32_t, stack->len - 1);
        g_array_set_size(stack, stack->len - 1);
        if (reached[at - func->blocks.first])
            continue;
        reached[at - func->blocks.first] = true;
        struct range edges = facts->blocks[at].edges;
        for (uint32_t i = edges.first; i < edges.first + edges.count; i++)
            if (!facts->edges[i].exception)
                g_array_append_val(stack, facts->edges[i].to);
    }
    g_array_free(stack, TRUE);
}

/* Does only an exception lead to this event? */
static bool leak_exceptional(const struct judge *judge, uint32_t index, uint32_t event)
{
    const struct facts *facts = judge->facts;
    const struct func *func = &facts->funcs[index];
    bool *reached = g_new0(bool, func->blocks.count);
    bool found = false;
    leak_walk(facts, func, func->blocks.first, reached);
    for (uint32_t i = 0; i < func->blocks.count && !found; i++) {
        struct range events = facts->blocks[func->blocks.first + i].events;
        found = reached[i] && event >= events.first && event < events.first + events.count;
    }
    g_free(reached);
    return !found;
}

static void leak_add(struct judge *judge, uint32_t instance, uint32_t exit, const struct held *held)
{
    const struct exit_state *out = &judge->analysis->exits[exit];
    uint32_t state = leak_state(judge, instance, out->event, held->acquired);
    struct leak_visit visit = {.at = visits_spot(judge, instance, out->event, state)};
    visit.lock = (struct lock){instance_path(judge->analysis, &judge->analysis->instances[instance], held->path),
                               (enum lock_kind)held->kind, (enum lock_mode)held->mode, held->may, held->acquired};
    visit.exception = leak_exceptional(judge, visit.at.func, out->event);
    g_array_append_val(judge->leaks, visit);
}

/* The exits of the function that keep the lock, each in the first instance that has it. */
static void leak_add_exits(struct judge *judge, uint32_t func, const struct leak *leak)
{
    const struct analysis *analysis = judge->analysis;
    struct range exits = analysis->functions[func].exits;
    for (uint32_t exit = exits.first; exit < exits.first + exits.count; exit++) {
        const struct held *held = leak_gained(analysis, &analysis->exits[exit].state, leak->acquired);
        if (!held || held->may)
            continue;
        for (uint32_t i = analysis->first_instance[func]; i < analysis->first_instance[func + 1]; i++) {
            if (!judge->ways[i].depth ||
                !instance_irql(analysis, &analysis->instances[i], &analysis->exits[exit].state))
                continue;
            leak_add(judge, i, exit, held);
            break;
        }
    }
}

/* Marks who is to blame for the lock, and who calls one that is; adds the exits to blame. */
static void leak_blame(struct judge *judge, const struct leak *leak, bool *marked)
{
    const struct program *program = judge->program;
    memset(marked, 0, judge->facts->funcs_count * sizeof(bool));
    for (uint32_t i = 0; i < program->order_count; i++) {
        uint32_t func = program->order[i];
        bool calls = leak_calls_marked(judge, func, marked);
        marked[func] = calls || leak_blames(judge, func, leak);
        if (marked[func] && !calls && visits_user_function(judge, func))
            leak_add_exits(judge, func, leak);
    }
}

static void leak_find(struct judge *judge)
{
    judge->leaks = g_array_new(FALSE, FALSE, sizeof(struct leak_visit));
    GArray *kept = leak_kept(judge);
    bool *marked = g_new(bool, judge->facts->funcs_count);
    g_array_sort(kept, leak_compare);
    for (guint i = 0; i < kept->len; i++) {
        const struct leak *leak = &g_array_index(kept, struct leak, i);
        if (!i || g_array_index(kept, struct leak, i - 1).acquired != leak->acquired)
            leak_blame(judge, leak, marked);
        if (!marked[judge->analysis->instances[leak->instance].func])
            leak_add(judge, leak->instance, leak->exit, &leak->held);
    }
    g_free(marked);
    g_array_free(kept, TRUE);
}

bool leak_next(struct judge *judge, struct leak_visit *visit)
{
    if (!judge->leaks)
        leak_find(judge);
    uint32_t next = visit->next;
    if (next >= judge->leaks->len)
        return false;
    *visit = g_array_index(judge->leaks, struct leak_visit, next);
    visit->next = next + 1;
    return true;
}
