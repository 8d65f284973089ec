#include "flow/forget.h"

#include "flow/knowledge.h"
#include "flow/usage.h"

struct writing {
    struct analysis *analysis;
    uint32_t path; /* written memory, or function */
    uint32_t key;
    bool through_pointer; /* other names of the memory may exist */
};

static bool survives_write(void *context, const struct known *item)
{
    const struct writing *writing = context;
    const struct facts *facts = &writing->analysis->program->facts;
    if (knowledge_within(facts, item->path, writing->path))
        return false;
    if (item->kind == KNOWN_POINTER && knowledge_within(facts, item->target, writing->path))
        return false;
    return item->kind == KNOWN_IRQL || !writing->through_pointer || usage_key(facts, item->path) != writing->key ||
           usage_private(writing->analysis, item->path);
}

void forget_written(struct analysis *analysis, struct state *state, uint32_t path)
{
    struct writing writing = {.analysis = analysis,
                              .path = path,
                              .key = usage_key(&analysis->program->facts, path),
                              .through_pointer = !usage_private(analysis, path)};
    if (state->known)
        state->known = knowledge_filter(analysis, state->known, survives_write, &writing);
}

static bool survives_pointer(void *context, const struct known *item)
{
    const struct writing *writing = context;
    return item->kind != KNOWN_TEST || !knowledge_within(&writing->analysis->program->facts, item->path, writing->path);
}

void forget_pointed(struct analysis *analysis, struct state *state, uint32_t path)
{
    struct writing writing = {.analysis = analysis, .path = path};
    if (state->known && path)
        state->known = knowledge_filter(analysis, state->known, survives_pointer, &writing);
}

static bool survives_anybody(void *context, const struct known *item)
{
    const struct writing *writing = context;
    return item->kind == KNOWN_IRQL || usage_private(writing->analysis, item->path);
}

void forget_shared(struct analysis *analysis, struct state *state)
{
    struct writing writing = {.analysis = analysis};
    if (state->known)
        state->known = knowledge_filter(analysis, state->known, survives_anybody, &writing);
}

static bool survives_call(void *context, const struct known *item)
{
    const struct writing *writing = context;
    return item->kind == KNOWN_IRQL || usage_private(writing->analysis, item->path) ||
           !usage_written_by(writing->analysis, writing->path, item->path);
}

void forget_called(struct analysis *analysis, struct state *state, uint32_t func)
{
    struct writing writing = {.analysis = analysis, .path = func};
    if (state->known)
        state->known = knowledge_filter(analysis, state->known, survives_call, &writing);
}

static bool survives_end(void *context, const struct known *item)
{
    const struct writing *writing = context;
    const struct facts *facts = &writing->analysis->program->facts;
    return !knowledge_within(facts, item->path, writing->path) &&
           !(item->kind == KNOWN_POINTER && knowledge_within(facts, item->target, writing->path));
}

void forget_local(struct analysis *analysis, struct state *state, uint32_t path)
{
    struct writing writing = {.analysis = analysis, .path = path};
    if (state->known)
        state->known = knowledge_filter(analysis, state->known, survives_end, &writing);
}
