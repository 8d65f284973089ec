#include "model/overlap.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/say.h"
#include "model/catalogue_tables.h"

static const char *const level_pages[] = {
    "threading-and-synchronization-zero-level",
    "threading-and-synchronization-first-level",
    "threading-and-synchronization-second-level",
    "threading-and-synchronization-third-level",
};

static const char interrupt_page[] = "nc-dispmprt-dxgkddi_interrupt_routine";
static const char dpc_page[] = "nc-dispmprt-dxgkddi_dpc_routine";
static const char synchronize_page[] = "nc-dispmprt-dxgkcb_synchronize_execution";
static const char protected_page[] = "nc-dispmprt-dxgkcb_exclude_adapter_access";
static const char entry_page[] = "driverentry-of-display-miniport-driver";
static const char isr_dpc_page[] = "kernel/registering-and-queuing-a-dpcforisr-routine";
static const char tdr_page[] = "thread-synchronization-and-tdr";

static struct overlap answer(enum overlap_answer what, enum overlap_law law, enum status status, const char *source,
                             const char *format, ...) __attribute__((format(printf, 5, 6)));

static struct overlap answer(enum overlap_answer what, enum overlap_law law, enum status status, const char *source,
                             const char *format, ...)
{
    struct overlap overlap = {.answer = what, .law = law, .status = status, .source = source};
    va_list args;
    va_start(args, format);
    vsnprintf(overlap.reason, sizeof overlap.reason, format, args);
    va_end(args);
    return overlap;
}

/* "" for a row of the user's own that names none. */
static const char *first_page(const struct text_list *sources)
{
    return sources->count ? sources->items[0] : "";
}

static enum status status_of(const struct party *party)
{
    return party->ddi ? party->ddi->status : STATUS_DOCUMENTED;
}

static enum status lowest_status(const struct party *a, const struct party *b)
{
    return status_of(a) > status_of(b) ? status_of(a) : status_of(b);
}

static bool is_async(const struct party *party)
{
    switch (party->root) {
    case ROOT_ISR:
    case ROOT_DPC:
    case ROOT_TIMER:
    case ROOT_WORK_ITEM:
    case ROOT_THREAD:
    case ROOT_CALLBACK:
    case ROOT_BUGCHECK:
        return true;
    case ROOT_SYNCHRONIZED: /* in its caller's thread: under its caller's level where that is known */
        return party->level == LEVEL_NONE;
    case ROOT_NONE:
    case ROOT_ENTRY:
    case ROOT_DDI:
    case ROOT_PROTECTED:
    case ROOT_COUNT:
        return false;
    }
    bug("kind of root %d", (int)party->root);
}

/*
 * Level in force. The protected callback runs under its caller's level, which is 2 or 3; in a thread of its own it
 * still has the adapter to itself with the GPU idle, which is what level 2 means.
 */
static int level_of(const struct party *party)
{
    if (party->level != LEVEL_NONE)
        return party->level;
    return party->root == ROOT_PROTECTED ? 2 : 0;
}

static const char *level_page(const struct party *party)
{
    return party->root == ROOT_PROTECTED ? protected_page : level_pages[level_of(party)];
}

const char *overlap_law_name(enum overlap_law law)
{
    static const char *const names[LAW_COUNT] = {
        [LAW_ENTRY] = "entry",       [LAW_INTERRUPT_LOCK] = "interrupt-lock",
        [LAW_ITSELF] = "itself",     [LAW_EXCEPTION] = "exception",
        [LAW_NO_LEVEL] = "no-level", [LAW_EXCLUSIVE_LEVEL] = "exclusive-level",
        [LAW_CLASS] = "class",       [LAW_LEVEL_1] = "level-1",
        [LAW_REENTRANT] = "level-0", [LAW_OTHER_CLASS] = "other-class",
        [LAW_ADAPTERS] = "adapters",
    };
    return names[law];
}

/* --- The interrupt routine, its synchronized routines, and the DPC routine ------------------------------------- */

