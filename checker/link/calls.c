#include "link/calls.h"

#include "model/condition.h"

struct resolver {
    struct program *program;
    const struct facts *facts;
    struct candidates *candidates;
    const struct values *values;
    GArray *targets, *runs;
    struct keyset shared;  /* (kind of call, function or node): number in ranges; calls alike share their targets */
    GArray *ranges;        /* struct range of targets */
    struct keyset records; /* places (file, line, column) of records */
};

/* ---- functions handed over --------------------------------------------------------------------------------------- */

/* Does the slot lie in a record of this name, itself or inside a nested one? */
static bool slot_is_in(const struct facts *facts, const struct slot *slot, uint32_t record)
{
    if (slot->record == record)
        return true;
    for (uint32_t path = slot->path; path; path = facts->paths[path].parent)
        if (facts->paths[path].kind == PATH_FIELD && facts->paths[path].record == record)
            return true;
    return false;
}

static void functions_in_record(const struct values *values, uint32_t record, const char *field, GArray *funcs)
{
    const struct program *program = values->program;
    const struct facts *facts = &program->facts;
    uint32_t name = strings_find(&facts->strings, field);
    if (!record || !name)
        return;
    for (uint32_t i = 1; i < facts->slots_count; i++) {
        uint32_t func = program_function_of(program, facts->slots[i].function);
        if (func && facts->slots[i].field == name && slot_is_in(facts, &facts->slots[i], record))
            g_array_append_val(funcs, func);
    }
    values_of_node(values, values_field(values, record, name), funcs);
}

void calls_functions_of_argument(const struct values *values, uint32_t event_index, int argument, const char *field,
                                 GArray *funcs)
{
    const struct facts *facts = &values->program->facts;
    const struct event *event = &facts->events[event_index];
    if (argument < 0 || (uint32_t)argument >= event->arguments.count)
        return;
    const struct operand *operand = &facts->operands[event->arguments.first + (uint32_t)argument];
    if (*field)
        functions_in_record(values, facts->records[facts->types[operand->type].record].name, field, funcs);
    else
        values_of_operand(values, operand, funcs);
    values_sort(funcs);
}

uint32_t calls_async(const struct program *program, uint32_t call_index, const struct async **first)
{
    const struct call *call = &program->calls[call_index];
    const struct event *event = &program->facts.events[call->event];
    if (call->api)
        return catalogue_async(program->catalogue, call->api->name, first);
    uint32_t callee = event->kind == EVENT_CALL ? program_function_of(program, event->callee) : 0;
    if (!callee || program_enters(program, callee))
        return 0;
    return catalogue_async(program->catalogue, program_text(program, program->facts.funcs[callee].name), first);
}

bool calls_may_happen(const struct facts *facts, uint32_t event_index, const char *when)
{
    const struct event *event = &facts->events[event_index];
    struct condition condition;
    const char *expected, *at;
    if (!*when || !condition_parse(when, &condition, &expected, &at))
        return true;
    for (unsigned i = 0; i < condition.count; i++) {
        const struct condition_test *test = &condition.tests[i];
        if (test->result || test->dereference || test->field_count || test->number >= event->arguments.count)
            return true;
        const struct operand *operand = &facts->operands[event->arguments.first + test->number];
        if (operand->kind != OPERAND_CONSTANT || condition_met(test, operand->number))
            return true;
    }
    return false;
}

/* ---- targets ----------------------------------------------------------------------------------------------------- */

enum sharing { BY_NAME, BY_DISPATCH, BY_POINTER };

/* Range of targets that calls of this kind to this function or through this node share; false when there is none yet.
 */
static bool shared_targets(const struct resolver *resolver, enum sharing kind, uint32_t number, struct range *targets)
{
    const uint32_t key[2] = {kind, number};
    uint32_t index = keyset_get(&resolver->shared, key);
    if (index)
        *targets = g_array_index(resolver->ranges, struct range, index - 1);
    return index != 0;
}

static struct range share_targets(struct resolver *resolver, enum sharing kind, uint32_t number, const GArray *funcs)
{
    const uint32_t key[2] = {kind, number};
    struct range range = {resolver->targets->len, 0};
    for (uint32_t i = 0; i < funcs->len; i++) {
        struct target target = {g_array_index(funcs, uint32_t, i)};
        if (program_enters(resolver->program, target.func))
            g_array_append_val(resolver->targets, target);
    }
    range.count = resolver->targets->len - range.first;
    g_array_append_val(resolver->ranges, range);
    *keyset_value(&resolver->shared, key) = resolver->ranges->len;
    return range;
}

