#include "judge/rule.h"

RULE(blocking_under_spin_lock)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        struct lock lock;
        if (!visit.api || !spot_spin_lock(judge, &visit.at, &lock))
            continue;
        enum blocking blocking = call_blocks(judge, &visit);
        if (blocking == BLOCKS_NOT)
            continue;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, blocking == BLOCKS_PERHAPS);
        if (!draft)
            continue;
        draft_say(draft, "'%s' may block at %s under %s: %s is held since %s", visit.name,
                  words_irql(judge, irql_known(visit.at.irql)), words_root(judge, &visit.at), words_lock(judge, &lock),
                  lock.acquired ? words_event(judge, lock.acquired) : "entry");
        draft_last_step(draft, "calls '%s', which may block", visit.name);
        if (blocking == BLOCKS_PERHAPS)
            draft_doubt(draft, "the call does not block if its time-out is zero, which could not be ruled out");
        draft_sources(draft, &visit.api->sources);
    }
}
