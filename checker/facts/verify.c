#include "facts/verify.h"

#include <string.h>

/* ---- what a member may say --------------------------------------------------------------------------------------- */

static bool is_text(const struct facts *facts, uint32_t offset)
{
    return offset < facts->strings.length;
}

static bool is_place(const struct facts *facts, struct location at)
{
    return is_text(facts, at.file);
}

static bool is_within(struct range range, uint32_t count)
{
    return range.first <= count && range.count <= count - range.first;
}

static bool is_operand_of(const struct facts *facts, const struct operand *operand)
{
    /* Whatever the kind, `path` is an index when it is no text: it is mapped without a look at the kind. */
    bool good = operand->kind == OPERAND_TEXT ? is_text(facts, operand->path) : operand->path < facts->paths_count;
    return good && operand->kind <= OPERAND_TEXT && operand->type < facts->types_count;
}

/* ---- the records ------------------------------------------------------------------------------------------------- */

#define TEXT(member)         is_text(facts, record->member)
#define PLACE(member)        is_place(facts, record->member)
#define INDEX(member, table) (record->member < facts->table##_count)
#define RANGE(member, table) is_within(record->member, facts->table##_count)

static bool verify_units(const struct facts *facts, uint32_t i)
{
    const struct unit_info *record = &facts->units[i];
    return TEXT(main_file) && TEXT(language) && TEXT(failed) && PLACE(failed_at);
}

static bool verify_sources(const struct facts *facts, uint32_t i)
{
    const struct source *record = &facts->sources[i];
    return TEXT(path);
}

static bool verify_types(const struct facts *facts, uint32_t i)
{
    const struct type *record = &facts->types[i];
    return TEXT(spelling) && TEXT(name) && INDEX(record, records) && record->kind <= TYPE_FUNCTION;
}

static bool verify_records(const struct facts *facts, uint32_t i)
{
    const struct record *record = &facts->records[i];
    return TEXT(name) && TEXT(typedef_name) && TEXT(usr) && PLACE(at) && RANGE(fields, fields) && RANGE(bases, names) &&
           TEXT(destructor) && RANGE(annotations, annotations);
}

static bool verify_fields(const struct facts *facts, uint32_t i)
{
    const struct field *record = &facts->fields[i];
    return TEXT(name) && INDEX(type, types) && INDEX(record, records) && RANGE(annotations, annotations);
}

static bool verify_variable(const struct facts *facts, const struct variable *record)
{
    return TEXT(name) && INDEX(type, types) && RANGE(annotations, annotations);
}

static bool verify_globals(const struct facts *facts, uint32_t i)
{
    return verify_variable(facts, &facts->globals[i]);
}

static bool verify_variables(const struct facts *facts, uint32_t i)
{
    return verify_variable(facts, &facts->variables[i]);
}

static bool verify_annotations(const struct facts *facts, uint32_t i)
{
    const struct annotation *record = &facts->annotations[i];
    return TEXT(key) && TEXT(arguments) && TEXT(condition) && TEXT(target) && PLACE(at) && INDEX(value, expressions) &&
           INDEX(when, expressions) && INDEX(place, expressions);
}

/* Parts stand before what is made of them, and nothing is deeper than a walk down may go. */
static bool verify_expressions(const struct facts *facts, uint32_t i)
{
    const struct expression *record = &facts->expressions[i];
    uint32_t left = record->left, right = record->right;
    if (!TEXT(name) || record->kind > EXPRESSION_LIST || record->depth > EXPRESSION_LIMIT ||
        (i && (left >= i || right >= i)))
        return false;
    return (!left || facts->expressions[left].depth < record->depth) &&
           (!right || facts->expressions[right].depth < record->depth);
}

static bool verify_names(const struct facts *facts, uint32_t i)
{
    const struct name *record = &facts->names[i];
    return TEXT(text);
}

/* Steps stand behind what they start from, so that no walk along a path goes round. */
static bool verify_paths(const struct facts *facts, uint32_t i)
{
    const struct path *record = &facts->paths[i];
    bool good = TEXT(name) && TEXT(record) && INDEX(func, funcs) && INDEX(type, types);
    const struct func *func = good ? &facts->funcs[record->func] : NULL;
    switch (record->kind) {
    case PATH_NONE:
        return i == 0;
    case PATH_PARAM:
        return good && !record->parent && record->index < func->parameters.count;
    case PATH_LOCAL:
        return good && !record->parent && record->index < func->locals.count;
    case PATH_RESULT:
        return good && !record->parent && INDEX(index, events);
    case PATH_GLOBAL:
    case PATH_THIS:
    case PATH_FUNCTION:
        return good && !record->parent;
    case PATH_ELEMENT:
        if (record->index >= i)
            return false;
        break;
    case PATH_FIELD:
    case PATH_DEREF:
    case PATH_CONTAINER:
        break;
    default:
        return false;
    }
    return good && record->parent && record->parent < i && record->depth == facts->paths[record->parent].depth + 1;
}

