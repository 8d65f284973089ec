#include "flow/usage_this.h"

bool usage_this_kept(const struct program *program, const struct call *call, const uint8_t *keeps)
{
    for (uint32_t i = 0; i < call->targets.count; i++)
        if (!keeps[program->targets[call->targets.first + i].func])
            return false;
    return (call->api && !call->api->stated) || call->targets.count > 0;
}

/* Does the path stay inside the object that `this` points to? */
static bool inside_this(const struct facts *facts, uint32_t path)
{
    while (facts->paths[path].kind == PATH_FIELD || facts->paths[path].kind == PATH_ELEMENT)
        path = facts->paths[path].parent;
    return facts->paths[path].kind == PATH_DEREF && facts->paths[facts->paths[path].parent].kind == PATH_THIS;
}

static bool tells_this(const struct facts *facts, uint32_t index)
{
    const struct operand *value = &facts->operands[index];
    if (value->kind == OPERAND_ADDRESS)
        return inside_this(facts, value->path);
    return value->kind == OPERAND_PATH && facts->paths[value->path].kind == PATH_THIS;
}

static bool call_tells(const struct program *program, uint32_t index, const uint8_t *keeps)
{
    const struct facts *facts = &program->facts;
    const struct event *event = &facts->events[index];
    const struct call *call = &program->calls[program->call_of_event[index]];
    if (event->object && tells_this(facts, event->object) && !usage_this_kept(program, call, keeps))
        return true;
    bool known = call->api && !call->api->stated;
    for (uint32_t i = event->arguments.first; i < event->arguments.first + event->arguments.count && !known; i++)
        if (tells_this(facts, i))
            return true;
    return false;
}

static bool event_tells(const struct program *program, uint32_t index, const uint8_t *keeps)
{
    const struct facts *facts = &program->facts;
    const struct event *event = &facts->events[index];
    switch ((enum event_kind)event->kind) {
    case EVENT_ASSIGN:
    case EVENT_RETURN:
        return tells_this(facts, event->operand);
    case EVENT_ADDRESS_TAKEN:
        return inside_this(facts, event->path);
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
        return call_tells(program, index, keeps);
    case EVENT_LOST:
        return true;
    case EVENT_NONE:
    case EVENT_READ:
    case EVENT_WRITE:
    case EVENT_ASSUME:
    case EVENT_SCOPE_EXIT:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
        break;
    }
    return false;
}

bool usage_this_find(const struct program *program, uint32_t func, const uint8_t *keeps)
{
    const struct facts *facts = &program->facts;
    struct range blocks = facts->funcs[func].blocks;
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
        struct range events = facts->blocks[b].events;
        for (uint32_t e = events.first; e < events.first + events.count; e++)
            if (event_tells(program, e, keeps))
                return false;
    }
    return true;
}
