#include "link/contract.h"

#include <stdlib.h>
#include <string.h>

#include "facts/expression.h"
#include "link/contract_condition.h"
#include "link/named.h"

enum bound { BOUND_NONE, BOUND_MAX, BOUND_MIN, BOUND_EXACT, BOUND_SAME };

static enum bound bound_of(const char *key)
{
    static const struct {
        const char *key;
        enum bound bound;
    } keys[] = {
        {"irql_requires_max", BOUND_MAX},
        {"irql_requires_min", BOUND_MIN},
        {"irql_requires", BOUND_EXACT},
        {"irql_requires_same", BOUND_SAME},
    };
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        if (strcmp(key, keys[i].key) == 0)
            return keys[i].bound;
    return BOUND_NONE;
}

/* Numbers as wdm.h has them for 64-bit processors; all above the device levels count as HIGH (31 on 32-bit ones). */
bool contract_level(const char *text, enum irql_level *level)
{
    static const struct {
        const char *name;
        enum irql_level level;
    } names[] = {
        {"PASSIVE_LEVEL", LEVEL_PASSIVE},   {"LOW_LEVEL", LEVEL_PASSIVE}, {"APC_LEVEL", LEVEL_APC},
        {"DISPATCH_LEVEL", LEVEL_DISPATCH}, {"DIRQL", LEVEL_DIRQL},       {"PROFILE_LEVEL", LEVEL_HIGH},
        {"CLOCK_LEVEL", LEVEL_HIGH},        {"IPI_LEVEL", LEVEL_HIGH},    {"DRS_LEVEL", LEVEL_HIGH},
        {"POWER_LEVEL", LEVEL_HIGH},        {"HIGH_LEVEL", LEVEL_HIGH},
    };
    enum { FIRST_DEVICE = 3, FIRST_HIGH = 13, LAST = 31 };
    size_t length;
    text += strspn(text, "( ");
    length = strcspn(text, ") ");
    if (text[length + strspn(text + length, ") ")])
        return false;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (strlen(names[i].name) == length && strncmp(names[i].name, text, length) == 0) {
            *level = names[i].level;
            return true;
        }
    }
    char *end;
    long number = strtol(text, &end, 10);
    if (end == text || end != text + length || number < 0 || number > LAST)
        return false;
    *level = number < FIRST_DEVICE ? (enum irql_level)number : number < FIRST_HIGH ? LEVEL_DIRQL : LEVEL_HIGH;
    return true;
}

irql_set contract_narrow(irql_set set, const char *key, enum irql_level level)
{
    switch (bound_of(key)) {
    case BOUND_MAX:
        return set & irql_at_most(level);
    case BOUND_MIN:
        return set & irql_at_least(level);
    case BOUND_EXACT:
        return set & (irql_set)(1u << level);
    case BOUND_NONE:
    case BOUND_SAME:
        break;
    }
    return set;
}

static void read_irql(const struct facts *facts, const struct func *func, struct contract *contract)
{
    irql_set set = IRQL_ANY;
    for (uint32_t i = 0; i < func->annotations.count; i++) {
        const struct annotation *annotation = &facts->annotations[func->annotations.first + i];
        enum bound bound = bound_of(facts_text(facts, annotation->key));
        enum irql_level level;
        if (annotation->condition || bound == BOUND_NONE)
            continue;
        if (bound == BOUND_SAME) {
            contract->irql_same = true;
            continue;
        }
        if (!contract_level(facts_text(facts, annotation->arguments), &level))
            continue;
        irql_set narrower = contract_narrow(set, facts_text(facts, annotation->key), level);
        if (narrower == 0)
            continue; /* contradicts an earlier one, which stands */
        if (!contract->irql_from || narrower != set)
            contract->irql_from = func->annotations.first + i;
        set = narrower;
        contract->irql = set;
    }
}

/* ---- clauses ----------------------------------------------------------------------------------------------------- */

