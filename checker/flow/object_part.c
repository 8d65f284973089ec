#include "flow/object_part.h"

#include <glib.h>

struct search {
    const struct facts *facts;
    struct keyset holders; /* text of a record's name to the field that holds one by value; NONE: not one field */
};

enum { NONE = UINT32_MAX };

/* The record that a value of the type is: not what it points to. */
static uint32_t record_held(const struct facts *facts, uint32_t type)
{
    const struct type *at = &facts->types[type];
    bool held = (at->kind == TYPE_RECORD || at->kind == TYPE_ARRAY) && at->depth == 0 && !(at->flags & TYPE_REFERENCE);
    return held && at->record ? facts->records[at->record].name : 0;
}

static void add_holder(struct search *search, uint32_t record, uint32_t field)
{
    if (!record)
        return;
    uint32_t *holder = keyset_value(&search->holders, &record);
    *holder = *holder && *holder != field ? NONE : field;
}

/* Fields, variables and bases that hold records by value. */
static void find_holders(struct search *search)
{
    const struct facts *facts = search->facts;
    for (uint32_t i = 1; i < facts->fields_count; i++) {
        bool array = facts->types[facts->fields[i].type].kind == TYPE_ARRAY;
        add_holder(search, record_held(facts, facts->fields[i].type), array ? NONE : i);
    }
    for (uint32_t i = 1; i < facts->variables_count; i++)
        add_holder(search, record_held(facts, facts->variables[i].type), NONE);
    for (uint32_t i = 1; i < facts->globals_count; i++)
        add_holder(search, record_held(facts, facts->globals[i].type), NONE);
    for (uint32_t i = 1; i < facts->records_count; i++)
        for (uint32_t b = 0; b < facts->records[i].bases.count; b++)
            add_holder(search, facts->names[facts->records[i].bases.first + b].text, NONE);
}

/* The record that a pointer of the type points to. */
static uint32_t record_behind(const struct facts *facts, uint32_t type)
{
    const struct type *at = &facts->types[type];
    return at->kind == TYPE_POINTER && at->depth == 1 && at->record ? facts->records[at->record].name : 0;
}

/* A pointer to a record made of what a call gave as something else: memory for another one. */
static void find_made(struct search *search, uint32_t to, const struct operand *from)
{
    const struct facts *facts = search->facts;
    uint32_t record = record_behind(facts, to);
    if (!record || from->kind != OPERAND_PATH || facts->paths[from->path].kind != PATH_RESULT)
        return;
    if (record_behind(facts, facts->paths[from->path].type) != record)
        add_holder(search, record, NONE);
}

static void find_all_made(struct search *search)
{
    const struct facts *facts = search->facts;
    for (uint32_t i = 1; i < facts->paths_count; i++)
        if (facts->paths[i].kind == PATH_RESULT && facts->events[facts->paths[i].index].flags & EVENT_NEW)
            add_holder(search, record_behind(facts, facts->paths[i].type), NONE);
    for (uint32_t i = 1; i < facts->events_count; i++) {
        const struct event *event = &facts->events[i];
        if (event->kind == EVENT_ASSIGN)
            find_made(search, facts->paths[event->path].type, &facts->operands[event->operand]);
    }
    for (uint32_t i = 1; i < facts->operands_count; i++)
        find_made(search, facts->operands[i].type, &facts->operands[i]);
}

void object_parts_find(const struct program *program, const struct keyset *adapters, struct keyset *parts)
{
    const struct facts *facts = &program->facts;
    struct search search = {.facts = facts};
    keyset_init(parts, 1);
    keyset_init(&search.holders, 1);
    find_holders(&search);
    find_all_made(&search);
    bool changed = true;
    while (changed) { /* parts of parts: as many rounds as they are deep */
        changed = false;
        for (uint32_t i = 1; i < facts->records_count; i++) {
            const struct record *record = &facts->records[i];
            uint32_t field = record->name ? keyset_get(&search.holders, &record->name) : 0;
            /* One member only is a wrapper, of a lock most likely: guards keep pointers to those, and set them to null.
             */
            if (!field || field == NONE || record->flags & (RECORD_SYSTEM | RECORD_UNION) || record->fields.count < 2 ||
                keyset_get(parts, &record->name) || keyset_get(adapters, &record->name))
                continue;
            const uint32_t owner = facts->records[facts->fields[field].record].name;
            if (!keyset_get(adapters, &owner) && !keyset_get(parts, &owner))
                continue;
            *keyset_value(parts, &record->name) = field;
            changed = true;
        }
    }
    keyset_release(&search.holders);
}
