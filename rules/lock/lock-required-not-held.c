#include "judge/rule.h"

static bool holds(struct judge *judge, const struct spot *spot, const struct lock *wanted)
{
    const struct lock *locks;
    uint32_t count = spot_locks(judge, spot, &locks);
    for (uint32_t i = 0; i < count; i++)
        if (lock_resembles(judge, &locks[i], wanted))
            return true;
    return false;
}

RULE(lock_required_not_held)
{
    struct demand_visit visit = {0};
    while (demand_next(judge, &visit)) {
        const struct spot *at = &visit.call.at;
        if (visit.demand != DEMAND_HELD || at->unknown_locks || holds(judge, at, &visit.lock))
            continue;
        const char *lock = words_lock(judge, &visit.lock);
        struct draft *draft = draft_at(judge, at, lock, !lock_is_single(judge, &visit.lock));
        if (!draft)
            continue;
        draft_say(draft, "'%s' wants %s held and is called without it under %s", visit.call.name, lock,
                  words_root(judge, at));
        draft_last_step(draft, "calls '%s'", visit.call.name);
        if (!lock_is_single(judge, &visit.lock))
            draft_doubt(draft, "the lock is that of some object, which may be held under another name");
        draft_related(draft, &visit.where, "'%s' says so here", visit.call.name);
    }
}
