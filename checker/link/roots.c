#include "link/roots.h"

#include <stdlib.h>
#include <string.h>

#include "link/calls.h"
#include "link/contract.h"
#include "link/capability.h"
#include "link/once.h"

struct site {      /* a call that hands a routine over */
    uint32_t root; /* number in finder.roots */
    uint32_t call; /* calls */
};

struct finder {
    struct program *program;
    const struct facts *facts;
    const struct values *values;
    GArray *roots;       /* struct root */
    GArray *gaps;        /* struct gap */
    GArray *sites;       /* struct site */
    struct keyset known; /* (kind, row, function): its number in roots + 1 */
    bool *is_root;       /* per func */
    bool *is_run;        /* per func: an api runs it inside a call */
    bool table;          /* the program fills a table of DDIs */
};

/* ---- adding ------------------------------------------------------------------------------------------------------ */

/* The root of this kind, row and function; a new one is all zero but for these. */
static struct root *add_root(struct finder *finder, enum root_kind kind, const struct ddi *ddi, uint32_t func)
{
    const struct ddi *rows = NULL;
    catalogue_ddis(finder->program->catalogue, &rows);
    const uint32_t key[3] = {kind, ddi ? (uint32_t)(ddi - rows) + 1 : 0, func};
    uint32_t *known = keyset_value(&finder->known, key);
    if (!*known) {
        struct root root = {.kind = kind, .func = func, .ddi = ddi, .level = LEVEL_NONE, .class_name = ""};
        g_array_append_val(finder->roots, root);
        *known = finder->roots->len;
        finder->is_root[func] = true;
    }
    return &g_array_index(finder->roots, struct root, *known - 1);
}

static void set_place(struct root *root, struct location at, uint32_t func)
{
    if (!root->registered_at.line) {
        root->registered_at = at;
        root->registered_in = func;
    }
}

static struct root *add_ddi(struct finder *finder, const struct ddi *ddi, uint32_t func, struct location at,
                            uint32_t registered_in)
{
    struct root *root = add_root(finder, ddi->root, ddi, func);
    root->name = ddi->member;
    root->irql = ddi->irql;
    root->level = ddi->level;
    root->class_name = ddi->class_name;
    root->status = ddi->status;
    set_place(root, at, registered_in);
    return root;
}

static struct root *add_async(struct finder *finder, const struct async *async, uint32_t func, struct location at,
                              uint32_t registered_in)
{
    struct root *root = add_root(finder, async->root, NULL, func);
    bool first = !root->async;
    root->irql |= async->irql;
    set_place(root, at, registered_in);
    if (first) {
        root->async = async;
        root->status = async->status;
        root->name = arena_printf(&finder->program->arena, "%s '%s'", root_kind_words(async->root),
                                  program_text(finder->program, finder->facts->funcs[func].name));
    }
    return root;
}

static void add_gap(struct finder *finder, enum gap_kind kind, uint32_t slot)
{
    struct gap gap = {.kind = kind, .slot = slot};
    g_array_append_val(finder->gaps, gap);
}

/* "PKDEFERRED_ROUTINE", "KDEFERRED_ROUTINE *" and "KDEFERRED_ROUTINE" name one role. None for roles that are DDIs. */
static const struct async *async_of_type(const struct catalogue *catalogue, const char *spelling)
{
    char name[128];
    size_t length = strcspn(spelling, " *");
    if (!length || length >= sizeof(name))
        return NULL;
    memcpy(name, spelling, length);
    name[length] = '\0';
    const struct async *async = catalogue_async_by_type(catalogue, name);
    if (!async && *name == 'P')
        async = catalogue_async_by_type(catalogue, name + 1);
    return async && !catalogue_ddi_by_type(catalogue, async->type) ? async : NULL;
}

/* ---- tables ------------------------------------------------------------------------------------------------------ */

/* Functions stored by name in members of tables. */
static void find_in_tables(struct finder *finder)
{
    const struct program *program = finder->program;
    for (uint32_t i = 1; i < finder->facts->slots_count; i++) {
        const struct slot *slot = &finder->facts->slots[i];
        const char *record = program_text(program, slot->record);
        if (!catalogue_is_table(program->catalogue, record))
            continue;
        const struct ddi *ddi = catalogue_ddi_in(program->catalogue, record, program_text(program, slot->field));
        uint32_t func = program_function_of(program, slot->function);
        finder->table = true;
        if (!ddi && !async_of_type(program->catalogue, program_text(program, slot->field_type)))
            add_gap(finder, GAP_UNKNOWN_MEMBER, i);
        else if (!func || !program_enters(program, func))
            add_gap(finder, GAP_NO_BODY, i);
        else if (ddi)
            add_ddi(finder, ddi, func, slot->at, slot->func);
    }
}

