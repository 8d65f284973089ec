#include "link/once.h"

#include <glib.h>

bool once_in_loop(const struct facts *facts, uint32_t func, uint32_t event)
{
    struct range blocks = facts->funcs[func].blocks;
    uint32_t home = 0;
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
        struct range events = facts->blocks[b].events;
        if (event >= events.first && event < events.first + events.count)
            home = b;
    }
    bool *seen = g_new0(bool, blocks.count);
    GArray *open = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    bool found = false;
    g_array_append_val(open, home);
    while (open->len && home && !found) {
        struct range edges = facts->blocks[g_array_index(open, uint32_t, open->len - 1)].edges;
        g_array_set_size(open, open->len - 1);
        for (uint32_t e = edges.first; e < edges.first + edges.count; e++) {
            uint32_t to = facts->edges[e].to;
            found |= to == home;
            if (!seen[to - blocks.first]) {
                seen[to - blocks.first] = true;
                g_array_append_val(open, to);
            }
        }
    }
    g_array_free(open, TRUE);
    g_free(seen);
    return found;
}

enum { LEVEL_EXCLUSIVE = 3 };

/* Is the function a root, and if so one that no second thread can be in? */
static bool is_root(const struct program *program, uint32_t func, bool *exclusive)
{
    bool found = false;
    *exclusive = true;
    for (uint32_t i = 0; i < program->roots_count; i++) {
        const struct root *root = &program->roots[i];
        if (root->func != func)
            continue;
        *exclusive &=
            !found && (root->kind == ROOT_ENTRY || (root->kind == ROOT_DDI && root->level == LEVEL_EXCLUSIVE));
        found = true;
    }
    return found;
}

bool once_called(const struct program *program, uint32_t call)
{
    for (uint32_t depth = 0; depth < program->order_count + 1; depth++) {
        uint32_t func = program->calls[call].caller;
        const struct function *function = &program->functions[func];
        bool exclusive, root = is_root(program, func, &exclusive);
        if (function->recursive || once_in_loop(&program->facts, func, program->calls[call].event))
            return false;
        if (function->callers.count == 0)
            return root && exclusive;
        if (root || function->callers.count > 1)
            return false;
        call = program->callers[function->callers.first];
    }
    return false;
}
