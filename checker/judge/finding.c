#include "judge/finding.h"

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
