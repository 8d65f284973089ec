#include "flow/object.h"

#include <string.h>

#include "flow/object_adapter.h"
#include "flow/object_part.h"
#include "flow/object_value.h"

struct objects {
    struct program *program;
    struct object_values values;
    uint32_t *adapter_types; /* texts */
    uint32_t adapter_types_count;
    uint32_t adapter;       /* paths: the adapter object; 0 when no adapter type is known */
    struct keyset adapters; /* text of an adapter type to 1 */
    struct keyset parts;    /* text of the name of a part of the adapter to the field that is it */
    struct keyset records;  /* text of a record name to its record */
    struct keyset fields;   /* (text of record name, text of field name) to its field */
    struct keyset handles;  /* (func, number) of parameters that hold the handle of some object, to 1 */
    uint8_t *busy;          /* per path: its value is being looked up further up the stack */
    uint8_t *busy_funcs;
    uint32_t *resolved; /* per path: object_resolve of it; 0 not asked yet */
    uint32_t resolved_count;
};

/*
 * How bases are replaced while a path is built anew: one base by one value, or (resolving) every local and result by
 * what is known of it.
 */
struct rewrite {
    struct objects *objects;
    bool resolving;
    uint32_t base;
    const struct operand *value;
};

static uint32_t place_of(const struct rewrite *rewrite, uint32_t path);
static struct operand value_of(const struct rewrite *rewrite, uint32_t path);

static const struct path *path_at(const struct objects *objects, uint32_t path)
{
    return &objects->program->facts.paths[path];
}

static uint32_t intern(struct objects *objects, struct path path)
{
    return facts_intern_path(&objects->program->facts, path);
}

/* ---- what is known of records and handles ---------------------------------------------------------------------- */

static bool is_adapter_type(const struct objects *objects, uint32_t name)
{
    return name && keyset_get(&objects->adapters, &name);
}

/* The one object of the record: the adapter, or the member of it that is one; 0 when there may be several. */
static uint32_t only_object(struct objects *objects, uint32_t name)
{
    if (is_adapter_type(objects, name))
        return objects->adapter;
    uint32_t index = name ? keyset_get(&objects->parts, &name) : 0;
    if (!index)
        return 0;
    const struct facts *facts = &objects->program->facts;
    const struct field *field = &facts->fields[index];
    const uint32_t owner = facts->records[field->record].name;
    return intern(objects, (struct path){.kind = PATH_FIELD,
                                         .parent = only_object(objects, owner),
                                         .name = field->name,
                                         .record = owner,
                                         .type = field->type});
}

static bool is_system_record(const struct objects *objects, uint32_t name)
{
    uint32_t record = keyset_get(&objects->records, &name);
    return record && (objects->program->facts.records[record].flags & RECORD_SYSTEM);
}

/* Name of the record that a value of this type is, or points to. */
static uint32_t record_of_type(const struct objects *objects, uint32_t type)
{
    const struct facts *facts = &objects->program->facts;
    uint32_t record = facts->types[type].record;
    return record ? facts->records[record].name : 0;
}

/*
 * Does the pointer at `path` hold what the driver made for a device, a context, an allocation? Handle parameters of
 * DDIs, and members of type HANDLE in the argument structures of the WDK; their VOID pointers are buffers of the call.
 */
static bool is_handle(const struct objects *objects, uint32_t path)
{
    const struct path *step = path_at(objects, path);
    if (step->kind == PATH_PARAM) {
        const uint32_t key[] = {step->func, step->index};
        return keyset_get(&objects->handles, key);
    }
    if (step->kind == PATH_ELEMENT)
        return is_handle(objects, step->parent);
    if (step->kind == PATH_DEREF)
        return is_handle(objects, step->parent);
    if (step->kind != PATH_FIELD || !is_system_record(objects, step->record))
        return false;
    const struct type *type = &objects->program->facts.types[step->type];
    return strstr(program_text(objects->program, type->spelling), "HANDLE") != NULL;
}

static uint32_t some_object(struct objects *objects, uint32_t name)
{
    return intern(objects, (struct path){.kind = PATH_OBJECT, .name = name});
}

/* ---- steps, normalised ------------------------------------------------------------------------------------------ */

