#include "judge/rule.h"

/* A function in a pageable section, entered at a raised IRQL. */
static void entries(struct judge *judge)
{
    struct entry_visit visit = {0};
    while (entry_next(judge, &visit)) {
        irql_set raised = visit.paged ? irql_excess(visit.irql, irql_at_most(LEVEL_APC)) : 0;
        /* Of a chain of pageable functions the first one is the defect, unless the caller raised the IRQL itself. */
        if (!raised || (visit.at.event && visit.at.paged && visit.at.entered_raised))
            continue;
        struct draft *draft = draft_at(judge, &visit.at, visit.name, 0);
        if (!draft)
            continue;
        const char *irql = words_irql(judge, raised), *root = words_root(judge, &visit.at);
        if (visit.at.event)
            draft_say(draft, "'%s' lies in the pageable section %s but is called at %s under %s%s", visit.name,
                      visit.section, irql, root, words_cause(judge, &visit.at, raised));
        else
            draft_say(draft, "'%s' lies in the pageable section %s but Windows calls it at %s as %s", visit.name,
                      visit.section, irql, root);
        draft_last_step(draft, "calls '%s', which may be paged out", visit.name);
        if (visit.section_at.line)
            draft_related(draft, &visit.section_at, "'%s' is put into section %s here", visit.name, visit.section);
        draft_source(draft, "kernel/making-drivers-pageable");
    }
}

static bool states_paged_code(const struct api *api)
{
    for (uint32_t i = 0; api && i < api->effect_count; i++)
        if (api->effects[i].kind == EFFECT_PAGED_CODE)
            return true;
    return false;
}

/* PAGED_CODE() in a resident function says the same of it, and stops a checked build. */
static void statements(struct judge *judge)
{
    struct call_visit visit = {0};
    while (call_next(judge, &visit)) {
        irql_set raised = irql_excess(visit.at.irql, irql_at_most(LEVEL_APC));
        if (!raised || visit.at.paged || !states_paged_code(visit.api))
            continue;
        struct draft *draft = draft_at(judge, &visit.at, "PAGED_CODE", 0);
        if (!draft)
            continue;
        draft_say(draft, "'PAGED_CODE()' states at most APC_LEVEL but is reached at %s under %s%s",
                  words_irql(judge, raised), words_root(judge, &visit.at), words_cause(judge, &visit.at, raised));
        draft_last_step(draft, "states that the IRQL is at most APC_LEVEL");
        draft_source(draft, "kernel/paged_code");
    }
}

RULE(paged_code_at_raised_irql)
{
    entries(judge);
    statements(judge);
}
