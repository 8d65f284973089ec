#include "levels.h"

#include <stdio.h>
#include <string.h>

#include "levels_driver.h"
#include "levels_html.h"
#include "levels_json.h"
#include "levels_text.h"
#include "model/schema.h"
#include "rows.h"
#include "units.h"

static bool levels_print(GString *out)
{
    if (fwrite(out->str, 1, out->len, stdout) != out->len || fflush(stdout) != 0)
        return say_error(NULL, 0, "the answer could not be written to standard output");
    return true;
}

static void levels_print_json(json_t *json, GString *out)
{
    char *text = json_dumps(json, JSON_INDENT(2));
    g_string_append_printf(out, "%s\n", text);
    free(text);
    json_decref(json);
}

/* What the operands name; false when one names nothing. */
static bool levels_resolve(const struct catalogue *catalogue, char *const *words, GPtrArray *answers)
{
    bool good = true;
    for (; *words; words++) {
        GArray *found = g_array_new(FALSE, FALSE, sizeof(struct levels_subject));
        good = levels_find(catalogue, *words, found) && good;
        g_ptr_array_add(answers, found);
    }
    return good;
}

/* `answers`: per word what it names. Two routines that are named exactly are a question about the two. */
static bool levels_is_pair(const GPtrArray *answers)
{
    for (guint i = 0; i < answers->len; i++) {
        const GArray *found = answers->pdata[i];
        if (found->len != 1 || g_array_index(found, struct levels_subject, 0).api)
            return false;
    }
    return answers->len == 2;
}

/* Do all have one name (a member that exists in two shapes)? Then each is shown in full. */
static bool levels_is_one_name(const GArray *found)
{
    for (guint i = 1; i < found->len; i++)
        if (strcmp(levels_find_name(&g_array_index(found, struct levels_subject, i)),
                   levels_find_name(&g_array_index(found, struct levels_subject, 0))) != 0)
            return false;
    return true;
}

static void levels_tell(const struct catalogue *catalogue, const GPtrArray *answers, GString *out)
{
    for (guint i = 0; i < answers->len; i++) {
        const GArray *found = answers->pdata[i];
        if (i && found->len)
            g_string_append_c(out, '\n');
        if (!levels_is_one_name(found)) {
            levels_text_list(found, out);
            continue;
        }
        for (guint j = 0; j < found->len; j++) {
            g_string_append(out, j ? "\n" : "");
            levels_text_card(catalogue, &g_array_index(found, struct levels_subject, j), out);
        }
    }
}

static bool levels_answer_names(const struct options *options, const struct catalogue *catalogue, GString *out)
{
    GPtrArray *answers = g_ptr_array_new();
    bool good = levels_resolve(catalogue, (char *const *)options->operands->pdata, answers);
    bool pair = good && levels_is_pair(answers);
    const struct levels_subject *a = pair ? (const void *)((const GArray *)answers->pdata[0])->data : NULL;
    const struct levels_subject *b = pair ? (const void *)((const GArray *)answers->pdata[1])->data : NULL;
    if (options->json) {
        json_t *json = levels_json_make();
        for (guint i = 0; i < answers->len; i++) {
            const GArray *found = answers->pdata[i];
            for (guint j = 0; j < found->len; j++)
                levels_json_add(json, catalogue, &g_array_index(found, struct levels_subject, j), !pair);
        }
        if (pair)
            levels_json_add_pair(json, catalogue, a, b);
        levels_print_json(json, out);
    } else if (pair) {
        levels_text_pair(catalogue, a, b, out);
    } else {
        levels_tell(catalogue, answers, out);
    }
    for (guint i = 0; i < answers->len; i++)
        g_array_free(answers->pdata[i], TRUE);
    g_ptr_array_free(answers, TRUE);
    return good;
}

static void levels_answer_matrix(const struct options *options, const struct catalogue *catalogue, GString *out)
{
    struct levels_matrix *matrix = levels_matrix_make(catalogue);
    if (options->json) {
        json_t *json = levels_json_make();
        levels_json_add_matrix(json, matrix);
        levels_print_json(json, out);
    } else if (options->html) {
        levels_html_print(matrix, out);
    } else {
        levels_matrix_print(matrix, out);
    }
    levels_matrix_release(matrix);
}

static void levels_answer_table(const struct options *options, const struct catalogue *catalogue, GString *out)
{
    GPtrArray *ddis = levels_find_ddis(catalogue, options->level, options->class_name);
    if (options->json) {
        json_t *json = levels_json_make();
        json_object_set_new(json, "ddis", json_array());
        for (guint i = 0; i < ddis->len; i++) {
            const struct ddi *ddi = ddis->pdata[i];
            struct levels_subject subject = {.kind = SUBJECT_DDI, .ddi = ddi, .root = ddi->root};
            levels_json_add(json, catalogue, &subject, false);
        }
        levels_print_json(json, out);
    } else {
        levels_text_table((const struct ddi *const *)ddis->pdata, ddis->len, out);
    }
    g_ptr_array_free(ddis, TRUE);
}

static bool levels_answer_driver(const struct options *options, const struct catalogue *catalogue, GString *out)
{
    struct units units;
    bool good = units_read(&units, options);
    struct program *program = program_link(units.facts, units.count, catalogue);
    bool any = program->roots_count;
    units_release(&units);
    if (options->json) {
        json_t *json = levels_json_make();
        json_object_set_new(json, "driver", levels_driver_json(program));
        levels_print_json(json, out);
    } else {
        levels_driver_print(program, out);
    }
    program_release(program);
    if (good && !any)
        good = say_error(NULL, 0, "no DDI found: no table of DDIs is filled and no function has a DXGKDDI_* type");
    return good;
}

/* Things that say nothing together. */
static bool levels_consistent(const struct options *options)
{
    bool names = *options->operands->pdata != NULL, matrix = options->matrix || options->html;
    bool chosen = options->level >= 0 || options->class_name;
    if (options->schema && (names || matrix || chosen || options->of || options->json))
        return say_error(NULL, 0, "'synclint levels --schema' stands alone");
    if (matrix && (chosen || names || options->of))
        return say_error(NULL, 0, "the matrix is that of all DDIs: it takes no name, --of, --level or --class");
    if (chosen && (names || options->of))
        return say_error(NULL, 0, "--level and --class choose among all DDIs: they take no name and no --of");
    if (options->html && options->json)
        return say_error(NULL, 0, "--html or --json, not both");
    return true;
}

static bool levels_answer(const struct options *options, const struct catalogue *catalogue, GString *out)
{
    if (options->class_name && !levels_find_class(catalogue, options->class_name))
        return false;
    if (options->matrix || options->html)
        levels_answer_matrix(options, catalogue, out);
    else if (options->of)
        return levels_answer_driver(options, catalogue, out);
    else if (*options->operands->pdata)
        return levels_answer_names(options, catalogue, out);
    else
        levels_answer_table(options, catalogue, out);
    return true;
}

enum exit_code levels_run(const struct options *options)
{
    if (!levels_consistent(options))
        return EXIT_INCOMPLETE;
    GString *out = g_string_new(NULL);
    struct arena arena = {0};
    bool good = true;
    if (options->schema) {
        levels_print_json(schema_of_rows(), out);
    } else {
        const struct catalogue *catalogue = rows_catalogue(options, &arena);
        good = catalogue && levels_answer(options, catalogue, out);
    }
    good = levels_print(out) && good;
    arena_release(&arena);
    g_string_free(out, TRUE);
    return good ? EXIT_CLEAN : EXIT_INCOMPLETE;
}
