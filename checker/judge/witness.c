#include "judge/inside.h"

#include <string.h>

/* ---- ways ------------------------------------------------------------------------------------------------------- */

/* Edges from one instance into others: indices into analysis.entries, grouped by caller. */
struct witness_edges {
    uint32_t *first;  /* per instance, one more at the end */
    uint32_t *edges;  /* analysis.entries */
    uint32_t *enters; /* per entry: the instance it leads into */
};

static struct witness_edges witness_edges_make(const struct analysis *analysis)
{
    struct witness_edges edges = {g_new0(uint32_t, analysis->instances_count + 1),
                                  g_new0(uint32_t, analysis->entries_count + 1),
                                  g_new0(uint32_t, analysis->entries_count + 1)};
    for (uint32_t i = 1; i < analysis->instances_count; i++) {
        struct range entries = analysis->instances[i].entries;
        for (uint32_t entry = entries.first; entry < entries.first + entries.count; entry++) {
            edges.enters[entry] = i;
            edges.first[analysis->entries[entry].caller + 1]++;
        }
    }
    for (uint32_t i = 0; i < analysis->instances_count; i++)
        edges.first[i + 1] += edges.first[i];
    uint32_t *filled = g_memdup2(edges.first, sizeof(uint32_t) * (analysis->instances_count + 1));
    for (uint32_t i = 1; i < analysis->instances_count; i++) {
        struct range entries = analysis->instances[i].entries;
        for (uint32_t entry = entries.first; entry < entries.first + entries.count; entry++)
            edges.edges[filled[analysis->entries[entry].caller]++] = entry;
    }
    g_free(filled);
    return edges;
}

static void witness_reach(struct judge *judge, GArray *queue, uint32_t instance, struct way way)
{
    if (judge->ways[instance].depth)
        return;
    judge->ways[instance] = way;
    g_array_append_val(queue, instance);
}

/*
 * Breadth first from the entry points of one status after the other, so that a way from a documented entry point is
 * taken before a shorter one from a doubtful one.
 */
void witness_find(struct judge *judge)
{
    const struct analysis *analysis = judge->analysis;
    judge->ways = arena_array(judge->arena, struct way, analysis->instances_count + 1);
    if (!analysis->instances_count)
        return;
    struct witness_edges edges = witness_edges_make(analysis);
    GArray *queue = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (int status = STATUS_DOCUMENTED; status <= STATUS_CONFLICT; status++) {
        g_array_set_size(queue, 0);
        for (uint32_t i = edges.first[0]; i < edges.first[1]; i++) {
            uint32_t entry = edges.edges[i], root = analysis->entries[entry].root;
            if ((int)judge->program->roots[root].status == status)
                witness_reach(judge, queue, edges.enters[entry], (struct way){root, entry, 1});
        }
        for (guint at = 0; at < queue->len; at++) {
            uint32_t caller = g_array_index(queue, uint32_t, at);
            for (uint32_t i = edges.first[caller]; i < edges.first[caller + 1]; i++) {
                struct way way = {judge->ways[caller].root, edges.edges[i], judge->ways[caller].depth + 1};
                witness_reach(judge, queue, edges.enters[edges.edges[i]], way);
            }
        }
    }
    g_array_free(queue, TRUE);
    g_free(edges.first);
    g_free(edges.edges);
    g_free(edges.enters);
}

/* ---- locks ------------------------------------------------------------------------------------------------------ */

void witness_locks(struct judge *judge, uint32_t instance, uint32_t state)
{
    struct analysis *analysis = judge->analysis;
    const struct instance *entered = &analysis->instances[instance];
    g_array_set_size(judge->held, 0);
    if (state) {
        instance_locks(analysis, entered, &analysis->states[state], judge->held);
        return;
    }
    struct range held = analysis->locksets[entered->locks].held;
    g_array_append_vals(judge->held, &analysis->held[held.first], held.count);
}

const char *witness_lock_list(struct judge *judge, const GArray *held)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < held->len; i++) {
        const struct held *lock = &g_array_index(held, struct held, i);
        const char *mode = lock->mode == MODE_SHARED ? " shared" : "";
        const char *name = words_path(judge, lock->path);
        const char *quote = strchr(name, ' ') ? "" : "'"; /* "the interrupt lock" is no name in the source */
        g_string_append_printf(out, "%s%s%s%s%s%s%s", i ? ", " : "", *quote ? "" : "the ", quote, name, quote, mode,
                               lock->may ? " on some ways" : "");
    }
    const char *text = words_copy(judge, out->str);
    g_string_free(out, TRUE);
    return text;
}

