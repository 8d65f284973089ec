#include "flow/sharing_protect.h"

#include "flow/object.h"

static const struct path *path_at(const struct analysis *analysis, uint32_t path)
{
    return &analysis->program->facts.paths[path];
}

static const struct held *held_of(const struct analysis *analysis, const struct access *access, uint32_t *count)
{
    const struct lockset *locks = &analysis->locksets[access->locks];
    *count = locks->held.count;
    return analysis->held + locks->held.first;
}

/* Rundown protection and remove locks keep the end of an object out, not other users. */
static bool excludes_users(const struct held *held)
{
    return !held->may && held->kind != LOCK_RUNDOWN && held->kind != LOCK_REMOVE;
}

/* ---- the interrupt lock ----------------------------------------------------------------------------------------- */

static bool is_interrupt_root(const struct side *side)
{
    return side->root->kind == ROOT_ISR || side->root->kind == ROOT_SYNCHRONIZED;
}

static bool holds_interrupt_lock(const struct analysis *analysis, const struct side *side)
{
    uint32_t count;
    const struct held *held = held_of(analysis, side->access, &count);
    for (uint32_t i = 0; i < count; i++)
        if (held[i].kind == LOCK_INTERRUPT_SPIN && !held[i].may)
            return true;
    return is_interrupt_root(side) || side->access->inside == ROOT_SYNCHRONIZED;
}

/* ---- locks ----------------------------------------------------------------------------------------------------------
 */

/* Is it the same step? Two indices that vary are taken for the same: the source uses one for data and lock. */
static bool steps_equal(const struct path *a, const struct path *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == PATH_ELEMENT)
        return !a->constant || !b->constant || a->number == b->number;
    return a->name == b->name && a->record == b->record;
}

/* Do `a` from `base_a` on and `b` from `base_b` on take the same steps? */
static bool tails_equal(const struct analysis *analysis, uint32_t a, uint32_t base_a, uint32_t b, uint32_t base_b)
{
    while (a != base_a && b != base_b) {
        const struct path *x = path_at(analysis, a), *y = path_at(analysis, b);
        if (!x->parent || !y->parent || !steps_equal(x, y))
            return false;
        a = x->parent;
        b = y->parent;
    }
    return a == base_a && b == base_b;
}

/* Does the path take a varying index behind `base`? */
static bool is_open_behind(const struct analysis *analysis, uint32_t path, uint32_t base)
{
    for (; path && path != base; path = path_at(analysis, path)->parent)
        if (path_at(analysis, path)->kind == PATH_ELEMENT && !path_at(analysis, path)->constant)
            return true;
    return false;
}

/*
 * Does each lock belong to the object of its access in the same way: `D.lock` for `D.x` on both sides, `q[i].lock` for
 * `q[i].x`? Tried for every object that both accesses lie in. One lock of several, `locks[i]`, guards one element of
 * several, not what lies beside them.
 */
static bool locks_belong(const struct analysis *analysis, uint32_t lock_a, uint32_t memory_a, uint32_t lock_b,
                         uint32_t memory_b)
{
    const uint32_t whole_a = memory_a, whole_b = memory_b;
    while (path_at(analysis, memory_a)->depth > path_at(analysis, memory_b)->depth)
        memory_a = path_at(analysis, memory_a)->parent;
    while (path_at(analysis, memory_b)->depth > path_at(analysis, memory_a)->depth)
        memory_b = path_at(analysis, memory_b)->parent;
    for (;;) {
        const struct path *x = path_at(analysis, memory_a), *y = path_at(analysis, memory_b);
        if (tails_equal(analysis, lock_a, memory_a, lock_b, memory_b))
            return !is_open_behind(analysis, lock_a, memory_a) ||
                   (is_open_behind(analysis, whole_a, memory_a) && is_open_behind(analysis, whole_b, memory_b));
        if (!x->parent || !y->parent)
            return false;
        memory_a = x->parent;
        memory_b = y->parent;
    }
}

/* The last field of the path says which lock of its record it is. */
static bool same_member(const struct analysis *analysis, uint32_t a, uint32_t b)
{
    const struct path *x = path_at(analysis, a), *y = path_at(analysis, b);
    return x->kind == PATH_FIELD && y->kind == PATH_FIELD && x->name == y->name && x->record == y->record;
}

