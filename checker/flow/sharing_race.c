#include "flow/sharing_race.h"

#include <stdlib.h>
#include <string.h>

#include "flow/sharing_child.h"
#include "flow/sharing_life.h"
#include "flow/sharing_order.h"
#include "flow/sharing_verdict.h"
#include "flow/sharing_vouch.h"

enum {
    MEMBERS_LIMIT = 64, /* accesses of one group that are paired: beyond, the likeliest to race are taken */
    SIDES = 2           /* a pair with the interrupt routine is looked at apart: spin locks do not count there */
};

struct search {
    struct collection *collection;
    struct root_pairs pairs;
    struct groups groups;
    struct verdicts verdicts;
    struct orders *orders;
    struct vouched vouched;
    bool one_child;
    GArray *found; /* struct candidate */
};

struct candidate {
    struct race race;
    enum pair_kind kind;
    bool bare_write; /* the first is a write that nothing guards */
    uint32_t guard;  /* paths: the lock of the side that has one; 0 none */
};

static struct analysis *analysis_of(const struct search *search)
{
    return search->collection->analysis;
}

static const struct facts *facts_of(const struct search *search)
{
    return &search->collection->analysis->program->facts;
}

static const struct access *access_at(const struct search *search, uint32_t index)
{
    return &g_array_index(search->collection->accesses, struct access, index);
}

static bool has_root(const struct access *access, uint32_t root)
{
    return access->roots[root / 64] >> (root % 64) & 1;
}

/* ---- one pair --------------------------------------------------------------------------------------------------- */

/* The pair of roots that is best known to meet, of one kind of pair. */
struct meeting {
    bool found;
    uint32_t a, b;
    enum status status;
};

static bool is_interrupt(const struct search *search, uint32_t root)
{
    return search->pairs.program->roots[root].kind == ROOT_ISR;
}

static bool is_ddi(const struct search *search, uint32_t root)
{
    return search->pairs.program->roots[root].kind == ROOT_DDI;
}

/* Calls of one class for two children, on an adapter that has one. */
static bool is_one_child(const struct search *search, uint32_t root, enum pair_kind kind)
{
    return kind == PAIR_OBJECTS && search->one_child &&
           strcmp(search->pairs.program->roots[root].class_name, "child-io") == 0;
}

static void find_meetings(const struct search *search, const struct access *first, const struct access *second,
                          struct meeting meetings[PAIR_COUNT][SIDES])
{
    uint32_t count = search->pairs.program->roots_count;
    memset(meetings, 0, sizeof(struct meeting) * PAIR_COUNT * SIDES);
    for (uint32_t a = 0; a < count; a++) {
        if (!has_root(first, a) || search->pairs.party[a] == PARTY_OUT)
            continue;
        for (uint32_t b = first == second ? a : 0; b < count; b++) {
            enum status status;
            if ((first->alone && is_ddi(search, b)) || (second->alone && is_ddi(search, a)))
                continue;
            if (!has_root(second, b) || !root_pairs_meet(&search->pairs, a, b, &status))
                continue;
            enum pair_kind kind = root_pairs_kind(&search->pairs, a, b);
            if (is_one_child(search, a, kind))
                continue;
            struct meeting *meeting = &meetings[kind][is_interrupt(search, a) || is_interrupt(search, b)];
            /* That two of one are ever started is less sure than that two different ones run. */
            bool better = status < meeting->status || (status == meeting->status && meeting->a == meeting->b && a != b);
            if (!meeting->found || better)
                *meeting = (struct meeting){true, a, b, status};
        }
    }
}

static bool bits_meet(const struct memory *a, const struct memory *b, bool both_write)
{
    if (a->bits == 0 || b->bits == 0)
        return true;
    if (a->first_bit < b->first_bit + b->bits && b->first_bit < a->first_bit + a->bits)
        return true;
    /* Bit-fields of one storage unit: each store writes back what it read of the others. */
    return a->bit_field && b->bit_field && both_write;
}

static int compare_places(const struct facts *facts, uint32_t a, uint32_t b)
{
    return facts_compare_places(facts, &facts->events[a].at, &facts->events[b].at);
}

/*
 * How much it is the place to look at: a bare write, a bare read, any write, and last an interlocked access; a DDI
 * before what runs by itself.
 */
static int blame(const struct search *search, const struct access *access, uint32_t root, bool bare)
{
    int degree = access_is_atomic(access) ? 0 : 1 + 2 * bare + access_writes(access);
    return degree * 2 + (search->pairs.party[root] != PARTY_ASYNC);
}

/* The first use of the access in the root that the other root does not come before or after; NULL when there is none.
 */