static bool holds_interrupt_lock(const struct party *party)
{
    return party->root == ROOT_ISR || party->root == ROOT_SYNCHRONIZED;
}

/* Both sides run with an interrupt spin lock held. */
static struct overlap overlap_of_interrupt_holders(const struct party *a, const struct party *b, bool same_root)
{
    if (a->root == ROOT_SYNCHRONIZED || b->root == ROOT_SYNCHRONIZED)
        return answer(OVERLAP_NEVER, LAW_INTERRUPT_LOCK, STATUS_DOCUMENTED, synchronize_page,
                      "%s and %s both run with the interrupt lock held: one waits for the other", a->name, b->name);
    if (same_root || (a->ddi && a->ddi == b->ddi))
        return answer(OVERLAP_NEVER, LAW_INTERRUPT_LOCK, STATUS_DOCUMENTED, "nc-wdm-kservice_routine",
                      "the interrupt lock is held around %s: it is not entered twice at once", a->name);
    return answer(OVERLAP_MAY, LAW_INTERRUPT_LOCK, STATUS_DOCUMENTED, "nc-wdm-kservice_routine",
                  "%s and %s serve different interrupts, each under a lock of its own", a->name, b->name);
}

/* --- Documented exceptions ---------------------------------------------------------------------------------- */

/* How closely one side of a row fits: 0 not at all, more is closer. */
static int side_fits(const char *side, const struct party *party)
{
    if (party->ddi && strcmp(side, party->ddi->member) == 0)
        return 4;
    if (party->root != ROOT_DDI && party->root != ROOT_PROTECTED)
        return 0;
    if (strcmp(side, "*") == 0)
        return 1;
    if (strncmp(side, "class ", 6) == 0)
        return strcmp(side + 6, party->class_name) == 0 ? 3 : 0;
    if (strncmp(side, "level ", 6) == 0)
        return side[6] - '0' == party->level ? 2 : 0;
    return 0;
}

static int row_fits(const struct overlap_row *row, const struct party *a, const struct party *b)
{
    int left = side_fits(row->a, a), right = side_fits(row->b, b);
    return left && right ? left + right : 0;
}

/* The row that fits the pair best; of two that fit equally the one that says "may". NULL when there is none. */
static const struct overlap_row *find_exception(const struct catalogue *catalogue, const struct party *a,
                                                const struct party *b)
{
    const struct overlap_row *best = NULL;
    int best_fit = 0;
    for (uint32_t i = 0; i < catalogue->overlap_count; i++) {
        const struct overlap_row *row = &catalogue->overlaps[i];
        int fit = row_fits(row, a, b), turned = row_fits(row, b, a);
        if (turned > fit)
            fit = turned;
        if (fit > best_fit || (fit && fit == best_fit && row->relation == RELATION_MAY)) {
            best = row;
            best_fit = fit;
        }
    }
    return best;
}

/* --- The four levels ---------------------------------------------------------------------------------------- */

static bool is_same_entry(const struct party *a, const struct party *b, bool same_root)
{
    return same_root || (a->ddi && a->ddi == b->ddi);
}

/* A class that holds for each child, queue or component apart: one of its DDIs says which parameter that is. */
static bool is_partitioned(const struct catalogue *catalogue, const char *class_name)
{
    for (uint32_t i = 0; i < catalogue->ddi_count; i++)
        if (*catalogue->ddis[i].class_object && strcmp(catalogue->ddis[i].class_name, class_name) == 0)
            return true;
    return false;
}

static struct overlap overlap_of_one_class(const struct catalogue *catalogue, const struct party *a,
                                           const struct party *b, bool same)
{
    bool partitioned = is_partitioned(catalogue, a->class_name);
    bool listed = a->level == 1 && b->level == 1;
    const char *source = listed || !a->ddi ? level_pages[1] : first_page(&a->ddi->sources);
    const char *limit = partitioned ? ", for one and the same object" : "";
    struct overlap overlap;
    if (same)
        overlap = answer(OVERLAP_NEVER, LAW_CLASS, lowest_status(a, b), source,
                         "one thread at a time in the %s class, that of %s%s", a->class_name, a->name, limit);
    else
        overlap = answer(OVERLAP_NEVER, LAW_CLASS, lowest_status(a, b), source,
                         "%s and %s are both of the %s class, which one thread at a time may enter%s", a->name, b->name,
                         a->class_name, limit);
    overlap.one_object_only = partitioned;
    return overlap;
}

