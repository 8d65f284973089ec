#include "flow/binding.h"

#include <string.h>

#include "flow/absolute.h"
#include "flow/effect.h"
#include "flow/object_adapter.h"
#include "flow/referent.h"
#include "flow/usage.h"

static uint32_t count_of(const struct bindings *bindings, uint32_t func)
{
    const struct func *facts = &bindings->analysis->program->facts.funcs[func];
    return facts->parameters.count + ((facts->flags & FUNC_METHOD) != 0);
}

/* Room for the bindings of `func`, all unknown. */
static struct binding *clear(struct bindings *bindings, uint32_t func)
{
    uint32_t count = count_of(bindings, func);
    if (count > bindings->capacity) {
        bindings->capacity = count * 2;
        bindings->items = g_renew(struct binding, bindings->items, bindings->capacity);
    }
    if (count)
        memset(bindings->items, 0, count * sizeof(*bindings->items));
    return bindings->items;
}

struct range binding_keep(struct bindings *bindings, uint32_t func)
{
    struct analysis *analysis = bindings->analysis;
    uint32_t index = interner_add(&analysis->binding_sets, bindings->items, count_of(bindings, func));
    analysis->bindings = (struct binding *)(void *)analysis->binding_sets.bytes;
    analysis->bindings_count = analysis->binding_sets.length;
    struct interner_sequence place = analysis->binding_sets.sequences[index];
    return (struct range){place.first, place.count};
}

/* Record that `type` points to, in one step; 0 none. */
static uint32_t record_pointed(const struct facts *facts, uint32_t type)
{
    const struct type *pointer = &facts->types[type];
    return pointer->kind == TYPE_POINTER && pointer->depth == 1 ? facts->records[pointer->record].name : 0;
}

static bool is_adapter(const struct bindings *bindings, uint32_t record)
{
    const uint32_t *names;
    uint32_t count = objects_adapter_types(bindings->analysis->objects, &names);
    for (uint32_t i = 0; i < count; i++)
        if (record && names[i] == record)
            return true;
    return false;
}

static struct operand object_address(struct bindings *bindings, uint32_t record, uint32_t index)
{
    struct facts *facts = &bindings->analysis->program->facts;
    struct path object = {.kind = PATH_OBJECT, .name = record, .index = index};
    return (struct operand){.kind = OPERAND_ADDRESS, .path = facts_intern_path(facts, object)};
}

static struct operand adapter_address(struct bindings *bindings)
{
    const uint32_t *names;
    objects_adapter_types(bindings->analysis->objects, &names);
    return object_address(bindings, names[0], 1);
}

/* Without what distinguishes operands that are bound alike. */
static struct operand plain(struct operand value)
{
    return (struct operand){.kind = value.kind, .path = value.path, .number = value.number};
}

/* A variable on the caller's stack that is no structure and no lock: nothing meets there. */
static bool is_plain_local(const struct analysis *analysis, struct operand value)
{
    const struct facts *facts = &analysis->program->facts;
    const struct path *path = &facts->paths[value.path];
    const struct type *type = &facts->types[path->type];
    return value.kind == OPERAND_ADDRESS && path->kind == PATH_LOCAL && type->kind != TYPE_RECORD &&
           type->kind != TYPE_POINTER && type->kind != TYPE_ARRAY && !effect_lock_type(analysis, path->type);
}

/* `value` passed by `caller` for parameter `variable`. */
static struct operand bind_value(struct bindings *bindings, const struct instance *caller, uint32_t variable,
                                 struct operand value)
{
    struct analysis *analysis = bindings->analysis;
    const struct facts *facts = &analysis->program->facts;
    if (is_adapter(bindings, record_pointed(facts, facts->variables[variable].type)))
        return adapter_address(bindings);
    if (!usage_relevant(analysis, variable))
        return (struct operand){0};
    value = plain(instance_value(analysis, caller, value));
    if (value.kind == OPERAND_TEXT || is_plain_local(analysis, value))
        return (struct operand){0};
    if (value.kind != OPERAND_PATH && value.kind != OPERAND_ADDRESS)
        return value;
    const struct path *base = &facts->paths[path_base(facts, value.path)];
    if ((base->kind == PATH_PARAM || base->kind == PATH_THIS) && base->func == caller->func) {
        /* Unknown here already, unless Windows passed it. */
        uint32_t position = absolute_position(facts, path_base(facts, value.path));
        if (position >= caller->bindings.count ||
            analysis->bindings[caller->bindings.first + position].value.kind == OPERAND_UNKNOWN)
            return (struct operand){0};
    }
    return value;
}

/* What a method is called on. */
static struct operand bind_object(struct bindings *bindings, const struct instance *caller, const struct state *state,
                                  uint32_t func, const struct event *event)
{
    struct analysis *analysis = bindings->analysis;
    const struct facts *facts = &analysis->program->facts;
    struct operand object = {0};
    if (is_adapter(bindings, facts->funcs[func].record))
        return adapter_address(bindings);
    if (event->kind == EVENT_SCOPE_EXIT)
        object = (struct operand){.kind = OPERAND_ADDRESS, .path = event->path};
    else if (event->object)
        object = facts->operands[event->object];
    return plain(instance_value(analysis, caller, referent_value(analysis, state, object)));
}

