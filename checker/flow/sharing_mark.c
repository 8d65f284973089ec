#include "flow/sharing_mark.h"

#include <string.h>

#include "flow/object.h"
#include "link/calls.h"

enum { BITS = 64 };

/* The instances that a root reaches, and the marks at their entry as the root comes there. Empty before it is asked. */
struct entered {
    uint32_t *numbers; /* per instance: its number, from 1 */
    struct marks *marks;
};

struct marked {
    struct analysis *analysis;
    struct keyset written; /* (record, name) of what the life of the adapter writes, to 1 */
    struct keyset fields;  /* (record, name) to its bit, from 1 */
    uint32_t fields_count;
    struct marks *calls;     /* per func: a call of it */
    struct marks *at;        /* per call: before it, since its function's entry */
    struct entered *entered; /* per root */
    struct marks **blocks;   /* per func, once asked for: where its blocks begin */
};

static const struct facts *facts_of(const struct marked *marked)
{
    return &marked->analysis->program->facts;
}

bool root_is_life(const struct root *root)
{
    return root->kind == ROOT_DDI && root->level >= 2;
}

static bool is_async(const struct root *root)
{
    return root->kind == ROOT_ISR || root->kind == ROOT_DPC || root->kind == ROOT_TIMER ||
           root->kind == ROOT_WORK_ITEM || root->kind == ROOT_THREAD;
}

/* ---- flags ------------------------------------------------------------------------------------------------------- */

/* The name of a field or global, for a key; false for others. */
static bool name_of(const struct marked *marked, uint32_t path, uint32_t key[2])
{
    const struct path *tip = &facts_of(marked)->paths[path ? object_resolve(marked->analysis->objects, path) : 0];
    key[0] = tip->record;
    key[1] = tip->name;
    return tip->kind == PATH_FIELD || tip->kind == PATH_GLOBAL;
}

static uint64_t bit_of(const struct marked *marked, uint32_t path)
{
    uint32_t key[2];
    uint32_t bit = name_of(marked, path, key) ? keyset_get(&marked->fields, key) : 0;
    return bit ? UINT64_C(1) << (bit - 1) : 0;
}

static void add_bit(struct marked *marked, uint32_t path)
{
    uint32_t key[2];
    if (name_of(marked, path, key) && !keyset_get(&marked->fields, key) && marked->fields_count < BITS)
        *keyset_value(&marked->fields, key) = ++marked->fields_count;
}

static const struct operand *argument_of(const struct facts *facts, const struct event *event, int number)
{
    bool there = number >= 0 && (uint32_t)number < event->arguments.count;
    return there ? &facts->operands[event->arguments.first + (uint32_t)number] : NULL;
}

/* The field that an argument is the address or, of a pointer or handle, the value of. */
static uint32_t object_of(const struct marked *marked, const struct operand *argument)
{
    if (!argument)
        return 0;
    struct operand value = object_resolve_operand(marked->analysis->objects, *argument);
    return value.kind == OPERAND_ADDRESS || value.kind == OPERAND_PATH ? value.path : 0;
}

static const struct api *api_of(const struct marked *marked, uint32_t event)
{
    const struct program *program = marked->analysis->program;
    return program->call_of_event[event] ? program->calls[program->call_of_event[event]].api : NULL;
}

/* What is tested where the value at `path` is: itself, or what an interlocked operation found, whose result it is. */
static uint32_t tested_path(const struct marked *marked, uint32_t path)
{
    const struct facts *facts = facts_of(marked);
    const struct path *tip = &facts->paths[object_resolve(marked->analysis->objects, path)];
    const struct api *api = tip->kind == PATH_RESULT ? api_of(marked, tip->index) : NULL;
    for (uint32_t i = 0; api && i < api->effect_count; i++) {
        const struct operand *argument = argument_of(facts, &facts->events[tip->index], api->effects[i].arg);
        if ((api->effects[i].kind == EFFECT_ATOMIC || api->effects[i].kind == EFFECT_READ) && argument)
            return object_of(marked, argument);
    }
    return path;
}

