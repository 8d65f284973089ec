#include "judge/rule.h"

RULE(file_not_analysed)
{
    struct failure_visit visit = {0};
    while (failure_next(judge, &visit)) {
        struct draft *draft = draft_at_place(judge, &visit.at, "", visit.file);
        if (draft)
            draft_say(draft, "'%s' was not analysed, so that nothing was found in it means nothing: %s", visit.file,
                      visit.why);
    }
}
