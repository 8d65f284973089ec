/* Witness paths: how control gets from a root to an instance (flow/analysis.h). */
#include "flow/analysis.h"

static bool reached_by(const struct instance *instance, uint32_t root)
{
    return instance->roots[root / 64] >> (root % 64) & 1;
}

struct from {
    uint32_t next; /* instances: the step after this one; 0 the last */
    uint32_t call;
    bool seen;
};

/* Backwards, breadth first; in-edges are sorted, so of equally short ways it is always the same one. */
void instance_witness(const struct analysis *analysis, uint32_t target, uint32_t root, GArray *steps)
{
    if (!reached_by(&analysis->instances[target], root))
        return;
    struct from *from = g_new0(struct from, analysis->instances_count);
    uint32_t *queue = g_new(uint32_t, analysis->instances_count);
    uint32_t head = 0, tail = 0, start = 0;
    queue[tail++] = target;
    from[target].seen = true;
    while (head < tail && !start) {
        uint32_t index = queue[head++];
        struct range entries = analysis->instances[index].entries;
        for (uint32_t i = entries.first; i < entries.first + entries.count && !start; i++) {
            const struct entry_edge *edge = &analysis->entries[i];
            if (!edge->caller) {
                start = edge->root == root ? index : 0;
            } else if (!from[edge->caller].seen && reached_by(&analysis->instances[edge->caller], root)) {
                from[edge->caller] = (struct from){index, edge->call, true};
                queue[tail++] = edge->caller;
            }
        }
    }
    for (uint32_t index = start; index; index = from[index].next) {
        struct step step = {index, from[index].call};
        g_array_append_val(steps, step);
    }
    g_free(from);
    g_free(queue);
}
