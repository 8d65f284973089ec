/*
 * Which rules run: --select, --extend-select and --ignore take lists of ids, names, prefixes of ids and sets.
 */
#ifndef SYNCLINT_JUDGE_SELECT_H
#define SYNCLINT_JUDGE_SELECT_H

#include <glib.h>

#include "judge/page.h"

/* Rules that are not wanted in some files. */
struct selection_files {
    GPatternSpec *glob;
    bool *ignored;  /* one per page */
    bool base_only; /* matched against the file's name, not its path */
};

struct selection {
    const struct page *pages;
    uint32_t count;
    bool *chosen;  /* one per page */
    GArray *files; /* struct selection_files */
};

/*
 * What a request names, as comma lists; "" nothing. Without `select` the core set is meant. `per_file` is "GLOB:RULES"
 * with
 * ';' between several; a glob with a '/' is matched against the path that reports show, another against the file's
 * name.
 */
struct selection_request {
    const char *select, *extend, *ignore, *per_file;
};

/* Says what it does not know and returns false; `selection` is to be released always. */
bool selection_read(struct selection *selection, const struct page *pages, uint32_t count,
                    const struct selection_request *request);
void selection_release(struct selection *selection);

/* Is this rule not wanted in this file? */
bool selection_ignores(const struct selection *selection, const struct page *page, const char *file);

/* Does `word` (an id, a name, a prefix of an id, a set, or a Microsoft number) mean this rule? */
bool selection_means(const struct page *page, const char *word);

#endif
