#include "model/row.h"

#include <glib.h>
#include <stdarg.h>
#include <string.h>

#include "base/nearest.h"
#include "base/say.h"
#include "model/condition.h"

bool row_fail(const struct row *row, const char *key, const char *format, ...)
{
    if (*row->failed)
        return false;
    *row->failed = true;
    va_list args;
    va_start(args, format);
    char *text = g_strdup_vprintf(format, args);
    va_end(args);
    say_error(row->file, row->line, "key '%s%s': %s", row->place, key, text);
    g_free(text);
    return false;
}

static const char *type_words(const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        return "an object";
    case JSON_ARRAY:
        return "a list";
    case JSON_STRING:
        return "a text";
    case JSON_INTEGER:
    case JSON_REAL:
        return "a number";
    case JSON_TRUE:
        return "true";
    case JSON_FALSE:
        return "false";
    case JSON_NULL:
        return "null";
    }
    bug("JSON type");
}

static bool fail_unknown(const struct row *row, const char *key, const struct row_key *keys)
{
    const char *names[64];
    uint32_t count = 0;
    GString *known = g_string_new(NULL);
    for (; keys[count].name; count++) {
        names[count] = keys[count].name;
        g_string_append_printf(known, "%s%s", count ? ", " : "", names[count]);
    }
    const char *near = nearest_word(key, names, count);
    if (near)
        row_fail(row, key, "unknown; did you mean '%s'?", near);
    else
        row_fail(row, key, "unknown; expected one of: %s", known->str);
    g_string_free(known, TRUE);
    return false;
}

bool row_check_keys(const struct row *row, const struct row_key *keys)
{
    const char *key;
    json_t *value;
    json_object_foreach(row->object, key, value)
    {
        const struct row_key *known = keys;
        while (known->name && strcmp(known->name, key) != 0)
            known++;
        if (!known->name)
            return fail_unknown(row, key, keys);
    }
    for (const struct row_key *wanted = keys; wanted->name; wanted++)
        if (wanted->required && !json_object_get(row->object, wanted->name))
            return row_fail(row, wanted->name, "missing: %s", wanted->meaning);
    return true;
}

const char *row_text(const struct row *row, const char *key)
{
    json_t *value = json_object_get(row->object, key);
    if (!value)
        return "";
    if (!json_is_string(value)) {
        row_fail(row, key, "expected a text, found %s", type_words(value));
        return "";
    }
    size_t length = json_string_length(value);
    const char *text = json_string_value(value);
    if (!length)
        row_fail(row, key, "empty; leave the key out instead");
    return arena_copy(row->arena, text, length + 1);
}

int row_number(const struct row *row, const char *key, int least, int most, int absent)
{
    json_t *value = json_object_get(row->object, key);
    if (!value)
        return absent;
    if (!json_is_integer(value)) {
        row_fail(row, key, "expected a whole number, found %s", type_words(value));
        return absent;
    }
    json_int_t number = json_integer_value(value);
    if (number < least || number > most) {
        row_fail(row, key, "expected %d to %d, found %" JSON_INTEGER_FORMAT, least, most, number);
        return absent;
    }
    return (int)number;
}

enum tristate row_truth(const struct row *row, const char *key)
{
    json_t *value = json_object_get(row->object, key);
    if (!value)
        return UNKNOWN;
    if (!json_is_boolean(value)) {
        row_fail(row, key, "expected true or false, found %s", type_words(value));
        return UNKNOWN;
    }
    return json_is_true(value) ? YES : NO;
}

unsigned row_word(const struct row *row, const char *key, enum names names, unsigned absent)
{
    const char *text = row_text(row, key);
    unsigned value;
    if (!*text)
        return absent;
    if (names_find(names, text, &value))
        return value;
    const char *words[64];
    uint32_t count = 0;
    GString *known = g_string_new(NULL);
    for (unsigned i = 0; i == 0 || names_text(names, i); i++) {
        if (!names_text(names, i))
            continue;
        words[count++] = names_text(names, i);
        g_string_append_printf(known, "%s%s", known->len ? ", " : "", names_text(names, i));
    }
    const char *near = nearest_word(text, words, count);
    row_fail(row, key, "expected one of: %s; found '%s'%s%s%s", known->str, text, near ? "; did you mean '" : "",
             near ? near : "", near ? "'?" : "");
    g_string_free(known, TRUE);
    return absent;
}

irql_set row_irql(const struct row *row, const char *key)
{
    const char *text = row_text(row, key);
    irql_set set = 0;
    if (*text && !irql_parse(text, &set))
        row_fail(row, key,
                 "expected PASSIVE, APC, DISPATCH, DIRQL or HIGH, with <= or >= before it, several joined by |, "
                 "ANY or UNKNOWN; found '%s'",
                 text);
    return set;
}

const char *row_condition(const struct row *row, const char *key, bool capability)
{
    const char *text = row_text(row, key);
    struct condition condition;
    const char *expected, *at;
    if (*text && !condition_parse(text, &condition, &expected, &at))
        row_fail(row, key, "expected %s at '%s' in the condition '%s'", expected, at, text);
    else if (*text && !capability && condition_has_capability(&condition))
        row_fail(row, key, "only the condition of a DDI may name a capability: '%s'", text);
    return text;
}

const char *row_operand(const struct row *row, const char *key)
{
    const char *text = row_text(row, key);
    struct condition condition;
    const char *expected, *at;
    if (*text && !condition_parse_operand(text, &condition, &expected, &at))
        row_fail(row, key, "expected %s at '%s' in the operand '%s'", expected, at, text);
    else if (*text && condition_has_capability(&condition))
        row_fail(row, key, "expected a parameter, found the capability '%s'", text);
    return text;
}

struct text_list row_texts(const struct row *row, const char *key)
{
    json_t *value = json_object_get(row->object, key);
    if (!value)
        return (struct text_list){0};
    size_t count = json_is_array(value) ? json_array_size(value) : 0;
    if (!count) {
        row_fail(row, key, "expected a list of texts, found %s",
                 json_is_array(value) ? "an empty list" : type_words(value));
        return (struct text_list){0};
    }
    const char **items = arena_array(row->arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        json_t *item = json_array_get(value, i);
        if (!json_is_string(item) || !json_string_length(item)) {
            row_fail(row, key, "expected a list of texts, found %s in it",
                     json_is_string(item) ? "an empty text" : type_words(item));
            return (struct text_list){0};
        }
        items[i] = arena_copy(row->arena, json_string_value(item), json_string_length(item) + 1);
        for (size_t j = 0; j < i; j++)
            if (strcmp(items[i], items[j]) == 0)
                row_fail(row, key, "'%s' is in the list twice", items[i]);
    }
    return (struct text_list){.items = items, .count = (uint32_t)count};
}

json_t *row_objects(const struct row *row, const char *key)
{
    json_t *value = json_object_get(row->object, key);
    if (value && (!json_is_array(value) || !json_array_size(value))) {
        row_fail(row, key, "expected a list of objects, found %s",
                 json_is_array(value) ? "an empty list" : type_words(value));
        return NULL;
    }
    return value;
}

struct row row_item(const struct row *row, const char *key, json_t *objects, size_t i)
{
    struct row item = *row;
    json_t *object = json_array_get(objects, i);
    if (!json_is_object(object))
        row_fail(row, key, "expected a list of objects, found %s in it", type_words(object));
    else
        item.object = object;
    item.place = arena_printf(row->arena, "%s%s[%zu].", row->place, key, i);
    return item;
}
