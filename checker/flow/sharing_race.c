#include "flow/sharing_race.h"

#include <stdlib.h>
#include <string.h>

#include "flow/sharing_mailbox.h"
#include "flow/sharing_protect.h"
#include "flow/sharing_roots.h"

/*
 * Accesses that may be to one memory: the same key, or the same fields of some object. Guests stand in another group
 * and are met here too: whole structures around the memory, and memory of one object that may be one of "some".
 */
struct member {
    uint32_t group, access;
    bool guest;
};

enum {
    MEMBERS_LIMIT = 64, /* accesses of one group that are paired: beyond, the likeliest to race are taken */
    SIDES = 2           /* a pair with the interrupt routine is looked at apart: spin locks do not count there */
};

struct search {
    struct collection *collection;
    struct root_pairs pairs;
    struct mailboxes mailboxes;
    struct memory *memories; /* per access */
    struct keyset groups;    /* path that names a group to its number, from 1 */
    GArray *names;           /* uint32_t: per group, the path that names it */
    GArray *members;         /* struct member */
    uint32_t *first_member;  /* per group, one more at the end */
    GArray *found;           /* struct candidate */
    uint32_t pointer_width;
    /* of the group at hand: */
    bool guarded;    /* some access holds a lock or is atomic */
    bool statistics; /* only counted up, never looked at */
};

