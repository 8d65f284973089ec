#include "flow/refine.h"

#include <string.h>

#include "flow/irql_value.h"
#include "flow/knowledge.h"
#include "flow/referent.h"
#include "flow/state.h"
#include "flow/untouched.h"
#include "flow/usage.h"

static enum predicate_op mirrored(enum predicate_op op)
{
    switch (op) {
    case PREDICATE_LT:
        return PREDICATE_GT;
    case PREDICATE_LE:
        return PREDICATE_GE;
    case PREDICATE_GT:
        return PREDICATE_LT;
    case PREDICATE_GE:
        return PREDICATE_LE;
    case PREDICATE_SUCCESS:
    case PREDICATE_FAILURE:
        return PREDICATE_UNKNOWN;
    case PREDICATE_TRUE:
    case PREDICATE_EQ:
    case PREDICATE_NE:
    case PREDICATE_BITS:
    case PREDICATE_NO_BITS:
    case PREDICATE_UNKNOWN:
        break;
    }
    return op;
}

/* Part of a LARGE_INTEGER of the function's own: a time, most likely, that a wait will look at. */
static bool is_time(const struct facts *facts, uint32_t path)
{
    const struct path *time = &facts->paths[facts->paths[path].parent];
    const char *name = facts_text(facts, facts->types[time->type].name);
    return facts->paths[path].kind == PATH_FIELD && time->kind == PATH_LOCAL &&
           (strcmp(name, "_LARGE_INTEGER") == 0 || strcmp(name, "LARGE_INTEGER") == 0);
}

bool refine_matters(const struct analysis *analysis, uint32_t path, uint32_t uses)
{
    const struct facts *facts = &analysis->program->facts;
    if (facts->types[facts->paths[path].type].flags & TYPE_VOLATILE)
        return false;
    if (usage_count(analysis, path) >= uses || is_time(facts, path))
        return true;
    const struct path *base = &facts->paths[path_base(facts, path)];
    return base->kind == PATH_PARAM && facts->paths[path].depth <= 1;
}

void refine_current_irql(struct state *state, irql_set proved)
{
    if (irql_value_is_entry(state->irql)) {
        if (state->assumed & proved)
            state->assumed &= proved;
    } else if (irql_set_restrict(state->irql.set, proved) && !state->irql.entry) {
        state->irql.set = irql_set_restrict(state->irql.set, proved);
    }
}

static bool refine_saved_irql(struct analysis *analysis, struct state *state, uint32_t path, irql_set proved,
                              bool asserted)
{
    struct irql_value value = state_irql_at(analysis, state, path);
    if (asserted) {
        if (irql_value_equals(value, state->irql))
            refine_current_irql(state, proved);
        return true;
    }
    struct irql_value before = value;
    if (!state_prove_irql(state, &value, proved))
        return false;
    if (!irql_value_equals(value, before))
        state->known = knowledge_with_irql(analysis, state->known, path, value);
    return true;
}

/* Does the test want null of a pointer that holds the address of an object here? */
static bool is_no_null(const struct analysis *analysis, const struct state *state, uint32_t path, enum predicate_op op,
                       int64_t number)
{
    const struct known *pointer = knowledge_find(analysis, state->known, path, KNOWN_POINTER);
    return pointer && pointer->address && op == PREDICATE_EQ && number == 0;
}

bool refine_path(struct analysis *analysis, struct state *state, uint32_t path, enum predicate_op op, int64_t number,
                 bool asserted)
{
    if (knowledge_find(analysis, state->known, path, KNOWN_IRQL))
        return refine_saved_irql(analysis, state, path, irql_set_that(op, number), asserted);
    if (knowledge_denies(analysis, state->known, path, op, number) || is_no_null(analysis, state, path, op, number))
        return asserted;
    if (refine_matters(analysis, path, 2)) {
        knowledge_learn(analysis, &state->known, path, op, number);
        if (!asserted && untouched_is(analysis, path))
            knowledge_learn_entry(analysis, &state->known, path, op, number);
    }
    return true;
}

/* The constant that a side of a comparison has in this state. */
static bool side_constant(struct analysis *analysis, const struct state *state, const struct operand *side,
                          int64_t *number)
{
    if (side->kind == OPERAND_CONSTANT) {
        *number = side->number;
        return true;
    }
    return side->kind == OPERAND_PATH &&
           knowledge_constant(analysis, state->known, referent_of(analysis, state, side->path), number);
}

bool refine_state(struct analysis *analysis, struct state *state, uint32_t index, bool asserted)
{
    struct predicate predicate = analysis->program->facts.predicates[index];
    enum predicate_op op = (enum predicate_op)predicate.op;
    struct operand left = predicate.left, right = predicate.right;
    int64_t number;
    if (op == PREDICATE_TRUE || op == PREDICATE_UNKNOWN || !index)
        return true;
    if (left.kind != OPERAND_PATH && right.kind == OPERAND_PATH) {
        left = predicate.right;
        right = predicate.left;
        op = mirrored(op);
    } else if (left.kind == OPERAND_PATH && right.kind == OPERAND_PATH &&
               side_constant(analysis, state, &left, &number) && !side_constant(analysis, state, &right, &number)) {
        left = predicate.right;
        right = predicate.left;
        op = mirrored(op);
    }
    if (op == PREDICATE_SUCCESS || op == PREDICATE_FAILURE)
        number = 0;
    else if (!side_constant(analysis, state, &right, &number))
        return true;
    if (left.kind == OPERAND_PATH)
        return refine_path(analysis, state, referent_of(analysis, state, left.path), op, number, asserted);
    if (left.kind == OPERAND_CONSTANT)
        return knowledge_passes(left.number, op, number) || asserted;
    if ((left.kind == OPERAND_ADDRESS || left.kind == OPERAND_TEXT) && number == 0)
        return op != PREDICATE_EQ || asserted;
    return true;
}
