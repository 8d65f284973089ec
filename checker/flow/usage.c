#include "flow/usage.h"

#include <string.h>

#include "flow/knowledge.h"
#include "flow/usage_kept.h"

enum {
    MARK_WRITTEN = 1,
    MARK_EXPOSED = 2,
    MARK_RELEVANT = 4,
    MARK_WALKS = 8,
    MARK_TOLD = 16,
    MARK_VARIES = 32,
    MARK_CAPTURED = 64
};

uint32_t usage_variable(const struct facts *facts, uint32_t path)
{
    const struct path *base = &facts->paths[path];
    const struct func *func = &facts->funcs[base->func];
    if (base->kind == PATH_PARAM && base->index < func->parameters.count)
        return func->parameters.first + base->index;
    if (base->kind == PATH_LOCAL && base->index < func->locals.count)
        return func->locals.first + base->index;
    return 0;
}

/* Is it, or a part of it, a variable that a lambda writes? */
static bool is_captured(const struct analysis *analysis, uint32_t path)
{
    uint32_t variable = usage_variable(&analysis->program->facts, path_base(&analysis->program->facts, path));
    return analysis->usage->flags[variable] & MARK_CAPTURED;
}

/* Does the path stay inside the variable that it starts from? */
static bool inside_variable(const struct facts *facts, uint32_t path)
{
    for (; path; path = facts->paths[path].parent)
        if (facts->paths[path].kind == PATH_DEREF || facts->paths[path].kind == PATH_CONTAINER)
            return false;
    return true;
}

bool usage_constant(const struct analysis *analysis, uint32_t path)
{
    uint32_t variable = usage_variable(&analysis->program->facts, path);
    return variable && !(analysis->usage->flags[variable] & (MARK_WRITTEN | MARK_EXPOSED));
}

bool usage_relevant(const struct analysis *analysis, uint32_t variable)
{
    return analysis->usage->flags[variable] & MARK_RELEVANT;
}

bool usage_walks(const struct analysis *analysis, uint32_t path)
{
    return analysis->usage->flags[usage_variable(&analysis->program->facts, path)] & MARK_WALKS;
}

bool usage_varies(const struct analysis *analysis, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    for (; path; path = facts->paths[path].parent) {
        const struct path *step = &facts->paths[path];
        bool variable = step->kind == PATH_LOCAL || step->kind == PATH_PARAM;
        uint32_t number = variable ? usage_variable(facts, path) : 0;
        /* A copy that flow/object.h makes of a parameter that is written is no variable of the program's. */
        if (variable && (!number || analysis->usage->flags[number] & MARK_VARIES))
            return true;
        if (step->kind == PATH_ELEMENT && !step->constant && usage_varies(analysis, step->index))
            return true;
    }
    return false;
}

static bool is_unmarked(const struct analysis *analysis, uint32_t path, uint8_t flag)
{
    const struct facts *facts = &analysis->program->facts;
    if (!inside_variable(facts, path))
        return false;
    uint32_t base = path_base(facts, path);
    if (facts->paths[base].kind == PATH_RESULT)
        return true;
    uint32_t variable = usage_variable(facts, base);
    return variable && !(analysis->usage->flags[variable] & flag);
}

bool usage_private(const struct analysis *analysis, uint32_t path)
{
    return is_unmarked(analysis, path, MARK_EXPOSED);
}

/* Inside the object that its constructor, to which the path belongs, makes and keeps to itself? */
static bool is_being_made(const struct analysis *analysis, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    while (facts->paths[path].kind == PATH_FIELD || facts->paths[path].kind == PATH_ELEMENT)
        path = facts->paths[path].parent;
    const struct path *object = &facts->paths[facts->paths[path].parent];
    return facts->paths[path].kind == PATH_DEREF && object->kind == PATH_THIS &&
           facts->funcs[object->func].flags & FUNC_CONSTRUCTOR && usage_kept_this(&analysis->usage->kept, object->func);
}

bool usage_untold(const struct analysis *analysis, uint32_t path)
{
    return is_unmarked(analysis, path, MARK_TOLD) || is_being_made(analysis, path);
}

uint32_t usage_count(const struct analysis *analysis, uint32_t path)
{
    const struct path *tip = &analysis->program->facts.paths[path];
    if (tip->kind == PATH_FIELD)
        return analysis->usage->tested_names[tip->name] ? 2 : 0;
    if (path < analysis->usage->paths_count)
        return analysis->usage->path_uses[path];
    return tip->kind == PATH_DEREF || tip->kind == PATH_RESULT ? 2 : 0;
}