static bool witness_has(const GArray *locks, const struct held *wanted)
{
    for (guint i = 0; i < locks->len; i++) {
        const struct held *lock = &g_array_index(locks, struct held, i);
        if (lock->path == wanted->path && lock->kind == wanted->kind)
            return true;
    }
    return false;
}

/* ---- steps ------------------------------------------------------------------------------------------------------ */

struct witness {
    struct judge *judge;
    GArray *steps;  /* struct finding_step */
    GArray *before; /* struct held: at the last step */
};

/* Appends a step; IRQL 0 is that of the step before. */
static void witness_step(struct witness *witness, const struct location *at, uint32_t func, irql_set irql,
                         const GArray *locks, const char *text)
{
    struct judge *judge = witness->judge;
    struct finding_step step = {.at = words_location(judge, at),
                                .function = words_function(judge, func),
                                .irql = words_irql(judge, irql),
                                .locks = witness_lock_list(judge, locks),
                                .text = text};
    if (!irql)
        step.irql = g_array_index(witness->steps, struct finding_step, witness->steps->len - 1).irql;
    g_array_append_val(witness->steps, step);
}

/* A step for each lock held now and not at the last step, where it was taken; judge->held is what is held now. */
static void witness_acquisitions(struct witness *witness, uint32_t func, irql_set irql)
{
    struct judge *judge = witness->judge;
    GArray *now = judge->held, *so_far = g_array_new(FALSE, FALSE, sizeof(struct held));
    for (guint i = 0; i < now->len; i++) {
        struct held *lock = &g_array_index(now, struct held, i);
        if (witness_has(witness->before, lock))
            g_array_append_val(so_far, *lock);
    }
    /* In the order in which they were taken, as far as the order of the events tells. */
    uint32_t last = 0;
    for (;;) {
        const struct held *next = NULL;
        for (guint i = 0; i < now->len; i++) {
            const struct held *lock = &g_array_index(now, struct held, i);
            if (lock->acquired > last && !witness_has(so_far, lock) && (!next || lock->acquired < next->acquired))
                next = lock;
        }
        if (!next)
            break;
        last = next->acquired;
        g_array_append_val(so_far, *next);
        const char *text = arena_printf(judge->arena, "takes %s '%s'", lock_words((enum lock_kind)next->kind),
                                        words_path(judge, next->path));
        irql_set raised = lock_spins((enum lock_kind)next->kind) || so_far->len == now->len ? irql : 0;
        witness_step(witness, &judge->facts->events[next->acquired].at, func, raised, so_far, text);
    }
    g_array_set_size(witness->before, 0);
    g_array_append_vals(witness->before, now->data, now->len);
    g_array_free(so_far, TRUE);
}