static bool verify_operands(const struct facts *facts, uint32_t i)
{
    return is_operand_of(facts, &facts->operands[i]);
}

static bool verify_predicates(const struct facts *facts, uint32_t i)
{
    const struct predicate *record = &facts->predicates[i];
    return record->op <= PREDICATE_UNKNOWN && is_operand_of(facts, &record->left) &&
           is_operand_of(facts, &record->right);
}

static bool verify_events(const struct facts *facts, uint32_t i)
{
    const struct event *record = &facts->events[i];
    return record->kind <= EVENT_LOST && PLACE(at) && INDEX(path, paths) && TEXT(callee) && INDEX(object, operands) &&
           RANGE(arguments, operands) && INDEX(operand, operands) && INDEX(predicate, predicates);
}

static bool verify_edges(const struct facts *facts, uint32_t i)
{
    const struct edge *record = &facts->edges[i];
    return INDEX(to, blocks) && INDEX(predicate, predicates);
}

static bool verify_blocks(const struct facts *facts, uint32_t i)
{
    const struct block *record = &facts->blocks[i];
    return RANGE(events, events) && RANGE(edges, edges);
}

static bool verify_funcs(const struct facts *facts, uint32_t i)
{
    const struct func *record = &facts->funcs[i];
    if (!(TEXT(name) && TEXT(usr) && PLACE(at) && TEXT(record) && INDEX(result, types) &&
          RANGE(parameters, variables) && RANGE(locals, variables) && RANGE(annotations, annotations) &&
          RANGE(roles, names) && RANGE(overridden, names) && record->section <= SECTION_RESIDENT &&
          TEXT(section_name) && PLACE(section_at) && RANGE(blocks, blocks) && RANGE(losses, losses)))
        return false;
    return !(record->flags & FUNC_DEFINED) == !record->blocks.count;
}

static bool verify_slots(const struct facts *facts, uint32_t i)
{
    const struct slot *record = &facts->slots[i];
    return TEXT(record) && TEXT(field) && TEXT(function) && TEXT(field_type) && INDEX(path, paths) &&
           INDEX(func, funcs) && PLACE(at) && record->how <= SLOT_COPIED;
}

static bool verify_losses(const struct facts *facts, uint32_t i)
{
    const struct loss *record = &facts->losses[i];
    return INDEX(func, funcs) && record->kind <= LOSS_UNSUPPORTED && TEXT(text) && PLACE(at);
}

static bool verify_diagnostics(const struct facts *facts, uint32_t i)
{
    const struct diagnostic *record = &facts->diagnostics[i];
    return record->kind <= DIAGNOSTIC_REPAIRED && TEXT(text) && PLACE(at);
}

static bool verify_suppressions(const struct facts *facts, uint32_t i)
{
    const struct suppression *record = &facts->suppressions[i];
    return record->kind <= SUPPRESS_FILE && TEXT(rules) && TEXT(reason) && PLACE(at);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

/* Takes a range for its owner; false when some of it has one already. */
static bool take(bool *taken, struct range range)
{
    for (uint32_t i = range.first; i < range.first + range.count; i++) {
        if (taken[i])
            return false;
        taken[i] = true;
    }
    return true;
}

/* Each block is of one function and stays in it, each event and edge is of one block. */
static bool verify_bodies(const struct facts *facts)
{
    bool *blocks = g_new0(bool, facts->blocks_count), *events = g_new0(bool, facts->events_count);
    bool *edges = g_new0(bool, facts->edges_count);
    bool good = true;
    for (uint32_t i = 1; i < facts->funcs_count && good; i++) {
        struct range own = facts->funcs[i].blocks;
        good = take(blocks, own);
        for (uint32_t b = own.first; b < own.first + own.count && good; b++) {
            const struct block *block = &facts->blocks[b];
            good = take(events, block->events) && take(edges, block->edges);
            for (uint32_t e = 0; e < block->edges.count && good; e++)
                good = facts->edges[block->edges.first + e].to - own.first < own.count;
        }
    }
    g_free(blocks);
    g_free(events);
    g_free(edges);
    return good;
}

bool verify(const struct facts *facts)
{
    const struct strings *strings = &facts->strings;
    if (!strings->length || strings->bytes[0] || strings->bytes[strings->length - 1])
        return false;
        /* Record 0 of every table is nothing. */
#define VERIFY_NONE(table, type_name)                                                                                  \
    if (!facts->table##_count || memcmp(facts->table, &(const type_name){0}, sizeof(type_name)) != 0)                  \
        return false;
    FACTS_TABLES(VERIFY_NONE)
#undef VERIFY_NONE
#define VERIFY_TABLE(table, type_name)                                                                                 \
    for (uint32_t i = 1; i < facts->table##_count; i++)                                                                \
        if (!verify_##table(facts, i))                                                                                 \
            return false;
    FACTS_TABLES(VERIFY_TABLE)
#undef VERIFY_TABLE
    return verify_bodies(facts);
}
