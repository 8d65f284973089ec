#include "judge/inside.h"

#include <string.h>

/* ---- which rule -------------------------------------------------------------------------------------------------- */

/* What a context is to the table. */
enum race_party { PARTY_NONE, PARTY_LEVEL0, PARTY_LEVEL1, PARTY_EXCLUSIVE, PARTY_ASYNC };

static enum race_party race_party_of(const struct root *root)
{
    switch (root->kind) {
    case ROOT_NONE:
    case ROOT_ENTRY:
    case ROOT_BUGCHECK:
    case ROOT_COUNT:
        return PARTY_NONE;
    case ROOT_DDI:
        if (root->level == 0)
            return PARTY_LEVEL0;
        if (root->level == 1)
            return PARTY_LEVEL1;
        return root->level == LEVEL_NONE ? PARTY_ASYNC : PARTY_EXCLUSIVE;
    case ROOT_ISR:
    case ROOT_DPC:
    case ROOT_TIMER:
    case ROOT_WORK_ITEM:
    case ROOT_THREAD:
    case ROOT_SYNCHRONIZED:
    case ROOT_PROTECTED:
    case ROOT_CALLBACK:
        return PARTY_ASYNC;
    }
    return PARTY_NONE;
}

static bool race_is(const struct root *root, const char *member)
{
    return root->ddi && !strcmp(root->ddi->member, member);
}

/* One of the two is `member`, the other one of two more. */
static bool race_between(const struct root *a, const struct root *b, const char *member, const char *other,
                         const char *another)
{
    const struct root *rest = race_is(a, member) ? b : race_is(b, member) ? a : NULL;
    return rest && (race_is(rest, other) || race_is(rest, another));
}

static bool race_one_class(const struct root *a, const struct root *b)
{
    return a->class_name && b->class_name && *a->class_name && !strcmp(a->class_name, b->class_name);
}

/* No page says more of the two than that they run at once: what they do decides. */
static enum race_rule race_rule_by_access(const struct judge *judge, const struct race *race)
{
    const struct access *accesses = judge->analysis->sharing->accesses;
    if (race->other_lock)
        return RACE_DISJOINT_LOCKS;
    return access_writes(&accesses[race->first]) && access_writes(&accesses[race->second]) ? RACE_WRITE_WRITE
                                                                                           : RACE_READ_WRITE;
}