/* Functions that reach members of tables through variables: a helper's parameter, a table of the driver's own. */
static void find_flown_to_tables(struct finder *finder)
{
    const struct program *program = finder->program;
    GArray *funcs = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (uint32_t node = 1; node < values_node_count(finder->values); node++) {
        uint32_t record, field, assigned_in;
        uint32_t event = values_assigned_at(finder->values, node, &assigned_in);
        if (!event || !values_is_field(finder->values, node, &record, &field) ||
            !catalogue_is_table(program->catalogue, program_text(program, record)))
            continue;
        const struct ddi *ddi =
            catalogue_ddi_in(program->catalogue, program_text(program, record), program_text(program, field));
        g_array_set_size(funcs, 0);
        values_of_node(finder->values, node, funcs);
        values_sort(funcs);
        for (uint32_t i = 0; ddi && i < funcs->len; i++) {
            uint32_t func = g_array_index(funcs, uint32_t, i);
            if (!program_enters(program, func))
                continue;
            add_ddi(finder, ddi, func, finder->facts->events[event].at, assigned_in);
            finder->table = true;
        }
    }
    g_array_free(funcs, TRUE);
}

static void find_entry(struct finder *finder)
{
    for (uint32_t i = 1; i < finder->facts->funcs_count; i++) {
        const struct func *func = &finder->facts->funcs[i];
        if (!program_enters(finder->program, i) ||
            strcmp(program_text(finder->program, func->name), "DriverEntry") != 0)
            continue;
        struct root *root = add_root(finder, ROOT_ENTRY, NULL, i);
        root->name = "DriverEntry";
        root->irql = IRQL_PASSIVE;
        root->registered_at = func->at;
        root->self_exclusive = true;
    }
}

/* ---- asynchronous routines --------------------------------------------------------------------------------------- */

/* DDIs are found by their tables, not by the call that registers the table. */
static bool makes_roots(const struct async *async)
{
    return !async->synchronous && async->root != ROOT_DDI && async->root != ROOT_NONE;
}

/* Does the row of the api say under which conditions the routine is kept for later, and are none of them met here? */
static bool is_ruled_out(const struct finder *finder, const struct call *call, const struct async *async)
{
    bool stated = false;
    for (uint32_t i = 0; call->api && i < call->api->effect_count; i++) {
        const struct effect *effect = &call->api->effects[i];
        if ((effect->kind != EFFECT_QUEUE && effect->kind != EFFECT_BIND) || effect->arg != async->function_arg)
            continue;
        if (calls_may_happen(finder->facts, call->event, effect->when))
            return false;
        stated = true;
    }
    return stated;
}

/* Routines handed to kernel functions and port callbacks. */
static void find_handed_over(struct finder *finder)
{
    const struct program *program = finder->program;
    GArray *funcs = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (uint32_t c = 1; c < program->calls_count; c++) {
        const struct event *event = &finder->facts->events[program->calls[c].event];
        const struct async *rows = NULL;
        uint32_t count = calls_async(program, c, &rows);
        for (uint32_t r = 0; r < count; r++) {
            if (!makes_roots(&rows[r]) || is_ruled_out(finder, &program->calls[c], &rows[r]))
                continue;
            g_array_set_size(funcs, 0);
            calls_functions_of_argument(finder->values, program->calls[c].event, rows[r].function_arg, rows[r].field,
                                        funcs);
            for (uint32_t i = 0; i < funcs->len; i++) {
                uint32_t func = g_array_index(funcs, uint32_t, i);
                if (!program_enters(program, func))
                    continue;
                struct root *root = add_async(finder, &rows[r], func, event->at, program->calls[c].caller);
                struct site site = {(uint32_t)(root - (struct root *)finder->roots->data), c};
                g_array_append_val(finder->sites, site);
            }
        }
    }
    g_array_free(funcs, TRUE);
}

/* Routines stored where a field's type says what will become of them, in tables where no row of the member does. */
static void find_stored_by_type(struct finder *finder)
{
    const struct program *program = finder->program;
    for (uint32_t i = 1; i < finder->facts->slots_count; i++) {
        const struct slot *slot = &finder->facts->slots[i];
        uint32_t func = program_function_of(program, slot->function);
        const struct async *async = async_of_type(program->catalogue, program_text(program, slot->field_type));
        if (async && makes_roots(async) && func && program_enters(program, func) && !finder->is_run[func])
            add_async(finder, async, func, slot->at, slot->func);
    }
}

/* ---- roles ------------------------------------------------------------------------------------------------------- */

/*
 * Functions declared through a role type that nothing refers to. In a program with a table of DDIs they must not have
 * callers either (a function that another one calls has its way in already), nor a `this`, which Windows never passes.
 */