static bool too_deep(const struct objects *objects, uint32_t parent)
{
    return path_at(objects, parent)->depth >= OBJECT_DEPTH;
}

static uint32_t step_deref(struct objects *objects, uint32_t pointer, uint32_t type)
{
    uint32_t record = record_of_type(objects, type);
    if (objects->program->facts.types[type].kind != TYPE_RECORD)
        record = 0;
    uint32_t only = only_object(objects, record);
    if (only)
        return only;
    if (record && is_handle(objects, pointer) && !is_system_record(objects, record))
        return some_object(objects, record);
    if (too_deep(objects, pointer))
        return some_object(objects, record);
    return intern(objects, (struct path){.kind = PATH_DEREF, .parent = pointer, .type = type});
}

static uint32_t step_field(struct objects *objects, uint32_t parent, const struct path *step)
{
    struct path field = *step;
    const struct path *from = path_at(objects, parent);
    uint32_t only = only_object(objects, field.record);
    if (only)
        field.parent = only;
    else if (from->kind == PATH_DEREF && is_handle(objects, from->parent) && !is_system_record(objects, field.record))
        field.parent = some_object(objects, field.record);
    else
        field.parent = too_deep(objects, parent) ? some_object(objects, field.record) : parent;
    /* A view of the adapter that stands at its very start is the adapter. */
    if (field.parent == objects->adapter && is_adapter_type(objects, record_of_type(objects, field.type)) &&
        objects->program->facts.types[field.type].kind == TYPE_RECORD) {
        const uint32_t key[] = {field.record, field.name};
        uint32_t index = keyset_get(&objects->fields, key);
        if (index && objects->program->facts.fields[index].offset == 0)
            return objects->adapter;
    }
    return intern(objects, field);
}

static uint32_t step_element(struct objects *objects, uint32_t array, const struct path *step)
{
    struct path element = *step;
    element.parent = too_deep(objects, array) ? some_object(objects, record_of_type(objects, step->type)) : array;
    return intern(objects, element);
}

/* `step` of a pointer to `object`: what stands `step->number` or `step->index` elements further. */
static uint32_t step_beside(struct objects *objects, uint32_t object, const struct path *step)
{
    struct path element = *step;
    const struct path *at = path_at(objects, object);
    if (step->constant && step->number == 0)
        return object;
    if (at->kind != PATH_ELEMENT)
        return step_element(objects, object, step);
    if (at->constant && step->constant) {
        element.number += at->number;
    } else if (!at->constant || at->number != 0) {
        element.constant = 0;
        element.number = 0;
        element.index = 0;
    }
    return step_element(objects, at->parent, &element);
}

static uint32_t step_container(struct objects *objects, struct operand address, const struct path *step)
{
    struct path container = *step;
    uint32_t only = only_object(objects, step->record);
    if (only)
        return only;
    if (address.kind == OPERAND_ADDRESS) {
        const struct path *field = path_at(objects, address.path);
        if (field->kind == PATH_FIELD && field->record == step->record && field->name == step->name)
            return field->parent;
        return some_object(objects, step->record);
    }
    if (address.kind == OPERAND_PATH)
        container.parent = address.path;
    if (too_deep(objects, container.parent))
        return some_object(objects, step->record);
    return intern(objects, container);
}

/* ---- values of bases -------------------------------------------------------------------------------------------- */

static struct operand path_operand(uint32_t path)
{
    return (struct operand){.kind = OPERAND_PATH, .path = path};
}

/* The value of an operand as the source has it, resolved. */
static struct operand operand_value(const struct rewrite *rewrite, const struct operand *operand)
{
    struct operand value = *operand;
    if (operand->kind == OPERAND_PATH) {
        value = value_of(rewrite, operand->path);
    } else if (operand->kind == OPERAND_ADDRESS) {
        value.path = place_of(rewrite, operand->path);
        const struct path *place = path_at(rewrite->objects, value.path);
        if (place->kind == PATH_DEREF) {
            value.kind = OPERAND_PATH;
            value.path = place->parent;
        }
    }
    value.cast = operand->cast;
    value.type = operand->type;
    return value;
}

