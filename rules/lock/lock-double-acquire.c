#include "judge/rule.h"

/* Does the thread hold the very lock that it waits for? Two shared holders of one lock get along. */
static bool holds(struct judge *judge, const struct spot *spot, const struct lock *wanted, struct lock *held)
{
    const struct lock *locks;
    uint32_t count = spot_locks(judge, spot, &locks);
    for (uint32_t i = 0; i < count; i++) {
        bool both_shared = locks[i].mode == MODE_SHARED && wanted->mode == MODE_SHARED;
        if (locks[i].path != wanted->path || locks[i].may || both_shared)
            continue;
        *held = locks[i];
        return true;
    }
    return false;
}

RULE(lock_double_acquire)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        struct lock wanted, held;
        if (!visit.api || !call_acquires(judge, &visit, &wanted) || lock_recursive(wanted.kind))
            continue;
        if (!holds(judge, &visit.at, &wanted, &held))
            continue;
        const char *lock = words_lock(judge, &wanted);
        bool wanders = call_lock_wanders(judge, &visit);
        struct draft *draft = draft_at(judge, &visit.at, lock, !lock_is_single(judge, &wanted) + wanders);
        if (!draft)
            continue;
        const char *since = held.acquired ? words_event(judge, held.acquired) : "entry";
        draft_say(draft, "%s is taken by a thread that holds it since %s, under %s: it waits for itself for ever", lock,
                  since, words_root(judge, &visit.at));
        draft_last_step(draft, "calls '%s' for the lock it holds", visit.name);
        if (!lock_is_single(judge, &wanted))
            draft_doubt(draft, "both mean the lock of some object of this type, perhaps not the same one");
        if (wanders)
            draft_doubt(draft, "the name of the lock may mean another one by now");
        draft_sources(draft, &visit.api->sources);
    }
}
