#include "front/finish.h"

#include "base/say.h"

/* Final number of each build block among the function's own, from 1; 0 dropped. */
struct finish {
    struct build *build;
    uint32_t *edges_from; /* by block: first edge in `sorted` */
    struct build_edge *sorted;
    uint32_t *goes_to; /* by block: the block that stands for it when it is empty */
    uint32_t *last;    /* by block: the last of those joined to it, itself when none */
    bool *joined;      /* by block: it is a part of another */
    uint32_t *number;
};

static struct build_block *block_at(const struct finish *finish, uint32_t block)
{
    return &g_array_index(finish->build->blocks, struct build_block, block);
}

/* Counting sort: stable, so the edges of a block keep the order in which they were made. */
static void sort_edges(struct finish *finish)
{
    const GArray *edges = finish->build->edges;
    guint blocks = finish->build->blocks->len;
    finish->edges_from = g_new0(uint32_t, blocks + 2);
    finish->sorted = g_new0(struct build_edge, edges->len + 1);
    for (guint i = 0; i < edges->len; i++)
        finish->edges_from[g_array_index(edges, struct build_edge, i).from + 2]++;
    for (guint i = 2; i < blocks + 2; i++)
        finish->edges_from[i] += finish->edges_from[i - 1];
    for (guint i = 0; i < edges->len; i++) {
        struct build_edge edge = g_array_index(edges, struct build_edge, i);
        finish->sorted[finish->edges_from[edge.from + 1]++] = edge;
    }
}

static bool may_raise(const struct facts *facts, const struct event *event)
{
    switch ((enum event_kind)event->kind) {
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
    case EVENT_LOST:
        return true;
    case EVENT_READ:
    case EVENT_WRITE: {
        uint32_t path = event->path;
        for (; path; path = facts->paths[path].parent)
            if (facts->paths[path].kind == PATH_DEREF || facts->paths[path].kind == PATH_ELEMENT)
                return true;
        return !event->path;
    }
    case EVENT_NONE:
    case EVENT_ADDRESS_TAKEN:
    case EVENT_ASSUME:
    case EVENT_ASSIGN:
    case EVENT_RETURN:
    case EVENT_SCOPE_EXIT:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
        break;
    }
    return false;
}

static void add_exception_edges(struct build *build)
{
    for (guint i = 1; i < build->order->len; i++) {
        uint32_t index = g_array_index(build->order, uint32_t, i);
        const struct build_block *block = &g_array_index(build->blocks, struct build_block, index);
        bool raises = false;
        for (uint32_t k = 0; block->handler && k < block->count && !raises; k++)
            raises = may_raise(build->facts, &build->facts->events[block->first + k]);
        struct build_edge edge = {index, block->handler, 0, true};
        if (raises)
            g_array_append_val(build->edges, edge);
    }
}

/* The block that an empty one with one way out leads to, itself when it is no such block. */
static uint32_t way_on(const struct finish *finish, uint32_t at)
{
    uint32_t first = finish->edges_from[at], last = finish->edges_from[at + 1];
    if (block_at(finish, at)->count || last - first != 1 || finish->sorted[first].predicate)
        return at;
    return finish->sorted[first].to;
}

/* An empty block with one way out is that way. A circle of them stays: it is a loop without a body. */
static void skip_empty(struct finish *finish)
{
    guint count = finish->build->blocks->len;
    finish->goes_to = g_new0(uint32_t, count);
    bool *passed = g_new0(bool, count);
    for (uint32_t i = 1; i < count; i++) {
        uint32_t end = i;
        while (!finish->goes_to[end] && !passed[end] && way_on(finish, end) != end) {
            passed[end] = true;
            end = way_on(finish, end);
        }
        uint32_t to = finish->goes_to[end] ? finish->goes_to[end] : end;
        for (uint32_t at = i; !finish->goes_to[at]; at = way_on(finish, at)) /* of a circle: one of it for all */
            finish->goes_to[at] = to;
    }
    g_free(passed);
}

static uint32_t target(const struct finish *finish, const struct build_edge *edge)
{
    return finish->goes_to[edge->to];
}

/* Marks what control reaches from the entry. */
static void find_reached(struct finish *finish, uint32_t entry)
{
    GArray *work = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    finish->number = g_new0(uint32_t, finish->build->blocks->len);
    finish->number[entry] = 1;
    g_array_append_val(work, entry);
    while (work->len) {
        uint32_t at = g_array_index(work, uint32_t, work->len - 1);
        g_array_set_size(work, work->len - 1);
        for (uint32_t i = finish->edges_from[at]; i < finish->edges_from[at + 1]; i++) {
            uint32_t to = target(finish, &finish->sorted[i]);
            if (!block_at(finish, to)->order)
                bug("edge to a block that was never written");
            if (finish->number[to])
                continue;
            finish->number[to] = 1;
            g_array_append_val(work, to);
        }
    }
    g_array_free(work, TRUE);
}

/* The block that all ways out lead to, exceptions apart; 0 when there are several or none. Nothing follows from the
 * condition then. */
static uint32_t only_way(const struct finish *finish, uint32_t index)
{
    uint32_t one = 0;
    for (uint32_t k = finish->edges_from[index]; k < finish->edges_from[index + 1]; k++) {
        const struct build_edge *edge = &finish->sorted[k];
        if (edge->exception)
            continue;
        if (one && one != target(finish, edge))
            return 0;
        one = target(finish, edge);
    }
    return one;
}