/* The state before the call that leads into `into`: of several the one with its IRQL and locks. */
static uint32_t witness_state(struct judge *judge, uint32_t caller, uint32_t event, uint32_t into)
{
    struct analysis *analysis = judge->analysis;
    const struct instance *instance = &analysis->instances[caller], *entered = &analysis->instances[into];
    struct range states = analysis->states_before[event];
    uint32_t best = 0, best_score = 0;
    for (uint32_t i = states.first; i < states.first + states.count; i++) {
        irql_set irql = instance_irql(analysis, instance, &analysis->states[i]);
        if (!irql)
            continue;
        witness_locks(judge, caller, i);
        uint32_t score =
            1 + (irql == entered->irql) * 2u + (judge->held->len == analysis->locksets[entered->locks].held.count);
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    return best;
}

static void witness_call(struct witness *witness, uint32_t caller, uint32_t call, uint32_t into)
{
    struct judge *judge = witness->judge;
    const struct instance *instance = &judge->analysis->instances[caller];
    const struct instance *entered = &judge->analysis->instances[into];
    uint32_t event = judge->program->calls[call].event, state = witness_state(judge, caller, event, into);
    irql_set irql = instance->irql;
    if (state)
        irql = instance_irql(judge->analysis, instance, &judge->analysis->states[state]);
    witness_locks(judge, caller, state);
    witness_acquisitions(witness, instance->func, irql);
    const char *callee = words_function(judge, entered->func);
    const struct api *api = judge->program->calls[call].api;
    const char *text = arena_printf(judge->arena, "calls '%s'", callee);
    if (api)
        text = arena_printf(judge->arena, "'%s' runs '%s'%s", api->name, callee,
                            entered->inside == ROOT_SYNCHRONIZED ? " with the interrupt lock held" : "");
    witness_step(witness, &judge->facts->events[event].at, instance->func, irql, judge->held, text);
    if (api) { /* the routine is entered in a state of its own */
        witness_locks(judge, into, 0);
        g_array_set_size(witness->before, 0);
        g_array_append_vals(witness->before, judge->held->data, judge->held->len);
    }
}

static void witness_begin(struct witness *witness, const struct root *root)
{
    struct judge *judge = witness->judge;
    const struct func *func = &judge->facts->funcs[root->func];
    const char *name = words_function(judge, root->func), *text;
    if (root->ddi)
        text = arena_printf(judge->arena, "Windows calls '%s' as %s", name, root->name);
    else if (root->kind == ROOT_ENTRY)
        text = arena_printf(judge->arena, "Windows calls '%s'", name);
    else
        text = arena_printf(judge->arena, "'%s' runs as %s", name, root_kind_words(root->kind));
    g_array_set_size(judge->held, 0);
    witness_step(witness, &func->at, root->func, root->irql, judge->held, text);
}

/* The heading of the path, and its steps from the witness. */
static struct finding_path witness_finish(struct witness *witness, const struct root *root)
{
    struct judge *judge = witness->judge;
    struct finding_path path = {.heading = words_root_heading(judge, root),
                                .function = words_function(judge, root->func),
                                .ddi = words_copy(judge, root->ddi ? root->ddi->member : ""),
                                .level = root->level,
                                .class_name = words_copy(judge, root->class_name ? root->class_name : ""),
                                .irql = words_irql(judge, root->irql),
                                .step_count = witness->steps->len};
    path.steps = arena_copy(judge->arena, witness->steps->data, sizeof(struct finding_step) * witness->steps->len);
    g_array_free(witness->steps, TRUE);
    g_array_free(witness->before, TRUE);
    return path;
}

static void witness_end(struct witness *witness, const struct spot *spot, const char *text)
{
    struct judge *judge = witness->judge;
    if (!spot->event)
        return;
    witness_locks(judge, spot->instance, spot->state);
    witness_acquisitions(witness, spot->func, spot->irql);
    witness_step(witness, &judge->facts->events[spot->event].at, spot->func, spot->irql, judge->held, text);
}

/* The path along `chain` (instances, root's first) with the calls between them. */
static struct finding_path witness_chain(struct judge *judge, const struct root *root, const GArray *chain,
                                         const struct spot *spot, const char *text)
{
    struct witness witness = {judge, g_array_new(FALSE, FALSE, sizeof(struct finding_step)),
                              g_array_new(FALSE, FALSE, sizeof(struct held))};
    witness_begin(&witness, root);
    for (guint i = 0; i + 1 < chain->len; i++) {
        const struct step *step = &g_array_index(chain, struct step, i);
        witness_call(&witness, step->instance, step->call, g_array_index(chain, struct step, i + 1).instance);
    }
    witness_end(&witness, spot, text);
    return witness_finish(&witness, root);
}

struct finding_path witness_path(struct judge *judge, const struct spot *spot, const char *text)
{
    if (spot->from)
        return witness_path_from(judge, spot->from - 1, spot, text);
    GArray *chain = g_array_new(FALSE, FALSE, sizeof(struct step));
    struct step last = {spot->instance, 0};
    g_array_append_val(chain, last);
    for (uint32_t at = spot->instance; judge->ways[at].depth > 1;) {
        const struct entry_edge *edge = &judge->analysis->entries[judge->ways[at].entry];
        struct step step = {edge->caller, edge->call};
        g_array_prepend_val(chain, step);
        at = edge->caller;
    }
    const struct root *root = &judge->program->roots[judge->ways[spot->instance].root];
    struct finding_path path = witness_chain(judge, root, chain, spot, text);
    g_array_free(chain, TRUE);
    return path;
}

struct finding_path witness_path_from(struct judge *judge, uint32_t root, const struct spot *spot, const char *text)
{
    GArray *chain = g_array_new(FALSE, FALSE, sizeof(struct step));
    instance_witness(judge->analysis, spot->instance, root, chain);
    struct finding_path path = witness_chain(judge, &judge->program->roots[root], chain, spot, text);
    g_array_free(chain, TRUE);
    return path;
}
