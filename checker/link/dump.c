#include "link/program.h"
#include "model/names.h"

static const char *status_word(enum status status)
{
    static const char *const words[] = {"documented", "by-sibling", "default", "conflict"};
    return words[status];
}

static void print_location(const struct program *program, struct location at, GString *out)
{
    g_string_append_printf(out, "%s:%u", program_text(program, at.file), at.line);
}

static void print_root(const struct program *program, const struct root *root, GString *out)
{
    const struct func *func = &program->facts.funcs[root->func];
    g_string_append_printf(out, "%s  %s", root_kind_name(root->kind), root->name);
    if (root->level != LEVEL_NONE)
        g_string_append_printf(out, "  level %d", root->level);
    if (*root->class_name)
        g_string_append_printf(out, "  class %s", root->class_name);
    g_string_append_printf(out, "  irql %s  %s", irql_text(root->irql), status_word(root->status));
    if (root->ddi && *root->ddi->condition)
        g_string_append_printf(out, "  %s %s", root->lifted ? "when" : "unless", root->ddi->condition);
    g_string_append_printf(out, "\n    function %s ", program_text(program, func->name));
    print_location(program, func->at, out);
    g_string_append(out, "\n    ");
    if (root->typed_only)
        g_string_append(out, "by its type alone");
    else if (root->stated) {
        g_string_append(out, "annotated ");
        print_location(program, root->registered_at, out);
    } else if (root->kind == ROOT_ENTRY)
        g_string_append(out, "by its name");
    else {
        g_string_append(out, "registered ");
        print_location(program, root->registered_at, out);
        if (root->registered_in)
            g_string_append_printf(out, " in %s",
                                   program_text(program, program->facts.funcs[root->registered_in].name));
    }
    g_string_append(out, root->self_exclusive ? "  one instance\n" : "\n");
}

void program_dump_roots(const struct program *program, GString *out)
{
    g_string_append_printf(out, "roots %u\n", program->roots_count);
    for (uint32_t i = 0; i < program->roots_count; i++)
        print_root(program, &program->roots[i], out);
    g_string_append_printf(out, "gaps %u\n", program->gaps_count);
    for (uint32_t i = 0; i < program->gaps_count; i++) {
        const struct gap *gap = &program->gaps[i];
        if (gap->kind == GAP_UNKNOWN_ENTRY) {
            const struct annotation *annotation = &program->facts.annotations[gap->annotation];
            g_string_append_printf(out, "unknown-entry  %s  ", program_text(program, annotation->arguments));
            print_location(program, annotation->at, out);
            g_string_append_c(out, '\n');
            continue;
        }
        const struct slot *slot = &program->facts.slots[gap->slot];
        uint32_t func = program_function_of(program, slot->function);
        g_string_append_printf(out, "%s  %s.%s = %s  ", gap->kind == GAP_NO_BODY ? "no-body" : "unknown-member",
                               program_text(program, slot->record), program_text(program, slot->field),
                               program_text(program, func ? program->facts.funcs[func].name : slot->function));
        print_location(program, slot->at, out);
        g_string_append_c(out, '\n');
    }
}

static void print_clause(const struct program *program, const struct clause *clause, GString *out)
{
    static const char *const words[] = {"acquires",      "releases",  "needs",          "needs-free",
                                        "needs-no-lock", "raises to", "saves the IRQL", "restores the IRQL"};
    g_string_append_printf(out, "    contract %s", words[clause->kind]);
    if (clause->kind == CLAUSE_RAISES)
        g_string_append_printf(out, " %s", irql_text((irql_set)(1u << clause->level)));
    if (clause->lock)
        g_string_append_printf(out, " %s%s", clause->mode == MODE_SHARED ? "shared " : "", lock_words(clause->lock));
    if (clause->path) {
        g_string_append_c(out, ' ');
        path_print(&program->facts, clause->path, out);
    } else if (clause->kind <= CLAUSE_NOT_HELD && !clause->lock) {
        g_string_append_printf(out, " UNKNOWN LOCK %s",
                               program_text(program, program->facts.annotations[clause->annotation].arguments));
    }
    if (!clause->when)
        g_string_append(out, " when UNTOLD");
    else if (*clause->when)
        g_string_append_printf(out, " when %s", clause->when);
    g_string_append_c(out, '\n');
}

