#include "link/merge.h"

#include <glib.h>

#include "base/say.h"
#include "link/declarations.h"
#include "link/remap.h"

struct merge {
    struct program *program;
    struct facts *to;
    const struct facts *from;
    struct remap remap;
    struct declarations declarations;
    struct keyset globals, sources, diagnostics, suppressions, slots; /* what is there already, by content */
    bool *kept; /* per function of the unit: its body goes into the program */
};

/* ---- functions --------------------------------------------------------------------------------------------------- */

/* What is true of a function if any declaration says so. */
enum { ANY_DECLARATION = FUNC_VIRTUAL | FUNC_NO_RETURN };

/* Everything of a function but body, annotations, roles. */
static struct func map_func(struct merge *merge, const struct func *from)
{
    struct func func = *from;
    func.name = remap_text(&merge->remap, from->name);
    func.usr = remap_text(&merge->remap, from->usr);
    func.at = remap_location(&merge->remap, from->at);
    func.record = remap_text(&merge->remap, from->record);
    func.result = remap_type(&merge->remap, from->result);
    func.parameters = remap_variables(&merge->remap, from->parameters);
    func.locals = remap_variables(&merge->remap, from->locals);
    func.section_name = remap_text(&merge->remap, from->section_name);
    func.section_at = remap_location(&merge->remap, from->section_at);
    func.annotations = func.roles = func.overridden = func.blocks = func.losses = (struct range){0};
    return func;
}

/* Two programs given as one: theirs is one name, and one body is not seen. */
static void note_double(struct merge *merge, const struct func *from, uint32_t index)
{
    const struct func *held = &merge->to->funcs[index];
    uint32_t many = FUNC_STATIC | FUNC_INLINE | FUNC_TEMPLATE | FUNC_SYSTEM | FUNC_LAMBDA;
    if (!(held->flags & from->flags & FUNC_DEFINED) || (held->flags | from->flags) & many)
        return;
    struct location at = remap_location(&merge->remap, from->at);
    if (at.file == held->at.file && at.line == held->at.line)
        return;
    if (!merge->program->doubles_count++) {
        merge->program->doubled = index;
        merge->program->doubled_at = at;
    }
}

/* Gives each function of the unit its index in the program and decides whose body stays. */
static void map_funcs(struct merge *merge)
{
    for (uint32_t i = 1; i < merge->from->funcs_count; i++) {
        const struct func *from = &merge->from->funcs[i];
        const uint32_t usr = remap_text(&merge->remap, from->usr);
        uint32_t *index = keyset_value(&merge->program->by_usr, &usr);
        bool known = *index != 0;
        if (!known)
            *index = facts_add_funcs(merge->to, (struct func){0});
        merge->remap.func_of[i] = *index;
        note_double(merge, from, *index);
        struct func *held = &merge->to->funcs[*index];
        merge->kept[i] = (from->flags & FUNC_DEFINED) && !(held->flags & FUNC_DEFINED);
        uint32_t any = (held->flags | from->flags) & ANY_DECLARATION;
        if (!known || merge->kept[i])
            *held = map_func(merge, from);
        held->flags |= any;
        declarations_add(&merge->declarations, &merge->remap, from, *index);
    }
}

/* ---- bodies ------------------------------------------------------------------------------------------------------ */

/* Paths name the calls whose result they are, so events need their numbers before paths are mapped. */
static void number_events(struct merge *merge)
{
    uint32_t next = merge->to->events_count;
    for (uint32_t i = 1; i < merge->from->funcs_count; i++) {
        if (!merge->kept[i])
            continue;
        struct range blocks = merge->from->funcs[i].blocks;
        for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
            struct range events = merge->from->blocks[b].events;
            for (uint32_t e = events.first; e < events.first + events.count; e++)
                merge->remap.event_of[e] = next++;
        }
    }
}

static void copy_event(struct merge *merge, uint32_t from)
{
    struct remap *remap = &merge->remap;
    struct event event = merge->from->events[from];
    event.at = remap_location(remap, event.at);
    event.path = remap->path_of[event.path];
    event.callee = remap_text(remap, event.callee);
    event.object = remap_one_operand(remap, event.object);
    event.arguments = remap_operands(remap, event.arguments);
    event.operand = remap_one_operand(remap, event.operand);
    event.predicate = remap_predicate(remap, event.predicate);
    if (facts_add_events(merge->to, event) != remap->event_of[from])
        bug("an event in two blocks");
}

static void copy_body(struct merge *merge, uint32_t index)
{
    const struct func *from = &merge->from->funcs[index];
    struct func *func = &merge->to->funcs[merge->remap.func_of[index]];
    func->blocks = (struct range){merge->to->blocks_count, from->blocks.count};
    for (uint32_t b = 0; b < from->blocks.count; b++) {
        const struct block *old = &merge->from->blocks[from->blocks.first + b];
        struct block block = {{merge->to->events_count, old->events.count}, {merge->to->edges_count, old->edges.count}};
        for (uint32_t e = 0; e < old->events.count; e++)
            copy_event(merge, old->events.first + e);
        for (uint32_t e = 0; e < old->edges.count; e++) {
            struct edge edge = merge->from->edges[old->edges.first + e];
            edge.to = edge.to - from->blocks.first + func->blocks.first;
            edge.predicate = remap_predicate(&merge->remap, edge.predicate);
            facts_add_edges(merge->to, edge);
        }
        facts_add_blocks(merge->to, block);
    }
}

