#include "flow/sharing_free.h"

#include <string.h>

#include "flow/object.h"

static const struct operand *argument_of(const struct facts *facts, const struct event *event, uint32_t number)
{
    return number < event->arguments.count ? &facts->operands[event->arguments.first + number] : NULL;
}

bool frees_argument(const struct frees *frees, uint32_t event, uint32_t argument)
{
    const struct program *program = frees->analysis->program;
    const struct call *call = &program->calls[program->call_of_event[event]];
    if (!program->call_of_event[event])
        return false;
    for (uint32_t i = 0; call->api && i < call->api->effect_count; i++)
        if (call->api->effects[i].kind == EFFECT_FREE && call->api->effects[i].arg == (int)argument)
            return true;
    for (uint32_t i = 0; i < call->targets.count; i++) {
        const uint32_t key[] = {program->targets[call->targets.first + i].func, argument};
        if (keyset_get(&frees->parameters, key))
            return true;
    }
    return false;
}

/* The parameters that a function hands on to be freed, as they are or in a variable. */
static void look_at(struct frees *frees, uint32_t func)
{
    const struct program *program = frees->analysis->program;
    struct range calls = program->functions[func].calls;
    for (uint32_t i = calls.first; i < calls.first + calls.count; i++) {
        const struct event *event = &program->facts.events[program->calls[i].event];
        for (uint32_t a = 0; a < event->arguments.count; a++) {
            if (!frees_argument(frees, program->calls[i].event, a))
                continue;
            struct operand value =
                object_resolve_operand(frees->analysis->objects, *argument_of(&program->facts, event, a));
            const struct path *path = &program->facts.paths[value.path];
            const uint32_t key[] = {func, path->index};
            if (value.kind == OPERAND_PATH && path->kind == PATH_PARAM)
                *keyset_value(&frees->parameters, key) = 1;
        }
    }
}

void frees_find(struct frees *frees, struct analysis *analysis)
{
    *frees = (struct frees){.analysis = analysis};
    keyset_init(&frees->parameters, 2);
    for (uint32_t i = 0; i < analysis->program->order_count; i++)
        look_at(frees, analysis->program->order[i]);
}

void frees_release(struct frees *frees)
{
    keyset_release(&frees->parameters);
}

/* Is it reached from DxgkDdiRemoveDevice alone? */
static bool is_removal(const struct analysis *analysis, uint32_t instance)
{
    const struct program *program = analysis->program;
    bool found = false;
    for (uint32_t root = 0; root < program->roots_count; root++) {
        const struct ddi *ddi = program->roots[root].ddi;
        if (!instance_reached(analysis, instance, root))
            continue;
        if (!ddi || strcmp(ddi->member, "DxgkDdiRemoveDevice") != 0)
            return false;
        found = true;
    }
    return found;
}

/* Does Windows call it, rather than the driver, whose call is the place to look at? */
static bool is_entry(const struct analysis *analysis, const struct instance *instance)
{
    for (uint32_t i = 0; i < instance->entries.count; i++)
        if (!analysis->entries[instance->entries.first + i].caller)
            return true;
    return false;
}

uint32_t frees_path(const struct frees *frees, uint32_t instance, const struct operand *argument)
{
    struct analysis *analysis = frees->analysis;
    struct facts *facts = &analysis->program->facts;
    const struct instance *at = &analysis->instances[instance];
    struct operand value = object_resolve_operand(analysis->objects, *argument);
    const uint32_t *adapters;
    if (value.kind != OPERAND_PATH)
        return 0;
    if (facts->paths[value.path].kind == PATH_PARAM) {
        /* The handle of the adapter, as Windows gives it. */
        struct operand handle = instance_value(analysis, at, value);
        const struct path *given = &facts->paths[handle.path];
        if (!is_removal(analysis, instance) || !objects_adapter_types(analysis->objects, &adapters))
            return 0;
        struct path adapter = {.kind = PATH_OBJECT, .name = adapters[0], .index = 1};
        bool own = handle.kind == OPERAND_PATH && given->kind == PATH_PARAM && given->func == at->func &&
                   given->index == 0 && is_entry(analysis, at);
        bool object = handle.kind == OPERAND_ADDRESS && given->kind == PATH_OBJECT && given->name == adapter.name &&
                      given->index == 1;
        return own || (object && is_entry(analysis, at)) ? facts_intern_path(facts, adapter) : 0;
    }
    if (facts->paths[argument->path].kind == PATH_LOCAL)
        return 0;
    return instance_path(analysis, at, value.path);
}
