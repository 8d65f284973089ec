#include "flow/given.h"

#include "flow/absolute.h"
#include "flow/knowledge.h"
#include "flow/referent.h"
#include "flow/usage.h"
#include "model/condition.h"

/* ---- from the row of a DDI ----------------------------------------------------------------------------------------
 */

static uint32_t parameter_path(struct facts *facts, uint32_t func, uint32_t number)
{
    uint32_t variable = facts->funcs[func].parameters.first + number;
    struct path path = {.kind = PATH_PARAM, .name = facts->variables[variable].name, .func = func, .index = number};
    path.type = facts->variables[variable].type;
    return facts_intern_path(facts, path);
}

/*
 * Path of the field `text` of the record of `type`, from `parent`; 0 when it is no record, or no unit names the field.
 * A field that the headers of one unit lack may be known to another, by its use: it has no type then.
 */
static uint32_t field_path(struct facts *facts, uint32_t parent, uint32_t *type, const struct condition_field *text)
{
    const struct record *record = &facts->records[facts->types[*type].record];
    char *name = g_strndup(text->name, text->length);
    uint32_t wanted = strings_find(&facts->strings, name), found = 0;
    g_free(name);
    for (uint32_t i = 0; i < record->fields.count && wanted && !found; i++)
        if (facts->fields[record->fields.first + i].name == wanted)
            found = record->fields.first + i;
    if (!wanted || !facts->types[*type].record)
        return 0;
    if (text->arrow)
        parent = facts_intern_path(facts, (struct path){.kind = PATH_DEREF, .parent = parent});
    struct path path = {.kind = PATH_FIELD, .parent = parent, .name = wanted, .record = record->name};
    *type = path.type = found ? facts->fields[found].type : 0;
    return facts_intern_path(facts, path);
}

static uint32_t tested_path(struct facts *facts, uint32_t func, const struct condition_test *test)
{
    struct range parameters = facts->funcs[func].parameters;
    if (test->result || test->capability || test->number >= parameters.count)
        return 0;
    uint32_t type = facts->variables[parameters.first + test->number].type;
    uint32_t path = parameter_path(facts, func, test->number);
    if (test->dereference)
        path = facts_intern_path(facts, (struct path){.kind = PATH_DEREF, .parent = path});
    for (unsigned i = 0; i < test->field_count && path; i++)
        path = field_path(facts, path, &type, &test->fields[i]);
    return path;
}

static enum predicate_op test_op(enum condition_operator operator, bool holds)
{
    static const enum predicate_op met[] = {PREDICATE_EQ, PREDICATE_NE, PREDICATE_LT,   PREDICATE_LE,
                                            PREDICATE_GT, PREDICATE_GE, PREDICATE_BITS, PREDICATE_NO_BITS};
    static const enum predicate_op failed[] = {PREDICATE_NE, PREDICATE_EQ, PREDICATE_GE,      PREDICATE_GT,
                                               PREDICATE_LE, PREDICATE_LT, PREDICATE_NO_BITS, PREDICATE_BITS};
    return holds ? met[operator] : failed[operator];
}

/* Which of several tests makes the condition hold is not known; that it does not hold, all of them tell. */
uint32_t given_of_root(struct analysis *analysis, const struct root *root)
{
    struct condition condition;
    const char *expected, *at;
    uint32_t given = 0;
    if (!root->ddi || !*root->ddi->condition || !condition_parse(root->ddi->condition, &condition, &expected, &at) ||
        (root->lifted && condition.count > 1))
        return 0;
    for (unsigned i = 0; i < condition.count; i++) {
        const struct condition_test *test = &condition.tests[i];
        uint32_t path = tested_path(&analysis->program->facts, root->func, test);
        if (path)
            knowledge_learn(analysis, &given, path, test_op(test->operator, root->lifted), test->value);
    }
    return given;
}

/* ---- decisive fields ----------------------------------------------------------------------------------------------
 */

void given_decide(struct analysis *analysis)
{
    const struct program *program = analysis->program;
    GArray *fields = g_array_new(FALSE, FALSE, sizeof(struct field_name));
    for (uint32_t r = 0; r < program->roots_count; r++) {
        const struct root *root = &program->roots[r];
        struct condition condition;
        const char *expected, *at;
        if (!root->lifted || !condition_parse(root->ddi->condition, &condition, &expected, &at) || condition.count < 2)
            continue;
        for (unsigned i = 0; i < condition.count; i++) {
            uint32_t index = tested_path(&analysis->program->facts, root->func, &condition.tests[i]);
            const struct path *path = &program->facts.paths[index];
            struct field_name field = {path->record, path->name};
            if (path->kind == PATH_FIELD)
                g_array_append_val(fields, field);
        }
    }
    analysis->decisive_count = fields->len;
    analysis->decisive = arena_copy(&analysis->arena, fields->data, fields->len * sizeof(struct field_name));
    g_array_free(fields, TRUE);
}

static bool is_decisive(const struct analysis *analysis, const struct known *item)
{
    const struct path *path = &analysis->program->facts.paths[item->path];
    for (uint32_t i = 0; i < analysis->decisive_count && item->kind == KNOWN_TEST && path->kind == PATH_FIELD; i++)
        if (analysis->decisive[i].record == path->record && analysis->decisive[i].name == path->name)
            return true;
    return false;
}

