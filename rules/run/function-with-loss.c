#include "judge/rule.h"

RULE(function_with_loss)
{
    struct loss_visit visit = {0};
    while (loss_next(judge, &visit)) {
        struct draft *draft = draft_at_place(judge, &visit.where, visit.name, visit.name);
        if (!draft)
            continue;
        draft_say(draft, "'%s' is checked in part only: %u %s lost to the compiler", visit.name, visit.count,
                  visit.count == 1 ? "statement was" : "statements were");
        draft_related(draft, &visit.at, "%s", visit.why);
    }
}