/* Which rule speaks for a race of these two sides (the pages under rules/level and rules/data). Symmetric. */
static enum race_rule race_rule_of(const struct judge *judge, const struct race *race)
{
    const struct root *a = &judge->program->roots[race->first_root], *b = &judge->program->roots[race->second_root];
    enum race_party first = race_party_of(a), second = race_party_of(b);
    if (!first || !second || race->overlap.answer == OVERLAP_NEVER)
        return RACE_NONE;
    if (race->life != LIFE_NONE)
        return race->life == LIFE_EARLY ? RACE_EARLY : RACE_OUTLIVED;
    if (race->overlap.law == LAW_ADAPTERS)
        return RACE_ADAPTERS;
    if (first == PARTY_ASYNC && second == PARTY_ASYNC)
        return race_rule_by_access(judge, race);
    if (first == PARTY_ASYNC || second == PARTY_ASYNC)
        return first == PARTY_EXCLUSIVE || second == PARTY_EXCLUSIVE ? RACE_EXCLUSIVE_ASYNC : RACE_DDI_ASYNC;
    if (race_between(a, b, "DxgkDdiQueryAdapterInfo", "DxgkDdiSetPowerState", "DxgkDdiQueryChildRelations"))
        return RACE_LEVEL3_EXCEPTION;
    if (race_between(a, b, "DxgkDdiResetFromTimeout", "DxgkDdiSetPowerComponentFState",
                     "DxgkDdiPowerRuntimeControlRequest"))
        return RACE_TDR_POWER;
    if (first == PARTY_EXCLUSIVE || second == PARTY_EXCLUSIVE)
        return race_rule_by_access(judge, race);
    if (race_one_class(a, b) && strcmp(a->class_name, "child-io") == 0)
        return RACE_PER_CHILD;
    if (race_one_class(a, b) && strcmp(a->class_name, "hw-queue") == 0)
        return RACE_PER_QUEUE;
    if (first == PARTY_LEVEL0 && second == PARTY_LEVEL0)
        return RACE_LEVEL0;
    return first == PARTY_LEVEL1 && second == PARTY_LEVEL1 ? RACE_CROSS_CLASS : RACE_LEVEL0_LEVEL1;
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

struct race_verb {
    const char *does, *may, *how;
};

static const struct race_verb *race_verb(const struct access *access)
{
    static const struct race_verb verbs[] = {
        [ACCESS_READ] = {"reads", "read", ""},
        [ACCESS_WRITE] = {"writes", "write", ""},
        [ACCESS_READ_WRITE] = {"changes", "change", ""},
        [ACCESS_ATOMIC_READ] = {"reads", "read", " with an interlocked operation"},
        [ACCESS_ATOMIC_WRITE] = {"changes", "change", " with an interlocked operation"},
        [ACCESS_FREE] = {"frees the memory at", "free the memory at", ""},
    };
    return &verbs[access->kind];
}

static const char *race_consequence(enum consequence consequence)
{
    switch (consequence) {
    case CONSEQUENCE_POINTER:
        return "one side may use a pointer that the other is replacing";
    case CONSEQUENCE_LIST:
        return "the list may be corrupted";
    case CONSEQUENCE_COUNT:
    case CONSEQUENCE_READ_MODIFY_WRITE:
        return "an update can be lost";
    case CONSEQUENCE_DECISION:
        return "both sides may find the old value and act on it";
    case CONSEQUENCE_MULTI_WORD:
        return "one side may see half of what the other writes";
    case CONSEQUENCE_GUARDED:
        return "those who hold the lock see it change";
    case CONSEQUENCE_PLAIN:
        return "the value may change at any time";
    }
    return "";
}

/* "without a lock", "inside a synchronized routine", "holding 'TG_ADAPTER.QueueLock'" */
static const char *race_locks(struct judge *judge, const struct access *access)
{
    struct range held = judge->analysis->locksets[access->locks].held;
    if (access->inside == ROOT_SYNCHRONIZED)
        return "inside a synchronized routine";
    if (!held.count)
        return "without a lock";
    g_array_set_size(judge->held, 0);
    g_array_append_vals(judge->held, &judge->analysis->held[held.first], held.count);
    return arena_printf(judge->arena, "holding %s", witness_lock_list(judge, judge->held));
}

/* "it", or what else lies in the same memory: a bit-field of the word, the structure around. */
static const char *race_other(struct judge *judge, const struct access *first, const struct access *second)
{
    if (first->path == second->path)
        return "it";
    return arena_printf(judge->arena, "'%s', in the same memory,", words_path(judge, second->path));
}

/* What would have ended the other side first. */
static const char *race_end(const struct root *root)
{
    switch (root->kind) {
    case ROOT_ISR:
        return "no ready flag that it tests is cleared, nor interrupts turned off and a routine run with "
               "DxgkCbSynchronizeExecution, before that";
    case ROOT_DPC:
        return "queued DPCs are not waited for before that (KeFlushQueuedDpcs)";
    case ROOT_TIMER:
        return "the timer is not deleted and waited for before that";
    case ROOT_THREAD:
        return "the thread is not waited for before that";
    case ROOT_WORK_ITEM:
        return "it is not waited for before that";
    case ROOT_NONE:
    case ROOT_ENTRY:
    case ROOT_DDI:
    case ROOT_SYNCHRONIZED:
    case ROOT_PROTECTED:
    case ROOT_CALLBACK:
    case ROOT_BUGCHECK:
    case ROOT_COUNT:
        break;
    }
    return "it is not waited for before that";
}

/* Of a race that is a matter of order. */
static void race_say_life(struct judge *judge, struct draft *draft, const struct race *race)
{
    const struct sharing *sharing = judge->analysis->sharing;
    const struct access *first = &sharing->accesses[race->first], *second = &sharing->accesses[race->second];
    const struct root *a = &judge->program->roots[race->first_root], *b = &judge->program->roots[race->second_root];
    const char *also = race->others ? arena_printf(judge->arena, " (and %u more)", race->others) : "";
    const char *memory = words_path(judge, first->path);
    /* What lies in memory that is freed as a whole is a part of it; else both mean the pointer. */
    bool whole = judge->facts->paths[first->path].kind == PATH_OBJECT;
    const char *verb = whole ? "frees" : race_verb(first)->does;
    const char *what =
        whole ? arena_printf(judge->arena, "'%s'", words_path(judge, second->path)) : race_other(judge, first, second);
    if (race->life == LIFE_EARLY)
        draft_say(draft,
                  "%s %s '%s'%s when the flag that %s tests is set already, and it may %s %s (%s): set the flag last",
                  words_root_short(judge, a), verb, memory, also, words_root_short(judge, b), race_verb(second)->may,
                  what, words_event(judge, race->second_event));
    else
        draft_say(draft, "%s %s '%s'%s while %s may still %s %s (%s): %s", words_root_short(judge, a), verb, memory,
                  also, words_root_short(judge, b), race_verb(second)->may, what,
                  words_event(judge, race->second_event), race_end(b));
}

/* Who else is there: "another call of it", "DxgkDdiEscape (level 0) for another adapter" */
static const char *race_who(struct judge *judge, const struct race *race)
{
    const struct root *a = &judge->program->roots[race->first_root], *b = &judge->program->roots[race->second_root];
    bool same = race->first_root == race->second_root;
    const char *it = race_party_of(a) == PARTY_ASYNC ? "another instance of it" : "another call of it";
    const char *who = same ? it : words_root_short(judge, b);
    if (race->overlap.law == LAW_ADAPTERS)
        return arena_printf(judge->arena, "%s, for another adapter,", who);
    if (race->overlap.law == LAW_CLASS && strcmp(a->class_name, "child-io") == 0)
        return arena_printf(judge->arena, "%s, for another child,", who);
    if (race->overlap.law == LAW_CLASS && strcmp(a->class_name, "hw-queue") == 0)
        return arena_printf(judge->arena, "%s, for another hardware queue,", who);
    return who;
}

static void race_say(struct judge *judge, struct draft *draft, const struct race *race)
{
    const struct sharing *sharing = judge->analysis->sharing;
    const struct access *first = &sharing->accesses[race->first], *second = &sharing->accesses[race->second];
    const struct root *a = &judge->program->roots[race->first_root];
    const char *spin = race->spin_lock_against_isr ? "a spin lock does not keep the interrupt routine out, and " : "";
    const struct race_verb *does = race_verb(first), *may = race_verb(second);
    draft_say(draft, "%s %s '%s'%s %s while %s may %s %s%s %s (%s): %s%s", words_root_short(judge, a), does->does,
              words_path(judge, first->path), does->how, race_locks(judge, first), race_who(judge, race), may->may,
              race_other(judge, first, second), may->how, race_locks(judge, second),
              words_event(judge, race->second_event), spin, race_consequence(race->consequence));
}

/* ---- the two ways ------------------------------------------------------------------------------------------------ */

/* The state in which the access is made: the one with its IRQL and as few locks as it surely holds. */
static uint32_t race_state(struct judge *judge, uint32_t instance, uint32_t event, const struct access *access)
{
    struct range states = judge->analysis->states_before[event];
    uint32_t best = 0, best_score = 0;
    for (uint32_t i = states.first; i < states.first + states.count; i++) {
        struct spot spot = visits_spot(judge, instance, event, i);
        if (!spot.irql)
            continue;
        witness_locks(judge, instance, i);
        uint32_t sure = 0;
        for (guint lock = 0; lock < judge->held->len; lock++)
            sure += !g_array_index(judge->held, struct held, lock).may;
        uint32_t score =
            1 + (spot.irql == access->irql) + 2u * (sure == judge->analysis->locksets[access->locks].held.count);
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    return best;
}

static struct finding_path race_path(struct judge *judge, uint32_t root, uint32_t instance, uint32_t event,
                                     const struct access *access)
{
    struct spot spot = visits_spot(judge, instance, event, race_state(judge, instance, event, access));
    const char *text = arena_printf(judge->arena, "%s '%s'", race_verb(access)->does, words_path(judge, access->path));
    return witness_path_from(judge, root, &spot, text);
}

struct finding_path *race_paths(struct judge *judge, const struct race *race)
{
    const struct access *accesses = judge->analysis->sharing->accesses;
    struct finding_path *paths = arena_array(judge->arena, struct finding_path, 2);
    paths[0] = race_path(judge, race->first_root, race->first_instance, race->first_event, &accesses[race->first]);
    paths[1] = race_path(judge, race->second_root, race->second_instance, race->second_event, &accesses[race->second]);
    return paths;
}

/* ---- drafts
 * ----------------------------------------------------------------------------------------------------------- */

/* Does the path name an element of an array by an index that is not constant? */
static bool race_element(const struct judge *judge, uint32_t path)
{
    const struct path *at = &judge->facts->paths[path];
    for (; at->parent; at = &judge->facts->paths[at->parent])
        if (at->kind == PATH_ELEMENT && !at->constant)
            return true;
    return false;
}

static void race_doubts(struct judge *judge, struct draft *draft, const struct race *race)
{
    const struct access *accesses = judge->analysis->sharing->accesses;
    const struct access *first = &accesses[race->first], *second = &accesses[race->second];
    if (first->doubt || second->doubt)
        draft_doubt(draft, "a call on the way has several candidates, known by their type");
    if (race->overlap.status != STATUS_DOCUMENTED)
        draft_doubt(draft, "the level of one of the two is not stated plainly by its page");
    if (race->type_rooted)
        draft_doubt(draft, "both sides mean some object of this type, perhaps not the same one");
    else if (race_element(judge, first->path) && race_element(judge, second->path))
        draft_doubt(draft, "both sides mean some element, perhaps not the same one");
    if (race->consequence == CONSEQUENCE_PLAIN && race->life == LIFE_NONE)
        draft_doubt(draft, "an aligned flag or number that is read or written whole");
    if (race->unlikely)
        draft_doubt(draft, race->unlikely);
    else if (draft->doubt && !*draft->finding.doubt && race->life != LIFE_NONE)
        draft_doubt(draft,
                    "something before it, a register written or code that is not known, may have ended the other");
}

void race_report(struct judge *judge, enum race_rule rule)
{
    const struct sharing *sharing = judge->analysis->sharing;
    for (uint32_t i = 0; i < sharing->races_count; i++) {
        const struct race *race = &sharing->races[i];
        const struct instance *first = &judge->analysis->instances[race->first_instance];
        if (race_rule_of(judge, race) != rule || !visits_user_function(judge, first->func))
            continue;
        uint32_t doubt = race->doubt;
        if (race->consequence == CONSEQUENCE_PLAIN && race->life == LIFE_NONE && doubt < 2)
            doubt = 2;
        const char *leans = leans_race(judge, race);
        doubt += leans != NULL;
        struct spot spot = visits_spot(judge, race->first_instance, race->first_event, 0);
        const char *path = words_path(judge, sharing->accesses[race->first].path);
        struct draft *draft = draft_at_race(judge, &spot, path, doubt);
        if (!draft)
            continue;
        draft->race = race;
        draft->finding.overlap_reason = words_copy(judge, race->overlap.reason);
        draft_source(draft, race->overlap.source);
        if (race->life != LIFE_NONE)
            draft_source(draft, race->life == LIFE_EARLY ? "nc-dispmprt-dxgkddi_start_device"
                                                         : "nc-dispmprt-dxgkddi_interrupt_routine");
        if (draft->sources->len)
            draft->finding.overlap_source = draft->sources->pdata[0];
        if (leans)
            draft_doubt(draft, leans);
        race_doubts(judge, draft, race);
        if (race->life == LIFE_NONE)
            race_say(judge, draft, race);
        else
            race_say_life(judge, draft, race);
    }
}
