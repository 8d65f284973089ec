#include "link/values.h"

struct node {
    uint32_t key[4];
    uint32_t first_edge, first_pair, first_site;
    uint32_t assigned_at; /* events: the first assignment */
    uint32_t assigned_in; /* funcs */
};

struct link {
    uint32_t to;   /* nodes */
    uint32_t next; /* links; 0 the last */
};

struct pair {
    uint32_t node, func;
    uint32_t next; /* pairs of the node */
};

struct site {
    uint32_t event; /* a call through the node */
    uint32_t next;
};

enum { NODE_RETURN = 100 }; /* beside enum path_kind: what a function returns */

#define NODE(values, i) g_array_index((values)->nodes, struct node, i)
#define EDGE(values, i) g_array_index((values)->edges, struct link, i)
#define PAIR(values, i) g_array_index((values)->pairs, struct pair, i)
#define SITE(values, i) g_array_index((values)->sites, struct site, i)

/* ---- nodes ------------------------------------------------------------------------------------------------------- */

/* Key of what is held at `path`; false when that is nothing nameable. `*p` and `p[i]` count as p. */
static bool key_of(const struct facts *facts, uint32_t index, uint32_t key[4])
{
    const struct path *path = &facts->paths[index];
    while (path->kind == PATH_DEREF || path->kind == PATH_ELEMENT)
        path = &facts->paths[path->parent];
    key[0] = path->kind;
    key[1] = key[2] = key[3] = 0;
    switch ((enum path_kind)path->kind) {
    case PATH_PARAM:
        key[1] = path->func;
        key[2] = path->index;
        return true;
    case PATH_LOCAL:
        key[1] = path->func;
        key[2] = path->index;
        key[3] = path->name;
        return true;
    case PATH_GLOBAL:
        key[1] = path->name;
        return true;
    case PATH_FIELD:
        key[1] = path->record;
        key[2] = path->name;
        return true;
    case PATH_RESULT:
        key[1] = path->index;
        return true;
    case PATH_NONE:
    case PATH_THIS:
    case PATH_FUNCTION:
    case PATH_OBJECT:
    case PATH_DEREF:
    case PATH_ELEMENT:
    case PATH_CONTAINER:
        break;
    }
    return false;
}

static uint32_t add_node(struct values *values, const uint32_t key[4])
{
    uint32_t *node = keyset_value(&values->index, key);
    if (!*node) {
        struct node value = {{key[0], key[1], key[2], key[3]}, 0, 0, 0, 0, 0};
        *node = values->nodes->len;
        g_array_append_val(values->nodes, value);
    }
    return *node;
}

static uint32_t node_of_path(struct values *values, uint32_t path)
{
    uint32_t key[4];
    return key_of(&values->program->facts, path, key) ? add_node(values, key) : 0;
}

/* ---- flow -------------------------------------------------------------------------------------------------------- */

static void add_pair(struct values *values, uint32_t node, uint32_t func)
{
    const uint32_t key[2] = {node, func};
    uint32_t *known = keyset_value(&values->members, key);
    if (*known)
        return;
    *known = 1;
    struct pair pair = {node, func, NODE(values, node).first_pair};
    NODE(values, node).first_pair = values->pairs->len;
    g_array_append_val(values->pairs, pair);
}

static void add_edge(struct values *values, uint32_t from, uint32_t to)
{
    const uint32_t key[2] = {from, to};
    uint32_t *known = from && to && from != to ? keyset_value(&values->links, key) : NULL;
    if (!known || *known)
        return;
    *known = 1;
    struct link edge = {to, NODE(values, from).first_edge};
    NODE(values, from).first_edge = values->edges->len;
    g_array_append_val(values->edges, edge);
    for (uint32_t i = NODE(values, from).first_pair; i; i = PAIR(values, i).next)
        add_pair(values, to, PAIR(values, i).func);
}

/* Numbers and objects carry no functions: leaving them out keeps the graph small. */
static bool may_carry(const struct facts *facts, uint32_t index)
{
    const struct type *type = &facts->types[index];
    switch ((enum type_kind)type->kind) {
    case TYPE_BOOL:
    case TYPE_INTEGER:
    case TYPE_ENUM:
    case TYPE_FLOAT:
    case TYPE_RECORD:
    case TYPE_VOID:
        return false;
    case TYPE_OTHER:
    case TYPE_POINTER:
    case TYPE_ARRAY:
    case TYPE_FUNCTION:
        break;
    }
    return !type->record;
}

