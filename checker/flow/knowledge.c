#include "flow/knowledge.h"

#include <stdlib.h>
#include <string.h>

#include "flow/irql_value.h"
#include "flow/referent.h"

enum { KNOWLEDGE_LIMIT = 32 }; /* items of one state; more explain nothing that a person could follow */

void knowledge_init(struct analysis *analysis)
{
    interner_init(&analysis->knowledge, sizeof(struct known));
}

void knowledge_release(struct analysis *analysis)
{
    interner_release(&analysis->knowledge);
}

const struct known *knowledge_items(const struct analysis *analysis, uint32_t knowledge, uint32_t *count)
{
    return interner_get(&analysis->knowledge, knowledge, count);
}

/* ---- tests ----------------------------------------------------------------------------------------------------- */

/* NTSTATUS is a signed 32-bit number; constants come as they were written (0xC0000001). */
static bool is_success(int64_t number)
{
    return (int32_t)number >= 0;
}

bool knowledge_passes(int64_t value, enum predicate_op op, int64_t number)
{
    switch (op) {
    case PREDICATE_EQ:
        return value == number;
    case PREDICATE_NE:
        return value != number;
    case PREDICATE_LT:
        return value < number;
    case PREDICATE_LE:
        return value <= number;
    case PREDICATE_GT:
        return value > number;
    case PREDICATE_GE:
        return value >= number;
    case PREDICATE_BITS:
        return (value & number) != 0;
    case PREDICATE_NO_BITS:
        return (value & number) == 0;
    case PREDICATE_SUCCESS:
        return is_success(value);
    case PREDICATE_FAILURE:
        return !is_success(value);
    case PREDICATE_TRUE:
    case PREDICATE_UNKNOWN:
        break;
    }
    return true;
}

/* LT and GT become LE and GE, orders against 0 of a status become its success; false when nothing can be learnt. */
static bool simplify(enum predicate_op *op, int64_t *number)
{
    if (*op == PREDICATE_LT && *number > INT64_MIN) {
        *op = PREDICATE_LE;
        --*number;
    } else if (*op == PREDICATE_GT && *number < INT64_MAX) {
        *op = PREDICATE_GE;
        ++*number;
    }
    if (*op == PREDICATE_SUCCESS || *op == PREDICATE_FAILURE)
        *number = 0;
    return *op != PREDICATE_TRUE && *op != PREDICATE_UNKNOWN;
}

/* A truth value that is not one of its two numbers is the other. */
static void complete_boolean(const struct facts *facts, uint32_t path, enum predicate_op *op, int64_t *number)
{
    const struct type *type = &facts->types[facts->paths[path].type];
    bool boolean = type->kind == TYPE_BOOL || (!type->depth && !strcmp(facts_text(facts, type->name), "BOOLEAN"));
    if (boolean && *op == PREDICATE_NE && (*number == 0 || *number == 1)) {
        *op = PREDICATE_EQ;
        *number = 1 - *number;
    }
}

/* Can no value pass both? */
static bool tests_conflict(enum predicate_op a, int64_t m, enum predicate_op b, int64_t n)
{
    if (a == PREDICATE_EQ)
        return !knowledge_passes(m, b, n);
    if (b == PREDICATE_EQ)
        return !knowledge_passes(n, a, m);
    if ((a == PREDICATE_LE && b == PREDICATE_GE) || (a == PREDICATE_GE && b == PREDICATE_LE))
        return a == PREDICATE_LE ? m < n : n < m;
    if (a == PREDICATE_BITS && b == PREDICATE_NO_BITS)
        return !(m & ~n);
    if (a == PREDICATE_NO_BITS && b == PREDICATE_BITS)
        return !(n & ~m);
    if (a == PREDICATE_FAILURE || b == PREDICATE_FAILURE) {
        enum predicate_op other = a == PREDICATE_FAILURE ? b : a;
        int64_t number = a == PREDICATE_FAILURE ? n : m;
        return other == PREDICATE_SUCCESS || (other == PREDICATE_GE && number >= 0);
    }
    if (a == PREDICATE_SUCCESS || b == PREDICATE_SUCCESS) {
        enum predicate_op other = a == PREDICATE_SUCCESS ? b : a;
        int64_t number = a == PREDICATE_SUCCESS ? n : m;
        return other == PREDICATE_LE && number < 0;
    }
    return false;
}

