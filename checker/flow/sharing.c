#include "flow/sharing.h"

#include "flow/object.h"
#include "flow/sharing_collect.h"
#include "flow/sharing_race.h"

void sharing_find(struct analysis *analysis)
{
    struct arena *arena = &analysis->arena;
    struct sharing *sharing = arena_new(arena, struct sharing);
    struct collection collection;
    GArray *races = g_array_new(FALSE, TRUE, sizeof(struct race));
    collection_make(&collection, analysis);
    races_find(&collection, races);
    sharing->accesses_count = collection.accesses->len;
    sharing->accesses = arena_copy(arena, collection.accesses->data, collection.accesses->len * sizeof(struct access));
    sharing->races_count = races->len;
    sharing->races = arena_copy(arena, races->data, races->len * sizeof(struct race));
    const uint32_t *types;
    sharing->adapter_types_count = objects_adapter_types(analysis->objects, &types);
    sharing->adapter_types = arena_copy(arena, types, sharing->adapter_types_count * sizeof(*types));
    analysis->sharing = sharing;
    g_array_free(races, TRUE);
    collection_release(&collection);
}