static uint32_t mix(uint32_t value, uint32_t part)
{
    value = (value ^ part) * 0x9E3779B1u;
    return value ^ (value >> 15);
}

uint32_t usage_key(const struct facts *facts, uint32_t path)
{
    while (facts->paths[path].kind == PATH_ELEMENT)
        path = facts->paths[path].parent;
    const struct path *tip = &facts->paths[path];
    if (tip->kind == PATH_FIELD)
        return mix(mix(1, tip->record), tip->name);
    return mix(2, facts->types[tip->type].name);
}

bool usage_lets_others_run(const struct api *api)
{
    bool waits = api->blocks == YES, locks = false;
    for (uint32_t i = 0; i < api->effect_count; i++) {
        enum effect_kind kind = api->effects[i].kind;
        waits |= kind == EFFECT_WAIT || kind == EFFECT_STALL;
        locks |= kind == EFFECT_ACQUIRE || kind == EFFECT_TRY_ACQUIRE;
    }
    return waits && !locks;
}

bool usage_is_time(const struct api *api, uint32_t argument)
{
    for (uint32_t i = 0; i < api->effect_count; i++)
        if (api->effects[i].kind == EFFECT_WAIT && api->effects[i].timeout == (int)argument)
            return true;
    return false;
}

static void written_add(struct written *written, uint32_t key)
{
    key &= WRITTEN_WORDS * 64 - 1;
    written->words[key / 64] |= UINT64_C(1) << (key % 64);
}

bool usage_written_merge(struct written *into, const struct written *from)
{
    bool changed = false;
    for (int i = 0; i < WRITTEN_WORDS; i++) {
        changed |= (from->words[i] & ~into->words[i]) != 0;
        into->words[i] |= from->words[i];
    }
    return changed;
}

bool usage_written_has(const struct facts *facts, const struct written *written, uint32_t path)
{
    uint32_t key = usage_key(facts, path) & (WRITTEN_WORDS * 64 - 1);
    return written->words[key / 64] >> (key % 64) & 1;
}

bool usage_captured(const struct analysis *analysis, uint32_t path)
{
    return inside_variable(&analysis->program->facts, path) && is_captured(analysis, path);
}

bool usage_written_by(const struct analysis *analysis, uint32_t func, uint32_t path)
{
    return usage_written_has(&analysis->program->facts, &analysis->usage->written[func], path);
}

/* A kernel function may write what its arguments point to. */
static void write_outside(const struct analysis *analysis, const struct event *event, struct written *written)
{
    const struct facts *facts = &analysis->program->facts;
    for (uint32_t i = 0; i < event->arguments.count; i++) {
        const struct operand *value = &facts->operands[event->arguments.first + i];
        if (value->kind == OPERAND_ADDRESS)
            written_add(written, usage_key(facts, value->path));
        else if (value->kind == OPERAND_PATH && facts->types[facts->paths[value->path].type].depth == 1)
            written_add(written, mix(2, facts->types[facts->paths[value->path].type].name));
    }
}

static void write_called(const struct analysis *analysis, uint32_t index, struct written *written)
{
    const struct program *program = analysis->program;
    const struct call *call = &program->calls[program->call_of_event[index]];
    if (!program->call_of_event[index])
        return;
    if (call->api)
        write_outside(analysis, &program->facts.events[index], written);
    if (call->kind != CALL_KNOWN || (call->api && usage_lets_others_run(call->api)))
        memset(written, 0xFF, sizeof(*written));
    for (uint32_t i = 0; i < call->targets.count; i++)
        usage_written_merge(written, &analysis->usage->written[program->targets[call->targets.first + i].func]);
    for (uint32_t i = 0; i < call->runs.count; i++)
        usage_written_merge(written, &analysis->usage->written[program->runs[call->runs.first + i].func]);
}

void usage_event_writes(const struct analysis *analysis, uint32_t index, struct written *written)
{
    const struct facts *facts = &analysis->program->facts;
    const struct event *event = &facts->events[index];
    switch ((enum event_kind)event->kind) {
    case EVENT_WRITE:
        if (!inside_variable(facts, event->path) || facts->paths[path_base(facts, event->path)].kind == PATH_GLOBAL ||
            is_captured(analysis, event->path))
            written_add(written, usage_key(facts, event->path));
        break;
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
    case EVENT_SCOPE_EXIT:
        write_called(analysis, index, written);
        break;
    case EVENT_NONE:
    case EVENT_READ:
    case EVENT_ADDRESS_TAKEN:
    case EVENT_ASSIGN:
    case EVENT_ASSUME:
    case EVENT_RETURN:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
    case EVENT_LOST:
        break;
    }
}