/* Does the test say that the value is something (1) or nothing (0)? -1: neither. */
static int tested_for(const struct predicate *predicate)
{
    if (predicate->left.kind != OPERAND_PATH || predicate->right.kind != OPERAND_CONSTANT)
        return -1;
    bool zero = predicate->right.number == 0;
    if (predicate->op == PREDICATE_EQ)
        return !zero;
    if (predicate->op == PREDICATE_NE && zero)
        return 1;
    return predicate->op == PREDICATE_BITS ? 1 : -1;
}

/* ---- one event --------------------------------------------------------------------------------------------------- */

static void add_mark(struct marks *marks, enum mark_word word, uint64_t bits)
{
    marks->sure[word] |= bits;
    marks->perhaps[word] |= bits;
}

static void add_value(const struct marked *marked, uint32_t path, const struct operand *value, struct marks *marks)
{
    bool nothing = value && value->kind == OPERAND_CONSTANT && value->number == 0;
    add_mark(marks, nothing ? MARK_CLEARED : MARK_SET, bit_of(marked, path));
}

/* A store to what lies behind a pointer, as one that only matters to the device: `regs->Enable = 0`. */
static bool is_register(const struct marked *marked, const struct event *event)
{
    const struct facts *facts = facts_of(marked);
    if (event->kind != EVENT_WRITE || !(event->flags & EVENT_VOLATILE))
        return false;
    uint32_t path = object_resolve(marked->analysis->objects, event->path);
    for (; path; path = facts->paths[path].parent)
        if (facts->paths[path].kind == PATH_DEREF)
            return true;
    return false;
}

/* InterlockedExchange and the like store a constant; the other interlocked operations are not followed. */
static void add_atomic(const struct marked *marked, const struct event *event, const struct effect *effect,
                       struct marks *marks)
{
    const struct operand *place = argument_of(facts_of(marked), event, effect->arg);
    const struct operand *value = argument_of(facts_of(marked), event, effect->arg + 1);
    if (place && value && value->kind == OPERAND_CONSTANT && event->arguments.count == 2)
        add_value(marked, object_of(marked, place), value, marks);
}

static void add_wait(const struct marked *marked, const struct event *event, const struct effect *effect,
                     struct marks *marks)
{
    const struct facts *facts = facts_of(marked);
    uint64_t bit = bit_of(marked, object_of(marked, argument_of(facts, event, effect->arg)));
    add_mark(marks, MARK_WAITED, bit);
    if (!bit && effect->lock == LOCK_NONE)
        add_mark(marks, MARK_DONE, DONE_UNSEEN);
}

static void add_effect(const struct marked *marked, uint32_t index, const struct effect *effect, struct marks *marks)
{
    const struct facts *facts = facts_of(marked);
    const struct event *event = &facts->events[index];
    if (!calls_may_happen(facts, index, effect->when))
        return;
    if (effect->kind == EFFECT_FLUSH)
        add_mark(marks, MARK_DONE, effect->arg < 0 ? DONE_DPCS : DONE_DPCS | DONE_TIMERS);
    if (effect->kind == EFFECT_WAIT)
        add_wait(marked, event, effect, marks);
    if (effect->kind == EFFECT_SIGNAL)
        add_mark(marks, MARK_SIGNALLED, bit_of(marked, object_of(marked, argument_of(facts, event, effect->arg))));
    if (effect->kind == EFFECT_DEVICE_WRITE)
        add_mark(marks, MARK_DONE, DONE_REGISTER);
    if (effect->kind == EFFECT_ATOMIC)
        add_atomic(marked, event, effect, marks);
}

static void add_marks(struct marks *marks, const struct marks *more)
{
    for (int word = 0; word < MARK_WORDS; word++) {
        marks->sure[word] |= more->sure[word];
        marks->perhaps[word] |= more->perhaps[word];
    }
}

