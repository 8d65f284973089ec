#include "flow/sharing_wait.h"

#include "flow/object.h"

enum { BITS = 64 };

static const struct facts *facts_of(const struct waits *waits)
{
    return &waits->analysis->program->facts;
}

uint64_t waits_field(const struct waits *waits, uint32_t path)
{
    const struct path *tip = &facts_of(waits)->paths[path];
    const uint32_t key[] = {tip->record, tip->name};
    uint32_t bit = tip->kind == PATH_FIELD ? keyset_get(&waits->fields, key) : 0;
    return bit ? UINT64_C(1) << bit : 0;
}

static void add_field(struct waits *waits, uint32_t path)
{
    const struct path *tip = &facts_of(waits)->paths[path];
    const uint32_t key[] = {tip->record, tip->name};
    if (tip->kind == PATH_FIELD && !keyset_get(&waits->fields, key) && waits->fields_count < BITS)
        *keyset_value(&waits->fields, key) = waits->fields_count++;
}

static const struct operand *argument_of(const struct facts *facts, const struct event *event, int number)
{
    bool there = number >= 0 && (uint32_t)number < event->arguments.count;
    return there ? &facts->operands[event->arguments.first + (uint32_t)number] : NULL;
}

static bool waits_for_ever(const struct facts *facts, const struct event *event, const struct effect *effect)
{
    const struct operand *timeout = argument_of(facts, event, effect->timeout);
    return !timeout || (timeout->kind == OPERAND_CONSTANT && timeout->number == 0);
}

/* The place that holds the pointer or handle that is waited for, or the rundown reference itself; 0 for the rest. */
static uint32_t place_of(const struct waits *waits, const struct event *event, const struct effect *effect)
{
    const struct operand *value = argument_of(facts_of(waits), event, effect->arg);
    if (!value)
        return 0;
    struct operand resolved = object_resolve_operand(waits->analysis->objects, *value);
    return resolved.kind == (effect->lock == LOCK_RUNDOWN ? OPERAND_ADDRESS : OPERAND_PATH) ? resolved.path : 0;
}

uint64_t waits_of_call(const struct waits *waits, const struct event *event, const struct api *api)
{
    uint64_t waited = 0;
    for (uint32_t i = 0; i < api->effect_count; i++) {
        const struct effect *effect = &api->effects[i];
        if (effect->kind == EFFECT_FLUSH && effect->arg < 0)
            waited |= WAITS_DPCS;
        if (effect->kind == EFFECT_WAIT && waits_for_ever(facts_of(waits), event, effect))
            waited |= waits_field(waits, place_of(waits, event, effect));
    }
    return waited;
}

/* ---- threads ------------------------------------------------------------------------------------------------------
 */

uint64_t waits_threads(const struct waits *waits, const struct event *event, const struct api *api)
{
    const struct program *program = waits->analysis->program;
    uint64_t started = 0;
    for (uint32_t i = 0; i < api->effect_count; i++) {
        const struct effect *effect = &api->effects[i];
        if (effect->kind != EFFECT_QUEUE || effect->root != ROOT_THREAD)
            continue;
        const struct operand *routine = argument_of(&program->facts, event, effect->arg);
        if (!routine || program->facts.paths[routine->path].kind != PATH_FUNCTION)
            continue;
        uint32_t func = program_function_of(program, program->facts.paths[routine->path].name);
        uint32_t number = keyset_get(&waits->threads, &func);
        if (number)
            started |= UINT64_C(1) << (number - 1);
    }
    return started;
}

/* Fields that the value of a local is copied to. */
static uint64_t fields_of_copies(const struct waits *waits, uint32_t func, uint32_t local)
{
    const struct facts *facts = facts_of(waits);
    struct range blocks = facts->funcs[func].blocks;
    uint64_t bits = 0;
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++)
        for (uint32_t e = 0; e < facts->blocks[b].events.count; e++) {
            const struct event *event = &facts->events[facts->blocks[b].events.first + e];
            const struct operand *value = &facts->operands[event->operand];
            if (event->kind == EVENT_ASSIGN && value->kind == OPERAND_PATH && value->path == local)
                bits |= waits_field(waits, event->path);
        }
    return bits;
}

static uint64_t fields_of_place(const struct waits *waits, uint32_t func, uint32_t place)
{
    if (facts_of(waits)->paths[place].kind == PATH_LOCAL)
        return fields_of_copies(waits, func, place);
    return waits_field(waits, place);
}

static bool comes_before(const struct event *a, const struct event *b)
{
    return a->at.line != b->at.line ? a->at.line < b->at.line : a->at.column < b->at.column;
}

