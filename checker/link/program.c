#include "link/program.h"

#include "link/calls.h"
#include "link/candidates.h"
#include "link/contract.h"
#include "link/merge.h"
#include "link/order.h"
#include "link/roots.h"
#include "link/values.h"

/* System code is not ours to know, and a template that nothing uses runs nowhere. */
static uint32_t count_unresolved(const struct program *program)
{
    uint32_t count = 0;
    for (uint32_t i = 1; i < program->calls_count; i++) {
        uint32_t caller = program->calls[i].caller;
        uint32_t flags = program->facts.funcs[caller].flags;
        bool unused = (flags & FUNC_TEMPLATE) && !program->functions[caller].callers.count;
        count += program->calls[i].kind != CALL_KNOWN && !(flags & FUNC_SYSTEM) && !unused;
    }
    return count;
}

struct program *program_link(const struct facts *units, uint32_t count, const struct catalogue *catalogue)
{
    struct program *program = g_new0(struct program, 1);
    struct candidates candidates;
    struct values values;
    program->catalogue = catalogue;
    facts_init(&program->facts);
    merge_units(program, units, count);

    program->functions = arena_array(&program->arena, struct function, program->facts.funcs_count);
    contracts_find(program);
    candidates_init(&candidates, program);
    values_init(&values, program, &candidates);
    calls_resolve(program, &candidates, &values);
    order_functions(program);
    program->unresolved_calls = count_unresolved(program);
    roots_find(program, &values);
    values_release(&values);
    candidates_release(&candidates);
    return program;
}

void program_release(struct program *program)
{
    facts_release(&program->facts);
    keyset_release(&program->by_usr);
    arena_release(&program->arena);
    g_free(program);
}

uint32_t program_find_function(const struct program *program, const char *name)
{
    uint32_t text = strings_find(&program->facts.strings, name);
    uint32_t found = program_function_of(program, text);
    for (uint32_t i = 1; text && i < program->facts.funcs_count; i++) {
        const struct func *func = &program->facts.funcs[i];
        if (func->name == text && (!found || !(program->facts.funcs[found].flags & FUNC_DEFINED)))
            found = i;
    }
    return found;
}