struct candidate {
    struct race race;
    enum pair_kind kind;
    bool bare_write; /* the first is a write that nothing guards */
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

static bool kind_writes(uint8_t kind)
{
    return kind == ACCESS_WRITE || kind == ACCESS_READ_WRITE || kind == ACCESS_ATOMIC_WRITE;
}

static bool kind_atomic(uint8_t kind)
{
    return kind == ACCESS_ATOMIC_READ || kind == ACCESS_ATOMIC_WRITE;
}

static bool has_root(const struct access *access, uint32_t root)
{
    return access->roots[root / 64] >> (root % 64) & 1;
}

/* Is it made by a root that races are looked for in? */
static bool takes_part(const struct search *search, const struct access *access)
{
    for (uint32_t root = 0; root < search->pairs.program->roots_count; root++)
        if (has_root(access, root) && search->pairs.party[root] != PARTY_OUT)
            return true;
    return false;
}

/* ---- groups ----------------------------------------------------------------------------------------------------- */

static uint32_t group_of(struct search *search, uint32_t name)
{
    uint32_t *group = keyset_value(&search->groups, &name);
    if (*group == 0) {
        *group = search->names->len;
        g_array_append_val(search->names, name);
    }
    return *group;
}

static void join_group(struct search *search, uint32_t name, uint32_t access, bool guest)
{
    struct member member = {group_of(search, name), access, guest};
    g_array_append_val(search->members, member);
}

static int compare_members(const void *a, const void *b)
{
    const struct member *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    if (x->guest != y->guest)
        return x->guest ? 1 : -1;
    return x->access < y->access ? -1 : x->access > y->access;
}

/* Pointers that are set while other contexts run: after this, memory_of knows what is behind them. */
static void note_changing(struct search *search)
{
    const struct facts *facts = facts_of(search);
    for (uint32_t i = 1; i < search->collection->accesses->len; i++) {
        const struct access *access = access_at(search, i);
        if (kind_writes(access->kind) && facts->types[facts->paths[access->path].type].kind == TYPE_POINTER &&
            takes_part(search, access))
            memory_note_changing(&search->collection->memories, access->path);
    }
}

static void make_groups(struct search *search)
{
    uint32_t count = search->collection->accesses->len;
    search->memories = g_new0(struct memory, count);
    note_changing(search);
    for (uint32_t i = 1; i < count; i++) {
        const struct access *access = access_at(search, i);
        struct memory memory = memory_of(&search->collection->memories, access->path);
        search->memories[i] = memory;
        if (memory.kind == MEMORY_PRIVATE || memory.kind == MEMORY_DEVICE || !takes_part(search, access))
            continue;
        if (memory.kind == MEMORY_SINGLE)
            join_group(search, memory.key, i, false);
        if (memory.rooted && (memory.kind == MEMORY_SOME || memory.behind))
            join_group(search, memory.rooted, i, memory.kind == MEMORY_SINGLE);
    }
    g_array_sort(search->members, compare_members);
    search->first_member = g_new0(uint32_t, search->names->len + 1);
    for (uint32_t i = 0; i < search->members->len; i++)
        search->first_member[g_array_index(search->members, struct member, i).group + 1]++;
    for (uint32_t i = 0; i < search->names->len; i++)
        search->first_member[i + 1] += search->first_member[i];
}

/* Accesses to whole structures that the memory of the group lies in. */
static void add_whole_guests(struct search *search, uint32_t group, GArray *members)
{
    const struct facts *facts = facts_of(search);
    const struct path *at = &facts->paths[g_array_index(search->names, uint32_t, group)];
    while (at->kind == PATH_FIELD || at->kind == PATH_ELEMENT) {
        uint32_t around = keyset_get(&search->groups, &at->parent);
        for (uint32_t i = search->first_member[around]; around && i < search->first_member[around + 1]; i++) {
            struct member member = g_array_index(search->members, struct member, i);
            member.guest = true;
            if (access_at(search, member.access)->flags & EVENT_WHOLE)
                g_array_append_val(members, member);
        }
        at = &facts->paths[at->parent];
    }
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
            if (!has_root(second, b) || !root_pairs_meet(&search->pairs, a, b, &status))
                continue;
            struct meeting *meeting =
                &meetings[root_pairs_kind(&search->pairs, a, b)][is_interrupt(search, a) || is_interrupt(search, b)];
            if (!meeting->found || status < meeting->status)
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

static bool is_list(const char *type)
{
    type += *type == '_';
    return strcmp(type, "LIST_ENTRY") == 0 || strcmp(type, "SINGLE_LIST_ENTRY") == 0 ||
           strcmp(type, "SLIST_HEADER") == 0;
}

/* Does the path lead through a list head or link? */
static bool path_is_list(const struct facts *facts, uint32_t path)
{
    for (; facts->paths[path].parent; path = facts->paths[path].parent) {
        const struct type *type = &facts->types[facts->paths[path].type];
        if (type->kind != TYPE_POINTER && is_list(facts_text(facts, type->name)))
            return true;
        if (facts->paths[path].kind != PATH_FIELD)
            break;
    }
    return false;
}

static bool is_locked(const struct search *search, const struct access *access)
{
    return access_is_locked(analysis_of(search), access);
}

static enum consequence consequence_of(const struct search *search, uint32_t first, uint32_t second,
                                       const struct protection *protection)
{
    const struct facts *facts = facts_of(search);
    const struct access *a = access_at(search, first), *b = access_at(search, second);
    bool whole = (a->flags | b->flags) & EVENT_WHOLE;
    const struct access *part = a->flags & EVENT_WHOLE ? b : a;
    const struct type *type = &facts->types[facts->paths[part->path].type];
    uint32_t width = MAX(a->width, b->width);
    bool both_write = kind_writes(a->kind) && kind_writes(b->kind);
    bool modifies = a->kind == ACCESS_READ_WRITE || b->kind == ACCESS_READ_WRITE;
    modifies |= search->memories[first].bit_field || search->memories[second].bit_field;
    bool bare_store = (kind_writes(a->kind) && protection->first_bare && is_locked(search, b)) ||
                      (kind_writes(b->kind) && protection->second_bare && is_locked(search, a));
    bool guarded = is_locked(search, a) || is_locked(search, b);
    if (path_is_list(facts, part->path))
        return CONSEQUENCE_LIST;
    if (type->kind == TYPE_POINTER)
        return CONSEQUENCE_POINTER;
    if (both_write && modifies)
        return (a->flags | b->flags) & EVENT_COUNT ? CONSEQUENCE_COUNT : CONSEQUENCE_READ_MODIFY_WRITE;
    /* What somebody thought worth a lock is torn where a pointer has 32 bits, if not here. */
    if (width > search->pointer_width || (whole && width == 0) || (width > 4 && guarded))
        return CONSEQUENCE_MULTI_WORD;
    return bare_store ? CONSEQUENCE_GUARDED : CONSEQUENCE_PLAIN;
}

static uint8_t steps_of_status(enum status status)
{
    switch (status) {
    case STATUS_DOCUMENTED:
        return 0;
    case STATUS_BY_SIBLING:
    case STATUS_DEFAULT:
        return 1;
    case STATUS_CONFLICT:
        break;
    }
    return 2;
}

/* Is a write of one side read by the other after an event that the first signals? */
static bool is_mailbox(const struct search *search, const struct candidate *candidate)
{
    const struct race *race = &candidate->race;
    const struct access *a = access_at(search, race->first), *b = access_at(search, race->second);
    if (!kind_writes(b->kind))
        return mailboxes_hold(&search->mailboxes, race->first_instance, race->first_event, race->second_root);
    return !kind_writes(a->kind) &&
           mailboxes_hold(&search->mailboxes, race->second_instance, race->second_event, race->first_root);
}

static uint8_t doubt_of(const struct search *search, const struct candidate *candidate, enum status status)
{
    uint32_t first = candidate->race.first, second = candidate->race.second;
    enum pair_kind kind = candidate->kind;
    const struct access *a = access_at(search, first), *b = access_at(search, second);
    const struct memory *x = &search->memories[first], *y = &search->memories[second];
    bool some = x->kind == MEMORY_SOME || y->kind == MEMORY_SOME;
    bool alias = some || (x->any_element && y->any_element);
    uint8_t doubt = (uint8_t)(MAX(a->doubt, b->doubt) + steps_of_status(status) + alias);
    /* Nothing says that these are shared at all: objects are often handed on from one context to the next. */
    bool unlikely = some && !search->guarded;
    /* "No two threads of one process" (level 0 page): a device or context is used by one. */
    unlikely |= some && kind == PAIR_LEVEL0;
    /* An aligned read sees the old or the new value of an interlocked write. */
    unlikely |= kind_atomic(a->kind) && b->kind == ACCESS_READ;
    unlikely |= kind_atomic(b->kind) && a->kind == ACCESS_READ;
    unlikely |= search->statistics;
    /* Whether a second one of these is ever started, nothing in the source says. */
    unlikely |= kind == PAIR_ASYNC && candidate->race.first_root == candidate->race.second_root;
    unlikely |= is_mailbox(search, candidate);
    return unlikely ? MAX(doubt, 2) : doubt;
}

/* How much it is the place to look at: a bare write, a bare read, any write. */
static int blame(const struct access *access, bool bare)
{
    return bare ? 2 + kind_writes(access->kind) : kind_writes(access->kind);
}

static bool make_candidate(const struct search *search, uint32_t first, uint32_t second, enum pair_kind kind,
                           const struct meeting *meeting, struct candidate *candidate)
{
    const struct program *program = search->pairs.program;
    const struct access *a = access_at(search, first), *b = access_at(search, second);
    struct side sides[] = {{a, &program->roots[meeting->a]}, {b, &program->roots[meeting->b]}};
    bool some = search->memories[first].kind == MEMORY_SOME || search->memories[second].kind == MEMORY_SOME;
    struct protection protection = protection_of(analysis_of(search), &sides[0], &sides[1], some);
    if (protection.common)
        return false;
    const struct use *use_a = collection_use(search->collection, first, meeting->a);
    const struct use *use_b = collection_use(search->collection, second, meeting->b);
    bool swap = blame(b, protection.second_bare) > blame(a, protection.first_bare);
    struct race race = {.first = first,
                        .second = second,
                        .first_root = meeting->a,
                        .second_root = meeting->b,
                        .first_event = use_a->event,
                        .first_instance = use_a->instance,
                        .second_event = use_b->event,
                        .second_instance = use_b->instance,
                        .consequence = consequence_of(search, first, second, &protection),
                        .other_lock = !protection.first_bare && !protection.second_bare && is_locked(search, a) &&
                                      is_locked(search, b),
                        .spin_lock_against_isr = protection.spin_lock_against_isr,
                        .type_rooted = some};
    if (swap) {
        struct race turned = race;
        turned.first = race.second, turned.second = race.first;
        turned.first_root = race.second_root, turned.second_root = race.first_root;
        turned.first_event = race.second_event, turned.first_instance = race.second_instance;
        turned.second_event = race.first_event, turned.second_instance = race.first_instance;
        race = turned;
    }
    *candidate =
        (struct candidate){race, kind, blame(swap ? b : a, swap ? protection.second_bare : protection.first_bare) == 3};
    candidate->race.doubt = doubt_of(search, candidate, meeting->status);
    candidate->race.accesses_total = protection.guard; /* until the group is counted */
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

/* Keeps the best race of each kind of pair in `best`. */
static void try_pair(const struct search *search, uint32_t first, uint32_t second, struct candidate best[PAIR_COUNT])
{
    const struct access *a = access_at(search, first), *b = access_at(search, second);
    bool both_write = kind_writes(a->kind) && kind_writes(b->kind);
    if ((!kind_writes(a->kind) && !kind_writes(b->kind)) || (kind_atomic(a->kind) && kind_atomic(b->kind)) ||
        a->unknown_locks || b->unknown_locks ||
        !bits_meet(&search->memories[first], &search->memories[second], both_write) ||
        !memory_meets(&search->collection->memories, a->path, b->path))
        return;
    struct meeting meetings[PAIR_COUNT][SIDES];
    find_meetings(search, a, b, meetings);
    for (int kind = PAIR_NONE + 1; kind < PAIR_COUNT; kind++)
        for (int side = 0; side < SIDES; side++) {
            struct candidate candidate;
            if (meetings[kind][side].found &&
                make_candidate(search, first, second, (enum pair_kind)kind, &meetings[kind][side], &candidate) &&
                (best[kind].kind == PAIR_NONE || compare_quality(&candidate, &best[kind]) < 0))
                best[kind] = candidate;
        }
}

/* ---- one group -------------------------------------------------------------------------------------------------- */

/* Is what the ++ or += leaves used at once: `x = ++a->n`, `ring[a->tail++] = y`? */
static bool value_is_used(const struct facts *facts, uint32_t event)
{
    const struct event *at = &facts->events[event];
    for (uint32_t next = event + 1; next < facts->events_count; next++) {
        const struct event *after = &facts->events[next];
        if (after->at.line != at->at.line || after->at.file != at->at.file)
            return false;
        switch ((enum event_kind)after->kind) {
        case EVENT_WRITE:
        case EVENT_ASSIGN:
        case EVENT_RETURN:
        case EVENT_CALL:
        case EVENT_CALL_POINTER:
        case EVENT_CALL_VIRTUAL:
        case EVENT_ASSUME:
            if (after->kind != EVENT_ASSIGN || after->path != at->path)
                return true;
            break;
        case EVENT_NONE:
        case EVENT_READ:
        case EVENT_ADDRESS_TAKEN:
        case EVENT_SCOPE_EXIT:
        case EVENT_SEH_ENTER:
        case EVENT_SEH_LEAVE:
        case EVENT_LOST:
            break;
        }
    }
    return false;
}

static void describe_group(struct search *search, const GArray *members)
{
    const struct facts *facts = facts_of(search);
    search->guarded = false;
    search->statistics = true;
    for (uint32_t i = 0; i < members->len; i++) {
        const struct access *access = access_at(search, g_array_index(members, struct member, i).access);
        search->guarded |= kind_atomic(access->kind) || is_locked(search, access);
        search->statistics &= access->kind == ACCESS_READ_WRITE && !value_is_used(facts, access->event);
    }
}

static void count_locked(struct search *search, const GArray *members, struct race *race)
{
    uint32_t guard = race->accesses_total;
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
    int chance_x = kind_writes(of_x->kind) * 2 + !is_locked(search, of_x);
    int chance_y = kind_writes(of_y->kind) * 2 + !is_locked(search, of_y);
    if (chance_x != chance_y)
        return chance_y - chance_x;
    return x->access < y->access ? -1 : x->access > y->access;
}

static void search_group(struct search *search, uint32_t group)
{
    GArray *members = g_array_new(FALSE, FALSE, sizeof(struct member));
    uint32_t first = search->first_member[group];
    g_array_append_vals(members, &g_array_index(search->members, struct member, first),
                        search->first_member[group + 1] - first);
    add_whole_guests(search, group, members);
    describe_group(search, members);
    if (members->len > MEMBERS_LIMIT) {
        g_array_sort_with_data(members, compare_chances, search);
        g_array_set_size(members, MEMBERS_LIMIT);
    }
    struct candidate best[PAIR_COUNT] = {0};
    for (uint32_t i = 0; i < members->len; i++)
        for (uint32_t k = i; k < members->len; k++) {
            const struct member *a = &g_array_index(members, struct member, i);
            const struct member *b = &g_array_index(members, struct member, k);
            if (!a->guest || !b->guest)
                try_pair(search, a->access, b->access, best);
        }
    for (int kind = PAIR_NONE + 1; kind < PAIR_COUNT; kind++)
        if (best[kind].kind != PAIR_NONE) {
            count_locked(search, members, &best[kind].race);
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
    const struct location *at_x = &facts->events[x->race.first_event].at;
    const struct location *at_y = &facts->events[y->race.first_event].at;
    int order = strcmp(facts_text(facts, at_x->file), facts_text(facts, at_y->file));
    if (order)
        return order;
    if (at_x->line != at_y->line)
        return at_x->line < at_y->line ? -1 : 1;
    if (at_x->column != at_y->column)
        return at_x->column < at_y->column ? -1 : 1;
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
        if (whole_b) {
            known = keyset_value(&seen, key_b);
            repeated |= *known != 0;
            *known = 1;
        }
        if (!repeated)
            g_array_append_val(kept, *candidate);
    }
    g_array_sort_with_data(kept, compare_found, search);
    for (uint32_t i = 0; i < kept->len; i++) {
        struct race race = g_array_index(kept, struct candidate, i).race;
        race.overlap = root_pairs_overlap(search->pairs.program, race.first_root, race.second_root);
        g_array_append_val(races, race);
    }
    g_array_free(kept, TRUE);
    keyset_release(&seen);
}

static uint32_t width_of_pointer(const struct facts *facts)
{
    for (uint32_t i = 1; i < facts->types_count; i++)
        if (facts->types[i].kind == TYPE_POINTER && !(facts->types[i].flags & TYPE_REFERENCE) && facts->types[i].width)
            return facts->types[i].width;
    return 8;
}

void races_find(struct collection *collection, GArray *races)
{
    struct search search = {.collection = collection};
    uint32_t none = 0;
    root_pairs_init(&search.pairs, collection->analysis->program);
    search.pointer_width = width_of_pointer(facts_of(&search));
    keyset_init(&search.groups, 1);
    search.names = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_array_append_val(search.names, none);
    search.members = g_array_new(FALSE, FALSE, sizeof(struct member));
    search.found = g_array_new(FALSE, FALSE, sizeof(struct candidate));
    mailboxes_find(&search.mailboxes, collection->analysis);
    make_groups(&search);
    for (uint32_t group = 1; group < search.names->len; group++)
        search_group(&search, group);
    drop_repeated(&search, races);
    root_pairs_release(&search.pairs);
    mailboxes_release(&search.mailboxes);
    keyset_release(&search.groups);
    g_array_free(search.names, TRUE);
    g_array_free(search.members, TRUE);
    g_array_free(search.found, TRUE);
    g_free(search.memories);
    g_free(search.first_member);
}
