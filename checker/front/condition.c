#include "front/condition.h"

#include <string.h>

#include "front/expression.h"
#include "front/temporary.h"

static enum predicate_op negated_op(enum predicate_op op)
{
    switch (op) {
    case PREDICATE_EQ:
        return PREDICATE_NE;
    case PREDICATE_NE:
        return PREDICATE_EQ;
    case PREDICATE_LT:
        return PREDICATE_GE;
    case PREDICATE_LE:
        return PREDICATE_GT;
    case PREDICATE_GT:
        return PREDICATE_LE;
    case PREDICATE_GE:
        return PREDICATE_LT;
    case PREDICATE_BITS:
        return PREDICATE_NO_BITS;
    case PREDICATE_NO_BITS:
        return PREDICATE_BITS;
    case PREDICATE_SUCCESS:
        return PREDICATE_FAILURE;
    case PREDICATE_FAILURE:
        return PREDICATE_SUCCESS;
    case PREDICATE_TRUE:
    case PREDICATE_UNKNOWN:
        break;
    }
    return PREDICATE_UNKNOWN;
}

/* a op b is b mirrored_op a. */
static enum predicate_op mirrored_op(enum predicate_op op)
{
    switch ((int)op) {
    case PREDICATE_LT:
        return PREDICATE_GT;
    case PREDICATE_LE:
        return PREDICATE_GE;
    case PREDICATE_GT:
        return PREDICATE_LT;
    case PREDICATE_GE:
        return PREDICATE_LE;
    default:
        return op;
    }
}

/* A condition before it becomes an edge: what holds when it is true. */
struct test {
    enum predicate_op op;
    struct operand left, right;
    bool known, truth; /* a constant */
};

static struct test unknown_test(void)
{
    return (struct test){.op = PREDICATE_UNKNOWN};
}

static struct test constant_test(bool truth)
{
    return (struct test){.known = true, .truth = truth};
}

static bool is_null_or_zero(struct operand operand)
{
    return operand.kind == OPERAND_CONSTANT && operand.number == 0;
}

static bool is_one_bit(struct operand operand)
{
    uint64_t bits = (uint64_t)operand.number;
    return operand.kind == OPERAND_CONSTANT && bits && (bits & (bits - 1)) == 0;
}

static bool holds(enum predicate_op op, int64_t left, int64_t right)
{
    switch ((int)op) {
    case PREDICATE_EQ:
        return left == right;
    case PREDICATE_NE:
        return left != right;
    case PREDICATE_LT:
        return left < right;
    case PREDICATE_LE:
        return left <= right;
    case PREDICATE_GT:
        return left > right;
    default:
        return left >= right;
    }
}

/* NT_SUCCESS(s) is ((NTSTATUS)(s)) >= 0, and so are its kin over other signed types; written out counts as well. */
static bool is_status(struct build *build, struct operand operand)
{
    const char *name = facts_text(build->facts, build->facts->types[operand.type].name);
    return strcmp(name, "NTSTATUS") == 0 || strcmp(name, "HRESULT") == 0;
}

static struct test compare(struct build *build, enum predicate_op op, struct operand left, struct operand right)
{
    if (left.kind == OPERAND_CONSTANT && right.kind == OPERAND_CONSTANT)
        return constant_test(holds(op, left.number, right.number));
    if (left.kind == OPERAND_CONSTANT) {
        struct operand swap = left;
        left = right;
        right = swap;
        op = mirrored_op(op);
    }
    if (left.kind == OPERAND_UNKNOWN || left.kind == OPERAND_TEXT || right.kind == OPERAND_UNKNOWN ||
        right.kind == OPERAND_TEXT)
        return unknown_test();
    struct test test = {.op = op, .left = left, .right = right};
    if (is_null_or_zero(right) && is_status(build, left) && (op == PREDICATE_GE || op == PREDICATE_LT)) {
        test.op = op == PREDICATE_GE ? PREDICATE_SUCCESS : PREDICATE_FAILURE;
        test.right = (struct operand){0};
    }
    return test;
}

