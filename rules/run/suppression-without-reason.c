#include "judge/rule.h"

RULE(suppression_without_reason)
{
    struct suppression_visit visit = {0};
    while (suppression_next(judge, &visit)) {
        if (visit.reasoned)
            continue;
        struct draft *draft = draft_at_place(judge, &visit.at, "", visit.rules);
        if (draft)
            draft_say(draft, "suppression of '%s' does not say why", *visit.rules ? visit.rules : "all rules");
    }
}