/* A parameter that the function sets anew: from the caller's point of view an ordinary local. */
static uint32_t own_copy(struct objects *objects, uint32_t path)
{
    struct path local = *path_at(objects, path);
    local.kind = PATH_LOCAL;
    local.index |= 0x80000000u;
    return intern(objects, local);
}

static struct operand variable_value(const struct rewrite *rewrite, uint32_t path)
{
    struct objects *objects = rewrite->objects;
    const struct value *value = object_value_of(&objects->values, path);
    if (path_at(objects, path)->kind == PATH_PARAM)
        return path_operand(value->state == VALUE_NONE ? path : own_copy(objects, path));
    if (value->state != VALUE_ONE || objects->busy[path])
        return path_operand(path);
    objects->busy[path] = 1;
    struct operand result = operand_value(rewrite, &value->operand);
    objects->busy[path] = 0;
    return result.kind == OPERAND_TEXT || result.kind == OPERAND_UNKNOWN ? path_operand(path) : result;
}

/* What the callee returns, in terms of its parameters, with the arguments of the call in their place. */
static struct operand result_value(const struct rewrite *rewrite, uint32_t path)
{
    struct objects *objects = rewrite->objects;
    const struct program *program = objects->program;
    const struct facts *facts = &program->facts;
    uint32_t index = path_at(objects, path)->index;
    const struct call *call = &program->calls[program->call_of_event[index]];
    if (call->targets.count != 1 || call->api)
        return path_operand(path);
    uint32_t func = program->targets[call->targets.first].func;
    const struct value *returned = &objects->values.of_func[func];
    if (returned->state != VALUE_ONE || objects->busy_funcs[func])
        return path_operand(path);
    objects->busy_funcs[func] = 1;
    struct operand value = operand_value(rewrite, &returned->operand);
    const struct event event = facts->events[index];
    struct range parameters = facts->funcs[func].parameters;
    if (facts->funcs[func].flags & FUNC_METHOD) {
        struct operand object = {0};
        if (event.object)
            object = operand_value(rewrite, &facts->operands[event.object]);
        uint32_t base = intern(objects, (struct path){.kind = PATH_THIS, .func = func});
        value = object_substitute_operand(objects, value, base, &object);
    }
    for (uint32_t i = 0; i < parameters.count && i < event.arguments.count; i++) {
        struct operand argument = operand_value(rewrite, &facts->operands[event.arguments.first + i]);
        uint32_t base = intern(objects, (struct path){.kind = PATH_PARAM,
                                                      .name = facts->variables[parameters.first + i].name,
                                                      .func = func,
                                                      .index = i,
                                                      .type = facts->variables[parameters.first + i].type});
        value = object_substitute_operand(objects, value, base, &argument);
    }
    objects->busy_funcs[func] = 0;
    return value.kind == OPERAND_TEXT || value.kind == OPERAND_UNKNOWN ? path_operand(path) : value;
}

/* The value stored at `path`: a path that holds it, an address, a constant. */
static struct operand value_of(const struct rewrite *rewrite, uint32_t path)
{
    struct objects *objects = rewrite->objects;
    const struct path *at = path_at(objects, path);
    if (!rewrite->resolving && path == rewrite->base && rewrite->value->kind != OPERAND_UNKNOWN &&
        rewrite->value->kind != OPERAND_TEXT)
        return *rewrite->value;
    if (rewrite->resolving && (at->kind == PATH_LOCAL || at->kind == PATH_PARAM) &&
        objects->program->facts.types[at->type].kind != TYPE_RECORD &&
        objects->program->facts.types[at->type].kind != TYPE_ARRAY)
        return variable_value(rewrite, path);
    if (rewrite->resolving && at->kind == PATH_RESULT)
        return result_value(rewrite, path);
    struct path step = *at;
    uint32_t place = place_of(rewrite, path);
    if (objects->program->facts.types[step.type].kind != TYPE_ARRAY)
        return path_operand(place);
    struct path first = {.kind = PATH_ELEMENT, .parent = place, .constant = 1};
    return (struct operand){.kind = OPERAND_ADDRESS, .path = step_element(objects, place, &first)};
}

/* ---- paths, rebuilt ---------------------------------------------------------------------------------------------- */