static const struct use *find_use(const struct search *search, uint32_t access, uint32_t root, uint32_t other_root,
                                  const struct access *other)
{
    bool alone = search->pairs.party[root] == PARTY_EXCLUSIVE && search->pairs.party[other_root] == PARTY_ASYNC;
    const struct use *use = collection_use(search->collection, access, root, NULL);
    while (use && alone && orders_hold(search->orders, root, use, other_root, other))
        use = collection_use(search->collection, access, root, use);
    return use;
}

/* Do the accesses mean memory of some object or element? Of each child, queue or component its own, as a rule. */
static bool is_of_objects(const struct search *search, uint32_t first, uint32_t second)
{
    const struct memory *a = &search->groups.memories[first], *b = &search->groups.memories[second];
    return a->kind == MEMORY_SOME || b->kind == MEMORY_SOME || a->any_element || b->any_element;
}

static bool make_candidate(const struct search *search, uint32_t first, uint32_t second, enum pair_kind kind,
                           const struct meeting *meeting, struct candidate *candidate)
{
    const struct program *program = search->pairs.program;
    const struct access *a = access_at(search, first), *b = access_at(search, second);
    struct side sides[] = {{a, &program->roots[meeting->a]}, {b, &program->roots[meeting->b]}};
    bool some =
        search->groups.memories[first].kind == MEMORY_SOME || search->groups.memories[second].kind == MEMORY_SOME;
    struct protection protection = protection_of(analysis_of(search), &sides[0], &sides[1], some);
    bool apart = kind == PAIR_ADAPTERS ? protection_of_all(analysis_of(search), a, b) : protection.common;
    if (apart || (kind == PAIR_OBJECTS && is_of_objects(search, first, second)))
        return false;
    const struct use *use_a = find_use(search, first, meeting->a, meeting->b, b);
    const struct use *use_b = find_use(search, second, meeting->b, meeting->a, a);
    if (!use_a || !use_b)
        return false;
    int blame_a = blame(search, a, meeting->a, protection.first_bare);
    int blame_b = blame(search, b, meeting->b, protection.second_bare);
    bool swap =
        blame_b > blame_a || (blame_b == blame_a && compare_places(facts_of(search), use_b->event, use_a->event) < 0);
    struct race race = {.first = first,
                        .second = second,
                        .first_root = meeting->a,
                        .second_root = meeting->b,
                        .first_event = use_a->event,
                        .first_instance = use_a->instance,
                        .second_event = use_b->event,
                        .second_instance = use_b->instance,
                        .other_lock = !protection.first_bare && !protection.second_bare &&
                                      access_is_locked(analysis_of(search), a) &&
                                      access_is_locked(analysis_of(search), b),
                        .spin_lock_against_isr = protection.spin_lock_against_isr,
                        .type_rooted = some};
    race.consequence = verdict_consequence(&search->verdicts, &race, &protection);
    if (swap) {
        struct race turned = race;
        turned.first = race.second, turned.second = race.first;
        turned.first_root = race.second_root, turned.second_root = race.first_root;
        turned.first_event = race.second_event, turned.first_instance = race.second_instance;
        turned.second_event = race.first_event, turned.second_instance = race.first_instance;
        race = turned;
    }
    bool bare_write = swap ? protection.second_bare && access_writes(b) : protection.first_bare && access_writes(a);
    *candidate = (struct candidate){race, kind, bare_write, protection.guard};
    verdict_doubt(&search->verdicts, &candidate->race, kind, meeting->status);
    return true;
}

static int compare_quality(const struct candidate *a, const struct candidate *b)
{
    bool plain_a = a->race.consequence == CONSEQUENCE_PLAIN, plain_b = b->race.consequence == CONSEQUENCE_PLAIN;
    if (plain_a != plain_b)
        return plain_a ? 1 : -1;
    if (a->race.doubt != b->race.doubt)
        return a->race.doubt < b->race.doubt ? -1 : 1;
    if (a->bare_write != b->bare_write)
        return a->bare_write ? -1 : 1;
    if (a->race.consequence != b->race.consequence)
        return a->race.consequence < b->race.consequence ? -1 : 1;
    return 0;
}

/* Could the two be a race, where nothing keeps them apart? */
static bool is_conflict(const struct search *search, uint32_t first, uint32_t second)
{
    const struct access *a = access_at(search, first), *b = access_at(search, second);
    bool both_write = access_writes(a) && access_writes(b);
    return (access_writes(a) || access_writes(b)) && !(access_is_atomic(a) && access_is_atomic(b)) &&
           !a->unknown_locks && !b->unknown_locks &&
           bits_meet(&search->groups.memories[first], &search->groups.memories[second], both_write) &&
           memory_meets(&search->collection->memories, a->path, b->path);
}

