#include "flow/sharing_child.h"

#include <string.h>

enum { NUMBER_OF_CHILDREN = 4 }; /* parameter of DxgkDdiStartDevice */

/* The path of what the parameter of the function points to; 0 when the function never names it. */
static uint32_t pointed_parameter(struct facts *facts, uint32_t func, uint32_t number)
{
    for (uint32_t i = 1; i < facts->paths_count; i++) {
        const struct path *path = &facts->paths[i];
        if (path->kind == PATH_PARAM && path->func == func && path->index == number) {
            struct path behind = {.kind = PATH_DEREF, .parent = i};
            return facts_intern_path(facts, behind);
        }
    }
    return 0;
}

static bool is_one(const struct facts *facts, const struct event *event)
{
    const struct operand *value = &facts->operands[event->operand];
    return value->kind == OPERAND_CONSTANT && value->number <= 1;
}

/* Counts what the instance stores at `target`: in all, and what may be more than one. */
static void look_at_instance(struct analysis *analysis, uint32_t index, uint32_t target, uint32_t *stores,
                             uint32_t *many)
{
    const struct instance *instance = &analysis->instances[index];
    struct range blocks = analysis->program->facts.funcs[instance->func].blocks;
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
        struct range events = analysis->program->facts.blocks[b].events;
        for (uint32_t e = events.first; e < events.first + events.count; e++) {
            const struct event event = analysis->program->facts.events[e];
            if (event.kind != EVENT_ASSIGN || analysis->program->facts.paths[event.path].kind != PATH_DEREF ||
                instance_path(analysis, instance, event.path) != target)
                continue;
            ++*stores;
            *many += !is_one(&analysis->program->facts, &event);
        }
    }
}

bool child_is_one(struct analysis *analysis)
{
    struct program *program = analysis->program;
    uint32_t stores = 0, many = 0;
    for (uint32_t root = 0; root < program->roots_count; root++) {
        const struct root *at = &program->roots[root];
        if (!at->ddi || strcmp(at->ddi->member, "DxgkDdiStartDevice") != 0)
            continue;
        uint32_t target = pointed_parameter(&program->facts, at->func, NUMBER_OF_CHILDREN);
        for (uint32_t i = 1; target && i < analysis->instances_count; i++)
            if (analysis->instances[i].roots[root / 64] >> (root % 64) & 1)
                look_at_instance(analysis, i, target, &stores, &many);
    }
    return stores && !many;
}