/* ---- reading the program ---------------------------------------------------------------------------------------- */

static void mark_base(struct analysis *analysis, uint32_t path, uint8_t flag)
{
    const struct facts *facts = &analysis->program->facts;
    if (!inside_variable(facts, path))
        return;
    uint32_t variable = usage_variable(facts, path_base(facts, path));
    analysis->usage->flags[variable] |= flag;
}

static void count_use(struct analysis *analysis, uint32_t path)
{
    uint8_t *uses = &analysis->usage->path_uses[path];
    if (*uses < UINT8_MAX)
        ++*uses;
}

static void mark_relevant(struct analysis *analysis, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    analysis->usage->flags[usage_variable(facts, path_base(facts, path))] |= MARK_RELEVANT;
}

static void read_operand(struct analysis *analysis, const struct operand *value)
{
    if (value->kind == OPERAND_ADDRESS)
        mark_base(analysis, value->path, MARK_EXPOSED | MARK_TOLD);
    else if (value->kind == OPERAND_PATH)
        count_use(analysis, value->path);
}

static void read_copy(struct analysis *analysis, const struct operand *value)
{
    read_operand(analysis, value);
    if (value->kind == OPERAND_PATH)
        mark_relevant(analysis, value->path);
}

/* An argument is relevant where the parameter is. */
static void read_argument(struct analysis *analysis, const struct call *call, uint32_t number,
                          const struct operand *value)
{
    const struct program *program = analysis->program;
    if (value->kind == OPERAND_ADDRESS && usage_kept_argument(program, call, number, &analysis->usage->kept))
        mark_base(analysis, value->path, MARK_EXPOSED);
    else if (!call->api || !usage_is_time(call->api, number))
        read_operand(analysis, value);
    if (value->kind != OPERAND_PATH)
        return;
    bool relevant = call->targets.count == 0;
    for (uint32_t i = 0; i < call->targets.count; i++) {
        uint32_t func = program->targets[call->targets.first + i].func;
        struct range parameters = program->facts.funcs[func].parameters;
        relevant |= program->functions[func].component == program->functions[call->caller].component ||
                    (number < parameters.count && usage_relevant(analysis, parameters.first + number));
    }
    if (relevant)
        mark_relevant(analysis, value->path);
}

static void read_predicate(struct analysis *analysis, uint32_t index)
{
    const struct facts *facts = &analysis->program->facts;
    const struct operand *sides[] = {&facts->predicates[index].left, &facts->predicates[index].right};
    for (int i = 0; i < 2; i++) {
        if (sides[i]->kind != OPERAND_PATH)
            continue;
        count_use(analysis, sides[i]->path);
        mark_relevant(analysis, sides[i]->path);
        const struct path *tip = &facts->paths[sides[i]->path];
        if (tip->kind == PATH_FIELD)
            analysis->usage->tested_names[tip->name] = 1;
    }
}

static void read_call(struct analysis *analysis, uint32_t index)
{
    const struct program *program = analysis->program;
    const struct call *call = &program->calls[program->call_of_event[index]];
    const struct event *event = &program->facts.events[index];
    for (uint32_t i = 0; i < event->arguments.count; i++)
        read_argument(analysis, call, i, &program->facts.operands[event->arguments.first + i]);
    const struct operand *object = &program->facts.operands[event->object];
    if (object->kind == OPERAND_ADDRESS && usage_kept_object(program, call, &analysis->usage->kept))
        mark_base(analysis, object->path, MARK_EXPOSED);
    else if (event->object)
        read_operand(analysis, object);
}

/* A pointer local that gets a value which hangs on its own, perhaps by way of another local. */
static void read_assignment(struct analysis *analysis, const struct event *event)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t path = event->path;
    if (facts->paths[path].kind != PATH_LOCAL || facts->types[facts->paths[path].type].kind != TYPE_POINTER)
        return;
    struct operand value = object_resolve_operand(analysis->objects, facts->operands[event->operand]);
    if ((value.kind == OPERAND_PATH || value.kind == OPERAND_ADDRESS) && knowledge_within(facts, value.path, path))
        analysis->usage->flags[usage_variable(facts, path)] |= MARK_WALKS;
}

static void read_write(struct analysis *analysis, const struct event *event)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t variable = usage_variable(facts, event->path);
    if (variable && (analysis->usage->flags[variable] & MARK_WRITTEN || event->flags & EVENT_READ_MODIFY))
        analysis->usage->flags[variable] |= MARK_VARIES;
    mark_base(analysis, event->path, MARK_WRITTEN);
}

