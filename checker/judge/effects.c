#include "judge/inside.h"

#include "base/say.h"
#include "flow/effect.h"
#include "flow/lockset.h"
#include "flow/usage.h"
#include "model/condition.h"

/* ---- values of arguments ----------------------------------------------------------------------------------------- */

static const struct operand *effects_argument(const struct judge *judge, const struct call_visit *visit, int number)
{
    const struct event *event = &judge->facts->events[visit->at.event];
    if (number < 0 || (uint32_t)number >= event->arguments.count)
        return NULL;
    return &judge->facts->operands[event->arguments.first + (uint32_t)number];
}

/* The value of an argument, or what it points to, when that is a constant in the visited way. */
static bool effects_value(struct judge *judge, const struct call_visit *visit, const struct operand *argument,
                          bool behind, int64_t *value)
{
    if (!argument)
        return false;
    const struct instance *instance = &judge->analysis->instances[visit->at.instance];
    const struct state *state = &judge->analysis->states[visit->at.state];
    return instance_constant(judge->analysis, instance, state, *argument, behind, value);
}

/* Is one test of a condition proved for the visited call? */
static bool effects_test(struct judge *judge, const struct call_visit *visit, const struct condition_test *test)
{
    int64_t value;
    if (test->result || test->field_count)
        return false;
    const struct operand *argument = effects_argument(judge, visit, (int)test->number);
    return effects_value(judge, visit, argument, test->dereference, &value) && condition_met(test, value);
}

/* Is the condition proved? "" always is. */
static bool effects_proved(struct judge *judge, const struct call_visit *visit, const char *when)
{
    struct condition condition;
    const char *expected, *at;
    if (!*when)
        return true;
    if (!condition_parse(when, &condition, &expected, &at))
        bug("condition '%s' of a row: %s expected", when, expected);
    for (unsigned i = 0; i < condition.count; i++)
        if (effects_test(judge, visit, &condition.tests[i]))
            return true;
    return false;
}

/* ---- questions --------------------------------------------------------------------------------------------------- */

irql_set call_allowed(struct judge *judge, const struct call_visit *visit)
{
    irql_set allowed = visit->api->irql;
    for (uint32_t i = 0; i < visit->api->case_count; i++) {
        const struct api_case *row = &visit->api->cases[i];
        if (row->irql && effects_proved(judge, visit, row->when))
            allowed &= row->irql;
    }
    return allowed;
}

/* A wait with a time-out argument: none, zero, or another, or not known. */
static enum blocking effects_wait(struct judge *judge, const struct call_visit *visit, int timeout)
{
    const struct operand *argument = timeout < 0 ? NULL : effects_argument(judge, visit, timeout);
    int64_t value;
    if (!argument)
        return BLOCKS;
    if (effects_value(judge, visit, argument, false, &value))
        return value == 0 ? BLOCKS : BLOCKS_PERHAPS; /* NULL waits for ever */
    if (effects_value(judge, visit, argument, true, &value))
        return value == 0 ? BLOCKS_NOT : BLOCKS;
    return BLOCKS_PERHAPS;
}

enum blocking call_blocks(struct judge *judge, const struct call_visit *visit)
{
    const struct api *api = visit->api;
    if (!api || api->blocks == NO)
        return BLOCKS_NOT;
    if (api->blocks == YES)
        return BLOCKS;
    enum blocking answer = BLOCKS_NOT;
    for (uint32_t i = 0; i < api->effect_count; i++) {
        const struct effect *effect = &api->effects[i];
        enum blocking blocking = BLOCKS_NOT;
        if (!effects_proved(judge, visit, effect->when))
            continue;
        if (effect->kind == EFFECT_WAIT)
            blocking = effects_wait(judge, visit, effect->timeout);
        else if (effect->kind == EFFECT_FLUSH || (effect->kind == EFFECT_ACQUIRE && !lock_spins(effect->lock)))
            blocking = BLOCKS;
        if (blocking > answer)
            answer = blocking;
    }
    return answer;
}

/* How long the wait of one effect lasts. */
static enum wait_length effects_length(struct judge *judge, const struct call_visit *visit, const struct effect *effect,
                                       int64_t *milliseconds)
{
    enum { TICKS_A_MILLISECOND = 10000 }; /* a time is in units of 100 ns, negative from now on */
    const struct operand *argument = effects_argument(judge, visit, effect->timeout);
    int64_t value;
    if (!argument)
        return WAIT_FOR_EVER;
    if (effects_value(judge, visit, argument, false, &value))
        return value == 0 ? WAIT_FOR_EVER : WAIT_UNKNOWN;
    if (!effects_value(judge, visit, argument, true, &value) || value > 0)
        return WAIT_UNKNOWN;
    *milliseconds = -(value / TICKS_A_MILLISECOND);
    return value == 0 ? WAIT_NOT : WAIT_FOR;
}

enum wait_length call_waits(struct judge *judge, const struct call_visit *visit, int64_t *milliseconds)
{
    *milliseconds = 0;
    for (uint32_t i = 0; visit->api && i < visit->api->effect_count; i++) {
        const struct effect *effect = &visit->api->effects[i];
        const struct operand *object = effects_argument(judge, visit, effect->arg);
        if (effect->kind != EFFECT_WAIT || !effects_proved(judge, visit, effect->when))
            continue;
        if (object && effect_lock_type(judge->analysis, object->type) == LOCK_MUTEX)
            continue; /* a lock, which its owner gives back */
        return effects_length(judge, visit, effect, milliseconds);
    }
    return WAIT_NOT;
}

