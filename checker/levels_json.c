#include "levels_json.h"

#include <string.h>

#include "levels_overlap.h"
#include "model/page.h"

json_t *levels_json_make(void)
{
    return json_pack("{si}", "version", 1);
}

static json_t *text_or_null(const char *text)
{
    return *text ? json_string(text) : json_null();
}

static json_t *texts_of(const struct text_list *list)
{
    json_t *texts = json_array();
    for (uint32_t i = 0; i < list->count; i++)
        json_array_append_new(texts, json_string(list->items[i]));
    return texts;
}

static json_t *pages_of(const struct text_list *list)
{
    json_t *pages = json_array();
    for (uint32_t i = 0; i < list->count; i++)
        json_array_append_new(pages, json_string(page_url(list->items[i])));
    return pages;
}

static json_t *irql_of(irql_set set)
{
    json_t *levels = json_array();
    for (enum irql_level level = LEVEL_PASSIVE; level < LEVEL_COUNT; level++)
        if (set & (1 << level))
            json_array_append_new(levels, json_string(irql_name(level)));
    return levels;
}

static json_t *truth_of(enum tristate truth)
{
    return truth == UNKNOWN ? json_null() : json_boolean(truth == YES);
}

static json_t *level_of(int level)
{
    return level == LEVEL_NONE ? json_null() : json_integer(level);
}

static void put_evidence(json_t *row, enum status status, const struct text_list *sources, const char *note)
{
    json_object_set_new(row, "status", json_string(status_name(status)));
    json_object_set_new(row, "sources", pages_of(sources));
    json_object_set_new(row, "note", text_or_null(note));
}

static json_t *answer_of(const struct overlap *overlap)
{
    return json_pack(
        "{sbsbsssssoss}", "may", overlap->answer == OVERLAP_MAY, "one_object_only", overlap->one_object_only, "law",
        overlap_law_name(overlap->law), "status", status_name(overlap->status), "source",
        *overlap->source ? json_string(page_url(overlap->source)) : json_null(), "reason", overlap->reason);
}

static json_t *groups_of(const struct catalogue *catalogue, const struct levels_subject *subject, bool lifted)
{
    GArray *groups = levels_overlap_groups(catalogue, subject, lifted);
    json_t *list = json_array();
    for (guint i = 0; i < groups->len; i++) {
        const struct levels_group *group = &g_array_index(groups, struct levels_group, i);
        json_t *row = answer_of(&group->overlap), *names = json_array();
        for (guint j = 0; j < group->ddis->len; j++)
            json_array_append_new(names, json_string(((const struct ddi *)group->ddis->pdata[j])->member));
        json_object_set_new(row, "ddis", names);
        json_object_set_new(row, "others", group->words ? json_string(group->words) : json_null());
        json_array_append_new(list, row);
    }
    levels_overlap_release(groups);
    return list;
}

static json_t *ddi_of(const struct catalogue *catalogue, const struct levels_subject *subject, bool deep)
{
    const struct ddi *ddi = subject->ddi;
    json_t *row = json_object();
    json_object_set_new(row, "name", json_string(ddi->member));
    json_object_set_new(row, "type", json_string(ddi->type));
    json_object_set_new(row, "header", text_or_null(strcmp(ddi->header, "unknown") ? ddi->header : ""));
    json_object_set_new(row, "tables", texts_of(&ddi->tables));
    json_object_set_new(row, "since", text_or_null(ddi->since));
    json_object_set_new(row, "root", json_string(root_kind_name(ddi->root)));
    json_object_set_new(row, "irql", irql_of(ddi->irql));
    json_object_set_new(row, "pageable", truth_of(ddi->pageable));
    json_object_set_new(row, "level", level_of(ddi->level));
    json_object_set_new(row, "class", text_or_null(ddi->class_name));
    json_object_set_new(row, "class_object", text_or_null(ddi->class_object));
    json_t *condition = json_null();
    if (*ddi->condition)
        condition = json_pack("{sssososo}", "when", ddi->condition, "level", level_of(ddi->condition_level), "class",
                              text_or_null(ddi->condition_class), "irql", irql_of(ddi->condition_irql));
    json_object_set_new(row, "condition", condition);
    json_t *handle = json_null();
    if (ddi->scope != SCOPE_NONE)
        handle =
            json_pack("{sisssb}", "parameter", ddi->handle, "scope", scope_name(ddi->scope), "out", ddi->handle_out);
    json_object_set_new(row, "handle", handle);
    json_object_set_new(row, "bugcheck", json_boolean(ddi->bugcheck));
    put_evidence(row, ddi->status, &ddi->sources, ddi->note);
    if (deep) {
        json_object_set_new(row, "overlaps", groups_of(catalogue, subject, false));
        if (*ddi->condition)
            json_object_set_new(row, "overlaps_then", groups_of(catalogue, subject, true));
    }
    return row;
}

static json_t *effect_of(const struct effect *effect)
{
    json_t *row = json_pack("{ss}", "do", effect_name(effect->kind));
    if (effect->arg >= 0)
        json_object_set_new(row, "arg", json_integer(effect->arg));
    else if (effect->arg == -1)
        json_object_set_new(row, "arg", json_string("result"));
    if (effect->lock != LOCK_NONE)
        json_object_set_new(row, "lock", json_string(lock_name(effect->lock)));
    if (effect->mode == MODE_SHARED)
        json_object_set_new(row, "mode", json_string("shared"));
    if (effect->to != LEVEL_PASSIVE)
        json_object_set_new(row, "to", json_string(irql_name(effect->to)));
    if (effect->root != ROOT_NONE)
        json_object_set_new(row, "root", json_string(root_kind_name(effect->root)));
    if (*effect->when)
        json_object_set_new(row, "when", json_string(effect->when));
    return row;
}