static bool has_exception(const struct finish *finish, uint32_t index)
{
    for (uint32_t k = finish->edges_from[index]; k < finish->edges_from[index + 1]; k++)
        if (finish->sorted[k].exception)
            return true;
    return false;
}

/* May `next`, the only way out of `last`, become a part of the same block? */
static bool may_join(const struct finish *finish, uint32_t last, uint32_t next)
{
    const struct build_block *a = block_at(finish, last), *b = block_at(finish, next);
    return b->order > a->order && a->handler == b->handler && a->first + a->count == b->first &&
           (!has_exception(finish, last) || has_exception(finish, next));
}

/* Blocks that follow each other without any other way in or out become one. */
static void join_blocks(struct finish *finish, uint32_t entry)
{
    const struct build *build = finish->build;
    uint32_t *ways_in = g_new0(uint32_t, build->blocks->len);
    finish->last = g_new0(uint32_t, build->blocks->len);
    finish->joined = g_new0(bool, build->blocks->len);
    for (guint i = 1; i < build->blocks->len; i++) {
        uint32_t one = finish->number[i] ? only_way(finish, i) : 0;
        for (uint32_t k = finish->edges_from[i]; k < finish->edges_from[i + 1] && finish->number[i]; k++)
            if (!one || finish->sorted[k].exception)
                ways_in[target(finish, &finish->sorted[k])]++;
        ways_in[one] += one != 0;
    }
    for (guint i = 1; i < build->order->len; i++) {
        uint32_t index = g_array_index(build->order, uint32_t, i), last = index;
        while (finish->number[index] && !finish->joined[index]) {
            uint32_t next = only_way(finish, last);
            if (!next || next == entry || ways_in[next] != 1 || !may_join(finish, last, next))
                break;
            finish->joined[next] = true;
            last = next;
        }
        finish->last[index] = last;
    }
    g_free(ways_in);
}

static void write_edges(const struct finish *finish, uint32_t index)
{
    bool plain = only_way(finish, index) != 0, written = false;
    for (uint32_t k = finish->edges_from[index]; k < finish->edges_from[index + 1]; k++) {
        const struct build_edge *edge = &finish->sorted[k];
        struct edge out = {
            .to = finish->number[target(finish, edge)], .predicate = edge->predicate, .exception = edge->exception};
        if (plain && !edge->exception) {
            if (written)
                continue;
            out.predicate = 0;
            written = true;
        }
        facts_add_edges(finish->build->facts, out);
    }
}

/* Blocks in the order in which they were begun; the entry is the first. */
static void write_blocks(struct finish *finish)
{
    struct build *build = finish->build;
    struct facts *facts = build->facts;
    struct func *func = &facts->funcs[build->func];
    uint32_t next = facts->blocks_count;
    func->blocks.first = next;
    uint32_t entry = finish->goes_to[g_array_index(build->order, uint32_t, 1)];
    finish->number[entry] = next++;
    for (guint i = 1; i < build->order->len; i++) {
        uint32_t index = g_array_index(build->order, uint32_t, i);
        if (finish->number[index] && !finish->joined[index] && index != entry)
            finish->number[index] = next++;
    }
    func->blocks.count = next - func->blocks.first;
    for (uint32_t i = 0; i < func->blocks.count; i++)
        facts_add_blocks(facts, (struct block){0});
    for (guint i = 1; i < build->order->len; i++) {
        uint32_t index = g_array_index(build->order, uint32_t, i);
        const struct build_block *from = block_at(finish, index);
        if (!finish->number[index]) {
            for (uint32_t k = 0; k < from->count; k++)
                facts->events[from->first + k] = (struct event){.kind = EVENT_NONE};
            continue;
        }
        if (finish->joined[index])
            continue;
        const struct build_block *last = block_at(finish, finish->last[index]);
        uint32_t count = last->first + last->count - from->first;
        struct block block = {.events = {count ? from->first : 0, count}};
        block.edges.first = facts->edges_count;
        write_edges(finish, finish->last[index]);
        block.edges.count = facts->edges_count - block.edges.first;
        facts->blocks[finish->number[index]] = block;
    }
}

static void write_rest(struct build *build)
{
    struct facts *facts = build->facts;
    struct range locals = {build->locals->len ? facts->variables_count : 0, build->locals->len};
    for (guint i = 0; i < build->locals->len; i++)
        facts_add_variables(facts, g_array_index(build->locals, struct variable, i));
    struct range losses = {build->losses->len ? facts->losses_count : 0, build->losses->len};
    for (guint i = 0; i < build->losses->len; i++)
        facts_add_losses(facts, g_array_index(build->losses, struct loss, i));
    struct func *func = &facts->funcs[build->func];
    func->locals = locals;
    func->losses = losses;
    func->flags |= FUNC_DEFINED;
}

void finish_function(struct build *build)
{
    struct finish finish = {.build = build};
    add_exception_edges(build);
    sort_edges(&finish);
    skip_empty(&finish);
    uint32_t entry = finish.goes_to[g_array_index(build->order, uint32_t, 1)];
    find_reached(&finish, entry);
    join_blocks(&finish, entry);
    write_blocks(&finish);
    write_rest(build);
    g_free(finish.edges_from);
    g_free(finish.sorted);
    g_free(finish.goes_to);
    g_free(finish.last);
    g_free(finish.joined);
    g_free(finish.number);
}
