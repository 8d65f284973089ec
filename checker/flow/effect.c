#include "flow/effect.h"

#include <string.h>

#include "flow/forget.h"
#include "flow/irql_value.h"
#include "flow/knowledge.h"
#include "flow/lockset.h"
#include "flow/referent.h"
#include "flow/refine.h"
#include "flow/usage.h"
#include "model/condition.h"

/* A call of an api, in one state. */
struct outside {
    struct analysis *analysis;
    const struct api *api;
    uint32_t event, func;
    uint32_t result; /* paths: what the call returns */
};

enum lock_kind effect_lock_type(const struct analysis *analysis, uint32_t type)
{
    const struct facts *facts = &analysis->program->facts;
    return lock_of_type(facts_text(facts, facts->types[type].name));
}

/* ---- arguments --------------------------------------------------------------------------------------------------- */

static struct operand argument(const struct outside *call, int number)
{
    const struct facts *facts = &call->analysis->program->facts;
    const struct event *event = &facts->events[call->event];
    if (number < 0 || (uint32_t)number >= event->arguments.count)
        return (struct operand){0};
    return facts->operands[event->arguments.first + (uint32_t)number];
}

static uint32_t pointed(const struct outside *call, const struct state *state, int number)
{
    return referent_pointed(call->analysis, state, argument(call, number));
}

/* What a path in the terms of the function called means to its caller. */
static uint32_t stated_place(const struct outside *call, const struct state *state, uint32_t path)
{
    struct analysis *analysis = call->analysis;
    const struct facts *facts = &analysis->program->facts;
    const struct event *event = &facts->events[call->event];
    uint32_t base = path_base(facts, path);
    struct operand value = {0};
    if (facts->paths[base].kind == PATH_PARAM)
        value = argument(call, (int)facts->paths[base].index);
    else if (facts->paths[base].kind == PATH_THIS && event->object)
        value = facts->operands[event->object];
    else if (facts->paths[base].kind == PATH_GLOBAL)
        return referent_of(analysis, state, path);
    value = referent_value(analysis, state, value);
    if (value.kind != OPERAND_PATH && value.kind != OPERAND_ADDRESS)
        return 0;
    return referent_of(analysis, state, object_substitute(analysis->objects, path, base, &value));
}

/* The lock an effect is on; the few that no argument names have names of their own. */
static uint32_t lock_place(const struct outside *call, const struct state *state, const struct effect *effect)
{
    if (effect->place)
        return stated_place(call, state, effect->place);
    if (effect->arg < 0)
        return referent_pseudo(call->analysis, lock_words(effect->lock));
    return pointed(call, state, effect->arg);
}

uint32_t effect_lock(struct analysis *analysis, uint32_t call, const struct state *state, const struct effect *effect)
{
    const struct call *made = &analysis->program->calls[call];
    struct outside outside = {.analysis = analysis, .api = made->api, .event = made->event, .func = made->caller};
    if (effect->kind == EFFECT_RELEASE && effect->object >= 0)
        return pointed(&outside, state, effect->object);
    return lock_place(&outside, state, effect);
}

static bool is_pointer(const struct analysis *analysis, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    return facts->types[facts->paths[path].type].kind == TYPE_POINTER;
}

/* The IRQL that an argument stands for: a number, a KIRQL, what a queue handle or mutex keeps. */
static struct irql_value argument_irql(const struct outside *call, const struct state *state, int number)
{
    struct operand value = argument(call, number);
    if (value.kind == OPERAND_CONSTANT)
        return irql_value_of(irql_set_of_number(value.number));
    if (value.kind == OPERAND_PATH && !is_pointer(call->analysis, value.path))
        return state_irql_at(call->analysis, state, referent_of(call->analysis, state, value.path));
    return state_irql_at(call->analysis, state, referent_pointed(call->analysis, state, value));
}

/* ---- conditions -------------------------------------------------------------------------------------------------- */

static const enum predicate_op operators[] = {
    [CONDITION_EQUAL] = PREDICATE_EQ,       [CONDITION_NOT_EQUAL] = PREDICATE_NE,
    [CONDITION_LESS] = PREDICATE_LT,        [CONDITION_LESS_EQUAL] = PREDICATE_LE,
    [CONDITION_GREATER] = PREDICATE_GT,     [CONDITION_GREATER_EQUAL] = PREDICATE_GE,
    [CONDITION_SOME_BITS] = PREDICATE_BITS, [CONDITION_NO_BITS] = PREDICATE_NO_BITS};