/* One of several may run: what all of them do is sure. */
static void add_choice(struct marks *choice, const struct marks *one, bool first)
{
    for (int word = 0; word < MARK_WORDS; word++) {
        choice->sure[word] = first ? one->sure[word] : choice->sure[word] & one->sure[word];
        choice->perhaps[word] |= one->perhaps[word];
    }
}

static void add_call(const struct marked *marked, uint32_t index, struct marks *marks)
{
    const struct program *program = marked->analysis->program;
    const struct call *call = &program->calls[program->call_of_event[index]];
    struct marks targets = {0}, runs = {0};
    if (call->api && strncmp(call->api->name, "ObReferenceObjectByHandle", strlen("ObReferenceObjectByHandle")) == 0)
        add_mark(marks, MARK_REFERENCED,
                 bit_of(marked, object_of(marked, argument_of(&program->facts, &program->facts.events[index], 4))));
    for (uint32_t i = 0; call->api && i < call->api->effect_count; i++)
        add_effect(marked, index, &call->api->effects[i], marks);
    for (uint32_t i = 0; i < call->targets.count; i++)
        add_choice(&targets, &marked->calls[program->targets[call->targets.first + i].func], i == 0);
    for (uint32_t i = 0; i < call->runs.count; i++) {
        const struct run *run = &program->runs[call->runs.first + i];
        enum root_kind root = run->effect ? run->effect->root : run->async ? run->async->root : ROOT_NONE;
        add_choice(&runs, &marked->calls[run->func], i == 0);
        add_mark(&runs, MARK_DONE, root == ROOT_SYNCHRONIZED ? DONE_SYNCHRONIZED : 0);
    }
    add_marks(marks, &targets);
    add_marks(marks, &runs);
    if (call->kind != CALL_KNOWN)
        add_mark(marks, MARK_DONE, DONE_UNSEEN);
}

static struct marks marks_here(const struct marked *marked, uint32_t index)
{
    const struct facts *facts = facts_of(marked);
    const struct event *event = &facts->events[index];
    struct marks marks = {0};
    if (event->kind == EVENT_ASSIGN)
        add_value(marked, event->path, &facts->operands[event->operand], &marks);
    else if (marked->analysis->program->call_of_event[index])
        add_call(marked, index, &marks);
    else if (is_register(marked, event))
        add_mark(&marks, MARK_DONE, DONE_REGISTER);
    return marks;
}

struct marks marks_of_event(const struct marked *marked, uint32_t index)
{
    const struct facts *facts = facts_of(marked);
    struct marks marks = marks_here(marked, index);
    if (index + 1 < facts->events_count && facts->events[index].kind == EVENT_WRITE &&
        facts->events[index + 1].kind == EVENT_ASSIGN && facts->events[index + 1].path == facts->events[index].path) {
        struct marks store = marks_here(marked, index + 1);
        add_marks(&marks, &store);
    }
    return marks;
}

/* A timer or DPC that was still queued will not run: `if (!KeCancelTimer(..)) KeFlushQueuedDpcs();` */
static bool is_removal(const struct marked *marked, uint32_t path)
{
    const struct path *tip = &facts_of(marked)->paths[object_resolve(marked->analysis->objects, path)];
    const struct api *api = tip->kind == PATH_RESULT ? api_of(marked, tip->index) : NULL;
    return api && (strcmp(api->name, "KeCancelTimer") == 0 || strcmp(api->name, "KeRemoveQueueDpc") == 0);
}

static void add_edge(const struct marked *marked, const struct edge *edge, struct marks *marks)
{
    const struct predicate *predicate = &facts_of(marked)->predicates[edge->predicate];
    int found = edge->predicate ? tested_for(predicate) : -1;
    if (found < 0)
        return;
    if (found && is_removal(marked, predicate->left.path))
        add_mark(marks, MARK_DONE, DONE_DPCS);
    uint32_t path = tested_path(marked, predicate->left.path), key[2];
    uint64_t bit = bit_of(marked, path);
    add_mark(marks, found ? MARK_NONZERO : MARK_ZERO, bit);
    if (!bit && name_of(marked, path, key))
        add_mark(marks, MARK_DONE, DONE_OTHER_TEST);
}

