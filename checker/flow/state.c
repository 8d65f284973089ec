#include "flow/state.h"

#include "flow/given.h"
#include "flow/irql_value.h"
#include "flow/knowledge.h"
#include "flow/lockset.h"

enum { DEPTH_LIMIT = 4 }; /* times one lock is taken that are told apart */

struct state state_entry(void)
{
    return (struct state){.irql = irql_value_entry(), .entry = IRQL_ANY, .assumed = IRQL_ANY};
}

bool state_equals(const struct state *a, const struct state *b)
{
    return irql_value_equals(a->irql, b->irql) && a->entry == b->entry && a->assumed == b->assumed &&
           a->regions == b->regions && a->unknown == b->unknown && a->gained == b->gained && a->lost == b->lost &&
           a->known == b->known;
}

bool state_alike(const struct analysis *analysis, const struct state *a, const struct state *b)
{
    if (!irql_value_equals(a->irql, b->irql) || a->regions != b->regions || a->unknown != b->unknown ||
        lockset_shape(analysis, a->gained) != lockset_shape(analysis, b->gained) ||
        lockset_shape(analysis, a->lost) != lockset_shape(analysis, b->lost) ||
        given_tells_apart(analysis, a->known, b->known))
        return false;
    /* The level at entry tells ways apart as long as anything depends on it. */
    return a->entry == b->entry || (irql_value_is_entry(a->irql) && a->known == b->known);
}

struct state state_join(struct analysis *analysis, const struct state *a, const struct state *b)
{
    struct state joined = {.irql = irql_value_join(a->irql, b->irql),
                           .entry = a->entry | b->entry,
                           .assumed = a->assumed | b->assumed,
                           .regions = a->regions < b->regions ? a->regions : b->regions,
                           .unknown = a->unknown || b->unknown};
    joined.gained = lockset_join(analysis, a->gained, b->gained);
    joined.lost = lockset_join(analysis, a->lost, b->lost);
    joined.known = knowledge_join(analysis, a->known, b->known);
    return joined;
}

bool state_leq(struct analysis *analysis, const struct state *a, const struct state *b)
{
    struct state joined = state_join(analysis, a, b);
    joined.gained = lockset_shape(analysis, joined.gained);
    joined.lost = lockset_shape(analysis, joined.lost);
    struct state above = *b;
    above.gained = lockset_shape(analysis, above.gained);
    above.lost = lockset_shape(analysis, above.lost);
    return state_equals(&joined, &above);
}

/* Joins `state` into the item; true when that changes it. */
static bool merge_into(struct analysis *analysis, struct state *item, const struct state *state)
{
    struct state joined = state_join(analysis, item, state);
    bool changed = !state_equals(&joined, item);
    *item = joined;
    return changed;
}

/* The list is full: ways with one IRQL become one; if none did, all become one. */
static void join_some(struct analysis *analysis, struct states *states)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < states->count; i++) {
        uint32_t same = 0;
        while (same < kept && !irql_value_equals(states->items[same].irql, states->items[i].irql))
            same++;
        if (same < kept)
            merge_into(analysis, &states->items[same], &states->items[i]);
        else
            states->items[kept++] = states->items[i];
    }
    bool enough = kept < states->count;
    states->count = kept;
    states->joined = true;
    if (!enough)
        states_collapse(analysis, states);
}

bool states_add(struct analysis *analysis, struct states *states, const struct state *state)
{
    for (uint32_t i = 0; i < states->count; i++) {
        struct state *item = &states->items[i];
        if (state_alike(analysis, item, state) || (states->joined && irql_value_equals(item->irql, state->irql)))
            return merge_into(analysis, item, state);
    }
    if (states->count == STATES_LIMIT)
        join_some(analysis, states);
    if (!states->joined) {
        states->items[states->count++] = *state;
        return true;
    }
    for (uint32_t i = 0; i < states->count; i++)
        if (irql_value_equals(states->items[i].irql, state->irql))
            return merge_into(analysis, &states->items[i], state) || true;
    if (states->count < STATES_LIMIT)
        states->items[states->count++] = *state;
    return true;
}

