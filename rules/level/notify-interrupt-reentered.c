#include "judge/rule.h"

#include <string.h>

RULE(notify_interrupt_reentered)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        if (!visit.api || strcmp(visit.api->type, "DXGKCB_NOTIFY_INTERRUPT") != 0)
            continue;
        irql_set shortfall = irql_shortfall(visit.at.irql, call_allowed(judge, &visit));
        struct draft *draft = shortfall ? draft_at(judge, &visit.at, visit.name, 0) : NULL;
        if (!draft)
            continue;
        draft_say(
            draft,
            "'%s' is called at %s under %s, not at the IRQL of the interrupt: the interrupt routine can be inside "
            "it at the same time",
            visit.name, words_irql(judge, shortfall), words_root(judge, &visit.at));
        draft_last_step(draft, "calls '%s'", visit.name);
        draft_sources(draft, &visit.api->sources);
    }
}