/* ---- through a function ------------------------------------------------------------------------------------------ */

static bool merge(struct marks *into, const struct marks *from)
{
    struct marks before = *into;
    for (int word = 0; word < MARK_WORDS; word++) {
        into->sure[word] &= from->sure[word];
        into->perhaps[word] |= from->perhaps[word];
    }
    return memcmp(&before, into, sizeof before) != 0;
}

static void start_unreached(struct marks *marks)
{
    *marks = (struct marks){0};
    memset(marks->sure, 0xff, sizeof marks->sure);
}

static struct marks marks_of_block(const struct marked *marked, uint32_t block)
{
    struct range events = facts_of(marked)->blocks[block].events;
    struct marks marks = {0};
    for (uint32_t e = events.first; e < events.first + events.count; e++) {
        struct marks more = marks_here(marked, e);
        add_marks(&marks, &more);
    }
    return marks;
}

/* Where each block begins, since the function's entry. */
static struct marks *find_blocks(const struct marked *marked, struct range range)
{
    const struct facts *facts = facts_of(marked);
    struct marks *blocks = g_new0(struct marks, range.count), *own = g_new0(struct marks, range.count);
    for (uint32_t b = 0; b < range.count; b++) {
        if (b)
            start_unreached(&blocks[b]);
        own[b] = marks_of_block(marked, range.first + b);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t b = 0; b < range.count; b++) {
            struct range edges = facts->blocks[range.first + b].edges;
            for (uint32_t e = edges.first; e < edges.first + edges.count; e++) {
                uint32_t to = facts->edges[e].to - range.first;
                struct marks after = blocks[b];
                add_marks(&after, &own[b]);
                add_edge(marked, &facts->edges[e], &after);
                if (to < range.count)
                    changed |= merge(&blocks[to], &after);
            }
        }
    }
    g_free(own);
    return blocks;
}

static void find_function(struct marked *marked, uint32_t func)
{
    const struct program *program = marked->analysis->program;
    struct range range = program->facts.funcs[func].blocks;
    struct marks *blocks = find_blocks(marked, range), whole;
    start_unreached(&whole);
    for (uint32_t b = 0; b < range.count; b++) {
        struct range events = program->facts.blocks[range.first + b].events;
        for (uint32_t e = events.first; e < events.first + events.count; e++) {
            struct marks more = marks_here(marked, e);
            marked->at[program->call_of_event[e]] = blocks[b];
            add_marks(&blocks[b], &more);
        }
        if (!program->facts.blocks[range.first + b].edges.count)
            merge(&whole, &blocks[b]);
    }
    marked->calls[func] = whole;
    g_free(blocks);
}

/* ---- instances --------------------------------------------------------------------------------------------------- */

/* The device is removed when it has been stopped: what DxgkDdiStopDevice surely does is done by then. */
static struct marks marks_of_stop(const struct marked *marked, uint32_t root)
{
    const struct program *program = marked->analysis->program;
    struct marks marks = {0};
    if (!program->roots[root].ddi || strcmp(program->roots[root].ddi->member, "DxgkDdiRemoveDevice") != 0)
        return marks;
    for (uint32_t i = 0; i < program->roots_count; i++)
        if (program->roots[i].ddi && strcmp(program->roots[i].ddi->member, "DxgkDdiStopDevice") == 0)
            marks = marked->calls[program->roots[i].func];
    return marks;
}

static bool enter_instance(const struct marked *marked, uint32_t root, struct entered *entered, uint32_t index)
{
    const struct analysis *analysis = marked->analysis;
    struct range entries = analysis->instances[index].entries;
    bool changed = false;
    for (uint32_t i = entries.first; i < entries.first + entries.count; i++) {
        const struct entry_edge *edge = &analysis->entries[i];
        struct marks from;
        if (edge->caller ? !entered->numbers[edge->caller] : edge->root != root)
            continue;
        if (edge->caller) {
            from = entered->marks[entered->numbers[edge->caller]];
            add_marks(&from, &marked->at[edge->call]);
        } else {
            from = marks_of_stop(marked, root);
        }
        changed |= merge(&entered->marks[entered->numbers[index]], &from);
    }
    return changed;
}

