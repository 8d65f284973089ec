#include "judge/inside.h"

#include <string.h>

/* A viewer's caps; what lies beyond helps nobody. */
enum { STEP_LIMIT = 40, RELATED_LIMIT = 20 };

/*
 * Rules that may see the same defect, the one that speaks first: the one that says most about it. Of the races of one
 * place and memory the one against the context that asks for the strongest protection speaks: what mends it mends the
 * others.
 */
static const char *const settle_order[][16] = {
    {"SL512", "SL514", "SL701", "SL114", "SL116", "SL115", "SL101", "SL111", "SL102", "SL519", "SL409"},
    {"SL605", "SL601"},
    {"SL504", "SL506", "SL303", "SL301", "SL302", "SL508", "SL507", "SL503", "SL502", "SL501", "SL517", "SL509",
     "SL511"},
};

/* A rule that keeps silent where another one speaks, though the two are not about the same thing in words. */
enum settle_silence { SILENT_AT_PLACE, SILENT_ON_TOPIC, SILENT_IN_FUNCTION }; /* a topic in a function, or all of it */

static const struct {
    const char *speaks, *silent;
    enum settle_silence scope;
} settle_silent[] = {
    /* after a lock is taken twice, each release but the first looks wrong */
    {"SL202", "SL203", SILENT_ON_TOPIC},
    {"SL202", "SL112", SILENT_ON_TOPIC},
    /* a release of what is not held is seldom at the right IRQL either */
    {"SL203", "SL101", SILENT_AT_PLACE},
    {"SL203", "SL102", SILENT_AT_PLACE},
    {"SL112", "SL108", SILENT_AT_PLACE},
    {"SL105", "SL108", SILENT_AT_PLACE},
    {"SL105", "SL112", SILENT_AT_PLACE},
    /* once the IRQL is wrong, what follows is wrong as well */
    {"SL105", "SL102", SILENT_IN_FUNCTION},
    {"SL108", "SL102", SILENT_IN_FUNCTION},
};

/* Group and rank of a rule; group -1: in none. */
static int settle_rank(const char *id, int *rank)
{
    for (int group = 0; group < (int)G_N_ELEMENTS(settle_order); group++)
        for (*rank = 0; *rank < (int)G_N_ELEMENTS(settle_order[0]) && settle_order[group][*rank]; ++*rank)
            if (!strcmp(settle_order[group][*rank], id))
                return group;
    return -1;
}

static enum confidence settle_confidence(const struct draft *draft)
{
    return draft->doubt == 0 ? CONFIDENCE_CERTAIN : draft->doubt == 1 ? CONFIDENCE_LIKELY : CONFIDENCE_POSSIBLE;
}

/* Does `a` speak and `b` keep silent, both seeing the same defect? */
static bool settle_beats(const struct draft *a, const struct draft *b, enum confidence least)
{
    /* Asked for all, a person still sees the sure one of two. */
    enum confidence bar = MAX(least, CONFIDENCE_LIKELY);
    bool a_shown = settle_confidence(a) >= bar, b_shown = settle_confidence(b) >= bar;
    if (a_shown != b_shown)
        return a_shown;
    int a_rank = 0, b_rank = 0;
    settle_rank(a->page->id, &a_rank);
    settle_rank(b->page->id, &b_rank);
    return a_rank < b_rank;
}

/* Of the drafts with one place and topic in one group of rules the best stays. */
static void settle_precedence(const struct judge *judge, enum confidence least)
{
    GHashTable *best = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = judge->settled; i < judge->drafts->len; i++) {
        struct draft *draft = judge->drafts->pdata[i];
        int rank, group = settle_rank(draft->page->id, &rank);
        if (group < 0)
            continue;
        const struct place *at = &draft->finding.at;
        char *key = g_strdup_printf("%d %s:%u:%u %s", group, at->file, at->line, at->column, draft->topic);
        struct draft *other = g_hash_table_lookup(best, key);
        if (other)
            (settle_beats(other, draft, least) ? draft : other)->dropped = true;
        if (!other || other->dropped)
            g_hash_table_insert(best, key, draft);
        else
            g_free(key);
    }
    g_hash_table_destroy(best);
}