/* Keys that say something of locks or the IRQL on entry and return. */
static const struct {
    const char *key;
    enum clause_kind kind;
    enum lock_mode mode;
} clause_keys[] = {
    {"acquires_lock", CLAUSE_ACQUIRES, MODE_EXCLUSIVE},
    {"acquires_exclusive_lock", CLAUSE_ACQUIRES, MODE_EXCLUSIVE},
    {"acquires_nonreentrant_lock", CLAUSE_ACQUIRES, MODE_EXCLUSIVE},
    {"acquires_shared_lock", CLAUSE_ACQUIRES, MODE_SHARED},
    {"releases_lock", CLAUSE_RELEASES, MODE_EXCLUSIVE},
    {"releases_exclusive_lock", CLAUSE_RELEASES, MODE_EXCLUSIVE},
    {"releases_nonreentrant_lock", CLAUSE_RELEASES, MODE_EXCLUSIVE},
    {"releases_shared_lock", CLAUSE_RELEASES, MODE_SHARED},
    {"requires_lock_held", CLAUSE_HELD, MODE_EXCLUSIVE},
    {"requires_exclusive_lock_held", CLAUSE_HELD, MODE_EXCLUSIVE},
    {"requires_shared_lock_held", CLAUSE_HELD, MODE_SHARED},
    {"requires_lock_not_held", CLAUSE_NOT_HELD, MODE_EXCLUSIVE},
    {"requires_no_locks_held", CLAUSE_NO_LOCKS, MODE_EXCLUSIVE},
    {"irql_raises", CLAUSE_RAISES, MODE_EXCLUSIVE},
    {"irql_saves", CLAUSE_SAVES, MODE_EXCLUSIVE},
    {"irql_restores", CLAUSE_RESTORES, MODE_EXCLUSIVE},
    {"irql_saves_global", CLAUSE_SAVES, MODE_EXCLUSIVE},
    {"irql_restores_global", CLAUSE_RESTORES, MODE_EXCLUSIVE},
};

/* Locks that have a name in annotations only. */
static enum lock_kind lock_by_name(const struct facts *facts, uint32_t expression)
{
    const struct expression *name = &facts->expressions[expression];
    return name->kind == EXPRESSION_NAME && strcmp(facts_text(facts, name->name), "_Global_cancel_spin_lock_") == 0
               ? LOCK_CANCEL_SPIN
               : LOCK_NONE;
}

/* By its type, or by that of the pointer that leads to it: "PKSPIN_LOCK" may name no KSPIN_LOCK but a number. */
static enum lock_kind lock_by_type(const struct facts *facts, uint32_t path)
{
    const struct path *at = &facts->paths[path];
    enum lock_kind kind = lock_of_type(facts_text(facts, facts->types[at->type].name));
    const char *pointer = facts_text(facts, facts->types[facts->paths[at->parent].type].spelling);
    if (kind == LOCK_NONE && at->kind == PATH_DEREF && *pointer == 'P')
        kind = lock_of_type(pointer + 1);
    return path && kind == LOCK_NONE ? LOCK_OTHER : kind;
}

struct reading {
    struct program *program;
    struct naming naming;
    GArray *clauses; /* struct clause */
    uint32_t func;
    struct contract *contract;
};

static void set_lock(struct reading *reading, const struct annotation *annotation, struct clause *clause)
{
    const struct facts *facts = &reading->program->facts;
    uint32_t lock = annotation->value;
    clause->lock = (uint8_t)lock_by_name(facts, lock);
    if (clause->lock != LOCK_NONE)
        return;
    clause->path = named_lock(&reading->naming, reading->func, lock, annotation->at.file);
    clause->lock = (uint8_t)lock_by_type(facts, clause->path);
}

/* Where an IRQL is kept: parameter `number` when the annotation is on one (-1: on the function), the second word of the
 * global forms; 0: it is returned. */
static void set_place(struct reading *reading, const struct annotation *annotation, int number, struct clause *clause)
{
    const struct facts *facts = &reading->program->facts;
    uint32_t kept = expression_item(facts, annotation->value, 1);
    if (!kept && number >= 0) {
        struct expression parameter = {.kind = EXPRESSION_PARAMETER, .number = number};
        kept = facts_add_expressions(&reading->program->facts, parameter);
    }
    clause->path = kept ? named_path(&reading->naming, reading->func, kept, annotation->at.file) : 0;
}

static bool is_repeated(const struct reading *reading, const struct clause *clause)
{
    for (uint32_t i = reading->contract->clauses.first; i < reading->clauses->len; i++) {
        const struct clause *held = &g_array_index(reading->clauses, struct clause, i);
        if (held->kind == clause->kind && held->lock == clause->lock && held->mode == clause->mode &&
            held->level == clause->level && held->path == clause->path && g_strcmp0(held->when, clause->when) == 0)
            return true;
    }
    return false;
}

