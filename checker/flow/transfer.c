#include "flow/transfer.h"

#include "flow/effect.h"
#include "flow/forget.h"
#include "flow/knowledge.h"
#include "flow/referent.h"
#include "flow/refine.h"
#include "flow/summary.h"
#include "flow/usage.h"

bool transfer_changes(const struct facts *facts, uint32_t event)
{
    switch ((enum event_kind)facts->events[event].kind) {
    case EVENT_WRITE:
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
    case EVENT_ASSUME:
    case EVENT_RETURN:
    case EVENT_SCOPE_EXIT:
    case EVENT_LOST:
        return true;
    case EVENT_NONE:
    case EVENT_READ:
    case EVENT_ASSIGN:
    case EVENT_ADDRESS_TAKEN:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
        break;
    }
    return false;
}

/* ---- assignments ------------------------------------------------------------------------------------------------- */

/* Does the path stay inside a local structure, or in the object that a method or initialiser is called on? */
static bool is_own_field(const struct analysis *analysis, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    const struct path *tip = &facts->paths[path];
    if (tip->kind != PATH_FIELD)
        return false;
    const struct path *owner = &facts->paths[tip->parent];
    if (owner->kind != PATH_DEREF)
        return facts->paths[path_base(facts, path)].kind == PATH_LOCAL;
    enum path_kind base = (enum path_kind)facts->paths[owner->parent].kind;
    return base == PATH_THIS || (base == PATH_PARAM && effect_lock_type(analysis, tip->type) != LOCK_NONE);
}

static bool holds_address(const struct type *type)
{
    return type->kind == TYPE_POINTER || type->flags & TYPE_REFERENCE;
}

/*
 * A pointer whose target depends on the way: a variable with several values, a field of a guard object. Not one that
 * walks along a list, which would have a value of its own in every round.
 */
static void assign_pointer(struct analysis *analysis, struct state *state, uint32_t path, struct operand value)
{
    const struct facts *facts = &analysis->program->facts;
    if (!holds_address(&facts->types[facts->paths[path].type]))
        return;
    bool variable = facts->paths[path].kind == PATH_LOCAL;
    if (variable) {
        struct operand self = {.kind = OPERAND_PATH, .path = path};
        struct operand resolved = object_resolve_operand(analysis->objects, self);
        if (resolved.kind != OPERAND_PATH || resolved.path != path || usage_walks(analysis, path))
            return; /* one value only: resolved wherever it is used */
    } else if (!is_own_field(analysis, path)) {
        return;
    }
    if ((value.kind != OPERAND_PATH && value.kind != OPERAND_ADDRESS) || knowledge_within(facts, value.path, path))
        return;
    struct known item = {
        .path = path, .kind = KNOWN_POINTER, .target = value.path, .address = value.kind == OPERAND_ADDRESS};
    state->known = knowledge_with(analysis, state->known, item);
}

/* The memory at `path` (resolved) gets the value of `operand`. */
static void assign(struct analysis *analysis, struct state *state, uint32_t path, uint32_t operand, bool matters)
{
    const struct facts *facts = &analysis->program->facts;
    struct operand source = facts->operands[operand];
    struct operand value = referent_value(analysis, state, source);
    uint32_t from = source.kind == OPERAND_PATH ? referent_of(analysis, state, source.path) : 0;
    forget_written(analysis, state, path, &value);
    if (source.kind == OPERAND_CONSTANT) {
        if (matters || refine_matters(analysis, path, 1))
            knowledge_write(analysis, &state->known, path, source.number);
        return;
    }
    if (from && state->known && !knowledge_within(facts, from, path))
        state->known = knowledge_copy(analysis, state->known, from, path);
    assign_pointer(analysis, state, path, value);
}

/* The assignment that says what a write writes, 0 none. */
static uint32_t assigned_by(const struct facts *facts, uint32_t event)
{
    uint32_t next = event + 1;
    bool together = next < facts->events_count && facts->events[next].kind == EVENT_ASSIGN &&
                    facts->events[next].path == facts->events[event].path;
    return together ? facts->events[next].operand : 0;
}

