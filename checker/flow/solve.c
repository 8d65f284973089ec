#include "flow/solve.h"

#include <string.h>

#include "flow/referent.h"
#include "flow/knowledge.h"
#include "flow/lockset.h"
#include "flow/refine.h"
#include "flow/summary.h"
#include "flow/transfer.h"
#include "flow/untouched.h"

enum {
    VISITS_LIMIT = 40, /* of one block, before its states are made one */
    ROUNDS_LIMIT = 10  /* over functions that call each other, before their summaries are given up */
};

/* A function being solved. Blocks are numbered from 0. */
struct solver {
    struct analysis *analysis;
    uint32_t func;
    struct range blocks;
    struct states *before; /* per block */
    uint32_t *visits;      /* per block */
    uint32_t *order;       /* blocks, reverse postorder */
    uint32_t *rank;        /* per block: its place in the order */
    bool *waiting;         /* per rank: to be done again */
    uint32_t reached;      /* blocks in the order */
    uint32_t lowest;       /* rank: nothing before it waits */
    GArray *exits;         /* struct exit_state; NULL while the fixpoint is not there */
    bool recording;        /* the states are final: keep them */
};

/* ---- order of blocks --------------------------------------------------------------------------------------------- */

struct visit {
    uint32_t block, edge;
};

/* Depth first without recursion: drivers have functions of thousands of blocks. */
static void order_blocks(struct solver *solver)
{
    const struct facts *facts = &solver->analysis->program->facts;
    uint32_t count = solver->blocks.count, first = solver->blocks.first, depth = 0, done = count;
    struct visit *stack = g_new(struct visit, count);
    bool *seen = g_new0(bool, count);
    stack[depth++] = (struct visit){0, 0};
    seen[0] = true;
    while (depth) {
        struct visit *top = &stack[depth - 1];
        const struct block *block = &facts->blocks[first + top->block];
        if (top->edge == block->edges.count) {
            solver->order[--done] = top->block;
            depth--;
            continue;
        }
        uint32_t to = facts->edges[block->edges.first + top->edge++].to - first;
        if (to < count && !seen[to]) {
            seen[to] = true;
            stack[depth++] = (struct visit){to, 0};
        }
    }
    solver->reached = count - done;
    memmove(solver->order, solver->order + done, solver->reached * sizeof(*solver->order));
    for (uint32_t i = 0; i < solver->reached; i++)
        solver->rank[solver->order[i]] = i;
    g_free(stack);
    g_free(seen);
}

/* ---- one block --------------------------------------------------------------------------------------------------- */

static void add_state(struct analysis *analysis, const struct state *state)
{
    if (analysis->states_count == analysis->states_capacity) {
        analysis->states_capacity = analysis->states_capacity ? analysis->states_capacity * 2 : 1024;
        analysis->states = g_renew(struct state, analysis->states, analysis->states_capacity);
    }
    analysis->states[analysis->states_count++] = *state;
}

/* Adds to what of its callers' the ways of the function depend on; a few paths are enough. */
static void add_condition(struct solver *solver, uint32_t path)
{
    enum { CONDITIONS_LIMIT = 8 };
    struct analysis *analysis = solver->analysis;
    struct range *conditions = &analysis->functions[solver->func].conditions;
    bool known = conditions->count == CONDITIONS_LIMIT || !summary_is_outer(analysis, solver->func, path);
    for (uint32_t i = 0; i < conditions->count; i++)
        known |= analysis->conditions[conditions->first + i] == path;
    if (known)
        return;
    if (analysis->conditions_count == analysis->conditions_capacity) {
        analysis->conditions_capacity = analysis->conditions_capacity ? analysis->conditions_capacity * 2 : 256;
        analysis->conditions = g_renew(uint32_t, analysis->conditions, analysis->conditions_capacity);
    }
    analysis->conditions[analysis->conditions_count++] = path;
    conditions->count++;
}

/* What keeps this way apart from others, and the saved IRQL it runs at. */
static void add_conditions(struct solver *solver, const struct state *state, bool apart)
{
    uint32_t count;
    const struct known *items = knowledge_items(solver->analysis, state->known, &count);
    for (uint32_t i = 0; apart && i < count; i++)
        if (items[i].kind == KNOWN_TEST)
            add_condition(solver, items[i].path);
    if (state->irql.path)
        add_condition(solver, state->irql.path);
}