static void keep_better(const struct candidate *candidate, struct candidate best[PAIR_COUNT])
{
    if (best[candidate->kind].kind == PAIR_NONE || compare_quality(candidate, &best[candidate->kind]) < 0)
        best[candidate->kind] = *candidate;
}

/* A root of the access that takes part in races; roots_count when there is none. */
static uint32_t first_root(const struct search *search, const struct access *access)
{
    uint32_t root = 0;
    while (root < search->pairs.program->roots_count &&
           (!has_root(access, root) || search->pairs.party[root] == PARTY_OUT))
        root++;
    return root;
}

/* The same for calls of two adapters: everything runs beside everything. */
static void try_adapters(const struct search *search, uint32_t first, uint32_t second,
                         struct candidate best[PAIR_COUNT])
{
    struct meeting meeting = {.found = true, .status = STATUS_DOCUMENTED};
    struct candidate candidate;
    meeting.a = first_root(search, access_at(search, first));
    meeting.b = first_root(search, access_at(search, second));
    uint32_t count = search->pairs.program->roots_count;
    if (meeting.a < count && meeting.b < count && is_conflict(search, first, second) &&
        make_candidate(search, first, second, PAIR_ADAPTERS, &meeting, &candidate))
        keep_better(&candidate, best);
}

/* Keeps the best race of each kind of pair in `best`. */
static void try_pair(const struct search *search, uint32_t first, uint32_t second, struct candidate best[PAIR_COUNT])
{
    const struct access *a = access_at(search, first), *b = access_at(search, second);
    if (!is_conflict(search, first, second))
        return;
    struct meeting meetings[PAIR_COUNT][SIDES];
    find_meetings(search, a, b, meetings);
    for (int kind = PAIR_NONE + 1; kind < PAIR_COUNT; kind++)
        for (int side = 0; side < SIDES; side++) {
            struct candidate candidate;
            if (meetings[kind][side].found &&
                make_candidate(search, first, second, (enum pair_kind)kind, &meetings[kind][side], &candidate))
                keep_better(&candidate, best);
        }
}

/* ---- one group -------------------------------------------------------------------------------------------------- */

static void count_locked(struct search *search, const GArray *members, struct candidate *candidate)
{
    struct race *race = &candidate->race;
    uint32_t guard = candidate->guard;
    race->accesses_total = members->len;
    for (uint32_t i = 0; guard && i < members->len; i++)
        race->accesses_locked += access_holds(
            analysis_of(search), access_at(search, g_array_index(members, struct member, i).access), guard);
}

/* The likeliest to race first: writes, then what holds no lock. */
static int compare_chances(const void *a, const void *b, void *data)
{
    const struct search *search = data;
    const struct member *x = a, *y = b;
    const struct access *of_x = access_at(search, x->access), *of_y = access_at(search, y->access);
    int chance_x = access_writes(of_x) * 2 + !access_is_locked(analysis_of(search), of_x);
    int chance_y = access_writes(of_y) * 2 + !access_is_locked(analysis_of(search), of_y);
    if (chance_x != chance_y)
        return chance_y - chance_x;
    return x->access < y->access ? -1 : x->access > y->access;
}

/* Tries each pair of members that belongs to the group. */
static void try_members(const struct search *search, const GArray *members,
                        void (*try)(const struct search *search, uint32_t first, uint32_t second,
                                    struct candidate best[PAIR_COUNT]),
                        struct candidate best[PAIR_COUNT])
{
    for (uint32_t i = 0; i < members->len; i++)
        for (uint32_t k = i; k < members->len; k++) {
            const struct member *a = &g_array_index(members, struct member, i);
            const struct member *b = &g_array_index(members, struct member, k);
            if (!a->guest || !b->guest)
                try(search, a->access, b->access, best);
        }
}

static bool has_race(const struct candidate best[PAIR_COUNT])
{
    for (int kind = PAIR_NONE + 1; kind < PAIR_COUNT; kind++)
        if (best[kind].kind != PAIR_NONE)
            return true;
    return false;
}

