#include "model/condition.h"

#include <glib.h>
#include <string.h>

#include "base/say.h"

struct reader {
    const char *at;
    const char *expected; /* set at the first mistake */
};

static void skip_space(struct reader *reader)
{
    while (*reader->at == ' ')
        reader->at++;
}

static bool take(struct reader *reader, const char *word)
{
    size_t length = strlen(word);
    if (strncmp(reader->at, word, length) != 0)
        return false;
    reader->at += length;
    return true;
}

static bool fail(struct reader *reader, const char *expected)
{
    reader->expected = expected;
    return false;
}

static bool read_number(struct reader *reader, int64_t *value)
{
    bool negative = take(reader, "-");
    if (!g_ascii_isdigit(*reader->at))
        return fail(reader, "a number");
    char *end;
    guint64 magnitude = g_ascii_strtoull(reader->at, &end, strncmp(reader->at, "0x", 2) == 0 ? 16 : 10);
    reader->at = end;
    *value = (int64_t)(negative ? 0 - magnitude : magnitude);
    return true;
}

static bool read_name(struct reader *reader, struct condition_field *field)
{
    *field = (struct condition_field){.name = reader->at};
    while (g_ascii_isalnum(*reader->at) || *reader->at == '_')
        reader->at++;
    field->length = (size_t)(reader->at - field->name);
    return field->length != 0;
}

static bool read_capability(struct reader *reader, struct condition_test *test)
{
    test->capability = true;
    test->field_count = 2;
    if (!read_name(reader, &test->fields[0]))
        return fail(reader, "the name of a record");
    if (!take(reader, ".") || !read_name(reader, &test->fields[1]))
        return fail(reader, "'.' and the name of a field");
    return true;
}

static bool read_operand(struct reader *reader, struct condition_test *test)
{
    if (take(reader, "result")) {
        test->result = true;
        return true;
    }
    if (take(reader, "cap "))
        return read_capability(reader, test);
    test->dereference = take(reader, "*");
    if (!take(reader, "arg") && !take(reader, "param"))
        return fail(reader, "'argN', 'paramN', 'cap RECORD.FIELD' or 'result'");
    if (!g_ascii_isdigit(*reader->at))
        return fail(reader, "the number of an argument");
    while (g_ascii_isdigit(*reader->at)) {
        test->number = test->number * 10 + (unsigned)(*reader->at++ - '0');
        if (test->number > 31)
            return fail(reader, "an argument below 32");
    }
    for (;;) {
        bool arrow = take(reader, "->");
        if (!arrow && !take(reader, "."))
            return true;
        if (test->field_count == CONDITION_FIELD_MAX)
            return fail(reader, "at most 4 fields");
        struct condition_field *field = &test->fields[test->field_count++];
        if (!read_name(reader, field))
            return fail(reader, "the name of a field");
        field->arrow = arrow;
    }
}

static bool read_test(struct reader *reader, struct condition_test *test)
{
    static const struct {
        const char *word;
        enum condition_operator operator;
    } operators[] = {
        /* longer ones first */
        {"==", CONDITION_EQUAL},      {"!=", CONDITION_NOT_EQUAL},     {"!&", CONDITION_NO_BITS},
        {"<=", CONDITION_LESS_EQUAL}, {">=", CONDITION_GREATER_EQUAL}, {"<", CONDITION_LESS},
        {">", CONDITION_GREATER},     {"&", CONDITION_SOME_BITS},
    };
    skip_space(reader);
    if (!read_operand(reader, test))
        return false;
    skip_space(reader);
    for (size_t i = 0; i < G_N_ELEMENTS(operators) && !test->capability; i++) {
        if (!take(reader, operators[i].word))
            continue;
        test->operator= operators[i].operator;
        skip_space(reader);
        if (!read_number(reader, &test->value))
            return false;
        skip_space(reader);
        return true;
    }
    test->operator= CONDITION_NOT_EQUAL;
    return true;
}

bool condition_parse(const char *text, struct condition *condition, const char **expected, const char **at)
{
    struct reader reader = {.at = text};
    *condition = (struct condition){0};
    bool well = true;
    do {
        if (condition->count == CONDITION_TEST_MAX)
            well = fail(&reader, "at most 4 tests");
        else
            well = read_test(&reader, &condition->tests[condition->count++]);
    } while (well && take(&reader, "||"));
    if (well && *reader.at)
        well = fail(&reader, "an operator, '||' or the end");
    *expected = reader.expected;
    *at = reader.at;
    return well;
}

bool condition_parse_operand(const char *text, struct condition *condition, const char **expected, const char **at)
{
    struct reader reader = {.at = text};
    *condition = (struct condition){.count = 1};
    bool well = read_operand(&reader, &condition->tests[0]);
    if (well && *reader.at)
        well = fail(&reader, "the end");
    *expected = reader.expected;
    *at = reader.at;
    return well;
}

bool condition_has_capability(const struct condition *condition)
{
    for (unsigned i = 0; i < condition->count; i++)
        if (condition->tests[i].capability)
            return true;
    return false;
}

bool condition_met(const struct condition_test *test, int64_t value)
{
    switch (test->operator) {
    case CONDITION_EQUAL:
        return value == test->value;
    case CONDITION_NOT_EQUAL:
        return value != test->value;
    case CONDITION_LESS:
        return value < test->value;
    case CONDITION_LESS_EQUAL:
        return value <= test->value;
    case CONDITION_GREATER:
        return value > test->value;
    case CONDITION_GREATER_EQUAL:
        return value >= test->value;
    case CONDITION_SOME_BITS:
        return (value & test->value) != 0;
    case CONDITION_NO_BITS:
        return (value & test->value) == 0;
    }
    bug("condition operator %d", (int)test->operator);
}
