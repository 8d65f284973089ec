#include "flow/lockset.h"

#include <stdlib.h>
#include <string.h>

enum { HELD_FEW = 32 }; /* most sets are smaller; larger ones go to the heap */

void lockset_init(struct analysis *analysis)
{
    interner_init(&analysis->held_sets, sizeof(struct held));
    analysis->locksets_capacity = 64;
    analysis->locksets = g_new0(struct lockset, analysis->locksets_capacity);
    analysis->locksets_count = 1;
    analysis->held = (struct held *)analysis->held_sets.bytes;
}

void lockset_release(struct analysis *analysis)
{
    interner_release(&analysis->held_sets);
    g_free(analysis->locksets);
    analysis->locksets = NULL;
    analysis->held = NULL;
}

const struct held *lockset_held(const struct analysis *analysis, uint32_t set, uint32_t *count)
{
    *count = analysis->locksets[set].held.count;
    return analysis->held + analysis->locksets[set].held.first;
}

static int compare_number(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

/* By what makes them the same lock, then the surer first. */
static int compare_held(const void *left, const void *right)
{
    const struct held *a = left, *b = right;
    int order = compare_number(a->path, b->path);
    if (!order)
        order = compare_number(a->handle, b->handle);
    if (!order)
        order = compare_number(a->kind, b->kind);
    if (!order)
        order = compare_number(a->may, b->may);
    if (!order)
        order = compare_number(a->mode, b->mode);
    if (!order)
        order = compare_number(b->depth, a->depth);
    return order ? order : compare_number(a->acquired, b->acquired);
}

static bool same_lock(const struct held *a, const struct held *b)
{
    return a->path == b->path && a->handle == b->handle && a->kind == b->kind;
}

static uint32_t intern_sorted(struct analysis *analysis, struct held *held, uint32_t count)
{
    uint32_t known = analysis->held_sets.count;
    uint32_t set = interner_add(&analysis->held_sets, held, count); /* interner and locksets count alike */
    if (set < known)
        return set;
    analysis->held = (struct held *)analysis->held_sets.bytes;
    analysis->held_count = analysis->held_sets.length;
    if (set == analysis->locksets_capacity) {
        analysis->locksets_capacity *= 2;
        analysis->locksets = g_renew(struct lockset, analysis->locksets, analysis->locksets_capacity);
    }
    analysis->locksets_count = set + 1;
    struct interner_sequence place = analysis->held_sets.sequences[set];
    analysis->locksets[set] = (struct lockset){{place.first, place.count}, set};
    bool placed = false;
    for (uint32_t i = 0; i < count; i++) {
        placed |= held[i].acquired != 0;
        held[i].acquired = 0;
    }
    if (placed) {
        uint32_t shape = intern_sorted(analysis, held, count);
        analysis->locksets[set].shape = shape;
    }
    return set;
}

uint32_t lockset_intern(struct analysis *analysis, struct held *held, uint32_t count)
{
    if (!count)
        return 0;
    qsort(held, count, sizeof(*held), compare_held);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < count; i++)
        if (!same_lock(&held[i], &held[kept - 1]))
            held[kept++] = held[i];
    return intern_sorted(analysis, held, kept);
}

/* A copy of the set with room for `more`; `buffer` holds HELD_FEW. Free with g_free when it is not the buffer. */
static struct held *copy_out(const struct analysis *analysis, uint32_t set, uint32_t more, struct held *buffer,
                             uint32_t *count)
{
    const struct held *held = lockset_held(analysis, set, count);
    struct held *copy = *count + more <= HELD_FEW ? buffer : g_new(struct held, *count + more);
    if (*count)
        memcpy(copy, held, *count * sizeof(*held));
    return copy;
}

uint32_t lockset_with(struct analysis *analysis, uint32_t set, struct held held)
{
    struct held buffer[HELD_FEW];
    uint32_t count;
    struct held *copy = copy_out(analysis, set, 1, buffer, &count);
    uint32_t place = 0;
    while (place < count && !same_lock(&copy[place], &held))
        place++;
    copy[place] = held;
    uint32_t result = lockset_intern(analysis, copy, place == count ? count + 1 : count);
    if (copy != buffer)
        g_free(copy);
    return result;
}

