#include "link/candidates.h"

#include "link/contract.h"

/* Rows are named by plain names; a contract does instead of one where there is no body; a user's own body beats a row,
 * one in a system header does not. */
static void find_rows(struct program *program)
{
    for (uint32_t i = 1; i < program->facts.funcs_count; i++) {
        const struct func *func = &program->facts.funcs[i];
        if ((func->flags & FUNC_DEFINED) && !(func->flags & FUNC_SYSTEM))
            continue;
        const struct api **api = &program->functions[i].api;
        if (!func->record)
            *api = catalogue_api(program->catalogue, program_text(program, func->name));
        if (!*api && !(func->flags & (FUNC_DEFINED | FUNC_SYSTEM)))
            *api = contract_api(program, i);
    }
}

static void find_overriders(struct candidates *candidates)
{
    const struct program *program = candidates->program;
    const struct facts *facts = &program->facts;
    uint32_t *first = g_new0(uint32_t, facts->funcs_count + 2);
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 1; i < facts->funcs_count; i++) {
            struct range overridden = facts->funcs[i].overridden;
            for (uint32_t o = 0; o < overridden.count; o++) {
                uint32_t base = program_function_of(program, facts->names[overridden.first + o].text);
                if (!base)
                    continue;
                if (pass == 0)
                    first[base + 2]++;
                else
                    candidates->overriders[first[base + 1]++] = i;
            }
        }
        if (pass == 0) {
            for (uint32_t i = 1; i < facts->funcs_count + 2; i++)
                first[i] += first[i - 1];
            candidates->overriders = g_new0(uint32_t, first[facts->funcs_count + 1] + 1);
        }
    }
    candidates->overriders_first = first;
}

static void find_callback_types(struct candidates *candidates)
{
    const struct api *rows;
    uint32_t count = catalogue_callbacks(candidates->program->catalogue, &rows);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t type = *rows[i].type ? strings_find(&candidates->program->facts.strings, rows[i].type) : 0;
        if (type)
            *keyset_value(&candidates->callbacks, &type) = i + 1;
    }
}

void candidates_init(struct candidates *candidates, struct program *program)
{
    *candidates = (struct candidates){.program = program};
    candidates->seen = g_new0(uint32_t, program->facts.funcs_count);
    keyset_init(&candidates->callbacks, 1);
    find_rows(program);
    find_overriders(candidates);
    find_callback_types(candidates);
}

void candidates_release(struct candidates *candidates)
{
    g_free(candidates->overriders_first);
    g_free(candidates->overriders);
    g_free(candidates->seen);
    keyset_release(&candidates->callbacks);
}

void candidates_virtual(struct candidates *candidates, uint32_t method, GArray *funcs)
{
    GArray *open = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    candidates->searches++;
    candidates->seen[method] = candidates->searches;
    g_array_append_val(open, method);
    for (uint32_t next = 0; next < open->len; next++) {
        uint32_t func = g_array_index(open, uint32_t, next);
        if (program_enters(candidates->program, func))
            g_array_append_val(funcs, func);
        for (uint32_t i = candidates->overriders_first[func]; i < candidates->overriders_first[func + 1]; i++) {
            uint32_t overrider = candidates->overriders[i];
            if (candidates->seen[overrider] != candidates->searches) {
                candidates->seen[overrider] = candidates->searches;
                g_array_append_val(open, overrider);
            }
        }
    }
    g_array_free(open, TRUE);
}

/* `(*p)()` and `table[i]()` call what p and table hold. */
static const struct path *pointer_of(const struct facts *facts, uint32_t path)
{
    while (facts->paths[path].kind == PATH_DEREF || facts->paths[path].kind == PATH_ELEMENT)
        path = facts->paths[path].parent;
    return &facts->paths[path];
}

const struct api *candidates_callback(const struct candidates *candidates, uint32_t path)
{
    const struct program *program = candidates->program;
    const struct path *pointer = pointer_of(&program->facts, path);
    const char *record = program_text(program, pointer->record);
    if (pointer->kind != PATH_FIELD || !*record)
        return NULL;
    return catalogue_callback(program->catalogue, record, program_text(program, pointer->name));
}

const struct api *candidates_callback_by_type(const struct candidates *candidates, uint32_t path)
{
    const struct program *program = candidates->program;
    const struct path *pointer = pointer_of(&program->facts, path);
    const struct type *type = &program->facts.types[pointer->type];
    const uint32_t texts[] = {type->spelling, type->name};
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        uint32_t row = texts[i] ? keyset_get(&candidates->callbacks, &texts[i]) : 0;
        const struct api *rows;
        if (row && catalogue_callbacks(program->catalogue, &rows))
            return &rows[row - 1];
    }
    return NULL;
}
