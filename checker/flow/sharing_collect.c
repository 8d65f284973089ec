#include "flow/sharing_collect.h"

#include <stdlib.h>
#include <string.h>

#include "flow/lockset.h"
#include "flow/object.h"
#include "flow/sharing_vouch.h"

/* Where an event stands, and how control comes there. */
struct site {
    struct collection *collection;
    uint32_t func, event, instance;
    struct held taken; /* what the called function itself holds meanwhile; path 0 nothing */
};

static struct facts *facts_of(const struct collection *collection)
{
    return &collection->analysis->program->facts;
}

static const struct access *access_at(const struct collection *collection, uint32_t index)
{
    return &g_array_index(collection->accesses, struct access, index);
}

/* ---- one access ----------------------------------------------------------------------------------------------------
 */

/* Adds to the access that agrees in every column, or makes it. */
static void add_access(const struct site *site, const struct access *columns)
{
    struct collection *collection = site->collection;
    struct analysis *analysis = collection->analysis;
    uint32_t shape = analysis->locksets[columns->locks].shape;
    const uint32_t key[] = {columns->path,
                            columns->kind | (uint32_t)columns->flags << 8 | (uint32_t)columns->width << 16, shape,
                            columns->irql | (uint32_t)columns->doubt << 8 | (uint32_t)columns->inside << 16 |
                                (uint32_t)columns->unknown_locks << 24 | (uint32_t)columns->alone << 25};
    uint32_t *index = keyset_value(&collection->groups, key);
    if (*index == 0) {
        struct access access = *columns;
        access.event = site->event;
        access.instance = site->instance;
        access.roots = arena_array(&analysis->arena, uint64_t, analysis->root_words);
        *index = collection->accesses->len;
        g_array_append_val(collection->accesses, access);
    }
    const uint64_t *from = analysis->instances[site->instance].roots;
    for (uint32_t word = 0; word < analysis->root_words; word++)
        access_at(collection, *index)->roots[word] |= from[word];
    struct use use = {*index, site->event, site->instance};
    g_array_append_val(collection->uses, use);
}

/* A variable of a function, or a part of it: nobody else has it. */
static bool is_own_variable(const struct collection *collection, uint32_t path)
{
    const struct facts *facts = facts_of(collection);
    const struct path *at = &facts->paths[path];
    while (at->kind == PATH_FIELD || at->kind == PATH_ELEMENT)
        at = &facts->paths[at->parent];
    return at->kind == PATH_LOCAL || at->kind == PATH_PARAM || at->kind == PATH_RESULT || at->kind == PATH_FUNCTION ||
           at->kind == PATH_NONE;
}

/* The access to absolute `path` in every state that control can be in before the event. */
static void add_path(const struct site *site, uint32_t path, enum access_kind kind, uint8_t flags, uint16_t width)
{
    struct collection *collection = site->collection;
    struct analysis *analysis = collection->analysis;
    if (is_own_variable(collection, path) || owned_is(&collection->owned, site->func, site->event, path) ||
        memory_is_private(&collection->memories, path))
        return;
    const struct range states = analysis->states_before[site->event];
    for (uint32_t s = states.first; s < states.first + states.count; s++) {
        const struct instance *instance = &analysis->instances[site->instance];
        struct access access = {.path = path,
                                .kind = (uint8_t)kind,
                                .flags = flags,
                                .width = width,
                                .irql = instance_irql(analysis, instance, &analysis->states[s]),
                                .doubt = instance->doubt,
                                .inside = instance->inside,
                                .alone = instance->alone,
                                .unknown_locks = instance->unknown_locks || analysis->states[s].unknown};
        if (access.irql == 0)
            continue;
        access.locks = instance_lockset(analysis, instance, &analysis->states[s], true);
        if (site->taken.path)
            access.locks = lockset_with(analysis, access.locks, site->taken);
        add_access(site, &access);
    }
}

