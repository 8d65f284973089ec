/*
 * One row of a .jsonl file while it is read: a JSON object with its file and line. The getters check what they
 * read and say one error that names file, line, key and what was expected; after the first error of a row the
 * others stay silent, so a bad row costs one message. Texts are copied to the arena given.
 */
#ifndef SYNCLINT_MODEL_ROW_H
#define SYNCLINT_MODEL_ROW_H

#include <jansson.h>

#include "base/arena.h"
#include "model/row_keys.h"

struct row {
    const char *file;
    unsigned line;
    struct arena *arena;
    json_t *object;    /* the row itself or, below it, one effect or case */
    const char *place; /* "" in the row itself, "effects[2]." below it */
    bool *failed;      /* set at the first error of the row; shared with what is below it */
};

/* Says an error at `key`: "file:line: key 'irql': expected ...". Returns false. */
bool row_fail(const struct row *row, const char *key, const char *format, ...) __attribute__((format(printf, 3, 4)));

/*
 * Every key must be in the table, which ends with one without name, and those that the table requires must be there;
 * the getters below rely on it.
 */
bool row_check_keys(const struct row *row, const struct row_key *keys);

/* "" when the key is absent. Empty text is an error: leave the key out. */
const char *row_text(const struct row *row, const char *key);
/* A whole number; `absent` when the key is. */
int row_number(const struct row *row, const char *key, int least, int most, int absent);
/* true, false; UNKNOWN when the key is absent. */
enum tristate row_truth(const struct row *row, const char *key);
/* A word out of an enumeration; `absent` when the key is. */
unsigned row_word(const struct row *row, const char *key, enum names names, unsigned absent);
/* An IRQL in the notation of irql_parse; 0 when absent. */
irql_set row_irql(const struct row *row, const char *key);
/* A condition, checked; "" when absent. `capability`: it may name one. */
const char *row_condition(const struct row *row, const char *key, bool capability);
/* An operand of the condition language alone, checked; "" when absent. */
const char *row_operand(const struct row *row, const char *key);
/* A list of texts, none empty, none twice; {0} when absent. */
struct text_list row_texts(const struct row *row, const char *key);
/* A list of objects: NULL when absent. Item `i` as a row of its own. */
json_t *row_objects(const struct row *row, const char *key);
struct row row_item(const struct row *row, const char *key, json_t *objects, size_t i);

#endif