static void search_group(struct search *search, uint32_t group)
{
    enum vouch_word said = vouch_memory(&search->vouched, g_array_index(search->groups.names, uint32_t, group));
    if (said == VOUCH_SAFE)
        return;
    GArray *members = g_array_new(FALSE, FALSE, sizeof(struct member));
    groups_members(&search->groups, group, members);
    verdicts_look(&search->verdicts, group, members);
    search->verdicts.stated = said == VOUCH_GUARDED;
    search->verdicts.guarded |= search->verdicts.stated;
    if (members->len > MEMBERS_LIMIT) {
        g_array_sort_with_data(members, compare_chances, search);
        g_array_set_size(members, MEMBERS_LIMIT);
    }
    struct candidate best[PAIR_COUNT] = {0};
    try_members(search, members, try_pair, best);
    uint32_t name = g_array_index(search->groups.names, uint32_t, group);
    if (!has_race(best) && memory_is_of_all(facts_of(search), name))
        try_members(search, members, try_adapters, best);
    for (int kind = PAIR_NONE + 1; kind < PAIR_COUNT; kind++)
        if (best[kind].kind != PAIR_NONE) {
            count_locked(search, members, &best[kind]);
            g_array_append_val(search->found, best[kind]);
        }
    g_array_free(members, TRUE);
}

/* ---- all of them ------------------------------------------------------------------------------------------------ */

static int compare_found(const void *a, const void *b, void *data)
{
    const struct search *search = data;
    const struct candidate *x = a, *y = b;
    const struct facts *facts = facts_of(search);
    int order = compare_places(facts, x->race.first_event, y->race.first_event);
    if (order)
        return order;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->race.first != y->race.first)
        return x->race.first < y->race.first ? -1 : 1;
    return x->race.second < y->race.second ? -1 : x->race.second > y->race.second;
}

static int compare_found_quality(const void *a, const void *b, void *data)
{
    int order = compare_quality(a, b);
    return order ? order : compare_found(a, b, data);
}

/* One race for an access to a whole structure, not one for each field; and one for a place, whatever way it was met. */
static void drop_repeated(struct search *search, GArray *races)
{
    struct keyset seen;
    keyset_init(&seen, 3);
    g_array_sort_with_data(search->found, compare_found_quality, search);
    GArray *kept = g_array_new(FALSE, FALSE, sizeof(struct candidate));
    for (uint32_t i = 0; i < search->found->len; i++) {
        const struct candidate *candidate = &g_array_index(search->found, struct candidate, i);
        const struct access *a = access_at(search, candidate->race.first);
        const struct access *b = access_at(search, candidate->race.second);
        bool whole_a = a->flags & EVENT_WHOLE, whole_b = b->flags & EVENT_WHOLE;
        const uint32_t key_a[] = {candidate->race.first_event, candidate->kind, whole_a ? 0 : a->path};
        const uint32_t key_b[] = {candidate->race.second_event, candidate->kind, 0};
        uint32_t *known = keyset_value(&seen, key_a);
        bool repeated = *known != 0;
        *known = 1;
        /* Two calls that both write the whole are met once, not twice. */
        if (whole_b && !(whole_a && candidate->race.first_event == candidate->race.second_event)) {
            known = keyset_value(&seen, key_b);
            repeated |= *known != 0;
            *known = 1;
        }
        if (!repeated)
            g_array_append_val(kept, *candidate);
    }
    g_array_sort_with_data(kept, compare_found, search);
    for (uint32_t i = 0; i < kept->len; i++) {
        const struct candidate *candidate = &g_array_index(kept, struct candidate, i);
        struct race race = candidate->race;
        race.overlap = root_pairs_reason(&search->pairs, race.first_root, race.second_root, candidate->kind);
        g_array_append_val(races, race);
    }
    g_array_free(kept, TRUE);
    keyset_release(&seen);
}

static int compare_races(const void *a, const void *b, void *data)
{
    const struct search *search = data;
    const struct race *x = a, *y = b;
    int order = compare_places(facts_of(search), x->first_event, y->first_event);
    if (order)
        return order;
    if (x->life != y->life)
        return x->life < y->life ? -1 : 1;
    return 0; /* as they were: the sort is stable */
}

void races_find(struct collection *collection, GArray *races)
{
    struct search search = {.collection = collection};
    root_pairs_init(&search.pairs, collection->analysis->program, ROOTS_RUNNING);
    groups_make(&search.groups, collection, &search.pairs);
    verdicts_init(&search.verdicts, &search.groups);
    vouched_find(&search.vouched, &collection->analysis->program->facts);
    search.orders = orders_find(collection->analysis);
    search.one_child = child_is_one(collection->analysis);
    search.found = g_array_new(FALSE, FALSE, sizeof(struct candidate));
    for (uint32_t group = 1; group < search.groups.names->len; group++)
        search_group(&search, group);
    drop_repeated(&search, races);
    lives_find(collection, search.orders, races);
    g_array_sort_with_data(races, compare_races, &search);
    g_array_free(search.found, TRUE);
    orders_release(search.orders);
    verdicts_release(&search.verdicts);
    vouched_release(&search.vouched);
    groups_release(&search.groups);
    root_pairs_release(&search.pairs);
}