static struct overlap overlap_of_levels(const struct catalogue *catalogue, const struct party *a, const struct party *b,
                                        bool same)
{
    int level_a = level_of(a), level_b = level_of(b);
    if (level_a >= 2 || level_b >= 2) {
        /* Either guarantee is enough: the surer one speaks. */
        const struct party *strong = level_b < 2 || (level_a >= 2 && status_of(a) <= status_of(b)) ? a : b;
        return answer(OVERLAP_NEVER, LAW_EXCLUSIVE_LEVEL, status_of(strong), level_page(strong),
                      "%s runs under level %d: no other thread is in the driver through a DDI", strong->name,
                      level_of(strong));
    }
    if (*a->class_name && strcmp(a->class_name, b->class_name) == 0)
        return overlap_of_one_class(catalogue, a, b, same);
    enum status status = lowest_status(a, b);
    if (same && level_a == 1 && level_b == 1)
        return answer(OVERLAP_NEVER, LAW_LEVEL_1, status, level_pages[1], "%s is level 1: one thread at a time",
                      a->name);
    if (same)
        return answer(OVERLAP_MAY, LAW_REENTRANT, status, level_pages[0],
                      "%s is level 0 (reentrant): two threads of different processes may be in it at once", a->name);
    if (level_a == 0 && level_b == 0)
        return answer(OVERLAP_MAY, LAW_REENTRANT, status, level_pages[0],
                      "%s and %s are level 0 (reentrant): threads of different processes may be in both at once",
                      a->name, b->name);
    if (level_a == 1 && level_b == 1)
        return answer(OVERLAP_MAY, LAW_OTHER_CLASS, status, level_pages[1],
                      "%s and %s are level 1 of different classes: a thread may be in each at once", a->name, b->name);
    const struct party *classed = level_a == 1 ? a : b, *free_one = level_a == 1 ? b : a;
    return answer(OVERLAP_MAY, LAW_OTHER_CLASS, status, level_pages[1],
                  "%s is level 0 and %s level 1, which keeps out calls of its own class only", free_one->name,
                  classed->name);
}

/* --- What no level holds off ---------------------------------------------------------------------------------- */

static const char *root_page(enum root_kind root)
{
    switch (root) {
    case ROOT_ISR:
        return interrupt_page;
    case ROOT_DPC:
        return "nc-wdm-kdeferred_routine";
    case ROOT_TIMER:
        return "nc-wdm-ext_callback";
    case ROOT_WORK_ITEM:
        return "kernel/system-worker-threads";
    case ROOT_THREAD:
        return "nf-wdm-pscreatesystemthread";
    case ROOT_SYNCHRONIZED:
        return synchronize_page;
    case ROOT_BUGCHECK:
        return "kernel/writing-a-bug-check-callback-routine";
    case ROOT_NONE:
    case ROOT_ENTRY:
    case ROOT_DDI:
    case ROOT_PROTECTED:
    case ROOT_CALLBACK:
    case ROOT_COUNT:
        break;
    }
    return level_pages[0];
}

static struct overlap overlap_with_itself(const struct party *party, bool self_exclusive)
{
    if (party->root == ROOT_DPC && party->ddi)
        return answer(OVERLAP_NEVER, LAW_ITSELF, STATUS_DOCUMENTED, dpc_page,
                      "only one DPC of an adapter is scheduled at a time");
    if (self_exclusive)
        return answer(OVERLAP_NEVER, LAW_ITSELF, STATUS_DOCUMENTED, root_page(party->root),
                      "%s is started by one object, once: it does not run beside itself", party->name);
    return answer(OVERLAP_MAY, LAW_ITSELF, STATUS_DOCUMENTED, root_page(party->root),
                  "%s may be started again while it runs: two of it may run at once", party->name);
}

