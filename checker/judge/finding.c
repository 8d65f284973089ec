#include "judge/finding.h"

#include <string.h>

int place_compare(const struct place *a, const struct place *b)
{
    int order = strcmp(a->file, b->file);
    if (!order)
        order = (a->line > b->line) - (a->line < b->line);
    return order ? order : (a->column > b->column) - (a->column < b->column);
}

const char *severity_word(enum severity severity)
{
    static const char *const words[SEVERITY_COUNT] = {"note", "warning", "error"};
    return words[severity];
}

const char *confidence_word(enum confidence confidence)
{
    static const char *const words[CONFIDENCE_COUNT] = {"possible", "likely", "certain"};
    return words[confidence];
}

void outcome_release(struct outcome *outcome)
{
    struct arena arena = outcome->arena;
    arena_release(&arena);
}