static uint32_t function_at(const struct program *program, const struct operand *operand)
{
    const struct path *path = &program->facts.paths[operand->path];
    if ((operand->kind != OPERAND_PATH && operand->kind != OPERAND_ADDRESS) || path->kind != PATH_FUNCTION)
        return 0;
    return program_function_of(program, path->name);
}

static void flow_operand(struct values *values, uint32_t operand_index, uint32_t to)
{
    const struct facts *facts = &values->program->facts;
    const struct operand *operand = &facts->operands[operand_index];
    uint32_t func = function_at(values->program, operand);
    if (!to)
        return;
    if (func)
        add_pair(values, to, func);
    else if ((operand->kind == OPERAND_PATH || operand->kind == OPERAND_ADDRESS) && may_carry(facts, operand->type))
        add_edge(values, node_of_path(values, operand->path), to);
}

/* The call at `event` enters `func`: arguments flow into parameters, the result back. */
static void flow_call(struct values *values, uint32_t event_index, uint32_t func)
{
    const struct facts *facts = &values->program->facts;
    const struct event *event = &facts->events[event_index];
    if (!program_enters(values->program, func))
        return;
    uint32_t count = MIN(event->arguments.count, facts->funcs[func].parameters.count);
    for (uint32_t i = 0; i < count; i++) {
        const struct operand *operand = &facts->operands[event->arguments.first + i];
        if (function_at(values->program, operand) || may_carry(facts, operand->type)) {
            const uint32_t key[4] = {PATH_PARAM, func, i, 0};
            flow_operand(values, event->arguments.first + i, add_node(values, key));
        }
    }
    if (may_carry(facts, facts->funcs[func].result)) {
        const uint32_t returned[4] = {NODE_RETURN, func, 0, 0};
        const uint32_t result[4] = {PATH_RESULT, event_index, 0, 0};
        add_edge(values, add_node(values, returned), add_node(values, result));
    }
}

static void flow_virtual_call(struct values *values, uint32_t event, uint32_t method)
{
    GArray *funcs = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    candidates_virtual(values->candidates, method, funcs);
    for (uint32_t i = 0; i < funcs->len; i++)
        flow_call(values, event, g_array_index(funcs, uint32_t, i));
    g_array_free(funcs, TRUE);
}

static void add_site(struct values *values, uint32_t node, uint32_t event)
{
    struct site site = {event, NODE(values, node).first_site};
    NODE(values, node).first_site = values->sites->len;
    g_array_append_val(values->sites, site);
}

static void collect_event(struct values *values, uint32_t func, uint32_t index)
{
    const struct facts *facts = &values->program->facts;
    const struct event *event = &facts->events[index];
    const uint32_t returned[4] = {NODE_RETURN, func, 0, 0};
    uint32_t callee = program_function_of(values->program, event->callee);
    uint32_t node;
    switch ((enum event_kind)event->kind) {
    case EVENT_ASSIGN:
        if (!function_at(values->program, &facts->operands[event->operand]) &&
            !may_carry(facts, facts->operands[event->operand].type))
            break;
        node = node_of_path(values, event->path);
        flow_operand(values, event->operand, node);
        if (node && !NODE(values, node).assigned_at) {
            NODE(values, node).assigned_at = index;
            NODE(values, node).assigned_in = func;
        }
        break;
    case EVENT_RETURN:
        if (event->operand && may_carry(facts, facts->funcs[func].result))
            flow_operand(values, event->operand, add_node(values, returned));
        break;
    case EVENT_CALL:
        if (callee)
            flow_call(values, index, callee);
        break;
    case EVENT_CALL_VIRTUAL:
        if (callee)
            flow_virtual_call(values, index, callee);
        break;
    case EVENT_CALL_POINTER:
        node = candidates_callback(values->candidates, event->path) ? 0 : node_of_path(values, event->path);
        if (node)
            add_site(values, node, index);
        break;
    case EVENT_NONE:
    case EVENT_READ:
    case EVENT_WRITE:
    case EVENT_ADDRESS_TAKEN:
    case EVENT_ASSUME:
    case EVENT_SCOPE_EXIT:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
    case EVENT_LOST:
        break;
    }
}