static void add_clause(struct reading *reading, uint32_t index, int number)
{
    struct program *program = reading->program;
    const struct annotation annotation = program->facts.annotations[index];
    const char *key = program_text(program, annotation.key);
    struct clause clause = {.annotation = index, .when = ""};
    enum irql_level level;
    size_t which = 0;
    while (which < G_N_ELEMENTS(clause_keys) && strcmp(clause_keys[which].key, key) != 0)
        which++;
    if (which == G_N_ELEMENTS(clause_keys))
        return;
    clause.kind = (uint8_t)clause_keys[which].kind;
    clause.mode = (uint8_t)clause_keys[which].mode;
    if (annotation.condition)
        clause.when = contract_condition(&program->arena, &program->facts, annotation.when);
    bool failure = annotation.condition && !strcmp(program_text(program, annotation.condition), "on failure");
    if (failure && reading->contract->success != SUCCESS_NONE)
        clause.when = contract_success_text(reading->contract->success, false);
    switch ((enum clause_kind)clause.kind) {
    case CLAUSE_ACQUIRES:
    case CLAUSE_RELEASES:
    case CLAUSE_HELD:
    case CLAUSE_NOT_HELD:
        set_lock(reading, &annotation, &clause);
        break;
    case CLAUSE_RAISES:
        if (!contract_level(program_text(program, annotation.arguments), &level))
            return;
        clause.level = (uint8_t)level;
        break;
    case CLAUSE_SAVES:
    case CLAUSE_RESTORES:
        set_place(reading, &annotation, number, &clause);
        break;
    case CLAUSE_NO_LOCKS:
        break;
    }
    /* What a function does to a lock, it does when it succeeds. */
    if (clause.kind == CLAUSE_ACQUIRES && !annotation.condition)
        clause.when = contract_success_text(reading->contract->success, true);
    if (!is_repeated(reading, &clause))
        g_array_append_val(reading->clauses, clause);
}

static void add_clauses(struct reading *reading, struct range annotations, int number)
{
    for (uint32_t i = annotations.first; i < annotations.first + annotations.count; i++)
        add_clause(reading, i, number);
}

/* What is said of the whole function: which result is success, that it must be looked at, when it runs. */
static void read_words(const struct facts *facts, struct range annotations, struct contract *contract)
{
    for (uint32_t i = annotations.first; i < annotations.first + annotations.count; i++) {
        const struct annotation *annotation = &facts->annotations[i];
        const char *key = facts_text(facts, annotation->key);
        if (annotation->condition)
            continue;
        if (strcmp(key, "success") == 0)
            contract->success = contract_success(facts, annotation->value);
        if (strcmp(key, "only_at_level") == 0)
            contract->only_at = (uint8_t)facts->expressions[annotation->value].number;
        contract->result_required |= strcmp(key, "must_inspect_result") == 0 || strcmp(key, "check_return") == 0;
    }
}

void contracts_find(struct program *program)
{
    struct reading reading = {.program = program};
    struct facts *facts = &program->facts;
    naming_init(&reading.naming, facts);
    reading.clauses = g_array_new(FALSE, FALSE, sizeof(struct clause));
    for (uint32_t i = 1; i < facts->funcs_count; i++) {
        const struct func func = facts->funcs[i];
        reading.func = i;
        reading.contract = &program->functions[i].contract;
        read_irql(facts, &func, reading.contract);
        read_words(facts, func.annotations, reading.contract);
        reading.contract->clauses.first = reading.clauses->len;
        add_clauses(&reading, func.annotations, -1);
        for (uint32_t p = 0; p < func.parameters.count; p++)
            add_clauses(&reading, facts->variables[func.parameters.first + p].annotations, (int)p);
        reading.contract->clauses.count = reading.clauses->len - reading.contract->clauses.first;
    }
    program->clauses_count = reading.clauses->len;
    program->clauses = arena_copy(&program->arena, reading.clauses->data, sizeof(struct clause) * reading.clauses->len);
    g_array_free(reading.clauses, TRUE);
    naming_release(&reading.naming);
}
