#include "judge/rule.h"

static void report(struct judge *judge, const struct call_visit *visit, const struct spot *at, const char *why)
{
    struct draft *draft = draft_at(judge, at, visit->name, visit->api->status == STATUS_CONFLICT ? 2 : 0);
    if (!draft)
        return;
    draft_say(draft, "'%s' is called under %s: its page %s", visit->name, words_root(judge, at), why);
    draft_last_step(draft, "calls '%s'", visit->name);
    if (visit->api->status == STATUS_CONFLICT)
        draft_doubt(draft, "the pages contradict each other about it");
    draft_sources(draft, &visit->api->sources);
}

RULE(callback_forbidden_here)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        struct spot at = visit.at;
        if (!visit.api)
            continue;
        for (uint32_t i = 0; i < visit.api->not_in.count; i++)
            if (spot_reached_from(judge, &at, visit.api->not_in.items[i]))
                report(judge, &visit, &at, "forbids that");
        if (visit.api->only_in.count && spot_reached_besides(judge, &at, &visit.api->only_in))
            report(judge, &visit, &at, "allows it inside another DDI only");
        uint8_t levels = call_levels(judge, &visit);
        if (levels && spot_reached_outside(judge, &at, levels))
            report(judge, &visit, &at, "allows it with these arguments at other levels only");
    }
}
