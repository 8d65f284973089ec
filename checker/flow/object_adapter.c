#include "flow/object_adapter.h"

#include <string.h>

/* How a record was met: as what an adapter handle points to, or a handle of another scope. */
enum mark { MARK_ADAPTER = 1, MARK_OTHER = 2, MARK_STATED = 4 /* an annotation says that it is the adapter */ };

struct search {
    struct program *program;
    struct keyset records; /* text of a record name to its marks */
    struct keyset seen;    /* (path of a variable, mark): followed already */
    GArray *pending;       /* struct errand */
    uint32_t mark;
};

/* A variable that holds a handle (or, `stored`, the address where AddDevice leaves it), to be followed. */
struct errand {
    uint32_t variable; /* paths */
    uint32_t func;
    bool stored;
};

static bool is_of_interface(const struct ddi *ddi)
{
    for (uint32_t i = 0; i < ddi->tables.count; i++)
        if (g_str_has_suffix(ddi->tables.items[i], "_INITIALIZATION_DATA"))
            return false;
    return ddi->tables.count > 0;
}

bool object_adapter_is_handle(const struct root *root, uint32_t number)
{
    const struct ddi *ddi = root->ddi;
    return ddi && ddi->scope == SCOPE_ADAPTER && ddi->handle == (int)number && !ddi->handle_out &&
           !is_of_interface(ddi);
}

/* Handles of these scopes point to what the driver made for the object itself; the rest are numbers or many things. */
static bool scope_is_object(enum scope scope)
{
    return scope == SCOPE_DEVICE || scope == SCOPE_CONTEXT || scope == SCOPE_ALLOCATION || scope == SCOPE_RESOURCE ||
           scope == SCOPE_PROCESS || scope == SCOPE_QUEUE;
}

static void mark_record(struct search *search, uint32_t name)
{
    if (name)
        *keyset_value(&search->records, &name) |= search->mark;
}

static void mark_type(struct search *search, uint32_t index)
{
    const struct type *type = &search->program->facts.types[index];
    if (type->kind == TYPE_POINTER && type->depth == 1 && type->record)
        mark_record(search, search->program->facts.records[type->record].name);
}

static void follow(struct search *search, uint32_t variable, uint32_t func, bool stored)
{
    const uint32_t key[] = {variable, search->mark * 2 + stored};
    uint32_t *seen = keyset_value(&search->seen, key);
    if (*seen)
        return;
    *seen = 1;
    struct errand errand = {variable, func, stored};
    g_array_append_val(search->pending, errand);
}

/* Path of parameter `number` of `func`, 0 when there is no such parameter. */
static uint32_t parameter_path(struct facts *facts, uint32_t func, uint32_t number)
{
    struct range parameters = facts->funcs[func].parameters;
    if (number >= parameters.count)
        return 0;
    const struct variable *variable = &facts->variables[parameters.first + number];
    return facts_intern_path(
        facts, (struct path){
                   .kind = PATH_PARAM, .name = variable->name, .func = func, .index = number, .type = variable->type});
}

/* The record that declares the first field behind `*variable`, when `path` leads through it. */
static uint32_t record_behind(const struct facts *facts, uint32_t path, uint32_t variable)
{
    for (; facts->paths[path].parent; path = facts->paths[path].parent) {
        const struct path *step = &facts->paths[path];
        const struct path *parent = &facts->paths[step->parent];
        if (step->kind == PATH_FIELD && parent->kind == PATH_DEREF && parent->parent == variable)
            return step->record;
    }
    return 0;
}

static void use_path(struct search *search, const struct errand *errand, uint32_t path)
{
    if (!errand->stored)
        mark_record(search, record_behind(&search->program->facts, path, errand->variable));
}

/* The value of the variable turns up as `operand`. */
static void use_operand(struct search *search, const struct errand *errand, const struct operand *operand)
{
    if (operand->kind != OPERAND_PATH && operand->kind != OPERAND_ADDRESS)
        return;
    use_path(search, errand, operand->path);
    if (!errand->stored && operand->kind == OPERAND_PATH && operand->path == errand->variable)
        mark_type(search, operand->type);
}

static bool is_value(const struct errand *errand, const struct operand *operand)
{
    return operand->kind == OPERAND_PATH && operand->path == errand->variable;
}

