#include "link/contract.h"

#include <string.h>

#include "link/contract_condition.h"

/* What happens first is written first: a lock function saves the IRQL, raises it, takes the lock; and the way back. */
static const enum clause_kind order[] = {CLAUSE_SAVES, CLAUSE_RELEASES, CLAUSE_RAISES, CLAUSE_ACQUIRES,
                                         CLAUSE_RESTORES};

enum { ARGUMENT_RESULT = -1, ARGUMENT_NOTHING = -2, NO_ARGUMENT = -1 };

/* The parameter that a path is, or that it starts from; -1 for others. */
static int argument_of(const struct facts *facts, uint32_t path)
{
    const struct path *base = &facts->paths[path_base(facts, path)];
    return path && base->kind == PATH_PARAM ? (int)base->index : -1;
}

static struct effect effect_of(const struct facts *facts, const struct clause *clause)
{
    struct effect effect = {.arg = ARGUMENT_NOTHING,
                            .data = NO_ARGUMENT,
                            .object = NO_ARGUMENT,
                            .timeout = NO_ARGUMENT,
                            .lock = (enum lock_kind)clause->lock,
                            .mode = (enum lock_mode)clause->mode,
                            .when = clause->when};
    switch ((enum clause_kind)clause->kind) {
    case CLAUSE_ACQUIRES:
        effect.kind = EFFECT_ACQUIRE;
        effect.place = clause->path;
        break;
    case CLAUSE_RELEASES:
        effect.kind = EFFECT_RELEASE;
        effect.place = clause->path;
        break;
    case CLAUSE_RAISES:
        effect.kind = EFFECT_RAISE;
        effect.to = (enum irql_level)clause->level;
        break;
    case CLAUSE_SAVES:
        effect.kind = EFFECT_SAVE_IRQL;
        effect.arg = (int8_t)(clause->path ? argument_of(facts, clause->path) : ARGUMENT_RESULT);
        break;
    case CLAUSE_RESTORES:
        effect.kind = EFFECT_RESTORE_IRQL;
        effect.arg = (int8_t)argument_of(facts, clause->path);
        break;
    case CLAUSE_HELD:
    case CLAUSE_NOT_HELD:
    case CLAUSE_NO_LOCKS:
        break;
    }
    return effect;
}

/* Can what the clause says be told at a call? */
static bool is_clear(const struct facts *facts, const struct clause *clause)
{
    switch ((enum clause_kind)clause->kind) {
    case CLAUSE_ACQUIRES:
    case CLAUSE_RELEASES:
        return clause->when && (clause->path || clause->lock == LOCK_CANCEL_SPIN);
    case CLAUSE_RAISES:
        return clause->when != NULL;
    case CLAUSE_SAVES:
        return clause->when && (!clause->path || argument_of(facts, clause->path) >= 0);
    case CLAUSE_RESTORES:
        return clause->when && argument_of(facts, clause->path) >= 0;
    case CLAUSE_HELD:
    case CLAUSE_NOT_HELD:
    case CLAUSE_NO_LOCKS:
        break;
    }
    return true;
}

static void add_effects(struct program *program, const struct contract *contract, struct api *api)
{
    GArray *effects = g_array_new(FALSE, FALSE, sizeof(struct effect));
    for (size_t step = 0; step < G_N_ELEMENTS(order); step++) {
        for (uint32_t i = 0; i < contract->clauses.count; i++) {
            const struct clause *clause = &program->clauses[contract->clauses.first + i];
            if (clause->kind != order[step])
                continue;
            struct effect effect = effect_of(&program->facts, clause);
            g_array_append_val(effects, effect);
            if (effect.kind == EFFECT_ACQUIRE && effect.lock == LOCK_OTHER)
                api->blocks = NO; /* nothing says that it waits */
        }
    }
    api->effects = arena_copy(&program->arena, effects->data, sizeof(struct effect) * effects->len);
    api->effect_count = effects->len;
    g_array_free(effects, TRUE);
}

/* _When_(..., _IRQL_requires_max_(...)): narrower contracts. */
static void add_cases(struct program *program, const struct func *func, struct api *api)
{
    const struct facts *facts = &program->facts;
    GArray *cases = g_array_new(FALSE, FALSE, sizeof(struct api_case));
    for (uint32_t i = 0; i < func->annotations.count; i++) {
        const struct annotation *annotation = &facts->annotations[func->annotations.first + i];
        enum irql_level level;
        if (!annotation->when || !contract_level(facts_text(facts, annotation->arguments), &level))
            continue;
        struct api_case row = {.when = contract_condition(&program->arena, facts, annotation->when)};
        row.irql = contract_narrow(IRQL_ANY, facts_text(facts, annotation->key), level);
        if (row.when && row.irql != IRQL_ANY)
            g_array_append_val(cases, row);
    }
    if (cases->len && !api->irql)
        api->irql = IRQL_ANY;
    api->cases = arena_copy(&program->arena, cases->data, sizeof(struct api_case) * cases->len);
    api->case_count = cases->len;
    g_array_free(cases, TRUE);
}

const struct api *contract_api(struct program *program, uint32_t func_index)
{
    const struct func *func = &program->facts.funcs[func_index];
    const struct contract *contract = &program->functions[func_index].contract;
    for (uint32_t i = 0; i < contract->clauses.count; i++)
        if (!is_clear(&program->facts, &program->clauses[contract->clauses.first + i]))
            return NULL;
    struct api *api = arena_new(&program->arena, struct api);
    *api = (struct api){.header = "", .table = "", .type = "", .note = "", .status = STATUS_DOCUMENTED, .stated = true};
    api->name = arena_printf(&program->arena, "%s", program_text(program, func->name));
    api->irql = contract->irql;
    api->success = contract->success;
    api->result_required = contract->result_required;
    add_effects(program, contract, api);
    add_cases(program, func, api);
    bool says = api->irql || api->effect_count || api->result_required;
    if (!api->irql)
        api->irql = IRQL_UNKNOWN;
    return says ? api : NULL;
}
