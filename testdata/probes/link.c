/*
 * link STAGE FILE: links the units that FILE describes and prints a dump ("roots" or "calls") as a JSON string.
 *
 * FILE is a JSON list of units: {"funcs": [FUNC], "slots": [[RECORD, FIELD, FUNCTION, FIELD_TYPE]]}.
 * FUNC: {"name", "usr" (the name), "flags": [WORD], "record", "parameters": [NAME], "annotations": [[KEY, ARGUMENTS,
 * CONDITION]], "roles": [TYPE], "overridden": [USR], "file", "line", "blocks": [[EVENTS, [NEXT BLOCK]]]} or "events"
 * for one block. EVENT: ["call" | "virtual", USR, OPERANDS], ["pointer", PATH, OPERANDS], ["assign", PATH, OPERAND],
 * ["return", OPERAND], ["exit", USR]. PATH: "param:0", "local:x", "global:x", "result:N" (event N of the function),
 * "Record.field"; its type: "void *", or after '@' a record or a type name. OPERAND: a path, or "func:USR".
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "link/program.h"

static struct facts *unit;
static uint32_t first_event; /* of the function in hand */

static uint32_t text_of(json_t *object, const char *key)
{
    return strings_add(&unit->strings, json_string_value(json_object_get(object, key)));
}

static uint32_t text_at(json_t *array, size_t index)
{
    return strings_add(&unit->strings, json_string_value(json_array_get(array, index)));
}

static struct range names_of(json_t *array)
{
    struct range range = {unit->names_count, (uint32_t)json_array_size(array)};
    for (size_t i = 0; i < json_array_size(array); i++)
        facts_add_names(unit, (struct name){text_at(array, i)});
    return range;
}

/* A pointer type; a record of the name when one is asked for with a capital and no such callback type is meant. */
static uint32_t type_of(const char *name)
{
    struct type type = {.kind = TYPE_POINTER, .depth = 1, .width = 8};
    type.name = type.spelling = strings_add(&unit->strings, name ? name : "void");
    for (uint32_t i = 1; name && i < unit->records_count; i++)
        if (unit->records[i].name == type.name)
            type.record = i;
    return facts_add_types(unit, type);
}

static uint32_t path_of(const char *text, uint32_t func)
{
    char base[256];
    const char *type = strchr(text, '@');
    snprintf(base, sizeof(base), "%.*s", (int)(type ? type - text : (long)strlen(text)), text);
    char *rest = strchr(base, ':'), *dot = strchr(base, '.');
    struct path path = {.kind = PATH_LOCAL, .func = func, .type = type_of(type ? type + 1 : NULL)};
    if (!rest && dot) {
        *dot = '\0';
        struct path object = {.kind = PATH_LOCAL, .func = func, .name = strings_add(&unit->strings, "object")};
        struct path pointee = {.kind = PATH_DEREF, .parent = facts_intern_path(unit, object)};
        path = (struct path){.kind = PATH_FIELD, .parent = facts_intern_path(unit, pointee), .type = path.type};
        path.record = strings_add(&unit->strings, base);
        path.name = strings_add(&unit->strings, dot + 1);
        return facts_intern_path(unit, path);
    }
    *rest++ = '\0';
    path.name = strings_add(&unit->strings, rest);
    if (strcmp(base, "param") == 0 || strcmp(base, "result") == 0) {
        path.kind = *base == 'p' ? PATH_PARAM : PATH_RESULT;
        path.index = (uint32_t)atoi(rest) + (*base == 'p' ? 0 : first_event);
        path.name = 0;
    } else if (strcmp(base, "global") == 0 || strcmp(base, "func") == 0) {
        path.kind = *base == 'g' ? PATH_GLOBAL : PATH_FUNCTION;
        path.func = 0;
    }
    return facts_intern_path(unit, path);
}

