#include "judge/inside.h"

#include <stdarg.h>
#include <string.h>

static const char *draft_text(struct judge *judge, const char *format, va_list args)
{
    char *text = g_strdup_vprintf(format, args);
    const char *result = words_copy(judge, text);
    g_free(text);
    return result;
}

void draft_release(struct draft *draft)
{
    if (draft->related)
        g_array_free(draft->related, TRUE);
    if (draft->sources)
        g_ptr_array_free(draft->sources, TRUE);
}

static void draft_reset(struct draft *draft, struct judge *judge, const struct page *page)
{
    draft_release(draft);
    *draft = (struct draft){.judge = judge, .page = page};
    draft->related = g_array_new(FALSE, FALSE, sizeof(struct finding_related));
    draft->sources = g_ptr_array_new();
    draft->finding = (struct finding){
        .doubt = "", .message = "", .function = "", .fingerprint = "", .overlap_reason = "", .overlap_source = ""};
}

/* The draft of the running rule for the place and topic, made if there is none. */
static struct draft *draft_of_place(struct judge *judge, const struct place *place, const char *topic, bool *made)
{
    char *key = g_strdup_printf("%s %s:%u:%u %s", judge->page->id, place->file, place->line, place->column, topic);
    struct draft *draft = g_hash_table_lookup(judge->draft_of_key, key);
    *made = !draft;
    if (!draft) {
        draft = arena_new(judge->arena, struct draft);
        draft_reset(draft, judge, judge->page);
        g_hash_table_insert(judge->draft_of_key, g_strdup(key), draft);
        g_ptr_array_add(judge->drafts, draft);
    }
    g_free(key);
    return draft;
}

/* Why the way to the spot is not sure, and in how many steps. */
static uint32_t draft_way_doubt(struct judge *judge, const struct spot *spot, const char **why)
{
    const struct instance *instance = &judge->analysis->instances[spot->instance];
    const struct root *root = reach_root(judge, spot);
    uint32_t steps = instance->doubt;
    *why = steps ? "a call on the way has several candidates, known by their type" : "";
    if (!root->ddi || !(irql_known(spot->irql) & root->irql))
        return steps;
    switch (root->status) {
    case STATUS_DOCUMENTED:
    case STATUS_DEFAULT: /* of the level; the IRQL is from the DDI's own page */
        return steps;
    case STATUS_BY_SIBLING:
        *why = arena_printf(judge->arena, "no page states the IRQL of %s; it is taken from the DDI it extends",
                            root->name);
        return steps + 1;
    case STATUS_CONFLICT:
        *why = arena_printf(judge->arena, "the pages contradict each other about %s", root->name);
        return steps + 2;
    }
    return steps;
}

/* The draft for the spot, if it is better than what is there; `why` says what is doubtful. */
static struct draft *draft_better(struct judge *judge, const struct spot *spot, const char *topic, uint32_t doubt,
                                  const char *why)
{
    const struct location *at =
        spot->event ? &judge->facts->events[spot->event].at : &judge->facts->funcs[spot->func].at;
    struct place place = words_location(judge, at);
    bool made;
    struct draft *draft = draft_of_place(judge, &place, topic, &made);
    if (!made && (draft->doubt < doubt || (draft->doubt == doubt && draft->irql >= spot->irql)))
        return NULL;
    draft_reset(draft, judge, judge->page);
    draft->topic = words_copy(judge, topic);
    draft->doubt = doubt;
    draft->irql = spot->irql;
    draft->spot = *spot;
    draft->last_step = "";
    draft->finding.at = place;
    draft->finding.function = words_function(judge, spot->func);
    draft->finding.doubt = why;
    return draft;
}

struct draft *draft_at(struct judge *judge, const struct spot *spot, const char *topic, uint32_t doubt)
{
    if (!judge->ways[spot->instance].depth)
        return NULL;
    const char *why;
    doubt += draft_way_doubt(judge, spot, &why);
    const char *leans = leans_spot(judge, spot);
    if (leans) {
        doubt++;
        why = *why ? arena_printf(judge->arena, "%s; %s", why, leans) : leans;
    }
    return draft_better(judge, spot, topic, doubt, why);
}

struct draft *draft_at_race(struct judge *judge, const struct spot *spot, const char *path, uint32_t doubt)
{
    return draft_better(judge, spot, path, doubt, "");
}

struct draft *draft_at_place(struct judge *judge, const struct place *place, const char *function, const char *topic)
{
    bool made;
    struct draft *draft = draft_of_place(judge, place, topic, &made);
    if (!made)
        return NULL;
    draft->topic = words_copy(judge, topic);
    draft->finding.at = *place;
    draft->finding.function = words_copy(judge, function);
    return draft;
}

void draft_say(struct draft *draft, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    draft->finding.message = draft_text(draft->judge, format, args);
    va_end(args);
}

void draft_last_step(struct draft *draft, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    draft->last_step = draft_text(draft->judge, format, args);
    va_end(args);
}

void draft_doubt(struct draft *draft, const char *why)
{
    const char *so_far = draft->finding.doubt;
    draft->finding.doubt =
        *so_far ? arena_printf(draft->judge->arena, "%s; %s", so_far, why) : words_copy(draft->judge, why);
}

void draft_source(struct draft *draft, const char *page)
{
    if (!page || !*page)
        return;
    const char *url = words_copy(draft->judge, page_url(page));
    for (guint i = 0; i < draft->sources->len; i++)
        if (!strcmp(draft->sources->pdata[i], url))
            return;
    g_ptr_array_add(draft->sources, (char *)url);
}

void draft_sources(struct draft *draft, const struct text_list *pages)
{
    for (uint32_t i = 0; i < pages->count; i++)
        draft_source(draft, pages->items[i]);
}

void draft_related(struct draft *draft, const struct place *at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    struct finding_related related = {*at, draft_text(draft->judge, format, args)};
    va_end(args);
    g_array_append_val(draft->related, related);
}