static struct overlap overlap_of_async(const struct party *a, const struct party *b)
{
    const struct party *async = is_async(a) ? a : b, *other = is_async(a) ? b : a;
    if (is_async(other) &&
        ((async->root == ROOT_ISR && other->root == ROOT_DPC) || (async->root == ROOT_DPC && other->root == ROOT_ISR)))
        return answer(OVERLAP_MAY, LAW_NO_LEVEL, STATUS_DOCUMENTED, isr_dpc_page,
                      "the interrupt may come on one processor while a DPC runs on another");
    if (is_async(other)) {
        if (other->root == ROOT_ISR) {
            const struct party *swap = async;
            async = other;
            other = swap;
        }
        return answer(OVERLAP_MAY, LAW_NO_LEVEL, STATUS_DOCUMENTED, root_page(async->root),
                      "%s and %s run independently of each other", async->name, other->name);
    }
    if (async->root == ROOT_ISR && level_of(other) < 2)
        return answer(OVERLAP_MAY, LAW_NO_LEVEL, STATUS_DOCUMENTED, interrupt_page,
                      "the interrupt may come at any point of %s", other->name);
    if (level_of(other) < 2)
        return answer(OVERLAP_MAY, LAW_NO_LEVEL, STATUS_DOCUMENTED, root_page(async->root),
                      "%s runs whatever DDI is in progress: levels order DDIs only", async->name);
    bool interrupt = async->root == ROOT_ISR || async->root == ROOT_DPC;
    return answer(OVERLAP_MAY, LAW_NO_LEVEL, STATUS_DOCUMENTED, interrupt ? tdr_page : level_page(other),
                  "%s is level %d, which holds off other DDIs but not %s", other->name, level_of(other), async->name);
}

struct overlap overlap_of(const struct catalogue *catalogue, const struct party *a, const struct party *b,
                          bool same_root)
{
    if (a->root == ROOT_ENTRY || b->root == ROOT_ENTRY)
        return answer(OVERLAP_NEVER, LAW_ENTRY, STATUS_DOCUMENTED, entry_page,
                      "DriverEntry has returned before any other entry point is called");
    if (holds_interrupt_lock(a) && holds_interrupt_lock(b))
        return overlap_of_interrupt_holders(a, b, same_root);
    bool same = is_same_entry(a, b, same_root);
    if (is_async(a) && is_async(b) && same)
        return overlap_with_itself(a, a->self_exclusive && b->self_exclusive);
    const struct overlap_row *row = find_exception(catalogue, a, b);
    if (row)
        return answer(row->relation == RELATION_MAY ? OVERLAP_MAY : OVERLAP_NEVER, LAW_EXCEPTION, row->status,
                      first_page(&row->sources), "%s", row->reason);
    if (is_async(a) || is_async(b))
        return overlap_of_async(a, b);
    return overlap_of_levels(catalogue, a, b, same);
}

struct overlap overlap_of_objects(const struct party *a, const struct party *b)
{
    const char *object = strcmp(a->class_name, "child-io") == 0   ? "child"
                         : strcmp(a->class_name, "hw-queue") == 0 ? "hardware queue"
                                                                  : "component";
    const char *source = a->level == 1 || !a->ddi ? level_pages[1] : first_page(&a->ddi->sources);
    return answer(OVERLAP_MAY, LAW_CLASS, lowest_status(a, b), source,
                  "%s and %s are kept apart for one and the same %s only: for two of them both may run at once",
                  a->name, a->ddi == b->ddi ? "itself" : b->name, object);
}

struct overlap overlap_of_adapters(const struct party *a, const struct party *b)
{
    return answer(OVERLAP_MAY, LAW_ADAPTERS, STATUS_DOCUMENTED, dpc_page,
                  "the driver may serve two adapters: what keeps %s and %s apart holds for one adapter", a->name,
                  a->ddi == b->ddi ? "itself" : b->name);
}