static uint32_t operand_of(json_t *text, uint32_t func)
{
    if (!json_is_string(text))
        return facts_add_operands(unit, (struct operand){.kind = OPERAND_CONSTANT, .number = json_integer_value(text)});
    uint32_t path = path_of(json_string_value(text), func);
    return facts_add_operands(unit,
                              (struct operand){.kind = OPERAND_PATH, .path = path, .type = unit->paths[path].type});
}

static void add_event(json_t *json, uint32_t func, uint32_t line)
{
    static const struct {
        const char *word;
        enum event_kind kind;
    } kinds[] = {{"call", EVENT_CALL},     {"virtual", EVENT_CALL_VIRTUAL}, {"pointer", EVENT_CALL_POINTER},
                 {"assign", EVENT_ASSIGN}, {"return", EVENT_RETURN},        {"exit", EVENT_SCOPE_EXIT}};
    struct event event = {.at = {unit->funcs[func].at.file, line, 1}};
    const char *what = json_string_value(json_array_get(json, 1));
    json_t *last = json_array_get(json, 2);
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (strcmp(json_string_value(json_array_get(json, 0)), kinds[i].word) == 0)
            event.kind = (uint8_t)kinds[i].kind;
    if (event.kind == EVENT_RETURN)
        event.operand = operand_of(json_array_get(json, 1), func);
    else if (event.kind == EVENT_ASSIGN || event.kind == EVENT_CALL_POINTER)
        event.path = path_of(what, func);
    else
        event.callee = strings_add(&unit->strings, what);
    if (event.kind == EVENT_ASSIGN) {
        event.operand = operand_of(last, func);
    } else if (last) {
        event.arguments = (struct range){unit->operands_count, (uint32_t)json_array_size(last)};
        for (size_t i = 0; i < json_array_size(last); i++)
            operand_of(json_array_get(last, i), func);
    }
    facts_add_events(unit, event);
}

static void add_block(json_t *events, json_t *next, uint32_t func, uint32_t first_block)
{
    struct block block = {{unit->events_count, (uint32_t)json_array_size(events)},
                          {unit->edges_count, (uint32_t)json_array_size(next)}};
    for (size_t i = 0; i < json_array_size(events); i++)
        add_event(json_array_get(events, i), func, unit->funcs[func].at.line + 1 + (uint32_t)i);
    for (size_t i = 0; i < json_array_size(next); i++)
        facts_add_edges(unit, (struct edge){.to = first_block + (uint32_t)json_integer_value(json_array_get(next, i))});
    facts_add_blocks(unit, block);
}

static uint32_t flag_of(const char *word)
{
    static const struct {
        const char *word;
        uint32_t flag;
    } flags[] = {{"declared", 0},         {"system", FUNC_SYSTEM}, {"virtual", FUNC_VIRTUAL},
                 {"static", FUNC_STATIC}, {"method", FUNC_METHOD}, {"constructor", FUNC_CONSTRUCTOR}};
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
        if (strcmp(word, flags[i].word) == 0)
            return flags[i].flag;
    fprintf(stderr, "unknown flag %s\n", word);
    exit(2);
}