/* Keeps the states before an event. Events that see the same states share them. */
static void record(struct solver *solver, uint32_t event, const struct states *states, struct range *last)
{
    struct analysis *analysis = solver->analysis;
    bool same = last->count == states->count;
    for (uint32_t i = 0; same && i < states->count; i++)
        same = state_equals(&analysis->states[last->first + i], &states->items[i]);
    if (!same) {
        *last = (struct range){analysis->states_count, states->count};
        for (uint32_t i = 0; i < states->count; i++) {
            add_state(analysis, &states->items[i]);
            add_conditions(solver, &states->items[i], states->count > 1);
        }
    }
    analysis->states_before[event] = *last;
}

static void step(struct solver *solver, uint32_t event, struct states *states)
{
    struct states after = {.joined = states->joined};
    for (uint32_t i = 0; i < states->count; i++)
        transfer_event(solver->analysis, solver->func, event, &states->items[i], &after);
    *states = after;
}

static void merge(struct analysis *analysis, struct states *into, const struct states *from)
{
    for (uint32_t i = 0; i < from->count; i++)
        states_add(analysis, into, &from->items[i]);
}

static bool raises(const struct facts *facts, const struct block *block)
{
    for (uint32_t i = 0; i < block->edges.count; i++)
        if (facts->edges[block->edges.first + i].exception)
            return true;
    return false;
}

/*
 * Runs `states` through the events of a block; afterwards they are those at its end. `anywhere` gets the states at all
 * its points when an exception may leave it, and `returned` the RETURN in it, 0 none.
 */
static void run_block(struct solver *solver, const struct block *block, struct states *states, struct states *anywhere,
                      uint32_t *returned)
{
    struct analysis *analysis = solver->analysis;
    const struct facts *facts = &analysis->program->facts;
    bool exceptions = raises(facts, block);
    struct range last = {0};
    for (uint32_t i = 0; i < block->events.count; i++) {
        uint32_t event = block->events.first + i;
        if (solver->recording)
            record(solver, event, states, &last);
        if (facts->events[event].kind == EVENT_RETURN)
            *returned = event;
        if (!transfer_changes(facts, event))
            continue;
        if (exceptions)
            merge(analysis, anywhere, states);
        untouched_at(analysis, (uint32_t)(block - facts->blocks), event);
        step(solver, event, states);
    }
    if (exceptions)
        merge(analysis, anywhere, states);
}

static void add_exits(struct solver *solver, const struct states *states, uint32_t event)
{
    struct analysis *analysis = solver->analysis;
    const struct facts *facts = &analysis->program->facts;
    for (uint32_t i = 0; i < states->count; i++) {
        struct exit_state exit = {.state = states->items[i], .event = event};
        exit.state.gained = lockset_taken(analysis, exit.state.gained);
        uint32_t operand = facts->events[event].kind == EVENT_RETURN ? facts->events[event].operand : 0;
        if (operand)
            exit.result = referent_value(analysis, &exit.state, facts->operands[operand]);
        g_array_append_val(solver->exits, exit);
    }
}

/* ---- fixpoint ---------------------------------------------------------------------------------------------------- */

/* Lets `states` flow along an edge; the block it leads to waits when that brings anything new. */
static void follow(struct solver *solver, const struct edge *edge, const struct states *states)
{
    struct analysis *analysis = solver->analysis;
    uint32_t to = edge->to - solver->blocks.first;
    bool changed = false;
    if (to >= solver->blocks.count)
        return;
    for (uint32_t i = 0; i < states->count; i++) {
        struct state state = states->items[i];
        if (!edge->exception && !refine_state(analysis, &state, edge->predicate, false))
            continue;
        changed |= states_add(analysis, &solver->before[to], &state);
    }
    if (!changed)
        return;
    if (++solver->visits[to] > VISITS_LIMIT)
        states_collapse(analysis, &solver->before[to]);
    solver->waiting[solver->rank[to]] = true;
    solver->lowest = MIN(solver->lowest, solver->rank[to]);
}

/* Where control leaves the function at the end of a block: its last event, or that of the body when it has none. */
static uint32_t last_event(const struct solver *solver, const struct block *block)
{
    const struct facts *facts = &solver->analysis->program->facts;
    if (block->events.count)
        return block->events.first + block->events.count - 1;
    uint32_t last = 0;
    for (uint32_t i = 0; i < solver->blocks.count; i++) {
        struct range events = facts->blocks[solver->blocks.first + i].events;
        if (events.count)
            last = MAX(last, events.first + events.count - 1);
    }
    return last;
}

