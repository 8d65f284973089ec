/*
 * What annotations promise: locks that a function wants held or free when it is called, and what it says that its body
 * does to locks and the IRQL.
 */
#include "judge/inside.h"

#include <string.h>

#include "flow/effect.h"
#include "flow/lockset.h"

/* ---- what a call must satisfy ------------------------------------------------------------------------------------ */

/* The function called, when its annotations count: not where a row says what it does. 0 none. */
static uint32_t promise_callee(const struct judge *judge, const struct call_visit *visit)
{
    if (visit->api && !visit->api->stated)
        return 0;
    return program_function_of(judge->program, judge->facts->events[visit->at.event].callee);
}

/* The lock that a clause of the callee names, in the terms of the visited way; path 0: not known. */
static struct lock promise_lock(struct judge *judge, const struct call_visit *visit, const struct clause *clause)
{
    struct analysis *analysis = judge->analysis;
    struct lock lock = {.kind = (enum lock_kind)clause->lock, .mode = (enum lock_mode)clause->mode};
    struct effect effect = {.kind = EFFECT_ACQUIRE,
                            .arg = -2,
                            .data = -1,
                            .object = -1,
                            .timeout = -1,
                            .lock = lock.kind,
                            .when = "",
                            .place = clause->path};
    if (!clause->path && clause->lock != LOCK_CANCEL_SPIN)
        return lock;
    lock.path = effect_lock(analysis, visit->call, &analysis->states[visit->at.state], &effect);
    if (lock.path)
        lock.path = instance_path(analysis, &analysis->instances[visit->at.instance], lock.path);
    return lock;
}

/* Does the caller's own contract want the lock held? Then its callers are to blame. */
static bool promise_passed_on(struct judge *judge, const struct spot *at, uint32_t path)
{
    struct analysis *analysis = judge->analysis;
    struct range clauses = judge->program->functions[at->func].contract.clauses;
    for (uint32_t i = clauses.first; i < clauses.first + clauses.count; i++) {
        const struct clause *clause = &judge->program->clauses[i];
        if ((clause->kind != CLAUSE_HELD && clause->kind != CLAUSE_RELEASES) || !clause->path)
            continue;
        uint32_t own = object_resolve(analysis->objects, clause->path);
        if (instance_path(analysis, &analysis->instances[at->instance], own) == path)
            return true;
    }
    return false;
}

static enum demand promise_demand(const struct clause *clause)
{
    if (!clause->when || *clause->when)
        return DEMAND_NONE;
    switch ((enum clause_kind)clause->kind) {
    case CLAUSE_HELD:
        return DEMAND_HELD;
    case CLAUSE_NOT_HELD:
        return DEMAND_FREE;
    case CLAUSE_NO_LOCKS:
        return DEMAND_NO_LOCKS;
    case CLAUSE_ACQUIRES:
    case CLAUSE_RELEASES:
    case CLAUSE_RAISES:
    case CLAUSE_SAVES:
    case CLAUSE_RESTORES:
        break;
    }
    return DEMAND_NONE;
}

bool demand_next(struct judge *judge, struct demand_visit *visit)
{
    const struct program *program = judge->program;
    for (;;) {
        uint32_t callee = visit->call.call ? promise_callee(judge, &visit->call) : 0;
        struct range clauses = callee ? program->functions[callee].contract.clauses : (struct range){0};
        for (; visit->next < clauses.count; visit->next++) {
            const struct clause *clause = &program->clauses[clauses.first + visit->next];
            visit->demand = promise_demand(clause);
            if (visit->demand == DEMAND_NONE)
                continue;
            visit->lock = promise_lock(judge, &visit->call, clause);
            if (visit->demand != DEMAND_NO_LOCKS &&
                (!visit->lock.path || promise_passed_on(judge, &visit->call.at, visit->lock.path)))
                continue;
            visit->where = words_location(judge, &judge->facts->annotations[clause->annotation].at);
            visit->next++;
            return true;
        }
        visit->next = 0;
        if (!call_next(judge, &visit->call))
            return false;
    }
}

