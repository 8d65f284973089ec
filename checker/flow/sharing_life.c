#include "flow/sharing_life.h"

#include <string.h>

#include "flow/sharing_mark.h"
#include "flow/sharing_verdict.h"
#include "flow/sharing_vouch.h"

enum {
    MEMBERS_LIMIT = 64, /* accesses of one group that are looked at */
    USES_LIMIT = 8,     /* places of one access */
    NEVER = 100         /* doubt of what cannot be */
};

struct search {
    struct collection *collection;
    struct orders *orders;
    struct marked *marked;
    struct root_pairs pairs;
    struct groups groups;
    struct verdicts verdicts;
    uint64_t ready;      /* flags (marks) that DxgkDdiStartDevice sets */
    uint64_t referenced; /* dispatcher objects (marks) that were had for a handle: threads, mostly */
    bool *queued;        /* per root: it may run at all */
    GArray *candidates;  /* struct race */
};

static const struct program *program_of(const struct search *search)
{
    return search->pairs.program;
}

static const struct access *access_at(const struct search *search, uint32_t index)
{
    return &g_array_index(search->collection->accesses, struct access, index);
}

static bool has_root(const struct access *access, uint32_t root)
{
    return access->roots[root / 64] >> (root % 64) & 1;
}

/* ---- is the other still there? ----------------------------------------------------------------------------------- */

/* Where a root makes an access. */
struct stand {
    uint32_t access, root;
    const struct use *use;
};

/* The flags that the asynchronous access is made behind: has the life of the adapter, by what it did, closed one? */
static bool is_closed(const struct marks *guards, const uint64_t done[MARK_WORDS])
{
    return (guards->sure[MARK_NONZERO] & done[MARK_CLEARED]) || (guards->sure[MARK_ZERO] & done[MARK_SET]);
}

/*
 * DxgkDdiInterruptRoutine and DxgkDdiDpcRoutine. A page that says when Windows stops to call them there is none; the
 * driver turns its interrupts off itself. After that, and a routine run with the interrupt lock held, none is under
 * way. Written registers alone may have turned them off; a ready flag that is not cleared says they were not meant to.
 */
static int doubt_of_interrupt(const struct search *search, const struct marks *marks, const struct marks *guards)
{
    uint64_t done = marks->perhaps[MARK_DONE];
    if ((marks->sure[MARK_DONE] & DONE_SYNCHRONIZED) && (done & DONE_REGISTER))
        return NEVER;
    if (guards->sure[MARK_NONZERO] & search->ready)
        return 0;
    return done & (DONE_REGISTER | DONE_UNSEEN) ? 2 : 0;
}

/* Steps of confidence lost when it is said that `other` may still use what `end` takes away. */
static int doubt_of_end(const struct search *search, const struct stand *end, const struct stand *other)
{
    const struct root *root = &program_of(search)->roots[end->root], *party = &program_of(search)->roots[other->root];
    bool removed = root->ddi && strcmp(root->ddi->member, "DxgkDdiRemoveDevice") == 0;
    struct marks marks = marks_at(search->marked, end->root, end->use->instance, end->use->event);
    struct marks own = marks_of_event(search->marked, end->use->event);
    struct marks guards = marks_at(search->marked, other->root, other->use->instance, other->use->event);
    const uint64_t *signalled = marks_of_function(search->marked, party->func)->perhaps;
    bool unseen = marks.perhaps[MARK_DONE] & DONE_UNSEEN;
    /* A routine that runs to its end is soon over when a flag is closed; a thread or work item may be anywhere in it.
     */
    bool lasts = party->kind == ROOT_THREAD || party->kind == ROOT_WORK_ITEM;
    if ((!lasts && (is_closed(&guards, marks.sure) || is_closed(&guards, own.sure))) ||
        (marks.sure[MARK_WAITED] & signalled[MARK_SIGNALLED]) ||
        orders_hold(search->orders, end->root, end->use, other->root, access_at(search, other->access)))
        return NEVER;
    switch (party->kind) {
    case ROOT_ISR:
        return removed ? NEVER : doubt_of_interrupt(search, &marks, &guards);
    case ROOT_DPC:
        if ((removed && party->ddi) || (marks.sure[MARK_DONE] & DONE_DPCS))
            return NEVER;
        break;
    case ROOT_TIMER:
        if (marks.sure[MARK_DONE] & (DONE_TIMERS | DONE_DPCS))
            return NEVER;
        break;
    case ROOT_THREAD:
        /* Some object that came of a handle was waited for, and nothing says which thread's. */
        if (!orders_joinable(search->orders, other->root) && (marks.perhaps[MARK_WAITED] & search->referenced))
            return NEVER;
        break;
    case ROOT_WORK_ITEM:
        break;
    case ROOT_NONE:
    case ROOT_ENTRY:
    case ROOT_DDI:
    case ROOT_SYNCHRONIZED:
    case ROOT_PROTECTED:
    case ROOT_CALLBACK:
    case ROOT_BUGCHECK:
    case ROOT_COUNT:
        return NEVER;
    }
    return unseen ? 2 : 0;
}

