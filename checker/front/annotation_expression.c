#include "front/annotation_expression.h"

#include <glib.h>
#include <string.h>

#include "facts/expression.h"

/* Binary operators by how tightly they bind; the longer of two that begin alike first. */
static const struct {
    const char *sign;
    int level;
} operators[] = {
    {"||", 1}, {"&&", 2}, {"<<", 8}, {">>", 8}, {"<=", 7}, {">=", 7}, {"==", 6}, {"!=", 6}, {"|", 3},
    {"^", 4},  {"&", 5},  {"<", 7},  {">", 7},  {"+", 9},  {"-", 9},  {"*", 10}, {"/", 10}, {"%", 10},
};

struct parser {
    struct facts *facts;
    const char *text, *at;
    const char *expected; /* what was expected, of the first error; NULL while there is none */
    const char *wrong;    /* where */
    uint32_t first;       /* expressions: the first one added */
    int depth;
};

static uint32_t parse_choice(struct parser *parser);
static uint32_t parse_unary(struct parser *parser);

static uint32_t fail(struct parser *parser, const char *expected)
{
    if (!parser->expected) {
        parser->expected = expected;
        parser->wrong = parser->at;
    }
    return 0;
}

static uint32_t add(struct parser *parser, enum expression_kind kind, uint32_t name, uint32_t left, uint32_t right)
{
    if (parser->facts->expressions_count - parser->first == EXPRESSION_PARTS)
        return fail(parser, "a shorter expression");
    if (parser->expected)
        return 0;
    return expression_add(parser->facts,
                          (struct expression){.kind = (uint8_t)kind, .name = name, .left = left, .right = right});
}

static void skip_space(struct parser *parser)
{
    while (g_ascii_isspace(*parser->at))
        parser->at++;
}

/* Takes `sign` when it stands here. */
static bool take(struct parser *parser, const char *sign)
{
    skip_space(parser);
    size_t length = strlen(sign);
    if (strncmp(parser->at, sign, length) != 0)
        return false;
    parser->at += length;
    return true;
}

static bool starts_name(char letter)
{
    return g_ascii_isalpha(letter) || letter == '_';
}

/* Length of the name here, with what qualifies it: "Class::s_Lock"; 0 when there is none. */
static size_t name_length(const char *text)
{
    const char *at = text;
    if (g_str_has_prefix(at, "::"))
        at += 2;
    while (starts_name(*at)) {
        while (g_ascii_isalnum(*at) || *at == '_')
            at++;
        if (!g_str_has_prefix(at, "::") || !starts_name(at[2]))
            return (size_t)(at - text);
        at += 2;
    }
    return 0;
}

static bool is_word(const char *text, size_t length, const char *word)
{
    return strlen(word) == length && strncmp(text, word, length) == 0;
}

/* ---- the smallest parts ------------------------------------------------------------------------------------------ */

static uint32_t parse_number(struct parser *parser)
{
    char *end;
    uint64_t number = g_ascii_strtoull(parser->at, &end, 0);
    end += strspn(end, "uUlLiI");
    if (g_str_has_prefix(end, "64") && (end[-1] == 'i' || end[-1] == 'I'))
        end += 2;
    if (g_ascii_isalnum(*end) || *end == '_' || *end == '.')
        return fail(parser, "a whole number");
    parser->at = end;
    uint32_t node = add(parser, EXPRESSION_NUMBER, 0, 0, 0);
    if (node)
        parser->facts->expressions[node].number = (int64_t)number;
    return node;
}

/* A text or a character, as written between its quotes. */
static uint32_t parse_quoted(struct parser *parser)
{
    char quote = *parser->at;
    const char *start = parser->at + 1, *end = start;
    while (*end && *end != quote)
        end += end[0] == '\\' && end[1] ? 2 : 1;
    if (!*end)
        return fail(parser, "a closing quote");
    parser->at = end + 1;
    return add(parser, EXPRESSION_TEXT, strings_add_length(&parser->facts->strings, start, (size_t)(end - start)), 0,
               0);
}

