/*
 * What the files of this floor share behind rule.h: the judge itself, drafts, the way to a spot, races.
 */
#ifndef SYNCLINT_JUDGE_INSIDE_H
#define SYNCLINT_JUDGE_INSIDE_H

#include <glib.h>

#include "flow/sharing.h"
#include "judge/judge.h"
#include "judge/rule.h"

struct order;

/* How an instance is reached best: from the surest entry point, by the fewest calls. */
struct way {
    uint32_t root;  /* program.roots */
    uint32_t entry; /* analysis.entries: the last edge */
    uint32_t depth; /* edges from Windows; 0: not reached */
};

struct draft {
    struct judge *judge;
    const struct page *page;
    struct finding finding; /* id, severity, fingerprint and paths are filled when it is settled */
    const char *topic;
    uint32_t doubt;   /* steps of confidence lost */
    irql_set irql;    /* at the spot: of equally sure drafts the one with the higher IRQL stays */
    struct spot spot; /* instance 0: no path */
    const char *last_step;
    GArray *related; /* struct finding_related */
    GPtrArray *sources;
    const struct race *race;   /* NULL none; then both paths are its */
    const struct order *order; /* the same */
    bool dropped;              /* another rule speaks */
};

/* A suppression and the lines it covers. */
struct cover {
    uint32_t file; /* text */
    uint32_t first, last;
    const struct suppression *suppression;
    bool used;
};

struct judge {
    struct analysis *analysis;
    struct program *program;
    const struct facts *facts;
    const struct selection *selection;
    const struct page *page; /* of the rule that runs */
    struct arena *arena;     /* the outcome's */
    struct outcome *outcome;
    struct way *ways; /* per instance */
    GPtrArray *drafts;
    guint settled;            /* drafts before this one are */
    GHashTable *draft_of_key; /* "SL101 file:line:column topic" to draft; for look-up only */
    GArray *leaks;            /* struct leak_visit, NULL before the first question */
    GArray *covers;           /* struct cover */
    GArray *locks;            /* struct lock, of the last question */
    GArray *held;             /* struct held, scratch */
    GHashTable *repaired;     /* members that no header declares, see leans.c; for look-up only */
    GString *text;            /* scratch */
};

/* ---- witness.c ---- */

/* Fills judge->ways. */
void witness_find(struct judge *judge);

/* The path of a settled draft: from the root to the spot, `text` as its last step. */
struct finding_path witness_path(struct judge *judge, const struct spot *spot, const char *text);

/* The same from a given root, for races. */
struct finding_path witness_path_from(struct judge *judge, uint32_t root, const struct spot *spot, const char *text);

/* Locks of a state in an instance, into judge->held; state 0: at its entry. */
void witness_locks(struct judge *judge, uint32_t instance, uint32_t state);

/* "'a.Lock', 'b.Mutex' (perhaps)", "" none. */
const char *witness_lock_list(struct judge *judge, const GArray *held);

/* ---- words.c ---- */

struct place words_location(struct judge *judge, const struct location *at);
const char *words_copy(struct judge *judge, const char *text);
const char *words_path(struct judge *judge, uint32_t path);                   /* 'TG_ADAPTER.QueueLock' */
const char *words_root_short(struct judge *judge, const struct root *root);   /* "DxgkDdiEscape (level 0)" */
const char *words_root_heading(struct judge *judge, const struct root *root); /* with class and IRQL */
const char *words_function(struct judge *judge, uint32_t func);

/* ---- visits.c ---- */

bool visits_user_function(const struct judge *judge, uint32_t func); /* a body outside system headers */
struct spot visits_spot(struct judge *judge, uint32_t instance, uint32_t event, uint32_t state);

/* ---- reach.c ---- */

const struct root *reach_root(const struct judge *judge, const struct spot *spot); /* of the way to the spot */

/* ---- settle.c ---- */

/* Precedence, suppression, confidence, selection of the drafts so far; what is left is appended to `kept`. */
void settle_drafts(struct judge *judge, enum confidence least, GPtrArray *kept);

/* Completes what was kept (paths, fingerprints), sorts it and puts it into the outcome. */
void settle_findings(struct judge *judge, GPtrArray *kept);

/* ---- leans.c: what findings rest on that was made up to read the source ---- */

/* Fills judge->repaired. */
void leans_read(struct judge *judge);

/* The doubt of what is said of the event at a spot, or of a race: it rests on a declaration made up. NULL: it does not.
 */
const char *leans_spot(struct judge *judge, const struct spot *spot);
const char *leans_race(struct judge *judge, const struct race *race);

/* ---- draft.c ---- */

/* As draft_at, for a race: its doubt is complete already. */
struct draft *draft_at_race(struct judge *judge, const struct spot *spot, const char *path, uint32_t doubt);
void draft_release(struct draft *draft);

/* ---- race.c ---- */

/* Both ways to a race. */
struct finding_path *race_paths(struct judge *judge, const struct race *race);

/* ---- order.c ---- */

/* Both ways to two locks taken in two orders. */
struct finding_path *order_paths(struct judge *judge, const struct order *order);

/* ---- suppress.c ---- */

void suppress_read(struct judge *judge);
bool suppress_hides(struct judge *judge, const struct page *page, const struct place *at);

#endif