/* Constructors and destructors have their object for themselves. */
static bool is_being_made(const struct collection *collection, uint32_t func, uint32_t resolved)
{
    const struct facts *facts = facts_of(collection);
    return (facts->funcs[func].flags & (FUNC_CONSTRUCTOR | FUNC_DESTRUCTOR)) &&
           facts->paths[path_base(facts, resolved)].kind == PATH_THIS;
}

static void add_relative(const struct site *site, uint32_t path, enum access_kind kind, uint8_t flags, uint16_t width)
{
    struct collection *collection = site->collection;
    struct analysis *analysis = collection->analysis;
    uint32_t resolved = object_resolve(analysis->objects, path);
    if (is_own_variable(collection, resolved) || is_being_made(collection, site->func, resolved))
        return;
    add_path(site, instance_path(analysis, &analysis->instances[site->instance], path), kind, flags, width);
}

/* ---- calls ---------------------------------------------------------------------------------------------------------
 */

/* An interlocked operation that changes nothing whatever it finds: compare-exchange of one constant for itself. */
static bool is_atomic_read(const struct facts *facts, const struct event *event, const struct effect *effect)
{
    const struct operand *first = NULL;
    for (uint32_t i = 0; i < event->arguments.count; i++) {
        const struct operand *argument = &facts->operands[event->arguments.first + i];
        if ((int)i == effect->arg)
            continue;
        if (argument->kind != OPERAND_CONSTANT)
            return false;
        if (first)
            return event->arguments.count == 3 && first->number == argument->number;
        first = argument;
    }
    return false;
}

/* What a pointer argument points to, absolute: 0 when it is of no interest. An array stands for all its elements. */
static uint32_t pointed_path(const struct site *site, const struct operand *argument)
{
    struct analysis *analysis = site->collection->analysis;
    struct facts *facts = facts_of(site->collection);
    struct operand value = object_resolve_operand(analysis->objects, *argument);
    if (value.kind == OPERAND_PATH && value.path) {
        struct path deref = {.kind = PATH_DEREF, .parent = value.path};
        value.path = facts_intern_path(facts, deref);
    } else if (value.kind != OPERAND_ADDRESS || is_own_variable(site->collection, value.path)) {
        return 0;
    }
    if (is_being_made(site->collection, site->func, value.path))
        return 0;
    uint32_t path = instance_path(analysis, &analysis->instances[site->instance], value.path);
    const struct path *at = &facts->paths[path];
    if (at->kind == PATH_ELEMENT && at->constant && at->number == 0 &&
        facts->types[facts->paths[at->parent].type].kind == TYPE_ARRAY)
        return at->parent;
    return path;
}

static void add_effect(struct site *site, const struct event *event, const struct effect *effect)
{
    struct collection *collection = site->collection;
    struct facts *facts = facts_of(collection);
    if (effect->arg < 0 || (uint32_t)effect->arg >= event->arguments.count)
        return;
    const struct operand *argument = &facts->operands[event->arguments.first + (uint32_t)effect->arg];
    if (effect->kind == EFFECT_DEVICE_READ || effect->kind == EFFECT_DEVICE_WRITE) {
        struct operand address =
            instance_value(collection->analysis, &collection->analysis->instances[site->instance], *argument);
        memory_note_register(&collection->memories, &address);
        return;
    }
    /* An interlocked list operation takes the lock it is given around what it does. */
    if (effect->kind == EFFECT_ACQUIRE) {
        site->taken = (struct held){.path = pointed_path(site, argument),
                                    .kind = (uint8_t)effect->lock,
                                    .mode = (uint8_t)effect->mode,
                                    .acquired = site->event,
                                    .depth = 1};
        return;
    }
    enum access_kind kind = ACCESS_READ;
    if (effect->kind == EFFECT_WRITE)
        kind = ACCESS_WRITE;
    else if (effect->kind == EFFECT_ATOMIC)
        kind = is_atomic_read(facts, event, effect) ? ACCESS_ATOMIC_READ : ACCESS_ATOMIC_WRITE;
    else if (effect->kind != EFFECT_READ)
        return;
    uint32_t path = pointed_path(site, argument);
    if (!path)
        return;
    const struct type *type = &facts->types[facts->paths[path].type];
    bool whole = type->kind == TYPE_RECORD || type->kind == TYPE_ARRAY;
    add_path(site, path, kind, whole ? EVENT_WHOLE : 0, (uint16_t)MIN(type->width, UINT16_MAX));
}

