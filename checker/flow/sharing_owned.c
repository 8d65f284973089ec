#include "flow/sharing_owned.h"

#include "flow/object.h"

enum { THIS_NUMBER = 0xffff, NUMBERS = 64 };

static struct facts *facts_of(const struct owned *owned)
{
    return &owned->analysis->program->facts;
}

/* ---- what is fresh ------------------------------------------------------------------------------------------------
 */

static bool event_makes_fresh(const struct program *program, uint32_t event)
{
    if (program->facts.events[event].flags & EVENT_NEW)
        return true;
    const struct api *api = program->calls[program->call_of_event[event]].api;
    for (uint32_t i = 0; api && i < api->effect_count; i++) {
        const struct effect *effect = &api->effects[i];
        if ((effect->kind == EFFECT_ALLOCATE || effect->kind == EFFECT_DETACH) && effect->arg < 0)
            return true;
    }
    return false;
}

/* The base when `path` is memory of the object that the base points to; 0 when it is elsewhere. */
static uint32_t object_base(const struct facts *facts, uint32_t path)
{
    const struct path *at = &facts->paths[path];
    while (at->kind == PATH_FIELD || at->kind == PATH_ELEMENT)
        at = &facts->paths[at->parent];
    if (at->kind != PATH_DEREF && at->kind != PATH_CONTAINER)
        return 0;
    uint32_t base = at->parent;
    while (facts->paths[base].kind == PATH_CONTAINER)
        base = facts->paths[base].parent;
    return facts->paths[base].parent ? 0 : base;
}

/* The base whose object a resolved value points into: itself, or the address of something in it. */
static uint32_t pointed_base(const struct facts *facts, const struct operand *value)
{
    if (value->kind == OPERAND_ADDRESS)
        return object_base(facts, value->path);
    if (value->kind != OPERAND_PATH || facts->paths[value->path].parent)
        return 0;
    return value->path;
}

static uint32_t number_of(const struct owned *owned, uint32_t base)
{
    return base ? keyset_get(&owned->numbers, &base) : 0;
}

/* Locals of one function that get several values, all of them fresh (or null). */
static void find_fresh_locals(struct owned *owned, const struct func *func, uint32_t *count)
{
    struct facts *facts = facts_of(owned);
    struct keyset states; /* path of a local: 1 only fresh values so far, 2 others too */
    keyset_init(&states, 1);
    GArray *locals = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (uint32_t b = func->blocks.first; b < func->blocks.first + func->blocks.count; b++)
        for (uint32_t e = 0; e < facts->blocks[b].events.count; e++) {
            const struct event event = facts->events[facts->blocks[b].events.first + e];
            bool modify = event.kind == EVENT_WRITE && (event.flags & EVENT_READ_MODIFY);
            if ((event.kind != EVENT_ASSIGN && event.kind != EVENT_ADDRESS_TAKEN && !modify) ||
                facts->paths[event.path].kind != PATH_LOCAL)
                continue;
            struct operand value = {0};
            if (event.kind == EVENT_ASSIGN)
                value = object_resolve_operand(owned->analysis->objects, facts->operands[event.operand]);
            bool null = value.kind == OPERAND_CONSTANT && value.number == 0;
            uint32_t *state = keyset_value(&states, &event.path);
            if (*state == 0)
                g_array_append_val(locals, event.path);
            if (!null && !number_of(owned, pointed_base(facts, &value)))
                *state = 2;
            else if (*state == 0)
                *state = 1;
        }
    for (uint32_t i = 0; i < locals->len; i++) {
        uint32_t local = g_array_index(locals, uint32_t, i);
        struct operand itself = {.kind = OPERAND_PATH, .path = local};
        itself = object_resolve_operand(owned->analysis->objects, itself);
        if (keyset_get(&states, &local) == 1 && itself.kind == OPERAND_PATH && itself.path == local && *count < NUMBERS)
            *keyset_value(&owned->numbers, &local) = ++*count;
    }
    g_array_free(locals, TRUE);
    keyset_release(&states);
}