/* Does the call make a new value of the variable? */
static bool call_sets(const struct facts *facts, const struct event *event, uint32_t variable)
{
    for (uint32_t i = 0; i < event->arguments.count; i++) {
        const struct operand *value = argument_of(facts, event, (int)i);
        if (value->kind == OPERAND_ADDRESS && value->path == variable)
            return true;
    }
    return false;
}

/* The fields that a kernel function fills which is given the handle (ObReferenceObjectByHandle). */
static uint64_t fields_of_handle(const struct waits *waits, const struct call *call, uint32_t handle)
{
    const struct facts *facts = facts_of(waits);
    const struct event *event = &facts->events[call->event];
    const struct operand *first = argument_of(facts, event, 0);
    uint64_t bits = 0;
    if (!call->api || !first || first->kind != OPERAND_PATH || first->path != handle)
        return 0;
    for (uint32_t i = 1; i < event->arguments.count; i++)
        if (argument_of(facts, event, (int)i)->kind == OPERAND_ADDRESS)
            bits |= fields_of_place(waits, call->caller, argument_of(facts, event, (int)i)->path);
    return bits;
}

/*
 * The fields that hold a thread which `made` starts: the handle that it makes, and what is made of that handle before
 * the variable gets another.
 */
static uint64_t fields_of_thread(const struct waits *waits, const struct call *made)
{
    const struct program *program = waits->analysis->program;
    const struct facts *facts = &program->facts;
    const struct event *start = &facts->events[made->event];
    const struct operand *handle = argument_of(facts, start, 0);
    if (!handle || handle->kind != OPERAND_ADDRESS)
        return 0;
    const struct event *end = NULL; /* the next call that sets the variable */
    struct range calls = program->functions[made->caller].calls;
    for (uint32_t i = calls.first; i < calls.first + calls.count; i++) {
        const struct event *event = &facts->events[program->calls[i].event];
        if (comes_before(start, event) && call_sets(facts, event, handle->path) && (!end || comes_before(event, end)))
            end = event;
    }
    uint64_t bits = fields_of_place(waits, made->caller, handle->path);
    for (uint32_t i = calls.first; i < calls.first + calls.count; i++) {
        const struct event *event = &facts->events[program->calls[i].event];
        if (comes_before(start, event) && (!end || comes_before(event, end)))
            bits |= fields_of_handle(waits, &program->calls[i], handle->path);
    }
    return bits;
}

/* ---- the program ---------------------------------------------------------------------------------------------------
 */

/* Gives bits to the fields that kernel functions wait for. */
static void find_fields(struct waits *waits)
{
    const struct program *program = waits->analysis->program;
    for (uint32_t i = 1; i < program->calls_count; i++) {
        const struct api *api = program->calls[i].api;
        const struct event *event = &program->facts.events[program->calls[i].event];
        for (uint32_t e = 0; api && e < api->effect_count; e++) {
            waits->any |= api->effects[e].kind == EFFECT_FLUSH;
            if (api->effects[e].kind == EFFECT_WAIT && waits_for_ever(&program->facts, event, &api->effects[e]))
                add_field(waits, place_of(waits, event, &api->effects[e]));
        }
    }
    waits->any |= waits->fields_count > 1;
}

static void find_threads(struct waits *waits)
{
    const struct program *program = waits->analysis->program;
    for (uint32_t i = 0; i < program->roots_count; i++)
        if (program->roots[i].kind == ROOT_THREAD && waits->threads_count < BITS)
            *keyset_value(&waits->threads, &program->roots[i].func) = ++waits->threads_count;
    waits->joins = g_new0(uint64_t, waits->threads_count + 1);
    for (uint32_t i = 1; i < program->calls_count; i++) {
        const struct call *call = &program->calls[i];
        uint64_t started = call->api ? waits_threads(waits, &program->facts.events[call->event], call->api) : 0;
        for (uint32_t t = 0; t < waits->threads_count; t++)
            if (started >> t & 1)
                waits->joins[t] |= fields_of_thread(waits, call);
    }
    for (uint32_t t = 0; t < waits->threads_count; t++)
        waits->joinable |= waits->joins[t];
}

void waits_find(struct waits *waits, struct analysis *analysis)
{
    *waits = (struct waits){.analysis = analysis, .fields_count = 1}; /* bit 0: DPCs */
    keyset_init(&waits->fields, 2);
    keyset_init(&waits->threads, 1);
    find_fields(waits);
    find_threads(waits);
}

void waits_release(struct waits *waits)
{
    keyset_release(&waits->fields);
    keyset_release(&waits->threads);
    g_free(waits->joins);
}

uint32_t waits_thread(const struct waits *waits, uint32_t func)
{
    return keyset_get(&waits->threads, &func);
}
