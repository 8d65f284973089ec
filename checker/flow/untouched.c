#include "flow/untouched.h"

#include "flow/usage.h"

struct untouched {
    uint32_t func;
    uint32_t block, event;   /* the point */
    struct written *before;  /* per block of the function: what may be written on the ways to it; NULL until asked */
    struct written *written; /* per block: what it may write itself */
};

void untouched_begin(struct analysis *analysis, uint32_t func)
{
    analysis->untouched = g_new0(struct untouched, 1);
    analysis->untouched->func = func;
}

void untouched_end(struct analysis *analysis)
{
    g_free(analysis->untouched->before);
    g_free(analysis->untouched->written);
    g_free(analysis->untouched);
    analysis->untouched = NULL;
}

void untouched_at(struct analysis *analysis, uint32_t block, uint32_t event)
{
    analysis->untouched->block = block;
    analysis->untouched->event = event;
}

/* Lets what is written before and in each block flow to those behind it. */
static void find_written(const struct analysis *analysis, struct untouched *untouched)
{
    const struct facts *facts = &analysis->program->facts;
    struct range blocks = facts->funcs[untouched->func].blocks;
    untouched->before = g_new0(struct written, blocks.count);
    untouched->written = g_new0(struct written, blocks.count);
    for (uint32_t b = 0; b < blocks.count; b++) {
        struct range events = facts->blocks[blocks.first + b].events;
        for (uint32_t e = events.first; e < events.first + events.count; e++)
            usage_event_writes(analysis, e, &untouched->written[b]);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t b = 0; b < blocks.count; b++) {
            struct written after = untouched->before[b];
            usage_written_merge(&after, &untouched->written[b]);
            struct range edges = facts->blocks[blocks.first + b].edges;
            for (uint32_t i = edges.first; i < edges.first + edges.count; i++) {
                uint32_t to = facts->edges[i].to - blocks.first;
                if (to < blocks.count)
                    changed |= usage_written_merge(&untouched->before[to], &after);
            }
        }
    }
}

static struct written written_so_far(const struct analysis *analysis)
{
    struct untouched *untouched = analysis->untouched;
    const struct facts *facts = &analysis->program->facts;
    if (!untouched->before)
        find_written(analysis, untouched);
    uint32_t block = untouched->block - facts->funcs[untouched->func].blocks.first;
    struct written written = untouched->before[block];
    if (untouched->event == UNTOUCHED_BLOCK_END)
        usage_written_merge(&written, &untouched->written[block]);
    else
        for (uint32_t e = facts->blocks[untouched->block].events.first; e < untouched->event; e++)
            usage_event_writes(analysis, e, &written);
    return written;
}

bool untouched_is(const struct analysis *analysis, uint32_t path)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t base = path_base(facts, path);
    bool passed = facts->paths[base].kind == PATH_THIS ||
                  (facts->paths[base].kind == PATH_PARAM && usage_constant(analysis, base));
    if (!analysis->untouched || !passed || path == base || !usage_written_by(analysis, analysis->untouched->func, path))
        return false;
    struct written written = written_so_far(analysis);
    for (; path != base; path = facts->paths[path].parent)
        if (usage_written_has(facts, &written, path))
            return false;
    return true;
}
