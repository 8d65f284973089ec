#include "judge/rule.h"

RULE(unused_suppression)
{
    struct suppression_visit visit = {0};
    while (suppression_next(judge, &visit)) {
        if (visit.used || (!visit.decided && !*visit.unknown))
            continue;
        struct draft *draft = draft_at_place(judge, &visit.at, "", visit.rules);
        if (!draft)
            continue;
        if (*visit.unknown)
            draft_say(draft, "suppression names '%s', which is no rule", visit.unknown);
        else
            draft_say(draft, "suppression of '%s' hides nothing", *visit.rules ? visit.rules : "all rules");
    }
}