uint32_t lockset_without(struct analysis *analysis, uint32_t set, uint32_t position)
{
    struct held buffer[HELD_FEW];
    uint32_t count;
    struct held *copy = copy_out(analysis, set, 0, buffer, &count);
    memmove(copy + position, copy + position + 1, (count - position - 1) * sizeof(*copy));
    uint32_t result = lockset_intern(analysis, copy, count - 1);
    if (copy != buffer)
        g_free(copy);
    return result;
}

static struct held weaker_of(const struct held *a, const struct held *b)
{
    struct held held = *a;
    held.may |= b->may;
    if (b->mode == MODE_SHARED)
        held.mode = MODE_SHARED;
    if (b->depth < held.depth)
        held.depth = b->depth;
    if (b->acquired && (!held.acquired || b->acquired < held.acquired))
        held.acquired = b->acquired;
    return held;
}

uint32_t lockset_join(struct analysis *analysis, uint32_t a, uint32_t b)
{
    if (a == b)
        return a;
    uint32_t count_a, count_b, count = 0;
    const struct held *held_a = lockset_held(analysis, a, &count_a), *held_b = lockset_held(analysis, b, &count_b);
    struct held *both = g_new(struct held, count_a + count_b);
    uint32_t i = 0, j = 0;
    while (i < count_a || j < count_b) {
        bool from_a = j == count_b ||
                      (i < count_a && (same_lock(&held_a[i], &held_b[j]) || compare_held(&held_a[i], &held_b[j]) < 0));
        bool from_b = i == count_a || (j < count_b && (same_lock(&held_a[i], &held_b[j]) || !from_a));
        if (from_a && from_b) {
            both[count++] = weaker_of(&held_a[i++], &held_b[j++]);
            continue;
        }
        both[count] = from_a ? held_a[i++] : held_b[j++];
        both[count++].may = 1;
    }
    uint32_t result = lockset_intern(analysis, both, count);
    g_free(both);
    return result;
}

uint32_t lockset_taken(struct analysis *analysis, uint32_t set)
{
    struct held buffer[HELD_FEW];
    uint32_t count, kept = 0;
    struct held *copy = copy_out(analysis, set, 0, buffer, &count);
    for (uint32_t i = 0; i < count; i++)
        if (copy[i].acquired)
            copy[kept++] = copy[i];
    uint32_t result = kept == count ? set : lockset_intern(analysis, copy, kept);
    if (copy != buffer)
        g_free(copy);
    return result;
}

uint32_t lockset_surely(struct analysis *analysis, uint32_t set)
{
    struct held buffer[HELD_FEW];
    uint32_t count, kept = 0;
    struct held *copy = copy_out(analysis, set, 0, buffer, &count);
    for (uint32_t i = 0; i < count; i++)
        if (!copy[i].may)
            copy[kept++] = copy[i];
    uint32_t result = kept == count ? set : lockset_intern(analysis, copy, kept);
    if (copy != buffer)
        g_free(copy);
    return result;
}

/* Last FIELD step of a path, 0 none. */
static uint32_t last_field(const struct facts *facts, uint32_t path)
{
    while (path && facts->paths[path].kind != PATH_FIELD)
        path = facts->paths[path].parent;
    return path;
}

static bool same_field(const struct facts *facts, uint32_t a, uint32_t b)
{
    const struct path *left = &facts->paths[last_field(facts, a)], *right = &facts->paths[last_field(facts, b)];
    return left->kind == PATH_FIELD && left->name == right->name && left->record == right->record &&
           right->kind == PATH_FIELD;
}

int lockset_find(const struct analysis *analysis, uint32_t set, uint32_t path, uint32_t handle)
{
    uint32_t count;
    const struct held *held = lockset_held(analysis, set, &count);
    for (uint32_t i = 0; i < count; i++)
        if (handle ? held[i].handle == handle : held[i].path == path)
            return (int)i;
    int only = -1;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t mine = handle ? held[i].handle : held[i].path;
        if (!mine || !same_field(&analysis->program->facts, mine, handle ? handle : path))
            continue;
        if (only >= 0)
            return -1;
        only = (int)i;
    }
    return only;
}

int lockset_position(const struct analysis *analysis, uint32_t set, uint32_t path, enum lock_kind kind)
{
    uint32_t count;
    const struct held *held = lockset_held(analysis, set, &count);
    for (uint32_t i = 0; i < count; i++)
        if (held[i].path == path && held[i].kind == kind)
            return (int)i;
    return -1;
}
