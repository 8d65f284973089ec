#include "flow/referent.h"

#include "flow/knowledge.h"

uint32_t referent_deref(struct analysis *analysis, uint32_t path)
{
    struct facts *facts = &analysis->program->facts;
    if (!path)
        return 0;
    struct path step = {.kind = PATH_DEREF, .parent = path};
    return object_resolve(analysis->objects, facts_intern_path(facts, step));
}

uint32_t referent_graft(struct analysis *analysis, uint32_t path, uint32_t from, uint32_t to)
{
    struct facts *facts = &analysis->program->facts;
    if (path == from)
        return to;
    struct path step = facts->paths[path];
    if (!step.parent)
        return path;
    step.parent = referent_graft(analysis, step.parent, from, to);
    if (step.parent == facts->paths[path].parent)
        return path;
    return facts_intern_path(facts, step);
}

/* The innermost DEREF of a pointer whose target `state` knows; follows one of them, 0 when there is none. */
static uint32_t follow_pointer(struct analysis *analysis, const struct state *state, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    for (uint32_t step = path; step; step = facts->paths[step].parent) {
        if (facts->paths[step].kind != PATH_DEREF)
            continue;
        const struct known *known = knowledge_find(analysis, state->known, facts->paths[step].parent, KNOWN_POINTER);
        if (!known)
            continue;
        uint32_t target = known->target;
        return referent_graft(analysis, path, step, known->address ? target : referent_deref(analysis, target));
    }
    return 0;
}

uint32_t referent_of(struct analysis *analysis, const struct state *state, uint32_t path)
{
    enum { POINTERS_LIMIT = 4 };
    const struct facts *facts = &analysis->program->facts;
    if (!path || !facts->paths[path].parent)
        return path;
    path = object_resolve(analysis->objects, path);
    if (state->known) {
        for (int i = 0; i < POINTERS_LIMIT; i++) {
            uint32_t next = follow_pointer(analysis, state, path);
            if (!next)
                break;
            path = object_resolve(analysis->objects, next);
        }
    }
    return path;
}

struct operand referent_value(struct analysis *analysis, const struct state *state, struct operand value)
{
    value = object_resolve_operand(analysis->objects, value);
    if (value.kind == OPERAND_ADDRESS) {
        value.path = referent_of(analysis, state, value.path);
    } else if (value.kind == OPERAND_PATH) {
        value.path = referent_of(analysis, state, value.path);
        const struct known *known = knowledge_find(analysis, state->known, value.path, KNOWN_POINTER);
        if (known) {
            value.kind = known->address ? OPERAND_ADDRESS : OPERAND_PATH;
            value.path = known->target;
        }
    }
    return value;
}

uint32_t referent_pointed(struct analysis *analysis, const struct state *state, struct operand value)
{
    value = referent_value(analysis, state, value);
    if (value.kind == OPERAND_ADDRESS)
        return value.path;
    if (value.kind == OPERAND_PATH)
        return referent_of(analysis, state, referent_deref(analysis, value.path));
    return 0;
}

uint32_t referent_result(struct analysis *analysis, uint32_t func, uint32_t event)
{
    struct facts *facts = &analysis->program->facts;
    return facts_intern_path(facts, (struct path){.kind = PATH_RESULT, .func = func, .index = event});
}

uint32_t referent_pseudo(struct analysis *analysis, const char *name)
{
    struct facts *facts = &analysis->program->facts;
    struct path path = {.kind = PATH_GLOBAL, .name = strings_add(&facts->strings, name)};
    return facts_intern_path(facts, path);
}

uint32_t referent_general(struct analysis *analysis, uint32_t path)
{
    struct facts *facts = &analysis->program->facts;
    struct path step = facts->paths[path];
    switch ((enum path_kind)step.kind) {
    case PATH_GLOBAL:
    case PATH_FUNCTION:
    case PATH_OBJECT:
        return path;
    case PATH_ELEMENT:
        step.constant = 0;
        step.number = step.index = 0;
        step.parent = referent_general(analysis, step.parent);
        break;
    case PATH_FIELD: {
        enum path_kind before = (enum path_kind)facts->paths[step.parent].kind;
        uint32_t parent =
            before == PATH_FIELD || before == PATH_ELEMENT || before == PATH_GLOBAL || before == PATH_OBJECT
                ? referent_general(analysis, step.parent)
                : 0;
        if (!parent)
            parent = facts_intern_path(facts, (struct path){.kind = PATH_OBJECT, .name = step.record});
        step.parent = parent;
        break;
    }
    case PATH_NONE:
    case PATH_PARAM:
    case PATH_LOCAL:
    case PATH_THIS:
    case PATH_RESULT:
    case PATH_DEREF:
    case PATH_CONTAINER:
        return 0;
    }
    return step.parent ? facts_intern_path(facts, step) : 0;
}
