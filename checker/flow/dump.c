/* Text of states and summaries, for people and goldens (flow/analysis.h). */
#include <stdlib.h>
#include <string.h>

#include "flow/knowledge.h"
#include "flow/lockset.h"

static const char *const operators[] = {
    [PREDICATE_EQ] = "==",  [PREDICATE_NE] = "!=",      [PREDICATE_LT] = "<",           [PREDICATE_LE] = "<=",
    [PREDICATE_GT] = ">",   [PREDICATE_GE] = ">=",      [PREDICATE_BITS] = "&",         [PREDICATE_NO_BITS] = "!&",
    [PREDICATE_TRUE] = "?", [PREDICATE_SUCCESS] = "ok", [PREDICATE_FAILURE] = "failed", [PREDICATE_UNKNOWN] = "?"};

/* ---- parts of a state ---------------------------------------------------------------------------------------------
 */

static void print_irql(const struct analysis *analysis, struct irql_value value, GString *out)
{
    const char *between = "";
    if (value.entry) {
        g_string_append(out, "entry");
        between = " or ";
    }
    if (value.path) {
        g_string_append_printf(out, "%sentry's ", between);
        path_print(&analysis->program->facts, value.path, out);
        between = " or ";
    }
    if (value.set)
        g_string_append_printf(out, "%s%s", between, irql_text(value.set));
}

static void print_locks(const struct analysis *analysis, uint32_t set, char sign, GString *out)
{
    uint32_t count;
    const struct held *held = lockset_held(analysis, set, &count);
    for (uint32_t i = 0; i < count; i++) {
        g_string_append_printf(out, "  %c%s(", sign, lock_name((enum lock_kind)held[i].kind));
        if (held[i].path)
            path_print(&analysis->program->facts, held[i].path, out);
        if (held[i].handle) {
            g_string_append(out, held[i].path ? " by " : "by ");
            path_print(&analysis->program->facts, held[i].handle, out);
        }
        g_string_append_c(out, ')');
        if (held[i].mode == MODE_SHARED)
            g_string_append(out, " shared");
        if (held[i].depth > 1)
            g_string_append_printf(out, " x%u", held[i].depth);
        if (held[i].may)
            g_string_append(out, " maybe");
    }
}

static void print_item(const struct analysis *analysis, const struct known *item, GString *out)
{
    const struct path *path = &analysis->program->facts.paths[item->path];
    if (path->kind == PATH_RESULT && !path->index)
        g_string_append(out, "result"); /* of the function itself */
    else
        path_print(&analysis->program->facts, item->path, out);
    switch ((enum known_kind)item->kind) {
    case KNOWN_TEST:
    case KNOWN_ENTRY:
        g_string_append_printf(out, "%s %s", item->kind == KNOWN_ENTRY ? " at entry" : "", operators[item->op]);
        if (item->op != PREDICATE_SUCCESS && item->op != PREDICATE_FAILURE)
            g_string_append_printf(out, " %" G_GINT64_FORMAT, item->number);
        break;
    case KNOWN_IRQL:
        g_string_append(out, " saves ");
        print_irql(analysis, known_irql(item), out);
        break;
    case KNOWN_POINTER:
        g_string_append(out, item->address ? " = &" : " = ");
        path_print(&analysis->program->facts, item->target, out);
        break;
    }
}