static bool comparison_op(CXCursor expression, enum predicate_op *op)
{
    if (clang_getCursorKind(expression) != CXCursor_BinaryOperator)
        return false;
    switch ((int)clang_getCursorBinaryOperatorKind(expression)) {
    case CXBinaryOperator_EQ:
        *op = PREDICATE_EQ;
        return true;
    case CXBinaryOperator_NE:
        *op = PREDICATE_NE;
        return true;
    case CXBinaryOperator_LT:
        *op = PREDICATE_LT;
        return true;
    case CXBinaryOperator_LE:
        *op = PREDICATE_LE;
        return true;
    case CXBinaryOperator_GT:
        *op = PREDICATE_GT;
        return true;
    case CXBinaryOperator_GE:
        *op = PREDICATE_GE;
        return true;
    default:
        return false;
    }
}

static bool is_binary(CXCursor expression, enum CXBinaryOperatorKind kind)
{
    return clang_getCursorKind(expression) == CXCursor_BinaryOperator &&
           clang_getCursorBinaryOperatorKind(expression) == kind;
}

/* The two sides of a binary operator; false when libclang shows others (a side was lost to an error). */
static bool read_sides(CXCursor expression, CXCursor sides[2])
{
    struct children children;
    children_read_code(&children, expression);
    bool two = children.count == 2;
    if (two)
        memcpy(sides, children.items, 2 * sizeof(CXCursor));
    children_release(&children);
    return two;
}

static struct test test_bits(struct build *build, CXCursor expression)
{
    CXCursor sides[2];
    if (!read_sides(expression, sides))
        return unknown_test();
    struct operand left = expression_value(build, sides[0]);
    struct operand right = expression_value(build, sides[1]);
    if (left.kind == OPERAND_CONSTANT && right.kind == OPERAND_CONSTANT)
        return constant_test((left.number & right.number) != 0);
    if (left.kind == OPERAND_CONSTANT) {
        struct operand swap = left;
        left = right;
        right = swap;
    }
    if (left.kind != OPERAND_PATH || (right.kind != OPERAND_PATH && right.kind != OPERAND_CONSTANT))
        return unknown_test();
    return (struct test){.op = PREDICATE_BITS, .left = left, .right = right};
}

/* `(x & F) != 0`, `(x & F) == 0`, `(x & F) == F` with one bit in F. */
static bool test_masked(struct build *build, enum predicate_op op, const CXCursor sides[2], struct test *test)
{
    CXCursor masked = cursor_strip(sides[0]);
    if ((op != PREDICATE_EQ && op != PREDICATE_NE) || !is_binary(masked, CXBinaryOperator_And))
        return false;
    *test = test_bits(build, masked);
    struct operand other = expression_value(build, sides[1]);
    if (test->known) {
        *test = unknown_test();
        return true;
    }
    bool same_bit = is_one_bit(test->right) && other.kind == OPERAND_CONSTANT && other.number == test->right.number;
    bool truth = op == PREDICATE_NE;
    if (same_bit)
        truth = !truth;
    else if (!is_null_or_zero(other))
        *test = unknown_test();
    if (!truth)
        test->op = negated_op(test->op);
    return true;
}

static struct test test_comparison(struct build *build, enum predicate_op op, CXCursor expression)
{
    CXCursor sides[2];
    if (!read_sides(expression, sides)) {
        expression_discard(build, expression);
        return unknown_test();
    }
    struct test test;
    if (test_masked(build, op, sides, &test))
        return test;
    struct operand left = expression_value(build, sides[0]);
    struct operand right = expression_value(build, sides[1]);
    return compare(build, op, left, right);
}

static struct test test_value(struct build *build, CXCursor expression)
{
    struct operand value = expression_value(build, expression);
    switch ((enum operand_kind)value.kind) {
    case OPERAND_CONSTANT:
        return constant_test(value.number != 0);
    case OPERAND_PATH:
        return (struct test){
            .op = PREDICATE_NE, .left = value, .right = {.kind = OPERAND_CONSTANT, .type = value.type}};
    case OPERAND_ADDRESS:
    case OPERAND_TEXT:
        return constant_test(true);
    case OPERAND_UNKNOWN:
        break;
    }
    return unknown_test();
}

/* A condition without short circuits. */
static struct test test_of(struct build *build, CXCursor expression)
{
    enum predicate_op op;
    if (comparison_op(expression, &op))
        return test_comparison(build, op, expression);
    if (is_binary(expression, CXBinaryOperator_And))
        return test_bits(build, expression);
    return test_value(build, expression);
}

