#include "levels_text.h"

#include <stdio.h>
#include <string.h>

#include "base/say.h"
#include "levels_overlap.h"
#include "model/page.h"

enum { COLUMNS = 110, LABEL = 13, LIST_LIMIT = 20 };

void levels_text_wrap(const char *label, uint32_t indent, const char *text, GString *out)
{
    g_string_append_printf(out, "%-*s", (int)indent, label);
    size_t at = MAX(strlen(label), indent);
    for (bool first = true; *text; first = false) {
        size_t length = strcspn(text, " ");
        if (!first && at + 1 + length > COLUMNS) {
            g_string_append_printf(out, "\n%*s", (int)indent, "");
            at = indent;
        } else if (!first) {
            g_string_append_c(out, ' ');
            at++;
        }
        g_string_append_len(out, text, (gssize)length);
        at += length;
        text += length;
        text += strspn(text, " ");
    }
    g_string_append_c(out, '\n');
}

static void put_line(const char *label, const char *text, GString *out)
{
    char *head = g_strdup_printf("  %s", label);
    if (*text)
        levels_text_wrap(head, LABEL, text, out);
    g_free(head);
}

static void put_texts(const char *label, const struct text_list *list, GString *out)
{
    GString *text = g_string_new(NULL);
    for (uint32_t i = 0; i < list->count; i++)
        g_string_append_printf(text, "%s%s", i ? ", " : "", list->items[i]);
    put_line(label, text->str, out);
    g_string_free(text, TRUE);
}

/* ---- levels in words --------------------------------------------------------------------------------------------- */

static const char *level_words(int level)
{
    switch (level) {
    case 0:
        return "reentrant: any number of threads may be in it, each of another process";
    case 1:
        return "one thread at a time";
    case 2:
        return "the calling thread alone is in the driver through a DDI, and the GPU is idle";
    case 3:
        return "the calling thread alone is in the driver through a DDI, the GPU is idle, video memory is evicted";
    default:
        return "that of the DDI that caused it";
    }
}

char *levels_text_level(const struct ddi *ddi)
{
    GString *text = g_string_new(NULL);
    if (ddi->level == LEVEL_NONE)
        g_string_append(text, "as its caller");
    else
        g_string_append_printf(text, "%d%s%s", ddi->level, *ddi->class_name ? " " : "", ddi->class_name);
    if (*ddi->condition && (ddi->condition_level != ddi->level || strcmp(ddi->condition_class, ddi->class_name) != 0))
        g_string_append_printf(text, ", or %d%s%s", ddi->condition_level, *ddi->condition_class ? " " : "",
                               ddi->condition_class);
    return g_string_free(text, FALSE);
}

/* A condition as it reads after "when". */
static const char *when_words(const char *when)
{
    static const char capability[] = "cap ";
    static char words[256];
    if (strncmp(when, capability, strlen(capability)) != 0 || strstr(when, "||"))
        return when;
    snprintf(words, sizeof words, "the driver sets %s", when + strlen(capability));
    return words;
}

static void put_level(int level, const char *class_name, const char *object, const char *when, GString *out)
{
    GString *text = g_string_new(NULL);
    if (level != LEVEL_NONE)
        g_string_append_printf(text, "%d", level);
    if (*when)
        g_string_append_printf(text, " when %s", when_words(when));
    g_string_append_printf(text, "%s%s", text->len ? *when ? ": " : ", " : "", level_words(level));
    if (*class_name)
        g_string_append_printf(text, "%s class %s", level == 1 ? " in its" : "; one thread at a time in its",
                               class_name);
    if (*class_name && *object)
        g_string_append_printf(text, ", for one and the same %s", object);
    put_line(*when ? "" : "level", text->str, out);
    g_string_free(text, TRUE);
}

static const char *status_words(enum status status)
{
    switch (status) {
    case STATUS_DOCUMENTED:
        return "documented";
    case STATUS_BY_SIBLING:
        return "by-sibling: a page says so of the function that this one extends";
    case STATUS_DEFAULT:
        return "default: no page lists it; level 0 is what a page says of those";
    case STATUS_CONFLICT:
        return "conflict: pages disagree; the weaker guarantee is shown";
    }
    bug("status %d", (int)status);
}

static void put_sources(const struct text_list *sources, GString *out)
{
    for (uint32_t i = 0; i < sources->count; i++)
        put_line(i ? "" : "sources", page_url(sources->items[i]), out);
}

