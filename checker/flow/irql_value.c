#include "flow/irql_value.h"

/* KIRQL numbers of each level on x64 (wdm.h: APC_LEVEL 1, DISPATCH_LEVEL 2, CLOCK_LEVEL 13, IPI_LEVEL 14, HIGH 15). */
static const struct {
    int64_t lowest, highest;
} numbers[LEVEL_COUNT] = {{0, 0}, {1, 1}, {2, 2}, {3, 14}, {15, 31}};

struct irql_value irql_value_join(struct irql_value a, struct irql_value b)
{
    struct irql_value joined = {.entry = a.entry || b.entry, .set = a.set | b.set, .path = a.path ? a.path : b.path};
    if (a.path && b.path && a.path != b.path)
        joined.set |= IRQL_UNKNOWN;
    if (joined.set & IRQL_UNKNOWN)
        joined.path = 0;
    return joined;
}

irql_set irql_set_restrict(irql_set set, irql_set proved)
{
    if (irql_known(proved) == IRQL_ANY)
        return set;
    irql_set left = set & irql_known(proved);
    if (set & IRQL_UNKNOWN)
        left = irql_known(proved) ? (irql_set)(irql_known(proved) | IRQL_UNKNOWN) : 0;
    return left;
}

irql_set irql_set_of_number(int64_t number)
{
    for (int level = 0; level < LEVEL_COUNT; level++)
        if (number >= numbers[level].lowest && number <= numbers[level].highest)
            return (irql_set)(1u << level);
    return IRQL_UNKNOWN;
}

static bool may_hold(int64_t lowest, int64_t highest, enum predicate_op op, int64_t number)
{
    switch (op) {
    case PREDICATE_EQ:
        return lowest <= number && number <= highest;
    case PREDICATE_NE:
        return lowest != number || highest != number;
    case PREDICATE_LT:
        return lowest < number;
    case PREDICATE_LE:
        return lowest <= number;
    case PREDICATE_GT:
        return highest > number;
    case PREDICATE_GE:
        return highest >= number;
    case PREDICATE_TRUE:
    case PREDICATE_BITS:
    case PREDICATE_NO_BITS:
    case PREDICATE_SUCCESS:
    case PREDICATE_FAILURE:
    case PREDICATE_UNKNOWN:
        break;
    }
    return true;
}

irql_set irql_set_that(enum predicate_op op, int64_t number)
{
    irql_set set = 0;
    for (int level = 0; level < LEVEL_COUNT; level++)
        if (may_hold(numbers[level].lowest, numbers[level].highest, op, number))
            set |= (irql_set)(1u << level);
    return set;
}