uint32_t condition_predicate(struct build *build, enum predicate_op op, struct operand left, struct operand right)
{
    if (op == PREDICATE_UNKNOWN || left.kind == OPERAND_UNKNOWN)
        return build->reader->unknown_predicate;
    return facts_add_predicates(build->facts, (struct predicate){.op = (uint8_t)op, .left = left, .right = right});
}

static bool is_not(CXCursor expression)
{
    return clang_getCursorKind(expression) == CXCursor_UnaryOperator &&
           clang_getCursorUnaryOperatorKind(expression) == CXUnaryOperator_LNot;
}

/* `x == 0` and `x != 0`, `x == FALSE`, where x is itself a condition with short circuits or a comparison. */
static bool is_compared_with_zero(CXCursor expression, CXCursor *inner, bool *negated)
{
    enum predicate_op op;
    CXCursor sides[2];
    int64_t number;
    if (!comparison_op(expression, &op) || (op != PREDICATE_EQ && op != PREDICATE_NE) || !read_sides(expression, sides))
        return false;
    CXCursor left = cursor_strip(sides[0]);
    enum predicate_op inner_op;
    if (!is_binary(left, CXBinaryOperator_LAnd) && !is_binary(left, CXBinaryOperator_LOr) && !is_not(left) &&
        !comparison_op(left, &inner_op))
        return false;
    if (!expression_fold(sides[1], &number) || number != 0)
        return false;
    *inner = left;
    *negated = op == PREDICATE_EQ;
    return true;
}

/* __builtin_expect(x, c) is x. */
static CXCursor expected(CXCursor expression)
{
    if (clang_getCursorKind(expression) != CXCursor_CallExpr)
        return expression;
    CXString name = clang_getCursorSpelling(expression);
    bool expect = strcmp(clang_getCString(name), "__builtin_expect") == 0;
    clang_disposeString(name);
    return expect && clang_Cursor_getNumArguments(expression) == 2
               ? cursor_strip(clang_Cursor_getArgument(expression, 0))
               : expression;
}

static void branch_test(struct build *build, struct test test, uint32_t yes, uint32_t no)
{
    if (test.known) {
        build_jump(build, test.truth ? yes : no);
        return;
    }
    uint32_t predicate = condition_predicate(build, test.op, test.left, test.right);
    uint32_t negated = condition_predicate(build, negated_op(test.op), test.left, test.right);
    build_branch(build, yes, predicate, no, negated);
}

static void branch_leaf(struct build *build, CXCursor expression, uint32_t yes, uint32_t no)
{
    branch_test(build, test_of(build, expression), yes, no);
}

static void branch_short_circuit(struct build *build, CXCursor expression, uint32_t yes, uint32_t no)
{
    CXCursor sides[2];
    if (!read_sides(expression, sides)) {
        branch_leaf(build, expression, yes, no);
        return;
    }
    uint32_t second = build_block_new(build);
    temporary_prepare(build, sides[1]);
    if (is_binary(expression, CXBinaryOperator_LAnd))
        condition_branch(build, sides[0], second, no);
    else
        condition_branch(build, sides[0], yes, second);
    build_begin(build, second);
    temporary_maybe(build);
    condition_branch(build, sides[1], yes, no);
    temporary_surely(build);
}

static void branch_conditional(struct build *build, CXCursor expression, uint32_t yes, uint32_t no)
{
    struct children children;
    children_read_code(&children, expression);
    if (children.count == 3) {
        uint32_t first = build_block_new(build), second = build_block_new(build);
        temporary_prepare(build, children.items[1]);
        temporary_prepare(build, children.items[2]);
        condition_branch(build, children.items[0], first, second);
        temporary_maybe(build);
        build_begin(build, first);
        condition_branch(build, children.items[1], yes, no);
        build_begin(build, second);
        condition_branch(build, children.items[2], yes, no);
        temporary_surely(build);
    } else {
        branch_leaf(build, expression, yes, no);
    }
    children_release(&children);
}

static void branch(struct build *build, CXCursor condition, uint32_t yes, uint32_t no)
{
    CXCursor expression = expected(cursor_strip(condition));
    CXCursor inner;
    bool negated;
    CXCursor sides[2];
    if (is_not(expression)) {
        condition_branch(build, cursor_operand(expression), no, yes);
    } else if (is_binary(expression, CXBinaryOperator_LAnd) || is_binary(expression, CXBinaryOperator_LOr)) {
        branch_short_circuit(build, expression, yes, no);
    } else if (is_binary(expression, CXBinaryOperator_Comma) && read_sides(expression, sides)) {
        expression_discard(build, sides[0]);
        condition_branch(build, sides[1], yes, no);
    } else if (clang_getCursorKind(expression) == CXCursor_ConditionalOperator) {
        branch_conditional(build, expression, yes, no);
    } else if (is_compared_with_zero(expression, &inner, &negated)) {
        condition_branch(build, inner, negated ? no : yes, negated ? yes : no);
    } else {
        branch_leaf(build, expression, yes, no);
    }
}

