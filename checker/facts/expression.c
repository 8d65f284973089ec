#include "facts/expression.h"

#include <inttypes.h>

uint32_t expression_add(struct facts *facts, struct expression expression)
{
    uint16_t left = facts->expressions[expression.left].depth, right = facts->expressions[expression.right].depth;
    if (expression.left || expression.right)
        expression.depth = (uint16_t)(MAX(left, right) + 1);
    return expression.depth > EXPRESSION_LIMIT ? 0 : facts_add_expressions(facts, expression);
}

static void print_operator(const struct facts *facts, const char *sign, uint32_t operand, GString *out)
{
    g_string_append(out, sign);
    expression_print(facts, operand, out);
}

/* left.name, left->name */
static void print_member(const struct facts *facts, const struct expression *member, GString *out)
{
    const struct expression *object = &facts->expressions[member->left];
    bool arrow = object->kind == EXPRESSION_DEREF;
    expression_print(facts, arrow ? object->left : member->left, out);
    g_string_append_printf(out, "%s%s", arrow ? "->" : ".", facts_text(facts, member->name));
}

static void print_pair(const struct facts *facts, const struct expression *pair, const char *between, GString *out)
{
    expression_print(facts, pair->left, out);
    g_string_append(out, between);
    expression_print(facts, pair->right, out);
}

void expression_print(const struct facts *facts, uint32_t index, GString *out)
{
    const struct expression *expression = &facts->expressions[index];
    const char *name = facts_text(facts, expression->name);
    switch ((enum expression_kind)expression->kind) {
    case EXPRESSION_NONE:
        break;
    case EXPRESSION_NAME:
        g_string_append(out, name);
        break;
    case EXPRESSION_PARAMETER:
        g_string_append_printf(out, "#%" PRId64, expression->number);
        break;
    case EXPRESSION_RETURN:
        g_string_append(out, "return");
        break;
    case EXPRESSION_NUMBER:
        g_string_append_printf(out, "%" PRId64, expression->number);
        break;
    case EXPRESSION_TEXT:
        g_string_append_printf(out, "\"%s\"", name);
        break;
    case EXPRESSION_MEMBER:
        print_member(facts, expression, out);
        break;
    case EXPRESSION_DEREF:
        print_operator(facts, "*", expression->left, out);
        break;
    case EXPRESSION_ADDRESS:
        print_operator(facts, "&", expression->left, out);
        break;
    case EXPRESSION_NOT:
        print_operator(facts, "!", expression->left, out);
        break;
    case EXPRESSION_NEGATE:
        print_operator(facts, "-", expression->left, out);
        break;
    case EXPRESSION_FLIP:
        print_operator(facts, "~", expression->left, out);
        break;
    case EXPRESSION_ELEMENT:
        print_pair(facts, expression, "[", out);
        g_string_append_c(out, ']');
        break;
    case EXPRESSION_CALL:
        print_pair(facts, expression, "(", out);
        g_string_append_c(out, ')');
        break;
    case EXPRESSION_BINARY:
        g_string_append_c(out, '(');
        expression_print(facts, expression->left, out);
        g_string_append_printf(out, " %s ", name);
        expression_print(facts, expression->right, out);
        g_string_append_c(out, ')');
        break;
    case EXPRESSION_CHOICE:
        g_string_append_c(out, '(');
        expression_print(facts, expression->left, out);
        g_string_append(out, " ? ");
        print_pair(facts, &facts->expressions[expression->right], " : ", out);
        g_string_append_c(out, ')');
        break;
    case EXPRESSION_LIST:
        print_pair(facts, expression, ", ", out);
        break;
    }
}

uint32_t expression_item(const struct facts *facts, uint32_t expression, unsigned number)
{
    unsigned count = expression ? 1 : 0;
    for (uint32_t node = expression; facts->expressions[node].kind == EXPRESSION_LIST;
         node = facts->expressions[node].left)
        count++;
    if (number >= count)
        return 0;
    for (unsigned behind = count - 1 - number; behind; behind--)
        expression = facts->expressions[expression].left;
    return facts->expressions[expression].kind == EXPRESSION_LIST ? facts->expressions[expression].right : expression;
}
