#include "levels_driver.h"

#include <stdlib.h>
#include <string.h>

#include "levels_text.h"

/* ---- what is registered ------------------------------------------------------------------------------------------ */

/* A root with a condition stands twice, after each other; what is listed is the one without. */
static bool is_listed(const struct program *program, uint32_t i)
{
    const struct root *root = &program->roots[i], *before = i ? root - 1 : NULL;
    return !root->lifted || !before || before->ddi != root->ddi || before->func != root->func;
}

static char *root_level(const struct root *root)
{
    if (root->ddi)
        return levels_text_level(root->ddi);
    if (root->level != LEVEL_NONE)
        return g_strdup_printf("%d%s%s", root->level, *root->class_name ? " " : "", root->class_name);
    return g_strdup(root->kind == ROOT_PROTECTED ? "as its caller" : "-");
}

static const char *root_file(const struct program *program, const struct root *root)
{
    return program_text(program, program->facts.funcs[root->func].at.file);
}

static int compare_texts(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* Tables that the program fills: by typedef name, sorted. */
static GPtrArray *filled_tables(const struct program *program)
{
    GPtrArray *tables = g_ptr_array_new();
    for (uint32_t i = 1; i < program->facts.slots_count; i++) {
        const char *record = program_text(program, program->facts.slots[i].record);
        if (!catalogue_is_table(program->catalogue, record))
            continue;
        record += *record == '_';
        if (!g_ptr_array_find_with_equal_func(tables, record, g_str_equal, NULL))
            g_ptr_array_add(tables, (gpointer)record);
    }
    /* Through variables: the only table that such a member can stand in. */
    for (uint32_t i = 0; i < program->roots_count; i++) {
        const struct ddi *ddi = program->roots[i].ddi;
        if (ddi && !program->roots[i].typed_only && ddi->tables.count == 1 &&
            !g_ptr_array_find_with_equal_func(tables, ddi->tables.items[0], g_str_equal, NULL))
            g_ptr_array_add(tables, (gpointer)ddi->tables.items[0]);
    }
    g_ptr_array_sort(tables, compare_texts);
    return tables;
}

static bool is_registered(const struct program *program, const struct ddi *ddi)
{
    for (uint32_t i = 0; i < program->roots_count; i++)
        if (program->roots[i].ddi == ddi)
            return true;
    for (uint32_t i = 0; i < program->gaps_count; i++) /* known, but without body here */
        if (!strcmp(program_text(program, program->facts.slots[program->gaps[i].slot].field), ddi->member))
            return true;
    return false;
}

static bool stands_in(const struct ddi *ddi, const char *table)
{
    for (uint32_t i = 0; i < ddi->tables.count; i++)
        if (!strcmp(ddi->tables.items[i], table))
            return true;
    return false;
}

/* ---- what is left out -------------------------------------------------------------------------------------------- */

enum { SINCE_UNKNOWN = 1000 };

/* "Win10-1703/WDDM2.2": the number of the version, for the order; what has none comes last. */
static int since_order(const char *since)
{
    const char *wddm = strstr(since, "WDDM");
    return wddm ? (int)(g_ascii_strtod(wddm + 4, NULL) * 10 + 0.5) : SINCE_UNKNOWN;
}

static int compare_since(const void *left, const void *right)
{
    const struct ddi *a = *(const struct ddi *const *)left, *b = *(const struct ddi *const *)right;
    int order = since_order(a->since) - since_order(b->since);
    if (!order)
        order = strcmp(a->since, b->since);
    return order ? order : strcmp(a->member, b->member);
}

/* The members of a table that the driver leaves out, oldest first. */
static GPtrArray *missing_of(const struct program *program, const char *table)
{
    const struct ddi *ddis;
    uint32_t count = catalogue_ddis(program->catalogue, &ddis);
    GPtrArray *missing = g_ptr_array_new();
    for (uint32_t i = 0; i < count; i++)
        if (stands_in(&ddis[i], table) && !is_registered(program, &ddis[i]))
            g_ptr_array_add(missing, (gpointer)&ddis[i]);
    if (missing->len)
        qsort(missing->pdata, missing->len, sizeof *missing->pdata, compare_since);
    return missing;
}

/* ---- for people -------------------------------------------------------------------------------------------------- */

static void print_roots(const struct program *program, bool ddis, GString *out)
{
    bool any = false;
    for (uint32_t i = 0; i < program->roots_count; i++) {
        const struct root *root = &program->roots[i];
        if (!is_listed(program, i) || (root->ddi != NULL) != ddis)
            continue;
        if (!any)
            g_string_append_printf(out, "%s%-48s %-24s %-24s %s\n", ddis ? "" : "\n",
                                   ddis ? "DDI" : "other entry points", "level and class", "IRQL", "function");
        any = true;
        char *level = root_level(root);
        const struct func *func = &program->facts.funcs[root->func];
        g_string_append_printf(out, "%-48s %-24s %-24s %s, %s:%u%s\n", root->name, level, irql_text(root->irql),
                               program_text(program, func->name), root_file(program, root), func->at.line,
                               root->typed_only ? " (by its type)" : "");
        g_free(level);
    }
}

/* The newest version of which the driver registers something in the table: what is newer it cannot know. */
static int newest_of(const struct program *program, const char *table)
{
    int newest = 0;
    for (uint32_t i = 0; i < program->roots_count; i++) {
        const struct ddi *ddi = program->roots[i].ddi;
        if (ddi && stands_in(ddi, table) && since_order(ddi->since) < SINCE_UNKNOWN)
            newest = MAX(newest, since_order(ddi->since));
    }
    return newest;
}

/* By version, oldest first; those newer than all that the driver registers are only counted. */
static void print_missing(const char *table, const GPtrArray *missing, int newest, GString *out)
{
    if (!missing->len)
        return;
    g_string_append_printf(out, "\nnot registered in %s\n", table);
    guint i = 0;
    while (i < missing->len && since_order(((const struct ddi *)missing->pdata[i])->since) <= newest) {
        const struct ddi *first = missing->pdata[i];
        GString *names = g_string_new(NULL);
        for (; i < missing->len && !strcmp(((const struct ddi *)missing->pdata[i])->since, first->since); i++)
            g_string_append_printf(names, "%s%s", names->len ? ", " : "",
                                   ((const struct ddi *)missing->pdata[i])->member);
        char *head = g_strdup_printf("  %s", first->since);
        levels_text_wrap(head, 26, names->str, out);
        g_free(head);
        g_string_free(names, TRUE);
    }
    if (i < missing->len)
        g_string_append_printf(out, "  %-23s %u DDIs (--json lists them)\n", "newer, or unknown", missing->len - i);
}

void levels_driver_print(const struct program *program, GString *out)
{
    print_roots(program, true, out);
    print_roots(program, false, out);
    bool any = false;
    for (uint32_t i = 0; i < program->gaps_count; i++) {
        const struct slot *slot = &program->facts.slots[program->gaps[i].slot];
        if (program->gaps[i].kind == GAP_UNKNOWN_ENTRY)
            continue; /* no table has it */
        if (!any)
            g_string_append(out, "\nregistered, but not checked\n");
        any = true;
        g_string_append_printf(out, "  %s, %s:%u: %s\n", program_text(program, slot->field),
                               program_text(program, slot->at.file), slot->at.line,
                               program->gaps[i].kind == GAP_NO_BODY ? "its body is in no source given"
                                                                    : "no DDI of that name is known");
    }
    GPtrArray *tables = filled_tables(program);
    for (guint i = 0; i < tables->len; i++) {
        GPtrArray *missing = missing_of(program, tables->pdata[i]);
        print_missing(tables->pdata[i], missing, newest_of(program, tables->pdata[i]), out);
        g_ptr_array_free(missing, TRUE);
    }
    g_ptr_array_free(tables, TRUE);
}

/* ---- as data ----------------------------------------------------------------------------------------------------- */

static json_t *root_json(const struct program *program, const struct root *root)
{
    const struct func *func = &program->facts.funcs[root->func];
    json_t *row =
        json_pack("{sssssssssi}", "name", root->name, "kind", root_kind_name(root->kind), "function",
                  program_text(program, func->name), "file", root_file(program, root), "line", (int)func->at.line);
    json_object_set_new(row, "ddi", root->ddi ? json_string(root->ddi->member) : json_null());
    json_object_set_new(row, "level", root->level == LEVEL_NONE ? json_null() : json_integer(root->level));
    json_object_set_new(row, "class", *root->class_name ? json_string(root->class_name) : json_null());
    json_object_set_new(row, "irql", json_string(irql_text(root->irql)));
    return row;
}

json_t *levels_driver_json(const struct program *program)
{
    json_t *roots = json_array(), *left_out = json_array();
    for (uint32_t i = 0; i < program->roots_count; i++)
        if (is_listed(program, i))
            json_array_append_new(roots, root_json(program, &program->roots[i]));
    GPtrArray *tables = filled_tables(program);
    for (guint i = 0; i < tables->len; i++) {
        GPtrArray *missing = missing_of(program, tables->pdata[i]);
        for (guint j = 0; j < missing->len; j++) {
            const struct ddi *ddi = missing->pdata[j];
            json_array_append_new(left_out, json_pack("{ssssso}", "table", tables->pdata[i], "ddi", ddi->member,
                                                      "since", *ddi->since ? json_string(ddi->since) : json_null()));
        }
        g_ptr_array_free(missing, TRUE);
    }
    g_ptr_array_free(tables, TRUE);
    return json_pack("{soso}", "entry_points", roots, "not_registered", left_out);
}
