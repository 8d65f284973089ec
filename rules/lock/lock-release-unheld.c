#include "judge/rule.h"

RULE(lock_release_unheld)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        struct lock lock;
        if (!visit.api || visit.at.unknown_locks || !call_releases(judge, &visit, &lock) || lock_recursive(lock.kind))
            continue;
        if (!lock_is_single(judge, &lock))
            continue;
        struct lock held;
        if (call_gives_back(judge, &visit, &held))
            continue;
        const char *words = words_lock(judge, &lock);
        struct draft *draft = draft_at(judge, &visit.at, words, 0);
        if (!draft)
            continue;
        draft_say(draft, "%s is released but not held here, under %s", words, words_root(judge, &visit.at));
        draft_last_step(draft, "calls '%s' for a lock that is not held", visit.name);
        draft_sources(draft, &visit.api->sources);
    }
}
