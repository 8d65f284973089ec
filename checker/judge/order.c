#include "judge/inside.h"

#include <stdlib.h>

#include "flow/sharing_roots.h"

/* In one root, `taken` is waited for while `held` is surely held. */
struct nesting {
    struct lock held, taken;
    uint32_t root;
    struct spot spot; /* the call that takes */
};

struct order {
    struct nesting first, second; /* what the one holds the other takes */
    struct overlap overlap;
};

/* ---- nestings ---------------------------------------------------------------------------------------------------- */

static int order_compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static gint order_compare(gconstpointer a, gconstpointer b)
{
    const struct nesting *x = a, *y = b;
    int order = order_compare_numbers(x->held.path, y->held.path);
    if (!order)
        order = order_compare_numbers(x->taken.path, y->taken.path);
    if (!order)
        order = order_compare_numbers(x->root, y->root);
    if (!order)
        order = order_compare_numbers(x->spot.event, y->spot.event);
    if (!order)
        order = order_compare_numbers(x->spot.instance, y->spot.instance);
    return order ? order : order_compare_numbers(x->spot.state, y->spot.state);
}

/* The roots that come here: each may meet others. */
static void order_add_roots(const struct judge *judge, GArray *nestings, struct nesting nesting)
{
    const uint64_t *roots = judge->analysis->instances[nesting.spot.instance].roots;
    for (uint32_t root = 0; root < judge->program->roots_count; root++) {
        if (!(roots[root / 64] >> (root % 64) & 1))
            continue;
        nesting.root = root;
        g_array_append_val(nestings, nesting);
    }
}

static GArray *order_nestings(struct judge *judge)
{
    GArray *nestings = g_array_new(FALSE, FALSE, sizeof(struct nesting));
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        struct lock taken;
        const struct lock *locks;
        if (!visit.api || !call_acquires(judge, &visit, &taken) || call_lock_wanders(judge, &visit))
            continue;
        uint32_t count = spot_locks(judge, &visit.at, &locks);
        for (uint32_t i = 0; i < count; i++)
            if (!locks[i].may && locks[i].path != taken.path)
                order_add_roots(judge, nestings, (struct nesting){.held = locks[i], .taken = taken, .spot = visit.at});
    }
    g_array_sort(nestings, order_compare);
    return nestings;
}

/* The first nesting of these locks or of greater ones. */
static guint order_find(const GArray *nestings, uint32_t held, uint32_t taken)
{
    guint low = 0, high = nestings->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        const struct nesting *at = &g_array_index(nestings, struct nesting, middle);
        int order = order_compare_numbers(at->held.path, held);
        if (!order)
            order = order_compare_numbers(at->taken.path, taken);
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ---- two nestings, the one in the order of the other turned round --------------------------------------------------
 */

/* Do both hold a third lock that keeps them apart, whatever they wait for? */
static bool order_gated(struct judge *judge, const struct nesting *a, const struct nesting *b)
{
    const struct lock *locks;
    uint32_t count = spot_locks(judge, &a->spot, &locks);
    struct lock *mine = g_memdup2(locks, count * sizeof(*locks));
    uint32_t others = spot_locks(judge, &b->spot, &locks);
    bool gated = false;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < others; k++)
            gated = gated ||
                    (mine[i].path == locks[k].path && !mine[i].may && !locks[k].may &&
                     !(mine[i].mode == MODE_SHARED && locks[k].mode == MODE_SHARED) && lock_is_single(judge, &mine[i]));
    g_free(mine);
    return gated;
}

/* Neither keeps the other waiting where both only share the lock. */
static bool order_shared(const struct nesting *a, const struct nesting *b)
{
    return (a->held.mode == MODE_SHARED && b->taken.mode == MODE_SHARED) ||
           (b->held.mode == MODE_SHARED && a->taken.mode == MODE_SHARED);
}

static bool order_meets(const struct judge *judge, uint32_t a, uint32_t b, struct overlap *overlap)
{
    const struct root *roots = judge->program->roots;
    if (roots[a].kind == ROOT_ENTRY || roots[b].kind == ROOT_ENTRY)
        return false;
    if ((roots[a].ddi && roots[a].ddi->bugcheck) || (roots[b].ddi && roots[b].ddi->bugcheck))
        return false;
    *overlap = root_pairs_overlap(judge->program, a, b);
    return overlap->answer == OVERLAP_MAY;
}

static uint32_t order_doubt(struct judge *judge, const struct order *order)
{
    const struct instance *instances = judge->analysis->instances;
    uint32_t way = MAX(instances[order->first.spot.instance].doubt, instances[order->second.spot.instance].doubt);
    bool single = lock_is_single(judge, &order->first.held) && lock_is_single(judge, &order->first.taken);
    uint32_t page = order->overlap.status == STATUS_DOCUMENTED ? 0 : order->overlap.status == STATUS_CONFLICT ? 2 : 1;
    return way + !single + page;
}

