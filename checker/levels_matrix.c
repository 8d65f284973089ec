#include "levels_matrix.h"

#include <stdlib.h>
#include <string.h>

#include "levels_overlap.h"
#include "levels_text.h"

const char *levels_matrix_name(const struct levels_matrix *matrix, uint32_t subject)
{
    const struct levels_subject *one = &matrix->subjects[subject];
    return one->ddi ? one->ddi->member : "timer, work item, thread";
}

const struct overlap *levels_matrix_at(const struct levels_matrix *matrix, uint32_t row, uint32_t column)
{
    return &g_array_index(matrix->answers, struct overlap, matrix->cells[row * matrix->count + column]);
}

char levels_matrix_letter(const struct overlap *overlap)
{
    return overlap->answer == OVERLAP_MAY ? 'M' : overlap->one_object_only ? 'o' : '.';
}

/* Routines that no level orders come last. */
static int subject_level(const struct levels_subject *subject)
{
    if (!subject->ddi)
        return 12;
    return subject->ddi->root == ROOT_DDI ? subject->ddi->level : 10 + (subject->ddi->root == ROOT_ISR);
}

static int compare_subjects(const void *left, const void *right)
{
    const struct levels_subject *a = left, *b = right;
    int order = subject_level(a) - subject_level(b);
    if (!order && a->ddi)
        order = strcmp(a->ddi->class_name, b->ddi->class_name);
    if (!order && a->ddi)
        order = strcmp(a->ddi->member, b->ddi->member);
    return order ? order : (a->ddi > b->ddi) - (a->ddi < b->ddi); /* rows of one table */
}

/* Number of the answer, added if it is new. */
static uint16_t answer_number(struct levels_matrix *matrix, GHashTable *known, const struct overlap *overlap)
{
    char *key = g_strdup_printf("%d %d %d %s %s", (int)overlap->answer, (int)overlap->status, overlap->one_object_only,
                                overlap->source, overlap->reason);
    gpointer number;
    if (!g_hash_table_lookup_extended(known, key, NULL, &number)) {
        g_array_append_val(matrix->answers, *overlap);
        number = GUINT_TO_POINTER(matrix->answers->len - 1);
        g_hash_table_insert(known, key, number);
    } else {
        g_free(key);
    }
    return (uint16_t)GPOINTER_TO_UINT(number);
}

static void fill_cells(struct levels_matrix *matrix, const struct catalogue *catalogue)
{
    GHashTable *known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (uint32_t i = 0; i < matrix->count; i++) {
        struct party a = levels_overlap_party(&matrix->subjects[i], false);
        a.name = "{a}";
        for (uint32_t j = 0; j < matrix->count; j++) {
            struct party b = levels_overlap_party(&matrix->subjects[j], false);
            b.name = i == j ? "{a}" : "{b}";
            struct overlap overlap = overlap_of(catalogue, &a, &b, i == j);
            matrix->cells[i * matrix->count + j] = answer_number(matrix, known, &overlap);
        }
    }
    g_hash_table_destroy(known);
}

/* ---- clusters ---------------------------------------------------------------------------------------------------- */

/* Do two of one level and class answer alike to all others? */
static bool are_alike(const struct levels_matrix *matrix, uint32_t a, uint32_t b)
{
    const struct levels_subject *one = &matrix->subjects[a], *two = &matrix->subjects[b];
    if (subject_level(one) != subject_level(two) || strcmp(one->ddi->class_name, two->ddi->class_name) != 0)
        return false;
    for (uint32_t c = 0; c < matrix->count; c++)
        if (c != a && c != b &&
            levels_matrix_letter(levels_matrix_at(matrix, a, c)) !=
                levels_matrix_letter(levels_matrix_at(matrix, b, c)))
            return false;
    return levels_matrix_letter(levels_matrix_at(matrix, a, a)) == levels_matrix_letter(levels_matrix_at(matrix, b, b));
}

static char *cluster_title(const struct levels_subject *subject)
{
    const struct ddi *ddi = subject->ddi;
    if (!ddi)
        return g_strdup("timer, work item, thread");
    if (ddi->root != ROOT_DDI)
        return g_strdup(root_kind_words(ddi->root));
    return g_strdup_printf("level %d%s%s", ddi->level, *ddi->class_name ? ", class " : "", ddi->class_name);
}

/* Puts those that are alike beside each other, in the order of the first of them. */
static void make_clusters(struct levels_matrix *matrix)
{
    uint32_t *order = g_new(uint32_t, matrix->count), placed = 0;
    bool *done = g_new0(bool, matrix->count);
    for (uint32_t i = 0; i < matrix->count; i++) {
        if (done[i])
            continue;
        struct levels_cluster cluster = {.first = placed, .title = cluster_title(&matrix->subjects[i])};
        for (uint32_t j = i; j < matrix->count; j++) {
            if (j != i && (done[j] || !matrix->subjects[j].ddi || !are_alike(matrix, i, j)))
                continue;
            done[j] = true;
            order[placed++] = j;
            cluster.count++;
        }
        g_array_append_val(matrix->clusters, cluster);
    }
    struct levels_subject *subjects = g_new(struct levels_subject, matrix->count);
    uint16_t *cells = g_new(uint16_t, matrix->count * matrix->count);
    for (uint32_t i = 0; i < matrix->count; i++) {
        subjects[i] = matrix->subjects[order[i]];
        for (uint32_t j = 0; j < matrix->count; j++)
            cells[i * matrix->count + j] = matrix->cells[order[i] * matrix->count + order[j]];
    }
    g_free(matrix->subjects);
    g_free(matrix->cells);
    matrix->subjects = subjects;
    matrix->cells = cells;
    g_free(order);
    g_free(done);
}