/* ---- what may overlap -------------------------------------------------------------------------------------------- */

/* "196 DDIs of level 0: 189 without class, 3 of class miracast" */
static void put_counts(const struct levels_group *group, GString *text)
{
    GPtrArray *ddis = group->ddis;
    if (group->level == LEVELS_MIXED) {
        g_string_append_printf(text, "all %u other DDIs", ddis->len);
        return;
    }
    g_string_append_printf(text, "%u DDIs of level %d", ddis->len, group->level);
    for (guint i = 0; i < ddis->len; i++) {
        const char *class_name = ((const struct ddi *)ddis->pdata[i])->class_name;
        guint count = 0;
        bool first = true;
        for (guint j = 0; j < ddis->len; j++) {
            bool same = !strcmp(((const struct ddi *)ddis->pdata[j])->class_name, class_name);
            first &= !(same && j < i);
            count += same;
        }
        if (first)
            g_string_append_printf(text, "%s %u %s%s", i ? "," : ":", count,
                                   *class_name ? "of class " : "without class", class_name);
    }
}

static void put_members(const struct levels_group *group, GString *text)
{
    GPtrArray *ddis = group->ddis;
    if (ddis->len > LIST_LIMIT && group->overlap.law != LAW_CLASS)
        put_counts(group, text);
    else
        for (guint i = 0; i < ddis->len; i++)
            g_string_append_printf(text, "%s%s", i ? ", " : "", ((const struct ddi *)ddis->pdata[i])->member);
    if (group->words)
        g_string_append_printf(text, "%s%s", ddis->len ? ", " : "", group->words);
}

static void put_groups(const struct catalogue *catalogue, const struct levels_subject *subject, bool lifted,
                       GString *out)
{
    GArray *groups = levels_overlap_groups(catalogue, subject, lifted);
    int last = -1;
    for (guint i = 0; i < groups->len; i++) {
        const struct levels_group *group = &g_array_index(groups, struct levels_group, i);
        GString *text = g_string_new(NULL);
        if ((int)group->overlap.answer != last)
            g_string_append_printf(out, "\n  %s\n",
                                   group->overlap.answer == OVERLAP_MAY ? "may run at the same time"
                                                                        : "never at the same time");
        last = (int)group->overlap.answer;
        put_members(group, text);
        levels_text_wrap("    ", 4, text->str, out);
        bool sure = group->mixed || group->overlap.status == STATUS_DOCUMENTED;
        g_string_printf(text, "%s%s%s", group->overlap.reason, sure ? "" : "; ",
                        sure ? "" : status_name(group->overlap.status));
        levels_text_wrap("        ", 8, text->str, out);
        g_string_free(text, TRUE);
    }
    levels_overlap_release(groups);
}

/* ---- cards ------------------------------------------------------------------------------------------------------- */

static void put_irql(const struct ddi *ddi, GString *out)
{
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "%s %s", irql_known(ddi->irql) ? "called at" : "no page says:", irql_text(ddi->irql));
    if (*ddi->condition && ddi->condition_irql != ddi->irql)
        g_string_append_printf(text, "; at %s when %s", irql_text(ddi->condition_irql), when_words(ddi->condition));
    if (ddi->pageable != UNKNOWN)
        g_string_append(text, ddi->pageable == YES ? "; may be pageable" : "; must be resident");
    if (ddi->bugcheck)
        g_string_append(text, "; also called when the system is going down");
    put_line("IRQL", text->str, out);
    g_string_free(text, TRUE);
}

