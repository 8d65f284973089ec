#include "facts/dump.h"

#include <inttypes.h>
#include <string.h>

#include "facts/expression.h"
#include "facts/path.h"

/* ---- small parts ------------------------------------------------------------------------------------------------- */

static void dump_location(const struct facts *facts, const struct location *at, GString *out)
{
    g_string_append_printf(out, "%s:%u:%u", facts_text(facts, at->file), at->line, at->column);
}

static void print_operand(const struct facts *facts, const struct operand *operand, const uint32_t *numbers,
                          GString *out)
{
    switch ((enum operand_kind)operand->kind) {
    case OPERAND_UNKNOWN:
        g_string_append_c(out, '?');
        break;
    case OPERAND_PATH:
        path_print_numbered(facts, operand->path, numbers, out);
        break;
    case OPERAND_ADDRESS:
        g_string_append_c(out, '&');
        path_print_numbered(facts, operand->path, numbers, out);
        break;
    case OPERAND_CONSTANT:
        g_string_append_printf(out, "%" PRId64, operand->number);
        break;
    case OPERAND_TEXT: {
        char *text = g_strescape(facts_text(facts, operand->path), NULL);
        g_string_append_printf(out, "\"%s\"", text);
        g_free(text);
        break;
    }
    }
}

static void print_predicate(const struct facts *facts, uint32_t index, const uint32_t *numbers, GString *out)
{
    static const char *const words[] = {"TRUE", "EQ",   "NE",      "LT",      "LE",      "GT",
                                        "GE",   "BITS", "NO_BITS", "SUCCESS", "FAILURE", "UNKNOWN"};
    const struct predicate *predicate = &facts->predicates[index];
    if (predicate->op != PREDICATE_UNKNOWN) {
        print_operand(facts, &predicate->left, numbers, out);
        g_string_append_c(out, ' ');
    }
    g_string_append(out, words[predicate->op]);
    if (predicate->op >= PREDICATE_EQ && predicate->op <= PREDICATE_NO_BITS) {
        g_string_append_c(out, ' ');
        print_operand(facts, &predicate->right, numbers, out);
    }
}

void operand_print(const struct facts *facts, const struct operand *operand, GString *out)
{
    print_operand(facts, operand, NULL, out);
}

void predicate_print(const struct facts *facts, uint32_t index, GString *out)
{
    print_predicate(facts, index, NULL, out);
}

struct dump_word {
    uint32_t flag;
    const char *word;
};

static void dump_flags(uint32_t flags, const struct dump_word *words, GString *out)
{
    for (; words->flag; words++)
        if (flags & words->flag)
            g_string_append_printf(out, " %s", words->word);
}

/* What `text` was understood as, when that says more than the text. */
static void dump_expression(const struct facts *facts, uint32_t expression, uint32_t text, GString *out)
{
    GString *understood = g_string_new(NULL);
    expression_print(facts, expression, understood);
    if (expression && strcmp(understood->str, facts_text(facts, text)) != 0)
        g_string_append_printf(out, " is %s", understood->str);
    g_string_free(understood, TRUE);
}

static void dump_annotations(const struct facts *facts, struct range range, const char *indent, GString *out)
{
    for (uint32_t i = range.first; i < range.first + range.count; i++) {
        const struct annotation *annotation = &facts->annotations[i];
        g_string_append_printf(out, "%sannotation %s(%s)", indent, facts_text(facts, annotation->key),
                               facts_text(facts, annotation->arguments));
        dump_expression(facts, annotation->value, annotation->arguments, out);
        if (annotation->target)
            g_string_append_printf(out, " at %s", facts_text(facts, annotation->target));
        if (annotation->target)
            dump_expression(facts, annotation->place, annotation->target, out);
        if (annotation->condition) {
            g_string_append_printf(out, " when %s", facts_text(facts, annotation->condition));
            dump_expression(facts, annotation->when, annotation->condition, out);
        }
        g_string_append_c(out, '\n');
    }
}

static const char *dump_type(const struct facts *facts, uint32_t type)
{
    return facts_text(facts, facts->types[type].spelling);
}

/* ---- tables ------------------------------------------------------------------------------------------------------ */

static void dump_record(const struct facts *facts, const struct record *record, GString *out)
{
    g_string_append_printf(out, "%s %s", record->flags & RECORD_UNION ? "union" : "struct",
                           facts_text(facts, record->name));
    if (record->typedef_name && record->typedef_name != record->name)
        g_string_append_printf(out, " (%s)", facts_text(facts, record->typedef_name));
    g_string_append_printf(out, " size %u at ", record->size);
    dump_location(facts, &record->at, out);
    for (uint32_t i = record->bases.first; i < record->bases.first + record->bases.count; i++)
        g_string_append_printf(out, " base %s", facts_text(facts, facts->names[i].text));
    if (record->flags & RECORD_REPAIRED)
        g_string_append(out, " repaired");
    if (record->destructor)
        g_string_append_printf(out, " destructor %s", facts_text(facts, record->destructor));
    g_string_append_c(out, '\n');
    dump_annotations(facts, record->annotations, "  ", out);
    for (uint32_t i = record->fields.first; i < record->fields.first + record->fields.count; i++) {
        const struct field *field = &facts->fields[i];
        g_string_append_printf(out, "  %u %s: %s", field->offset / 8, facts_text(facts, field->name),
                               dump_type(facts, field->type));
        if (field->bit_width)
            g_string_append_printf(out, ":%u+%u", field->offset % 8, field->bit_width);
        g_string_append_c(out, '\n');
        dump_annotations(facts, field->annotations, "    ", out);
    }
}