static void add_call(const struct site *site)
{
    const struct program *program = site->collection->analysis->program;
    const struct event event = program->facts.events[site->event];
    const struct api *api = program->calls[program->call_of_event[site->event]].api;
    struct site inside = *site;
    for (uint32_t i = 0; api && i < api->effect_count; i++)
        add_effect(&inside, &event, &api->effects[i]);
    for (uint32_t i = 0; i < event.arguments.count; i++) {
        const struct operand argument = program->facts.operands[event.arguments.first + i];
        uint32_t freed = 0;
        if (frees_argument(&site->collection->frees, site->event, i))
            freed = frees_path(&site->collection->frees, site->instance, &argument);
        if (freed)
            add_path(site, freed, ACCESS_FREE, 0, 0);
    }
}

/* Is it 1 or 0 by the way that control took: `!x`, `x < 3`? The last of the two has just been assigned. */
static bool is_truth(const struct facts *facts, const struct operand *operand, uint32_t write)
{
    const struct path *path = &facts->paths[operand->path];
    const struct event *before = &facts->events[write - 1];
    return operand->kind == OPERAND_PATH && path->kind == PATH_LOCAL && !path->name && before->kind == EVENT_ASSIGN &&
           before->path == operand->path && facts->operands[before->operand].kind == OPERAND_CONSTANT;
}

/* Is the value written made of the value that was there: `x++`, and `x = x + 1` and `x = !x` as well? */
static bool write_modifies(const struct facts *facts, uint32_t index)
{
    enum { LOOK_BACK = 8 };
    const struct event *write = &facts->events[index];
    if (write->flags & EVENT_READ_MODIFY)
        return true;
    const struct event *assign = &facts->events[index + 1];
    if (index + 1 == facts->events_count || assign->kind != EVENT_ASSIGN || assign->path != write->path)
        return false;
    const struct operand *operand = &facts->operands[assign->operand];
    if (operand->kind != OPERAND_UNKNOWN && !is_truth(facts, operand, index))
        return false;
    for (uint32_t i = 1; i <= LOOK_BACK && i < index; i++) {
        const struct event *before = &facts->events[index - i];
        if (before->at.line != write->at.line || before->at.file != write->at.file)
            return false;
        if (before->kind == EVENT_READ && before->path == write->path)
            return true;
    }
    return false;
}

/* ---- all of them ---------------------------------------------------------------------------------------------------
 */

static void add_event(const struct site *site)
{
    const struct event event = facts_of(site->collection)->events[site->event];
    switch ((enum event_kind)event.kind) {
    case EVENT_READ:
        /* The reading half of ++ is told by the writing half. */
        if (!(event.flags & EVENT_READ_MODIFY))
            add_relative(site, event.path, ACCESS_READ, event.flags, event.width);
        break;
    case EVENT_WRITE:
        add_relative(site, event.path,
                     write_modifies(facts_of(site->collection), site->event) ? ACCESS_READ_WRITE : ACCESS_WRITE,
                     event.flags, event.width);
        break;
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
        add_call(site);
        break;
    case EVENT_NONE:
    case EVENT_ADDRESS_TAKEN:
    case EVENT_ASSUME:
    case EVENT_ASSIGN:
    case EVENT_RETURN:
    case EVENT_SCOPE_EXIT:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
    case EVENT_LOST:
        break;
    }
}

static void add_instance(struct collection *collection, uint32_t index)
{
    const struct facts *facts = facts_of(collection);
    uint32_t func = collection->analysis->instances[index].func;
    const struct range blocks = facts->funcs[func].blocks;
    if (facts->funcs[func].flags & FUNC_SYSTEM || vouch_function(facts, func))
        return;
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
        const struct range events = facts->blocks[b].events;
        for (uint32_t e = events.first; e < events.first + events.count; e++) {
            struct site site = {.collection = collection, .func = func, .event = e, .instance = index};
            add_event(&site);
        }
    }
}