/*
 * Constructors, destructors and assignments that the compiler makes stand where their class does. One that does
 * nothing has no body, but a call of it is no riddle.
 */
static bool is_implicit(const struct resolver *resolver, uint32_t func)
{
    const struct location *at = &resolver->facts->funcs[func].at;
    const uint32_t key[3] = {at->file, at->line, at->column};
    return (resolver->facts->funcs[func].flags & FUNC_METHOD) && keyset_get(&resolver->records, key);
}

static void note_records(struct resolver *resolver)
{
    keyset_init(&resolver->records, 3);
    for (uint32_t i = 1; i < resolver->facts->records_count; i++) {
        const struct location *at = &resolver->facts->records[i].at;
        const uint32_t key[3] = {at->file, at->line, at->column};
        *keyset_value(&resolver->records, key) = i;
    }
}

static void resolve_direct(struct resolver *resolver, struct call *call, uint32_t callee)
{
    call->kind = CALL_EXTERNAL;
    if (!callee)
        return;
    call->api = resolver->program->functions[callee].api;
    if (call->api && call->api->stated)
        return; /* what else it does is not known */
    if (call->api) {
        call->kind = CALL_KNOWN;
    } else if (program_enters(resolver->program, callee)) {
        call->kind = CALL_KNOWN;
        if (shared_targets(resolver, BY_NAME, callee, &call->targets))
            return;
        GArray *funcs = g_array_new(FALSE, FALSE, sizeof(uint32_t));
        g_array_append_val(funcs, callee);
        call->targets = share_targets(resolver, BY_NAME, callee, funcs);
        g_array_free(funcs, TRUE);
    } else if (is_implicit(resolver, callee)) {
        call->kind = CALL_KNOWN;
    }
}

static void resolve_virtual(struct resolver *resolver, struct call *call, uint32_t method)
{
    if (method && !shared_targets(resolver, BY_DISPATCH, method, &call->targets)) {
        GArray *funcs = g_array_new(FALSE, FALSE, sizeof(uint32_t));
        candidates_virtual(resolver->candidates, method, funcs);
        call->targets = share_targets(resolver, BY_DISPATCH, method, funcs);
        g_array_free(funcs, TRUE);
    }
    call->kind = call->targets.count ? CALL_KNOWN : CALL_EXTERNAL;
    call->resolved_by_type = call->targets.count > 1;
    if (method && !call->targets.count)
        call->api = resolver->program->functions[method].api;
}

/* A pointer that holds one kernel function and nothing of ours is a call of that function. */
static const struct api *only_api(const struct program *program, const GArray *funcs)
{
    const struct api *api = NULL;
    for (uint32_t i = 0; i < funcs->len; i++) {
        const struct api *row = program->functions[g_array_index(funcs, uint32_t, i)].api;
        if (!row || row->stated || (api && api != row))
            return NULL;
        api = row;
    }
    return api;
}

static void resolve_pointer(struct resolver *resolver, struct call *call, uint32_t path)
{
    call->kind = CALL_KNOWN;
    call->api = candidates_callback(resolver->candidates, path);
    if (call->api)
        return;
    uint32_t node = values_node(resolver->values, path);
    GArray *funcs = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    if (node)
        values_of_node(resolver->values, node, funcs);
    values_sort(funcs);
    call->api = only_api(resolver->program, funcs);
    if (!call->api && node) {
        if (!shared_targets(resolver, BY_POINTER, node, &call->targets))
            call->targets = share_targets(resolver, BY_POINTER, node, funcs);
        call->resolved_by_type = call->targets.count > 1;
    }
    if (!call->api && !call->targets.count)
        call->api = candidates_callback_by_type(resolver->candidates, path);
    if (!call->api && !call->targets.count)
        call->kind = funcs->len ? CALL_EXTERNAL : CALL_NOWHERE;
    g_array_free(funcs, TRUE);
}

/* ---- runs -------------------------------------------------------------------------------------------------------- */

static void add_runs(struct resolver *resolver, struct call *call, int argument, const struct effect *effect,
                     const struct async *async)
{
    GArray *funcs = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    calls_functions_of_argument(resolver->values, call->event, argument, async ? async->field : "", funcs);
    for (uint32_t i = 0; i < funcs->len; i++) {
        struct run run = {g_array_index(funcs, uint32_t, i), effect, async};
        bool known = !program_enters(resolver->program, run.func);
        for (uint32_t r = call->runs.first; r < resolver->runs->len; r++)
            known |= g_array_index(resolver->runs, struct run, r).func == run.func;
        if (!known)
            g_array_append_val(resolver->runs, run);
    }
    g_array_free(funcs, TRUE);
}