static void collect(struct values *values)
{
    const struct facts *facts = &values->program->facts;
    for (uint32_t i = 1; i < facts->slots_count; i++) {
        const struct slot *slot = &facts->slots[i];
        const uint32_t key[4] = {PATH_FIELD, slot->record, slot->field, 0};
        uint32_t func = program_function_of(values->program, slot->function);
        uint32_t node = slot->record ? add_node(values, key) : node_of_path(values, slot->path);
        if (func && node)
            add_pair(values, node, func);
    }
    for (uint32_t i = 1; i < facts->funcs_count; i++) {
        struct range blocks = facts->funcs[i].blocks;
        for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
            struct range events = facts->blocks[b].events;
            for (uint32_t e = events.first; e < events.first + events.count; e++)
                collect_event(values, i, e);
        }
    }
}

/* New pairs come to the end of the list, edges that calls add carry what their start holds already. */
static void solve(struct values *values)
{
    for (uint32_t next = 1; next < values->pairs->len; next++) {
        struct pair pair = PAIR(values, next);
        for (uint32_t i = NODE(values, pair.node).first_edge; i; i = EDGE(values, i).next)
            add_pair(values, EDGE(values, i).to, pair.func);
        for (uint32_t i = NODE(values, pair.node).first_site; i; i = SITE(values, i).next)
            flow_call(values, SITE(values, i).event, pair.func);
    }
}

void values_init(struct values *values, const struct program *program, struct candidates *candidates)
{
    *values = (struct values){.program = program, .candidates = candidates};
    keyset_init(&values->index, 4);
    keyset_init(&values->members, 2);
    keyset_init(&values->links, 2);
    values->nodes = g_array_new(FALSE, TRUE, sizeof(struct node));
    values->edges = g_array_new(FALSE, TRUE, sizeof(struct link));
    values->pairs = g_array_new(FALSE, TRUE, sizeof(struct pair));
    values->sites = g_array_new(FALSE, TRUE, sizeof(struct site));
    g_array_set_size(values->nodes, 1);
    g_array_set_size(values->edges, 1);
    g_array_set_size(values->pairs, 1);
    g_array_set_size(values->sites, 1);
    collect(values);
    solve(values);
}

void values_release(struct values *values)
{
    keyset_release(&values->index);
    keyset_release(&values->members);
    keyset_release(&values->links);
    g_array_free(values->nodes, TRUE);
    g_array_free(values->edges, TRUE);
    g_array_free(values->pairs, TRUE);
    g_array_free(values->sites, TRUE);
}

/* ---- questions --------------------------------------------------------------------------------------------------- */

uint32_t values_node(const struct values *values, uint32_t path)
{
    uint32_t key[4];
    return key_of(&values->program->facts, path, key) ? keyset_get(&values->index, key) : 0;
}

uint32_t values_field(const struct values *values, uint32_t record, uint32_t field)
{
    const uint32_t key[4] = {PATH_FIELD, record, field, 0};
    return keyset_get(&values->index, key);
}

static gint compare_numbers(gconstpointer a, gconstpointer b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

void values_sort(GArray *funcs)
{
    guint kept = 0;
    g_array_sort(funcs, compare_numbers);
    for (guint i = 0; i < funcs->len; i++) {
        uint32_t func = g_array_index(funcs, uint32_t, i);
        if (!kept || g_array_index(funcs, uint32_t, kept - 1) != func)
            g_array_index(funcs, uint32_t, kept++) = func;
    }
    g_array_set_size(funcs, kept);
}

void values_of_node(const struct values *values, uint32_t node, GArray *funcs)
{
    for (uint32_t i = NODE(values, node).first_pair; i; i = PAIR(values, i).next)
        g_array_append_val(funcs, PAIR(values, i).func);
}

void values_of_operand(const struct values *values, const struct operand *operand, GArray *funcs)
{
    uint32_t func = function_at(values->program, operand);
    if (func)
        g_array_append_val(funcs, func);
    else if (operand->kind == OPERAND_PATH || operand->kind == OPERAND_ADDRESS)
        values_of_node(values, values_node(values, operand->path), funcs);
}

bool values_is_field(const struct values *values, uint32_t node, uint32_t *record, uint32_t *field)
{
    const struct node *held = &NODE(values, node);
    *record = held->key[1];
    *field = held->key[2];
    return held->key[0] == PATH_FIELD;
}

uint32_t values_node_count(const struct values *values)
{
    return values->nodes->len;
}

uint32_t values_assigned_at(const struct values *values, uint32_t node, uint32_t *func)
{
    *func = NODE(values, node).assigned_in;
    return NODE(values, node).assigned_at;
}
