#include "judge/rule.h"

RULE(lock_leaked)
{
    struct leak_visit visit = {0};
    while (leak_next(judge, &visit)) {
        if (visit.exception)
            continue; /* seh-lock-leak */
        const char *lock = words_lock(judge, &visit.lock);
        struct draft *draft = draft_at(judge, &visit.at, lock, 0);
        if (!draft)
            continue;
        draft_say(draft, "%s, taken at %s, is still held when the function returns here, under %s", lock,
                  words_event(judge, visit.lock.acquired), words_root(judge, &visit.at));
        draft_last_step(draft, "returns with %s held", lock);
        const struct api *taken = lock_taken_by(judge, &visit.lock);
        if (taken)
            draft_sources(draft, &taken->sources);
    }
}