static void use_call(struct search *search, const struct errand *errand, uint32_t index)
{
    const struct program *program = search->program;
    struct facts *facts = &search->program->facts;
    const struct event *event = &facts->events[index];
    const struct call *call = &program->calls[program->call_of_event[index]];
    if (event->object)
        use_operand(search, errand, &facts->operands[event->object]);
    for (uint32_t i = 0; i < event->arguments.count; i++) {
        const struct operand *argument = &facts->operands[event->arguments.first + i];
        use_operand(search, errand, argument);
        if (!is_value(errand, argument))
            continue;
        for (uint32_t t = 0; t < call->targets.count; t++) {
            uint32_t target = program->targets[call->targets.first + t].func;
            struct range parameters = facts->funcs[target].parameters;
            if (!errand->stored && i < parameters.count)
                mark_type(search, facts->variables[parameters.first + i].type);
            uint32_t parameter = parameter_path(facts, target, i);
            if (parameter)
                follow(search, parameter, target, errand->stored);
        }
    }
}

/* `*variable = operand` in AddDevice: the operand is the adapter. */
static void use_store(struct search *search, const struct errand *errand, const struct operand *operand)
{
    const struct facts *facts = &search->program->facts;
    mark_type(search, operand->type);
    if (operand->kind == OPERAND_PATH && facts->paths[operand->path].kind == PATH_THIS)
        mark_record(search, facts->funcs[errand->func].record);
}

static void use_assign(struct search *search, const struct errand *errand, const struct event *event)
{
    const struct facts *facts = &search->program->facts;
    const struct operand *operand = &facts->operands[event->operand];
    const struct path *target = &facts->paths[event->path];
    use_operand(search, errand, operand);
    if (errand->stored && target->kind == PATH_DEREF && target->parent == errand->variable)
        use_store(search, errand, operand);
    if (target->kind == PATH_LOCAL && is_value(errand, operand))
        follow(search, event->path, errand->func, errand->stored);
}

static void use_event(struct search *search, const struct errand *errand, uint32_t index)
{
    const struct facts *facts = &search->program->facts;
    const struct event *event = &facts->events[index];
    switch ((enum event_kind)event->kind) {
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
        use_call(search, errand, index);
        break;
    case EVENT_ASSIGN:
        use_assign(search, errand, event);
        break;
    case EVENT_RETURN:
        if (event->operand) {
            use_operand(search, errand, &facts->operands[event->operand]);
            if (!errand->stored && is_value(errand, &facts->operands[event->operand]))
                mark_type(search, facts->funcs[errand->func].result);
        }
        break;
    case EVENT_READ:
    case EVENT_WRITE:
    case EVENT_ADDRESS_TAKEN:
        use_path(search, errand, event->path);
        break;
    case EVENT_NONE:
    case EVENT_ASSUME:
    case EVENT_SCOPE_EXIT:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
    case EVENT_LOST:
        break;
    }
}

/* Runs all errands: each looks at the events of one function once. */
static void search_run(struct search *search)
{
    const struct facts *facts = &search->program->facts;
    while (search->pending->len) {
        struct errand errand = g_array_index(search->pending, struct errand, search->pending->len - 1);
        g_array_set_size(search->pending, search->pending->len - 1);
        struct range blocks = facts->funcs[errand.func].blocks;
        for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
            struct range events = facts->blocks[b].events;
            for (uint32_t e = events.first; e < events.first + events.count; e++)
                use_event(search, &errand, e);
        }
    }
}

static void start_root(struct search *search, const struct root *root)
{
    struct facts *facts = &search->program->facts;
    if (!root->ddi)
        return;
    bool adapter = root->ddi->scope == SCOPE_ADAPTER;
    struct range parameters = facts->funcs[root->func].parameters;
    uint32_t number = (uint32_t)root->ddi->handle;
    if (root->ddi->handle < 0 || number >= parameters.count || !(adapter || scope_is_object(root->ddi->scope)))
        return;
    search->mark = adapter ? MARK_ADAPTER | MARK_STATED : MARK_OTHER;
    if (!root->ddi->handle_out)
        mark_type(search, facts->variables[parameters.first + number].type);
    follow(search, parameter_path(facts, root->func, number), root->func, root->ddi->handle_out);
    search_run(search);
}

