#include "flow/sharing_decide.h"

/* The only edge that leads into a block; several of them leave `edge` 0. */
struct way {
    uint32_t from; /* blocks */
    uint32_t edge; /* edges */
    uint32_t count;
};

static bool tests(const struct facts *facts, uint32_t edge, uint32_t path)
{
    const struct predicate *predicate = &facts->predicates[facts->edges[edge].predicate];
    return (predicate->left.kind == OPERAND_PATH && predicate->left.path == path) ||
           (predicate->right.kind == OPERAND_PATH && predicate->right.path == path);
}

static uint32_t block_of(const struct facts *facts, uint32_t func, uint32_t event)
{
    struct range blocks = facts->funcs[func].blocks;
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++)
        if (event - facts->blocks[b].events.first < facts->blocks[b].events.count)
            return b;
    return 0;
}

static struct way way_into(const struct facts *facts, uint32_t func, uint32_t block)
{
    struct range blocks = facts->funcs[func].blocks;
    struct way way = {0};
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
        struct range edges = facts->blocks[b].edges;
        for (uint32_t e = edges.first; e < edges.first + edges.count; e++)
            if (facts->edges[e].to == block && !facts->edges[e].exception)
                way = (struct way){b, e, way.count + 1};
    }
    return way;
}

/* Calls, and writes of other memory than locals and `path`. */
static bool has_effect(const struct facts *facts, uint32_t block, uint32_t path)
{
    struct range events = facts->blocks[block].events;
    for (uint32_t e = events.first; e < events.first + events.count; e++) {
        const struct event *event = &facts->events[e];
        bool call = event->kind == EVENT_CALL || event->kind == EVENT_CALL_POINTER || event->kind == EVENT_CALL_VIRTUAL;
        if (call || (event->kind == EVENT_WRITE && event->path != path && facts->paths[event->path].kind != PATH_LOCAL))
            return true;
    }
    return false;
}

/* What the function returns at the end of the block; NULL when it does not return a value there. */
static const struct operand *returned(const struct facts *facts, uint32_t block)
{
    struct range events = facts->blocks[block].events;
    for (uint32_t e = events.first; e < events.first + events.count; e++)
        if (facts->events[e].kind == EVENT_RETURN && facts->events[e].operand)
            return &facts->operands[facts->events[e].operand];
    return NULL;
}

/* Does what is returned tell the way through `block` from the other ways behind the test at the end of `tested`? */
static bool returns_differ(const struct facts *facts, uint32_t block, uint32_t tested, uint32_t edge)
{
    const struct operand *here = returned(facts, block);
    struct range edges = facts->blocks[tested].edges;
    for (uint32_t e = edges.first; here && e < edges.first + edges.count; e++) {
        const struct operand *there = e == edge ? NULL : returned(facts, facts->edges[e].to);
        if (there && (there->kind != here->kind || there->path != here->path || there->number != here->number))
            return true;
    }
    return false;
}

bool decide_is(const struct facts *facts, uint32_t func, uint32_t event)
{
    enum { WAYS_LIMIT = 8 };
    uint32_t path = facts->events[event].path, last = block_of(facts, func, event), block = last;
    bool effect = false;
    for (int i = 0; i < WAYS_LIMIT && block; i++) {
        struct way way = way_into(facts, func, block);
        effect |= has_effect(facts, block, path);
        if (way.count != 1)
            return false;
        if (tests(facts, way.edge, path))
            return effect || returns_differ(facts, last, way.from, way.edge);
        block = way.from;
    }
    return false;
}
