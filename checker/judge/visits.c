#include "judge/inside.h"

#include "flow/object.h"

bool visits_user_function(const struct judge *judge, uint32_t func)
{
    uint32_t flags = judge->facts->funcs[func].flags;
    return flags & FUNC_DEFINED && !(flags & FUNC_SYSTEM);
}

struct spot visits_spot(struct judge *judge, uint32_t instance, uint32_t event, uint32_t state)
{
    const struct instance *entered = &judge->analysis->instances[instance];
    struct spot spot = {.instance = instance, .event = event, .state = state, .func = entered->func};
    spot.paged = judge->facts->funcs[entered->func].section == SECTION_PAGED;
    spot.entered_raised = irql_excess(entered->irql, irql_at_most(LEVEL_APC)) != 0;
    if (state) {
        const struct state *here = &judge->analysis->states[state];
        spot.irql = instance_irql(judge->analysis, entered, here);
        spot.unknown_locks = here->unknown || entered->unknown_locks;
        spot.tested = here->entry;
    } else {
        spot.tested = IRQL_ANY;
        spot.irql = entered->irql;
        spot.unknown_locks = entered->unknown_locks;
    }
    return spot;
}

irql_set irql_excess(irql_set irql, irql_set allowed)
{
    irql_set known = irql_known(irql);
    if (!known || !irql_known(allowed) || allowed & IRQL_UNKNOWN)
        return 0;
    irql_set above = (irql_set)(known & ~irql_at_most(irql_highest(irql_known(allowed))));
    if (irql & IRQL_UNKNOWN && above != known)
        return 0;
    return above;
}

irql_set irql_shortfall(irql_set irql, irql_set allowed)
{
    irql_set known = irql_known(irql);
    if (!known || !irql_known(allowed) || allowed & IRQL_UNKNOWN)
        return 0;
    irql_set below = (irql_set)(known & ~irql_at_least(irql_lowest(irql_known(allowed))));
    if (irql & IRQL_UNKNOWN && below != known)
        return 0;
    return below;
}

/* ---- locks ------------------------------------------------------------------------------------------------------ */

uint32_t spot_locks(struct judge *judge, const struct spot *spot, const struct lock **locks)
{
    witness_locks(judge, spot->instance, spot->state);
    g_array_set_size(judge->locks, 0);
    for (guint i = 0; i < judge->held->len; i++) {
        const struct held *held = &g_array_index(judge->held, struct held, i);
        struct lock lock = {held->path, (enum lock_kind)held->kind, (enum lock_mode)held->mode, held->may,
                            held->acquired};
        g_array_append_val(judge->locks, lock);
    }
    *locks = (const struct lock *)(void *)judge->locks->data;
    return judge->locks->len;
}

bool spot_spin_lock(struct judge *judge, const struct spot *spot, struct lock *lock)
{
    const struct lock *locks;
    uint32_t count = spot_locks(judge, spot, &locks);
    for (uint32_t i = 0; i < count; i++) {
        *lock = locks[i];
        if (lock_spins(lock->kind) && !lock->may)
            return true;
    }
    return false;
}

bool lock_is_single(struct judge *judge, const struct lock *lock)
{
    const struct facts *facts = judge->facts;
    uint32_t path = lock->path;
    while (facts->paths[path].kind == PATH_FIELD)
        path = facts->paths[path].parent;
    return facts->paths[path].kind == PATH_LOCAL || object_single(judge->analysis->objects, lock->path);
}

