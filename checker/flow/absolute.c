#include "flow/absolute.h"

#include <string.h>

#include "flow/given.h"
#include "flow/irql_value.h"
#include "flow/knowledge.h"
#include "flow/lockset.h"
#include "flow/referent.h"
#include "flow/usage.h"

static uint32_t add_bases(const struct facts *facts, uint32_t callee, uint32_t path, uint32_t *bases, uint32_t count)
{
    for (; path; path = facts->paths[path].parent) {
        const struct path *step = &facts->paths[path];
        if (step->kind == PATH_ELEMENT && !step->constant && step->index)
            count = add_bases(facts, callee, step->index, bases, count);
        if ((step->kind != PATH_PARAM && step->kind != PATH_THIS) || step->func != callee)
            continue;
        bool known = false;
        for (uint32_t i = 0; i < count; i++)
            known |= bases[i] == path;
        if (!known && count < ABSOLUTE_BASES)
            bases[count++] = path;
    }
    return count;
}

uint32_t absolute_bases(const struct facts *facts, uint32_t callee, uint32_t path, uint32_t bases[ABSOLUTE_BASES])
{
    return add_bases(facts, callee, path, bases, 0);
}

uint32_t absolute_position(const struct facts *facts, uint32_t base)
{
    const struct path *path = &facts->paths[base];
    bool method = facts->funcs[path->func].flags & FUNC_METHOD;
    return path->kind == PATH_THIS ? 0 : path->index + method;
}

static struct operand binding_of(const struct analysis *analysis, const struct instance *instance, uint32_t base)
{
    uint32_t position = absolute_position(&analysis->program->facts, base);
    if (position >= instance->bindings.count)
        return (struct operand){0};
    return analysis->bindings[instance->bindings.first + position].value;
}

uint32_t instance_path(struct analysis *analysis, const struct instance *instance, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    if (!path)
        return 0;
    if (facts->paths[path].parent)
        path = object_resolve(analysis->objects, path);
    uint32_t bases[ABSOLUTE_BASES];
    uint32_t count = absolute_bases(facts, instance->func, path, bases);
    for (uint32_t i = 0; i < count; i++) {
        struct operand value = binding_of(analysis, instance, bases[i]);
        if (value.kind == OPERAND_PATH || value.kind == OPERAND_ADDRESS || value.kind == OPERAND_CONSTANT)
            path = object_substitute(analysis->objects, path, bases[i], &value);
    }
    return path;
}

struct operand instance_value(struct analysis *analysis, const struct instance *instance, struct operand value)
{
    const struct facts *facts = &analysis->program->facts;
    value = object_resolve_operand(analysis->objects, value);
    if (value.kind != OPERAND_PATH && value.kind != OPERAND_ADDRESS)
        return value;
    uint32_t bases[ABSOLUTE_BASES];
    uint32_t count = absolute_bases(facts, instance->func, value.path, bases);
    for (uint32_t i = 0; i < count; i++) {
        struct operand bound = binding_of(analysis, instance, bases[i]);
        if (bound.kind == OPERAND_PATH || bound.kind == OPERAND_ADDRESS || bound.kind == OPERAND_CONSTANT)
            value = object_substitute_operand(analysis->objects, value, bases[i], &bound);
        if (value.kind != OPERAND_PATH && value.kind != OPERAND_ADDRESS)
            break;
    }
    return value;
}

/* ---- constants ----------------------------------------------------------------------------------------------------
 */

/* The constant that the member `name` of the structure at `place` must have. */
static bool member_constant(const struct analysis *analysis, const struct state *state, uint32_t place,
                            const char *name, int64_t *number)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t count;
    const struct known *items = knowledge_items(analysis, state->known, &count);
    for (uint32_t i = 0; i < count; i++) {
        const struct path *path = &facts->paths[items[i].path];
        if (items[i].kind == KNOWN_TEST && items[i].op == PREDICATE_EQ && path->kind == PATH_FIELD &&
            path->parent == place && strcmp(facts_text(facts, path->name), name) == 0) {
            *number = items[i].number;
            return true;
        }
    }
    return false;
}

/* The constant at `place`; of a LARGE_INTEGER its QuadPart, or its halves: `= {0}` tells the low one. */
static bool constant_at(const struct analysis *analysis, const struct state *state, uint32_t place, int64_t *number)
{
    int64_t low, high = 0;
    if (knowledge_constant(analysis, state->known, place, number) ||
        member_constant(analysis, state, place, "QuadPart", number))
        return true;
    if (!member_constant(analysis, state, place, "LowPart", &low))
        return false;
    member_constant(analysis, state, place, "HighPart", &high);
    *number = (int64_t)((uint64_t)high << 32 | (uint32_t)low);
    return true;
}

bool instance_constant(struct analysis *analysis, const struct instance *instance, const struct state *state,
                       struct operand value, bool behind, int64_t *number)
{
    if (behind) {
        uint32_t place = referent_pointed(analysis, state, value);
        return place && constant_at(analysis, state, place, number);
    }
    if (value.kind == OPERAND_PATH && constant_at(analysis, state, referent_of(analysis, state, value.path), number))
        return true;
    value = instance_value(analysis, instance, value);
    *number = value.number;
    return value.kind == OPERAND_CONSTANT;
}

/* ---- IRQL ---------------------------------------------------------------------------------------------------------
 */

