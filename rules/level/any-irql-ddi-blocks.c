#include "judge/rule.h"

/* What the call does that needs the rest of the system at work; NULL nothing. */
static const char *needs(struct judge *judge, const struct call_visit *visit)
{
    if (api_does(visit->api, EFFECT_ACQUIRE))
        return "takes a lock";
    if (call_blocks(judge, visit) != BLOCKS_NOT)
        return "may wait";
    return api_does(visit->api, EFFECT_ALLOCATE) ? "allocates memory" : NULL;
}

RULE(any_irql_ddi_blocks)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        const struct ddi *ddi = visit.api ? spot_ddi(judge, &visit.at) : NULL;
        if (!ddi || !ddi->bugcheck || !(visit.at.irql & IRQL_DIRQL))
            continue;
        const char *what = needs(judge, &visit);
        if (!what)
            continue;
        /* A lock for DISPATCH_LEVEL is allowed by its own page; that its holder never comes back is not written there.
         */
        bool excess = irql_excess(visit.at.irql, call_allowed(judge, &visit)) != 0;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, excess ? 0 : 2);
        if (!draft)
            continue;
        draft_say(draft, "'%s' %s under %s, which Windows calls at any IRQL, also while the system is going down",
                  visit.name, what, words_root(judge, &visit.at));
        draft_last_step(draft, "calls '%s'", visit.name);
        if (!excess)
            draft_doubt(draft,
                        "the page of the callee allows the IRQL; what may go wrong is that the holder of the lock "
                        "has been stopped");
        draft_sources(draft, &visit.api->sources);
    }
}