/*
 * The same for what DxgkDdiStartDevice makes after it has told the interrupt routine that all is ready: the flags that
 * the access is made behind are set by then. Without such a flag nothing shows when interrupts begin.
 */
static int doubt_of_start(const struct search *search, const struct stand *start, const struct stand *other)
{
    const struct root *party = &program_of(search)->roots[other->root];
    if (party->kind != ROOT_ISR && !(party->kind == ROOT_DPC && party->ddi))
        return NEVER;
    struct marks marks = marks_at(search->marked, start->root, start->use->instance, start->use->event);
    struct marks own = marks_of_event(search->marked, start->use->event);
    struct marks guards = marks_at(search->marked, other->root, other->use->instance, other->use->event);
    uint64_t flags = guards.sure[MARK_NONZERO];
    uint64_t written = own.perhaps[MARK_SET] | own.perhaps[MARK_CLEARED];
    if (!(flags & search->ready) || (flags & ~marks.sure[MARK_SET]) || (flags & written) ||
        (guards.sure[MARK_ZERO] & ~marks.sure[MARK_CLEARED]) || (guards.sure[MARK_DONE] & DONE_OTHER_TEST))
        return NEVER;
    return 0;
}

/* ---- pairs ------------------------------------------------------------------------------------------------------- */

/* Does taking it away, or setting the pointer to it, leave the other with nothing? Else it is a race like others. */
static enum race_life life_of(const struct access *access, enum pair_kind kind, enum consequence consequence)
{
    if (kind == PAIR_START)
        return LIFE_EARLY;
    return access->kind == ACCESS_FREE || consequence == CONSEQUENCE_POINTER ? LIFE_OUTLIVED : LIFE_NONE;
}

/* A free first, then what is surer, then what stands first. */
static bool is_better(const struct search *search, const struct race *race, const struct race *best)
{
    bool frees = access_at(search, race->first)->kind == ACCESS_FREE;
    bool best_frees = access_at(search, best->first)->kind == ACCESS_FREE;
    const struct facts *facts = &program_of(search)->facts;
    if (!best->first)
        return true;
    if ((race->doubt > 1) != (best->doubt > 1))
        return race->doubt < best->doubt;
    if (frees != best_frees)
        return frees;
    if (race->doubt != best->doubt)
        return race->doubt < best->doubt;
    return facts_compare_places(facts, &facts->events[race->first_event].at, &facts->events[best->first_event].at) < 0;
}

static void try_uses(const struct search *search, enum pair_kind kind, struct race race, struct race *best)
{
    struct stand a = {race.first, race.first_root, NULL};
    for (int i = 0; i < USES_LIMIT && (a.use = collection_use(search->collection, a.access, a.root, a.use)); i++) {
        struct stand b = {race.second, race.second_root, NULL};
        for (int k = 0; k < USES_LIMIT && (b.use = collection_use(search->collection, b.access, b.root, b.use)); k++) {
            int doubt = kind == PAIR_START ? doubt_of_start(search, &a, &b) : doubt_of_end(search, &a, &b);
            if (doubt == NEVER)
                continue;
            struct race found = race;
            found.doubt = (uint8_t)(race.doubt + doubt);
            found.first_event = a.use->event, found.first_instance = a.use->instance;
            found.second_event = b.use->event, found.second_instance = b.use->instance;
            if (is_better(search, &found, best))
                *best = found;
        }
    }
}