bool lock_resembles(const struct judge *judge, const struct lock *a, const struct lock *b)
{
    const struct path *left = &judge->facts->paths[a->path], *right = &judge->facts->paths[b->path];
    return a->path == b->path || (left->kind == PATH_FIELD && right->kind == PATH_FIELD && left->name == right->name);
}

/* ---- what a body must keep --------------------------------------------------------------------------------------- */

/* Can all be seen that the body does? */
static bool promise_seen(const struct judge *judge, uint32_t func)
{
    const struct program *program = judge->program;
    struct range calls = program->functions[func].calls, exits = judge->analysis->functions[func].exits;
    for (uint32_t i = calls.first; i < calls.first + calls.count; i++)
        if (program->calls[i].kind != CALL_KNOWN)
            return false;
    for (uint32_t i = exits.first; i < exits.first + exits.count; i++)
        if (judge->analysis->exits[i].state.unknown)
            return false;
    return !judge->facts->funcs[func].losses.count && exits.count;
}

/* What is broken at an exit; NULL nothing. */
static const char *promise_broken(struct judge *judge, const struct clause *clause, const struct state *state)
{
    struct analysis *analysis = judge->analysis;
    uint32_t path = clause->path ? object_resolve(analysis->objects, clause->path) : 0;
    bool gained = path && lockset_find(analysis, state->gained, path, 0) >= 0;
    bool lost = path && lockset_find(analysis, state->lost, path, 0) >= 0;
    switch ((enum clause_kind)clause->kind) {
    case CLAUSE_ACQUIRES:
        return path && !gained ? "takes" : NULL;
    case CLAUSE_RELEASES:
        return path && !lost ? "gives back" : NULL;
    case CLAUSE_HELD:
        return lost && !gained ? "leaves held" : NULL;
    case CLAUSE_RAISES:
        if (state->irql.path || state->irql.set & IRQL_UNKNOWN)
            return NULL;
        return state->irql.entry || state->irql.set != 1u << clause->level ? "raises the IRQL" : NULL;
    case CLAUSE_NOT_HELD:
    case CLAUSE_NO_LOCKS:
    case CLAUSE_SAVES:
    case CLAUSE_RESTORES:
        break;
    }
    return NULL;
}

/* The lock of a clause for people; "" none. */
static const char *promise_words(struct judge *judge, const struct clause *clause)
{
    return clause->path ? words_path(judge, clause->path) : "";
}

/* The next clause of the function `visit->func`, or exit of the same one, at which it is broken. */
static bool promise_next_of(struct judge *judge, struct breach_visit *visit)
{
    const struct analysis *analysis = judge->analysis;
    struct range clauses = judge->program->functions[visit->func].contract.clauses;
    struct range exits = analysis->functions[visit->func].exits;
    for (; visit->clause < clauses.count; visit->clause++, visit->exit = 0) {
        const struct clause *clause = &judge->program->clauses[clauses.first + visit->clause];
        if (!clause->when || *clause->when)
            continue;
        for (; visit->exit < exits.count; visit->exit++) {
            const struct exit_state *out = &analysis->exits[exits.first + visit->exit];
            visit->what = promise_broken(judge, clause, &out->state);
            if (!visit->what)
                continue;
            visit->lock = promise_words(judge, clause);
            visit->at = words_location(judge, &judge->facts->events[out->event].at);
            visit->where = words_location(judge, &judge->facts->annotations[clause->annotation].at);
            visit->exit++;
            return true;
        }
    }
    return false;
}

bool breach_next(struct judge *judge, struct breach_visit *visit)
{
    for (; visit->func < judge->facts->funcs_count; visit->func++, visit->clause = 0, visit->exit = 0) {
        const struct function *function = &judge->program->functions[visit->func];
        if (!function->contract.clauses.count || !visits_user_function(judge, visit->func) ||
            !program_enters(judge->program, visit->func) || !promise_seen(judge, visit->func))
            continue;
        visit->name = words_function(judge, visit->func);
        if (promise_next_of(judge, visit))
            return true;
    }
    return false;
}