static void solve_block(struct solver *solver, uint32_t index)
{
    struct facts *facts = &solver->analysis->program->facts;
    const struct block *block = &facts->blocks[solver->blocks.first + index];
    struct states states = solver->before[index], anywhere = {.count = 0};
    uint32_t returned = 0;
    run_block(solver, block, &states, &anywhere, &returned);
    if (solver->exits) {
        solver->analysis->functions[solver->func].too_complex |= solver->before[index].joined;
        if (!block->edges.count)
            add_exits(solver, &states, returned ? returned : last_event(solver, block));
        return;
    }
    untouched_at(solver->analysis, solver->blocks.first + index, UNTOUCHED_BLOCK_END);
    for (uint32_t i = 0; i < block->edges.count; i++) {
        const struct edge *edge = &facts->edges[block->edges.first + i];
        follow(solver, edge, edge->exception ? &anywhere : &states);
    }
}

static void find_fixpoint(struct solver *solver)
{
    struct state entry = state_entry();
    states_add(solver->analysis, &solver->before[0], &entry);
    solver->waiting[0] = true;
    for (uint32_t rank = 0; rank < solver->reached;) {
        if (!solver->waiting[rank]) {
            rank++;
            continue;
        }
        solver->waiting[rank] = false;
        solver->lowest = rank + 1;
        solve_block(solver, solver->order[rank]);
        rank = solver->lowest;
    }
}

/*
 * Solves the function with the summaries there are. True when its own summary changed. `final`: they will not change
 * any more, the states and exits are kept; the summary of a recursive function stands already.
 */
static bool solve_function(struct analysis *analysis, uint32_t func, bool final)
{
    struct range blocks = analysis->program->facts.funcs[func].blocks;
    struct solver solver = {.analysis = analysis, .func = func, .blocks = blocks};
    if (!blocks.count)
        return false;
    solver.before = g_new0(struct states, blocks.count);
    solver.visits = g_new0(uint32_t, blocks.count);
    solver.order = g_new0(uint32_t, blocks.count);
    solver.rank = g_new0(uint32_t, blocks.count);
    solver.waiting = g_new0(bool, blocks.count);
    order_blocks(&solver);
    untouched_begin(analysis, func);
    find_fixpoint(&solver);
    solver.exits = g_array_new(FALSE, TRUE, sizeof(struct exit_state));
    solver.recording = final;
    analysis->functions[func].conditions = (struct range){analysis->conditions_count, 0};
    for (uint32_t i = 0; i < solver.reached; i++)
        solve_block(&solver, solver.order[i]);
    untouched_end(analysis);
    const struct exit_state *exits = (const struct exit_state *)(const void *)solver.exits->data;
    bool changed = false;
    if (!final || !analysis->program->functions[func].recursive)
        changed = summary_make(analysis, func, exits, solver.exits->len);
    if (final)
        summary_keep_exits(analysis, func, exits, solver.exits->len);
    struct range outcomes = analysis->functions[func].outcomes;
    for (uint32_t i = 0; final && i < outcomes.count; i++)
        add_conditions(&solver, &analysis->exits[outcomes.first + i].state, outcomes.count > 1);
    g_array_free(solver.exits, TRUE);
    g_free(solver.before);
    g_free(solver.visits);
    g_free(solver.order);
    g_free(solver.rank);
    g_free(solver.waiting);
    return changed;
}

/* ---- the program --------------------------------------------------------------------------------------------------
 */

/* Functions that call each other: begins with none of them returning, which the ways out without recursion refute. */
static void settle(struct analysis *analysis, const uint32_t *funcs, uint32_t count)
{
    bool changed = true;
    for (int round = 0; changed && round < ROUNDS_LIMIT; round++) {
        changed = false;
        for (uint32_t i = 0; i < count; i++)
            changed |= solve_function(analysis, funcs[i], false);
    }
    for (uint32_t i = 0; changed && i < count; i++)
        summary_give_up(analysis, funcs[i]);
}

void solve_program(struct analysis *analysis)
{
    const struct program *program = analysis->program;
    analysis->functions = arena_array(&analysis->arena, struct flow_function, program->facts.funcs_count);
    analysis->states_before = arena_array(&analysis->arena, struct range, program->facts.events_count);
    for (uint32_t i = 0; i < program->order_count;) {
        uint32_t first = i, component = program->functions[program->order[i]].component;
        while (i < program->order_count && program->functions[program->order[i]].component == component)
            i++;
        const uint32_t *funcs = program->order + first;
        if (program->functions[funcs[0]].recursive)
            settle(analysis, funcs, i - first);
        for (uint32_t j = 0; j < i - first; j++)
            solve_function(analysis, funcs[j], true);
        for (uint32_t j = 0; j < i - first; j++)
            analysis->functions[funcs[j]].never_returns = !analysis->functions[funcs[j]].outcomes.count;
    }
}
