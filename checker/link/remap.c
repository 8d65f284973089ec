#include "link/remap.h"

#include <glib.h>

void remap_init(struct remap *remap, struct facts *to)
{
    *remap = (struct remap){.to = to};
    keyset_init(&remap->types, 8);
    keyset_init(&remap->records, 1);
}

void remap_release(struct remap *remap)
{
    keyset_release(&remap->types);
    keyset_release(&remap->records);
}

uint32_t remap_text(struct remap *remap, uint32_t text)
{
    if (text && !remap->texts[text])
        remap->texts[text] = strings_add(&remap->to->strings, facts_text(remap->from, text));
    return remap->texts[text];
}

struct location remap_location(struct remap *remap, struct location location)
{
    location.file = remap_text(remap, location.file);
    return location;
}

uint32_t remap_type(struct remap *remap, uint32_t index)
{
    if (!index || remap->type_of[index])
        return remap->type_of[index];
    struct type type = remap->from->types[index];
    type.spelling = remap_text(remap, type.spelling);
    type.name = remap_text(remap, type.name);
    type.record = remap->record_of[type.record];
    const uint32_t key[8] = {type.spelling, type.name, type.record, type.kind, type.flags, type.depth, type.width};
    uint32_t *known = keyset_value(&remap->types, key);
    if (!*known)
        *known = facts_add_types(remap->to, type);
    return remap->type_of[index] = *known;
}

static uint32_t remap_expression(struct remap *remap, uint32_t index)
{
    if (!index || remap->expression_of[index])
        return remap->expression_of[index];
    struct expression expression = remap->from->expressions[index];
    expression.name = remap_text(remap, expression.name);
    expression.left = remap_expression(remap, expression.left);
    expression.right = remap_expression(remap, expression.right);
    return remap->expression_of[index] = facts_add_expressions(remap->to, expression);
}

struct annotation remap_annotation(struct remap *remap, struct annotation annotation)
{
    annotation.key = remap_text(remap, annotation.key);
    annotation.arguments = remap_text(remap, annotation.arguments);
    annotation.condition = remap_text(remap, annotation.condition);
    annotation.target = remap_text(remap, annotation.target);
    annotation.value = remap_expression(remap, annotation.value);
    annotation.when = remap_expression(remap, annotation.when);
    annotation.place = remap_expression(remap, annotation.place);
    annotation.at = remap_location(remap, annotation.at);
    return annotation;
}

struct range remap_annotations(struct remap *remap, struct range range)
{
    struct range result = {remap->to->annotations_count, range.count};
    for (uint32_t i = 0; i < range.count; i++)
        facts_add_annotations(remap->to, remap_annotation(remap, remap->from->annotations[range.first + i]));
    return result;
}

struct range remap_names(struct remap *remap, struct range range)
{
    struct range result = {remap->to->names_count, range.count};
    for (uint32_t i = 0; i < range.count; i++)
        facts_add_names(remap->to, (struct name){remap_text(remap, remap->from->names[range.first + i].text)});
    return result;
}

struct range remap_variables(struct remap *remap, struct range range)
{
    struct range result = {remap->to->variables_count, range.count};
    for (uint32_t i = 0; i < range.count; i++) {
        struct variable variable = remap->from->variables[range.first + i];
        variable.name = remap_text(remap, variable.name);
        variable.type = remap_type(remap, variable.type);
        variable.annotations = (struct range){0};
        facts_add_variables(remap->to, variable);
    }
    return result;
}

/* ---- records ----------------------------------------------------------------------------------------------------- */

static bool is_complete(const struct record *record)
{
    return record->size || record->fields.count || record->bases.count;
}

static void fill_record(struct remap *remap, const struct record *from, uint32_t index)
{
    struct record record = *from;
    record.name = remap_text(remap, from->name);
    record.typedef_name = remap_text(remap, from->typedef_name);
    record.usr = remap_text(remap, from->usr);
    record.at = remap_location(remap, from->at);
    record.destructor = remap_text(remap, from->destructor);
    record.bases = remap_names(remap, from->bases);
    record.annotations = remap_annotations(remap, from->annotations);
    for (uint32_t i = 0; i < from->fields.count; i++)
        remap_type(remap, remap->from->fields[from->fields.first + i].type);
    record.fields.first = remap->to->fields_count;
    for (uint32_t i = 0; i < from->fields.count; i++) {
        struct field field = remap->from->fields[from->fields.first + i];
        field.name = remap_text(remap, field.name);
        field.type = remap_type(remap, field.type);
        field.record = index;
        field.annotations = remap_annotations(remap, field.annotations);
        facts_add_fields(remap->to, field);
    }
    remap->to->records[index] = record;
}

