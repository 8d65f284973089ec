#include "judge/rule.h"

RULE(spin_lock_in_paged_code)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        enum irql_level level;
        if (!visit.at.paged || visit.at.entered_raised || !call_raises(judge, &visit, &level) || level < LEVEL_DISPATCH)
            continue;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, 0);
        if (!draft)
            continue;
        draft_say(draft,
                  "'%s' raises the IRQL to %s in a function of a pageable section, under %s: its next "
                  "instruction may be paged out",
                  visit.name, words_level(judge, level), words_root(judge, &visit.at));
        draft_last_step(draft, "calls '%s'", visit.name);
        if (visit.api)
            draft_sources(draft, &visit.api->sources);
        else
            draft_source(draft, "when-should-code-and-data-be-pageable-");
    }
}
