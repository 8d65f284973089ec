#include "judge/rule.h"

static const char *const members[] = {
    "DxgkDdiResetFromTimeout", "DxgkDdiRestartFromTimeout",   "DxgkDdiResetEngine",           "DxgkDdiPreemptCommand",
    "DxgkDdiSubmitCommand",    "DxgkDdiSubmitCommandVirtual", "DxgkDdiSubmitCommandToHwQueue"};

/* Windows gives all the threads in the driver 5 s (TdrDdiDelay) before it gives up; one wait takes its share of that.
 */
enum { LONG_MILLISECONDS = 1000 };

static bool in_window(const struct judge *judge, struct spot *at)
{
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++)
        if (spot_reached_from(judge, at, members[i]))
            return true;
    return false;
}

RULE(slow_in_tdr_window)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        int64_t milliseconds;
        enum wait_length length = call_waits(judge, &visit, &milliseconds);
        bool slow = length == WAIT_FOR_EVER || (length == WAIT_FOR && milliseconds > LONG_MILLISECONDS);
        struct spot at = visit.at;
        if (!slow || !in_window(judge, &at))
            continue;
        struct draft *draft = draft_at(judge, &at, visit.name, 0);
        if (!draft)
            continue;
        if (length == WAIT_FOR_EVER)
            draft_say(draft, "'%s' waits without a time-out under %s: what it waits for may hang with the GPU",
                      visit.name, words_root(judge, &at));
        else
            draft_say(draft, "'%s' may wait for %lld ms under %s, which Windows expects back at once", visit.name,
                      (long long)milliseconds, words_root(judge, &at));
        draft_last_step(draft, "waits");
        draft_source(draft, "tdr-registry-keys");
        draft_sources(draft, &visit.api->sources);
    }
}
