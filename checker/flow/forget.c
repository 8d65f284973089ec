#include "flow/forget.h"

#include "flow/knowledge.h"
#include "flow/lockset.h"
#include "flow/object.h"
#include "flow/referent.h"
#include "flow/usage.h"

struct writing {
    struct analysis *analysis;
    uint32_t path; /* written memory, or function */
    uint32_t key;
    bool through_pointer;      /* other names of the memory may exist */
    const struct event *call;  /* what is called with: memory that it gets the address of it may write */
    const struct state *state; /* before the call */
};

struct bits {
    uint64_t first, end;
};

static struct bits bits_of(const struct facts *facts, uint32_t index)
{
    const struct field *field = &facts->fields[index];
    uint32_t width = field->bit_width ? field->bit_width : 8 * facts->types[field->type].width;
    return (struct bits){field->offset, (uint64_t)field->offset + width};
}

/* Is `path` in another member of the structure or union around `written`, at the same place? */
static bool lies_over(const struct analysis *analysis, uint32_t path, uint32_t written)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t around = facts->paths[written].parent;
    while (path && facts->paths[path].parent != around)
        path = facts->paths[path].parent;
    uint32_t a = object_field(analysis->objects, path), b = object_field(analysis->objects, written);
    if (!around || a == b || !a || !b || facts->fields[a].record != facts->fields[b].record)
        return false;
    struct bits x = bits_of(facts, a), y = bits_of(facts, b);
    return x.first < y.end && y.first < x.end;
}

static bool survives_write(void *context, const struct known *item)
{
    const struct writing *writing = context;
    const struct facts *facts = &writing->analysis->program->facts;
    if (item->kind == KNOWN_ENTRY)
        return true;
    if (knowledge_within(facts, item->path, writing->path) || lies_over(writing->analysis, item->path, writing->path))
        return false;
    if (item->kind == KNOWN_POINTER && knowledge_within(facts, item->target, writing->path))
        return false;
    return item->kind == KNOWN_IRQL || !writing->through_pointer || usage_key(facts, item->path) != writing->key ||
           usage_untold(writing->analysis, item->path);
}

/* Another variable that holds what `variable` holds; 0 none. */
static uint32_t twin_of(const struct analysis *analysis, const struct state *state, uint32_t variable)
{
    uint32_t count;
    const struct known *items = knowledge_items(analysis, state->known, &count);
    for (uint32_t i = 0; i < count; i++)
        if (items[i].kind == KNOWN_POINTER && items[i].target == variable && !items[i].address)
            return items[i].path;
    return 0;
}

/*
 * The place at `path`, named without the value that `variable` had; 0 when it has no other name. What hangs on the new
 * value is named by the variable, if that walks from one object to the next: so each round finds it by one name.
 */
static uint32_t rename_place(struct analysis *analysis, uint32_t path, uint32_t variable, uint32_t twin,
                             const struct operand *value)
{
    const struct facts *facts = &analysis->program->facts;
    bool stale = knowledge_within(facts, path, variable);
    if (value && value->kind == OPERAND_PATH && (stale || usage_walks(analysis, variable)) && path != value->path &&
        knowledge_within(facts, path, value->path))
        return referent_graft(analysis, path, value->path, variable);
    if (!stale)
        return path;
    return twin ? referent_graft(analysis, path, variable, twin) : 0;
}

static uint32_t rename_locks(struct analysis *analysis, struct state *state, uint32_t set, uint32_t variable,
                             const struct operand *value)
{
    const struct facts *facts = &analysis->program->facts;
    uint32_t count, twin = twin_of(analysis, state, variable), renamed = set;
    lockset_held(analysis, set, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct held held = lockset_held(analysis, set, &count)[i];
        uint32_t path = rename_place(analysis, held.path, variable, twin, value);
        if (knowledge_within(facts, held.handle, variable))
            path = 0;
        if (path == held.path)
            continue;
        int old = lockset_position(analysis, renamed, held.path, (enum lock_kind)held.kind);
        renamed = lockset_without(analysis, renamed, (uint32_t)old);
        held.path = path;
        if (held.path)
            renamed = lockset_with(analysis, renamed, held);
        else
            state->unknown = true;
    }
    return renamed;
}

static bool is_pointer_variable(const struct facts *facts, uint32_t path)
{
    const struct path *variable = &facts->paths[path];
    return (variable->kind == PATH_LOCAL || variable->kind == PATH_PARAM || variable->kind == PATH_RESULT) &&
           facts->types[variable->type].kind != TYPE_RECORD;
}

