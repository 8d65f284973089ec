#include "flow/sharing_group.h"

#include <stdlib.h>

static const struct facts *facts_of(const struct groups *groups)
{
    return &groups->collection->analysis->program->facts;
}

static const struct access *access_at(const struct groups *groups, uint32_t index)
{
    return &g_array_index(groups->collection->accesses, struct access, index);
}

static bool has_root(const struct access *access, uint32_t root)
{
    return access->roots[root / 64] >> (root % 64) & 1;
}

/* Is it made by a root that races are looked for in? */
static bool takes_part(const struct groups *groups, const struct access *access)
{
    if (access->kind == ACCESS_FREE && groups->pairs->view == ROOTS_RUNNING)
        return false;
    for (uint32_t root = 0; root < groups->pairs->program->roots_count; root++)
        if (has_root(access, root) && groups->pairs->party[root] != PARTY_OUT)
            return true;
    return false;
}

static uint32_t group_of(struct groups *groups, uint32_t name)
{
    uint32_t *group = keyset_value(&groups->numbers, &name);
    if (*group == 0) {
        *group = groups->names->len;
        g_array_append_val(groups->names, name);
    }
    return *group;
}

static void join_group(struct groups *groups, uint32_t name, uint32_t access, bool guest)
{
    struct member member = {group_of(groups, name), access, guest};
    g_array_append_val(groups->members, member);
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
static void note_changing(struct groups *groups)
{
    const struct facts *facts = facts_of(groups);
    for (uint32_t i = 1; i < groups->collection->accesses->len; i++) {
        const struct access *access = access_at(groups, i);
        if (access_writes(access) && facts->types[facts->paths[access->path].type].kind == TYPE_POINTER &&
            takes_part(groups, access))
            memory_note_changing(&groups->collection->memories, access->path);
    }
}

void groups_make(struct groups *groups, struct collection *collection, const struct root_pairs *pairs)
{
    uint32_t count = collection->accesses->len, none = 0;
    *groups = (struct groups){.collection = collection, .pairs = pairs};
    keyset_init(&groups->numbers, 1);
    groups->names = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_array_append_val(groups->names, none);
    groups->members = g_array_new(FALSE, FALSE, sizeof(struct member));
    groups->memories = g_new0(struct memory, count);
    if (pairs->view == ROOTS_RUNNING)
        note_changing(groups);
    for (uint32_t i = 1; i < count; i++) {
        const struct access *access = access_at(groups, i);
        struct memory memory = memory_of(&groups->collection->memories, access->path);
        groups->memories[i] = memory;
        if (memory.kind == MEMORY_PRIVATE || memory.kind == MEMORY_DEVICE || !takes_part(groups, access))
            continue;
        if (memory.kind == MEMORY_SINGLE)
            join_group(groups, memory.key, i, false);
        if (memory.rooted && (memory.kind == MEMORY_SOME || memory.behind))
            join_group(groups, memory.rooted, i, memory.kind == MEMORY_SINGLE);
    }
    g_array_sort(groups->members, compare_members);
    groups->first_member = g_new0(uint32_t, groups->names->len + 1);
    for (uint32_t i = 0; i < groups->members->len; i++)
        groups->first_member[g_array_index(groups->members, struct member, i).group + 1]++;
    for (uint32_t i = 0; i < groups->names->len; i++)
        groups->first_member[i + 1] += groups->first_member[i];
}

/* Accesses to whole structures that the memory of the group lies in. */
static void add_whole_guests(const struct groups *groups, uint32_t group, GArray *members)
{
    const struct facts *facts = facts_of(groups);
    const struct path *at = &facts->paths[g_array_index(groups->names, uint32_t, group)];
    while (at->kind == PATH_FIELD || at->kind == PATH_ELEMENT) {
        uint32_t around = keyset_get(&groups->numbers, &at->parent);
        for (uint32_t i = groups->first_member[around]; around && i < groups->first_member[around + 1]; i++) {
            struct member member = g_array_index(groups->members, struct member, i);
            member.guest = true;
            if (access_at(groups, member.access)->flags & EVENT_WHOLE)
                g_array_append_val(members, member);
        }
        at = &facts->paths[at->parent];
    }
}

void groups_members(const struct groups *groups, uint32_t group, GArray *members)
{
    uint32_t first = groups->first_member[group], end = groups->first_member[group + 1];
    g_array_append_vals(members, &g_array_index(groups->members, struct member, first), end - first);
    add_whole_guests(groups, group, members);
}

void groups_release(struct groups *groups)
{
    keyset_release(&groups->numbers);
    g_array_free(groups->names, TRUE);
    g_array_free(groups->members, TRUE);
    g_free(groups->memories);
    g_free(groups->first_member);
}