static void put_ddi(const struct catalogue *catalogue, const struct levels_subject *subject, GString *out)
{
    const struct ddi *ddi = subject->ddi;
    g_string_append_printf(out, "%s\n", ddi->member);
    if (ddi->root == ROOT_ISR || ddi->root == ROOT_DPC)
        put_line("level", "0, and held off by no level: it comes whatever DDI is in progress", out);
    else
        put_level(ddi->level, ddi->class_name, ddi->class_object, "", out);
    bool other =
        *ddi->condition && (ddi->condition_level != ddi->level || strcmp(ddi->condition_class, ddi->class_name) != 0);
    if (other)
        put_level(ddi->condition_level, ddi->condition_class, "", ddi->condition, out);
    put_irql(ddi, out);
    GString *text = g_string_new(NULL);
    if (ddi->scope != SCOPE_NONE)
        g_string_printf(text, "parameter %d%s: %s", ddi->handle, ddi->handle_out ? ", given back by the driver" : "",
                        scope_name(ddi->scope));
    put_line("handle", text->str, out);
    g_string_printf(text, "%s%s%s", ddi->type, *ddi->header && strcmp(ddi->header, "unknown") ? " in " : "",
                    strcmp(ddi->header, "unknown") ? ddi->header : "");
    put_line("type", text->str, out);
    put_texts("member of", &ddi->tables, out);
    put_line("since", ddi->since, out);
    put_line("status", status_words(ddi->status), out);
    put_line("note", ddi->note, out);
    put_sources(&ddi->sources, out);
    put_groups(catalogue, subject, false, out);
    if (other) {
        g_string_printf(text, "\n%s when %s\n", ddi->member, ddi->condition);
        g_string_append(out, text->str);
        put_groups(catalogue, subject, true, out);
    }
    g_string_free(text, TRUE);
}

static void put_effects(const struct api *api, GString *out)
{
    for (uint32_t i = 0; i < api->effect_count; i++) {
        const struct effect *effect = &api->effects[i];
        GString *text = g_string_new(effect_name(effect->kind));
        if (effect->lock != LOCK_NONE)
            g_string_append_printf(text, " %s", lock_words(effect->lock));
        if (effect->mode == MODE_SHARED)
            g_string_append(text, " shared");
        if (effect->arg >= 0)
            g_string_append_printf(text, " at argument %d", effect->arg);
        else if (effect->arg == -1)
            g_string_append(text, " of the result");
        if (effect->to != LEVEL_PASSIVE)
            g_string_append_printf(text, " to %s", irql_text((irql_set)(1 << effect->to)));
        if (effect->root != ROOT_NONE)
            g_string_append_printf(text, " as %s", root_kind_words(effect->root));
        if (effect->timeout >= 0)
            g_string_append_printf(text, ", time-out at argument %d", effect->timeout);
        if (*effect->when)
            g_string_append_printf(text, ", when %s", effect->when);
        put_line(i ? "" : "does", text->str, out);
        g_string_free(text, TRUE);
    }
}

static void put_api(const struct api *api, GString *out)
{
    GString *text = g_string_new(NULL);
    g_string_append_printf(out, "%s\n", api->name);
    g_string_printf(text, "%s %s", irql_known(api->irql) ? "may be called at" : "no page says:", irql_text(api->irql));
    put_line("IRQL", text->str, out);
    for (uint32_t i = 0; i < api->case_count; i++) {
        const struct api_case *one = &api->cases[i];
        g_string_printf(text, "%s%s", one->irql ? "only at " : "only from DDIs of level",
                        one->irql ? irql_text(one->irql) : "");
        for (int level = 0; !one->irql && level < 4; level++)
            if (one->levels & (1 << level))
                g_string_append_printf(text, " %d", level);
        g_string_append_printf(text, " when %s", one->when);
        put_line("", text->str, out);
    }
    put_line("blocks", api->blocks == YES ? "yes, whatever its arguments" : api->blocks == NO ? "never" : "", out);
    put_effects(api, out);
    static const char *const success[] = {
        [SUCCESS_NONZERO] = "a result that is not 0",
        [SUCCESS_ZERO] = "a result of 0",
        [SUCCESS_NT] = "NT_SUCCESS(result)",
        [SUCCESS_NONNULL] = "a result that is not NULL",
    };
    if (api->success != SUCCESS_NONE)
        put_line("success", success[api->success], out);
    if (api->result_required)
        put_line("result", "must be looked at", out);
    put_texts("pairs with", &api->paired_with, out);
    put_texts("only in", &api->only_in, out);
    put_texts("not in", &api->not_in, out);
    put_texts("reenters", &api->reenters, out);
    put_line("type", api->type, out);
    put_line("header", api->header, out);
    put_line("member of", api->table, out);
    put_line("status", status_words(api->status), out);
    put_line("note", api->note, out);
    put_sources(&api->sources, out);
    g_string_free(text, TRUE);
}