/* One record a USR; a definition wins over a declaration, the first definition over later ones. */
static void map_records(struct remap *remap)
{
    const struct facts *from = remap->from;
    for (uint32_t i = 1; i < from->records_count; i++) {
        const uint32_t usr = remap_text(remap, from->records[i].usr);
        uint32_t index = usr ? keyset_get(&remap->records, &usr) : 0;
        if (!index) {
            index = facts_add_records(remap->to, (struct record){0});
            if (usr)
                *keyset_value(&remap->records, &usr) = index;
        }
        remap->record_of[i] = index;
    }
    for (uint32_t i = 1; i < from->records_count; i++) {
        const struct record *held = &remap->to->records[remap->record_of[i]];
        if (!held->name || (is_complete(&from->records[i]) && !is_complete(held)))
            fill_record(remap, &from->records[i], remap->record_of[i]);
    }
}

/* ---- the unit ---------------------------------------------------------------------------------------------------- */

void remap_begin(struct remap *remap, const struct facts *from)
{
    remap->from = from;
    remap->texts = g_new0(uint32_t, from->strings.length + 1);
    remap->type_of = g_new0(uint32_t, from->types_count);
    remap->record_of = g_new0(uint32_t, from->records_count);
    remap->func_of = g_new0(uint32_t, from->funcs_count);
    remap->event_of = g_new0(uint32_t, from->events_count);
    remap->path_of = g_new0(uint32_t, from->paths_count);
    remap->predicate_of = g_new0(uint32_t, from->predicates_count);
    remap->expression_of = g_new0(uint32_t, from->expressions_count);
    map_records(remap);
}

void remap_end(struct remap *remap)
{
    g_free(remap->texts);
    g_free(remap->type_of);
    g_free(remap->record_of);
    g_free(remap->func_of);
    g_free(remap->event_of);
    g_free(remap->path_of);
    g_free(remap->predicate_of);
    g_free(remap->expression_of);
}

/* Parents and index paths are interned before the paths that name them, so one pass in order maps them all. */
void remap_paths(struct remap *remap)
{
    for (uint32_t i = 1; i < remap->from->paths_count; i++) {
        struct path path = remap->from->paths[i];
        path.parent = remap->path_of[path.parent];
        path.name = remap_text(remap, path.name);
        path.record = remap_text(remap, path.record);
        path.func = remap->func_of[path.func];
        path.type = remap_type(remap, path.type);
        if (path.kind == PATH_RESULT)
            path.index = remap->event_of[path.index];
        else if (path.kind == PATH_ELEMENT)
            path.index = remap->path_of[path.index];
        remap->path_of[i] = facts_intern_path(remap->to, path);
    }
}

struct operand remap_operand(struct remap *remap, struct operand operand)
{
    operand.path = operand.kind == OPERAND_TEXT ? remap_text(remap, operand.path) : remap->path_of[operand.path];
    operand.type = remap_type(remap, operand.type);
    return operand;
}

uint32_t remap_one_operand(struct remap *remap, uint32_t operand)
{
    if (!operand)
        return 0;
    return facts_add_operands(remap->to, remap_operand(remap, remap->from->operands[operand]));
}

struct range remap_operands(struct remap *remap, struct range range)
{
    struct range result = {remap->to->operands_count, range.count};
    for (uint32_t i = 0; i < range.count; i++)
        facts_add_operands(remap->to, remap_operand(remap, remap->from->operands[range.first + i]));
    return result;
}

uint32_t remap_predicate(struct remap *remap, uint32_t index)
{
    if (!index || remap->predicate_of[index])
        return remap->predicate_of[index];
    struct predicate predicate = remap->from->predicates[index];
    predicate.left = remap_operand(remap, predicate.left);
    predicate.right = remap_operand(remap, predicate.right);
    return remap->predicate_of[index] = facts_add_predicates(remap->to, predicate);
}