void condition_branch(struct build *build, CXCursor condition, uint32_t yes, uint32_t no)
{
    if (!build_enter(build, condition)) {
        uint32_t unknown = build->reader->unknown_predicate;
        build_branch(build, yes, unknown, no, unknown);
        return;
    }
    branch(build, condition, yes, no);
    build_leave(build);
}

/* Does it part control by itself: a short circuit, `c ? a : b`, or one of them behind a comma? */
static bool is_composite(CXCursor expression)
{
    return is_binary(expression, CXBinaryOperator_LAnd) || is_binary(expression, CXBinaryOperator_LOr) ||
           is_binary(expression, CXBinaryOperator_Comma) ||
           clang_getCursorKind(expression) == CXCursor_ConditionalOperator;
}

enum condition_outcome condition_test(struct build *build, CXCursor condition, uint32_t yes, uint32_t no)
{
    CXCursor expression = expected(cursor_strip(condition)), inner;
    bool negative = false;
    for (;;) {
        bool negated = is_not(expression);
        if (negated)
            inner = cursor_operand(expression);
        else if (!is_compared_with_zero(expression, &inner, &negated))
            break;
        negative ^= negated;
        expression = expected(cursor_strip(inner));
    }
    uint32_t when_true = negative ? no : yes, when_false = negative ? yes : no;
    if (is_composite(expression)) {
        condition_branch(build, expression, when_true, when_false);
        return CONDITION_BRANCHES;
    }
    struct test test = test_of(build, expression);
    if (test.known)
        return test.truth != negative ? CONDITION_TRUE : CONDITION_FALSE;
    if (test.op == PREDICATE_UNKNOWN)
        return CONDITION_UNKNOWN;
    branch_test(build, test, when_true, when_false);
    return CONDITION_BRANCHES;
}

void condition_decide(struct build *build, CXCursor condition, uint32_t yes, uint32_t no)
{
    guint begin = temporary_begin(build);
    uint32_t out[2] = {build_block_new(build), build_block_new(build)};
    condition_branch(build, condition, out[0], out[1]);
    for (int i = 0; i < 2; i++) {
        build_begin(build, out[i]);
        temporary_end(build, begin, condition);
        build_jump(build, i ? no : yes);
    }
    temporary_forget(build, begin);
}

static void assume(struct build *build, CXCursor condition, bool truth)
{
    CXCursor expression = expected(cursor_strip(condition));
    CXCursor inner, sides[2];
    bool negated;
    if (is_not(expression)) {
        assume(build, cursor_operand(expression), !truth);
        return;
    }
    if (is_compared_with_zero(expression, &inner, &negated)) {
        assume(build, inner, truth != negated);
        return;
    }
    if (is_binary(expression, truth ? CXBinaryOperator_LAnd : CXBinaryOperator_LOr) && read_sides(expression, sides)) {
        assume(build, sides[0], truth);
        assume(build, sides[1], truth);
        return;
    }
    struct test test = test_of(build, expression);
    if (test.known || test.op == PREDICATE_UNKNOWN)
        return;
    struct event event = {.kind = EVENT_ASSUME};
    event.predicate = condition_predicate(build, truth ? test.op : negated_op(test.op), test.left, test.right);
    build_event(build, event, condition);
}

void condition_assume(struct build *build, CXCursor condition)
{
    CXCursor expression = cursor_strip(condition);
    struct children children;
    children_read_code(&children, expression);
    int64_t yes, no;
    /* `(e) ? 1 : 0`, as a macro writes it to make an int of any condition */
    if (clang_getCursorKind(expression) == CXCursor_ConditionalOperator && children.count == 3 &&
        expression_fold(children.items[1], &yes) && expression_fold(children.items[2], &no) && !yes != !no)
        assume(build, children.items[0], yes != 0);
    else
        assume(build, expression, true);
    children_release(&children);
}