static void find_by_role(struct finder *finder)
{
    const struct program *program = finder->program;
    for (uint32_t i = 1; i < finder->facts->funcs_count; i++) {
        const struct func *func = &finder->facts->funcs[i];
        if (!program_enters(program, i) || finder->is_root[i] || finder->is_run[i] ||
            (finder->table && (program->functions[i].callers.count || (func->flags & FUNC_METHOD))))
            continue;
        for (uint32_t r = 0; r < func->roles.count; r++) {
            const char *role = program_text(program, finder->facts->names[func->roles.first + r].text);
            const struct ddi *ddi = catalogue_ddi_by_type(program->catalogue, role);
            const struct async *async = async_of_type(program->catalogue, role);
            if (ddi)
                add_ddi(finder, ddi, i, func->at, 0)->typed_only = true;
            else if (async && async->root != ROOT_DDI && async->root != ROOT_NONE)
                add_async(finder, async, i, func->at, 0)->typed_only = true;
        }
    }
}

/* ---- annotations ------------------------------------------------------------------------------------------------- */

/* "work_item,PASSIVE_LEVEL,none,none": what SYNCLINT_ENTRY says of the kind, the IRQL, the level and the class. */
static bool read_entry(struct arena *arena, const char *text, struct root *root)
{
    static const struct {
        const char *word;
        enum root_kind kind;
    } kinds[] = {{"ddi", ROOT_DDI},
                 {"isr", ROOT_ISR},
                 {"dpc", ROOT_DPC},
                 {"timer", ROOT_TIMER},
                 {"work_item", ROOT_WORK_ITEM},
                 {"thread", ROOT_THREAD},
                 {"callback", ROOT_CALLBACK}};
    enum { KIND, IRQL, LEVEL, CLASS, WORDS };
    char **words = g_strsplit(text, ",", WORDS + 1);
    enum irql_level level = LEVEL_PASSIVE;
    bool good = g_strv_length(words) == WORDS;
    for (int i = 0; good && i < WORDS; i++)
        g_strstrip(words[i]);
    *root = (struct root){.level = LEVEL_NONE, .class_name = "", .irql = IRQL_UNKNOWN};
    for (size_t i = 0; good && i < G_N_ELEMENTS(kinds); i++)
        if (strcmp(words[KIND], kinds[i].word) == 0)
            root->kind = kinds[i].kind;
    good = good && root->kind;
    if (good && strcmp(words[IRQL], "unknown") != 0) {
        good = contract_level(words[IRQL], &level);
        root->irql = (irql_set)(1u << level);
    }
    if (good && strcmp(words[LEVEL], "none") != 0) {
        good = words[LEVEL][0] >= '0' && words[LEVEL][0] <= '3' && !words[LEVEL][1] && root->kind == ROOT_DDI;
        root->level = good ? words[LEVEL][0] - '0' : LEVEL_NONE;
    }
    good = good && (root->kind != ROOT_DDI || root->level != LEVEL_NONE);
    if (good && strcmp(words[CLASS], "none") != 0)
        root->class_name = g_strdelimit(arena_printf(arena, "%s", words[CLASS]), "_", '-');
    g_strfreev(words);
    return good;
}

static void add_stated(struct finder *finder, uint32_t func, uint32_t index, bool one_instance)
{
    struct program *program = finder->program;
    const struct annotation *annotation = &finder->facts->annotations[index];
    struct root said;
    if (!read_entry(&program->arena, program_text(program, annotation->arguments), &said)) {
        struct gap gap = {.kind = GAP_UNKNOWN_ENTRY, .annotation = index};
        g_array_append_val(finder->gaps, gap);
        return;
    }
    struct root *root = add_root(finder, said.kind, NULL, func);
    if (root->name)
        return; /* what hands the routine over says more */
    root->name = arena_printf(&program->arena, "%s '%s'", root_kind_words(said.kind),
                              program_text(program, finder->facts->funcs[func].name));
    root->irql = said.irql;
    root->level = said.level;
    root->class_name = said.class_name;
    root->self_exclusive = one_instance;
    root->stated = true;
    set_place(root, annotation->at, 0);
}

/* Functions that SYNCLINT_ENTRY says to be entry points. */
static void find_stated(struct finder *finder)
{
    const struct program *program = finder->program;
    uint32_t entry = strings_find(&finder->facts->strings, "entry");
    uint32_t once = strings_find(&finder->facts->strings, "one_instance");
    for (uint32_t i = 1; entry && i < finder->facts->funcs_count; i++) {
        struct range range = finder->facts->funcs[i].annotations;
        bool one_instance = false;
        if (!program_enters(program, i))
            continue;
        for (uint32_t a = range.first; once && a < range.first + range.count; a++)
            one_instance |= finder->facts->annotations[a].key == once;
        for (uint32_t a = range.first; a < range.first + range.count; a++)
            if (finder->facts->annotations[a].key == entry)
                add_stated(finder, i, a, one_instance);
    }
}

