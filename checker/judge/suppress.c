#include "judge/inside.h"

#include <string.h>

/* ---- what a suppression covers
 * --------------------------------------------------------------------------------------- */

static gint suppress_compare(gconstpointer a, gconstpointer b)
{
    const struct suppression *const *left = a, *const *right = b;
    const struct location *x = &(*left)->at, *y = &(*right)->at;
    if (x->file != y->file)
        return x->file < y->file ? -1 : 1;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return (x->column > y->column) - (x->column < y->column);
}

/* Each suppression of the program once (headers are read by several units), by place. */
static GPtrArray *suppress_sorted(const struct facts *facts)
{
    GPtrArray *all = g_ptr_array_new();
    for (uint32_t i = 1; i < facts->suppressions_count; i++)
        g_ptr_array_add(all, (struct suppression *)&facts->suppressions[i]);
    g_ptr_array_sort(all, suppress_compare);
    guint kept = 0;
    for (guint i = 0; i < all->len; i++)
        if (!kept || suppress_compare(&all->pdata[kept - 1], &all->pdata[i]) != 0)
            all->pdata[kept++] = all->pdata[i];
    g_ptr_array_set_size(all, (gint)kept);
    return all;
}

/* The function around the line, else the first one after it. */
static const struct func *suppress_function(const struct judge *judge, uint32_t file, uint32_t line)
{
    const struct func *best = NULL;
    for (uint32_t i = 1; i < judge->facts->funcs_count; i++) {
        const struct func *func = &judge->facts->funcs[i];
        if (!(func->flags & FUNC_DEFINED) || func->at.file != file || func->end_line < line)
            continue;
        if (!best || func->at.line < best->at.line)
            best = func;
    }
    return best;
}

/* The end that closes a begin: the next of its file; the end of the file when there is none. */
static uint32_t suppress_end(const GPtrArray *all, guint begin)
{
    const struct suppression *first = all->pdata[begin];
    for (guint i = begin + 1; i < all->len; i++) {
        const struct suppression *next = all->pdata[i];
        if (next->at.file != first->at.file)
            break;
        if (next->kind == SUPPRESS_END)
            return next->at.line;
    }
    return UINT32_MAX;
}

void suppress_read(struct judge *judge)
{
    GPtrArray *all = suppress_sorted(judge->facts);
    for (guint i = 0; i < all->len; i++) {
        const struct suppression *suppression = all->pdata[i];
        struct cover cover = {.file = suppression->at.file, .suppression = suppression};
        switch ((enum suppression_kind)suppression->kind) {
        case SUPPRESS_LINE:
            cover.first = cover.last = suppression->target_line ? suppression->target_line : suppression->at.line;
            break;
        case SUPPRESS_BEGIN:
            cover.first = suppression->at.line;
            cover.last = suppress_end(all, i);
            break;
        case SUPPRESS_END:
            continue;
        case SUPPRESS_FUNCTION: {
            uint32_t line = suppression->target_line ? suppression->target_line : suppression->at.line;
            const struct func *func = suppress_function(judge, suppression->at.file, line);
            cover.first = func ? func->at.line : line;
            cover.last = func ? func->end_line : line;
            break;
        }
        case SUPPRESS_FILE:
            cover.last = UINT32_MAX;
            break;
        }
        g_array_append_val(judge->covers, cover);
    }
    g_ptr_array_free(all, TRUE);
}

/* ---- what it hides ----------------------------------------------------------------------------------------------- */

/* Does one word of the list mean the rule? The list "" means all. */
static bool suppress_names(const char *rules, const struct page *page)
{
    if (!*rules)
        return true;
    bool named = false;
    char **words = g_strsplit(rules, ",", -1);
    for (char **word = words; *word && !named; word++)
        named = selection_means(page, g_strstrip(*word));
    g_strfreev(words);
    return named;
}

bool suppress_hides(struct judge *judge, const struct page *page, const struct place *at)
{
    bool hidden = false;
    uint32_t file = strings_find(&judge->facts->strings, at->file);
    for (guint i = 0; i < judge->covers->len && file; i++) {
        struct cover *cover = &g_array_index(judge->covers, struct cover, i);
        if (cover->file != file || at->line < cover->first || at->line > cover->last)
            continue;
        if (!suppress_names(facts_text(judge->facts, cover->suppression->rules), page))
            continue;
        cover->used = true;
        hidden = true;
    }
    return hidden;
}

/* ---- visits ------------------------------------------------------------------------------------------------------ */

/* Microsoft's number, in a pragma that is not for us in the first place. */
static bool suppress_number(const char *word)
{
    return *word == 'C' && word[1] && strspn(word + 1, "0123456789") == strlen(word + 1);
}

/* Fills `visit` from the words of the list: the unknown one, and whether all the rules named were run. */
static void suppress_words(struct judge *judge, struct suppression_visit *visit)
{
    char **words = g_strsplit(visit->rules, ",", -1);
    visit->unknown = "";
    visit->decided = true;
    for (char **word = words; *word; word++) {
        bool known = false;
        g_strstrip(*word);
        for (uint32_t i = 0; i < judge->selection->count; i++) {
            const struct page *page = &judge->selection->pages[i];
            if (!selection_means(page, *word))
                continue;
            known = true;
            visit->decided = visit->decided && judge->selection->chosen[i];
        }
        if (suppress_number(*word))
            visit->decided = false;
        else if (!known && !*visit->unknown)
            visit->unknown = words_copy(judge, *word);
    }
    g_strfreev(words);
}

/* Were statements lost, or units, so that more may be hidden than is seen? */
static bool suppress_lossy(const struct judge *judge, const struct cover *cover)
{
    const struct facts *facts = judge->facts;
    for (uint32_t i = 1; i < facts->units_count; i++)
        if (facts->units[i].failed)
            return true;
    for (uint32_t i = 1; i < facts->losses_count; i++) {
        const struct func *func = &facts->funcs[facts->losses[i].func];
        if (func->at.file == cover->file && func->at.line <= cover->last && func->end_line >= cover->first)
            return true;
    }
    return false;
}

bool suppression_next(struct judge *judge, struct suppression_visit *visit)
{
    if (visit->next >= judge->covers->len)
        return false;
    const struct cover *cover = &g_array_index(judge->covers, struct cover, visit->next);
    visit->next++;
    visit->at = words_location(judge, &cover->suppression->at);
    visit->rules = facts_text(judge->facts, cover->suppression->rules);
    visit->reasoned = cover->suppression->reason != 0;
    visit->used = cover->used;
    suppress_words(judge, visit);
    visit->decided = visit->decided && !suppress_lossy(judge, cover);
    return true;
}