/* Numbers what is fresh, function by function; how many a function has stands in `counts`. */
static void find_fresh(struct owned *owned, uint32_t *counts)
{
    const struct program *program = owned->analysis->program;
    const struct facts *facts = &program->facts;
    for (uint32_t path = 1; path < facts->paths_count; path++) {
        const struct path *at = &facts->paths[path];
        if (at->kind == PATH_RESULT && counts[at->func] < NUMBERS && event_makes_fresh(program, at->index))
            *keyset_value(&owned->numbers, &path) = ++counts[at->func];
    }
    for (uint32_t func = 1; func < facts->funcs_count; func++)
        if (counts[func])
            find_fresh_locals(owned, &facts->funcs[func], &counts[func]);
}

/* ---- what publishes -----------------------------------------------------------------------------------------------
 */

/* Would a pointer stored at the resolved place be found by others? A caller's variable is not such a place. */
static bool place_is_shared(const struct owned *owned, uint32_t place)
{
    const struct facts *facts = facts_of(owned);
    uint32_t base = path_base(facts, place);
    bool behind = false, of_driver = false;
    for (uint32_t path = place; facts->paths[path].parent; path = facts->paths[path].parent) {
        behind |= facts->paths[path].kind == PATH_DEREF || facts->paths[path].kind == PATH_CONTAINER;
        of_driver |= facts->paths[path].kind == PATH_FIELD;
    }
    if (number_of(owned, object_base(facts, place)))
        return false;
    switch ((enum path_kind)facts->paths[base].kind) {
    case PATH_GLOBAL:
    case PATH_OBJECT:
        return true;
    case PATH_THIS:
    case PATH_PARAM:
    case PATH_LOCAL:
    case PATH_RESULT:
        return behind && of_driver;
    case PATH_NONE:
    case PATH_FUNCTION:
    case PATH_FIELD:
    case PATH_DEREF:
    case PATH_ELEMENT:
    case PATH_CONTAINER:
        break;
    }
    return false;
}

static bool api_publishes(const struct api *api, uint32_t argument)
{
    for (uint32_t i = 0; i < api->effect_count; i++) {
        const struct effect *effect = &api->effects[i];
        if (effect->kind == EFFECT_PUBLISH && effect->arg == (int)argument)
            return true;
        if ((effect->kind == EFFECT_QUEUE || effect->kind == EFFECT_BIND) &&
            (effect->arg == (int)argument || effect->data == (int)argument || effect->object == (int)argument))
            return true;
    }
    return false;
}

/* Does the call make its argument `number` (THIS_NUMBER: the object) known to others? */
static bool call_publishes(const struct owned *owned, const struct call *call, uint32_t number)
{
    const struct program *program = owned->analysis->program;
    if (call->api && !call->api->stated)
        return number != THIS_NUMBER && api_publishes(call->api, number);
    if (call->kind != CALL_KNOWN)
        return true;
    for (uint32_t t = 0; t < call->targets.count; t++) {
        const uint32_t key[] = {program->targets[call->targets.first + t].func, number};
        if (keyset_get(&owned->passes_on, key))
            return true;
    }
    return false;
}

/* Calls `give` for the base of every pointer that the event publishes. */
static void event_published(struct owned *owned, uint32_t index, void (*give)(void *, uint32_t), void *data)
{
    const struct program *program = owned->analysis->program;
    struct objects *objects = owned->analysis->objects;
    struct facts *facts = facts_of(owned);
    const struct event event = facts->events[index];
    if (event.kind == EVENT_ASSIGN) {
        struct operand value = object_resolve_operand(objects, facts->operands[event.operand]);
        uint32_t base = pointed_base(facts, &value);
        if (base && place_is_shared(owned, object_resolve(objects, event.path)))
            give(data, base);
        return;
    }
    if (event.kind != EVENT_CALL && event.kind != EVENT_CALL_POINTER && event.kind != EVENT_CALL_VIRTUAL)
        return;
    const struct call *call = &program->calls[program->call_of_event[index]];
    for (uint32_t i = 0; i <= event.arguments.count; i++) {
        bool object = i == event.arguments.count;
        uint32_t operand = object ? event.object : event.arguments.first + i;
        if (!operand || !call_publishes(owned, call, object ? THIS_NUMBER : i))
            continue;
        struct operand value = object_resolve_operand(objects, facts->operands[operand]);
        uint32_t base = pointed_base(facts, &value);
        if (base)
            give(data, base);
    }
}