static json_t *api_of(const struct api *api, bool callback)
{
    json_t *row = json_pack("{ssso}", "name", api->name, "header", text_or_null(api->header));
    if (callback) {
        json_object_set_new(row, "table", json_string(api->table));
        json_object_set_new(row, "type", text_or_null(api->type));
    }
    json_object_set_new(row, "irql", irql_of(api->irql));
    json_t *cases = json_array(), *effects = json_array();
    for (uint32_t i = 0; i < api->case_count; i++) {
        json_t *levels = json_array();
        for (int level = 0; level < 4; level++)
            if (api->cases[i].levels & (1 << level))
                json_array_append_new(levels, json_integer(level));
        json_array_append_new(cases, json_pack("{sssoso}", "when", api->cases[i].when, "irql",
                                               irql_of(api->cases[i].irql), "levels", levels));
    }
    for (uint32_t i = 0; i < api->effect_count; i++)
        json_array_append_new(effects, effect_of(&api->effects[i]));
    json_object_set_new(row, "cases", cases);
    json_object_set_new(row, "blocks", truth_of(api->blocks));
    json_object_set_new(row, "effects", effects);
    json_object_set_new(row, "paired_with", texts_of(&api->paired_with));
    json_object_set_new(row, "only_in", texts_of(&api->only_in));
    json_object_set_new(row, "not_in", texts_of(&api->not_in));
    json_object_set_new(row, "reenters", texts_of(&api->reenters));
    put_evidence(row, api->status, &api->sources, api->note);
    return row;
}

static json_t *routine_of(const struct catalogue *catalogue, const struct levels_subject *subject)
{
    json_t *row = json_pack("{ssss}", "name", levels_find_name(subject), "root", root_kind_name(subject->root));
    if (subject->async) {
        json_object_set_new(row, "irql", irql_of(subject->async->irql));
        json_object_set_new(row, "reentrant", truth_of(subject->async->reentrant));
        put_evidence(row, subject->async->status, &subject->async->sources, subject->async->note);
    }
    json_object_set_new(row, "overlaps", groups_of(catalogue, subject, false));
    return row;
}

static void add_to(json_t *json, const char *list, json_t *row)
{
    if (!json_object_get(json, list))
        json_object_set_new(json, list, json_array());
    json_array_append_new(json_object_get(json, list), row);
}

void levels_json_add(json_t *json, const struct catalogue *catalogue, const struct levels_subject *subject, bool deep)
{
    switch (subject->kind) {
    case SUBJECT_DDI:
        add_to(json, "ddis", ddi_of(catalogue, subject, deep));
        break;
    case SUBJECT_CALLBACK:
        add_to(json, "callbacks", api_of(subject->api, true));
        break;
    case SUBJECT_API:
        add_to(json, "functions", api_of(subject->api, false));
        break;
    case SUBJECT_ASYNC:
    case SUBJECT_ROOT:
        add_to(json, "routines", routine_of(catalogue, subject));
        break;
    }
}

void levels_json_add_pair(json_t *json, const struct catalogue *catalogue, const struct levels_subject *a,
                          const struct levels_subject *b)
{
    bool same = a->ddi ? a->ddi == b->ddi : a->kind == b->kind && a->root == b->root && a->async == b->async;
    for (int turn = 0; turn < 3; turn++) {
        bool lift_a = turn == 1, lift_b = turn == 2;
        if ((lift_a && !levels_overlap_differs(a)) || (lift_b && (same || !levels_overlap_differs(b))))
            continue;
        struct party one = levels_overlap_party(a, lift_a), two = levels_overlap_party(b, lift_b);
        struct overlap overlap = overlap_of(catalogue, &one, &two, same);
        json_t *row = answer_of(&overlap);
        json_object_set_new(row, "of", json_pack("[ss]", one.name, two.name));
        json_object_set_new(row, "when",
                            lift_a   ? json_string(a->ddi->condition)
                            : lift_b ? json_string(b->ddi->condition)
                                     : json_null());
        add_to(json, "pairs", row);
    }
}

void levels_json_add_matrix(json_t *json, const struct levels_matrix *matrix)
{
    json_t *names = json_array(), *rows = json_array(), *groups = json_array();
    for (uint32_t i = 0; i < matrix->count; i++) {
        GString *row = g_string_new(NULL);
        for (uint32_t j = 0; j < matrix->count; j++)
            g_string_append_c(row, levels_matrix_letter(levels_matrix_at(matrix, i, j)));
        json_array_append_new(names, json_string(levels_matrix_name(matrix, i)));
        json_array_append_new(rows, json_string(row->str));
        g_string_free(row, TRUE);
    }
    for (guint i = 0; i < matrix->clusters->len; i++) {
        const struct levels_cluster *cluster = &g_array_index(matrix->clusters, struct levels_cluster, i);
        json_array_append_new(groups, json_pack("{sssisi}", "title", cluster->title, "first", (int)cluster->first,
                                                "count", (int)cluster->count));
    }
    json_object_set_new(json, "matrix", json_pack("{sososo}", "names", names, "rows", rows, "groups", groups));
}
