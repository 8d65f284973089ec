#include "judge/judge.h"

#include "judge/inside.h"

static void judge_count_functions(const struct judge *judge, struct summary *summary)
{
    for (uint32_t i = 1; i < judge->facts->funcs_count; i++) {
        if (!visits_user_function(judge, i))
            continue;
        summary->functions++;
        summary->functions_with_loss += judge->facts->funcs[i].losses.count != 0;
    }
}

static void judge_count(const struct judge *judge, struct summary *summary)
{
    const struct program *program = judge->program;
    judge_count_functions(judge, summary);
    summary->units = judge->facts->units_count ? judge->facts->units_count - 1 : 0;
    for (uint32_t i = 1; i < judge->facts->units_count; i++)
        summary->units_failed += judge->facts->units[i].failed != 0;
    for (uint32_t i = 0; i < program->roots_count; i++) {
        int level = program->roots[i].level;
        if (program->roots[i].lifted)
            continue; /* counted already, at the level without its condition */
        summary->roots++;
        summary->ddis += program->roots[i].ddi != NULL;
        if (level >= 0 && level < SUMMARY_LEVELS)
            summary->roots_of_level[level]++;
        else
            summary->roots_without_level++;
    }
    summary->unresolved_calls = program->unresolved_calls;
}

static void judge_failures(struct judge *judge)
{
    struct outcome *outcome = judge->outcome;
    outcome->failures = arena_array(judge->arena, struct failure, outcome->summary.units_failed + 1);
    struct failure_visit visit = {0};
    while (failure_next(judge, &visit))
        outcome->failures[outcome->failure_count++] = (struct failure){visit.at, words_copy(judge, visit.why)};
}

static void judge_rules(struct outcome *outcome)
{
    outcome->rule_count = rule_page_count;
    outcome->rules = arena_array(&outcome->arena, struct finding_rule, rule_page_count);
    for (uint32_t i = 0; i < rule_page_count; i++) {
        const struct page *page = &rule_pages[i];
        outcome->rules[i] = (struct finding_rule){
            .id = page->id,
            .name = page->name,
            .severity = page->severity,
            .set = rule_set_word(page->set),
            .summary = page->summary,
            .page = page->text,
        };
    }
}

/* Rules of the 9xx family speak of the run itself, so they run when the others are settled. */
static bool judge_is_last(const struct page *page)
{
    return page->id[2] == '9';
}

/* What is not selected runs too when it is core: it may be the one that speaks of a defect, or is suppressed. */
static void judge_run_rules(struct judge *judge, bool last)
{
    const struct selection *selection = judge->selection;
    for (uint32_t i = 0; i < selection->count; i++) {
        const struct page *page = &selection->pages[i];
        if (judge_is_last(page) != last || !(selection->chosen[i] || page->set == SET_CORE))
            continue;
        judge->page = page;
        page->run(judge);
    }
}

struct outcome *judge_run(struct analysis *analysis, const struct selection *selection, enum confidence least)
{
    struct arena arena = {0};
    struct outcome *outcome = arena_new(&arena, struct outcome);
    outcome->arena = arena;
    struct judge judge = {.analysis = analysis,
                          .program = analysis->program,
                          .facts = &analysis->program->facts,
                          .selection = selection,
                          .arena = &outcome->arena,
                          .outcome = outcome,
                          .drafts = g_ptr_array_new(),
                          .draft_of_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                          .covers = g_array_new(FALSE, FALSE, sizeof(struct cover)),
                          .locks = g_array_new(FALSE, FALSE, sizeof(struct lock)),
                          .held = g_array_new(FALSE, FALSE, sizeof(struct held)),
                          .text = g_string_new(NULL)};
    outcome->version = "";
    outcome->seconds = -1;
    judge_count(&judge, &outcome->summary);
    judge_failures(&judge);
    judge_rules(outcome);
    witness_find(&judge);
    suppress_read(&judge);
    leans_read(&judge);

    GPtrArray *kept = g_ptr_array_new();
    judge_run_rules(&judge, false);
    settle_drafts(&judge, least, kept);
    judge_run_rules(&judge, true);
    settle_drafts(&judge, least, kept);
    settle_findings(&judge, kept);

    for (guint i = 0; i < judge.drafts->len; i++)
        draft_release(judge.drafts->pdata[i]);
    g_ptr_array_free(kept, TRUE);
    if (judge.leaks)
        g_array_free(judge.leaks, TRUE);
    g_ptr_array_free(judge.drafts, TRUE);
    g_hash_table_destroy(judge.draft_of_key);
    g_hash_table_destroy(judge.repaired);
    g_array_free(judge.covers, TRUE);
    g_array_free(judge.locks, TRUE);
    g_array_free(judge.held, TRUE);
    g_string_free(judge.text, TRUE);
    return outcome;
}