/* What both must have in common, with the id of the one that speaks. */
static char *settle_key(const char *id, enum settle_silence scope, const struct draft *draft)
{
    const struct place *at = &draft->finding.at;
    if (scope == SILENT_AT_PLACE)
        return g_strdup_printf("%s %s:%u:%u", id, at->file, at->line, at->column);
    return g_strdup_printf("%s %s %s", id, draft->finding.function, scope == SILENT_ON_TOPIC ? draft->topic : "");
}

static void settle_silence(const struct judge *judge)
{
    GHashTable *spoken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t k = 0; k < G_N_ELEMENTS(settle_silent); k++) {
        for (guint i = judge->settled; i < judge->drafts->len; i++) {
            struct draft *draft = judge->drafts->pdata[i];
            if (!draft->dropped && !strcmp(draft->page->id, settle_silent[k].speaks))
                g_hash_table_add(spoken, settle_key(draft->page->id, settle_silent[k].scope, draft));
        }
        for (guint i = judge->settled; i < judge->drafts->len; i++) {
            struct draft *draft = judge->drafts->pdata[i];
            char *key = settle_key(settle_silent[k].speaks, settle_silent[k].scope, draft);
            if (!strcmp(draft->page->id, settle_silent[k].silent) && g_hash_table_contains(spoken, key))
                draft->dropped = true;
            g_free(key);
        }
    }
    g_hash_table_destroy(spoken);
}

/* Does the entry point of `root` reach the function of the draft? */
static bool settle_reaches(const struct judge *judge, uint32_t root, const struct draft *draft)
{
    enum { WORD = 64 };
    const struct analysis *analysis = judge->analysis;
    uint32_t func = draft->spot.func;
    for (uint32_t i = analysis->first_instance[func]; i < analysis->first_instance[func + 1]; i++)
        if (analysis->instances[i].roots[root / WORD] >> (root % WORD) & 1)
            return true;
    return false;
}

/*
 * An entry point that comes back at a wrong IRQL (SL106) by a mistake with a lock or an IRQL on the way keeps silent:
 * the mistake is told.
 */
static void settle_consequences(const struct judge *judge)
{
    static const char *const causes[] = {"SL105", "SL108", "SL112", "SL201", "SL202", "SL203", "SL215"};
    for (guint i = judge->settled; i < judge->drafts->len; i++) {
        struct draft *draft = judge->drafts->pdata[i];
        for (guint k = judge->settled; !strcmp(draft->page->id, "SL106") && k < judge->drafts->len; k++) {
            const struct draft *cause = judge->drafts->pdata[k];
            for (size_t c = 0; c < G_N_ELEMENTS(causes) && cause->spot.instance; c++)
                if (!strcmp(cause->page->id, causes[c]) &&
                    settle_reaches(judge, judge->ways[draft->spot.instance].root, cause))
                    draft->dropped = true;
        }
    }
}

static bool settle_selected(const struct judge *judge, const struct page *page)
{
    const struct selection *selection = judge->selection;
    return selection->chosen[page - selection->pages];
}

void settle_drafts(struct judge *judge, enum confidence least, GPtrArray *kept)
{
    struct summary *summary = &judge->outcome->summary;
    settle_precedence(judge, least);
    settle_silence(judge);
    settle_consequences(judge);
    for (; judge->settled < judge->drafts->len; judge->settled++) {
        struct draft *draft = judge->drafts->pdata[judge->settled];
        if (draft->dropped || !settle_selected(judge, draft->page))
            continue;
        draft->finding.confidence = settle_confidence(draft);
        if (suppress_hides(judge, draft->page, &draft->finding.at) ||
            selection_ignores(judge->selection, draft->page, draft->finding.at.file))
            summary->suppressed++;
        else if (draft->finding.confidence < least)
            summary->hidden++;
        else
            g_ptr_array_add(kept, draft);
    }
}

