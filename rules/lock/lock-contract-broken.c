#include "judge/rule.h"

RULE(lock_contract_broken)
{
    struct breach_visit visit = {0};
    while (breach_next(judge, &visit)) {
        struct draft *draft = draft_at_place(judge, &visit.at, visit.name, visit.what);
        if (!draft)
            continue;
        const char *quote = *visit.lock ? "'" : "";
        draft_say(draft, "'%s' says of itself that it %s%s%s%s%s, and returns here without that", visit.name,
                  visit.what, *visit.lock ? " " : "", quote, visit.lock, quote);
        draft_related(draft, &visit.where, "it says so here");
    }
}
