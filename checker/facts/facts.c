#include "facts/facts.h"

#include <string.h>

#include "base/say.h"

static uint32_t room_for(uint32_t count, uint32_t capacity)
{
    if (count < capacity)
        return capacity;
    if (capacity > UINT32_MAX / 2)
        bug("fact table over 2^32 records");
    return capacity ? capacity * 2 : 16;
}

#define FACTS_ADD(table, type_name)                                                                                    \
    uint32_t facts_add_##table(struct facts *facts, type_name value)                                                   \
    {                                                                                                                  \
        uint32_t capacity = room_for(facts->table##_count, facts->table##_capacity);                                   \
        if (capacity != facts->table##_capacity) {                                                                     \
            facts->table = g_renew(type_name, facts->table, capacity);                                                 \
            facts->table##_capacity = capacity;                                                                        \
        }                                                                                                              \
        facts->table[facts->table##_count] = value;                                                                    \
        return facts->table##_count++;                                                                                 \
    }
FACTS_TABLES(FACTS_ADD)
#undef FACTS_ADD

void facts_init(struct facts *facts)
{
    memset(facts, 0, sizeof(*facts));
    strings_init(&facts->strings);
#define FACTS_FIRST(table, type_name) facts_add_##table(facts, (type_name){0});
    FACTS_TABLES(FACTS_FIRST)
#undef FACTS_FIRST
    facts->path_slot_count = 256;
    facts->path_slots = g_new0(uint32_t, facts->path_slot_count);
}

void facts_release(struct facts *facts)
{
    if (facts->mapped) {
        g_variant_unref(facts->mapped);
    } else {
        strings_release(&facts->strings);
#define FACTS_FREE(table, type_name) g_free(facts->table);
        FACTS_TABLES(FACTS_FREE)
#undef FACTS_FREE
        g_free(facts->path_slots);
    }
    memset(facts, 0, sizeof(*facts));
}

/* Every member that makes a path what it is; its type does not. */
static bool path_equals(const struct path *a, const struct path *b)
{
    return a->kind == b->kind && a->constant == b->constant && a->parent == b->parent && a->name == b->name &&
           a->record == b->record && a->func == b->func && a->index == b->index && a->number == b->number;
}

static uint32_t path_hash(const struct path *path)
{
    const uint32_t parts[] = {path->kind,   path->constant, path->parent, path->name,
                              path->record, path->func,     path->index,  path->number};
    uint32_t value = 2166136261u;
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        value = (value ^ parts[i]) * 16777619u ^ (value >> 15);
    return value;
}

static uint32_t slot_of(const struct facts *facts, const struct path *path)
{
    uint32_t mask = facts->path_slot_count - 1;
    uint32_t slot = path_hash(path) & mask;
    while (facts->path_slots[slot] && !path_equals(&facts->paths[facts->path_slots[slot]], path))
        slot = (slot + 1) & mask;
    return slot;
}

static void grow_slots(struct facts *facts)
{
    g_free(facts->path_slots);
    facts->path_slot_count *= 2;
    facts->path_slots = g_new0(uint32_t, facts->path_slot_count);
    for (uint32_t i = 1; i < facts->paths_count; i++)
        facts->path_slots[slot_of(facts, &facts->paths[i])] = i;
}

uint32_t facts_intern_path(struct facts *facts, struct path path)
{
    uint32_t slot = slot_of(facts, &path);
    if (facts->path_slots[slot])
        return facts->path_slots[slot];
    path.depth = path.parent ? (uint16_t)(facts->paths[path.parent].depth + 1) : 0;
    uint32_t index = facts_add_paths(facts, path);
    facts->path_slots[slot] = index;
    if (facts->paths_count * 2 > facts->path_slot_count)
        grow_slots(facts);
    return index;
}

int facts_compare_places(const struct facts *facts, const struct location *a, const struct location *b)
{
    int order = strcmp(facts_text(facts, a->file), facts_text(facts, b->file));
    if (order)
        return order;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return a->column < b->column ? -1 : a->column > b->column;
}