static bool locks_exclude(const struct analysis *analysis, const struct held *a, const struct access *of_a,
                          const struct held *b, const struct access *of_b, bool some)
{
    if (a->kind != b->kind || (a->mode == MODE_SHARED && b->mode == MODE_SHARED))
        return false;
    if (a->path == b->path && (a->path == 0 || object_single(analysis->objects, a->path)))
        return true;
    if (locks_belong(analysis, a->path, of_a->path, b->path, of_b->path))
        return true;
    /* Of what is some object on both sides, the lock of that member is taken to be the right one. */
    return some && (a->path == b->path || same_member(analysis, a->path, b->path));
}

bool memory_is_of_all(const struct facts *facts, uint32_t path)
{
    while (facts->paths[path].kind == PATH_FIELD || facts->paths[path].kind == PATH_ELEMENT)
        path = facts->paths[path].parent;
    return facts->paths[path].kind == PATH_GLOBAL;
}

bool protection_of_all(struct analysis *analysis, const struct access *first, const struct access *second)
{
    uint32_t count_a, count_b;
    const struct held *a = held_of(analysis, first, &count_a), *b = held_of(analysis, second, &count_b);
    for (uint32_t i = 0; i < count_a; i++)
        for (uint32_t k = 0; k < count_b; k++)
            if (excludes_users(&a[i]) && excludes_users(&b[k]) && a[i].kind != LOCK_INTERRUPT_SPIN &&
                memory_is_of_all(&analysis->program->facts, a[i].path) &&
                locks_exclude(analysis, &a[i], first, &b[k], second, false))
                return true;
    return false;
}

bool access_is_locked(const struct analysis *analysis, const struct access *access)
{
    uint32_t count;
    const struct held *held = held_of(analysis, access, &count);
    for (uint32_t i = 0; i < count; i++)
        if (excludes_users(&held[i]) && held[i].kind != LOCK_INTERRUPT_SPIN)
            return true;
    return false;
}

bool access_holds(const struct analysis *analysis, const struct access *access, uint32_t lock)
{
    uint32_t count;
    const struct held *held = held_of(analysis, access, &count);
    for (uint32_t i = 0; i < count; i++)
        if (!held[i].may && (held[i].path == lock || same_member(analysis, held[i].path, lock)))
            return true;
    return false;
}

/* First lock that counts against the other side; 0 when `side` is bare. */
static const struct held *first_guard(const struct analysis *analysis, const struct side *side,
                                      const struct side *other)
{
    uint32_t count;
    const struct held *held = held_of(analysis, side->access, &count);
    bool interrupt = holds_interrupt_lock(analysis, other) && !holds_interrupt_lock(analysis, side);
    for (uint32_t i = 0; i < count && !interrupt; i++)
        if (excludes_users(&held[i]))
            return &held[i];
    return NULL;
}

static bool holds_spin_lock(const struct analysis *analysis, const struct side *side)
{
    uint32_t count;
    const struct held *held = held_of(analysis, side->access, &count);
    for (uint32_t i = 0; i < count; i++)
        if (!held[i].may && lock_spins(held[i].kind))
            return true;
    return false;
}

struct protection protection_of(struct analysis *analysis, const struct side *first, const struct side *second,
                                bool some)
{
    struct protection protection = {0};
    bool interrupt_a = holds_interrupt_lock(analysis, first), interrupt_b = holds_interrupt_lock(analysis, second);
    uint32_t count_a, count_b;
    const struct held *a = held_of(analysis, first->access, &count_a);
    const struct held *b = held_of(analysis, second->access, &count_b);
    protection.common = interrupt_a && interrupt_b;
    for (uint32_t i = 0; i < count_a && !protection.common; i++)
        for (uint32_t k = 0; k < count_b && !protection.common; k++)
            protection.common = excludes_users(&a[i]) && excludes_users(&b[k]) &&
                                locks_exclude(analysis, &a[i], first->access, &b[k], second->access, some);
    const struct held *guard_a = first_guard(analysis, first, second);
    const struct held *guard_b = first_guard(analysis, second, first);
    protection.first_bare = !guard_a && !interrupt_a;
    protection.second_bare = !guard_b && !interrupt_b;
    if (guard_b || guard_a)
        protection.guard = guard_b ? guard_b->path : guard_a->path;
    protection.spin_lock_against_isr = (is_interrupt_root(second) && holds_spin_lock(analysis, first)) ||
                                       (is_interrupt_root(first) && holds_spin_lock(analysis, second));
    return protection;
}