static void read_event(struct analysis *analysis, uint32_t index)
{
    const struct facts *facts = &analysis->program->facts;
    const struct event *event = &facts->events[index];
    switch ((enum event_kind)event->kind) {
    case EVENT_WRITE:
        read_write(analysis, event);
        break;
    case EVENT_ADDRESS_TAKEN:
        mark_base(analysis, event->path, MARK_EXPOSED | MARK_TOLD);
        break;
    case EVENT_ASSIGN:
        read_assignment(analysis, event);
        if (facts->operands[event->operand].kind == OPERAND_ADDRESS &&
            usage_kept_reference(facts, event->path, &analysis->usage->kept))
            mark_base(analysis, facts->operands[event->operand].path, MARK_EXPOSED);
        else
            read_copy(analysis, &facts->operands[event->operand]);
        break;
    case EVENT_RETURN:
        read_copy(analysis, &facts->operands[event->operand]);
        break;
    case EVENT_ASSUME:
        read_predicate(analysis, event->predicate);
        break;
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
    case EVENT_SCOPE_EXIT:
        read_call(analysis, index);
        break;
    case EVENT_NONE:
    case EVENT_READ:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
    case EVENT_LOST:
        break;
    }
}

static void read_function(struct analysis *analysis, uint32_t func, struct written *written)
{
    const struct facts *facts = &analysis->program->facts;
    struct range blocks = facts->funcs[func].blocks;
    for (uint32_t i = 0; i < blocks.count; i++) {
        const struct block *block = &facts->blocks[blocks.first + i];
        for (uint32_t j = 0; j < block->events.count; j++) {
            read_event(analysis, block->events.first + j);
            usage_event_writes(analysis, block->events.first + j, written);
        }
        for (uint32_t j = 0; j < block->edges.count; j++)
            read_predicate(analysis, facts->edges[block->edges.first + j].predicate);
    }
}

/* The variables of functions around them that lambdas write. */
static void find_captured(struct analysis *analysis)
{
    const struct facts *facts = &analysis->program->facts;
    for (uint32_t func = 1; func < facts->funcs_count; func++) {
        struct range blocks = facts->funcs[func].flags & FUNC_LAMBDA ? facts->funcs[func].blocks : (struct range){0};
        for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
            struct range events = facts->blocks[b].events;
            for (uint32_t e = events.first; e < events.first + events.count; e++) {
                uint32_t path = facts->events[e].path;
                if (facts->events[e].kind == EVENT_WRITE && facts->paths[path_base(facts, path)].func != func)
                    mark_base(analysis, path, MARK_CAPTURED);
            }
        }
    }
}

void usage_find(struct analysis *analysis)
{
    const struct program *program = analysis->program;
    const struct facts *facts = &program->facts;
    struct usage *usage = arena_new(&analysis->arena, struct usage);
    analysis->usage = usage;
    usage->flags = g_new0(uint8_t, facts->variables_count);
    usage->paths_count = facts->paths_count;
    usage->path_uses = g_new0(uint8_t, facts->paths_count);
    usage->tested_names = g_new0(uint8_t, facts->strings.length + 1);
    usage->written = g_new0(struct written, facts->funcs_count);
    usage->kept.objects = g_new0(uint8_t, facts->funcs_count);
    usage->kept.variables = g_new0(uint8_t, facts->variables_count);
    usage_kept_lambdas(program, &usage->kept);
    find_captured(analysis);
    for (uint32_t i = 1; i < facts->paths_count; i++) {
        if (facts->paths[i].parent)
            mark_relevant(analysis, i);
        if (facts->paths[i].kind == PATH_ELEMENT && !facts->paths[i].constant)
            mark_relevant(analysis, facts->paths[i].index);
    }
    for (uint32_t i = 0; i < program->order_count;) {
        /* Functions of one component call each other: they write the same. */
        struct written written = {{0}};
        uint32_t component = program->functions[program->order[i]].component, first = i;
        for (; i < program->order_count && program->functions[program->order[i]].component == component; i++)
            usage_kept_find(program, program->order[i], &usage->kept);
        for (uint32_t j = first; j < i; j++)
            read_function(analysis, program->order[j], &written);
        for (uint32_t j = first; j < i; j++)
            usage->written[program->order[j]] = written;
    }
}

void usage_release(struct analysis *analysis)
{
    g_free(analysis->usage->flags);
    g_free(analysis->usage->path_uses);
    g_free(analysis->usage->tested_names);
    g_free(analysis->usage->written);
    g_free(analysis->usage->kept.objects);
    g_free(analysis->usage->kept.variables);
}
