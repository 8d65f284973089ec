/*
 * The keys of the rows: name, form, whether it must be there, meaning. The loader takes from these tables which keys a
 * row may and must have, and `synclint levels --schema` prints them as a JSON Schema, so that the two agree.
 */
#ifndef SYNCLINT_MODEL_ROW_KEYS_H
#define SYNCLINT_MODEL_ROW_KEYS_H

#include "model/names.h"

/* The form of a value. */
enum row_form {
    FORM_TEXT,
    FORM_TEXT_OR_EMPTY,
    FORM_TEXTS,
    FORM_PAGES, /* names of pages, https: addresses */
    FORM_TRUTH,
    FORM_WORD, /* one of `names` */
    FORM_IRQL,
    FORM_CONDITION,
    FORM_DDI_CONDITION, /* may name capabilities */
    FORM_OPERAND,
    FORM_ARGUMENT,           /* 0 to 31 */
    FORM_ARGUMENT_OR_RESULT, /* or "result" */
    FORM_LEVEL,              /* 0 to 3 */
    FORM_LEVEL_OR_CALLER,    /* or "caller" */
    FORM_LEVELS,             /* a list of them */
    FORM_SIDES,              /* of an overlap */
    FORM_OBJECT,             /* with the keys `inner` */
    FORM_OBJECTS             /* a list of them */
};

enum { ROW_ARGUMENT_MAX = 31 };

struct row_key {
    const char *name; /* NULL ends a table */
    enum row_form form;
    enum names names;
    bool required;
    const struct row_key *inner;
    const char *meaning;
};

extern const struct row_key row_keys_ddi[], row_keys_api[], row_keys_callback[], row_keys_async[], row_keys_overlap[];
extern const struct row_key row_keys_condition[], row_keys_effect[], row_keys_case[];

#endif
