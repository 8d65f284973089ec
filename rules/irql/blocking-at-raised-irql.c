#include "judge/rule.h"

RULE(blocking_at_raised_irql)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        irql_set raised = irql_excess(visit.at.irql, irql_at_most(LEVEL_APC));
        enum blocking blocking = raised ? call_blocks(judge, &visit) : BLOCKS_NOT;
        struct lock lock;
        if (blocking == BLOCKS_NOT || spot_spin_lock(judge, &visit.at, &lock))
            continue;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, blocking == BLOCKS_PERHAPS);
        if (!draft)
            continue;
        draft_say(draft, "'%s' may block at %s under %s%s", visit.name, words_irql(judge, raised),
                  words_root(judge, &visit.at), words_cause(judge, &visit.at, raised));
        draft_last_step(draft, "calls '%s', which may block", visit.name);
        if (blocking == BLOCKS_PERHAPS)
            draft_doubt(draft, "the call does not block if its time-out is zero, which could not be ruled out");
        draft_sources(draft, &visit.api->sources);
    }
}
