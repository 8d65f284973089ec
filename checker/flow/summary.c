#include "flow/summary.h"

#include <string.h>

#include "flow/absolute.h"
#include "flow/forget.h"
#include "flow/irql_value.h"
#include "flow/knowledge.h"
#include "flow/lockset.h"
#include "flow/referent.h"
#include "flow/refine.h"
#include "flow/untouched.h"
#include "flow/usage.h"

/* ---- made -------------------------------------------------------------------------------------------------------- */

struct outer {
    struct analysis *analysis;
    uint32_t func;
    uint32_t result; /* paths: what the function returns */
    uint32_t object; /* paths: a local that is returned as a whole; the caller sees its members. Or 0 */
};

/* Does the path start at what a lambda captured: a variable of the function around it? It has one name for everybody.
 */
static bool is_captured(const struct facts *facts, uint32_t func, uint32_t path)
{
    const struct path *base = &facts->paths[path_base(facts, path)];
    return base->func && base->func != func;
}

bool summary_is_outer(const struct analysis *analysis, uint32_t func, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    if (is_captured(facts, func, path))
        return true;
    uint32_t base = path_base(facts, path);
    switch ((enum path_kind)facts->paths[base].kind) {
    case PATH_PARAM:
        return usage_constant(analysis, base);
    case PATH_THIS:
        return base != path;
    case PATH_GLOBAL:
    case PATH_OBJECT:
        return true;
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
    return false;
}

static bool is_outer_item(void *context, const struct known *item)
{
    const struct outer *outer = context;
    const struct facts *facts = &outer->analysis->program->facts;
    bool returned = outer->object && item->path != outer->object && knowledge_within(facts, item->path, outer->object);
    if (item->path != outer->result && !returned && !summary_is_outer(outer->analysis, outer->func, item->path))
        return false;
    return item->kind != KNOWN_POINTER || summary_is_outer(outer->analysis, outer->func, item->target);
}

static bool operands_equal(const struct operand *a, const struct operand *b)
{
    return a->kind == b->kind && a->path == b->path && a->number == b->number;
}

static void add_exit(struct analysis *analysis, struct exit_state exit)
{
    if (analysis->exits_count == analysis->exits_capacity) {
        analysis->exits_capacity = analysis->exits_capacity ? analysis->exits_capacity * 2 : 256;
        analysis->exits = g_renew(struct exit_state, analysis->exits, analysis->exits_capacity);
    }
    analysis->exits[analysis->exits_count++] = exit;
}

/* A local of a class that is returned, members and all; 0: something else is. */
static uint32_t returned_object(const struct facts *facts, const struct operand *result)
{
    const struct path *path = &facts->paths[result->path];
    bool object = result->kind == OPERAND_PATH && path->kind == PATH_LOCAL && facts->types[path->type].record &&
                  facts->types[path->type].kind == TYPE_RECORD;
    return object ? result->path : 0;
}

bool summary_make(struct analysis *analysis, uint32_t func, const struct exit_state *exits, uint32_t count)
{
    struct outer outer = {.analysis = analysis, .func = func, .result = referent_result(analysis, func, 0)};
    struct flow_function *function = &analysis->functions[func];
    struct states states = {.count = 0};
    struct state *seen = g_new(struct state, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        seen[i] = exits[i].state;
        outer.object = returned_object(&analysis->program->facts, &exits[i].result);
        seen[i].known = knowledge_filter(analysis, seen[i].known, is_outer_item, &outer);
        seen[i].assumed = IRQL_ANY; /* what a callee asserts is no fact about its caller */
        states_add(analysis, &states, &seen[i]);
    }
    struct exit_state outcomes[STATES_LIMIT];
    for (uint32_t i = 0; i < states.count; i++) {
        outcomes[i] = (struct exit_state){.state = states.items[i]};
        bool first = true;
        for (uint32_t j = 0; j < count; j++) {
            if (!state_alike(analysis, &seen[j], &states.items[i]) && !states.joined)
                continue;
            if (first) {
                outcomes[i].event = exits[j].event;
                outcomes[i].result = exits[j].result;
            } else if (!operands_equal(&outcomes[i].result, &exits[j].result)) {
                outcomes[i].result = (struct operand){0};
            }
            first = false;
        }
    }
    g_free(seen);
    function->too_complex |= states.joined;
    bool same = states.count == function->outcomes.count;
    for (uint32_t i = 0; same && i < states.count; i++) {
        const struct exit_state *before = &analysis->exits[function->outcomes.first + i];
        same = state_equals(&before->state, &outcomes[i].state) && operands_equal(&before->result, &outcomes[i].result);
    }
    if (same)
        return false;
    function->outcomes = (struct range){analysis->exits_count, states.count};
    for (uint32_t i = 0; i < states.count; i++)
        add_exit(analysis, outcomes[i]);
    return true;
}

void summary_keep_exits(struct analysis *analysis, uint32_t func, const struct exit_state *exits, uint32_t count)
{
    analysis->functions[func].exits = (struct range){analysis->exits_count, count};
    for (uint32_t i = 0; i < count; i++)
        add_exit(analysis, exits[i]);
}

void summary_give_up(struct analysis *analysis, uint32_t func)
{
    struct exit_state exit = {.state = state_entry()};
    exit.state.unknown = true;
    analysis->functions[func].outcomes = (struct range){analysis->exits_count, 1};
    analysis->functions[func].too_complex = true;
    add_exit(analysis, exit);
}

/* ---- used -------------------------------------------------------------------------------------------------------- */

/* One outcome of `callee`, applied to a state of the caller. */
struct application {
    struct analysis *analysis;
    const struct state *before; /* of the caller, at the call */
    struct event event;         /* the call */
    uint32_t caller, callee;
    uint32_t inner_result, outer_result; /* paths: what the callee returns, as it and as the caller name it */
    struct operand returned;             /* what the callee returned, as a value of its own */
};

/* What the caller passes for a base of the callee. */
static struct operand passed(const struct application *call, uint32_t base)
{
    const struct facts *facts = &call->analysis->program->facts;
    const struct path *path = &facts->paths[base];
    struct operand value = {0};
    if (path->kind == PATH_PARAM && path->index < call->event.arguments.count)
        value = facts->operands[call->event.arguments.first + path->index];
    else if (path->kind == PATH_THIS && call->event.kind == EVENT_SCOPE_EXIT)
        value = (struct operand){.kind = OPERAND_ADDRESS, .path = call->event.path};
    else if (path->kind == PATH_THIS && call->event.object)
        value = facts->operands[call->event.object];
    return referent_value(call->analysis, call->before, value);
}

/* Memory of the callee as the caller names it; 0 when it has no name there. */
static uint32_t outer_path(const struct application *call, uint32_t path)
{
    struct analysis *analysis = call->analysis;
    const struct facts *facts = &analysis->program->facts;
    if (!path || path == call->inner_result)
        return path ? call->outer_result : 0;
    if (is_captured(facts, call->callee, path))
        return referent_of(analysis, call->before, path);
    uint32_t base = path_base(facts, path);
    enum path_kind kind = (enum path_kind)facts->paths[base].kind;
    if (kind == PATH_LOCAL || kind == PATH_RESULT) {
        if (call->returned.kind != OPERAND_PATH || path == call->returned.path ||
            !knowledge_within(facts, path, call->returned.path))
            return referent_general(analysis, path);
        path = referent_graft(analysis, path, call->returned.path, call->outer_result);
        return referent_of(analysis, call->before, path);
    }
    if (path == base && kind != PATH_GLOBAL && kind != PATH_OBJECT)
        return 0;
    uint32_t bases[ABSOLUTE_BASES];
    uint32_t count = absolute_bases(facts, call->callee, path, bases);
    for (uint32_t i = 0; i < count; i++) {
        struct operand value = passed(call, bases[i]);
        if (value.kind == OPERAND_UNKNOWN || value.kind == OPERAND_TEXT) {
            if (bases[i] == base)
                return referent_general(analysis, path);
            value = (struct operand){.kind = OPERAND_CONSTANT, .number = -1}; /* an index that nothing is known of */
        }
        path = object_substitute(analysis->objects, path, bases[i], &value);
    }
    return referent_of(analysis, call->before, path);
}

/* The IRQL that path `path` of the callee held at its entry. */
static struct irql_value passed_irql(const struct application *call, uint32_t path)
{
    const struct facts *facts = &call->analysis->program->facts;
    if (facts->paths[path].kind != PATH_PARAM)
        return state_irql_at(call->analysis, call->before, outer_path(call, path));
    struct operand value = {0};
    if (facts->paths[path].index < call->event.arguments.count)
        value = facts->operands[call->event.arguments.first + facts->paths[path].index];
    if (value.kind == OPERAND_CONSTANT)
        return irql_value_of(irql_set_of_number(value.number));
    if (value.kind == OPERAND_PATH)
        return state_irql_at(call->analysis, call->before, referent_of(call->analysis, call->before, value.path));
    return irql_value_of(IRQL_UNKNOWN);
}

/* `entry` is the IRQL of the caller at the call. */
static struct irql_value outer_irql(const struct application *call, struct irql_value entry, struct irql_value value)
{
    struct irql_value outer = irql_value_of(value.set);
    if (value.entry)
        outer = irql_value_join(outer, entry);
    if (value.path)
        outer = irql_value_join(outer, passed_irql(call, value.path));
    return outer;
}

/* What the callee knows of a parameter as it was passed: false when the argument is something else. */
static bool accept_argument(const struct application *call, struct state *state, const struct known *item)
{
    const struct facts *facts = &call->analysis->program->facts;
    const struct path *parameter = &facts->paths[item->path];
    if (item->kind != KNOWN_TEST || parameter->index >= call->event.arguments.count)
        return true;
    struct operand value = facts->operands[call->event.arguments.first + parameter->index];
    if (value.kind == OPERAND_CONSTANT)
        return knowledge_passes(value.number, (enum predicate_op)item->op, item->number);
    if (value.kind == OPERAND_ADDRESS || value.kind == OPERAND_TEXT)
        return item->op != PREDICATE_EQ || item->number != 0;
    if (value.kind != OPERAND_PATH)
        return true;
    return refine_path(call->analysis, state, referent_of(call->analysis, call->before, value.path),
                       (enum predicate_op)item->op, item->number, false);
}

/* Does the callee say of a pointer that the caller has set to an address, and that it has left alone, that it is null?
 */
static bool denies_address(const struct application *call, const struct known *item, uint32_t path)
{
    struct analysis *analysis = call->analysis;
    const struct known *known = knowledge_find(analysis, call->before->known, path, KNOWN_POINTER);
    return known && known->address && item->op == PREDICATE_EQ && item->number == 0 && !item->written &&
           !usage_written_by(analysis, call->callee, path);
}

/* What the callee knows of other memory where it returns. False: the caller knows better, it cannot return so. */
static bool learn_item(const struct application *call, struct state *state, const struct known *item,
                       struct irql_value entry)
{
    struct analysis *analysis = call->analysis;
    uint32_t path = outer_path(call, item->path);
    if (!path)
        return true;
    struct known outer = *item;
    outer.path = path;
    if (item->kind == KNOWN_TEST) {
        if (denies_address(call, item, path))
            return false;
        if (path != call->outer_result && !refine_matters(analysis, path, 1))
            return true;
        if (item->written)
            knowledge_write(analysis, &state->known, path, item->number);
        else
            return knowledge_learn(analysis, &state->known, path, (enum predicate_op)item->op, item->number);
        return true;
    }
    if (item->kind == KNOWN_IRQL) {
        struct irql_value saved = outer_irql(call, entry, known_irql(item));
        state->known = knowledge_with_irql(analysis, state->known, path, saved);
        return true;
    }
    outer.target = outer_path(call, item->target);
    const struct path *target = &analysis->program->facts.paths[item->target];
    if (target->kind == PATH_PARAM) {
        struct operand value = passed(call, item->target);
        outer.target = value.kind == OPERAND_PATH || value.kind == OPERAND_ADDRESS ? value.path : 0;
        outer.address = value.kind == OPERAND_ADDRESS;
    }
    if (outer.target)
        state->known = knowledge_with(analysis, state->known, outer);
    return true;
}

/*
 * Can the callee have found what it says it found? The caller knows that of its own objects; memory that others know of
 * they may have changed before the callee looked.
 */
static bool accept_entry(const struct application *call, struct state *state, const struct known *item)
{
    struct analysis *analysis = call->analysis;
    enum predicate_op op = (enum predicate_op)item->op;
    uint32_t path = outer_path(call, item->path);
    if (path && usage_untold(analysis, path))
        return refine_path(analysis, state, path, op, item->number, false);
    if (path && untouched_is(analysis, path))
        knowledge_learn_entry(analysis, &state->known, path, op, item->number);
    return true;
}

static void apply_locks(const struct application *call, struct state *state, const struct exit_state *outcome)
{
    struct analysis *analysis = call->analysis;
    for (int gained = 0; gained < 2; gained++) {
        uint32_t set = gained ? outcome->state.gained : outcome->state.lost, count;
        lockset_held(analysis, set, &count);
        for (uint32_t i = 0; i < count; i++) {
            struct held held = lockset_held(analysis, set, &count)[i];
            uint32_t path = held.path ? outer_path(call, held.path) : 0;
            uint32_t handle = held.handle ? outer_path(call, held.handle) : 0;
            if ((held.path && !path) || (held.handle && !handle)) {
                state->unknown = true;
                continue;
            }
            held.path = path;
            held.handle = handle;
            if (gained)
                state_acquire(analysis, state, held);
            else
                state_release(analysis, state, held);
        }
    }
}

static void apply_outcome(struct application *call, const struct exit_state *outcome, struct states *out)
{
    enum { REGIONS_LIMIT = 3 };
    struct analysis *analysis = call->analysis;
    const struct facts *facts = &analysis->program->facts;
    struct state state = *call->before;
    struct irql_value entry = state.irql;
    call->returned = outcome->result;
    if (!state_prove_irql(&state, &entry, outcome->state.entry))
        return;
    uint32_t count;
    knowledge_items(analysis, outcome->state.known, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct known item = knowledge_items(analysis, outcome->state.known, &count)[i];
        if (item.kind == KNOWN_ENTRY
                ? !accept_entry(call, &state, &item)
                : facts->paths[item.path].kind == PATH_PARAM && !accept_argument(call, &state, &item))
            return;
    }
    if (outcome->state.gained)
        forget_published(analysis, &state);
    apply_locks(call, &state, outcome);
    state.irql = outer_irql(call, state.irql, outcome->state.irql);
    state.unknown |= outcome->state.unknown;
    state.regions = (int8_t)CLAMP(state.regions + outcome->state.regions, -REGIONS_LIMIT, REGIONS_LIMIT);
    forget_written(analysis, &state, call->outer_result, NULL);
    forget_called(analysis, &state, call->callee, &call->event);
    for (uint32_t i = 0; i < call->event.arguments.count; i++) {
        const struct operand *value = &facts->operands[call->event.arguments.first + i];
        if (value->kind == OPERAND_ADDRESS && facts->types[facts->paths[value->path].type].kind != TYPE_RECORD)
            forget_pointed(analysis, &state, referent_of(analysis, call->before, value->path));
    }
    for (uint32_t i = 0; i < count; i++) {
        struct known item = knowledge_items(analysis, outcome->state.known, &count)[i];
        if (item.kind != KNOWN_ENTRY && facts->paths[item.path].kind != PATH_PARAM &&
            !learn_item(call, &state, &item, entry))
            return;
    }
    states_add(analysis, out, &state);
}

bool summary_ends_part(const struct facts *facts, uint32_t path)
{
    return facts->paths[path_base(facts, path)].kind == PATH_THIS;
}

/*
 * A destructor that gives a lock back on some ways only belongs to a guard that can be dismissed. Whether it was is
 * told by what the guard has gone through, moves and all, which is not followed: the locks are not known from here.
 */
static void doubt_guard(struct states *states)
{
    bool differ = false;
    for (uint32_t i = 1; i < states->count; i++)
        differ |= states->items[i].gained != states->items[0].gained || states->items[i].lost != states->items[0].lost;
    for (uint32_t i = 0; i < states->count && differ; i++)
        states->items[i].unknown = true;
}

void summary_apply(struct analysis *analysis, uint32_t index, uint32_t func, const struct state *state,
                   struct states *out)
{
    const struct call *made = &analysis->program->calls[index];
    struct application call = {.analysis = analysis,
                               .before = state,
                               .event = analysis->program->facts.events[made->event],
                               .caller = made->caller,
                               .callee = func,
                               .inner_result = referent_result(analysis, func, 0),
                               .outer_result = referent_result(analysis, made->caller, made->event)};
    struct range outcomes = analysis->functions[func].outcomes;
    struct states after = {0};
    for (uint32_t i = 0; i < outcomes.count; i++) {
        struct exit_state outcome = analysis->exits[outcomes.first + i];
        apply_outcome(&call, &outcome, &after);
    }
    if (call.event.kind == EVENT_SCOPE_EXIT && !summary_ends_part(&analysis->program->facts, call.event.path))
        doubt_guard(&after);
    for (uint32_t i = 0; i < after.count; i++)
        states_add(analysis, out, &after.items[i]);
}