static const enum predicate_op opposites[] = {
    [CONDITION_EQUAL] = PREDICATE_NE,          [CONDITION_NOT_EQUAL] = PREDICATE_EQ,
    [CONDITION_LESS] = PREDICATE_GE,           [CONDITION_LESS_EQUAL] = PREDICATE_GT,
    [CONDITION_GREATER] = PREDICATE_LE,        [CONDITION_GREATER_EQUAL] = PREDICATE_LT,
    [CONDITION_SOME_BITS] = PREDICATE_NO_BITS, [CONDITION_NO_BITS] = PREDICATE_BITS};

/* Where what is decided about an operand of a condition is kept, also when the argument has no path of its own. */
static uint32_t tested_path(const struct outside *call, const struct state *state, const struct condition_test *test)
{
    struct facts *facts = &call->analysis->program->facts;
    if (test->result)
        return call->result;
    struct operand value = argument(call, (int)test->number);
    if (test->dereference && !test->field_count)
        return referent_pointed(call->analysis, state, value);
    if (value.kind == OPERAND_PATH && !test->field_count)
        return referent_of(call->analysis, state, value.path);
    return facts_intern_path(
        facts,
        (struct path){.kind = PATH_RESULT, .func = call->func, .index = call->event, .number = test->number + 1});
}

static bool is_tested_argument(void *context, const struct known *item)
{
    const struct facts *facts = context;
    const struct path *path = &facts->paths[item->path];
    return !(path->kind == PATH_RESULT && path->number);
}

/*
 * Splits `state` by a condition: `yes` and `no` tell whether it may, `state` keeps the side where it holds, `other` the
 * rest. Conditions of several tests are taken to hold.
 */
static void split(const struct outside *call, const char *when, struct state *state, struct state *other, bool *yes,
                  bool *no)
{
    struct condition condition;
    const char *expected, *at;
    *yes = true;
    *no = false;
    if (!*when || !condition_parse(when, &condition, &expected, &at) || condition.count != 1)
        return;
    const struct condition_test *test = &condition.tests[0];
    struct operand value = argument(call, (int)test->number);
    if (!test->result && !test->dereference && !test->field_count && value.kind == OPERAND_CONSTANT) {
        *yes = condition_met(test, value.number);
        *no = !*yes;
        *other = *state;
        return;
    }
    uint32_t path = tested_path(call, state, test);
    *other = *state;
    *yes = knowledge_learn(call->analysis, &state->known, path, operators[test->operator], test->value);
    *no = knowledge_learn(call->analysis, &other->known, path, opposites[test->operator], test->value);
}

/* The call succeeded, or not, as its row says what that means. */
static void learn_success(const struct outside *call, struct state *state, bool success)
{
    enum predicate_op op = PREDICATE_UNKNOWN;
    switch (call->api->success) {
    case SUCCESS_NONE:
        return;
    case SUCCESS_NONZERO:
    case SUCCESS_NONNULL:
        op = success ? PREDICATE_NE : PREDICATE_EQ;
        break;
    case SUCCESS_ZERO:
        op = success ? PREDICATE_EQ : PREDICATE_NE;
        break;
    case SUCCESS_NT:
        op = success ? PREDICATE_SUCCESS : PREDICATE_FAILURE;
        break;
    }
    knowledge_learn(call->analysis, &state->known, call->result, op, 0);
}

/* ---- effects ----------------------------------------------------------------------------------------------------- */

static void acquire(const struct outside *call, struct state *state, const struct effect *effect, uint32_t place)
{
    struct held held = {.path = place,
                        .acquired = call->event,
                        .kind = (uint8_t)effect->lock,
                        .mode = (uint8_t)effect->mode,
                        .depth = 1};
    if (effect->object >= 0)
        held.handle = pointed(call, state, effect->object);
    forget_published(call->analysis, state);
    if (place)
        state_acquire(call->analysis, state, held);
    else
        state->unknown = true;
}

static void release(const struct outside *call, struct state *state, const struct effect *effect)
{
    struct held held = {.acquired = call->event, .kind = (uint8_t)effect->lock, .depth = 1};
    if (effect->object >= 0)
        held.handle = pointed(call, state, effect->object);
    else
        held.path = lock_place(call, state, effect);
    state_release(call->analysis, state, held);
}