static void dump_variables(const struct facts *facts, const struct variable *table, struct range range,
                           const char *word, GString *out)
{
    static const struct dump_word words[] = {
        {VARIABLE_STATIC, "static"}, {VARIABLE_VOLATILE, "volatile"}, {VARIABLE_CONST, "const"}, {0, NULL}};
    for (uint32_t i = range.first; i < range.first + range.count; i++) {
        g_string_append_printf(out, "%s %s: %s", word, facts_text(facts, table[i].name),
                               dump_type(facts, table[i].type));
        dump_flags(table[i].flags, words, out);
        g_string_append_c(out, '\n');
        dump_annotations(facts, table[i].annotations, "    ", out);
    }
}

static void dump_names(const struct facts *facts, const char *word, struct range range, GString *out)
{
    for (uint32_t i = range.first; i < range.first + range.count; i++)
        g_string_append_printf(out, " %s %s", word, facts_text(facts, facts->names[i].text));
}

static void dump_func(const struct facts *facts, const struct func *func, GString *out)
{
    static const struct dump_word words[] = {
        {FUNC_STATIC, "static"},           {FUNC_METHOD, "method"},         {FUNC_VIRTUAL, "virtual"},
        {FUNC_CONSTRUCTOR, "constructor"}, {FUNC_DESTRUCTOR, "destructor"}, {FUNC_VARIADIC, "variadic"},
        {FUNC_NO_RETURN, "no-return"},     {FUNC_LAMBDA, "lambda"},         {FUNC_INLINE, "inline"},
        {FUNC_TEMPLATE, "template"},       {FUNC_REPAIRED, "repaired"},     {0, NULL}};
    static const char *const sections[] = {"", "paged", "init", "resident"};
    g_string_append_printf(out, "function %s: %s at ", facts_text(facts, func->name), dump_type(facts, func->result));
    dump_location(facts, &func->at, out);
    dump_flags(func->flags, words, out);
    if (!(func->flags & FUNC_DEFINED))
        g_string_append(out, " declared only");
    if (func->section)
        g_string_append_printf(out, " section %s %s", sections[func->section], facts_text(facts, func->section_name));
    dump_names(facts, "role", func->roles, out);
    dump_names(facts, "overrides", func->overridden, out);
    g_string_append_c(out, '\n');
    dump_annotations(facts, func->annotations, "  ", out);
    dump_variables(facts, facts->variables, func->parameters, "  parameter", out);
    dump_variables(facts, facts->variables, func->locals, "  local", out);
    for (uint32_t i = func->losses.first; i < func->losses.first + func->losses.count; i++) {
        g_string_append(out, "  lost at ");
        dump_location(facts, &facts->losses[i].at, out);
        g_string_append_printf(out, ": %s\n", facts_text(facts, facts->losses[i].text));
    }
}

static void dump_slot(const struct facts *facts, const struct slot *slot, GString *out)
{
    static const char *const how[] = {"assigned", "initialised", "copied"};
    g_string_append(out, "slot ");
    if (slot->record)
        g_string_append_printf(out, "%s.%s", facts_text(facts, slot->record), facts_text(facts, slot->field));
    else
        path_print(facts, slot->path, out);
    g_string_append_printf(out, " = %s (%s%s) at ", facts_text(facts, slot->function), how[slot->how],
                           slot->cast ? ", cast" : "");
    dump_location(facts, &slot->at, out);
    g_string_append_c(out, '\n');
}

static void dump_suppression(const struct facts *facts, const struct suppression *suppression, GString *out)
{
    static const char *const kinds[] = {"line", "begin", "end", "function", "file"};
    g_string_append_printf(out, "suppression %s [%s] at ", kinds[suppression->kind],
                           facts_text(facts, suppression->rules));
    dump_location(facts, &suppression->at, out);
    if (suppression->target_line)
        g_string_append_printf(out, " covers line %u", suppression->target_line);
    g_string_append_printf(out, ": %s\n", facts_text(facts, suppression->reason));
}

/* Functions that the user's code only mentions (kernel functions) are no news. */
static bool dump_shows_func(const struct func *func)
{
    return !(func->flags & FUNC_SYSTEM) && func->flags & FUNC_DEFINED;
}

