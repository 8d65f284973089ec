#include "judge/rule.h"

/* What an interrupt routine leaves to its DPC; NULL none of it. */
static const char *does(struct judge *judge, const struct call_visit *visit)
{
    const struct api *api = visit->api;
    if (api_does(api, EFFECT_ACQUIRE) || api_does(api, EFFECT_TRY_ACQUIRE))
        return "takes a lock of a lower IRQL";
    if (call_blocks(judge, visit) != BLOCKS_NOT)
        return "may wait";
    if (api_does(api, EFFECT_ALLOCATE) || api_does(api, EFFECT_FREE))
        return "allocates or frees memory";
    return api_does(api, EFFECT_SIGNAL) ? "signals an object" : NULL;
}

RULE(isr_does_too_much)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        if (!visit.api || spot_root_kind(judge, &visit.at) != ROOT_ISR)
            continue;
        irql_set allowed = call_allowed(judge, &visit), excess = irql_excess(visit.at.irql, allowed);
        const char *what = excess ? does(judge, &visit) : NULL;
        struct lock held;
        if (!what || (call_gives_back(judge, &visit, &held) && lock_taken_too_high(judge, &visit.at, &held)))
            continue;
        bool documented = visit.api->status == STATUS_DOCUMENTED;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, !documented);
        if (!draft)
            continue;
        draft_say(draft, "'%s' %s in the interrupt routine, under %s: it needs %s", visit.name, what,
                  words_root(judge, &visit.at), words_irql(judge, allowed));
        draft_last_step(draft, "calls '%s' at %s", visit.name, words_irql(judge, excess));
        if (!documented)
            draft_doubt(draft, "the IRQL of the callee is not stated plainly by its page");
        draft_sources(draft, &visit.api->sources);
    }
}
