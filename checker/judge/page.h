/*
 * The rules there are, each with its page. The table is made at build time from rules/<family>/<name>.md and the
 * function of the .c file beside it; nothing else lists rules.
 */
#ifndef SYNCLINT_JUDGE_PAGE_H
#define SYNCLINT_JUDGE_PAGE_H

#include "judge/finding.h"

struct judge;

/* Core is on by default; strict, preview and hygiene are not. */
enum rule_set { SET_CORE, SET_STRICT, SET_PREVIEW, SET_HYGIENE, SET_COUNT };

struct page {
    const char *id;   /* "SL101" */
    const char *name; /* "irql-too-high" */
    enum severity severity;
    enum rule_set set;
    const char *microsoft; /* numbers of Microsoft's warnings of the same meaning, "C28121,C28123"; "" none */
    const char *summary;   /* one line */
    const char *text;      /* the whole page, Markdown */
    void (*run)(struct judge *judge);
};

/* All of them, sorted by id. */
extern const struct page rule_pages[];
extern const uint32_t rule_page_count;

const char *rule_set_word(enum rule_set set); /* "core" */

/* The page whose id or name this is, NULL none. */
const struct page *page_find(const struct page *pages, uint32_t count, const char *rule);

#endif
