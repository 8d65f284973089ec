#include "model/irql.h"

#include <stdio.h>
#include <string.h>

#include "base/say.h"

static const struct {
    const char *name, *words;
} levels[LEVEL_COUNT] = {
    [LEVEL_PASSIVE] = {"PASSIVE", "PASSIVE_LEVEL"},
    [LEVEL_APC] = {"APC", "APC_LEVEL"},
    [LEVEL_DISPATCH] = {"DISPATCH", "DISPATCH_LEVEL"},
    [LEVEL_DIRQL] = {"DIRQL", "DIRQL"},
    [LEVEL_HIGH] = {"HIGH", "HIGH_LEVEL"},
};

enum irql_level irql_lowest(irql_set set)
{
    for (enum irql_level level = LEVEL_PASSIVE; level < LEVEL_COUNT; level++)
        if (set & (1 << level))
            return level;
    bug("lowest level of an empty IRQL set");
}

enum irql_level irql_highest(irql_set set)
{
    for (int level = LEVEL_HIGH; level >= LEVEL_PASSIVE; level--)
        if (set & (1 << level))
            return (enum irql_level)level;
    bug("highest level of an empty IRQL set");
}

const char *irql_name(enum irql_level level)
{
    return levels[level].name;
}

static void write_text(irql_set set, char *text, size_t size)
{
    irql_set known = irql_known(set);
    if (!known) {
        snprintf(text, size, "unknown");
    } else if (known == IRQL_ANY) {
        snprintf(text, size, "any IRQL");
    } else if (known == irql_at_most(irql_highest(known)) && known != IRQL_PASSIVE) {
        snprintf(text, size, "<= %s", levels[irql_highest(known)].words);
    } else if (known == irql_at_least(irql_lowest(known)) && known != IRQL_HIGH) {
        snprintf(text, size, ">= %s", levels[irql_lowest(known)].words);
    } else {
        size_t length = 0;
        for (enum irql_level level = LEVEL_PASSIVE; level < LEVEL_COUNT; level++)
            if (known & (1 << level))
                length +=
                    (size_t)snprintf(text + length, size - length, "%s%s", length ? " or " : "", levels[level].words);
    }
}

const char *irql_text(irql_set set)
{
    static char texts[64][80];
    char *text = texts[set & 63];
    if (!*text)
        write_text(set, text, sizeof texts[0]);
    return text;
}

/* One item of the notation, `length` bytes long; 0 when it is none. */
static irql_set parse_item(const char *item, size_t length)
{
    if (length == 3 && !strncmp(item, "ANY", 3))
        return IRQL_ANY;
    if (length == 7 && !strncmp(item, "UNKNOWN", 7))
        return IRQL_UNKNOWN;
    bool at_most = length > 2 && !strncmp(item, "<=", 2);
    bool at_least = length > 2 && !strncmp(item, ">=", 2);
    if (at_most || at_least) {
        item += 2;
        length -= 2;
    }
    for (enum irql_level level = LEVEL_PASSIVE; level < LEVEL_COUNT; level++) {
        if (strlen(levels[level].name) != length || strncmp(item, levels[level].name, length) != 0)
            continue;
        if (at_most)
            return irql_at_most(level);
        return at_least ? irql_at_least(level) : (irql_set)(1 << level);
    }
    return 0;
}

bool irql_parse(const char *text, irql_set *set)
{
    irql_set result = 0;
    for (;;) {
        size_t length = strcspn(text, "|");
        irql_set item = parse_item(text, length);
        if (!item)
            return false;
        result |= item;
        if (!text[length])
            break;
        text += length + 1;
    }
    *set = result;
    return true;
}