static void apply_write(struct analysis *analysis, uint32_t index, struct state *state)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t path = referent_of(analysis, state, facts->events[index].path);
    uint32_t operand = assigned_by(facts, index);
    if (operand)
        assign(analysis, state, path, operand, false);
    else
        forget_written(analysis, state, path, NULL);
}

static void apply_return(struct analysis *analysis, uint32_t func, const struct event *event, struct state *state)
{
    uint32_t path = referent_result(analysis, func, 0);
    if (event->operand)
        assign(analysis, state, path, event->operand, true);
    else
        forget_written(analysis, state, path, NULL);
}

/* ---- calls ------------------------------------------------------------------------------------------------------- */

static bool says_locks(const struct api *stated)
{
    for (uint32_t i = 0; i < stated->effect_count; i++)
        if (stated->effects[i].kind == EFFECT_ACQUIRE || stated->effects[i].kind == EFFECT_RELEASE)
            return true;
    return false;
}

/*
 * A function of which nothing is known but what annotations state (NULL: nothing). It has no other effect on IRQL and
 * locks, but for a lock handed to it.
 */
static void call_unknown(struct analysis *analysis, const struct api *stated, const struct event *event,
                         struct state *state)
{
    const struct facts *facts = &analysis->program->facts;
    forget_shared(analysis, state);
    if (stated && says_locks(stated))
        return;
    for (uint32_t i = 0; i < event->arguments.count; i++) {
        const struct operand *value = &facts->operands[event->arguments.first + i];
        bool pointer = value->kind == OPERAND_ADDRESS || facts->types[value->type].kind == TYPE_POINTER;
        uint32_t type = value->kind == OPERAND_ADDRESS ? facts->paths[value->path].type : value->type;
        state->unknown |= pointer && effect_lock_type(analysis, type) != LOCK_NONE;
    }
}

static void apply_call(struct analysis *analysis, uint32_t func, uint32_t index, struct state *state,
                       struct states *out)
{
    const struct program *program = analysis->program;
    struct event event = program->facts.events[index];
    uint32_t number = program->call_of_event[index];
    const struct call *call = &program->calls[number];
    if (number && call->api) {
        if (call->api->stated)
            call_unknown(analysis, call->api, &event, state);
        effect_apply(analysis, number, state, out);
        return;
    }
    if (number && call->targets.count) {
        for (uint32_t i = 0; i < call->targets.count; i++)
            summary_apply(analysis, number, program->targets[call->targets.first + i].func, state, out);
        return;
    }
    forget_written(analysis, state, referent_result(analysis, func, index), NULL);
    if (number && call->kind != CALL_KNOWN)
        call_unknown(analysis, NULL, &event, state);
    states_add(analysis, out, state);
}

static void apply_scope_exit(struct analysis *analysis, uint32_t func, uint32_t index, struct state *state,
                             struct states *out)
{
    uint32_t path = analysis->program->facts.events[index].path;
    struct states after = {.count = 0};
    if (analysis->program->call_of_event[index])
        apply_call(analysis, func, index, state, &after);
    else
        states_add(analysis, &after, state);
    for (uint32_t i = 0; i < after.count; i++) {
        if (!summary_ends_part(&analysis->program->facts, path))
            forget_local(analysis, &after.items[i], path);
        states_add(analysis, out, &after.items[i]);
    }
}

void transfer_event(struct analysis *analysis, uint32_t func, uint32_t index, const struct state *before,
                    struct states *out)
{
    struct state state = *before;
    struct event event = analysis->program->facts.events[index];
    switch ((enum event_kind)event.kind) {
    case EVENT_WRITE:
        apply_write(analysis, index, &state);
        break;
    case EVENT_RETURN:
        apply_return(analysis, func, &event, &state);
        break;
    case EVENT_ASSUME:
        refine_state(analysis, &state, event.predicate, true);
        break;
    case EVENT_LOST:
        state.unknown = true;
        break;
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
        apply_call(analysis, func, index, &state, out);
        return;
    case EVENT_SCOPE_EXIT:
        apply_scope_exit(analysis, func, index, &state, out);
        return;
    case EVENT_NONE:
    case EVENT_READ:
    case EVENT_ASSIGN: /* done by its WRITE, which stands before it */
    case EVENT_ADDRESS_TAKEN:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
        break;
    }
    states_add(analysis, out, &state);
}
