#include "front/scan_found.h"

#include <stdarg.h>
#include <string.h>

void scan_found_init(struct scan_found *found)
{
    *found = (struct scan_found){.section = ""};
    found->alloc_texts = g_array_new(FALSE, TRUE, sizeof(struct scan_alloc_text));
    found->code_segs = g_array_new(FALSE, TRUE, sizeof(struct scan_code_seg));
    found->suppressions = g_array_new(FALSE, TRUE, sizeof(struct scan_suppression));
    found->problems = g_array_new(FALSE, TRUE, sizeof(struct scan_problem));
    found->sections = g_ptr_array_new();
}

/* Begins and ends pair up in order of the text; an end that names rules ends the last begin of the same ones. */
static void check_pairs(struct scan_found *found)
{
    GArray *all = found->suppressions;
    GPtrArray *open = g_ptr_array_new();
    for (guint i = 0; i < all->len; i++) {
        struct scan_suppression *it = &g_array_index(all, struct scan_suppression, i);
        if (it->kind == SUPPRESS_BEGIN)
            g_ptr_array_add(open, it);
        if (it->kind != SUPPRESS_END)
            continue;
        guint match = open->len;
        while (match && *it->rules &&
               strcmp(((struct scan_suppression *)open->pdata[match - 1])->rules, it->rules) != 0)
            match--;
        struct scan_place at = {it->line, it->column};
        if (!match)
            scan_found_problem(found, at, "'synclint: ignore-end' ends no 'ignore-begin'");
        else if (*it->rules)
            g_ptr_array_remove_index(open, match - 1);
        else
            g_ptr_array_set_size(open, 0);
    }
    for (guint i = 0; i < open->len; i++) {
        const struct scan_suppression *it = open->pdata[i];
        scan_found_problem(found, (struct scan_place){it->line, it->column},
                           "'synclint: ignore-begin' is never ended and covers the rest of the file");
    }
    g_ptr_array_free(open, TRUE);
}

static void *hand_over(struct scan_found *found, GArray *array, uint32_t *count)
{
    *count = array->len;
    void *records = arena_copy(&found->arena, array->data, (size_t)array->len * g_array_get_element_size(array));
    g_array_free(array, TRUE);
    return records;
}

static int compare_problems(const void *left, const void *right)
{
    const struct scan_problem *a = left, *b = right;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return (a->column > b->column) - (a->column < b->column);
}

void scan_found_finish(struct scan_found *found, struct scan *scan)
{
    check_pairs(found);
    g_array_sort(found->problems, compare_problems);
    *scan = (struct scan){0};
    scan->alloc_texts = hand_over(found, found->alloc_texts, &scan->alloc_text_count);
    scan->code_segs = hand_over(found, found->code_segs, &scan->code_seg_count);
    scan->suppressions = hand_over(found, found->suppressions, &scan->suppression_count);
    scan->problems = hand_over(found, found->problems, &scan->problem_count);
    scan->arena = found->arena;
    g_ptr_array_free(found->sections, TRUE);
}

void scan_found_code(struct scan_found *found, uint32_t line)
{
    for (; found->waiting < found->suppressions->len; found->waiting++) {
        struct scan_suppression *it = &g_array_index(found->suppressions, struct scan_suppression, found->waiting);
        if (!it->target_line)
            it->target_line = line;
    }
}

void scan_found_suppression(struct scan_found *found, struct scan_suppression suppression)
{
    suppression.rules = arena_printf(&found->arena, "%s", suppression.rules);
    suppression.reason = arena_printf(&found->arena, "%s", suppression.reason);
    g_array_append_val(found->suppressions, suppression);
}

void scan_found_problem(struct scan_found *found, struct scan_place at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *message = g_strdup_vprintf(format, args);
    va_end(args);
    struct scan_problem problem = {arena_printf(&found->arena, "%s", message), at.line, at.column};
    g_array_append_val(found->problems, problem);
    g_free(message);
}