/* Did a branch on a parameter go another way than the constant passed makes it go? */
static bool refuted(const struct analysis *analysis, const struct instance *instance, const struct state *state)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t count;
    const struct known *items = knowledge_items(analysis, state->known, &count);
    for (uint32_t i = 0; i < count; i++) {
        const struct path *path = &facts->paths[items[i].path];
        if (items[i].kind != KNOWN_TEST || path->kind != PATH_PARAM || path->func != instance->func ||
            !usage_constant(analysis, items[i].path))
            continue;
        struct operand value = binding_of(analysis, instance, items[i].path);
        if (value.kind == OPERAND_CONSTANT &&
            !knowledge_passes(value.number, (enum predicate_op)items[i].op, items[i].number))
            return true;
        if (value.kind == OPERAND_ADDRESS && items[i].op == PREDICATE_EQ && items[i].number == 0)
            return true;
    }
    return false;
}

/* Levels at entry for which control comes to `state`; 0 when it does not in this instance. */
static irql_set levels_at_entry(const struct analysis *analysis, const struct instance *instance,
                                const struct state *state)
{
    irql_set entry = irql_set_restrict(instance->irql, state->entry);
    if (!entry || refuted(analysis, instance, state) || given_refutes(analysis, instance->given, state))
        return 0;
    irql_set assumed = irql_set_restrict(entry, state->assumed);
    return assumed ? assumed : entry; /* an assertion that cannot hold is a mistake of its own */
}

/* The level that `path` held at entry of the instance. */
static irql_set level_passed(const struct analysis *analysis, const struct instance *instance, uint32_t path)
{
    const struct path *parameter = &analysis->program->facts.paths[path];
    const struct known *saved = knowledge_find(analysis, instance->given, path, KNOWN_IRQL);
    struct operand value = {0};
    if (saved)
        return saved->set;
    if (parameter->kind == PATH_PARAM && parameter->func == instance->func)
        value = binding_of(analysis, instance, path);
    return value.kind == OPERAND_CONSTANT ? irql_set_of_number(value.number) : (irql_set)IRQL_UNKNOWN;
}

irql_set absolute_irql(const struct analysis *analysis, const struct instance *instance, const struct state *state,
                       struct irql_value value)
{
    irql_set entry = levels_at_entry(analysis, instance, state), set = value.set;
    if (!entry)
        return 0;
    if (value.entry)
        set |= entry;
    if (value.path)
        set |= level_passed(analysis, instance, value.path);
    return set;
}

irql_set instance_irql(const struct analysis *analysis, const struct instance *instance, const struct state *state)
{
    return absolute_irql(analysis, instance, state, state->irql);
}

/* ---- locks --------------------------------------------------------------------------------------------------------
 */

/* The entry locks less those the function gave back. */
static uint32_t locks_left(struct analysis *analysis, const struct instance *instance, uint32_t lost)
{
    uint32_t left = instance->locks, count;
    lockset_held(analysis, lost, &count);
    for (uint32_t i = 0; i < count && left; i++) {
        struct held given = lockset_held(analysis, lost, &count)[i];
        uint32_t path = instance_path(analysis, instance, given.path);
        uint32_t handle = instance_path(analysis, instance, given.handle);
        int position = lockset_find(analysis, left, path, handle);
        if (position < 0)
            continue;
        uint32_t held_count;
        struct held held = lockset_held(analysis, left, &held_count)[position];
        left = lockset_without(analysis, left, (uint32_t)position);
        if (!given.may)
            continue;
        held.may = 1;
        left = lockset_with(analysis, left, held);
    }
    return left;
}

static uint32_t find_locks(struct analysis *analysis, const struct instance *instance, const struct state *state)
{
    uint32_t locks = instance->locks, count;
    if (state->lost && locks)
        locks = locks_left(analysis, instance, state->lost);
    lockset_held(analysis, state->gained, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct held held = lockset_held(analysis, state->gained, &count)[i];
        held.path = instance_path(analysis, instance, held.path);
        held.handle = instance_path(analysis, instance, held.handle);
        int position = lockset_position(analysis, locks, held.path, (enum lock_kind)held.kind);
        uint32_t held_count;
        if (position < 0 || lockset_held(analysis, locks, &held_count)[position].may)
            locks = lockset_with(analysis, locks, held);
    }
    return locks;
}

static uint32_t locks_of(struct analysis *analysis, const struct instance *instance, const struct state *state)
{
    if (!state->gained && (!state->lost || !instance->locks))
        return instance->locks;
    if (analysis->last_locks.func != instance->func || analysis->last_locks.entry != instance->locks ||
        analysis->last_locks.bindings != instance->bindings.first || analysis->last_locks.gained != state->gained ||
        analysis->last_locks.lost != state->lost) {
        analysis->last_locks.func = instance->func;
        analysis->last_locks.entry = instance->locks;
        analysis->last_locks.bindings = instance->bindings.first;
        analysis->last_locks.gained = state->gained;
        analysis->last_locks.lost = state->lost;
        analysis->last_locks.result = find_locks(analysis, instance, state);
    }
    return analysis->last_locks.result;
}

uint32_t instance_lockset(struct analysis *analysis, const struct instance *instance, const struct state *state,
                          bool surely)
{
    uint32_t locks = locks_of(analysis, instance, state);
    return surely ? lockset_surely(analysis, locks) : locks;
}

void instance_locks(struct analysis *analysis, const struct instance *instance, const struct state *state, GArray *out)
{
    uint32_t count;
    const struct held *held = lockset_held(analysis, locks_of(analysis, instance, state), &count);
    if (count)
        g_array_append_vals(out, held, count);
}