static int compare_texts(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* In the order of their texts, which does not depend on the order in which paths were made. */
static void print_known(const struct analysis *analysis, uint32_t knowledge, GString *out)
{
    uint32_t count;
    const struct known *items = knowledge_items(analysis, knowledge, &count);
    char **texts = g_new(char *, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        GString *text = g_string_new(NULL);
        print_item(analysis, &items[i], text);
        texts[i] = g_string_free(text, FALSE);
    }
    if (count)
        qsort(texts, count, sizeof(*texts), compare_texts);
    for (uint32_t i = 0; i < count; i++) {
        g_string_append_printf(out, "%s%s", i ? ", " : "  [", texts[i]);
        g_free(texts[i]);
    }
    if (count)
        g_string_append_c(out, ']');
    g_free(texts);
}

static void print_state(const struct analysis *analysis, const struct state *state, GString *out)
{
    g_string_append(out, "irql ");
    print_irql(analysis, state->irql, out);
    if (state->entry != IRQL_ANY)
        g_string_append_printf(out, "  if entry %s", irql_text(state->entry));
    if (state->assumed != IRQL_ANY)
        g_string_append_printf(out, "  asserted %s", irql_text(state->assumed));
    print_locks(analysis, state->gained, '+', out);
    print_locks(analysis, state->lost, '-', out);
    if (state->regions)
        g_string_append_printf(out, "  regions %+d", state->regions);
    if (state->unknown)
        g_string_append(out, "  locks unknown");
    print_known(analysis, state->known, out);
}

/* ---- instances ----------------------------------------------------------------------------------------------------
 */

static void print_binding(const struct analysis *analysis, const struct binding *binding, GString *out)
{
    if (binding->value.kind == OPERAND_CONSTANT) {
        g_string_append_printf(out, "%" G_GINT64_FORMAT, binding->value.number);
    } else if (binding->value.kind == OPERAND_PATH || binding->value.kind == OPERAND_ADDRESS) {
        g_string_append(out, binding->value.kind == OPERAND_ADDRESS ? "&" : "");
        path_print(&analysis->program->facts, binding->value.path, out);
    } else {
        g_string_append_c(out, '?');
    }
}

static void print_instance(const struct analysis *analysis, const struct instance *instance, GString *out)
{
    static const char *const inside[ROOT_COUNT] = {
        [ROOT_SYNCHRONIZED] = "  synchronized", [ROOT_PROTECTED] = "  protected"};
    g_string_append_printf(out, "    irql %s  (", irql_text(instance->irql));
    for (uint32_t i = 0; i < instance->bindings.count; i++) {
        g_string_append(out, i ? ", " : "");
        print_binding(analysis, &analysis->bindings[instance->bindings.first + i], out);
    }
    g_string_append_c(out, ')');
    print_locks(analysis, instance->locks, '+', out);
    g_string_append(out, inside[instance->inside] ? inside[instance->inside] : "");
    if (instance->unknown_locks)
        g_string_append(out, "  locks unknown");
    if (instance->doubt)
        g_string_append_printf(out, "  doubt %u", instance->doubt);
    g_string_append(out, "  from ");
    bool first = true;
    for (uint32_t i = 0; i < analysis->program->roots_count; i++) {
        if (!(instance->roots[i / 64] >> (i % 64) & 1))
            continue;
        g_string_append_printf(out, "%s%s", first ? "" : ", ", analysis->program->roots[i].name);
        first = false;
    }
    g_string_append_c(out, '\n');
}

static void print_instances(const struct analysis *analysis, uint32_t func, GString *out)
{
    uint32_t first = analysis->first_instance[func], end = analysis->first_instance[func + 1];
    if (first < end)
        g_string_append(out, "  entered\n");
    for (uint32_t i = first; i < end; i++)
        print_instance(analysis, &analysis->instances[i], out);
}

/* ---- functions in the order of their names ------------------------------------------------------------------------
 */

struct named {
    const char *name, *usr;
    uint32_t func;
};

static int compare_named(const void *left, const void *right)
{
    const struct named *a = left, *b = right;
    int order = strcmp(a->name, b->name);
    return order ? order : strcmp(a->usr, b->usr);
}

static struct named *sort_functions(const struct analysis *analysis, uint32_t *count)
{
    const struct program *program = analysis->program;
    struct named *named = g_new(struct named, program->order_count + 1);
    *count = 0;
    for (uint32_t i = 0; i < program->order_count; i++) {
        const struct func *func = &program->facts.funcs[program->order[i]];
        if (func->flags & FUNC_SYSTEM)
            continue;
        named[(*count)++] =
            (struct named){program_text(program, func->name), program_text(program, func->usr), program->order[i]};
    }
    if (*count)
        qsort(named, *count, sizeof(*named), compare_named);
    return named;
}

static void print_head(const struct analysis *analysis, uint32_t index, GString *out)
{
    const struct program *program = analysis->program;
    const struct func *func = &program->facts.funcs[index];
    g_string_append_printf(out, "%s  %s:%u", program_text(program, func->name), program_text(program, func->at.file),
                           func->at.line);
    if (analysis->functions[index].too_complex)
        g_string_append(out, "  joined");
    if (analysis->functions[index].never_returns)
        g_string_append(out, "  never returns");
    g_string_append_c(out, '\n');
}

/* ---- the two dumps ------------------------------------------------------------------------------------------------
 */

static bool same_range(struct range a, struct range b)
{
    return a.first == b.first && a.count == b.count;
}

static void print_event(const struct program *program, const struct event *event, GString *out)
{
    static const char *const words[] = {"none",   "read",   "write",  "call",       "call",      "call",      "address",
                                        "assume", "assign", "return", "scope exit", "seh enter", "seh leave", "lost"};
    g_string_append_printf(out, "    %u %s ", event->at.line, words[event->kind]);
    uint32_t callee = program_function_of(program, event->callee);
    if (event->callee)
        g_string_append(out, program_text(program, callee ? program->facts.funcs[callee].name : event->callee));
    else
        path_print(&program->facts, event->path, out);
    g_string_append_c(out, '\n');
}

/* Of the events of a block those before which the states are not what they were. */
static void print_block(const struct analysis *analysis, const struct block *block, GString *out)
{
    struct range last = {0};
    for (uint32_t i = 0; i < block->events.count; i++) {
        uint32_t event = block->events.first + i;
        struct range states = analysis->states_before[event];
        if (i && same_range(states, last))
            continue;
        last = states;
        print_event(analysis->program, &analysis->program->facts.events[event], out);
        if (!states.count)
            g_string_append(out, "        not reached\n");
        for (uint32_t j = 0; j < states.count; j++) {
            g_string_append(out, "        ");
            print_state(analysis, &analysis->states[states.first + j], out);
            g_string_append_c(out, '\n');
        }
    }
}

static void print_exits(const struct analysis *analysis, struct range exits, GString *out)
{
    const struct facts *facts = &analysis->program->facts;
    for (uint32_t i = exits.first; i < exits.first + exits.count; i++) {
        const struct exit_state *exit = &analysis->exits[i];
        g_string_append_printf(out, "    %u: ", facts->events[exit->event].at.line);
        print_state(analysis, &exit->state, out);
        if (exit->result.kind == OPERAND_CONSTANT) {
            g_string_append_printf(out, "  returns %" G_GINT64_FORMAT, exit->result.number);
        } else if (exit->result.kind == OPERAND_PATH || exit->result.kind == OPERAND_ADDRESS) {
            g_string_append_printf(out, "  returns %s", exit->result.kind == OPERAND_ADDRESS ? "&" : "");
            path_print(facts, exit->result.path, out);
        }
        g_string_append_c(out, '\n');
    }
}

void analysis_dump_states(const struct analysis *analysis, GString *out)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t count;
    struct named *named = sort_functions(analysis, &count);
    for (uint32_t i = 0; i < count; i++) {
        print_head(analysis, named[i].func, out);
        print_instances(analysis, named[i].func, out);
        struct range blocks = facts->funcs[named[i].func].blocks;
        for (uint32_t j = 0; j < blocks.count; j++) {
            if (!facts->blocks[blocks.first + j].events.count)
                continue;
            g_string_append_printf(out, "  block %u\n", j);
            print_block(analysis, &facts->blocks[blocks.first + j], out);
        }
        g_string_append(out, "  exits\n");
        print_exits(analysis, analysis->functions[named[i].func].exits, out);
    }
    g_free(named);
}

void analysis_dump_summaries(const struct analysis *analysis, GString *out)
{
    uint32_t count;
    struct named *named = sort_functions(analysis, &count);
    for (uint32_t i = 0; i < count; i++) {
        print_head(analysis, named[i].func, out);
        print_exits(analysis, analysis->functions[named[i].func].outcomes, out);
    }
    g_free(named);
}
