#include "flow/sharing_verdict.h"

#include <string.h>

#include "flow/sharing_decide.h"

static const struct facts *facts_of(const struct verdicts *verdicts)
{
    return &verdicts->groups->collection->analysis->program->facts;
}

static const struct access *access_at(const struct verdicts *verdicts, uint32_t index)
{
    return &g_array_index(verdicts->groups->collection->accesses, struct access, index);
}

static bool is_list(const char *type)
{
    type += *type == '_';
    return strcmp(type, "LIST_ENTRY") == 0 || strcmp(type, "SINGLE_LIST_ENTRY") == 0 ||
           strcmp(type, "SLIST_HEADER") == 0;
}

/* Does the path lead through a list head or link? */
static bool path_is_list(const struct facts *facts, uint32_t path)
{
    for (; facts->paths[path].parent; path = facts->paths[path].parent) {
        const struct type *type = &facts->types[facts->paths[path].type];
        if (type->kind != TYPE_POINTER && is_list(facts_text(facts, type->name)))
            return true;
        if (facts->paths[path].kind != PATH_FIELD)
            break;
    }
    return false;
}

static bool is_locked(const struct verdicts *verdicts, const struct access *access)
{
    return access_is_locked(verdicts->groups->collection->analysis, access);
}

static bool decides(const struct verdicts *verdicts, uint32_t access, uint32_t instance, uint32_t event)
{
    const struct analysis *analysis = verdicts->groups->collection->analysis;
    return access_at(verdicts, access)->kind == ACCESS_WRITE &&
           decide_is(&analysis->program->facts, analysis->instances[instance].func, event);
}

/* Does a write that nothing guards decide? */
static bool is_decision(const struct verdicts *verdicts, const struct race *race, const struct protection *protection)
{
    return (protection->first_bare && decides(verdicts, race->first, race->first_instance, race->first_event)) ||
           (protection->second_bare && decides(verdicts, race->second, race->second_instance, race->second_event));
}

enum consequence verdict_consequence(const struct verdicts *verdicts, const struct race *race,
                                     const struct protection *protection)
{
    uint32_t first = race->first, second = race->second;
    const struct facts *facts = facts_of(verdicts);
    const struct access *a = access_at(verdicts, first), *b = access_at(verdicts, second);
    const struct access *part = a->flags & EVENT_WHOLE ? b : a, *rest = part == a ? b : a;
    const struct type *type = &facts->types[facts->paths[part->path].type];
    /* Whoever copies the structure while one member of it is written has that member old or new. */
    bool copied = (rest->flags & EVENT_WHOLE) && !access_writes(rest);
    bool whole = ((a->flags | b->flags) & EVENT_WHOLE) && !copied;
    uint32_t width = copied ? part->width : MAX(a->width, b->width);
    bool both_write = access_writes(a) && access_writes(b);
    bool modifies = a->kind == ACCESS_READ_WRITE || b->kind == ACCESS_READ_WRITE;
    modifies |= access_is_atomic(a) || access_is_atomic(b);
    modifies |= verdicts->groups->memories[first].bit_field || verdicts->groups->memories[second].bit_field;
    bool bare_store = (access_writes(a) && protection->first_bare && is_locked(verdicts, b)) ||
                      (access_writes(b) && protection->second_bare && is_locked(verdicts, a));
    bool guarded = is_locked(verdicts, a) || is_locked(verdicts, b);
    if (path_is_list(facts, part->path))
        return CONSEQUENCE_LIST;
    /* What we chose the type of ourselves is a pointer, or wide, by our choice alone. */
    bool guessed = (facts->types[facts->paths[a->path].type].flags | facts->types[facts->paths[b->path].type].flags) &
                   TYPE_GUESSED;
    if (type->kind == TYPE_POINTER && !guessed)
        return CONSEQUENCE_POINTER;
    if (both_write && modifies)
        return (a->flags | b->flags) & EVENT_COUNT ? CONSEQUENCE_COUNT : CONSEQUENCE_READ_MODIFY_WRITE;
    if (both_write && is_decision(verdicts, race, protection))
        return CONSEQUENCE_DECISION;
    /* What somebody thought worth a lock is torn where a pointer has 32 bits, if not here. */
    if (guessed)
        return bare_store ? CONSEQUENCE_GUARDED : CONSEQUENCE_PLAIN;
    if (width > verdicts->pointer_width || (whole && width == 0) || (width > 4 && guarded))
        return CONSEQUENCE_MULTI_WORD;
    bool broken = verdicts->stated && (protection->first_bare || protection->second_bare);
    return bare_store || broken ? CONSEQUENCE_GUARDED : CONSEQUENCE_PLAIN;
}

static uint8_t steps_of_status(enum status status)
{
    switch (status) {
    case STATUS_DOCUMENTED:
        return 0;
    case STATUS_BY_SIBLING:
    case STATUS_DEFAULT:
        return 1;
    case STATUS_CONFLICT:
        break;
    }
    return 2;
}

