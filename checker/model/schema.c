#include "model/schema.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/say.h"
#include "model/row_keys.h"

#define IRQL_ITEM "(ANY|UNKNOWN|(<=|>=)?(PASSIVE|APC|DISPATCH|DIRQL|HIGH))"
#define LOW_ITEM  "(UNKNOWN|(<=)?(PASSIVE|APC))"
#define FIELD     "((->|\\.)[A-Za-z0-9_]+)"
#define OPERAND   "(result|[*]?(arg|param)0*([0-9]|[12][0-9]|3[01])" FIELD "{0,4})"
#define NUMBER    "-?(0x[0-9A-Fa-f]+|[0-9]+)"
#define TEST      " *" OPERAND " *((==|!=|<=|>=|<|>|&|!&) *" NUMBER " *)?"

#define CAPABILITY "cap [A-Za-z0-9_]+\\.[A-Za-z0-9_]+"
#define DDI_TEST   "(" TEST "| *" CAPABILITY " *)"

static json_t *pattern_of(const char *pattern)
{
    return json_pack("{ssss}", "type", "string", "pattern", pattern);
}

static json_t *words_of(enum names names)
{
    json_t *words = json_array();
    for (unsigned i = 0; i == 0 || names_text(names, i); i++)
        if (names_text(names, i))
            json_array_append_new(words, json_string(names_text(names, i)));
    return json_pack("{so}", "enum", words);
}

static json_t *object_of(const struct row_key *keys);

static json_t *list_of(json_t *items, bool unique)
{
    json_t *list = json_pack("{sssiso}", "type", "array", "minItems", 1, "items", items);
    if (unique)
        json_object_set_new(list, "uniqueItems", json_true());
    return list;
}

static json_t *number_up_to(int most)
{
    return json_pack("{sssisi}", "type", "integer", "minimum", 0, "maximum", most);
}

static json_t *value_of(const struct row_key *key)
{
    switch (key->form) {
    case FORM_TEXT:
        return json_pack("{sssi}", "type", "string", "minLength", 1);
    case FORM_TEXT_OR_EMPTY:
        return json_pack("{ss}", "type", "string");
    case FORM_TEXTS:
        return list_of(json_pack("{sssi}", "type", "string", "minLength", 1), true);
    case FORM_PAGES:
        return list_of(pattern_of("^(https://[!-~]+|(?!.*\\.md$)[a-z0-9_.~/-]+)$"), true);
    case FORM_TRUTH:
        return json_pack("{ss}", "type", "boolean");
    case FORM_WORD:
        return words_of(key->names);
    case FORM_IRQL:
        return pattern_of("^" IRQL_ITEM "(\\|" IRQL_ITEM ")*$");
    case FORM_CONDITION:
        return pattern_of("^" TEST "(\\|\\|" TEST "){0,3}$");
    case FORM_DDI_CONDITION:
        return pattern_of("^" DDI_TEST "(\\|\\|" DDI_TEST "){0,3}$");
    case FORM_OPERAND:
        return pattern_of("^" OPERAND "$");
    case FORM_ARGUMENT:
        return number_up_to(ROW_ARGUMENT_MAX);
    case FORM_ARGUMENT_OR_RESULT:
        return json_pack("{s[o{ss}]}", "anyOf", number_up_to(ROW_ARGUMENT_MAX), "const", "result");
    case FORM_LEVEL:
        return number_up_to(3);
    case FORM_LEVEL_OR_CALLER:
        return json_pack("{s[o{ss}]}", "anyOf", number_up_to(3), "const", "caller");
    case FORM_LEVELS:
        return list_of(number_up_to(3), false);
    case FORM_SIDES:
        return json_pack("{sssisiso}", "type", "array", "minItems", 2, "maxItems", 2, "items",
                         pattern_of("^([*]|level [0-3]|(class )?[^ *]+)$"));
    case FORM_OBJECT:
        return object_of(key->inner);
    case FORM_OBJECTS:
        return list_of(object_of(key->inner), false);
    }
    bug("form of key '%s'", key->name);
}

