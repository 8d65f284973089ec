#include "judge/inside.h"

#include <string.h>

/* A member, by the record that declares it. */
static gpointer leans_key(uint32_t record, uint32_t name)
{
    return (gpointer)(((guintptr)record << 32) | name);
}

static bool leans_is_repaired(const struct facts *facts, struct range annotations)
{
    for (uint32_t i = annotations.first; i < annotations.first + annotations.count; i++)
        if (!strcmp(facts_text(facts, facts->annotations[i].key), "repaired"))
            return true;
    return false;
}

void leans_read(struct judge *judge)
{
    const struct facts *facts = judge->facts;
    judge->repaired = g_hash_table_new(NULL, NULL);
    for (uint32_t i = 1; i < facts->fields_count; i++) {
        const struct field *field = &facts->fields[i];
        const struct record *record = &facts->records[field->record];
        if ((record->flags & RECORD_REPAIRED) || leans_is_repaired(facts, field->annotations))
            g_hash_table_add(judge->repaired, leans_key(record->name, field->name));
    }
}

/* The name of what was made up on this path, NULL none. */
static const char *leans_path(const struct judge *judge, uint32_t path)
{
    const struct facts *facts = judge->facts;
    for (; path; path = facts->paths[path].parent) {
        const struct path *step = &facts->paths[path];
        if (step->kind == PATH_FIELD && g_hash_table_contains(judge->repaired, leans_key(step->record, step->name)))
            return facts_text(facts, step->name);
    }
    return NULL;
}

static const char *leans_event(const struct judge *judge, uint32_t index)
{
    const struct facts *facts = judge->facts;
    const struct event *event = &facts->events[index];
    const char *name = leans_path(judge, event->path);
    uint32_t func = event->callee ? program_function_of(judge->program, event->callee) : 0;
    if (func && facts->funcs[func].flags & FUNC_REPAIRED && !(facts->funcs[func].flags & FUNC_DEFINED))
        name = facts_text(facts, facts->funcs[func].name);
    for (uint32_t i = event->arguments.first; !name && i < event->arguments.first + event->arguments.count; i++)
        if (facts->operands[i].kind == OPERAND_PATH || facts->operands[i].kind == OPERAND_ADDRESS)
            name = leans_path(judge, facts->operands[i].path);
    return name;
}

/* The locks that an access holds. */
static const char *leans_locks(const struct judge *judge, uint32_t lockset)
{
    struct range held = judge->analysis->locksets[lockset].held;
    const char *name = NULL;
    for (uint32_t i = held.first; !name && i < held.first + held.count; i++)
        name = leans_path(judge, judge->analysis->held[i].path);
    return name;
}

static const char *leans_words(struct judge *judge, const char *name)
{
    if (!name)
        return NULL;
    return arena_printf(judge->arena, "no header declares '%s': what it is was taken from its use", name);
}

const char *leans_spot(struct judge *judge, const struct spot *spot)
{
    return spot->event ? leans_words(judge, leans_event(judge, spot->event)) : NULL;
}

const char *leans_race(struct judge *judge, const struct race *race)
{
    const struct access *accesses = judge->analysis->sharing->accesses;
    const struct access *sides[] = {&accesses[race->first], &accesses[race->second]};
    const uint32_t events[] = {race->first_event, race->second_event};
    const char *name = NULL;
    for (int i = 0; i < 2 && !name; i++) {
        name = leans_path(judge, sides[i]->path);
        if (!name)
            name = leans_event(judge, events[i]);
        if (!name)
            name = leans_locks(judge, sides[i]->locks);
    }
    return leans_words(judge, name);
}
