#include "judge/rule.h"

RULE(irql_not_restored)
{
    struct return_visit visit = {0};
    while (return_next(judge, &visit)) {
        /* With a lock held the lock is what is wrong: lock-leaked. */
        if ((visit.entered | visit.returned) & IRQL_UNKNOWN || visit.keeps_locks || spot_root_lends(judge, &visit.at) ||
            !(visit.entered & ~visit.returned))
            continue;
        struct draft *draft = draft_at(judge, &visit.at, "irql", 0);
        if (!draft)
            continue;
        draft_say(draft, "%s, entered at %s, returns at %s", words_root(judge, &visit.at),
                  words_irql(judge, visit.entered), words_irql(judge, visit.returned));
        draft_last_step(draft, "returns at %s", words_irql(judge, visit.returned));
        draft_source(draft, "nf-wdm-kelowerirql");
    }
}
