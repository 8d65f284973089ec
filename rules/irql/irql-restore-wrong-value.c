#include "judge/rule.h"

RULE(irql_restore_wrong_value)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        struct lock given;
        if (!visit.api || !api_does(visit.api, EFFECT_RESTORE_IRQL) || !call_gives_back(judge, &visit, &given))
            continue;
        irql_set after = call_irql_after(judge, &visit);
        if (after & IRQL_UNKNOWN || irql_highest(after) >= LEVEL_DISPATCH || !lock_spins(given.kind))
            continue;
        const struct lock *locks;
        uint32_t count = spot_locks(judge, &visit.at, &locks), i = 0;
        while (i < count && (!lock_spins(locks[i].kind) || locks[i].may || locks[i].path == given.path))
            i++;
        if (i == count)
            continue;
        struct lock kept = locks[i];
        const char *lock = words_lock(judge, &kept);
        struct draft *draft = draft_at(judge, &visit.at, lock, !lock_is_single(judge, &given));
        if (!draft)
            continue;
        draft_say(draft, "'%s' restores %s under %s, but %s is still held since %s", visit.name,
                  words_irql(judge, after), words_root(judge, &visit.at), lock,
                  kept.acquired ? words_event(judge, kept.acquired) : "entry");
        draft_last_step(draft, "calls '%s'", visit.name);
        if (!lock_is_single(judge, &given))
            draft_doubt(draft, "the lock given back is that of some object, perhaps the same one");
        draft_sources(draft, &visit.api->sources);
    }
}
