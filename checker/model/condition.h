/*
 * The condition language of the rows: when a DDI's level is lifted, when an effect of an API happens.
 *
 *   condition = test { "||" test }
 *   test      = operand [ operator number ]        without operator: the operand is not zero
 *   operand   = [ "*" ] ( "arg" | "param" ) digits { ( "->" | "." ) name }
 *             | "result"
 *             | "cap" record "." field           the driver sets this field: "cap
 * DXGK_VIDSCHCAPS.LowIrqlPreemptCommand" operator  = == != < <= > >=                    compared as signed 64-bit
 * numbers | &                                  at least one of these bits is set | !& none of these bits is set
 *
 * "arg0" is the first argument of the call of an API, "param0" the first parameter of a DDI; "*arg4" is what the
 * argument points to; "result" is what the call returns. A capability is a matter of the whole driver, not of one call:
 * only the condition of a DDI may name one, and it has no operator. Numbers are decimal or 0x. A condition counts as
 * met only where the program proves it.
 */
#ifndef SYNCLINT_MODEL_CONDITION_H
#define SYNCLINT_MODEL_CONDITION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum condition_operator {
    CONDITION_EQUAL,
    CONDITION_NOT_EQUAL,
    CONDITION_LESS,
    CONDITION_LESS_EQUAL,
    CONDITION_GREATER,
    CONDITION_GREATER_EQUAL,
    CONDITION_SOME_BITS,
    CONDITION_NO_BITS
};

enum { CONDITION_TEST_MAX = 4, CONDITION_FIELD_MAX = 4 };

struct condition_field {
    const char *name; /* in the text parsed, `length` bytes */
    size_t length;
    bool arrow; /* "->", otherwise "." */
};

struct condition_test {
    bool result;      /* the result of the call; otherwise: */
    bool capability;  /* fields[0] is the record, fields[1] the field; otherwise: */
    bool dereference; /* "*": what the argument points to */
    unsigned number;  /* of the argument or parameter */
    struct condition_field fields[CONDITION_FIELD_MAX];
    unsigned field_count;
    enum condition_operator operator;
    int64_t value;
};

/* Met when one of the tests is. */
struct condition {
    struct condition_test tests[CONDITION_TEST_MAX];
    unsigned count;
};

/*
 * Reads `text`, which must outlive `condition`. False when it is not in the language; `expected` then says in
 * words what was expected, and where it stopped.
 */
bool condition_parse(const char *text, struct condition *condition, const char **expected, const char **at);

/* Is one of the tests a capability? */
bool condition_has_capability(const struct condition *condition);

/* The same for an operand alone, as in `class_object` of a DDI row: count is 1, operator and value mean nothing. */
bool condition_parse_operand(const char *text, struct condition *condition, const char **expected, const char **at);

/* Is this comparison met by a value that is known? */
bool condition_met(const struct condition_test *test, int64_t value);

#endif