static void add_func(json_t *json)
{
    json_t *flags = json_object_get(json, "flags"), *parameters = json_object_get(json, "parameters");
    json_t *annotations = json_object_get(json, "annotations"), *blocks = json_object_get(json, "blocks");
    json_t *file = json_object_get(json, "file");
    struct func func = {.name = text_of(json, "name"), .usr = text_of(json, "usr"), .record = text_of(json, "record")};
    bool declared = false;
    if (!func.usr)
        func.usr = func.name;
    for (size_t i = 0; i < json_array_size(flags); i++) {
        const char *word = json_string_value(json_array_get(flags, i));
        declared |= strcmp(word, "declared") == 0;
        func.flags |= flag_of(word);
    }
    func.at.file = strings_add(&unit->strings, file ? json_string_value(file) : "unit.c");
    func.at.line = (uint32_t)json_integer_value(json_object_get(json, "line"));
    func.result = type_of(NULL);
    func.parameters = (struct range){unit->variables_count, (uint32_t)json_array_size(parameters)};
    for (size_t i = 0; i < json_array_size(parameters); i++)
        facts_add_variables(unit, (struct variable){.name = text_at(parameters, i), .type = type_of(NULL)});
    func.annotations = (struct range){unit->annotations_count, (uint32_t)json_array_size(annotations)};
    for (size_t i = 0; i < json_array_size(annotations); i++) {
        json_t *words = json_array_get(annotations, i);
        facts_add_annotations(unit, (struct annotation){.key = text_at(words, 0),
                                                        .arguments = text_at(words, 1),
                                                        .condition = text_at(words, 2),
                                                        .at = func.at});
    }
    func.roles = names_of(json_object_get(json, "roles"));
    func.overridden = names_of(json_object_get(json, "overridden"));
    uint32_t index = facts_add_funcs(unit, func);
    if (declared)
        return;
    uint32_t first = unit->blocks_count;
    first_event = unit->events_count;
    if (blocks)
        for (size_t i = 0; i < json_array_size(blocks); i++)
            add_block(json_array_get(json_array_get(blocks, i), 0), json_array_get(json_array_get(blocks, i), 1), index,
                      first);
    else
        add_block(json_object_get(json, "events"), NULL, index, first);
    unit->funcs[index].blocks = (struct range){first, unit->blocks_count - first};
    unit->funcs[index].flags |= FUNC_DEFINED;
}

static void add_unit(json_t *json, struct facts *facts)
{
    json_t *records = json_object_get(json, "records"), *funcs = json_object_get(json, "funcs");
    json_t *slots = json_object_get(json, "slots");
    unit = facts;
    facts_init(unit);
    facts_add_units(unit, (struct unit_info){0});
    for (size_t i = 0; i < json_array_size(records); i++)
        facts_add_records(unit, (struct record){.name = text_at(records, i), .usr = text_at(records, i), .size = 8});
    for (size_t i = 0; i < json_array_size(funcs); i++)
        add_func(json_array_get(funcs, i));
    for (size_t i = 0; i < json_array_size(slots); i++) {
        json_t *words = json_array_get(slots, i);
        struct slot slot = {.record = text_at(words, 0), .field = text_at(words, 1), .function = text_at(words, 2)};
        slot.field_type = text_at(words, 3);
        slot.at = (struct location){strings_add(&unit->strings, "unit.c"), 500 + (uint32_t)i, 1};
        if (!slot.record) /* a variable at file scope */
            slot.path = path_of(json_string_value(json_array_get(words, 1)), 0);
        facts_add_slots(unit, slot);
    }
}

int main(int count, char **arguments)
{
    json_error_t error;
    json_t *json = count == 3 ? json_load_file(arguments[2], 0, &error) : NULL;
    if (!json) {
        fprintf(stderr, "link: a stage and a file are wanted: %s\n", error.text);
        return 2;
    }
    uint32_t units_count = (uint32_t)json_array_size(json);
    struct facts *units = g_new0(struct facts, units_count + 1);
    for (uint32_t i = 0; i < units_count; i++)
        add_unit(json_array_get(json, i), &units[i]);
    struct program *program = program_link(units, units_count, catalogue_builtin());
    for (uint32_t i = 0; i < units_count; i++)
        facts_release(&units[i]);
    GString *out = g_string_new("");
    if (strcmp(arguments[1], "roots") == 0)
        program_dump_roots(program, out);
    else
        program_dump_calls(program, out);
    json_t *text = json_string(out->str);
    json_dumpf(text, stdout, JSON_ENCODE_ANY);
    json_decref(text);
    json_decref(json);
    g_string_free(out, TRUE);
    g_free(units);
    program_release(program);
    return 0;
}
