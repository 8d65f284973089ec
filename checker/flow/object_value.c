#include "flow/object_value.h"

static bool is_variable(const struct facts *facts, uint32_t path)
{
    return facts->paths[path].kind == PATH_LOCAL || facts->paths[path].kind == PATH_PARAM;
}

static bool operand_same(const struct operand *a, const struct operand *b)
{
    if (a->kind != b->kind)
        return false;
    switch ((enum operand_kind)a->kind) {
    case OPERAND_PATH:
    case OPERAND_ADDRESS:
    case OPERAND_TEXT:
        return a->path == b->path;
    case OPERAND_CONSTANT:
        return a->number == b->number;
    case OPERAND_UNKNOWN:
        break;
    }
    return false;
}

static void value_many(struct value *value)
{
    value->state = VALUE_MANY;
}

/* `null_counts`: is a null constant a value of its own (of a number), or the absence of one (of a pointer). */
static void value_add(struct value *value, const struct operand *operand, bool null_counts)
{
    bool null = operand->kind == OPERAND_CONSTANT && operand->number == 0 && !null_counts;
    bool had_null = value->state == VALUE_ONE && value->operand.kind == OPERAND_CONSTANT && !null_counts;
    if (operand->kind == OPERAND_UNKNOWN) {
        value_many(value);
    } else if (value->state == VALUE_NONE || (had_null && value->operand.number == 0)) {
        value->state = VALUE_ONE;
        value->operand = *operand;
    } else if (value->state == VALUE_ONE && !null && !operand_same(&value->operand, operand)) {
        value_many(value);
    }
}

static void give_address(struct object_values *values, const struct facts *facts, const struct operand *operand)
{
    if (operand->kind == OPERAND_ADDRESS && is_variable(facts, operand->path))
        value_many(&values->of_path[operand->path]);
}

/* `writes` counts the WRITE events of each variable that no ASSIGN has explained yet. */
static void collect_event(struct object_values *values, const struct facts *facts, const struct event *event,
                          uint32_t func, uint32_t *writes)
{
    bool variable = is_variable(facts, event->path);
    switch ((enum event_kind)event->kind) {
    case EVENT_WRITE:
        if (variable && (event->flags & EVENT_READ_MODIFY))
            value_many(&values->of_path[event->path]);
        else if (variable)
            writes[event->path]++;
        break;
    case EVENT_ASSIGN:
        if (variable) {
            bool pointer = facts->types[facts->paths[event->path].type].kind == TYPE_POINTER;
            value_add(&values->of_path[event->path], &facts->operands[event->operand], !pointer);
            if (writes[event->path])
                writes[event->path]--;
        }
        give_address(values, facts, &facts->operands[event->operand]);
        break;
    case EVENT_ADDRESS_TAKEN:
        if (variable)
            value_many(&values->of_path[event->path]);
        break;
    case EVENT_RETURN:
        if (event->operand) {
            bool pointer = facts->types[facts->funcs[func].result].kind == TYPE_POINTER;
            value_add(&values->of_func[func], &facts->operands[event->operand], !pointer);
        }
        break;
    case EVENT_CALL:
    case EVENT_CALL_POINTER:
    case EVENT_CALL_VIRTUAL:
        for (uint32_t i = 0; i < event->arguments.count; i++)
            give_address(values, facts, &facts->operands[event->arguments.first + i]);
        break;
    case EVENT_NONE:
    case EVENT_READ:
    case EVENT_ASSUME:
    case EVENT_SCOPE_EXIT:
    case EVENT_SEH_ENTER:
    case EVENT_SEH_LEAVE:
    case EVENT_LOST:
        break;
    }
}

void object_values_collect(struct object_values *values, const struct program *program)
{
    const struct facts *facts = &program->facts;
    values->paths_count = facts->paths_count;
    values->of_path = g_new0(struct value, facts->paths_count);
    values->of_func = g_new0(struct value, facts->funcs_count);
    uint32_t *writes = g_new0(uint32_t, facts->paths_count);
    for (uint32_t func = 1; func < facts->funcs_count; func++) {
        struct range blocks = facts->funcs[func].blocks;
        for (uint32_t b = blocks.first; b < blocks.first + blocks.count; b++) {
            struct range events = facts->blocks[b].events;
            for (uint32_t e = events.first; e < events.first + events.count; e++)
                collect_event(values, facts, &facts->events[e], func, writes);
        }
    }
    for (uint32_t path = 1; path < values->paths_count; path++)
        if (writes[path])
            value_many(&values->of_path[path]);
    g_free(writes);
}

void object_values_release(struct object_values *values)
{
    g_free(values->of_path);
    g_free(values->of_func);
}

const struct value *object_value_of(const struct object_values *values, uint32_t path)
{
    static const struct value none;
    return path < values->paths_count ? &values->of_path[path] : &none;
}