/* What keys demand of each other. */
static json_t *demands_of(const struct row_key *keys)
{
    const char *text = "[]";
    if (keys == row_keys_ddi)
        text = "[{'dependentRequired': {'handle': ['scope'], 'scope': ['handle']}},"
               " {'if': {'properties': {'pageable': {'const': true}}, 'required': ['pageable'],"
               "         'not': {'required': ['condition']}},"
               "  'then': {'properties': {'irql': {'pattern': '^" LOW_ITEM "(\\\\|" LOW_ITEM ")*$'}}}}]";
    else if (keys == row_keys_case)
        text = "[{'anyOf': [{'required': ['irql']}, {'required': ['levels']}]}]";
    else if (keys == row_keys_api || keys == row_keys_callback)
        text = "[{'if': {'required': ['effects'],"
               "         'properties': {'effects': {'contains': {'properties': {'do': {'const': 'try-acquire'}}}}}},"
               "  'then': {'required': ['success']}}]";
    else if (keys == row_keys_effect)
        text = "[{'if': {'properties': {'do': {'enum': ['acquire', 'try-acquire', 'release', 'convert']}}},"
               "  'then': {'required': ['lock'], 'anyOf': [{'required': ['arg']},"
               "           {'properties': {'lock': {'enum': ['cancel-spin', 'vpb-spin']}}}]}},"
               " {'if': {'properties': {'do': {'const': 'raise'}}},"
               "  'then': {'oneOf': [{'required': ['arg']}, {'required': ['to']}]}},"
               " {'if': {'properties': {'do': {'enum': ['queue', 'bind']}}}, 'then': {'required': ['root']}},"
               " {'if': {'properties': {'do': {'enum': ['run', 'bind', 'lower', 'save-irql', 'restore-irql', 'init',"
               "                                        'signal', 'reset', 'detach', 'publish', 'free', 'atomic',"
               "                                        'reads', 'writes', 'device-read', 'device-write', 'stall',"
               "                                        'assume']}}}, 'then': {'required': ['arg']}}]";
    char *quoted = strdup(text);
    for (char *at = quoted; (at = strchr(at, '\''));)
        *at = '"';
    json_error_t error;
    json_t *demands = json_loads(quoted, 0, &error);
    free(quoted);
    if (!demands)
        bug("demands of rows: %s", error.text);
    return demands;
}

static json_t *object_of(const struct row_key *keys)
{
    json_t *properties = json_object(), *required = json_array();
    for (const struct row_key *key = keys; key->name; key++) {
        json_t *value = value_of(key);
        json_object_set_new(value, "description", json_string(key->meaning));
        json_object_set_new(properties, key->name, value);
        if (key->required)
            json_array_append_new(required, json_string(key->name));
    }
    json_t *object = json_pack("{sssososb}", "type", "object", "properties", properties, "required", required,
                               "additionalProperties", 0);
    json_t *demands = demands_of(keys);
    if (json_array_size(demands))
        json_object_set(object, "allOf", demands);
    json_decref(demands);
    return object;
}

json_t *schema_of_rows(void)
{
    static const struct {
        const char *name, *title;
        const struct row_key *keys;
    } kinds[] = {
        {"ddi", "a function that the driver implements and Windows calls", row_keys_ddi},
        {"api", "a function that the driver calls", row_keys_api},
        {"callback", "a function that the driver calls through a table", row_keys_callback},
        {"async", "a routine that the driver hands over", row_keys_async},
        {"overlap", "whether two DDIs may run at once", row_keys_overlap},
    };
    json_t *definitions = json_object(), *one = json_array(), *each = json_array();
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        json_t *kind = object_of(kinds[i].keys);
        json_object_set_new(kind, "title", json_string(kinds[i].title));
        json_object_set_new(definitions, kinds[i].name, kind);
        json_array_append_new(one, json_pack("{s[s]}", "required", kinds[i].name));
        char reference[64];
        snprintf(reference, sizeof reference, "#/$defs/%s", kinds[i].name);
        json_array_append_new(each,
                              json_pack("{s{s[s]}s{ss}}", "if", "required", kinds[i].name, "then", "$ref", reference));
    }
    return json_pack("{ssssssssso so so}", "$schema", "https://json-schema.org/draft/2020-12/schema", "title",
                     "one row of a synclint .jsonl file: one object on one line", "description",
                     "What only the loader checks: the two sides of an overlap stand in order; the IRQL of a case lies "
                     "within that of "
                     "its row; no key stands twice in a row and no row twice in the files",
                     "type", "object", "oneOf", one, "allOf", each, "$defs", definitions);
}
