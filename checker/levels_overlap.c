#include "levels_overlap.h"

#include <string.h>

struct party levels_overlap_party(const struct levels_subject *subject, bool lifted)
{
    struct party party = {.root = subject->root, .level = LEVEL_NONE, .class_name = ""};
    if (subject->kind == SUBJECT_DDI) {
        party.ddi = subject->ddi;
        party.level = lifted ? subject->ddi->condition_level : subject->ddi->level;
        party.class_name = lifted ? subject->ddi->condition_class : subject->ddi->class_name;
    }
    party.name = levels_find_name(subject);
    return party;
}

bool levels_overlap_differs(const struct levels_subject *subject)
{
    const struct ddi *ddi = subject->ddi;
    return ddi && *ddi->condition &&
           (ddi->condition_level != ddi->level || strcmp(ddi->condition_class, ddi->class_name) != 0);
}

static bool is_of_group(const struct levels_group *group, const struct overlap *overlap, int level)
{
    const struct overlap *first = &group->overlap;
    if (group->words || first->answer != overlap->answer || first->law != overlap->law ||
        first->one_object_only != overlap->one_object_only)
        return false;
    if (overlap->law == LAW_EXCEPTION)
        return !strcmp(first->reason, overlap->reason);
    return group->level == level;
}

/* Under level 2 or 3 the reason is the subject's own, whatever the others are. */
static bool is_own_exclusion(const struct party *party, const struct overlap *overlap)
{
    return overlap->law == LAW_EXCLUSIVE_LEVEL && g_str_has_prefix(overlap->reason, party->name);
}

static struct levels_group *add_group(GArray *groups, const struct overlap *overlap, int level)
{
    struct levels_group group = {.overlap = *overlap, .level = level};
    group.ddis = g_ptr_array_new();
    g_array_append_val(groups, group);
    return &g_array_index(groups, struct levels_group, groups->len - 1);
}

static void add_ddi(const struct catalogue *catalogue, GArray *groups, const struct party *party, const struct ddi *ddi)
{
    struct levels_subject subject = {.kind = SUBJECT_DDI, .ddi = ddi, .root = ddi->root};
    struct party other = levels_overlap_party(&subject, false);
    struct overlap overlap = overlap_of(catalogue, party, &other, false);
    int level = is_own_exclusion(party, &overlap) ? LEVELS_MIXED : ddi->level;
    struct levels_group *group = NULL;
    for (guint i = 0; i < groups->len && !group; i++)
        if (is_of_group(&g_array_index(groups, struct levels_group, i), &overlap, level))
            group = &g_array_index(groups, struct levels_group, i);
    if (!group)
        group = add_group(groups, &overlap, level);
    g_ptr_array_add(group->ddis, (gpointer)ddi);
    if (group->ddis->len == 2) { /* one reason for all of them */
        other.name = "any of these";
        enum status status = group->overlap.status;
        group->overlap = overlap_of(catalogue, party, &other, false);
        group->overlap.status = status;
    }
    group->mixed |= overlap.status != group->overlap.status;
}

/* Routines that are no DDIs: timers and the like, and synchronized routines where the answer is another one. */
static void add_routines(const struct catalogue *catalogue, GArray *groups, const struct party *party)
{
    struct party timer = {.root = ROOT_TIMER, .level = LEVEL_NONE, .class_name = "", .name = "any of these"};
    struct party synchronized = {.root = ROOT_SYNCHRONIZED,
                                 .level = LEVEL_NONE,
                                 .class_name = "",
                                 .name = "a routine synchronized with the interrupt"};
    struct overlap late = overlap_of(catalogue, party, &timer, false);
    struct overlap held = overlap_of(catalogue, party, &synchronized, false);
    struct levels_group *group = NULL;
    for (guint i = 0; i < groups->len && !group; i++)
        if (!strcmp(g_array_index(groups, struct levels_group, i).overlap.reason, late.reason))
            group = &g_array_index(groups, struct levels_group, i);
    if (!group)
        group = add_group(groups, &late, LEVEL_NONE);
    group->words = "timers, work items, threads, DPCs of the driver's own";
    if (held.answer != late.answer)
        add_group(groups, &held, LEVEL_NONE)->words = "routines synchronized with the interrupt";
}

/* What may run first; itself, then exceptions, then the rest in the order of the levels. */
static int group_order(const struct levels_group *group)
{
    if (group->words && !strcmp(group->words, "itself"))
        return 0;
    if (group->overlap.law == LAW_EXCEPTION)
        return 1;
    if (group->overlap.law == LAW_CLASS)
        return 2;
    return group->level == LEVEL_NONE ? 20 : 10 + group->level + (group->overlap.law == LAW_NO_LEVEL ? 5 : 0);
}

static int compare_groups(const void *left, const void *right)
{
    const struct levels_group *a = left, *b = right;
    int order = (b->overlap.answer == OVERLAP_MAY) - (a->overlap.answer == OVERLAP_MAY);
    return order ? order : group_order(a) - group_order(b);
}

GArray *levels_overlap_groups(const struct catalogue *catalogue, const struct levels_subject *subject, bool lifted)
{
    GArray *groups = g_array_new(FALSE, TRUE, sizeof(struct levels_group));
    struct party party = levels_overlap_party(subject, lifted);
    const struct ddi *ddis;
    uint32_t count = catalogue_ddis(catalogue, &ddis);
    struct overlap overlap = overlap_of(catalogue, &party, &party, true);
    add_group(groups, &overlap, party.level)->words = "itself";
    for (uint32_t i = 0; i < count; i++)
        if (&ddis[i] != party.ddi)
            add_ddi(catalogue, groups, &party, &ddis[i]);
    add_routines(catalogue, groups, &party);
    g_array_sort(groups, compare_groups);
    return groups;
}

void levels_overlap_release(GArray *groups)
{
    for (guint i = 0; i < groups->len; i++)
        g_ptr_array_free(g_array_index(groups, struct levels_group, i).ddis, TRUE);
    g_array_free(groups, TRUE);
}