void facts_dump(const struct facts *facts, GString *out)
{
    for (uint32_t i = 1; i < facts->units_count; i++) {
        const struct unit_info *unit = &facts->units[i];
        g_string_append_printf(out, "unit %s (%s)", facts_text(facts, unit->main_file),
                               facts_text(facts, unit->language));
        if (unit->failed)
            g_string_append_printf(out, " failed: %s", facts_text(facts, unit->failed));
        g_string_append_c(out, '\n');
    }
    for (uint32_t i = 1; i < facts->records_count; i++)
        if (!(facts->records[i].flags & RECORD_SYSTEM))
            dump_record(facts, &facts->records[i], out);
    struct range globals = {1, facts->globals_count ? facts->globals_count - 1 : 0};
    dump_variables(facts, facts->globals, globals, "global", out);
    for (uint32_t i = 1; i < facts->funcs_count; i++)
        if (dump_shows_func(&facts->funcs[i]))
            dump_func(facts, &facts->funcs[i], out);
    for (uint32_t i = 1; i < facts->slots_count; i++)
        dump_slot(facts, &facts->slots[i], out);
    for (uint32_t i = 1; i < facts->suppressions_count; i++)
        dump_suppression(facts, &facts->suppressions[i], out);
}

/* ---- bodies ------------------------------------------------------------------------------------------------------ */

static bool is_call(const struct event *event)
{
    return event->kind == EVENT_CALL || event->kind == EVENT_CALL_POINTER || event->kind == EVENT_CALL_VIRTUAL;
}

static void dump_event(const struct facts *facts, uint32_t index, const uint32_t *numbers, GString *out)
{
    static const char *const kinds[] = {"none",         "read",          "write",     "call",   "call-pointer",
                                        "call-virtual", "address-taken", "assume",    "assign", "return",
                                        "scope-exit",   "seh-enter",     "seh-leave", "lost"};
    static const struct dump_word words[] = {{EVENT_VOLATILE, "volatile"},
                                             {EVENT_WHOLE, "whole"},
                                             {EVENT_IN_MACRO, "in-macro"},
                                             {EVENT_READ_MODIFY, "read-modify"},
                                             {EVENT_INIT, "init"},
                                             {EVENT_DELETE, "delete"},
                                             {EVENT_NEW, "new"},
                                             {EVENT_COUNT, "count"},
                                             {0, NULL}};
    const struct event *event = &facts->events[index];
    g_string_append_printf(out, "    %u:%u %s", event->at.line, event->at.column, kinds[event->kind]);
    if (event->path) {
        g_string_append_c(out, ' ');
        path_print_numbered(facts, event->path, numbers, out);
    }
    if (event->callee)
        g_string_append_printf(out, " %s", facts_text(facts, event->callee));
    if (event->object) {
        g_string_append(out, " on ");
        print_operand(facts, &facts->operands[event->object], numbers, out);
    }
    if (is_call(event)) {
        g_string_append_c(out, '(');
        for (uint32_t i = 0; i < event->arguments.count; i++) {
            g_string_append(out, i ? ", " : "");
            print_operand(facts, &facts->operands[event->arguments.first + i], numbers, out);
        }
        g_string_append_printf(out, ") = #%u", numbers[index]);
    }
    if (event->operand) {
        g_string_append(out, event->kind == EVENT_ASSIGN ? " = " : " ");
        print_operand(facts, &facts->operands[event->operand], numbers, out);
    }
    if (event->predicate) {
        g_string_append_c(out, ' ');
        print_predicate(facts, event->predicate, numbers, out);
    }
    if (event->width)
        g_string_append_printf(out, " width %u", event->width);
    dump_flags(event->flags, words, out);
    g_string_append_c(out, '\n');
}

/* Numbers the calls of a function from 1, so that a change in one function leaves the text of the others. */
static void number_calls(const struct facts *facts, const struct func *func, uint32_t *numbers)
{
    uint32_t next = 1;
    for (uint32_t b = func->blocks.first; b < func->blocks.first + func->blocks.count; b++) {
        struct range events = facts->blocks[b].events;
        for (uint32_t i = events.first; i < events.first + events.count; i++)
            if (is_call(&facts->events[i]))
                numbers[i] = next++;
    }
}

void facts_dump_cfg(const struct facts *facts, GString *out)
{
    uint32_t *numbers = g_new0(uint32_t, facts->events_count);
    for (uint32_t i = 1; i < facts->funcs_count; i++) {
        const struct func *func = &facts->funcs[i];
        if (!dump_shows_func(func))
            continue;
        number_calls(facts, func, numbers);
        g_string_append_printf(out, "function %s at ", facts_text(facts, func->name));
        dump_location(facts, &func->at, out);
        g_string_append_c(out, '\n');
        for (uint32_t number = 0; number < func->blocks.count; number++) {
            const struct block *block = &facts->blocks[func->blocks.first + number];
            g_string_append_printf(out, "  block %u\n", number);
            for (uint32_t event = 0; event < block->events.count; event++)
                dump_event(facts, block->events.first + event, numbers, out);
            for (uint32_t e = block->edges.first; e < block->edges.first + block->edges.count; e++) {
                const struct edge *edge = &facts->edges[e];
                g_string_append_printf(out, "    -> %u%s", edge->to - func->blocks.first,
                                       edge->exception ? " exception" : "");
                if (edge->predicate) {
                    g_string_append(out, " if ");
                    print_predicate(facts, edge->predicate, numbers, out);
                }
                g_string_append_c(out, '\n');
            }
        }
    }
    g_free(numbers);
}
