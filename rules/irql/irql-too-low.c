#include "judge/rule.h"

/* Is it the release of a lock that was taken the right way? Of one taken at too low an IRQL the taking is told. */
static bool follows_mistake(struct judge *judge, const struct call_visit *visit)
{
    struct lock held;
    if (!api_does(visit->api, EFFECT_RELEASE) || api_does(visit->api, EFFECT_ACQUIRE))
        return false;
    const struct api *taken = call_gives_back(judge, visit, &held) ? lock_taken_by(judge, &held) : NULL;
    return !taken || !api_does(taken, EFFECT_RAISE);
}

RULE(irql_too_low)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        if (!visit.api || api_takes_spin_lock(visit.api))
            continue; /* atdpc-lock-below-dispatch */
        irql_set allowed = call_allowed(judge, &visit), shortfall = irql_shortfall(visit.at.irql, allowed);
        if (!shortfall || follows_mistake(judge, &visit))
            continue;
        bool documented = visit.api->status == STATUS_DOCUMENTED;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, !documented);
        if (!draft)
            continue;
        draft_say(draft, "'%s' needs %s but is called at %s under %s", visit.name, words_irql(judge, allowed),
                  words_irql(judge, shortfall), words_root(judge, &visit.at));
        draft_last_step(draft, "calls '%s'", visit.name);
        if (!documented)
            draft_doubt(draft, "the IRQL of the callee is not stated plainly by its page");
        draft_sources(draft, &visit.api->sources);
    }
}