/* Of several clusters of one title the largest keeps it; the others name their first member. */
static void tell_apart(struct levels_matrix *matrix)
{
    struct levels_cluster *clusters = (struct levels_cluster *)matrix->clusters->data;
    bool *small = g_new0(bool, matrix->clusters->len);
    for (guint i = 0; i < matrix->clusters->len; i++)
        for (guint j = 0; j < matrix->clusters->len; j++)
            small[i] |= i != j && !strcmp(clusters[i].title, clusters[j].title) &&
                        (clusters[j].count > clusters[i].count || (clusters[j].count == clusters[i].count && j < i));
    for (guint i = 0; i < matrix->clusters->len; i++) {
        if (!small[i])
            continue;
        const char *name = levels_matrix_name(matrix, clusters[i].first);
        char *title = g_strdup_printf("%s: %s%s", clusters[i].title, levels_find_short(name),
                                      clusters[i].count > 1 ? ", ..." : "");
        g_free(clusters[i].title);
        clusters[i].title = title;
    }
    g_free(small);
}

struct levels_matrix *levels_matrix_make(const struct catalogue *catalogue)
{
    struct levels_matrix *matrix = g_new0(struct levels_matrix, 1);
    const struct ddi *ddis;
    uint32_t count = catalogue_ddis(catalogue, &ddis);
    matrix->count = count + 1;
    matrix->subjects = g_new0(struct levels_subject, matrix->count);
    matrix->cells = g_new0(uint16_t, matrix->count * matrix->count);
    matrix->answers = g_array_new(FALSE, FALSE, sizeof(struct overlap));
    matrix->clusters = g_array_new(FALSE, FALSE, sizeof(struct levels_cluster));
    for (uint32_t i = 0; i < count; i++)
        matrix->subjects[i] = (struct levels_subject){.kind = SUBJECT_DDI, .ddi = &ddis[i], .root = ddis[i].root};
    matrix->subjects[count] = (struct levels_subject){.kind = SUBJECT_ROOT, .root = ROOT_TIMER};
    qsort(matrix->subjects, matrix->count, sizeof *matrix->subjects, compare_subjects);
    fill_cells(matrix, catalogue);
    make_clusters(matrix);
    tell_apart(matrix);
    return matrix;
}

void levels_matrix_release(struct levels_matrix *matrix)
{
    for (guint i = 0; i < matrix->clusters->len; i++)
        g_free(g_array_index(matrix->clusters, struct levels_cluster, i).title);
    g_array_free(matrix->clusters, TRUE);
    g_array_free(matrix->answers, TRUE);
    g_free(matrix->subjects);
    g_free(matrix->cells);
    g_free(matrix);
}

/* ---- for a terminal ---------------------------------------------------------------------------------------------- */

static char cluster_letter(const struct levels_matrix *matrix, const struct levels_cluster *a,
                           const struct levels_cluster *b)
{
    uint32_t other = a == b && a->count > 1 ? a->first + 1 : b->first;
    return levels_matrix_letter(levels_matrix_at(matrix, a->first, other));
}

void levels_matrix_print(const struct levels_matrix *matrix, GString *out)
{
    const struct levels_cluster *clusters = (const struct levels_cluster *)matrix->clusters->data;
    guint count = matrix->clusters->len;
    g_string_append(out, "M may run at the same time   . never   o never for one and the same object\n"
                         "\"itself\": a routine and another call of it. Numbers of columns are those of the rows.\n\n");
    g_string_append_printf(out, "%45s itself ", "");
    for (guint i = 0; i < count; i++)
        g_string_append_printf(out, "%3u", i + 1);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < count; i++) {
        char *title = g_strdup_printf("%3u %s", i + 1, clusters[i].title);
        g_string_append_printf(out, "%-45s   %c    ", title,
                               levels_matrix_letter(levels_matrix_at(matrix, clusters[i].first, clusters[i].first)));
        for (guint j = 0; j < count; j++)
            g_string_append_printf(out, "  %c", cluster_letter(matrix, &clusters[i], &clusters[j]));
        g_string_append_c(out, '\n');
        g_free(title);
    }
    g_string_append_c(out, '\n');
    for (guint i = 0; i < count; i++) {
        GString *names = g_string_new(NULL);
        char *head = g_strdup_printf("%3u", i + 1);
        for (uint32_t j = 0; j < clusters[i].count; j++)
            g_string_append_printf(names, "%s%s", j ? ", " : "", levels_matrix_name(matrix, clusters[i].first + j));
        levels_text_wrap(head, 4, names->str, out);
        g_free(head);
        g_string_free(names, TRUE);
    }
}
