#include "link/contract_condition.h"

#include <inttypes.h>
#include <string.h>

#include "model/condition.h"

static const struct expression *at(const struct facts *facts, uint32_t index)
{
    return &facts->expressions[index];
}

static bool is_sign(const struct facts *facts, const struct expression *expression, const char *sign)
{
    return expression->kind == EXPRESSION_BINARY && strcmp(facts_text(facts, expression->name), sign) == 0;
}

/* A number, or one of the few constants that everybody knows. */
static bool number_of(const struct facts *facts, uint32_t index, int64_t *number)
{
    static const struct {
        const char *name;
        int64_t number;
    } names[] = {{"FALSE", 0}, {"false", 0}, {"NULL", 0}, {"nullptr", 0}, {"STATUS_SUCCESS", 0}};
    const struct expression *expression = at(facts, index);
    *number = expression->number;
    if (expression->kind == EXPRESSION_NUMBER)
        return true;
    if (expression->kind == EXPRESSION_NEGATE && at(facts, expression->left)->kind == EXPRESSION_NUMBER) {
        *number = -at(facts, expression->left)->number;
        return true;
    }
    for (size_t i = 0; expression->kind == EXPRESSION_NAME && i < sizeof(names) / sizeof(names[0]); i++) {
        if (strcmp(facts_text(facts, expression->name), names[i].name) == 0) {
            *number = names[i].number;
            return true;
        }
    }
    return false;
}

static bool is_true_name(const struct facts *facts, uint32_t index)
{
    const char *name = facts_text(facts, at(facts, index)->name);
    return at(facts, index)->kind == EXPRESSION_NAME && (strcmp(name, "TRUE") == 0 || strcmp(name, "true") == 0);
}

/* Appends "arg0", "arg0->Flags.Value", "*arg1" or "result". */
static bool add_operand(const struct facts *facts, uint32_t index, GString *out)
{
    const struct expression *expression = at(facts, index);
    switch ((int)expression->kind) {
    case EXPRESSION_RETURN:
        g_string_append(out, "result");
        return true;
    case EXPRESSION_PARAMETER:
        g_string_append_printf(out, "arg%" PRId64, expression->number);
        return true;
    case EXPRESSION_DEREF:
        g_string_append_c(out, '*');
        return at(facts, expression->left)->kind == EXPRESSION_PARAMETER && add_operand(facts, expression->left, out);
    case EXPRESSION_MEMBER: {
        bool arrow = at(facts, expression->left)->kind == EXPRESSION_DEREF;
        uint32_t object = arrow ? at(facts, expression->left)->left : expression->left;
        enum expression_kind kind = (enum expression_kind)at(facts, object)->kind;
        if ((kind != EXPRESSION_PARAMETER && kind != EXPRESSION_MEMBER) || !add_operand(facts, object, out))
            return false;
        g_string_append_printf(out, "%s%s", arrow ? "->" : ".", facts_text(facts, expression->name));
        return true;
    }
    default:
        return false;
    }
}

static bool add_test(const struct facts *facts, uint32_t operand, const char *sign, int64_t number, GString *out)
{
    if (!add_operand(facts, operand, out))
        return false;
    g_string_append_printf(out, " %s %" PRId64, sign, number);
    return true;
}

/* `x == 1`, also written `1 == x`; `x == TRUE` is any x but zero. `yes`: whether it, or its opposite, is meant. */
static bool add_comparison(const struct facts *facts, const struct expression *expression, bool yes, GString *out)
{
    static const struct {
        const char *sign, *opposite, *turned;
    } signs[] = {{"==", "!=", "=="}, {"!=", "==", "!="}, {"<", ">=", ">"}, {"<=", ">", ">="},
                 {">", "<=", "<"},   {">=", "<", "<="},  {"&", "!&", "&"}};
    const char *sign = facts_text(facts, expression->name);
    uint32_t left = expression->left, right = expression->right;
    int64_t number;
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
        if (strcmp(sign, signs[i].sign) != 0)
            continue;
        bool turn = number_of(facts, left, &number) || is_true_name(facts, left);
        uint32_t operand = turn ? right : left, constant = turn ? left : right;
        const char *meant = turn ? signs[i].turned : sign;
        if (is_true_name(facts, constant) && i < 2)
            return add_test(facts, operand, (i == 0) == yes ? "!=" : "==", 0, out);
        if (!number_of(facts, constant, &number))
            return false;
        for (size_t k = 0; !yes && k < sizeof(signs) / sizeof(signs[0]); k++) {
            if (strcmp(meant, signs[k].sign) == 0) {
                meant = signs[k].opposite;
                break;
            }
        }
        return add_test(facts, operand, meant, number, out);
    }
    return false;
}

/* NT_SUCCESS(x) and NT_ERROR-like macros: only the first is common enough. */
static bool add_call(const struct facts *facts, const struct expression *call, bool yes, GString *out)
{
    const struct expression *name = at(facts, call->left);
    return name->kind == EXPRESSION_NAME && strcmp(facts_text(facts, name->name), "NT_SUCCESS") == 0 && call->right &&
           add_test(facts, call->right, yes ? ">=" : "<", 0, out);
}

static bool add_condition(const struct facts *facts, uint32_t index, bool yes, GString *out)
{
    const struct expression *expression = at(facts, index);
    if (expression->kind == EXPRESSION_NOT)
        return add_condition(facts, expression->left, !yes, out);
    if (is_sign(facts, expression, yes ? "||" : "&&")) {
        if (!add_condition(facts, expression->left, yes, out))
            return false;
        g_string_append(out, " || ");
        return add_condition(facts, expression->right, yes, out);
    }
    if (expression->kind == EXPRESSION_BINARY)
        return add_comparison(facts, expression, yes, out);
    if (expression->kind == EXPRESSION_CALL)
        return add_call(facts, expression, yes, out);
    return add_test(facts, index, yes ? "!=" : "==", 0, out);
}

const char *contract_condition(struct arena *arena, const struct facts *facts, uint32_t expression)
{
    struct condition condition;
    const char *expected, *wrong;
    GString *text = g_string_new(NULL);
    bool good = expression && add_condition(facts, expression, true, text) &&
                condition_parse(text->str, &condition, &expected, &wrong);
    const char *result = good ? arena_copy(arena, text->str, text->len + 1) : NULL;
    g_string_free(text, TRUE);
    return result;
}

enum success contract_success(const struct facts *facts, uint32_t expression)
{
    static const struct {
        const char *text;
        enum success success;
    } meanings[] = {{"result >= 0", SUCCESS_NT}, {"result != 0", SUCCESS_NONZERO}, {"result == 0", SUCCESS_ZERO}};
    enum success success = SUCCESS_NONE;
    GString *text = g_string_new(NULL);
    if (expression && add_condition(facts, expression, true, text)) {
        for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++)
            if (strcmp(text->str, meanings[i].text) == 0)
                success = meanings[i].success;
    }
    g_string_free(text, TRUE);
    return success;
}

const char *contract_success_text(enum success success, bool succeeded)
{
    switch (success) {
    case SUCCESS_NONE:
        return "";
    case SUCCESS_NONZERO:
    case SUCCESS_NONNULL:
        return succeeded ? "result != 0" : "result == 0";
    case SUCCESS_ZERO:
        return succeeded ? "result == 0" : "result != 0";
    case SUCCESS_NT:
        break;
    }
    return succeeded ? "result >= 0" : "result < 0";
}