void states_collapse(struct analysis *analysis, struct states *states)
{
    for (uint32_t i = 1; i < states->count; i++)
        merge_into(analysis, &states->items[0], &states->items[i]);
    if (states->count > 1) {
        states->count = 1;
        states->joined = true;
    }
}

/* ---- locks ------------------------------------------------------------------------------------------------------ */

void state_acquire(struct analysis *analysis, struct state *state, struct held held)
{
    int lost = lockset_find(analysis, state->lost, held.path, 0);
    if (lost >= 0) {
        uint32_t count;
        struct held given = lockset_held(analysis, state->lost, &count)[lost];
        state->lost = lockset_without(analysis, state->lost, (uint32_t)lost);
        if (held.may) {
            given.may = 1;
            state->lost = lockset_with(analysis, state->lost, given);
        }
        return;
    }
    int mine = lockset_position(analysis, state->gained, held.path, (enum lock_kind)held.kind);
    if (!held.depth)
        held.depth = 1;
    if (mine >= 0) {
        uint32_t count;
        struct held before = lockset_held(analysis, state->gained, &count)[mine];
        state->gained = lockset_without(analysis, state->gained, (uint32_t)mine);
        held.acquired = before.acquired;
        held.may = before.may && held.may;
        held.depth = (uint8_t)MIN(before.depth + held.depth, DEPTH_LIMIT);
    }
    state->gained = lockset_with(analysis, state->gained, held);
}

void state_release(struct analysis *analysis, struct state *state, struct held held)
{
    int mine = lockset_find(analysis, state->gained, held.path, held.handle);
    if (mine < 0) {
        if (held.path || held.handle)
            state->lost = lockset_with(analysis, state->lost, held);
        else
            state->unknown = true;
        return;
    }
    uint32_t count;
    struct held before = lockset_held(analysis, state->gained, &count)[mine];
    state->gained = lockset_without(analysis, state->gained, (uint32_t)mine);
    if (!before.acquired) /* said to be held: it was the caller's */
        state->lost = lockset_with(analysis, state->lost, held);
    if (before.depth <= 1 && !held.may)
        return;
    /* A lock taken twice by mistake: whether one release was meant to be enough, who knows. */
    if (held.may || !lock_recursive((enum lock_kind)before.kind))
        before.may = 1;
    if (before.depth > 1)
        before.depth--;
    state->gained = lockset_with(analysis, state->gained, before);
}

/* ---- IRQL ------------------------------------------------------------------------------------------------------- */

struct irql_value state_irql_at(const struct analysis *analysis, const struct state *state, uint32_t path)
{
    if (!path)
        return irql_value_of(IRQL_UNKNOWN);
    const struct known *saved = knowledge_find(analysis, state->known, path, KNOWN_IRQL);
    if (saved)
        return known_irql(saved);
    int64_t number;
    if (knowledge_constant(analysis, state->known, path, &number))
        return irql_value_of(irql_set_of_number(number));
    const struct facts *facts = &analysis->program->facts;
    switch ((enum path_kind)facts->paths[path_base(facts, path)].kind) {
    case PATH_PARAM:
    case PATH_THIS:
    case PATH_GLOBAL:
    case PATH_OBJECT:
        return (struct irql_value){.path = path};
    case PATH_NONE:
    case PATH_LOCAL:
    case PATH_RESULT:
    case PATH_FUNCTION:
    case PATH_FIELD:
    case PATH_DEREF:
    case PATH_ELEMENT:
    case PATH_CONTAINER:
        break;
    }
    return irql_value_of(IRQL_UNKNOWN);
}

bool state_prove_irql(struct state *state, struct irql_value *value, irql_set proved)
{
    bool current = irql_value_equals(*value, state->irql);
    if (irql_value_is_entry(*value)) {
        state->entry = state->entry & proved;
        return state->entry != 0;
    }
    if (value->path)
        return true; /* a level from outside: nothing is known, nothing is refuted */
    irql_set left = irql_set_restrict(value->set, proved);
    if (!left && !value->entry)
        return false;
    if (value->entry && !left) {
        *value = irql_value_entry();
        state->entry = state->entry & proved;
        if (!state->entry)
            return false;
    } else {
        value->set = left;
    }
    if (current)
        state->irql = *value;
    return true;
}