void forget_written(struct analysis *analysis, struct state *state, uint32_t path, const struct operand *value)
{
    bool variable = is_pointer_variable(&analysis->program->facts, path);
    if (variable && state->gained)
        state->gained = rename_locks(analysis, state, state->gained, path, value);
    if (variable && state->lost)
        state->lost = rename_locks(analysis, state, state->lost, path, value);
    struct writing writing = {.analysis = analysis,
                              .path = path,
                              .key = usage_key(&analysis->program->facts, path),
                              .through_pointer = !usage_untold(analysis, path)};
    if (state->known)
        state->known = knowledge_filter(analysis, state->known, survives_write, &writing);
}

static bool survives_pointer(void *context, const struct known *item)
{
    const struct writing *writing = context;
    return item->kind != KNOWN_TEST || !knowledge_within(&writing->analysis->program->facts, item->path, writing->path);
}

void forget_pointed(struct analysis *analysis, struct state *state, uint32_t path)
{
    struct writing writing = {.analysis = analysis, .path = path};
    if (state->known && path)
        state->known = knowledge_filter(analysis, state->known, survives_pointer, &writing);
}

static bool survives_anybody(void *context, const struct known *item)
{
    const struct writing *writing = context;
    return item->kind == KNOWN_IRQL || item->kind == KNOWN_ENTRY || usage_untold(writing->analysis, item->path);
}

void forget_shared(struct analysis *analysis, struct state *state)
{
    struct writing writing = {.analysis = analysis};
    if (state->known)
        state->known = knowledge_filter(analysis, state->known, survives_anybody, &writing);
}

/* What a pointer parameter points to is the caller's own, most likely; fields are what threads share. */
static bool survives_waiting(void *context, const struct known *item)
{
    const struct writing *writing = context;
    enum path_kind tip = (enum path_kind)writing->analysis->program->facts.paths[item->path].kind;
    return item->kind != KNOWN_TEST || !item->written || tip == PATH_DEREF ||
           usage_untold(writing->analysis, item->path);
}

void forget_published(struct analysis *analysis, struct state *state)
{
    struct writing writing = {.analysis = analysis};
    if (state->known && !state->gained)
        state->known = knowledge_filter(analysis, state->known, survives_waiting, &writing);
}

/* May the value lead into the memory that lies at the base `base`? */
static bool leads_to(const struct facts *facts, const struct operand *value, uint32_t base)
{
    return (value->kind == OPERAND_ADDRESS || value->kind == OPERAND_PATH) && path_base(facts, value->path) == base;
}

static bool gets_address(const struct writing *writing, uint32_t path)
{
    struct analysis *analysis = writing->analysis;
    const struct facts *facts = &analysis->program->facts;
    const struct event *call = writing->call;
    uint32_t base = path_base(facts, path);
    if (!call)
        return false;
    if (call->kind == EVENT_SCOPE_EXIT)
        return path_base(facts, call->path) == base;
    for (uint32_t i = 0; i <= call->arguments.count; i++) {
        uint32_t operand = i < call->arguments.count ? call->arguments.first + i : call->object;
        struct operand value = referent_value(analysis, writing->state, facts->operands[operand]);
        if (leads_to(facts, &facts->operands[operand], base) || leads_to(facts, &value, base))
            return true;
    }
    return false;
}

static bool survives_call(void *context, const struct known *item)
{
    const struct writing *writing = context;
    if (item->kind == KNOWN_IRQL || item->kind == KNOWN_ENTRY)
        return true;
    if (!usage_written_by(writing->analysis, writing->path, item->path))
        return true;
    return usage_untold(writing->analysis, item->path) && !usage_captured(writing->analysis, item->path) &&
           !gets_address(writing, item->path);
}

void forget_called(struct analysis *analysis, struct state *state, uint32_t func, const struct event *event)
{
    const struct state before = *state;
    struct writing writing = {.analysis = analysis, .path = func, .call = event, .state = &before};
    if (state->known)
        state->known = knowledge_filter(analysis, state->known, survives_call, &writing);
}

static bool survives_end(void *context, const struct known *item)
{
    const struct writing *writing = context;
    const struct facts *facts = &writing->analysis->program->facts;
    return !knowledge_within(facts, item->path, writing->path) &&
           !(item->kind == KNOWN_POINTER && knowledge_within(facts, item->target, writing->path));
}

void forget_local(struct analysis *analysis, struct state *state, uint32_t path)
{
    struct writing writing = {.analysis = analysis, .path = path};
    if (state->known)
        state->known = knowledge_filter(analysis, state->known, survives_end, &writing);
}