uint8_t call_levels(struct judge *judge, const struct call_visit *visit)
{
    for (uint32_t i = 0; visit->api && i < visit->api->case_count; i++) {
        const struct api_case *row = &visit->api->cases[i];
        if (row->levels && effects_proved(judge, visit, row->when))
            return row->levels;
    }
    return 0;
}

/* The first effect of the kind that surely happens. */
static const struct effect *effects_find(struct judge *judge, const struct call_visit *visit, enum effect_kind kind)
{
    if (!visit->api)
        return NULL;
    for (uint32_t i = 0; i < visit->api->effect_count; i++) {
        const struct effect *effect = &visit->api->effects[i];
        if (effect->kind == kind && effects_proved(judge, visit, effect->when))
            return effect;
    }
    return NULL;
}

static bool effects_lock_of(struct judge *judge, const struct call_visit *visit, enum effect_kind kind,
                            struct lock *lock)
{
    struct analysis *analysis = judge->analysis;
    const struct effect *effect = effects_find(judge, visit, kind);
    if (!effect)
        return false;
    uint32_t path = effect_lock(analysis, visit->call, &analysis->states[visit->at.state], effect);
    if (path)
        path = instance_path(analysis, &analysis->instances[visit->at.instance], path);
    *lock = (struct lock){.path = path, .kind = effect->lock, .mode = effect->mode, .acquired = visit->at.event};
    return path != 0;
}

bool api_does(const struct api *api, enum effect_kind kind)
{
    for (uint32_t i = 0; api && i < api->effect_count; i++)
        if (api->effects[i].kind == kind)
            return true;
    return false;
}

bool api_takes_spin_lock(const struct api *api)
{
    for (uint32_t i = 0; i < api->effect_count; i++) {
        const struct effect *effect = &api->effects[i];
        if ((effect->kind == EFFECT_ACQUIRE || effect->kind == EFFECT_TRY_ACQUIRE) && lock_spins(effect->lock))
            return true;
    }
    return false;
}

bool call_acquires(struct judge *judge, const struct call_visit *visit, struct lock *lock)
{
    return effects_lock_of(judge, visit, EFFECT_ACQUIRE, lock);
}

bool call_lock_wanders(struct judge *judge, const struct call_visit *visit)
{
    struct analysis *analysis = judge->analysis;
    const struct state *state = &analysis->states[visit->at.state];
    const struct effect *effect = effects_find(judge, visit, EFFECT_ACQUIRE);
    uint32_t place = effect ? effect_lock(analysis, visit->call, state, effect) : 0;
    if (!place || lockset_position(analysis, state->gained, place, effect->lock) >= 0)
        return false;
    return usage_varies(analysis, instance_path(analysis, &analysis->instances[visit->at.instance], place));
}

bool call_releases(struct judge *judge, const struct call_visit *visit, struct lock *lock)
{
    struct lock taken;
    if (effects_lock_of(judge, visit, EFFECT_ACQUIRE, &taken))
        return false; /* ExInterlockedInsertTailList and the like: the lock is their own affair */
    return effects_lock_of(judge, visit, EFFECT_RELEASE, lock);
}

/* The level that a function of the driver returns at, when it is the same on all its ways and not that of its caller.
 */
static bool effects_returns_at(const struct judge *judge, uint32_t func, enum irql_level *level)
{
    struct range outcomes = judge->analysis->functions[func].outcomes;
    irql_set set = 0;
    for (uint32_t i = outcomes.first; i < outcomes.first + outcomes.count; i++) {
        struct irql_value irql = judge->analysis->exits[i].state.irql;
        if (irql.entry || irql.path || irql.set & IRQL_UNKNOWN || judge->analysis->exits[i].state.unknown)
            return false;
        set |= irql.set;
    }
    *level = irql_lowest(set);
    return set && *level == irql_highest(set);
}

/* A resident function of the driver, whatever it is called on: a lock wrapper, the constructor of a guard. */
static bool effects_callee_raises(const struct judge *judge, const struct call_visit *visit, enum irql_level *level)
{
    struct range targets = judge->program->calls[visit->call].targets;
    enum irql_level found = LEVEL_PASSIVE;
    for (uint32_t i = targets.first; i < targets.first + targets.count; i++) {
        uint32_t func = judge->program->targets[i].func;
        if (judge->facts->funcs[func].section == SECTION_PAGED || !effects_returns_at(judge, func, level))
            return false;
        if (i > targets.first && *level != found)
            return false;
        found = *level;
    }
    return targets.count > 0;
}

bool call_raises(struct judge *judge, const struct call_visit *visit, enum irql_level *level)
{
    const struct effect *raise = effects_find(judge, visit, EFFECT_RAISE);
    int64_t value;
    *level = LEVEL_PASSIVE;
    if (!visit->api)
        return effects_callee_raises(judge, visit, level) && *level != LEVEL_PASSIVE;
    if (raise && raise->arg >= 0) {
        if (!effects_value(judge, visit, effects_argument(judge, visit, raise->arg), false, &value) || value < 0)
            return false;
        *level = value >= LEVEL_DIRQL ? LEVEL_DIRQL : (enum irql_level)value;
    } else if (raise) {
        *level = raise->to;
    }
    return *level != LEVEL_PASSIVE;
}
