#include "judge/rule.h"

/* Is another spin lock held? Locks taken hand over hand are given back in another order than they were taken. */
static bool holds_another(struct judge *judge, const struct spot *spot, const struct lock *held)
{
    const struct lock *locks;
    uint32_t count = spot_locks(judge, spot, &locks);
    for (uint32_t i = 0; i < count; i++)
        if (locks[i].path != held->path && lock_spins(locks[i].kind))
            return true;
    return false;
}

static const struct effect *release_of(const struct api *api)
{
    for (uint32_t i = 0; i < api->effect_count; i++)
        if (api->effects[i].kind == EFFECT_RELEASE)
            return &api->effects[i];
    return NULL;
}

/* What is wrong with giving `held`, taken by `taken`, back by the visited call; NULL nothing. */
static const char *mismatch(struct judge *judge, const struct call_visit *visit, const struct lock *held,
                            const struct api *taken)
{
    const struct effect *release = release_of(visit->api);
    bool raised = api_does(taken, EFFECT_RAISE), restores = api_does(visit->api, EFFECT_RESTORE_IRQL);
    if (release->lock != held->kind)
        return "it is a release of another family of locks";
    if ((held->kind == LOCK_EX_SPIN || held->kind == LOCK_PUSH) && release->mode != held->mode)
        return held->mode == MODE_SHARED ? "it is held shared" : "it is held exclusive";
    if (!lock_spins(held->kind) && held->kind != LOCK_FAST_MUTEX)
        return NULL;
    if (raised && !restores && !holds_another(judge, &visit->at, held))
        return "the IRQL stays raised";
    if (!raised && restores && call_irql_after(judge, visit) & IRQL_UNKNOWN && !(visit->at.irql & IRQL_UNKNOWN))
        return "it restores an IRQL that nothing has saved";
    return NULL;
}

RULE(release_variant_mismatch)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        struct lock held;
        if (!visit.api || visit.api->stated || !call_gives_back_own(judge, &visit, &held) || held.may)
            continue;
        const struct api *taken = lock_taken_by(judge, &held);
        const char *why =
            taken && !taken->stated && (api_does(taken, EFFECT_ACQUIRE) || api_does(taken, EFFECT_TRY_ACQUIRE))
                ? mismatch(judge, &visit, &held, taken)
                : NULL;
        if (!why)
            continue;
        const char *lock = words_lock(judge, &held);
        struct draft *draft = draft_at(judge, &visit.at, lock, 0);
        if (!draft)
            continue;
        draft_say(draft, "%s, taken by '%s' at %s, is given back by '%s', under %s: %s", lock, taken->name,
                  words_event(judge, held.acquired), visit.name, words_root(judge, &visit.at), why);
        draft_last_step(draft, "calls '%s' for a lock taken by '%s'", visit.name, taken->name);
        draft_sources(draft, &visit.api->sources);
        draft_sources(draft, &taken->sources);
    }
}