/* Does every value that passes a pass b? */
static bool test_implies(enum predicate_op a, int64_t m, enum predicate_op b, int64_t n)
{
    if (a == b && m == n)
        return true;
    if (a == PREDICATE_EQ)
        return knowledge_passes(m, b, n);
    if (a == PREDICATE_LE)
        return (b == PREDICATE_LE && m <= n) || (b == PREDICATE_NE && n > m);
    if (a == PREDICATE_GE)
        return (b == PREDICATE_GE && m >= n) || (b == PREDICATE_NE && n < m);
    if (a == PREDICATE_BITS)
        return (b == PREDICATE_BITS && !(m & ~n)) || (b == PREDICATE_NE && n == 0);
    if (a == PREDICATE_NO_BITS)
        return b == PREDICATE_NO_BITS && !(n & ~m);
    if (a == PREDICATE_FAILURE)
        return b == PREDICATE_NE && is_success(n);
    return a == PREDICATE_SUCCESS && b == PREDICATE_NE && !is_success(n);
}

/* ---- sets of items --------------------------------------------------------------------------------------------- */

static int compare_items(const void *left, const void *right)
{
    const struct known *a = left, *b = right;
    if (a->path != b->path)
        return a->path < b->path ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->op != b->op)
        return a->op < b->op ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

static uint32_t intern(struct analysis *analysis, struct known *items, uint32_t count)
{
    qsort(items, count, sizeof(*items), compare_items);
    return interner_add(&analysis->knowledge, items, count);
}

static bool is_test(const struct known *item)
{
    return item->kind == KNOWN_TEST || item->kind == KNOWN_ENTRY;
}

/* Does any item of `items` give what `item` says, or a weaker form of it (then in `weaker`)? */
static bool also_known(const struct known *items, uint32_t count, const struct known *item, struct known *weaker)
{
    *weaker = *item;
    for (uint32_t i = 0; i < count; i++) {
        const struct known *other = &items[i];
        if (other->path != item->path || other->kind != item->kind)
            continue;
        if (is_test(item) &&
            test_implies((enum predicate_op)other->op, other->number, (enum predicate_op)item->op, item->number)) {
            if (other->op == item->op && other->number == item->number)
                weaker->written |= other->written;
            return true;
        }
        if (item->kind == KNOWN_POINTER)
            return other->target == item->target && other->address == item->address;
        if (item->kind == KNOWN_IRQL) {
            struct irql_value value = irql_value_join(known_irql(item), known_irql(other));
            weaker->target = value.path;
            weaker->entry = value.entry;
            weaker->set = value.set;
            return !(value.set & IRQL_UNKNOWN);
        }
    }
    return false;
}

uint32_t knowledge_join(struct analysis *analysis, uint32_t a, uint32_t b)
{
    if (a == b || !a || !b)
        return a == b ? a : 0;
    uint32_t count_a, count_b, count = 0;
    const struct known *items_a = knowledge_items(analysis, a, &count_a);
    const struct known *items_b = knowledge_items(analysis, b, &count_b);
    struct known joined[2 * KNOWLEDGE_LIMIT], weaker;
    for (uint32_t i = 0; i < count_a; i++)
        if (also_known(items_b, count_b, &items_a[i], &weaker))
            joined[count++] = weaker;
    for (uint32_t i = 0; i < count_b; i++)
        if (is_test(&items_b[i]) && also_known(items_a, count_a, &items_b[i], &weaker) &&
            !also_known(joined, count, &items_b[i], &weaker))
            joined[count++] = items_b[i];
    return intern(analysis, joined, count < KNOWLEDGE_LIMIT ? count : KNOWLEDGE_LIMIT);
}

bool knowledge_denies(const struct analysis *analysis, uint32_t knowledge, uint32_t path, enum predicate_op op,
                      int64_t number)
{
    uint32_t count;
    const struct known *items = knowledge_items(analysis, knowledge, &count);
    if (!simplify(&op, &number))
        return false;
    complete_boolean(&analysis->program->facts, path, &op, &number);
    for (uint32_t i = 0; i < count; i++)
        if (items[i].path == path && items[i].kind == KNOWN_TEST &&
            tests_conflict((enum predicate_op)items[i].op, items[i].number, op, number))
            return true;
    return false;
}

/* Adds a test of the given kind, unless it follows from what is known; takes away what follows from it. */
static void add_test(struct analysis *analysis, uint32_t *knowledge, uint32_t path, enum known_kind kind,
                     enum predicate_op op, int64_t number)
{
    if (!simplify(&op, &number))
        return;
    complete_boolean(&analysis->program->facts, path, &op, &number);
    uint32_t count, kept = 0;
    const struct known *items = knowledge_items(analysis, *knowledge, &count);
    struct known next[KNOWLEDGE_LIMIT + 1];
    for (uint32_t i = 0; i < count; i++) {
        bool mine = items[i].path == path && items[i].kind == kind;
        if (mine && test_implies((enum predicate_op)items[i].op, items[i].number, op, number))
            return;
        if (!mine || !test_implies(op, number, (enum predicate_op)items[i].op, items[i].number))
            next[kept++] = items[i];
    }
    if (kept < KNOWLEDGE_LIMIT) {
        next[kept++] = (struct known){.path = path, .kind = (uint8_t)kind, .op = (uint8_t)op, .number = number};
        *knowledge = intern(analysis, next, kept);
    }
}