const struct api *lock_taken_by(struct judge *judge, const struct lock *lock)
{
    uint32_t call = lock->acquired ? judge->program->call_of_event[lock->acquired] : 0;
    return call ? judge->program->calls[call].api : NULL;
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */

static const char *visits_callee(const struct judge *judge, const struct call *call)
{
    const struct facts *facts = judge->facts;
    const struct event *event = &facts->events[call->event];
    if (call->api)
        return call->api->name;
    uint32_t func = program_function_of(judge->program, event->callee);
    if (func)
        return facts_text(facts, facts->funcs[func].name);
    uint32_t path = event->path;
    while (path && !facts->paths[path].name)
        path = facts->paths[path].parent;
    return facts_text(facts, path ? facts->paths[path].name : event->callee);
}

/* The state after `visit` of the same call: next state, next instance; false when there is none. */
static bool visits_next_state(struct judge *judge, struct call_visit *visit)
{
    const struct analysis *analysis = judge->analysis;
    const struct call *call = &judge->program->calls[visit->call];
    struct range states = analysis->states_before[call->event];
    if (!states.count)
        return false;
    uint32_t instance = visit->at.instance, state = visit->at.state + 1;
    if (!instance || state == states.first + states.count) {
        instance = instance ? instance + 1 : analysis->first_instance[call->caller];
        state = states.first;
    }
    for (; instance < analysis->first_instance[call->caller + 1]; instance++, state = states.first) {
        for (; state < states.first + states.count; state++) {
            visit->at = visits_spot(judge, instance, call->event, state);
            if (visit->at.irql)
                return true;
        }
    }
    return false;
}

bool call_next(struct judge *judge, struct call_visit *visit)
{
    const struct program *program = judge->program;
    if (visit->call && visits_next_state(judge, visit))
        return true;
    while (++visit->call < program->calls_count) {
        const struct call *call = &program->calls[visit->call];
        if (!visits_user_function(judge, call->caller))
            continue;
        visit->at = (struct spot){0};
        if (!visits_next_state(judge, visit))
            continue;
        visit->api = call->api;
        visit->name = visits_callee(judge, call);
        return true;
    }
    return false;
}

/* ---- entries ---------------------------------------------------------------------------------------------------- */

/* Any state of the call in the caller's instance: preferably one with the callee's IRQL. */
static uint32_t visits_calling_state(struct judge *judge, uint32_t caller, uint32_t event, irql_set irql)
{
    struct range states = judge->analysis->states_before[event];
    const struct instance *instance = &judge->analysis->instances[caller];
    uint32_t best = 0;
    for (uint32_t state = states.first; state < states.first + states.count; state++) {
        irql_set here = instance_irql(judge->analysis, instance, &judge->analysis->states[state]);
        if (here == irql)
            return state;
        if (here && !best)
            best = state;
    }
    return best;
}

static void visits_enter(struct judge *judge, struct entry_visit *visit)
{
    const struct analysis *analysis = judge->analysis;
    const struct instance *instance = &analysis->instances[visit->instance];
    const struct func *func = &judge->facts->funcs[instance->func];
    const struct entry_edge *edge = &analysis->entries[instance->entries.first + visit->next];
    visit->func = instance->func;
    visit->name = facts_text(judge->facts, func->name);
    visit->irql = instance->irql;
    visit->paged = func->section == SECTION_PAGED;
    visit->section = facts_text(judge->facts, func->section_name);
    visit->contract = judge->program->functions[instance->func].contract.irql;
    visit->where = words_location(judge, &func->at);
    visit->section_at = words_location(judge, &func->section_at);
    if (!edge->caller) {
        visit->at = visits_spot(judge, visit->instance, 0, 0);
        return;
    }
    uint32_t event = judge->program->calls[edge->call].event;
    visit->at =
        visits_spot(judge, edge->caller, event, visits_calling_state(judge, edge->caller, event, instance->irql));
}

bool entry_next(struct judge *judge, struct entry_visit *visit)
{
    const struct analysis *analysis = judge->analysis;
    if (visit->instance)
        visit->next++;
    else
        visit->instance = 1;
    for (; visit->instance < analysis->instances_count; visit->instance++, visit->next = 0) {
        const struct instance *instance = &analysis->instances[visit->instance];
        if (!visits_user_function(judge, instance->func))
            continue;
        for (; visit->next < instance->entries.count; visit->next++) {
            visits_enter(judge, visit);
            if (visits_user_function(judge, visit->at.func))
                return true;
        }
    }
    return false;
}

/* ---- the run itself ---------------------------------------------------------------------------------------------- */

bool failure_next(struct judge *judge, struct failure_visit *visit)
{
    const struct facts *facts = judge->facts;
    while (++visit->next < facts->units_count) {
        const struct unit_info *unit = &facts->units[visit->next];
        if (!unit->failed)
            continue;
        visit->file = facts_text(facts, unit->main_file);
        visit->why = facts_text(facts, unit->failed);
        visit->at = words_location(judge, &unit->failed_at);
        if (!*visit->at.file)
            visit->at.file = words_copy(judge, visit->file);
        return true;
    }
    return false;
}

bool loss_next(struct judge *judge, struct loss_visit *visit)
{
    const struct facts *facts = judge->facts;
    while (++visit->next < facts->funcs_count) {
        const struct func *func = &facts->funcs[visit->next];
        if (!func->losses.count || !visits_user_function(judge, visit->next))
            continue;
        const struct loss *first = &facts->losses[func->losses.first];
        visit->name = facts_text(facts, func->name);
        visit->at = words_location(judge, &first->at);
        visit->why = facts_text(facts, first->text);
        visit->where = words_location(judge, &func->at);
        visit->count = func->losses.count;
        return true;
    }
    return false;
}