static const struct marks *marks_at_entry(const struct marked *marked, uint32_t root, uint32_t instance)
{
    const struct analysis *analysis = marked->analysis;
    struct entered *entered = &marked->entered[root];
    uint32_t count = 0;
    if (entered->numbers)
        return &entered->marks[entered->numbers[instance]];
    entered->numbers = g_new0(uint32_t, analysis->instances_count);
    for (uint32_t i = 1; i < analysis->instances_count; i++)
        if (instance_reached(analysis, i, root))
            entered->numbers[i] = ++count;
    entered->marks = g_new0(struct marks, count + 1);
    for (uint32_t i = 1; i <= count; i++)
        start_unreached(&entered->marks[i]);
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 1; i < analysis->instances_count; i++)
            if (entered->numbers[i])
                changed |= enter_instance(marked, root, entered, i);
    }
    return &entered->marks[entered->numbers[instance]];
}

static bool reaches(const struct analysis *analysis, uint32_t instance, bool (*is)(const struct root *root))
{
    for (uint32_t root = 0; root < analysis->program->roots_count; root++)
        if (instance_reached(analysis, instance, root) && is(&analysis->program->roots[root]))
            return true;
    return false;
}

/* What the life of the adapter writes, and gives bits to what it waits for. */
static void note_life(struct marked *marked, uint32_t func)
{
    const struct facts *facts = facts_of(marked);
    struct range blocks = facts->funcs[func].blocks;
    uint32_t key[2];
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
        struct range events = facts->blocks[b].events;
        for (uint32_t e = events.first; e < events.first + events.count; e++) {
            const struct event *event = &facts->events[e];
            const struct api *api = api_of(marked, e);
            if (event->kind == EVENT_ASSIGN && name_of(marked, event->path, key))
                *keyset_value(&marked->written, key) = 1;
            for (uint32_t i = 0; api && i < api->effect_count; i++) {
                uint32_t object = object_of(marked, argument_of(facts, event, api->effects[i].arg));
                if (api->effects[i].kind == EFFECT_ATOMIC && name_of(marked, object, key))
                    *keyset_value(&marked->written, key) = 1;
                if (api->effects[i].kind == EFFECT_WAIT)
                    add_bit(marked, object);
            }
        }
    }
}

/* Gives bits to what an asynchronous context tests of that. */
static void note_tests(struct marked *marked, uint32_t func)
{
    const struct facts *facts = facts_of(marked);
    struct range blocks = facts->funcs[func].blocks;
    uint32_t key[2];
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
        struct range edges = facts->blocks[b].edges;
        for (uint32_t e = edges.first; e < edges.first + edges.count; e++) {
            const struct predicate *predicate = &facts->predicates[facts->edges[e].predicate];
            if (!facts->edges[e].predicate || tested_for(predicate) < 0)
                continue;
            uint32_t path = tested_path(marked, predicate->left.path);
            if (name_of(marked, path, key) && keyset_get(&marked->written, key))
                add_bit(marked, path);
        }
    }
}

struct marked *marked_find(struct analysis *analysis)
{
    const struct program *program = analysis->program;
    struct marked *marked = g_new0(struct marked, 1);
    marked->analysis = analysis;
    keyset_init(&marked->written, 2);
    keyset_init(&marked->fields, 2);
    for (uint32_t i = 1; i < analysis->instances_count; i++)
        if (reaches(analysis, i, root_is_life))
            note_life(marked, analysis->instances[i].func);
    for (uint32_t i = 1; i < analysis->instances_count; i++)
        if (reaches(analysis, i, is_async))
            note_tests(marked, analysis->instances[i].func);
    marked->calls = g_new0(struct marks, program->facts.funcs_count);
    marked->at = g_new0(struct marks, program->calls_count);
    marked->blocks = g_new0(struct marks *, program->facts.funcs_count);
    marked->entered = g_new0(struct entered, program->roots_count);
    for (uint32_t i = 0; i < program->order_count; i++)
        find_function(marked, program->order[i]);
    return marked;
}