/* Is the memory part of what the driver gave Windows as an allocation or resource? */
static bool is_allocation(const struct verdicts *verdicts, uint32_t access)
{
    const struct facts *facts = facts_of(verdicts);
    uint32_t rooted = verdicts->groups->memories[access].rooted;
    return rooted && keyset_get(&verdicts->allocations, &facts->paths[path_base(facts, rooted)].name);
}

/*
 * Is the memory part of a link that several records have as a member: of the driver's own lists? Whose list it is the
 * type of the link does not tell.
 */
static bool is_link(const struct verdicts *verdicts, uint32_t access)
{
    enum { SEVERAL = 2 };
    const struct facts *facts = facts_of(verdicts);
    uint32_t rooted = verdicts->groups->memories[access].rooted;
    return rooted && keyset_get(&verdicts->links, &facts->paths[path_base(facts, rooted)].name) >= SEVERAL;
}

/* Is a write of one side read by the other after an event that the first signals? */
static bool is_mailbox(const struct verdicts *verdicts, const struct race *race)
{
    const struct access *a = access_at(verdicts, race->first), *b = access_at(verdicts, race->second);
    if (!access_writes(b))
        return mailboxes_hold(&verdicts->mailboxes, race->first_instance, race->first_event, race->second_root);
    return !access_writes(a) &&
           mailboxes_hold(&verdicts->mailboxes, race->second_instance, race->second_event, race->first_root);
}

/* Is the memory of some object, on one side at least? */
static bool is_some(const struct verdicts *verdicts, const struct race *race)
{
    return verdicts->groups->memories[race->first].kind == MEMORY_SOME ||
           verdicts->groups->memories[race->second].kind == MEMORY_SOME;
}

/* Why the race can hardly be met, in words that follow "possible:"; NULL it can. */
static const char *why_unlikely(const struct verdicts *verdicts, const struct race *race, enum pair_kind kind)
{
    uint32_t first = race->first, second = race->second;
    const struct access *a = access_at(verdicts, first), *b = access_at(verdicts, second);
    bool some = is_some(verdicts, race);
    /* Allocations are shared by the processes that open them. Made at the first use, they are used at that time. */
    bool shared = some && first == second && is_allocation(verdicts, first) &&
                  decides(verdicts, first, race->first_instance, race->first_event);
    if ((access_is_atomic(a) && b->kind == ACCESS_READ) || (access_is_atomic(b) && a->kind == ACCESS_READ))
        return "an aligned read sees the value before or after an interlocked operation";
    if (some && !verdicts->guarded && !shared)
        return "no lock shows that two contexts share such an object; it may be handed on from one to the other";
    if (some && is_link(verdicts, verdicts->groups->memories[first].kind == MEMORY_SOME ? first : second))
        return "a link of several lists, and its type does not tell whose";
    if (some && kind == PAIR_LEVEL0 && !shared)
        return "an object of one process: two threads of one process are not in the driver at once";
    if (verdicts->statistics && !verdicts->guarded)
        return "it is one of several numbers that are only counted and never looked at";
    if (kind == PAIR_ASYNC && race->first_root == race->second_root)
        return "nothing shows that a second one is started while the first runs";
    if (kind == PAIR_EXCLUSIVE_DDI)
        return "the pages disagree on whether the two run at once";
    if (kind == PAIR_ADAPTERS)
        return "only where the driver serves two adapters";
    return is_mailbox(verdicts, race) ? "an event is signalled in between, and the next request may wait for the answer"
                                      : NULL;
}

void verdict_doubt(const struct verdicts *verdicts, struct race *race, enum pair_kind kind, enum status status)
{
    uint32_t first = race->first, second = race->second;
    const struct memory *x = &verdicts->groups->memories[first], *y = &verdicts->groups->memories[second];
    bool alias = is_some(verdicts, race) || (x->any_element && y->any_element);
    uint8_t way = MAX(access_at(verdicts, first)->doubt, access_at(verdicts, second)->doubt);
    race->doubt = (uint8_t)(way + steps_of_status(status) + alias);
    race->unlikely = why_unlikely(verdicts, race, kind);
    if (race->unlikely)
        race->doubt = MAX(race->doubt, 2);
}

/* ---- the group -------------------------------------------------------------------------------------------------- */

/* Is what the ++ or += leaves used at once: `x = ++a->n`, `ring[a->tail++] = y`? */
static bool value_is_used(const struct facts *facts, uint32_t event)
{
    const struct event *at = &facts->events[event];
    for (uint32_t next = event + 1; next < facts->events_count; next++) {
        const struct event *after = &facts->events[next];
        if (after->at.line != at->at.line || after->at.file != at->at.file)
            return false;
        switch ((enum event_kind)after->kind) {
        case EVENT_WRITE:
        case EVENT_ASSIGN:
        case EVENT_RETURN:
        case EVENT_CALL:
        case EVENT_CALL_POINTER:
        case EVENT_CALL_VIRTUAL:
        case EVENT_ASSUME:
            if (after->kind != EVENT_ASSIGN || after->path != at->path)
                return true;
            break;
        case EVENT_NONE:
        case EVENT_READ:
        case EVENT_ADDRESS_TAKEN:
        case EVENT_SCOPE_EXIT:
        case EVENT_SEH_ENTER:
        case EVENT_SEH_LEAVE:
        case EVENT_LOST:
            break;
        }
    }
    return false;
}