static void try_roots(const struct search *search, enum pair_kind kind, enum status status, struct race race,
                      struct race *best)
{
    const struct program *program = program_of(search);
    const struct access *a = access_at(search, race.first), *b = access_at(search, race.second);
    struct side sides[] = {{a, &program->roots[race.first_root]}, {b, &program->roots[race.second_root]}};
    struct protection protection = protection_of(search->collection->analysis, &sides[0], &sides[1], race.type_rooted);
    if (protection.common)
        return;
    race.consequence =
        a->kind == ACCESS_FREE ? CONSEQUENCE_POINTER : verdict_consequence(&search->verdicts, &race, &protection);
    race.life = (uint8_t)life_of(a, kind, race.consequence);
    /* A plain flag is how a stop tells the others; and what it does under a lock is right as far as it is concerned. */
    if (race.life == LIFE_NONE &&
        (race.consequence == CONSEQUENCE_PLAIN || (race.consequence == CONSEQUENCE_GUARDED && !protection.first_bare)))
        return;
    race.spin_lock_against_isr = protection.spin_lock_against_isr;
    race.doubt = (uint8_t)(MAX(a->doubt, b->doubt) + (status != STATUS_DOCUMENTED) + 2 * race.type_rooted);
    if (kind != PAIR_SUSPEND || a->kind == ACCESS_FREE)
        try_uses(search, kind, race, best);
}

static bool bits_meet(const struct memory *a, const struct memory *b)
{
    return a->bits == 0 || b->bits == 0 || a->bit_field || b->bit_field ||
           (a->first_bit < b->first_bit + b->bits && b->first_bit < a->first_bit + a->bits);
}

/* Of the access of a root that starts or stops, and one of a root that runs by itself. */
static void try_pair(const struct search *search, uint32_t first, uint32_t second, struct race best[PAIR_COUNT])
{
    const struct access *a = access_at(search, first), *b = access_at(search, second);
    const struct memory *x = &search->groups.memories[first], *y = &search->groups.memories[second];
    uint32_t count = program_of(search)->roots_count;
    if (!access_writes(a) || a->unknown_locks || b->unknown_locks || (access_is_atomic(a) && access_is_atomic(b)) ||
        b->kind == ACCESS_FREE || (a->kind == ACCESS_FREE && access_writes(b)) || !bits_meet(x, y) ||
        !memory_meets(&search->collection->memories, a->path, b->path))
        return;
    for (uint32_t r = 0; r < count; r++) {
        if (!has_root(a, r) || search->pairs.party[r] == PARTY_ASYNC || search->pairs.party[r] == PARTY_OUT)
            continue;
        for (uint32_t s = 0; s < count; s++) {
            enum status status;
            if (!has_root(b, s) || search->pairs.party[s] != PARTY_ASYNC || !search->queued[s] ||
                !root_pairs_meet(&search->pairs, r, s, &status))
                continue;
            enum pair_kind kind = root_pairs_kind(&search->pairs, r, s);
            struct race race = {.first = first, .second = second, .first_root = r, .second_root = s};
            race.type_rooted = x->kind == MEMORY_SOME || y->kind == MEMORY_SOME;
            try_roots(search, kind, status, race, &best[kind]);
        }
    }
}

static void keep_best(struct search *search, const struct race best[PAIR_COUNT])
{
    for (int kind = PAIR_NONE + 1; kind < PAIR_COUNT; kind++)
        if (best[kind].first)
            g_array_append_val(search->candidates, best[kind]);
}

static void search_group(struct search *search, uint32_t group)
{
    GArray *members = g_array_new(FALSE, FALSE, sizeof(struct member));
    struct race best[PAIR_COUNT] = {0};
    groups_members(&search->groups, group, members);
    verdicts_look(&search->verdicts, group, members);
    guint count = MIN(members->len, MEMBERS_LIMIT);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < count; k++) {
            const struct member *a = &g_array_index(members, struct member, i);
            const struct member *b = &g_array_index(members, struct member, k);
            if (!a->guest || !b->guest)
                try_pair(search, a->access, b->access, best);
        }
    keep_best(search, best);
    g_array_free(members, TRUE);
}

/* What frees the adapter itself takes all that is in it. */
static void search_adapter(struct search *search, uint32_t freed)
{
    const struct facts *facts = &program_of(search)->facts;
    struct race best[PAIR_COUNT] = {0};
    for (uint32_t i = 1; i < search->collection->accesses->len; i++)
        if (path_base(facts, access_at(search, i)->path) == access_at(search, freed)->path && i != freed)
            try_pair(search, freed, i, best);
    keep_best(search, best);
}

/* ---- all of them ------------------------------------------------------------------------------------------------- */

static int compare_candidates(const void *a, const void *b, void *data)
{
    const struct search *search = data;
    const struct race *x = a, *y = b;
    const struct facts *facts = &program_of(search)->facts;
    if (is_better(search, x, y) != is_better(search, y, x))
        return is_better(search, x, y) ? -1 : 1;
    int order = facts_compare_places(facts, &facts->events[x->first_event].at, &facts->events[y->first_event].at);
    if (order)
        return order;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return x->second < y->second ? -1 : x->second > y->second;
}

