#include "judge/rule.h"

/* What is wrong with the IRQL that the call leaves; NULL nothing. */
static const char *wrong(struct judge *judge, const struct call_visit *visit, irql_set after)
{
    bool lowers = api_does(visit->api, EFFECT_LOWER), raises = api_does(visit->api, EFFECT_RAISE);
    if (api_does(visit->api, EFFECT_ACQUIRE) || api_does(visit->api, EFFECT_TRY_ACQUIRE))
        return NULL; /* too high for it: irql-too-high and its kin */
    irql_set before = visit->at.irql, root = spot_root_irql(judge, &visit->at);
    struct lock lock;
    if (before & IRQL_UNKNOWN)
        return NULL;
    if (lowers && irql_highest(before) < irql_lowest(after))
        return "which is above the current IRQL: that raises it";
    if (raises && !lowers && irql_lowest(before) > irql_highest(after))
        return "which is below the current IRQL: a raise must not lower it";
    if (lowers && irql_highest(after) < LEVEL_DISPATCH && spot_spin_lock(judge, &visit->at, &lock))
        return "while a spin lock is held";
    if (!raises && !(root & IRQL_UNKNOWN) && irql_highest(after) < irql_lowest(root))
        return "which is below the IRQL at which Windows entered the driver";
    return NULL;
}

RULE(irql_lowered_below_entry)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        if (!visit.api || visit.api->stated ||
            !(api_does(visit.api, EFFECT_LOWER) || api_does(visit.api, EFFECT_RAISE) ||
              api_does(visit.api, EFFECT_RESTORE_IRQL)))
            continue;
        irql_set after = call_irql_after(judge, &visit);
        const char *why = after & IRQL_UNKNOWN ? NULL : wrong(judge, &visit, after);
        struct draft *draft = why ? draft_at(judge, &visit.at, visit.name, 0) : NULL;
        if (!draft)
            continue;
        draft_say(draft, "'%s' sets the IRQL to %s under %s, %s", visit.name, words_irql(judge, after),
                  words_root(judge, &visit.at), why);
        draft_last_step(draft, "calls '%s'", visit.name);
        draft_sources(draft, &visit.api->sources);
    }
}