static void put_async(const struct catalogue *catalogue, const struct levels_subject *subject, GString *out)
{
    const struct async *async = subject->async, *rows;
    uint32_t count = catalogue_asyncs(catalogue, &rows);
    g_string_append_printf(out, "%s\n", async->type);
    put_line("is", root_kind_words(async->root), out);
    put_line("IRQL", irql_text(async->irql), out);
    put_line("reentrant",
             async->reentrant == YES  ? "two instances of it may run at once"
             : async->reentrant == NO ? "no"
                                      : "no page says",
             out);
    GString *takers = g_string_new(NULL);
    for (uint32_t i = 0; i < count; i++)
        if (!strcmp(rows[i].type, async->type) && *rows[i].api)
            g_string_append_printf(takers, "%s%s", takers->len ? ", " : "", rows[i].api);
    put_line("handed to", takers->str, out);
    g_string_free(takers, TRUE);
    put_line("status", status_words(async->status), out);
    put_line("note", async->note, out);
    put_sources(&async->sources, out);
    put_groups(catalogue, subject, false, out);
}

void levels_text_card(const struct catalogue *catalogue, const struct levels_subject *subject, GString *out)
{
    switch (subject->kind) {
    case SUBJECT_DDI:
        put_ddi(catalogue, subject, out);
        break;
    case SUBJECT_CALLBACK:
    case SUBJECT_API:
        put_api(subject->api, out);
        break;
    case SUBJECT_ASYNC:
        put_async(catalogue, subject, out);
        break;
    case SUBJECT_ROOT:
        g_string_append_printf(out, "%s\n", levels_find_name(subject));
        put_groups(catalogue, subject, false, out);
        break;
    }
}

/* ---- pairs and tables -------------------------------------------------------------------------------------------- */

static void put_answer(const struct catalogue *catalogue, const struct levels_subject *a,
                       const struct levels_subject *b, bool lift_a, bool lift_b, GString *out)
{
    struct party one = levels_overlap_party(a, lift_a), two = levels_overlap_party(b, lift_b);
    bool same = one.ddi ? one.ddi == two.ddi : !strcmp(one.name, two.name);
    struct overlap overlap = overlap_of(catalogue, &one, &two, same);
    const char *answer = overlap.answer == OVERLAP_MAY ? "may run at the same time"
                         : overlap.one_object_only     ? "never at the same time for one and the same object"
                                                       : "never at the same time";
    g_string_append_printf(out, "%s and %s: %s\n", one.name, same ? "itself" : two.name, answer);
    if (lift_a)
        put_line("when", a->ddi->condition, out);
    if (lift_b)
        put_line("when", b->ddi->condition, out);
    put_line("because", overlap.reason, out);
    if (overlap.status != STATUS_DOCUMENTED)
        put_line("status", status_words(overlap.status), out);
    put_line("source", *overlap.source ? page_url(overlap.source) : "", out);
}

void levels_text_pair(const struct catalogue *catalogue, const struct levels_subject *a, const struct levels_subject *b,
                      GString *out)
{
    put_answer(catalogue, a, b, false, false, out);
    if (levels_overlap_differs(a))
        put_answer(catalogue, a, b, true, false, out);
    if (levels_overlap_differs(b) && (a->ddi != b->ddi))
        put_answer(catalogue, a, b, false, true, out);
}

void levels_text_table(const struct ddi *const *ddis, uint32_t count, GString *out)
{
    g_string_append_printf(out, "%-51s %-24s %-24s %-9s %s\n", "DDI", "level and class", "IRQL", "pageable", "status");
    for (uint32_t i = 0; i < count; i++) {
        char *level = levels_text_level(ddis[i]);
        static const char *const pageable[] = {[UNKNOWN] = "-", [NO] = "no", [YES] = "yes"};
        g_string_append_printf(out, "%-51s %-24s %-24s %-9s %s\n", ddis[i]->member, level, irql_text(ddis[i]->irql),
                               pageable[ddis[i]->pageable], status_name(ddis[i]->status));
        g_free(level);
    }
}

void levels_text_list(const GArray *subjects, GString *out)
{
    for (guint i = 0; i < subjects->len; i++) {
        const struct levels_subject *subject = &g_array_index(subjects, struct levels_subject, i);
        char *level = subject->ddi ? levels_text_level(subject->ddi) : NULL;
        if (subject->ddi)
            g_string_append_printf(out, "%-51s level %-18s %s\n", levels_find_name(subject), level,
                                   irql_text(subject->ddi->irql));
        else
            g_string_append_printf(out, "%-51s %-24s %s\n", levels_find_name(subject),
                                   subject->kind == SUBJECT_CALLBACK ? "callback" : "function",
                                   irql_text(subject->api->irql));
        g_free(level);
    }
}
