#include "link/capability.h"

#include <string.h>

static bool is_text(const char *text, const struct condition_field *field)
{
    return strlen(text) == field->length && !strncmp(text, field->name, field->length);
}

/* Is the record of this name, by tag or typedef, the one that the test names? */
static bool is_record(const struct program *program, uint32_t index, const struct condition_field *name)
{
    const struct record *record = &program->facts.records[index];
    const char *tag = program_text(program, record->name);
    return is_text(tag + (*tag == '_'), name) || is_text(program_text(program, record->typedef_name), name);
}

/* The path is `....field` of such a record; the field may stand in a nameless struct or union of it. */
static bool is_field(const struct program *program, uint32_t path, const struct condition_test *test)
{
    const struct facts *facts = &program->facts;
    if (facts->paths[path].kind != PATH_FIELD ||
        !is_text(program_text(program, facts->paths[path].name), &test->fields[1]))
        return false;
    uint32_t type = facts->paths[facts->paths[path].parent].type;
    return type && is_record(program, facts->types[type].record, &test->fields[0]);
}

bool capability_declared(const struct program *program, const struct condition_test *test)
{
    const struct facts *facts = &program->facts;
    for (uint32_t i = 1; i < facts->events_count; i++) {
        const struct event *event = &facts->events[i];
        if (event->kind != EVENT_WRITE || !is_field(program, event->path, test))
            continue;
        /* What is stored stands in the assignment that follows the write. */
        const struct event *next = i + 1 < facts->events_count ? &facts->events[i + 1] : event;
        const struct operand *operand =
            next->kind == EVENT_ASSIGN && next->path == event->path ? &facts->operands[next->operand] : NULL;
        if (!operand || operand->kind != OPERAND_CONSTANT || operand->number != 0)
            return true;
    }
    return false;
}
