#include "flow/sharing_mailbox.h"

#include <stdlib.h>

#include "flow/object.h"

struct signal {
    uint32_t instance, event;
    uint32_t path; /* paths: the event object, absolute */
};

struct site {
    struct mailboxes *mailboxes;
    uint32_t instance, event;
};

static struct facts *facts_of(const struct site *site)
{
    return &site->mailboxes->analysis->program->facts;
}

static void add_wait(const struct site *site, uint32_t path)
{
    const struct analysis *analysis = site->mailboxes->analysis;
    const uint64_t *roots = analysis->instances[site->instance].roots;
    for (uint32_t root = 0; root < analysis->program->roots_count; root++)
        if (roots[root / 64] >> (root % 64) & 1) {
            const uint32_t key[] = {path, root};
            *keyset_value(&site->mailboxes->waits, key) = 1;
        }
}

/* The object whose address the value is, absolute; 0 when it cannot be said. */
static uint32_t object_at(const struct site *site, struct operand value)
{
    struct analysis *analysis = site->mailboxes->analysis;
    value = instance_value(analysis, &analysis->instances[site->instance], value);
    return value.kind == OPERAND_ADDRESS ? value.path : 0;
}

/* KeWaitForMultipleObjects: the objects are what the function stores in the array. */
static void add_waits_of_array(const struct site *site, uint32_t array)
{
    const struct facts *facts = facts_of(site);
    struct range blocks = facts->funcs[facts->paths[array].func].blocks;
    for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++)
        for (uint32_t e = 0; e < facts->blocks[b].events.count; e++) {
            const struct event event = facts->events[facts->blocks[b].events.first + e];
            if (event.kind != EVENT_ASSIGN || path_base(facts, event.path) != array)
                continue;
            uint32_t path = object_at(site, facts->operands[event.operand]);
            if (path)
                add_wait(site, path);
        }
}

static void add_effect(const struct site *site, const struct effect *effect, const struct event *event)
{
    const struct facts *facts = facts_of(site);
    if ((effect->kind != EFFECT_WAIT && effect->kind != EFFECT_SIGNAL) || effect->arg < 0 ||
        (uint32_t)effect->arg >= event->arguments.count)
        return;
    uint32_t path = object_at(site, facts->operands[event->arguments.first + (uint32_t)effect->arg]);
    if (!path)
        return;
    uint32_t base = path_base(facts, path);
    if (effect->kind == EFFECT_SIGNAL) {
        struct signal signal = {site->instance, site->event, path};
        g_array_append_val(site->mailboxes->signals, signal);
    } else if (facts->paths[base].kind == PATH_LOCAL) {
        add_waits_of_array(site, base);
    } else {
        add_wait(site, path);
    }
}

static void add_function(struct mailboxes *mailboxes, uint32_t func)
{
    const struct analysis *analysis = mailboxes->analysis;
    const struct program *program = analysis->program;
    struct range calls = program->functions[func].calls;
    for (uint32_t c = calls.first; c < calls.first + calls.count; c++) {
        const struct call *call = &program->calls[c];
        for (uint32_t i = analysis->first_instance[func]; call->api && i < analysis->first_instance[func + 1]; i++) {
            struct site site = {mailboxes, i, call->event};
            const struct event event = program->facts.events[call->event];
            for (uint32_t e = 0; e < call->api->effect_count; e++)
                add_effect(&site, &call->api->effects[e], &event);
        }
    }
}

static int compare_signals(const void *a, const void *b)
{
    const struct signal *x = a, *y = b;
    if (x->instance != y->instance)
        return x->instance < y->instance ? -1 : 1;
    return x->event < y->event ? -1 : x->event > y->event;
}

void mailboxes_find(struct mailboxes *mailboxes, struct analysis *analysis)
{
    *mailboxes = (struct mailboxes){.analysis = analysis};
    keyset_init(&mailboxes->waits, 2);
    mailboxes->signals = g_array_new(FALSE, FALSE, sizeof(struct signal));
    for (uint32_t func = 1; func < analysis->program->facts.funcs_count; func++)
        add_function(mailboxes, func);
    g_array_sort(mailboxes->signals, compare_signals);
}

void mailboxes_release(struct mailboxes *mailboxes)
{
    keyset_release(&mailboxes->waits);
    g_array_free(mailboxes->signals, TRUE);
}

bool mailboxes_hold(const struct mailboxes *mailboxes, uint32_t instance, uint32_t event, uint32_t reader)
{
    const struct signal *signals = (const struct signal *)(const void *)mailboxes->signals->data;
    uint32_t low = 0, high = mailboxes->signals->len;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const struct signal *at = &signals[middle];
        if (at->instance < instance || (at->instance == instance && at->event <= event))
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < mailboxes->signals->len && signals[low].instance == instance; low++) {
        const uint32_t key[] = {signals[low].path, reader};
        if (keyset_get(&mailboxes->waits, key))
            return true;
    }
    return false;
}