static void lift(struct root *root)
{
    root->lifted = true;
    root->level = root->ddi->condition_level;
    root->class_name = root->ddi->condition_class;
    root->irql = root->ddi->condition_irql;
}

/* What the driver declares decides once for all calls: `declared`. Are there tests left that each call may meet? */
static bool has_open_tests(const struct program *program, const char *when, bool *declared)
{
    struct condition condition;
    const char *expected, *at;
    bool open = false;
    *declared = false;
    if (!condition_parse(when, &condition, &expected, &at))
        return false;
    for (unsigned i = 0; i < condition.count; i++) {
        bool capability = condition.tests[i].capability;
        *declared |= capability && capability_declared(program, &condition.tests[i]);
        open |= !capability;
    }
    return open;
}

/* A DDI with a condition is entered in two ways: where the condition holds, under the level and IRQL of that. */
static void add_lifted(struct finder *finder)
{
    for (uint32_t i = 0, count = finder->roots->len; i < count; i++) {
        struct root root = g_array_index(finder->roots, struct root, i);
        bool declared;
        if (!root.ddi || !*root.ddi->condition)
            continue;
        bool open = has_open_tests(finder->program, root.ddi->condition, &declared);
        lift(&root);
        if (declared)
            g_array_index(finder->roots, struct root, i) = root;
        else if (open)
            g_array_append_val(finder->roots, root);
    }
}

/* ---- all --------------------------------------------------------------------------------------------------------- */

/* The kinds whose second instance design excludes when they are set up once; timers may expire twice at once. */
static bool exclusive_when_once(enum root_kind kind)
{
    return kind == ROOT_DPC || kind == ROOT_WORK_ITEM || kind == ROOT_THREAD;
}

static void find_exclusive(struct finder *finder)
{
    struct program *program = finder->program;
    uint32_t *sites = g_new0(uint32_t, program->roots_count + 1);
    for (uint32_t i = 0; i < finder->sites->len; i++)
        sites[g_array_index(finder->sites, struct site, i).root]++;
    for (uint32_t i = 0; i < finder->sites->len; i++) {
        const struct site *site = &g_array_index(finder->sites, struct site, i);
        struct root *root = &program->roots[site->root];
        if (root->async->reentrant == NO)
            root->self_exclusive = true;
        else if (sites[site->root] == 1 && exclusive_when_once(root->kind))
            root->self_exclusive = once_called(program, site->call);
    }
    g_free(sites);
}

static int compare_roots(const void *left, const void *right, void *data)
{
    const struct program *program = data;
    const struct root *a = left, *b = right;
    int order = (int)a->kind - (int)b->kind;
    if (!order)
        order = strcmp(a->name, b->name);
    if (!order)
        order = strcmp(program_text(program, program->facts.funcs[a->func].usr),
                       program_text(program, program->facts.funcs[b->func].usr));
    if (!order)
        order = (a->ddi > b->ddi) - (a->ddi < b->ddi); /* rows of one table */
    return order ? order : a->lifted - b->lifted;
}

void roots_find(struct program *program, const struct values *values)
{
    struct finder finder = {.program = program, .facts = &program->facts, .values = values};
    finder.roots = g_array_new(FALSE, FALSE, sizeof(struct root));
    finder.gaps = g_array_new(FALSE, FALSE, sizeof(struct gap));
    finder.sites = g_array_new(FALSE, FALSE, sizeof(struct site));
    finder.is_root = g_new0(bool, program->facts.funcs_count);
    finder.is_run = g_new0(bool, program->facts.funcs_count);
    keyset_init(&finder.known, 3);
    for (uint32_t i = 0; i < program->runs_count; i++)
        finder.is_run[program->runs[i].func] = true;

    find_in_tables(&finder);
    find_flown_to_tables(&finder);
    find_entry(&finder);
    find_handed_over(&finder);
    find_stored_by_type(&finder);
    find_stated(&finder);
    find_by_role(&finder);
    add_lifted(&finder);

    program->roots_count = finder.roots->len;
    program->roots = arena_copy(&program->arena, finder.roots->data, sizeof(struct root) * finder.roots->len);
    find_exclusive(&finder);
    if (program->roots_count)
        g_qsort_with_data(program->roots, (gint)program->roots_count, sizeof(struct root), compare_roots, program);
    program->gaps_count = finder.gaps->len;
    program->gaps = arena_copy(&program->arena, finder.gaps->data, sizeof(struct gap) * finder.gaps->len);

    g_array_free(finder.roots, TRUE);
    g_array_free(finder.gaps, TRUE);
    g_array_free(finder.sites, TRUE);
    g_free(finder.is_root);
    g_free(finder.is_run);
    keyset_release(&finder.known);
}