/* ---- the findings ------------------------------------------------------------------------------------------------ */

static int settle_compare(const struct draft *a, const struct draft *b)
{
    int order = place_compare(&a->finding.at, &b->finding.at);
    if (!order)
        order = strcmp(a->page->id, b->page->id);
    return order ? order : strcmp(a->topic, b->topic);
}

static gint settle_compare_items(gconstpointer a, gconstpointer b)
{
    const struct draft *const *left = a, *const *right = b;
    return settle_compare(*left, *right);
}

/* Rule, function, topic, and the number among equals: no line, so that a finding is known again in moved code. */
static const char *settle_fingerprint(struct judge *judge, const struct draft *draft, GHashTable *seen)
{
    char *text = g_strdup_printf("%s\n%s\n%s", draft->page->id, draft->finding.function, draft->topic);
    guint number = GPOINTER_TO_UINT(g_hash_table_lookup(seen, text)) + 1;
    g_hash_table_insert(seen, g_strdup(text), GUINT_TO_POINTER(number));
    char *whole = g_strdup_printf("%s\n%u", text, number);
    char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, whole, -1);
    sum[16] = 0;
    const char *result = words_copy(judge, sum);
    g_free(sum);
    g_free(whole);
    g_free(text);
    return result;
}

/* Leaves out the middle of a path that is too long to read. */
static void settle_cap(struct finding_path *path)
{
    if (path->step_count <= STEP_LIMIT)
        return;
    uint32_t tail = STEP_LIMIT / 2, from = path->step_count - tail;
    memmove(path->steps + (STEP_LIMIT - tail), path->steps + from, sizeof(struct finding_step) * tail);
    path->step_count = STEP_LIMIT;
}

/* The entry point's own page: where its IRQL and level come from. */
static void settle_root_page(const struct judge *judge, struct draft *draft)
{
    const struct ddi *ddi = spot_ddi(judge, &draft->spot);
    if (ddi && ddi->sources.count)
        draft_source(draft, ddi->sources.items[0]);
}

static void settle_finding(struct judge *judge, struct draft *draft, GHashTable *seen)
{
    struct finding *finding = &draft->finding;
    finding->id = draft->page->id;
    finding->name = draft->page->name;
    finding->severity = draft->page->severity;
    finding->fingerprint = settle_fingerprint(judge, draft, seen);
    if (draft->race || draft->order) {
        finding->paths = draft->race ? race_paths(judge, draft->race) : order_paths(judge, draft->order);
        finding->path_count = 2;
    } else if (draft->spot.instance) {
        finding->paths = arena_new(judge->arena, struct finding_path);
        finding->paths[0] = witness_path(judge, &draft->spot, draft->last_step);
        finding->path_count = 1;
        settle_root_page(judge, draft);
    }
    for (uint32_t i = 0; i < finding->path_count; i++)
        settle_cap(&finding->paths[i]);
    finding->source_count = draft->sources->len;
    finding->sources = arena_copy(judge->arena, draft->sources->pdata, sizeof(char *) * draft->sources->len);
    finding->related_count = MIN(draft->related->len, RELATED_LIMIT);
    finding->related =
        arena_copy(judge->arena, draft->related->data, sizeof(struct finding_related) * finding->related_count);
}

void settle_findings(struct judge *judge, GPtrArray *kept)
{
    struct outcome *outcome = judge->outcome;
    GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_ptr_array_sort(kept, settle_compare_items);
    outcome->findings = arena_array(judge->arena, struct finding, kept->len + 1);
    for (guint i = 0; i < kept->len; i++) {
        struct draft *draft = kept->pdata[i];
        settle_finding(judge, draft, seen);
        outcome->findings[outcome->finding_count++] = draft->finding;
        outcome->summary.findings[draft->finding.severity]++;
    }
    g_hash_table_destroy(seen);
}