/* Of memory that is freed, that the pointer is set as well is no race of its own. */
static void drop_same(const struct search *search, GArray *races, guint start)
{
    guint kept = 0;
    for (guint i = 0; i < races->len; i++) {
        struct race race = g_array_index(races, struct race, i);
        bool same = false;
        for (guint k = 0; i < start && k < search->candidates->len && !same; k++) {
            const struct race *life = &g_array_index(search->candidates, struct race, k);
            same = life->life == LIFE_OUTLIVED && life->doubt < 2 && life->second_root == race.second_root &&
                   access_at(search, life->first)->path == access_at(search, race.first)->path &&
                   root_is_life(&program_of(search)->roots[race.first_root]);
        }
        if (!same)
            g_array_index(races, struct race, kept++) = race;
    }
    g_array_set_size(races, kept);
}

/* One finding for one thing that is missing: of a function against one context, the best, and how many there are. */
static void take_candidates(struct search *search, GArray *races)
{
    struct keyset seen;
    keyset_init(&seen, 3);
    guint start = races->len;
    g_array_sort_with_data(search->candidates, compare_candidates, search);
    for (uint32_t i = 0; i < search->candidates->len; i++) {
        struct race race = g_array_index(search->candidates, struct race, i);
        const uint32_t key[] = {search->collection->analysis->instances[race.first_instance].func, race.second_root,
                                race.life == LIFE_NONE ? LIFE_EARLY + i + 1 : race.life};
        uint32_t *known = keyset_value(&seen, key);
        if (*known) {
            g_array_index(races, struct race, start + *known - 1).others++;
            continue;
        }
        race.overlap = root_pairs_overlap(program_of(search), race.first_root, race.second_root);
        g_array_append_val(races, race);
        *known = races->len - start;
    }
    keyset_release(&seen);
    drop_same(search, races, start);
}

/* What the driver says of itself anywhere: the flags that DxgkDdiStartDevice sets to something, and the like. */
static void look_around(struct search *search)
{
    const struct program *program = program_of(search);
    search->queued = g_new0(bool, program->roots_count);
    for (uint32_t i = 0; i < program->roots_count; i++) {
        search->queued[i] = marked_queued(search->marked, &program->roots[i]);
        if (search->pairs.party[i] == PARTY_START)
            search->ready |= marks_of_function(search->marked, program->roots[i].func)->perhaps[MARK_SET];
    }
    for (uint32_t i = 1; i < program->facts.funcs_count; i++)
        search->referenced |= marks_of_function(search->marked, i)->perhaps[MARK_REFERENCED];
}

static bool has_party(const struct search *search, enum party_kind party)
{
    uint32_t count = program_of(search)->roots_count;
    return count && memchr(search->pairs.party, party, count) != NULL; /* without roots there is no table */
}

void lives_find(struct collection *collection, struct orders *orders, GArray *races)
{
    struct search search = {.collection = collection, .orders = orders};
    struct vouched vouched;
    root_pairs_init(&search.pairs, collection->analysis->program, ROOTS_LIFE);
    if (!has_party(&search, PARTY_ASYNC) ||
        (!has_party(&search, PARTY_START) && !has_party(&search, PARTY_STOP) && !has_party(&search, PARTY_EXCLUSIVE))) {
        root_pairs_release(&search.pairs);
        return;
    }
    groups_make(&search.groups, collection, &search.pairs);
    verdicts_init(&search.verdicts, &search.groups);
    vouched_find(&vouched, &collection->analysis->program->facts);
    search.marked = marked_find(collection->analysis);
    look_around(&search);
    search.candidates = g_array_new(FALSE, FALSE, sizeof(struct race));
    for (uint32_t group = 1; group < search.groups.names->len; group++)
        if (vouch_memory(&vouched, g_array_index(search.groups.names, uint32_t, group)) != VOUCH_SAFE)
            search_group(&search, group);
    for (uint32_t i = 1; i < collection->accesses->len; i++)
        if (access_at(&search, i)->kind == ACCESS_FREE &&
            collection->analysis->program->facts.paths[access_at(&search, i)->path].kind == PATH_OBJECT)
            search_adapter(&search, i);
    take_candidates(&search, races);
    g_array_free(search.candidates, TRUE);
    g_free(search.queued);
    marked_release(search.marked);
    vouched_release(&vouched);
    verdicts_release(&search.verdicts);
    groups_release(&search.groups);
    root_pairs_release(&search.pairs);
}