static uint32_t parse_name(struct parser *parser)
{
    size_t length = name_length(parser->at);
    const char *start = parser->at;
    parser->at += length;
    if (is_word(start, length, "return"))
        return add(parser, EXPRESSION_RETURN, 0, 0, 0);
    return add(parser, EXPRESSION_NAME, strings_add_length(&parser->facts->strings, start, length), 0, 0);
}

/*
 * Is what follows the opening parenthesis a type, so that this is a cast: "(PKSPIN_LOCK)x", "(struct a *)x"? Without a
 * star only what can begin an operand and no operator may follow, for "(a) & b" and "(f)(x)" are no casts.
 */
static bool is_cast(const char *text, const char **behind)
{
    bool star = false;
    size_t length, words = 0;
    for (;; text += length, words++) {
        text += strspn(text, " ");
        length = name_length(text);
        if (!length)
            break;
    }
    for (; *text == '*' || *text == ' '; text++)
        star |= *text == '*';
    if (!words || *text != ')')
        return false;
    *behind = text + 1;
    char next = (*behind)[strspn(*behind, " ")];
    return starts_name(next) || g_ascii_isdigit(next) || (star && (next == '&' || next == '(' || next == '*'));
}

static uint32_t parse_primary(struct parser *parser)
{
    skip_space(parser);
    if (take(parser, "(")) {
        const char *behind;
        if (is_cast(parser->at, &behind)) {
            parser->at = behind;
            return parse_unary(parser);
        }
        uint32_t inner = parse_choice(parser);
        if (inner && !take(parser, ")"))
            return fail(parser, "')'");
        return inner;
    }
    if (g_ascii_isdigit(*parser->at))
        return parse_number(parser);
    if (*parser->at == '"' || *parser->at == '\'')
        return parse_quoted(parser);
    if (name_length(parser->at))
        return parse_name(parser);
    return fail(parser, "an operand");
}

/* ---- what is built of them --------------------------------------------------------------------------------------- */

static uint32_t parse_list(struct parser *parser)
{
    uint32_t list = parse_choice(parser);
    while (list && take(parser, ",")) {
        uint32_t next = parse_choice(parser);
        list = next ? add(parser, EXPRESSION_LIST, 0, list, next) : 0;
    }
    return list;
}

static uint32_t parse_call(struct parser *parser, uint32_t called)
{
    uint32_t arguments = 0;
    if (take(parser, ")"))
        return add(parser, EXPRESSION_CALL, 0, called, 0);
    arguments = parse_list(parser);
    if (arguments && !take(parser, ")"))
        return fail(parser, "')'");
    return arguments ? add(parser, EXPRESSION_CALL, 0, called, arguments) : 0;
}

static uint32_t parse_member(struct parser *parser, uint32_t object, bool arrow)
{
    skip_space(parser);
    size_t length = name_length(parser->at);
    if (!length)
        return fail(parser, "the name of a member");
    uint32_t name = strings_add_length(&parser->facts->strings, parser->at, length);
    parser->at += length;
    if (arrow)
        object = add(parser, EXPRESSION_DEREF, 0, object, 0);
    return add(parser, EXPRESSION_MEMBER, name, object, 0);
}

static uint32_t parse_postfix(struct parser *parser)
{
    uint32_t node = parse_primary(parser);
    while (node) {
        if (take(parser, "->")) {
            node = parse_member(parser, node, true);
        } else if (take(parser, ".")) {
            node = parse_member(parser, node, false);
        } else if (take(parser, "[")) {
            uint32_t index = parse_choice(parser);
            if (index && !take(parser, "]"))
                return fail(parser, "']'");
            node = index ? add(parser, EXPRESSION_ELEMENT, 0, node, index) : 0;
        } else if (take(parser, "(")) {
            node = parse_call(parser, node);
        } else {
            break;
        }
    }
    return node;
}

