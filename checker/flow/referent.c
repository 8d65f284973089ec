#include "flow/referent.h"

#include "flow/knowledge.h"
#include "flow/usage.h"

/* May the path mean another object at another time? */
static bool is_unsteady(const struct analysis *analysis, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    const struct path *base = &facts->paths[path_base(facts, path)];
    return usage_varies(analysis, path) || (base->kind == PATH_OBJECT && !base->index);
}

/*
 * Resolved, unless that would name it by a variable that may have gone on since: `found = &table[i]` is table[i] in the
 * round in which it was found, and not any more after it.
 */
static uint32_t resolve(struct analysis *analysis, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t resolved = object_resolve(analysis->objects, path), base = path_base(facts, path);
    bool local = facts->paths[base].kind == PATH_LOCAL && facts->types[facts->paths[base].type].kind == TYPE_POINTER;
    return local && path_base(facts, resolved) != base && is_unsteady(analysis, resolved) ? path : resolved;
}

uint32_t referent_deref(struct analysis *analysis, uint32_t path)
{
    struct facts *facts = &analysis->program->facts;
    if (!path)
        return 0;
    return resolve(analysis, facts_intern_path(facts, (struct path){.kind = PATH_DEREF, .parent = path}));
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
    path = resolve(analysis, path);
    if (state->known) {
        for (int i = 0; i < POINTERS_LIMIT; i++) {
            uint32_t next = follow_pointer(analysis, state, path);
            if (!next)
                break;
            path = resolve(analysis, next);
        }
    }
    return path;
}

struct operand referent_value(struct analysis *analysis, const struct state *state, struct operand value)
{
    const struct facts *facts = &analysis->program->facts;
    if (value.kind == OPERAND_ADDRESS) {
        value.path = referent_of(analysis, state, value.path);
        const struct path *place = &facts->paths[value.path];
        if (place->kind == PATH_DEREF) { /* &*p is p */
            value.kind = OPERAND_PATH;
            value.path = place->parent;
        }
        return value;
    }
    if (value.kind != OPERAND_PATH)
        return value;
    struct operand resolved = object_resolve_operand(analysis->objects, value);
    bool path = resolved.kind == OPERAND_PATH || resolved.kind == OPERAND_ADDRESS;
    if (facts->paths[value.path].kind == PATH_LOCAL && path && is_unsteady(analysis, resolved.path))
        resolved = value;
    value = resolved;
    value.path = referent_of(analysis, state, value.path);
    if (value.kind != OPERAND_PATH)
        return value;
    const struct known *known = knowledge_find(analysis, state->known, value.path, KNOWN_POINTER);
    if (known) {
        value.kind = known->address ? OPERAND_ADDRESS : OPERAND_PATH;
        value.path = known->target;
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
