#include "judge/rule.h"

/* The lock that is held though the callee wants it free, or no lock held at all; false none. */
static bool held_all_the_same(struct judge *judge, const struct demand_visit *visit, struct lock *held)
{
    const struct lock *locks;
    uint32_t count = spot_locks(judge, &visit->call.at, &locks);
    for (uint32_t i = 0; i < count; i++) {
        bool counts = visit->demand == DEMAND_FREE ? locks[i].path == visit->lock.path
                                                   : locks[i].kind != LOCK_RUNDOWN && locks[i].kind != LOCK_REMOVE;
        *held = locks[i];
        if (counts && !held->may)
            return true;
    }
    return false;
}

RULE(lock_excluded_held)
{
    struct demand_visit visit = {0};
    while (demand_next(judge, &visit)) {
        struct lock held;
        const struct spot *at = &visit.call.at;
        if (visit.demand == DEMAND_HELD || !held_all_the_same(judge, &visit, &held))
            continue;
        const char *lock = words_lock(judge, &held);
        struct draft *draft = draft_at(judge, at, lock, !lock_is_single(judge, &held));
        if (!draft)
            continue;
        draft_say(draft, "'%s' must not be called with %s held, as it is since %s, under %s", visit.call.name, lock,
                  held.acquired ? words_event(judge, held.acquired) : "entry", words_root(judge, at));
        draft_last_step(draft, "calls '%s'", visit.call.name);
        if (!lock_is_single(judge, &held))
            draft_doubt(draft, "both mean the lock of some object of this type, perhaps not the same one");
        draft_related(draft, &visit.where, "'%s' says so here", visit.call.name);
    }
}
