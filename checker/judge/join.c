#include "judge/join.h"

#include <glib.h>
#include <string.h>

static int compare_findings(const void *left, const void *right)
{
    const struct finding *a = left, *b = right;
    int order = place_compare(&a->at, &b->at);
    if (!order)
        order = strcmp(a->id, b->id);
    return order ? order : strcmp(a->message, b->message);
}

static int compare_failures(const void *left, const void *right)
{
    const struct failure *a = left, *b = right;
    int order = place_compare(&a->at, &b->at);
    return order ? order : strcmp(a->why, b->why);
}

/* Of equal failures one stays. */
static void join_failures(GArray *failures)
{
    guint kept = 0;
    g_array_sort(failures, compare_failures);
    for (guint i = 0; i < failures->len; i++) {
        const struct failure *all = (const struct failure *)failures->data;
        if (!kept || compare_failures(&all[kept - 1], &all[i]) != 0)
            g_array_index(failures, struct failure, kept++) = all[i];
    }
    g_array_set_size(failures, kept);
}

/* Of equal findings one stays; none of a suppression that fewer programs find than have the file: it is used. */
static void join_findings(GArray *findings, GHashTable *readers)
{
    guint kept = 0;
    g_array_sort(findings, compare_findings);
    for (guint i = 0, next; i < findings->len; i = next) {
        const struct finding *finding = &g_array_index(findings, struct finding, i);
        next = i + 1;
        while (next < findings->len && compare_findings(finding, &g_array_index(findings, struct finding, next)) == 0)
            next++;
        if (strcmp(finding->name, "unused-suppression") != 0 ||
            next - i >= GPOINTER_TO_UINT(g_hash_table_lookup(readers, finding->at.file)))
            g_array_index(findings, struct finding, kept++) = *finding;
    }
    g_array_set_size(findings, kept);
}

static void add_summary(struct summary *to, const struct summary *from)
{
    to->functions += from->functions;
    to->functions_with_loss += from->functions_with_loss;
    to->roots += from->roots;
    to->ddis += from->ddis;
    for (int level = 0; level < SUMMARY_LEVELS; level++)
        to->roots_of_level[level] += from->roots_of_level[level];
    to->roots_without_level += from->roots_without_level;
    to->unresolved_calls += from->unresolved_calls;
    to->suppressed += from->suppressed;
    to->hidden += from->hidden;
}

struct outcome *outcome_join(struct outcome **outcomes, uint32_t count, GHashTable *readers, uint32_t units)
{
    struct outcome *all = outcomes[0];
    if (count == 1)
        return all;
    GArray *findings = g_array_new(FALSE, FALSE, sizeof(struct finding));
    GArray *failures = g_array_new(FALSE, FALSE, sizeof(struct failure));
    for (uint32_t i = 0; i < count; i++) {
        struct arena arena = outcomes[i]->arena;
        g_array_append_vals(findings, outcomes[i]->findings, outcomes[i]->finding_count);
        g_array_append_vals(failures, outcomes[i]->failures, outcomes[i]->failure_count);
        if (!i)
            continue;
        add_summary(&all->summary, &outcomes[i]->summary);
        arena_join(&all->arena, &arena);
    }
    join_findings(findings, readers);
    join_failures(failures);
    all->findings = arena_copy(&all->arena, findings->data, sizeof(struct finding) * findings->len);
    all->finding_count = findings->len;
    all->failures = arena_copy(&all->arena, failures->data, sizeof(struct failure) * failures->len);
    all->failure_count = failures->len;
    all->summary.units = units;
    all->summary.units_failed = failures->len;
    memset(all->summary.findings, 0, sizeof(all->summary.findings));
    for (guint i = 0; i < findings->len; i++)
        all->summary.findings[all->findings[i].severity]++;
    g_array_free(findings, TRUE);
    g_array_free(failures, TRUE);
    return all;
}