static void rewrite_index(const struct rewrite *rewrite, struct path *element)
{
    if (element->constant || !element->index)
        return;
    struct operand index = value_of(rewrite, element->index);
    element->index = index.kind == OPERAND_PATH ? index.path : 0;
    if (index.kind == OPERAND_CONSTANT && index.number >= 0 && index.number <= UINT32_MAX) {
        element->constant = 1;
        element->number = (uint32_t)index.number;
    }
}

/* `pointer[index]`, and `(*pointer)[index]`, which front ends use for the same. */
static uint32_t place_of_pointer_element(const struct rewrite *rewrite, uint32_t pointer, const struct path *step)
{
    struct objects *objects = rewrite->objects;
    struct operand value = value_of(rewrite, pointer);
    if (value.kind == OPERAND_ADDRESS)
        return step_beside(objects, value.path, step);
    uint32_t object = step_deref(objects, value.kind == OPERAND_PATH ? value.path : pointer, step->type);
    return step_beside(objects, object, step);
}

/* The memory that `path` designates. */
static uint32_t place_of(const struct rewrite *rewrite, uint32_t path)
{
    struct objects *objects = rewrite->objects;
    const struct facts *facts = &objects->program->facts;
    struct path step = *path_at(objects, path);
    struct path parent = *path_at(objects, step.parent);
    struct operand value;
    switch ((enum path_kind)step.kind) {
    case PATH_DEREF:
        value = value_of(rewrite, step.parent);
        if (value.kind == OPERAND_ADDRESS)
            return value.path;
        return step_deref(objects, value.kind == OPERAND_PATH ? value.path : step.parent, step.type);
    case PATH_FIELD:
        return step_field(objects, place_of(rewrite, step.parent), &step);
    case PATH_ELEMENT:
        rewrite_index(rewrite, &step);
        if (parent.kind == PATH_DEREF && facts->types[parent.type].kind != TYPE_ARRAY)
            return place_of_pointer_element(rewrite, parent.parent, &step);
        if (facts->types[parent.type].kind == TYPE_POINTER)
            return place_of_pointer_element(rewrite, step.parent, &step);
        return step_element(objects, place_of(rewrite, step.parent), &step);
    case PATH_CONTAINER:
        return step_container(objects, value_of(rewrite, step.parent), &step);
    case PATH_NONE:
    case PATH_PARAM:
    case PATH_LOCAL:
    case PATH_GLOBAL:
    case PATH_THIS:
    case PATH_RESULT:
    case PATH_FUNCTION:
    case PATH_OBJECT:
        return path;
    }
    return path;
}

uint32_t object_resolve(struct objects *objects, uint32_t path)
{
    if (path >= objects->resolved_count) {
        uint32_t count = objects->program->facts.paths_count;
        count += count / 2;
        objects->resolved = g_renew(uint32_t, objects->resolved, count);
        memset(objects->resolved + objects->resolved_count, 0,
               (count - objects->resolved_count) * sizeof(*objects->resolved));
        objects->resolved_count = count;
    }
    if (!objects->resolved[path]) {
        struct rewrite rewrite = {.objects = objects, .resolving = true};
        uint32_t place = place_of(&rewrite, path);
        objects->resolved[path] = place;
    }
    return objects->resolved[path];
}

struct operand object_resolve_operand(struct objects *objects, struct operand value)
{
    struct rewrite rewrite = {.objects = objects, .resolving = true};
    return operand_value(&rewrite, &value);
}

uint32_t object_substitute(struct objects *objects, uint32_t path, uint32_t base, const struct operand *value)
{
    struct rewrite rewrite = {.objects = objects, .base = base, .value = value};
    return place_of(&rewrite, path);
}

struct operand object_substitute_operand(struct objects *objects, struct operand operand, uint32_t base,
                                         const struct operand *value)
{
    struct rewrite rewrite = {.objects = objects, .base = base, .value = value};
    return operand_value(&rewrite, &operand);
}

