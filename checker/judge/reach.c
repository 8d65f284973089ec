/*
 * From which entry points a spot is reached, and which of the ways is told.
 */
#include "judge/inside.h"

#include <string.h>

const struct root *reach_root(const struct judge *judge, const struct spot *spot)
{
    return &judge->program->roots[spot->from ? spot->from - 1 : judge->ways[spot->instance].root];
}

enum root_kind spot_root_kind(const struct judge *judge, const struct spot *spot)
{
    return reach_root(judge, spot)->kind;
}

const struct ddi *spot_ddi(const struct judge *judge, const struct spot *spot)
{
    return reach_root(judge, spot)->ddi;
}

irql_set spot_root_irql(const struct judge *judge, const struct spot *spot)
{
    enum root_kind inside = judge->analysis->instances[spot->instance].inside;
    return inside == ROOT_SYNCHRONIZED ? IRQL_DIRQL : reach_root(judge, spot)->irql;
}

bool spot_root_lends(const struct judge *judge, const struct spot *spot)
{
    const struct async *async = reach_root(judge, spot)->async;
    return async && async->caller_locks;
}

static bool reach_from(const struct judge *judge, const struct spot *spot, uint32_t root)
{
    enum { WORD = 64 };
    return judge->analysis->instances[spot->instance].roots[root / WORD] >> (root % WORD) & 1;
}

bool spot_reached_from(const struct judge *judge, struct spot *spot, const char *member)
{
    for (uint32_t i = 0; i < judge->program->roots_count; i++) {
        const struct ddi *ddi = judge->program->roots[i].ddi;
        if (!ddi || strcmp(ddi->member, member) != 0 || !reach_from(judge, spot, i))
            continue;
        spot->from = i + 1;
        return true;
    }
    return false;
}

static bool reach_is_member(const struct ddi *ddi, const struct text_list *members)
{
    for (uint32_t i = 0; ddi && i < members->count; i++)
        if (!strcmp(ddi->member, members->items[i]))
            return true;
    return false;
}

bool spot_reached_besides(const struct judge *judge, struct spot *spot, const struct text_list *members)
{
    for (uint32_t i = 0; i < judge->program->roots_count; i++) {
        if (reach_is_member(judge->program->roots[i].ddi, members) || !reach_from(judge, spot, i))
            continue;
        spot->from = i + 1;
        return true;
    }
    return false;
}

bool spot_reached_outside(const struct judge *judge, struct spot *spot, uint8_t levels)
{
    for (uint32_t i = 0; i < judge->program->roots_count; i++) {
        int level = judge->program->roots[i].level;
        if (level == LEVEL_NONE || levels >> level & 1 || !reach_from(judge, spot, i))
            continue;
        spot->from = i + 1;
        return true;
    }
    return false;
}