static void convert(const struct outside *call, struct state *state, const struct effect *effect)
{
    int position = lockset_find(call->analysis, state->gained, lock_place(call, state, effect), 0);
    if (position < 0)
        return;
    uint32_t count;
    struct held held = lockset_held(call->analysis, state->gained, &count)[position];
    held.mode = (uint8_t)effect->mode;
    state->gained = lockset_without(call->analysis, state->gained, (uint32_t)position);
    state->gained = lockset_with(call->analysis, state->gained, held);
}

/* A wait on a mutex takes it. True: `failed` is the way on which the timeout passed first. */
static bool wait(const struct outside *call, struct state *state, const struct effect *effect, struct state *failed)
{
    struct effect taking = *effect;
    if (taking.lock == LOCK_NONE)
        taking.lock = effect_lock_type(call->analysis, argument(call, effect->arg).type);
    if (taking.lock != LOCK_MUTEX)
        return false;
    struct operand timeout = argument(call, effect->timeout);
    bool endless = effect->timeout < 0 || (timeout.kind == OPERAND_CONSTANT && timeout.number == 0);
    taking.object = -1;
    *failed = *state;
    acquire(call, state, &taking, pointed(call, state, effect->arg));
    knowledge_learn(call->analysis, &state->known, call->result, PREDICATE_EQ, 0);
    return !endless && knowledge_learn(call->analysis, &failed->known, call->result, PREDICATE_NE, 0);
}

/* The lock that a statement about one names; a pointer to a lock is taken for the lock. */
static struct held stated_lock(const struct outside *call, const struct state *state, int number)
{
    struct analysis *analysis = call->analysis;
    const struct facts *facts = &analysis->program->facts;
    struct held held = {.path = pointed(call, state, number), .acquired = call->event, .depth = 1};
    uint32_t type = facts->paths[held.path].type;
    held.kind = (uint8_t)effect_lock_type(analysis, type ? type : argument(call, number).type);
    if (held.path && facts->types[type].kind == TYPE_POINTER)
        held.path = referent_of(analysis, state, referent_deref(analysis, held.path));
    if (held.kind == LOCK_NONE)
        held.kind = LOCK_OTHER;
    return held;
}

/* Statements of the author: they change what is known, not what is. */
static void believe(const struct outside *call, struct state *state, const struct effect *effect)
{
    struct analysis *analysis = call->analysis;
    struct held held = stated_lock(call, state, effect->arg);
    int mine = held.path ? lockset_find(analysis, state->gained, held.path, 0) : -1;
    if (!held.path)
        state->unknown = true;
    else if (effect->kind == EFFECT_ASSUME_TAKEN)
        state_acquire(analysis, state, held);
    else if (effect->kind == EFFECT_ASSUME_GIVEN)
        state_release(analysis, state, held);
    else if (effect->kind == EFFECT_ASSUME_FREE && mine >= 0)
        state->gained = lockset_without(analysis, state->gained, (uint32_t)mine);
    else if (effect->kind == EFFECT_ASSUME_HELD && mine < 0) {
        held.acquired = 0; /* by whom is not said: no caller gets it from here */
        state->gained = lockset_with(analysis, state->gained, held);
    }
}

static void change_regions(struct state *state, int by)
{
    enum { REGIONS_LIMIT = 3 };
    int regions = state->regions + by;
    state->regions = (int8_t)CLAMP(regions, -REGIONS_LIMIT, REGIONS_LIMIT);
}

static void save_irql(const struct outside *call, struct state *state, int number)
{
    uint32_t place = number == -1 ? call->result : pointed(call, state, number);
    if (place)
        state->known = knowledge_with_irql(call->analysis, state->known, place, state->irql);
}