bool object_single(const struct objects *objects, uint32_t path)
{
    for (;;) {
        const struct path *at = path_at(objects, path);
        switch ((enum path_kind)at->kind) {
        case PATH_GLOBAL:
            return true;
        case PATH_OBJECT:
            return at->index == 1;
        case PATH_ELEMENT:
            if (!at->constant)
                return false;
            break;
        case PATH_FIELD:
        case PATH_DEREF:
            break;
        case PATH_NONE:
        case PATH_PARAM:
        case PATH_LOCAL:
        case PATH_THIS:
        case PATH_RESULT:
        case PATH_FUNCTION:
        case PATH_CONTAINER:
            return false;
        }
        path = at->parent;
    }
}

/* ---- life ----------------------------------------------------------------------------------------------------------
 */

static void collect_records(struct objects *objects)
{
    const struct facts *facts = &objects->program->facts;
    keyset_init(&objects->records, 1);
    keyset_init(&objects->fields, 2);
    for (uint32_t r = 1; r < facts->records_count; r++) {
        uint32_t *record = keyset_value(&objects->records, &facts->records[r].name);
        if (*record == 0)
            *record = r;
        struct range fields = facts->records[r].fields;
        for (uint32_t f = fields.first; f < fields.first + fields.count; f++) {
            const uint32_t key[] = {facts->records[r].name, facts->fields[f].name};
            *keyset_value(&objects->fields, key) = f;
        }
    }
}

static void collect_handles(struct objects *objects)
{
    const struct program *program = objects->program;
    keyset_init(&objects->handles, 2);
    for (uint32_t i = 0; i < program->roots_count; i++) {
        const struct ddi *ddi = program->roots[i].ddi;
        uint32_t count = program->facts.funcs[program->roots[i].func].parameters.count;
        /* What the driver handed over for an asynchronous routine comes back as one of its parameters. */
        for (uint32_t number = 0; !ddi && number < count; number++) {
            const uint32_t key[] = {program->roots[i].func, number};
            *keyset_value(&objects->handles, key) = 1;
        }
        if (!ddi || ddi->handle < 0 || ddi->handle_out || ddi->scope == SCOPE_NONE ||
            object_adapter_is_handle(&program->roots[i], (uint32_t)ddi->handle) || ddi->scope == SCOPE_CHILD ||
            ddi->scope == SCOPE_SOURCE || ddi->scope == SCOPE_TARGET)
            continue;
        const uint32_t key[] = {program->roots[i].func, (uint32_t)ddi->handle};
        *keyset_value(&objects->handles, key) = 1;
    }
}

struct objects *objects_find(struct program *program)
{
    struct objects *objects = g_new0(struct objects, 1);
    objects->program = program;
    GArray *names = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    object_adapter_find(program, names);
    objects->adapter_types_count = names->len;
    objects->adapter_types = (uint32_t *)(void *)g_array_free(names, FALSE);
    keyset_init(&objects->adapters, 1);
    for (uint32_t i = 0; i < objects->adapter_types_count; i++)
        *keyset_value(&objects->adapters, &objects->adapter_types[i]) = 1;
    if (objects->adapter_types_count)
        objects->adapter =
            intern(objects, (struct path){.kind = PATH_OBJECT, .name = objects->adapter_types[0], .index = 1});
    object_parts_find(program, &objects->adapters, &objects->parts);
    object_values_collect(&objects->values, program);
    collect_records(objects);
    collect_handles(objects);
    objects->busy = g_new0(uint8_t, program->facts.paths_count);
    objects->busy_funcs = g_new0(uint8_t, program->facts.funcs_count);
    return objects;
}

void objects_release(struct objects *objects)
{
    object_values_release(&objects->values);
    keyset_release(&objects->adapters);
    keyset_release(&objects->parts);
    keyset_release(&objects->records);
    keyset_release(&objects->fields);
    keyset_release(&objects->handles);
    g_free(objects->adapter_types);
    g_free(objects->busy);
    g_free(objects->busy_funcs);
    g_free(objects->resolved);
    g_free(objects);
}

uint32_t object_field(const struct objects *objects, uint32_t path)
{
    const struct path *tip = path_at(objects, path);
    const uint32_t key[] = {tip->record, tip->name};
    return tip->kind == PATH_FIELD ? keyset_get(&objects->fields, key) : 0;
}

uint32_t objects_adapter_types(const struct objects *objects, const uint32_t **names)
{
    *names = objects->adapter_types;
    return objects->adapter_types_count;
}