/* ---- order ---------------------------------------------------------------------------------------------------------
 */

struct sortable {
    char *text;
    uint32_t index, event;
};

static int compare_accesses(const void *a, const void *b)
{
    const struct sortable *x = a, *y = b;
    int order = strcmp(x->text, y->text);
    if (order)
        return order;
    if (x->event != y->event)
        return x->event < y->event ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static int compare_uses(const void *a, const void *b)
{
    const struct use *x = a, *y = b;
    if (x->access != y->access)
        return x->access < y->access ? -1 : 1;
    if (x->event != y->event)
        return x->event < y->event ? -1 : 1;
    return x->instance < y->instance ? -1 : x->instance > y->instance;
}

static void sort_collection(struct collection *collection)
{
    uint32_t count = collection->accesses->len;
    struct sortable *order = g_new(struct sortable, count);
    uint32_t *moved = g_new0(uint32_t, count);
    GArray *sorted = g_array_sized_new(FALSE, TRUE, sizeof(struct access), count);
    order[0] = (struct sortable){g_strdup(""), 0, 0};
    for (uint32_t i = 1; i < count; i++) {
        GString *text = g_string_new(NULL);
        path_print(facts_of(collection), access_at(collection, i)->path, text);
        order[i] = (struct sortable){g_string_free(text, FALSE), i, access_at(collection, i)->event};
    }
    qsort(order + 1, count - 1, sizeof(*order), compare_accesses);
    for (uint32_t i = 0; i < count; i++) {
        moved[order[i].index] = i;
        g_array_append_val(sorted, *access_at(collection, order[i].index));
        g_free(order[i].text);
    }
    g_free(order);
    g_array_free(collection->accesses, TRUE);
    collection->accesses = sorted;
    for (uint32_t i = 0; i < collection->uses->len; i++) {
        struct use *use = &g_array_index(collection->uses, struct use, i);
        use->access = moved[use->access];
    }
    g_free(moved);
    g_array_sort(collection->uses, compare_uses);
    collection->first_use = g_new0(uint32_t, count + 1);
    for (uint32_t i = 0; i < collection->uses->len; i++)
        collection->first_use[g_array_index(collection->uses, struct use, i).access + 1]++;
    for (uint32_t i = 0; i < count; i++)
        collection->first_use[i + 1] += collection->first_use[i];
}

void collection_make(struct collection *collection, struct analysis *analysis)
{
    *collection = (struct collection){.analysis = analysis};
    collection->accesses = g_array_new(FALSE, TRUE, sizeof(struct access));
    collection->uses = g_array_new(FALSE, FALSE, sizeof(struct use));
    g_array_set_size(collection->accesses, 1);
    memories_init(&collection->memories, analysis);
    owned_find(&collection->owned, analysis);
    frees_find(&collection->frees, analysis);
    keyset_init(&collection->groups, 4);
    for (uint32_t i = 1; i < analysis->instances_count; i++)
        add_instance(collection, i);
    keyset_release(&collection->groups);
    sort_collection(collection);
}

void collection_release(struct collection *collection)
{
    memories_release(&collection->memories);
    owned_release(&collection->owned);
    frees_release(&collection->frees);
    g_array_free(collection->accesses, TRUE);
    g_array_free(collection->uses, TRUE);
    g_free(collection->first_use);
}

const struct use *collection_use(const struct collection *collection, uint32_t access, uint32_t root,
                                 const struct use *after)
{
    uint32_t first = collection->first_use[access];
    if (after)
        first = (uint32_t)(after - (const struct use *)(const void *)collection->uses->data) + 1;
    for (uint32_t i = first; i < collection->first_use[access + 1]; i++) {
        const struct use *use = &g_array_index(collection->uses, struct use, i);
        const uint64_t *roots = collection->analysis->instances[use->instance].roots;
        if (roots[root / 64] >> (root % 64) & 1)
            return use;
    }
    return NULL;
}