/* Is the second the one to report at? A DDI before what runs by itself, then what stands first. */
static bool order_turn(const struct judge *judge, const struct order *order)
{
    const struct root *roots = judge->program->roots;
    bool first = roots[order->first.root].kind == ROOT_DDI, second = roots[order->second.root].kind == ROOT_DDI;
    if (first != second)
        return second;
    return facts_compare_places(judge->facts, &judge->facts->events[order->second.spot.event].at,
                                &judge->facts->events[order->first.spot.event].at) < 0;
}

/* The surest meeting of the nestings `i`.. (A held, B taken) with those from `k` (B held, A taken). */
static bool order_best(struct judge *judge, const GArray *nestings, guint i, guint k, struct order *best)
{
    const struct nesting *first = &g_array_index(nestings, struct nesting, i);
    uint32_t best_doubt = UINT32_MAX;
    for (guint a = i; a < nestings->len; a++) {
        const struct nesting *one = &g_array_index(nestings, struct nesting, a);
        if (one->held.path != first->held.path || one->taken.path != first->taken.path)
            break;
        for (guint b = k; b < nestings->len; b++) {
            const struct nesting *other = &g_array_index(nestings, struct nesting, b);
            if (other->held.path != first->taken.path || other->taken.path != first->held.path)
                break;
            struct order order = {.first = *one, .second = *other};
            if (order_shared(one, other) || !order_meets(judge, one->root, other->root, &order.overlap) ||
                order_gated(judge, one, other))
                continue;
            uint32_t doubt = order_doubt(judge, &order);
            if (doubt >= best_doubt)
                continue;
            best_doubt = doubt;
            *best = order_turn(judge, &order) ? (struct order){*other, *one, order.overlap} : order;
        }
    }
    return best_doubt != UINT32_MAX;
}

/* ---- the finding ------------------------------------------------------------------------------------------------- */

static struct finding_path order_path(struct judge *judge, const struct nesting *nesting)
{
    const char *text = arena_printf(judge->arena, "waits for %s", words_lock(judge, &nesting->taken));
    return witness_path_from(judge, nesting->root, &nesting->spot, text);
}

struct finding_path *order_paths(struct judge *judge, const struct order *order)
{
    struct finding_path *paths = arena_array(judge->arena, struct finding_path, 2);
    paths[0] = order_path(judge, &order->first);
    paths[1] = order_path(judge, &order->second);
    return paths;
}

static const char *order_since(struct judge *judge, const struct lock *lock)
{
    return lock->acquired ? arena_printf(judge->arena, " since %s", words_event(judge, lock->acquired)) : "";
}

static void order_say(struct judge *judge, struct draft *draft, const struct order *order)
{
    const struct nesting *first = &order->first, *second = &order->second;
    const struct root *roots = judge->program->roots;
    const char *other =
        first->root == second->root ? "another call of it" : words_root_short(judge, &roots[second->root]);
    draft_say(draft, "%s waits for %s and holds '%s'%s, while %s may wait for '%s' (%s) and hold '%s': neither goes on",
              words_root_short(judge, &roots[first->root]), words_lock(judge, &first->taken),
              words_lock_name(judge, &first->held), order_since(judge, &first->held), other,
              words_lock_name(judge, &second->taken), words_event(judge, second->spot.event),
              words_lock_name(judge, &second->held));
    if (order->overlap.status != STATUS_DOCUMENTED)
        draft_doubt(draft, "the level of one of the two is not stated plainly by its page");
    if (!lock_is_single(judge, &first->held) || !lock_is_single(judge, &first->taken))
        draft_doubt(draft, "both mean locks of some object of their type, perhaps not the same ones");
    draft->finding.overlap_reason = words_copy(judge, order->overlap.reason);
    draft_source(draft, order->overlap.source);
    if (draft->sources->len)
        draft->finding.overlap_source = draft->sources->pdata[0];
}

static void order_draft(struct judge *judge, const struct order *order)
{
    const char *topic = arena_printf(judge->arena, "%s, %s", words_lock_name(judge, &order->first.held),
                                     words_lock_name(judge, &order->first.taken));
    struct draft *draft = draft_at_race(judge, &order->first.spot, topic, order_doubt(judge, order));
    if (!draft)
        return;
    struct order *kept = arena_new(judge->arena, struct order);
    *kept = *order;
    draft->order = kept;
    order_say(judge, draft, order);
}

void order_report(struct judge *judge)
{
    GArray *nestings = order_nestings(judge);
    uint32_t held = 0, taken = 0;
    for (guint i = 0; i < nestings->len; i++) {
        const struct nesting *first = &g_array_index(nestings, struct nesting, i);
        bool again = first->held.path == held && first->taken.path == taken;
        held = first->held.path;
        taken = first->taken.path;
        struct order order;
        if (again || held > taken) /* each pair of locks once */
            continue;
        if (order_best(judge, nestings, i, order_find(nestings, taken, held), &order))
            order_draft(judge, &order);
    }
    g_array_free(nestings, TRUE);
}