static void give_parameter(void *data, uint32_t base)
{
    struct owned *owned = data;
    const struct path *at = &facts_of(owned)->paths[base];
    if (at->kind != PATH_PARAM && at->kind != PATH_THIS)
        return;
    const uint32_t key[] = {at->func, at->kind == PATH_THIS ? THIS_NUMBER : at->index};
    *keyset_value(&owned->passes_on, key) = 1;
}

static void find_passed_on(struct owned *owned)
{
    const struct program *program = owned->analysis->program;
    for (uint32_t i = 0; i < program->order_count; i++) {
        struct range blocks = program->facts.funcs[program->order[i]].blocks;
        for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++)
            for (uint32_t e = 0; e < program->facts.blocks[b].events.count; e++)
                event_published(owned, program->facts.blocks[b].events.first + e, give_parameter, owned);
    }
}

/* ---- where it is published ----------------------------------------------------------------------------------------
 */

struct flow {
    const struct owned *owned;
    uint64_t bits; /* published so far */
};

static void give_bit(void *data, uint32_t base)
{
    struct flow *flow = data;
    uint32_t number = number_of(flow->owned, base);
    if (number)
        flow->bits |= 1ull << (number - 1);
}

/* A variable or result that gets its memory here holds new memory. */
static uint64_t event_renews(struct owned *owned, uint32_t func, uint32_t index)
{
    struct facts *facts = facts_of(owned);
    const struct event *event = &facts->events[index];
    uint32_t path = event->kind == EVENT_ASSIGN ? event->path : 0;
    if (event->kind == EVENT_CALL || event->kind == EVENT_CALL_POINTER || event->kind == EVENT_CALL_VIRTUAL)
        path = facts_intern_path(facts, (struct path){.kind = PATH_RESULT, .func = func, .index = index});
    uint32_t number = number_of(owned, path);
    return number ? 1ull << (number - 1) : 0;
}

static void flow_block(struct owned *owned, uint32_t func, uint32_t block, struct flow *flow)
{
    struct range events = facts_of(owned)->blocks[block].events;
    for (uint32_t e = events.first; e < events.first + events.count; e++) {
        owned->published[e] = flow->bits;
        event_published(owned, e, give_bit, flow);
        flow->bits &= ~event_renews(owned, func, e);
    }
}

static void flow_function(struct owned *owned, uint32_t func)
{
    struct range blocks = facts_of(owned)->funcs[func].blocks;
    uint64_t *entry = g_new0(uint64_t, blocks.count);
    bool changed = true;
    while (changed) {
        changed = false;
        for (uint32_t b = 0; b < blocks.count; b++) {
            struct flow flow = {owned, entry[b]};
            flow_block(owned, func, blocks.first + b, &flow);
            struct range edges = facts_of(owned)->blocks[blocks.first + b].edges;
            for (uint32_t e = edges.first; e < edges.first + edges.count; e++) {
                uint32_t to = facts_of(owned)->edges[e].to - blocks.first;
                if ((entry[to] | flow.bits) != entry[to]) {
                    entry[to] |= flow.bits;
                    changed = true;
                }
            }
        }
    }
    g_free(entry);
}

void owned_find(struct owned *owned, struct analysis *analysis)
{
    *owned = (struct owned){.analysis = analysis};
    const struct facts *facts = &analysis->program->facts;
    keyset_init(&owned->numbers, 1);
    keyset_init(&owned->passes_on, 2);
    owned->published = g_new0(uint64_t, facts->events_count);
    uint32_t *counts = g_new0(uint32_t, facts->funcs_count);
    find_fresh(owned, counts);
    find_passed_on(owned);
    for (uint32_t func = 1; func < facts->funcs_count; func++)
        if (counts[func])
            flow_function(owned, func);
    g_free(counts);
}

void owned_release(struct owned *owned)
{
    keyset_release(&owned->numbers);
    keyset_release(&owned->passes_on);
    g_free(owned->published);
}

bool owned_is(const struct owned *owned, uint32_t func, uint32_t event, uint32_t path)
{
    const struct facts *facts = facts_of(owned);
    uint32_t base = object_base(facts, path);
    uint32_t number = number_of(owned, base);
    if (!number)
        return false;
    return facts->paths[base].func != func || !(owned->published[event] >> (number - 1) & 1);
}
