#include "link/contract.h"

#include <stdlib.h>
#include <string.h>

enum bound { BOUND_NONE, BOUND_MAX, BOUND_MIN, BOUND_EXACT, BOUND_SAME };

static enum bound bound_of(const char *key)
{
    static const struct {
        const char *key;
        enum bound bound;
    } keys[] = {
        {"irql_requires_max", BOUND_MAX},
        {"irql_requires_min", BOUND_MIN},
        {"irql_requires", BOUND_EXACT},
        {"irql_requires_same", BOUND_SAME},
    };
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        if (strcmp(key, keys[i].key) == 0)
            return keys[i].bound;
    return BOUND_NONE;
}

/* Numbers as wdm.h has them for 64-bit processors; all above the device levels count as HIGH (31 on 32-bit ones). */
static bool level_of(const char *text, enum irql_level *level)
{
    static const struct {
        const char *name;
        enum irql_level level;
    } names[] = {
        {"PASSIVE_LEVEL", LEVEL_PASSIVE},   {"LOW_LEVEL", LEVEL_PASSIVE}, {"APC_LEVEL", LEVEL_APC},
        {"DISPATCH_LEVEL", LEVEL_DISPATCH}, {"DIRQL", LEVEL_DIRQL},       {"PROFILE_LEVEL", LEVEL_HIGH},
        {"CLOCK_LEVEL", LEVEL_HIGH},        {"IPI_LEVEL", LEVEL_HIGH},    {"DRS_LEVEL", LEVEL_HIGH},
        {"POWER_LEVEL", LEVEL_HIGH},        {"HIGH_LEVEL", LEVEL_HIGH},
    };
    enum { FIRST_DEVICE = 3, FIRST_HIGH = 13, LAST = 31 };
    size_t length;
    text += strspn(text, "( ");
    length = strcspn(text, ") ");
    if (text[length + strspn(text + length, ") ")])
        return false;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (strlen(names[i].name) == length && strncmp(names[i].name, text, length) == 0) {
            *level = names[i].level;
            return true;
        }
    }
    char *end;
    long number = strtol(text, &end, 10);
    if (end == text || end != text + length || number < 0 || number > LAST)
        return false;
    *level = number < FIRST_DEVICE ? (enum irql_level)number : number < FIRST_HIGH ? LEVEL_DIRQL : LEVEL_HIGH;
    return true;
}

struct contract contract_of(const struct facts *facts, const struct func *func)
{
    struct contract contract = {0};
    irql_set set = IRQL_ANY;
    for (uint32_t i = 0; i < func->annotations.count; i++) {
        const struct annotation *annotation = &facts->annotations[func->annotations.first + i];
        enum bound bound = bound_of(facts_text(facts, annotation->key));
        enum irql_level level;
        if (annotation->condition || bound == BOUND_NONE)
            continue;
        if (bound == BOUND_SAME) {
            contract.irql_same = true;
            continue;
        }
        if (!level_of(facts_text(facts, annotation->arguments), &level))
            continue;
        irql_set narrower = set & (bound == BOUND_MAX   ? irql_at_most(level)
                                   : bound == BOUND_MIN ? irql_at_least(level)
                                                        : (irql_set)(1u << level));
        if (narrower == 0)
            continue; /* contradicts an earlier one, which stands */
        if (!contract.irql_from || narrower != set)
            contract.irql_from = func->annotations.first + i;
        set = narrower;
        contract.irql = set;
    }
    return contract;
}