void marked_release(struct marked *marked)
{
    keyset_release(&marked->written);
    keyset_release(&marked->fields);
    g_free(marked->calls);
    g_free(marked->at);
    for (uint32_t i = 0; i < marked->analysis->program->roots_count; i++) {
        g_free(marked->entered[i].numbers);
        g_free(marked->entered[i].marks);
    }
    g_free(marked->entered);
    for (uint32_t i = 0; i < marked->analysis->program->facts.funcs_count; i++)
        g_free(marked->blocks[i]);
    g_free(marked->blocks);
    g_free(marked);
}

struct marks marks_at(const struct marked *marked, uint32_t root, uint32_t instance, uint32_t event)
{
    const struct facts *facts = facts_of(marked);
    uint32_t func = marked->analysis->instances[instance].func;
    struct range range = facts->funcs[func].blocks;
    struct marks at = *marks_at_entry(marked, root, instance);
    if (!marked->blocks[func])
        marked->blocks[func] = find_blocks(marked, range);
    for (uint32_t b = 0; b < range.count; b++) {
        struct range events = facts->blocks[range.first + b].events;
        if (event - events.first >= events.count)
            continue;
        add_marks(&at, &marked->blocks[func][b]);
        for (uint32_t e = events.first; e < event; e++) {
            struct marks more = marks_here(marked, e);
            add_marks(&at, &more);
        }
    }
    return at;
}

const struct marks *marks_of_function(const struct marked *marked, uint32_t func)
{
    return &marked->calls[func];
}

/* Do the two arguments mean objects of one name? What is not known may be any. */
static bool may_be_same(const struct marked *marked, uint32_t a, uint32_t b)
{
    uint32_t x[2], y[2];
    return !name_of(marked, a, x) || !name_of(marked, b, y) || (x[0] == y[0] && x[1] == y[1]);
}

/* Is the object queued somewhere, as what the root is? */
static bool is_queued(const struct marked *marked, enum root_kind kind, uint32_t object)
{
    const struct program *program = marked->analysis->program;
    for (uint32_t i = 1; i < program->calls_count; i++) {
        const struct event *event = &program->facts.events[program->calls[i].event];
        const struct api *api = program->calls[i].api;
        for (uint32_t e = 0; api && e < api->effect_count; e++)
            if (api->effects[e].kind == EFFECT_QUEUE && api->effects[e].root == kind && api->effects[e].object >= 0 &&
                may_be_same(marked, object,
                            object_of(marked, argument_of(&program->facts, event, api->effects[e].object))))
                return true;
    }
    return false;
}

bool marked_queued(const struct marked *marked, const struct root *root)
{
    const struct program *program = marked->analysis->program;
    bool bound = false;
    for (uint32_t i = 1; root->kind == ROOT_DPC && !root->ddi && i < program->calls_count; i++) {
        const struct event *event = &program->facts.events[program->calls[i].event];
        const struct api *api = program->calls[i].api;
        for (uint32_t e = 0; api && e < api->effect_count; e++) {
            const struct operand *routine = argument_of(&program->facts, event, api->effects[e].arg);
            if (api->effects[e].kind != EFFECT_BIND || !routine ||
                program->facts.paths[routine->path].kind != PATH_FUNCTION ||
                program_function_of(program, program->facts.paths[routine->path].name) != root->func)
                continue;
            bound = true;
            if (is_queued(marked, root->kind,
                          object_of(marked, argument_of(&program->facts, event, api->effects[e].object))))
                return true;
        }
    }
    return !bound;
}
