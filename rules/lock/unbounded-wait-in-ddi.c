#include "judge/rule.h"

RULE(unbounded_wait_in_ddi)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        int64_t milliseconds;
        if (call_waits(judge, &visit, &milliseconds) != WAIT_FOR_EVER || !spot_ddi(judge, &visit.at))
            continue;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, 0);
        if (!draft)
            continue;
        draft_say(draft, "'%s' waits without a time-out under %s", visit.name, words_root(judge, &visit.at));
        draft_last_step(draft, "waits");
        draft_sources(draft, &visit.api->sources);
    }
}
