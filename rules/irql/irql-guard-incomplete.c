#include "judge/rule.h"

RULE(irql_guard_incomplete)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        if (!visit.api || visit.at.tested & IRQL_HIGH)
            continue; /* what no test keeps away, is told by irql-too-high */
        irql_set allowed = call_allowed(judge, &visit), excess = irql_excess(visit.at.irql, allowed);
        struct lock lock;
        if (!(visit.at.tested & allowed))
            continue; /* the branch for raised IRQLs */
        if (!excess || excess == IRQL_HIGH || spot_spin_lock(judge, &visit.at, &lock))
            continue;
        bool documented = visit.api->status == STATUS_DOCUMENTED;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, !documented);
        if (!draft)
            continue;
        draft_say(draft, "the test of the IRQL still lets %s through to '%s', which needs %s, under %s",
                  words_irql(judge, excess), visit.name, words_irql(judge, allowed), words_root(judge, &visit.at));
        draft_last_step(draft, "calls '%s'", visit.name);
        if (!documented)
            draft_doubt(draft, "the IRQL of the callee is not stated plainly by its page");
        draft_source(draft, "nf-wdm-kegetcurrentirql");
        draft_sources(draft, &visit.api->sources);
    }
}