static void copy_losses(struct merge *merge, uint32_t index)
{
    struct range losses = merge->from->funcs[index].losses;
    struct func *func = &merge->to->funcs[merge->remap.func_of[index]];
    func->losses = (struct range){merge->to->losses_count, losses.count};
    for (uint32_t i = 0; i < losses.count; i++) {
        struct loss loss = merge->from->losses[losses.first + i];
        loss.func = merge->remap.func_of[index];
        loss.text = remap_text(&merge->remap, loss.text);
        loss.at = remap_location(&merge->remap, loss.at);
        facts_add_losses(merge->to, loss);
    }
}

static void copy_slots(struct merge *merge)
{
    struct remap *remap = &merge->remap;
    for (uint32_t i = 1; i < merge->from->slots_count; i++) {
        struct slot slot = merge->from->slots[i];
        if (slot.func && !merge->kept[slot.func])
            continue; /* in a second copy of an inline function */
        slot.record = remap_text(remap, slot.record);
        slot.field = remap_text(remap, slot.field);
        slot.function = remap_text(remap, slot.function);
        slot.field_type = remap_text(remap, slot.field_type);
        slot.path = remap->path_of[slot.path];
        slot.func = remap->func_of[slot.func];
        slot.at = remap_location(remap, slot.at);
        const uint32_t key[] = {slot.record,  slot.field,   slot.function,  slot.func,
                                slot.at.file, slot.at.line, slot.at.column, slot.how};
        uint32_t *known = keyset_value(&merge->slots, key);
        if (!*known)
            *known = facts_add_slots(merge->to, slot);
    }
}

/* ---- the rest ---------------------------------------------------------------------------------------------------- */

static void copy_globals(struct merge *merge)
{
    for (uint32_t i = 1; i < merge->from->globals_count; i++) {
        struct variable global = merge->from->globals[i];
        global.name = remap_text(&merge->remap, global.name);
        global.type = remap_type(&merge->remap, global.type);
        uint32_t *known = keyset_value(&merge->globals, &global.name);
        if (*known) {
            struct variable *held = &merge->to->globals[*known];
            if (!held->annotations.count)
                held->annotations = remap_annotations(&merge->remap, global.annotations);
            continue;
        }
        global.annotations = remap_annotations(&merge->remap, global.annotations);
        *known = facts_add_globals(merge->to, global);
    }
}

static void copy_notes(struct merge *merge)
{
    struct remap *remap = &merge->remap;
    for (uint32_t i = 1; i < merge->from->sources_count; i++) {
        struct source source = merge->from->sources[i];
        source.path = remap_text(remap, source.path);
        uint32_t *known = keyset_value(&merge->sources, &source.path);
        if (!*known)
            *known = facts_add_sources(merge->to, source);
    }
    for (uint32_t i = 1; i < merge->from->diagnostics_count; i++) {
        struct diagnostic diagnostic = merge->from->diagnostics[i];
        diagnostic.text = remap_text(remap, diagnostic.text);
        diagnostic.at = remap_location(remap, diagnostic.at);
        const uint32_t key[] = {diagnostic.kind, diagnostic.text, diagnostic.at.file, diagnostic.at.line,
                                diagnostic.at.column};
        uint32_t *known = keyset_value(&merge->diagnostics, key);
        if (!*known)
            *known = facts_add_diagnostics(merge->to, diagnostic);
    }
    for (uint32_t i = 1; i < merge->from->suppressions_count; i++) {
        struct suppression suppression = merge->from->suppressions[i];
        suppression.rules = remap_text(remap, suppression.rules);
        suppression.reason = remap_text(remap, suppression.reason);
        suppression.at = remap_location(remap, suppression.at);
        const uint32_t key[] = {suppression.kind, suppression.at.file, suppression.at.line, suppression.at.column};
        uint32_t *known = keyset_value(&merge->suppressions, key);
        if (!*known)
            *known = facts_add_suppressions(merge->to, suppression);
    }
    for (uint32_t i = 1; i < merge->from->units_count; i++) {
        struct unit_info unit = merge->from->units[i];
        unit.main_file = remap_text(remap, unit.main_file);
        unit.language = remap_text(remap, unit.language);
        unit.failed = remap_text(remap, unit.failed);
        unit.failed_at = remap_location(remap, unit.failed_at);
        facts_add_units(merge->to, unit);
    }
}

static void merge_unit(struct merge *merge, const struct facts *from)
{
    merge->from = from;
    remap_begin(&merge->remap, from);
    copy_notes(merge);
    if (from->units_count > 1 && from->units[1].failed) { /* nothing else of it can be relied on */
        remap_end(&merge->remap);
        return;
    }
    merge->kept = g_new0(bool, from->funcs_count);
    map_funcs(merge);
    number_events(merge);
    remap_paths(&merge->remap);
    for (uint32_t i = 1; i < from->funcs_count; i++) {
        if (merge->kept[i]) {
            copy_body(merge, i);
            copy_losses(merge, i);
        }
    }
    copy_slots(merge);
    copy_globals(merge);
    remap_end(&merge->remap);
    g_free(merge->kept);
}

void merge_units(struct program *program, const struct facts *units, uint32_t count)
{
    struct merge merge = {.program = program, .to = &program->facts};
    keyset_init(&program->by_usr, 1);
    remap_init(&merge.remap, merge.to);
    declarations_init(&merge.declarations);
    keyset_init(&merge.globals, 1);
    keyset_init(&merge.sources, 1);
    keyset_init(&merge.diagnostics, 5);
    keyset_init(&merge.suppressions, 4);
    keyset_init(&merge.slots, 8);
    for (uint32_t i = 0; i < count; i++)
        merge_unit(&merge, &units[i]);
    declarations_write(&merge.declarations, merge.to, &program->by_usr);
    declarations_release(&merge.declarations);
    remap_release(&merge.remap);
    keyset_release(&merge.globals);
    keyset_release(&merge.sources);
    keyset_release(&merge.diagnostics);
    keyset_release(&merge.suppressions);
    keyset_release(&merge.slots);
}