/* Is the memory only ever counted up or down, by nobody who looks at it? */
static bool is_counter(const struct verdicts *verdicts, const GArray *members)
{
    bool counted = true;
    for (uint32_t i = 0; i < members->len && counted; i++) {
        const struct access *access = access_at(verdicts, g_array_index(members, struct member, i).access);
        counted = (access->flags & EVENT_COUNT) && !value_is_used(facts_of(verdicts), access->event);
    }
    return counted;
}

/* Record that declares the memory of the group; 0 when it is no field. */
static uint32_t record_of(const struct verdicts *verdicts, uint32_t group)
{
    const struct path *path = &facts_of(verdicts)->paths[g_array_index(verdicts->groups->names, uint32_t, group)];
    return path->kind == PATH_FIELD ? path->record : 0;
}

void verdicts_look(struct verdicts *verdicts, uint32_t group, const GArray *members)
{
    enum { FAMILY = 3 };
    uint32_t record = record_of(verdicts, group);
    verdicts->guarded = false;
    for (uint32_t i = 0; i < members->len; i++) {
        const struct access *access = access_at(verdicts, g_array_index(members, struct member, i).access);
        verdicts->guarded |= access_is_atomic(access) || is_locked(verdicts, access);
    }
    verdicts->statistics =
        record && keyset_get(&verdicts->counters, &record) >= FAMILY && is_counter(verdicts, members);
}

static void count_counters(struct verdicts *verdicts)
{
    GArray *members = g_array_new(FALSE, FALSE, sizeof(struct member));
    for (uint32_t group = 1; group < verdicts->groups->names->len; group++) {
        uint32_t record = record_of(verdicts, group);
        g_array_set_size(members, 0);
        groups_members(verdicts->groups, group, members);
        if (record && is_counter(verdicts, members))
            ++*keyset_value(&verdicts->counters, &record);
    }
    g_array_free(members, TRUE);
}

/* Records whose address is stored in hAllocation or hResource of a structure of Windows. */
static void find_allocations(struct verdicts *verdicts)
{
    const struct facts *facts = facts_of(verdicts);
    for (uint32_t i = 1; i < facts->events_count; i++) {
        const struct event *event = &facts->events[i];
        const struct path *target = &facts->paths[event->path];
        if (event->kind != EVENT_ASSIGN || target->kind != PATH_FIELD || !facts->operands[event->operand].path)
            continue;
        const char *field = facts_text(facts, target->name);
        const struct type *type = &facts->types[facts->paths[facts->operands[event->operand].path].type];
        if ((strcmp(field, "hAllocation") == 0 || strcmp(field, "hResource") == 0) && type->record)
            *keyset_value(&verdicts->allocations, &facts->records[type->record].name) = 1;
    }
}

/* Does a member of the record point to another of its kind? */
static bool points_to_like(const struct facts *facts, const struct record *record)
{
    for (uint32_t i = record->fields.first; i < record->fields.first + record->fields.count; i++) {
        const struct type *type = &facts->types[facts->fields[i].type];
        if (type->kind == TYPE_POINTER && type->depth == 1 && type->record &&
            facts->records[type->record].name == record->name)
            return true;
    }
    return false;
}

static void find_links(struct verdicts *verdicts)
{
    const struct facts *facts = facts_of(verdicts);
    for (uint32_t i = 1; i < facts->fields_count; i++) {
        const struct type *type = &facts->types[facts->fields[i].type];
        const struct record *record = &facts->records[type->record];
        if (type->record && !type->depth && points_to_like(facts, record))
            ++*keyset_value(&verdicts->links, &record->name);
    }
}

static uint32_t width_of_pointer(const struct facts *facts)
{
    for (uint32_t i = 1; i < facts->types_count; i++)
        if (facts->types[i].kind == TYPE_POINTER && !(facts->types[i].flags & TYPE_REFERENCE) && facts->types[i].width)
            return facts->types[i].width;
    return 8;
}

void verdicts_init(struct verdicts *verdicts, const struct groups *groups)
{
    *verdicts = (struct verdicts){.groups = groups};
    verdicts->pointer_width = width_of_pointer(facts_of(verdicts));
    keyset_init(&verdicts->allocations, 1);
    find_allocations(verdicts);
    keyset_init(&verdicts->links, 1);
    find_links(verdicts);
    mailboxes_find(&verdicts->mailboxes, groups->collection->analysis);
    keyset_init(&verdicts->counters, 1);
    count_counters(verdicts);
}

void verdicts_release(struct verdicts *verdicts)
{
    mailboxes_release(&verdicts->mailboxes);
    keyset_release(&verdicts->counters);
    keyset_release(&verdicts->allocations);
    keyset_release(&verdicts->links);
}