bool knowledge_learn(struct analysis *analysis, uint32_t *knowledge, uint32_t path, enum predicate_op op,
                     int64_t number)
{
    if (knowledge_denies(analysis, *knowledge, path, op, number))
        return false;
    add_test(analysis, knowledge, path, KNOWN_TEST, op, number);
    return true;
}

void knowledge_learn_entry(struct analysis *analysis, uint32_t *knowledge, uint32_t path, enum predicate_op op,
                           int64_t number)
{
    add_test(analysis, knowledge, path, KNOWN_ENTRY, op, number);
}

uint32_t knowledge_with(struct analysis *analysis, uint32_t knowledge, struct known item)
{
    uint32_t count, kept = 0;
    const struct known *items = knowledge_items(analysis, knowledge, &count);
    struct known next[KNOWLEDGE_LIMIT + 1];
    for (uint32_t i = 0; i < count; i++)
        if (items[i].path != item.path || items[i].kind != item.kind)
            next[kept++] = items[i];
    if (kept < KNOWLEDGE_LIMIT)
        next[kept++] = item;
    return intern(analysis, next, kept);
}

void knowledge_write(struct analysis *analysis, uint32_t *knowledge, uint32_t path, int64_t number)
{
    struct known item = {.path = path, .kind = KNOWN_TEST, .op = PREDICATE_EQ, .number = number, .written = 1};
    *knowledge = knowledge_with(analysis, *knowledge, item);
}

uint32_t knowledge_with_irql(struct analysis *analysis, uint32_t knowledge, uint32_t path, struct irql_value value)
{
    return knowledge_with(
        analysis, knowledge,
        (struct known){.path = path, .kind = KNOWN_IRQL, .entry = value.entry, .set = value.set, .target = value.path});
}

const struct known *knowledge_find(const struct analysis *analysis, uint32_t knowledge, uint32_t path,
                                   enum known_kind kind)
{
    uint32_t count;
    const struct known *items = knowledge_items(analysis, knowledge, &count);
    for (uint32_t i = 0; i < count; i++)
        if (items[i].path == path && items[i].kind == kind)
            return &items[i];
    return NULL;
}

bool knowledge_constant(const struct analysis *analysis, uint32_t knowledge, uint32_t path, int64_t *number)
{
    uint32_t count;
    const struct known *items = knowledge_items(analysis, knowledge, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (items[i].path == path && items[i].kind == KNOWN_TEST && items[i].op == PREDICATE_EQ) {
            *number = items[i].number;
            return true;
        }
    }
    return false;
}

uint32_t knowledge_filter(struct analysis *analysis, uint32_t knowledge,
                          bool (*keep)(void *context, const struct known *item), void *context)
{
    uint32_t count, kept = 0;
    const struct known *items = knowledge_items(analysis, knowledge, &count);
    struct known next[KNOWLEDGE_LIMIT];
    for (uint32_t i = 0; i < count; i++)
        if (keep(context, &items[i]))
            next[kept++] = items[i];
    return kept == count ? knowledge : intern(analysis, next, kept);
}

/* Is the path that of the object at `whole`, or of a member of it? */
static bool is_part(const struct facts *facts, uint32_t path, uint32_t whole)
{
    while (path != whole && facts->paths[path].kind == PATH_FIELD)
        path = facts->paths[path].parent;
    return path == whole;
}

uint32_t knowledge_copy(struct analysis *analysis, uint32_t knowledge, uint32_t from, uint32_t to)
{
    uint32_t count, kept = 0;
    const struct known *items = knowledge_items(analysis, knowledge, &count);
    struct known next[KNOWLEDGE_LIMIT];
    for (uint32_t i = 0; i < count; i++)
        if (items[i].path != to || items[i].kind == KNOWN_ENTRY)
            next[kept++] = items[i];
    for (uint32_t i = 0; i < count && kept < KNOWLEDGE_LIMIT; i++) {
        if (items[i].kind == KNOWN_ENTRY || !is_part(&analysis->program->facts, items[i].path, from))
            continue;
        next[kept] = items[i];
        next[kept++].path = referent_graft(analysis, items[i].path, from, to);
    }
    return intern(analysis, next, kept);
}

bool knowledge_within(const struct facts *facts, uint32_t path, uint32_t prefix)
{
    for (; path; path = facts->paths[path].parent) {
        if (path == prefix)
            return true;
        const struct path *step = &facts->paths[path];
        if (step->kind == PATH_ELEMENT && !step->constant && step->index &&
            knowledge_within(facts, step->index, prefix))
            return true;
    }
    return false;
}