static bool through_pointer(const struct facts *facts, uint32_t path)
{
    for (; path; path = facts->paths[path].parent)
        if (facts->paths[path].kind == PATH_DEREF || facts->paths[path].kind == PATH_CONTAINER)
            return true;
    return false;
}

/*
 * A function that calls itself by way of others: what it passes on would be one step further from the first entry each
 * time (node->Next, node->Next->Next, ...). It becomes some object of its type at once.
 */
static struct operand bind_again(struct bindings *bindings, const struct instance *caller, uint32_t variable,
                                 struct operand value)
{
    struct analysis *analysis = bindings->analysis;
    const struct facts *facts = &analysis->program->facts;
    uint32_t record = record_pointed(facts, facts->variables[variable].type);
    if (value.kind != OPERAND_PATH && value.kind != OPERAND_ADDRESS)
        return value;
    for (uint32_t i = 0; i < caller->bindings.count; i++) {
        const struct operand *bound = &analysis->bindings[caller->bindings.first + i].value;
        if (bound->kind == value.kind && bound->path == value.path)
            return value; /* handed on as it came */
    }
    if (object_single(analysis->objects, value.path) && !through_pointer(facts, value.path))
        return value;
    return record ? object_address(bindings, record, 0) : (struct operand){0};
}

void binding_call(struct bindings *bindings, const struct instance *caller, const struct state *state, uint32_t func,
                  const struct event *event)
{
    struct analysis *analysis = bindings->analysis;
    const struct facts *facts = &analysis->program->facts;
    struct binding *slots = clear(bindings, func);
    struct range parameters = facts->funcs[func].parameters;
    const struct function *functions = analysis->program->functions;
    bool again = functions[func].component == functions[caller->func].component;
    if (facts->funcs[func].flags & FUNC_METHOD)
        (slots++)->value = bind_object(bindings, caller, state, func, event);
    for (uint32_t i = 0; i < parameters.count && i < event->arguments.count; i++) {
        struct operand value = referent_value(analysis, state, facts->operands[event->arguments.first + i]);
        slots[i].value = bind_value(bindings, caller, parameters.first + i, value);
        if (again)
            slots[i].value = bind_again(bindings, caller, parameters.first + i, slots[i].value);
    }
}

/* A routine handed to an api that runs it: only its data argument is known. */
void binding_run(struct bindings *bindings, const struct instance *caller, const struct state *state,
                 const struct run *run, const struct event *event)
{
    struct analysis *analysis = bindings->analysis;
    const struct facts *facts = &analysis->program->facts;
    struct binding *slots = clear(bindings, run->func);
    struct range parameters = facts->funcs[run->func].parameters;
    int argument = run->effect ? run->effect->data : run->async->data_arg;
    int parameter = run->async ? run->async->data_param : 0;
    slots += (facts->funcs[run->func].flags & FUNC_METHOD) != 0;
    for (uint32_t i = 0; i < parameters.count; i++) {
        struct operand value = {0};
        if ((int)i == parameter && argument >= 0 && (uint32_t)argument < event->arguments.count)
            value = referent_value(analysis, state, facts->operands[event->arguments.first + (uint32_t)argument]);
        slots[i].value = bind_value(bindings, caller, parameters.first + i, value);
    }
}

/* What Windows passes to a root: its adapter for the adapter handle, itself for all else. */
void binding_root(struct bindings *bindings, const struct root *root)
{
    struct facts *facts = &bindings->analysis->program->facts;
    struct binding *slots = clear(bindings, root->func);
    struct range parameters = facts->funcs[root->func].parameters;
    const uint32_t *names;
    bool adapter = objects_adapter_types(bindings->analysis->objects, &names) > 0;
    if (facts->funcs[root->func].flags & FUNC_METHOD)
        slots++;
    for (uint32_t i = 0; i < parameters.count; i++) {
        const struct variable *variable = &facts->variables[parameters.first + i];
        bool handle = object_adapter_is_handle(root, i);
        if (adapter && (handle || is_adapter(bindings, record_pointed(facts, variable->type)))) {
            slots[i].value = adapter_address(bindings);
            continue;
        }
        struct path self = {.kind = PATH_PARAM, .name = variable->name, .func = root->func, .index = i};
        self.type = variable->type;
        slots[i].value = (struct operand){.kind = OPERAND_PATH, .path = facts_intern_path(facts, self)};
    }
}

/* The objects passed become "some object" of the type that the parameter points to. */
void binding_generalise(struct bindings *bindings, uint32_t func)
{
    const struct facts *facts = &bindings->analysis->program->facts;
    bool method = facts->funcs[func].flags & FUNC_METHOD;
    for (uint32_t i = 0; i < count_of(bindings, func); i++) {
        struct operand *value = &bindings->items[i].value;
        uint32_t record = facts->funcs[func].record;
        if (i >= method)
            record = record_pointed(facts, facts->variables[facts->funcs[func].parameters.first + i - method].type);
        bool single = value->kind == OPERAND_ADDRESS && object_single(bindings->analysis->objects, value->path);
        if (!single)
            *value = record ? object_address(bindings, record, 0) : (struct operand){0};
    }
}

void binding_release(struct bindings *bindings)
{
    g_free(bindings->items);
}
