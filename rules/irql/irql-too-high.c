#include "judge/rule.h"

/* A kernel function or port callback, called above the levels its page allows. */
static void calls_of_apis(struct judge *judge)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        if (!visit.api)
            continue;
        irql_set allowed = call_allowed(judge, &visit), excess = irql_excess(visit.at.irql, allowed);
        struct lock held;
        if (!excess || (call_gives_back(judge, &visit, &held) && lock_taken_too_high(judge, &visit.at, &held)))
            continue;
        /* "any IRQL" on a DDI's page names no level: HIGH_LEVEL alone is its letter, and for debug output no more */
        uint32_t doubt = (visit.api->status != STATUS_DOCUMENTED) + (excess == IRQL_HIGH ? 2 : 0);
        struct draft *draft = draft_at(judge, &visit.at, visit.name, doubt);
        if (!draft)
            continue;
        draft_say(draft, "'%s' needs %s but is called at %s under %s%s", visit.name, words_irql(judge, allowed),
                  words_irql(judge, excess), words_root(judge, &visit.at), words_cause(judge, &visit.at, excess));
        draft_last_step(draft, "calls '%s'", visit.name);
        if (visit.api->status != STATUS_DOCUMENTED)
            draft_doubt(draft, "the IRQL of the callee is not stated plainly by its page");
        else if (excess == IRQL_HIGH)
            draft_doubt(draft, "only HIGH_LEVEL, which no page names for this entry, is too high");
        draft_sources(draft, &visit.api->sources);
    }
}

/* A function of the driver, entered above the levels its own annotations allow. */
static void calls_of_annotated(struct judge *judge)
{
    struct entry_visit visit = {0};
    while (entry_next(judge, &visit)) {
        irql_set excess = visit.contract ? irql_excess(visit.irql, visit.contract) : 0;
        if (!excess || !visit.at.event)
            continue;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, 0);
        if (!draft)
            continue;
        draft_say(draft, "'%s' is annotated for %s but is called at %s under %s%s", visit.name,
                  words_irql(judge, visit.contract), words_irql(judge, excess), words_root(judge, &visit.at),
                  words_cause(judge, &visit.at, excess));
        draft_last_step(draft, "calls '%s'", visit.name);
        draft_related(draft, &visit.where, "'%s' is defined here", visit.name);
    }
}

RULE(irql_too_high)
{
    calls_of_apis(judge);
    calls_of_annotated(judge);
}
