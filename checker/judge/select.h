/*
 * Which rules run: --select, --extend-select and --ignore take lists of ids, names, prefixes of ids and sets.
 */
#ifndef SYNCLINT_JUDGE_SELECT_H
#define SYNCLINT_JUDGE_SELECT_H

#include "judge/page.h"

struct selection {
    const struct page *pages;
    uint32_t count;
    bool *chosen; /* one per page */
};

/* What a request names, as comma lists; "" nothing. Without `select` the core set is meant. */
struct selection_request {
    const char *select, *extend, *ignore;
};

/* Says what it does not know and returns false; `selection` is to be released always. */
bool selection_read(struct selection *selection, const struct page *pages, uint32_t count,
                    const struct selection_request *request);
void selection_release(struct selection *selection);

/* Does `word` (an id, a name, a prefix of an id, a set, or a Microsoft number) mean this rule? */
bool selection_means(const struct page *page, const char *word);

#endif