static bool is_adapter(const struct search *search, uint32_t name)
{
    uint32_t marks = keyset_get(&search->records, &name);
    return marks == MARK_ADAPTER || marks & MARK_STATED;
}

/* Derived classes of an adapter type, and bases that nothing else derives from, are adapter types. */
static void close_over_classes(struct search *search)
{
    const struct facts *facts = &search->program->facts;
    struct keyset shared; /* text of a base to 1: a record that is no adapter derives from it */
    bool changed = true;
    search->mark = MARK_ADAPTER;
    while (changed) {
        changed = false;
        keyset_init(&shared, 1);
        for (uint32_t r = 1; r < facts->records_count; r++)
            for (uint32_t b = 0; b < facts->records[r].bases.count; b++) {
                uint32_t base = facts->names[facts->records[r].bases.first + b].text;
                bool known = keyset_get(&search->records, &facts->records[r].name) != 0;
                if (is_adapter(search, base) && !known) {
                    mark_record(search, facts->records[r].name);
                    changed = true;
                } else if (!is_adapter(search, facts->records[r].name)) {
                    *keyset_value(&shared, &base) = 1;
                }
            }
        for (uint32_t r = 1; r < facts->records_count; r++)
            for (uint32_t b = 0; is_adapter(search, facts->records[r].name) && b < facts->records[r].bases.count; b++) {
                uint32_t base = facts->names[facts->records[r].bases.first + b].text;
                if (!keyset_get(&shared, &base) && !keyset_get(&search->records, &base)) {
                    mark_record(search, base);
                    changed = true;
                }
            }
        keyset_release(&shared);
    }
}

static bool found_any(const struct search *search)
{
    const struct facts *facts = &search->program->facts;
    for (uint32_t r = 1; r < facts->records_count; r++)
        if (is_adapter(search, facts->records[r].name))
            return true;
    return false;
}

/* What the functions of interfaces are given says what the adapter is only when nothing else does. */
static void start_roots(struct search *search, bool interfaces)
{
    const struct program *program = search->program;
    for (uint32_t i = 0; i < program->roots_count; i++)
        if (program->roots[i].ddi && is_of_interface(program->roots[i].ddi) == interfaces)
            start_root(search, &program->roots[i]);
}

static int compare_names(const void *a, const void *b, void *facts)
{
    return strcmp(facts_text(facts, *(const uint32_t *)a), facts_text(facts, *(const uint32_t *)b));
}

/* SYNCLINT_OBJECT says what handles point to. */
static void mark_stated(struct search *search)
{
    const struct facts *facts = &search->program->facts;
    uint32_t key = strings_find(&facts->strings, "object");
    for (uint32_t r = 1; key && r < facts->records_count; r++) {
        struct range range = facts->records[r].annotations;
        for (uint32_t i = range.first; i < range.first + range.count; i++) {
            const struct annotation *annotation = &facts->annotations[i];
            bool adapter = strcmp(facts_text(facts, annotation->arguments), scope_name(SCOPE_ADAPTER)) == 0;
            search->mark = adapter ? MARK_ADAPTER : MARK_OTHER;
            if (annotation->key == key)
                mark_record(search, facts->records[r].name);
        }
    }
}

void object_adapter_find(struct program *program, GArray *names)
{
    const struct facts *facts = &program->facts;
    struct search search = {.program = program, .pending = g_array_new(FALSE, FALSE, sizeof(struct errand))};
    keyset_init(&search.records, 1);
    keyset_init(&search.seen, 2);
    mark_stated(&search);
    start_roots(&search, false);
    if (!found_any(&search))
        start_roots(&search, true);
    close_over_classes(&search);
    struct keyset taken;
    keyset_init(&taken, 1);
    for (uint32_t r = 1; r < facts->records_count; r++) {
        uint32_t name = facts->records[r].name;
        uint32_t *seen = keyset_value(&taken, &name);
        if (!*seen && is_adapter(&search, name) && !(facts->records[r].flags & RECORD_SYSTEM))
            g_array_append_val(names, name);
        *seen = 1;
    }
    g_array_sort_with_data(names, compare_names, (void *)facts);
    keyset_release(&taken);
    keyset_release(&search.records);
    keyset_release(&search.seen);
    g_array_free(search.pending, TRUE);
}