/* What runs before the call returns: RUN effects of the row, and synchronous rows of async.jsonl. */
static void resolve_runs(struct resolver *resolver, struct call *call, uint32_t call_index)
{
    const struct async *rows = NULL;
    uint32_t count = calls_async(resolver->program, call_index, &rows);
    call->runs.first = resolver->runs->len;
    for (uint32_t e = 0; call->api && e < call->api->effect_count; e++) {
        const struct effect *effect = &call->api->effects[e];
        const struct async *row = NULL;
        if (effect->kind != EFFECT_RUN || !calls_may_happen(resolver->facts, call->event, effect->when))
            continue;
        for (uint32_t i = 0; i < count; i++)
            if (rows[i].function_arg == effect->arg)
                row = &rows[i];
        add_runs(resolver, call, effect->arg, effect, row);
    }
    for (uint32_t i = 0; i < count; i++)
        if (rows[i].synchronous)
            add_runs(resolver, call, rows[i].function_arg, NULL, &rows[i]);
    call->runs.count = resolver->runs->len - call->runs.first;
}

/* ---- all calls --------------------------------------------------------------------------------------------------- */

static bool is_call(const struct event *event)
{
    return event->kind == EVENT_CALL || event->kind == EVENT_CALL_POINTER || event->kind == EVENT_CALL_VIRTUAL ||
           (event->kind == EVENT_SCOPE_EXIT && event->callee);
}

static void resolve_call(struct resolver *resolver, uint32_t index)
{
    struct program *program = resolver->program;
    struct call *call = &program->calls[index];
    const struct event *event = &resolver->facts->events[call->event];
    uint32_t callee = program_function_of(program, event->callee);
    switch ((enum event_kind)event->kind) {
    case EVENT_CALL_POINTER:
        resolve_pointer(resolver, call, event->path);
        break;
    case EVENT_CALL_VIRTUAL:
        resolve_virtual(resolver, call, callee);
        break;
    case EVENT_CALL:
    case EVENT_SCOPE_EXIT:
    case EVENT_NONE:
    case EVENT_READ:
    case EVENT_WRITE:
    case EVENT_ADDRESS_TAKEN:
    case EVENT_ASSUME:
    case EVENT_ASSIGN:
    case EVENT_RETURN:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
    case EVENT_LOST:
        resolve_direct(resolver, call, callee);
        break;
    }
    resolve_runs(resolver, call, index);
}

/* Numbers the calls of every body in the order of its events; calls[0] is unused. */
static void number_calls(struct program *program)
{
    const struct facts *facts = &program->facts;
    program->call_of_event = arena_array(&program->arena, uint32_t, facts->events_count);
    uint32_t count = 1;
    for (uint32_t e = 1; e < facts->events_count; e++)
        count += is_call(&facts->events[e]);
    program->calls = arena_array(&program->arena, struct call, count);
    program->calls_count = 1;
    for (uint32_t i = 1; i < facts->funcs_count; i++) {
        struct range blocks = facts->funcs[i].blocks;
        struct range *calls = &program->functions[i].calls;
        calls->first = program->calls_count;
        for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
            struct range events = facts->blocks[b].events;
            for (uint32_t e = events.first; e < events.first + events.count; e++) {
                if (!is_call(&facts->events[e]))
                    continue;
                program->calls[program->calls_count] = (struct call){.event = e, .caller = i};
                program->call_of_event[e] = program->calls_count++;
            }
        }
        calls->count = program->calls_count - calls->first;
    }
}

void calls_resolve(struct program *program, struct candidates *candidates, const struct values *values)
{
    struct resolver resolver = {
        .program = program, .facts = &program->facts, .candidates = candidates, .values = values};
    keyset_init(&resolver.shared, 2);
    resolver.ranges = g_array_new(FALSE, FALSE, sizeof(struct range));
    resolver.targets = g_array_new(FALSE, FALSE, sizeof(struct target));
    resolver.runs = g_array_new(FALSE, FALSE, sizeof(struct run));
    note_records(&resolver);
    number_calls(program);
    for (uint32_t i = 1; i < program->calls_count; i++)
        resolve_call(&resolver, i);
    program->targets_count = resolver.targets->len;
    program->targets =
        arena_copy(&program->arena, resolver.targets->data, sizeof(struct target) * resolver.targets->len);
    program->runs_count = resolver.runs->len;
    program->runs = arena_copy(&program->arena, resolver.runs->data, sizeof(struct run) * resolver.runs->len);
    g_array_free(resolver.ranges, TRUE);
    g_array_free(resolver.targets, TRUE);
    g_array_free(resolver.runs, TRUE);
    keyset_release(&resolver.shared);
    keyset_release(&resolver.records);
}
