/*
 * A finding and all that a report shows of a run. Plain texts and numbers: a report needs to know nothing of C, of
 * Windows or of how the finding was made. All texts live as long as the outcome; none is NULL unless said.
 */
#ifndef SYNCLINT_JUDGE_FINDING_H
#define SYNCLINT_JUDGE_FINDING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR, SEVERITY_COUNT };

/* Possible is not shown by default. */
enum confidence { CONFIDENCE_POSSIBLE, CONFIDENCE_LIKELY, CONFIDENCE_CERTAIN, CONFIDENCE_COUNT };

struct place {
    const char *file; /* "" none */
    uint32_t line;    /* 1-based; 0 unknown */
    uint32_t column;  /* 1-based; 0 unknown */
};

/* One step on the way from an entry point to the place of the finding, and what holds there. */
struct finding_step {
    struct place at;
    const char *function;
    const char *irql;  /* "DISPATCH_LEVEL" */
    const char *locks; /* "'adapter.Lock'", "" none */
    const char *text;  /* "calls 'RingWrite'" */
};

/* How control gets there: from an entry point (root), step by step. */
struct finding_path {
    const char *heading;    /* "DxgkDdiEscape (level 0, PASSIVE_LEVEL)" */
    const char *function;   /* of the root */
    const char *ddi;        /* "DxgkDdiEscape", "" when the root is no DDI */
    int level;              /* -1 none */
    const char *class_name; /* "" none */
    const char *irql;       /* at entry */
    struct finding_step *steps;
    uint32_t step_count;
};

/* Another place that belongs to the finding. */
struct finding_related {
    struct place at;
    const char *text;
};

struct finding {
    const char *id, *name; /* of the rule */
    enum severity severity;
    enum confidence confidence;
    const char *doubt; /* why it is not certain, "" when it is */
    const char *message;
    struct place at;
    const char *function;    /* the function around it, "" none */
    const char *fingerprint; /* stays the same when lines move */
    struct finding_path *paths;
    uint32_t path_count;                         /* one; two for a race; none for what is no matter of control flow */
    const char *overlap_reason, *overlap_source; /* of a race: why both may run at once, and the page; "" otherwise */
    const char *const *sources;                  /* documentation pages, URLs */
    uint32_t source_count;
    struct finding_related *related;
    uint32_t related_count;
};

/* A rule, whether it found something or not. */
struct finding_rule {
    const char *id, *name;
    enum severity severity;
    const char *set;     /* "core" */
    const char *summary; /* one line */
    const char *page;    /* the whole page, Markdown */
};

/* What could not be done. */
struct failure {
    struct place at;
    const char *why;
};

enum { SUMMARY_LEVELS = 4 };

struct summary {
    uint32_t units, units_failed;
    uint32_t functions;                      /* with a body, outside system headers */
    uint32_t functions_with_loss;            /* of these */
    uint32_t roots, ddis;                    /* entry points; those that are DDIs */
    uint32_t roots_of_level[SUMMARY_LEVELS]; /* DDIs by synchronization level */
    uint32_t roots_without_level;            /* work items, threads and the like */
    uint32_t unresolved_calls;
    uint32_t findings[SEVERITY_COUNT];
    uint32_t suppressed;
    uint32_t hidden; /* less certain than asked for */
};

/* All that a run brought to light. */
struct outcome {
    struct arena arena;
    const char *version;      /* of synclint */
    struct finding *findings; /* sorted by file, line, column, rule */
    uint32_t finding_count;
    struct finding_rule *rules; /* all there are, sorted by id */
    uint32_t rule_count;
    struct failure *failures;
    uint32_t failure_count;
    struct summary summary;
    double seconds; /* what the run took; -1: not to be shown */
};

/* Which stands first: by file, line and column. <0, 0, >0. */
int place_compare(const struct place *a, const struct place *b);

const char *severity_word(enum severity severity);       /* "error" */
const char *confidence_word(enum confidence confidence); /* "likely" */

void outcome_release(struct outcome *outcome);

#endif