/* One effect. False: control does not come back. `*forked`: `other` is a second way. */
static bool apply_one(const struct outside *call, struct state *state, const struct effect *effect, struct state *other,
                      bool *forked)
{
    struct operand value;
    switch (effect->kind) {
    case EFFECT_ACQUIRE:
        acquire(call, state, effect, lock_place(call, state, effect));
        learn_success(call, state, true);
        break;
    case EFFECT_TRY_ACQUIRE:
        *forked = true;
        *other = *state;
        acquire(call, state, effect, lock_place(call, state, effect));
        learn_success(call, state, true);
        learn_success(call, other, false);
        break;
    case EFFECT_RELEASE:
        release(call, state, effect);
        break;
    case EFFECT_CONVERT:
        convert(call, state, effect);
        break;
    case EFFECT_RAISE:
        /* From above that level it would be a mistake, which is told where it is made; what follows is taken as meant.
         */
        state->irql =
            effect->arg >= 0 ? argument_irql(call, state, effect->arg) : irql_value_of((irql_set)(1u << effect->to));
        break;
    case EFFECT_LOWER:
    case EFFECT_RESTORE_IRQL:
        state->irql = argument_irql(call, state, effect->arg);
        break;
    case EFFECT_SAVE_IRQL:
        save_irql(call, state, effect->arg);
        break;
    case EFFECT_CURRENT_IRQL:
        save_irql(call, state, -1);
        break;
    case EFFECT_WAIT:
        *forked = wait(call, state, effect, other);
        break;
    case EFFECT_ENTER_CRITICAL:
    case EFFECT_ENTER_GUARDED:
        change_regions(state, 1);
        break;
    case EFFECT_LEAVE_CRITICAL:
    case EFFECT_LEAVE_GUARDED:
        change_regions(state, -1);
        break;
    case EFFECT_PAGED_CODE:
        refine_current_irql(state, irql_at_most(LEVEL_APC));
        break;
    case EFFECT_ASSUME:
        value = argument(call, effect->arg);
        if (value.kind == OPERAND_PATH)
            refine_path(call->analysis, state, referent_of(call->analysis, state, value.path), PREDICATE_NE, 0, true);
        break;
    case EFFECT_ASSUME_TAKEN:
    case EFFECT_ASSUME_GIVEN:
    case EFFECT_ASSUME_HELD:
    case EFFECT_ASSUME_FREE:
        believe(call, state, effect);
        break;
    case EFFECT_FORGET_LOCKS:
        state->unknown = true;
        break;
    case EFFECT_NO_RETURN:
        return false;
    case EFFECT_NONE:
    case EFFECT_INIT:
    case EFFECT_SIGNAL:
    case EFFECT_RESET:
    case EFFECT_ALLOCATE:
    case EFFECT_DETACH:
    case EFFECT_PUBLISH:
    case EFFECT_FREE:
    case EFFECT_RUN:
    case EFFECT_QUEUE:
    case EFFECT_BIND:
    case EFFECT_FLUSH:
    case EFFECT_ATOMIC:
    case EFFECT_BARRIER:
    case EFFECT_READ:
    case EFFECT_WRITE:
    case EFFECT_DEVICE_READ:
    case EFFECT_DEVICE_WRITE:
    case EFFECT_STALL:
    case EFFECT_COUNT:
        break;
    }
    return true;
}

/* Effects from number `next` on. Each condition or try splits the way in two at most. */
static void apply_from(const struct outside *call, uint32_t next, struct state state, struct states *out)
{
    for (; next < call->api->effect_count; next++) {
        const struct effect *effect = &call->api->effects[next];
        struct state other;
        bool yes, no, forked = false;
        split(call, effect->when, &state, &other, &yes, &no);
        if (yes && no)
            apply_from(call, next + 1, other, out);
        if (!yes) {
            if (!no)
                return;
            state = other;
            continue;
        }
        if (!apply_one(call, &state, effect, &other, &forked))
            return;
        if (forked)
            apply_from(call, next + 1, other, out);
    }
    struct facts *facts = &call->analysis->program->facts;
    state.known = knowledge_filter(call->analysis, state.known, is_tested_argument, facts);
    states_add(call->analysis, out, &state);
}

void effect_apply(struct analysis *analysis, uint32_t index, const struct state *state, struct states *out)
{
    const struct program *program = analysis->program;
    const struct call *made = &program->calls[index];
    struct outside call = {.analysis = analysis, .api = made->api, .event = made->event, .func = made->caller};
    call.result = referent_result(analysis, call.func, call.event);
    struct state after = *state;
    forget_written(analysis, &after, call.result, NULL);
    if (usage_lets_others_run(call.api))
        forget_shared(analysis, &after);
    uint32_t arguments = program->facts.events[call.event].arguments.count;
    for (uint32_t i = 0; i < arguments; i++)
        if (!usage_is_time(call.api, i))
            forget_pointed(analysis, &after, pointed(&call, state, (int)i));
    for (uint32_t i = 0; i < made->runs.count; i++)
        forget_called(analysis, &after, program->runs[made->runs.first + i].func, NULL);
    apply_from(&call, 0, after, out);
}