static void print_contract(const struct program *program, const struct contract *contract, GString *out)
{
    if (contract->irql)
        g_string_append_printf(out, " contract %s", irql_text(contract->irql));
    g_string_append(out, contract->irql_same ? " same-irql" : "");
    g_string_append(out, contract->result_required ? " result-required" : "");
    if (contract->only_at)
        g_string_append_printf(out, " only at level %u", contract->only_at);
    if (contract->success)
        g_string_append_printf(out, " success %s", success_name(contract->success));
    g_string_append_c(out, '\n');
    for (uint32_t i = 0; i < contract->clauses.count; i++)
        print_clause(program, &program->clauses[contract->clauses.first + i], out);
}

/* Functions without body, of which annotations say something. */
static void print_stated(const struct program *program, uint32_t func, GString *out)
{
    const struct contract *contract = &program->functions[func].contract;
    const struct func *at = &program->facts.funcs[func];
    if (at->flags & FUNC_SYSTEM || !(contract->irql || contract->clauses.count || contract->result_required))
        return;
    g_string_append_printf(out, "%s ", program_text(program, at->name));
    print_location(program, at->at, out);
    g_string_append(out, " without body");
    print_contract(program, contract, out);
}

static void print_callee(const struct program *program, const struct event *event, GString *out)
{
    uint32_t callee = program_function_of(program, event->callee);
    if (event->kind == EVENT_CALL_POINTER)
        path_print(&program->facts, event->path, out);
    else
        g_string_append(out, program_text(program, callee ? program->facts.funcs[callee].name : event->callee));
}

static void print_call(const struct program *program, const struct call *call, GString *out)
{
    const struct event *event = &program->facts.events[call->event];
    g_string_append_printf(out, "    %u ", event->at.line);
    print_callee(program, event, out);
    if (call->api)
        g_string_append_printf(out, " = %s %s", call->api->stated ? "contract of" : "api", call->api->name);
    for (uint32_t i = 0; i < call->targets.count; i++) {
        const struct func *func = &program->facts.funcs[program->targets[call->targets.first + i].func];
        if (event->kind != EVENT_CALL || i)
            g_string_append_printf(out, "%s%s", i ? ", " : " -> ", program_text(program, func->name));
    }
    for (uint32_t i = 0; i < call->runs.count; i++) {
        const struct func *func = &program->facts.funcs[program->runs[call->runs.first + i].func];
        g_string_append_printf(out, "%s%s", i ? ", " : " runs ", program_text(program, func->name));
    }
    if (call->kind == CALL_EXTERNAL)
        g_string_append(out, "  UNRESOLVED: no body");
    else if (call->kind == CALL_NOWHERE)
        g_string_append(out, "  UNRESOLVED: no candidate");
    g_string_append_c(out, '\n');
}

void program_dump_calls(const struct program *program, GString *out)
{
    for (uint32_t i = 1; i < program->facts.funcs_count; i++) {
        const struct function *function = &program->functions[i];
        const struct func *func = &program->facts.funcs[i];
        if (!program_enters(program, i)) {
            print_stated(program, i, out);
            continue;
        }
        g_string_append_printf(out, "%s ", program_text(program, func->name));
        print_location(program, func->at, out);
        g_string_append_printf(out, " component %u%s callers %u", function->component,
                               function->recursive ? " recursive" : "", function->callers.count);
        print_contract(program, &function->contract, out);
        for (uint32_t c = 0; c < function->calls.count; c++)
            print_call(program, &program->calls[function->calls.first + c], out);
    }
    g_string_append_printf(out, "unresolved calls %u\n", program->unresolved_calls);
}