/* Does `b` lack something that `a` knows of a decisive field? */
static bool lacks(const struct analysis *analysis, uint32_t a, uint32_t b)
{
    uint32_t count, others;
    const struct known *items = knowledge_items(analysis, a, &count);
    const struct known *known = knowledge_items(analysis, b, &others);
    for (uint32_t i = 0; i < count; i++) {
        bool found = !is_decisive(analysis, &items[i]);
        for (uint32_t j = 0; j < others && !found; j++)
            found = known[j].path == items[i].path && known[j].kind == items[i].kind && known[j].op == items[i].op &&
                    known[j].number == items[i].number;
        if (!found)
            return true;
    }
    return false;
}

bool given_tells_apart(const struct analysis *analysis, uint32_t a, uint32_t b)
{
    return analysis->decisive_count && a != b && (lacks(analysis, a, b) || lacks(analysis, b, a));
}

/* ---- down the calls -----------------------------------------------------------------------------------------------
 */

/* `path` with its beginning `from` replaced by `to`; 0 when it does not begin so. */
static uint32_t rebase(struct facts *facts, uint32_t path, uint32_t from, uint32_t to)
{
    if (path == from)
        return to;
    if (!facts->paths[path].parent)
        return 0;
    uint32_t parent = rebase(facts, facts->paths[path].parent, from, to);
    if (!parent)
        return 0;
    struct path step = facts->paths[path];
    step.parent = parent;
    return facts_intern_path(facts, step);
}

/* The path of the callee that begins where parameter `number`, passed as `value`, leads to `path` of the caller. */
static uint32_t seen_through(struct facts *facts, uint32_t path, uint32_t callee, uint32_t number, struct operand value)
{
    if (value.kind != OPERAND_PATH && value.kind != OPERAND_ADDRESS)
        return 0;
    uint32_t to = parameter_path(facts, callee, number);
    if (value.kind == OPERAND_ADDRESS)
        to = facts_intern_path(facts, (struct path){.kind = PATH_DEREF, .parent = to});
    return rebase(facts, path, value.path, to);
}

/*
 * Do ways of the callee depend on the memory at `path`, in its terms, and does it stay as it is on entry while they
 * run?
 */
static bool passes(const struct analysis *analysis, uint32_t callee, uint32_t path, bool lasting)
{
    const struct facts *facts = &analysis->program->facts;
    struct range conditions = analysis->functions[callee].conditions;
    for (uint32_t i = 0; i < conditions.count; i++)
        if (analysis->conditions[conditions.first + i] == path)
            return facts->paths[path].kind == PATH_PARAM || lasting || !usage_written_by(analysis, callee, path);
    return false;
}

static uint32_t add_item(struct analysis *analysis, uint32_t passed, struct known item, uint32_t path)
{
    item.path = path;
    if (item.kind == KNOWN_IRQL)
        return knowledge_with(analysis, passed, item);
    knowledge_learn(analysis, &passed, path, (enum predicate_op)item.op, item.number);
    return passed;
}

/* Adds `item` of the caller in the terms of the callee, once for each parameter that leads to its path. */
static uint32_t pass_item(struct analysis *analysis, uint32_t passed, struct known item, const struct state *state,
                          const struct event *event, uint32_t callee, bool lasting)
{
    struct facts *facts = &analysis->program->facts;
    for (uint32_t j = 0; j < event->arguments.count && j < facts->funcs[callee].parameters.count; j++) {
        const struct operand *argument = &facts->operands[event->arguments.first + j];
        struct operand value = referent_value(analysis, state, *argument);
        if (argument->kind == OPERAND_PATH && argument->path == item.path)
            value = *argument;
        uint32_t path = seen_through(facts, item.path, callee, j, value);
        if (path && (lasting || passes(analysis, callee, path, item.kind == KNOWN_IRQL)))
            passed = add_item(analysis, passed, item, path);
    }
    return passed;
}

uint32_t given_passed(struct analysis *analysis, const struct instance *caller, const struct state *state,
                      const struct event *event, uint32_t callee)
{
    uint32_t passed = 0, count;
    knowledge_items(analysis, caller->given, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct known item = knowledge_items(analysis, caller->given, &count)[i];
        if (item.kind == KNOWN_TEST)
            passed = pass_item(analysis, passed, item, state, event, callee, true);
    }
    if (!analysis->functions[callee].conditions.count)
        return passed;
    knowledge_items(analysis, state->known, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct known item = knowledge_items(analysis, state->known, &count)[i];
        if (item.kind == KNOWN_POINTER)
            continue;
        if (item.kind == KNOWN_IRQL) {
            item.set = absolute_irql(analysis, caller, state, known_irql(&item));
            item.entry = 0;
            item.target = 0;
        }
        passed = pass_item(analysis, passed, item, state, event, callee, false);
        if (passes(analysis, callee, item.path, item.kind == KNOWN_IRQL))
            passed = add_item(analysis, passed, item, item.path);
    }
    return passed;
}

bool given_refutes(const struct analysis *analysis, uint32_t given, const struct state *state)
{
    uint32_t count;
    if (!given || !state->known)
        return false;
    const struct known *items = knowledge_items(analysis, state->known, &count);
    for (uint32_t i = 0; i < count; i++)
        if (items[i].kind == KNOWN_TEST &&
            knowledge_denies(analysis, given, items[i].path, (enum predicate_op)items[i].op, items[i].number))
            return true;
    return false;
}
