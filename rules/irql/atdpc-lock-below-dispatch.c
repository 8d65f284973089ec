#include "judge/rule.h"

RULE(atdpc_lock_below_dispatch)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        if (!visit.api || !api_takes_spin_lock(visit.api))
            continue;
        irql_set allowed = call_allowed(judge, &visit), shortfall = irql_shortfall(visit.at.irql, allowed);
        if (!shortfall)
            continue;
        bool documented = visit.api->status == STATUS_DOCUMENTED;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, !documented);
        if (!draft)
            continue;
        draft_say(draft,
                  "'%s' takes the lock without raising the IRQL, at %s under %s: its holder can be interrupted "
                  "by a DPC that waits for the lock",
                  visit.name, words_irql(judge, shortfall), words_root(judge, &visit.at));
        draft_last_step(draft, "calls '%s', which needs %s", visit.name, words_irql(judge, allowed));
        if (!documented)
            draft_doubt(draft, "the IRQL of the callee is not stated plainly by its page");
        draft_sources(draft, &visit.api->sources);
    }
}
