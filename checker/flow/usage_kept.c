#include "flow/usage_kept.h"

#include "flow/usage.h"

enum { KEPT = 1, TOLD = 2 };

static bool is_plain_kernel(const struct call *call)
{
    return call->api && !call->api->stated;
}

bool usage_kept_object(const struct program *program, const struct call *call, const struct kept *kept)
{
    for (uint32_t i = 0; i < call->targets.count; i++)
        if (kept->objects[program->targets[call->targets.first + i].func] != KEPT)
            return false;
    return is_plain_kernel(call) || call->targets.count > 0;
}

bool usage_kept_argument(const struct program *program, const struct call *call, uint32_t argument,
                         const struct kept *kept)
{
    for (uint32_t i = 0; i < call->targets.count; i++) {
        struct range parameters = program->facts.funcs[program->targets[call->targets.first + i].func].parameters;
        if (argument >= parameters.count || kept->variables[parameters.first + argument] != KEPT)
            return false;
    }
    return call->targets.count > 0;
}

bool usage_kept_this(const struct kept *kept, uint32_t func)
{
    return kept->objects[func] == KEPT;
}

bool usage_kept_reference(const struct facts *facts, uint32_t path, const struct kept *kept)
{
    uint32_t variable = facts->paths[path].kind == PATH_LOCAL ? usage_variable(facts, path) : 0;
    return variable && facts->types[facts->variables[variable].type].flags & TYPE_REFERENCE &&
           kept->variables[variable] == KEPT;
}

/* ---- one function ------------------------------------------------------------------------------------------------ */

struct telling {
    const struct program *program;
    struct kept *kept;
    uint32_t func;
};

static void tell(const struct telling *telling, uint32_t base)
{
    const struct facts *facts = &telling->program->facts;
    if (facts->paths[base].kind == PATH_THIS)
        telling->kept->objects[facts->paths[base].func] = TOLD;
    else
        telling->kept->variables[usage_variable(facts, base)] = TOLD;
}

/* The address of `path` goes somewhere: of the pointer itself, or of what lies in the object that it points to. */
static void tell_address(const struct telling *telling, uint32_t path)
{
    const struct facts *facts = &telling->program->facts;
    while (facts->paths[path].kind == PATH_FIELD || facts->paths[path].kind == PATH_ELEMENT)
        path = facts->paths[path].parent;
    if (facts->paths[path].kind == PATH_DEREF)
        path = facts->paths[path].parent;
    if (!facts->paths[path].parent)
        tell(telling, path);
}

static void tell_operand(const struct telling *telling, uint32_t index)
{
    const struct facts *facts = &telling->program->facts;
    const struct operand *value = &facts->operands[index];
    if (value->kind == OPERAND_ADDRESS)
        tell_address(telling, value->path);
    else if (value->kind == OPERAND_PATH && !facts->paths[value->path].parent)
        tell(telling, value->path);
}

static void tell_call(const struct telling *telling, uint32_t index)
{
    const struct program *program = telling->program;
    const struct event *event = &program->facts.events[index];
    const struct call *call = &program->calls[program->call_of_event[index]];
    if (event->object && !usage_kept_object(program, call, telling->kept))
        tell_operand(telling, event->object);
    for (uint32_t i = 0; i < event->arguments.count && !is_plain_kernel(call); i++)
        if (!usage_kept_argument(program, call, i, telling->kept))
            tell_operand(telling, event->arguments.first + i);
}

/* `told` is what becomes of what nobody has told yet. */
static void finish(const struct telling *telling, uint8_t told)
{
    const struct facts *facts = &telling->program->facts;
    const struct func *func = &facts->funcs[telling->func];
    uint8_t *object = &telling->kept->objects[telling->func], *variables = telling->kept->variables;
    *object |= func->flags & FUNC_METHOD ? told : TOLD;
    for (uint32_t i = func->parameters.first; i < func->parameters.first + func->parameters.count; i++)
        variables[i] |= told;
    for (uint32_t i = func->locals.first; i < func->locals.first + func->locals.count; i++)
        variables[i] |= facts->types[facts->variables[i].type].flags & TYPE_REFERENCE ? told : TOLD;
}

static void tell_event(const struct telling *telling, uint32_t index)
{
    const struct event *event = &telling->program->facts.events[index];
    switch ((enum event_kind)event->kind) {
    case EVENT_ASSIGN:
    case EVENT_RETURN:
        tell_operand(telling, event->operand);
        break;
    case EVENT_ADDRESS_TAKEN:
        tell_address(telling, event->path);
        break;
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
        tell_call(telling, index);
        break;
    case EVENT_LOST:
        finish(telling, TOLD);
        break;
    case EVENT_NONE:
    case EVENT_READ:
    case EVENT_WRITE:
    case EVENT_ASSUME:
    case EVENT_SCOPE_EXIT:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
        break;
    }
}

static void tell_events(const struct telling *telling)
{
    const struct facts *facts = &telling->program->facts;
    struct range blocks = facts->funcs[telling->func].blocks;
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
        struct range events = facts->blocks[b].events;
        for (uint32_t e = events.first; e < events.first + events.count; e++)
            tell_event(telling, e);
    }
}

void usage_kept_lambdas(const struct program *program, struct kept *kept)
{
    struct telling telling = {.program = program, .kept = kept};
    for (telling.func = 1; telling.func < program->facts.funcs_count; telling.func++)
        if (program->facts.funcs[telling.func].flags & FUNC_LAMBDA)
            tell_events(&telling);
}

void usage_kept_find(const struct program *program, uint32_t func, struct kept *kept)
{
    struct telling telling = {.program = program, .kept = kept, .func = func};
    tell_events(&telling);
    finish(&telling, KEPT);
}