/* Every way round passes here, so this is where depth is counted. */
static uint32_t parse_unary(struct parser *parser)
{
    static const struct {
        const char *sign;
        enum expression_kind kind;
    } signs[] = {{"*", EXPRESSION_DEREF},  {"&", EXPRESSION_ADDRESS}, {"!", EXPRESSION_NOT},
                 {"-", EXPRESSION_NEGATE}, {"~", EXPRESSION_FLIP},    {"+", EXPRESSION_NONE}};
    uint32_t node = 0;
    if (parser->depth == EXPRESSION_DEPTH)
        return fail(parser, "less nesting");
    parser->depth++;
    size_t sign = 0;
    while (sign < G_N_ELEMENTS(signs) && !take(parser, signs[sign].sign))
        sign++;
    if (sign == G_N_ELEMENTS(signs)) {
        node = parse_postfix(parser);
    } else {
        node = parse_unary(parser);
        if (node && signs[sign].kind != EXPRESSION_NONE)
            node = add(parser, signs[sign].kind, 0, node, 0);
    }
    parser->depth--;
    return node;
}

/* The operator that stands here and binds at least as tightly as `level`; -1 for none. */
static int next_operator(struct parser *parser, int level)
{
    skip_space(parser);
    for (size_t i = 0; i < G_N_ELEMENTS(operators); i++)
        if (g_str_has_prefix(parser->at, operators[i].sign))
            return operators[i].level >= level ? (int)i : -1;
    return -1;
}

static uint32_t parse_binary(struct parser *parser, int level)
{
    uint32_t left = parse_unary(parser);
    for (int which; left && (which = next_operator(parser, level)) >= 0;) {
        parser->at += strlen(operators[which].sign);
        uint32_t right = parse_binary(parser, operators[which].level + 1);
        uint32_t name = strings_add(&parser->facts->strings, operators[which].sign);
        left = right ? add(parser, EXPRESSION_BINARY, name, left, right) : 0;
    }
    return left;
}

/* a ? b : c is a choice between the two of a list. */
static uint32_t parse_choice(struct parser *parser)
{
    uint32_t test = parse_binary(parser, 1);
    if (!test || !take(parser, "?"))
        return test;
    if (parser->depth == EXPRESSION_DEPTH)
        return fail(parser, "less nesting");
    parser->depth++;
    uint32_t yes = parse_choice(parser);
    if (yes && !take(parser, ":"))
        yes = fail(parser, "':'");
    uint32_t no = yes ? parse_choice(parser) : 0;
    uint32_t both = no ? add(parser, EXPRESSION_LIST, 0, yes, no) : 0;
    parser->depth--;
    return both ? add(parser, EXPRESSION_CHOICE, 0, test, both) : 0;
}

uint32_t annotation_expression(struct facts *facts, const char *text, const char **expected, uint32_t *at)
{
    struct parser parser = {.facts = facts, .text = text, .at = text, .first = facts->expressions_count};
    uint32_t node = parse_list(&parser);
    skip_space(&parser);
    if (node && *parser.at)
        node = fail(&parser, "an operator");
    if (node)
        return node;
    facts->expressions_count = parser.first;
    *expected = parser.expected;
    *at = (uint32_t)(parser.wrong - text);
    return 0;
}

void annotation_bind(struct facts *facts, uint32_t first, const uint32_t *names, uint32_t count, int current)
{
    uint32_t itself = strings_find(&facts->strings, "_Curr_");
    for (uint32_t i = first; i < facts->expressions_count; i++) {
        struct expression *node = &facts->expressions[i];
        if (node->kind != EXPRESSION_NAME)
            continue;
        int number = itself && node->name == itself ? current : -1;
        for (uint32_t k = 0; k < count && number < 0; k++)
            if (names[k] && names[k] == node->name)
                number = (int)k;
        if (number < 0)
            continue;
        node->kind = EXPRESSION_PARAMETER;
        node->number = number;
    }
}
