/*
 * What a call changes, as rules ask: which held lock it gives back, and where it takes the IRQL.
 */
#include "judge/inside.h"

#include "flow/effect.h"
#include "flow/lockset.h"
#include "flow/usage.h"

/* The first effect of the kind; NULL none. */
static const struct effect *change_effect(const struct api *api, enum effect_kind kind)
{
    for (uint32_t i = 0; api && i < api->effect_count; i++)
        if (api->effects[i].kind == kind)
            return &api->effects[i];
    return NULL;
}

bool call_gives_back(struct judge *judge, const struct call_visit *visit, struct lock *held)
{
    struct analysis *analysis = judge->analysis;
    const struct effect *release = change_effect(visit->api, EFFECT_RELEASE);
    if (!release || change_effect(visit->api, EFFECT_ACQUIRE))
        return false;
    const struct instance *instance = &analysis->instances[visit->at.instance];
    uint32_t path = effect_lock(analysis, visit->call, &analysis->states[visit->at.state], release);
    path = path ? instance_path(analysis, instance, path) : 0;
    if (!path)
        return false;
    uint32_t set = instance_lockset(analysis, instance, &analysis->states[visit->at.state], false), count;
    bool by_handle = release->object >= 0;
    int position = lockset_find(analysis, set, by_handle ? 0 : path, by_handle ? path : 0);
    if (position < 0)
        return false;
    const struct held *found = &lockset_held(analysis, set, &count)[position];
    *held = (struct lock){found->path, (enum lock_kind)found->kind, (enum lock_mode)found->mode, found->may,
                          found->acquired};
    return true;
}

bool call_gives_back_own(struct judge *judge, const struct call_visit *visit, struct lock *held)
{
    struct analysis *analysis = judge->analysis;
    const struct state *state = &analysis->states[visit->at.state];
    const struct effect *release = change_effect(visit->api, EFFECT_RELEASE);
    uint32_t path = release ? effect_lock(analysis, visit->call, state, release) : 0, count;
    if (!path || usage_varies(analysis, path) || !call_gives_back(judge, visit, held))
        return false;
    const struct held *gained = lockset_held(analysis, state->gained, &count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t call = judge->program->call_of_event[gained[i].acquired];
        if ((release->object >= 0 ? gained[i].handle : gained[i].path) == path && gained[i].acquired == held->acquired)
            return call && judge->program->calls[call].caller == visit->at.func;
    }
    return false;
}

bool lock_taken_too_high(struct judge *judge, const struct spot *spot, const struct lock *lock)
{
    const struct program *program = judge->program;
    uint32_t call = lock->acquired ? program->call_of_event[lock->acquired] : 0;
    if (!call || !program->calls[call].api || program->calls[call].caller != spot->func)
        return false;
    struct range states = judge->analysis->states_before[lock->acquired];
    for (uint32_t state = states.first; state < states.first + states.count; state++) {
        struct call_visit taking = {.call = call, .api = program->calls[call].api};
        taking.at = visits_spot(judge, spot->instance, lock->acquired, state);
        if (irql_excess(taking.at.irql, call_allowed(judge, &taking)))
            return true;
    }
    return false;
}

irql_set call_irql_after(struct judge *judge, const struct call_visit *visit)
{
    struct analysis *analysis = judge->analysis;
    struct states after = {.count = 0};
    if (!visit->api)
        return IRQL_UNKNOWN;
    struct state before = analysis->states[visit->at.state];
    effect_apply(analysis, visit->call, &before, &after);
    irql_set irql = 0;
    for (uint32_t i = 0; i < after.count; i++)
        irql |= instance_irql(analysis, &analysis->instances[visit->at.instance], &after.items[i]);
    return irql ? irql : IRQL_UNKNOWN;
}

/* ---- returns to Windows ------------------------------------------------------------------------------------------ */

/* A state at the event that occurs in the instance; 0 none. */
static uint32_t change_state(const struct judge *judge, uint32_t instance, uint32_t event)
{
    const struct analysis *analysis = judge->analysis;
    struct range states = analysis->states_before[event];
    for (uint32_t i = states.first; i < states.first + states.count; i++)
        if (instance_irql(analysis, &analysis->instances[instance], &analysis->states[i]))
            return i;
    return 0;
}

bool return_next(struct judge *judge, struct return_visit *visit)
{
    const struct analysis *analysis = judge->analysis;
    if (!visit->instance)
        visit->instance = 1;
    for (; visit->instance < analysis->instances_count; visit->instance++, visit->next = 0) {
        const struct instance *instance = &analysis->instances[visit->instance];
        struct range exits = analysis->functions[instance->func].exits;
        if (judge->ways[visit->instance].depth != 1 || !visits_user_function(judge, instance->func))
            continue;
        while (visit->next < exits.count) {
            const struct exit_state *out = &analysis->exits[exits.first + visit->next++];
            visit->at =
                visits_spot(judge, visit->instance, out->event, change_state(judge, visit->instance, out->event));
            visit->entered = instance->irql & out->state.entry;
            visit->returned = instance_irql(analysis, instance, &out->state);
            if (out->state.irql.entry || !visit->returned || out->state.unknown)
                continue;
            visit->at.irql = visit->returned;
            visit->keeps_locks = analysis->locksets[out->state.gained].held.count != 0;
            return true;
        }
    }
    return false;
}
