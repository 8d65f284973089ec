#include "link/named.h"

#include <string.h>

static uint32_t path_of(struct naming *naming, uint32_t expression);

void naming_init(struct naming *naming, struct facts *facts)
{
    *naming = (struct naming){.facts = facts};
    keyset_init(&naming->records, 1);
    keyset_init(&naming->globals, 1);
    keyset_init(&naming->behind, 1);
    for (uint32_t i = 1; i < facts->records_count; i++) {
        uint32_t *record = keyset_value(&naming->records, &facts->records[i].name);
        if (!*record || !facts->records[*record].size)
            *record = i;
    }
    for (uint32_t i = 1; i < facts->globals_count; i++)
        *keyset_value(&naming->globals, &facts->globals[i].name) = i;
}

void naming_release(struct naming *naming)
{
    keyset_release(&naming->records);
    keyset_release(&naming->globals);
    keyset_release(&naming->behind);
}

/* The type of what a pointer points to, or of the elements of an array. */
static uint32_t type_behind(struct naming *naming, uint32_t pointer)
{
    struct facts *facts = naming->facts;
    struct type type = facts->types[pointer];
    uint32_t *known = keyset_value(&naming->behind, &pointer);
    if (*known || !pointer)
        return *known;
    if (type.kind == TYPE_POINTER && type.depth)
        type.depth--;
    type.kind = type.depth ? TYPE_POINTER : type.record ? TYPE_RECORD : TYPE_OTHER;
    type.width = type.depth ? type.width : type.record ? facts->records[type.record].size : 0;
    type.flags = 0;
    if (!type.depth)
        type.spelling = type.name;
    return *known = facts_add_types(facts, type);
}

static uint32_t deref(struct naming *naming, uint32_t path)
{
    struct facts *facts = naming->facts;
    if (!path)
        return 0;
    struct path step = {.kind = PATH_DEREF, .parent = path, .type = type_behind(naming, facts->paths[path].type)};
    return facts_intern_path(facts, step);
}

/* ---- members ----------------------------------------------------------------------------------------------------- */

static uint32_t record_named(const struct naming *naming, uint32_t name)
{
    return name ? keyset_get(&naming->records, &name) : 0;
}

/* The field of a record or of its bases; 0 when there is none. */
static uint32_t field_within(const struct naming *naming, uint32_t record, uint32_t name, int depth)
{
    enum { BASES_DEPTH = 16 };
    const struct facts *facts = naming->facts;
    const struct record *at = &facts->records[record];
    for (uint32_t i = at->fields.first; i < at->fields.first + at->fields.count; i++)
        if (facts->fields[i].name == name)
            return i;
    for (uint32_t i = 0; i < at->bases.count && depth < BASES_DEPTH; i++) {
        uint32_t base = record_named(naming, facts->names[at->bases.first + i].text);
        uint32_t field = base ? field_within(naming, base, name, depth + 1) : 0;
        if (field)
            return field;
    }
    return 0;
}

static uint32_t member(struct naming *naming, uint32_t object, uint32_t record, uint32_t name)
{
    struct facts *facts = naming->facts;
    uint32_t field = object && record ? field_within(naming, record, name, 0) : 0;
    if (!field)
        return 0;
    struct path step = {.kind = PATH_FIELD, .parent = object, .name = name, .type = facts->fields[field].type};
    step.record = facts->records[facts->fields[field].record].name;
    return facts_intern_path(facts, step);
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

static uint32_t parameter(struct naming *naming, int64_t number)
{
    struct facts *facts = naming->facts;
    struct range range = facts->funcs[naming->func].parameters;
    if (number < 0 || number >= (int64_t)range.count)
        return 0;
    const struct variable *variable = &facts->variables[range.first + (uint32_t)number];
    return facts_intern_path(facts, (struct path){.kind = PATH_PARAM,
                                                  .name = variable->name,
                                                  .func = naming->func,
                                                  .index = (uint32_t)number,
                                                  .type = variable->type});
}

static uint32_t this_object(struct naming *naming)
{
    struct facts *facts = naming->facts;
    if (!(facts->funcs[naming->func].flags & FUNC_METHOD))
        return 0;
    uint32_t pointer = facts_intern_path(facts, (struct path){.kind = PATH_THIS, .func = naming->func});
    return facts_intern_path(facts, (struct path){.kind = PATH_DEREF, .parent = pointer});
}

/* Statics carry their file. */
static uint32_t global(struct naming *naming, const char *name)
{
    struct facts *facts = naming->facts;
    char *own = g_strconcat(facts_text(facts, naming->file), ":", name, NULL);
    const uint32_t texts[] = {strings_find(&facts->strings, own), strings_find(&facts->strings, name)};
    g_free(own);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        uint32_t found = texts[i] ? keyset_get(&naming->globals, &texts[i]) : 0;
        if (found)
            return facts_intern_path(
                facts, (struct path){.kind = PATH_GLOBAL, .name = texts[i], .type = facts->globals[found].type});
    }
    return 0;
}

static uint32_t name_path(struct naming *naming, uint32_t name)
{
    struct facts *facts = naming->facts;
    const struct func *func = &facts->funcs[naming->func];
    char *text = g_strdup(facts_text(facts, name)); /* texts may move */
    uint32_t found = 0;
    if (strcmp(text, "this") == 0)
        found = this_object(naming) ? facts->paths[this_object(naming)].parent : 0;
    if (!found && func->record)
        found = member(naming, this_object(naming), record_named(naming, func->record), name);
    if (!found)
        found = global(naming, g_str_has_prefix(text, "::") ? text + 2 : text);
    g_free(text);
    return found;
}

/* ---- expressions ------------------------------------------------------------------------------------------------- */

static uint32_t element(struct naming *naming, const struct expression *expression)
{
    struct facts *facts = naming->facts;
    const struct expression index = facts->expressions[expression->right];
    uint32_t array = path_of(naming, expression->left);
    if (!array)
        return 0;
    struct path step = {.kind = PATH_ELEMENT, .parent = array};
    if (facts->types[facts->paths[array].type].kind == TYPE_POINTER) {
        step.parent = deref(naming, array);
        step.type = facts->paths[step.parent].type;
        if (index.kind == EXPRESSION_NUMBER && index.number == 0)
            return step.parent;
    } else {
        step.type = type_behind(naming, facts->paths[array].type);
    }
    if (index.kind == EXPRESSION_NUMBER) {
        step.constant = 1;
        step.number = (uint32_t)index.number;
    } else {
        step.index = path_of(naming, expression->right);
    }
    return facts_intern_path(facts, step);
}

static uint32_t path_of(struct naming *naming, uint32_t index)
{
    const struct expression expression = naming->facts->expressions[index];
    uint32_t object;
    switch ((enum expression_kind)expression.kind) {
    case EXPRESSION_PARAMETER:
        return parameter(naming, expression.number);
    case EXPRESSION_NAME:
        return name_path(naming, expression.name);
    case EXPRESSION_MEMBER: {
        object = path_of(naming, expression.left);
        const struct path *at = &naming->facts->paths[object];
        uint32_t record = naming->facts->types[at->type].record;
        if (at->kind == PATH_DEREF && naming->facts->paths[at->parent].kind == PATH_THIS)
            record = record_named(naming, naming->facts->funcs[naming->func].record);
        return member(naming, object, record, expression.name);
    }
    case EXPRESSION_DEREF:
        return deref(naming, path_of(naming, expression.left));
    case EXPRESSION_ELEMENT:
        return element(naming, &expression);
    case EXPRESSION_ADDRESS: /* only ever meant as what has the address */
        return path_of(naming, expression.left);
    case EXPRESSION_NONE:
    case EXPRESSION_RETURN:
    case EXPRESSION_NUMBER:
    case EXPRESSION_TEXT:
    case EXPRESSION_CALL:
    case EXPRESSION_NOT:
    case EXPRESSION_NEGATE:
    case EXPRESSION_FLIP:
    case EXPRESSION_BINARY:
    case EXPRESSION_CHOICE:
    case EXPRESSION_LIST:
        break;
    }
    return 0;
}

uint32_t named_path(struct naming *naming, uint32_t func, uint32_t expression, uint32_t file)
{
    naming->func = func;
    naming->file = file;
    return path_of(naming, expression);
}

uint32_t named_lock(struct naming *naming, uint32_t func, uint32_t expression, uint32_t file)
{
    uint32_t path = named_path(naming, func, expression, file);
    const struct facts *facts = naming->facts;
    return facts->types[facts->paths[path].type].kind == TYPE_POINTER ? deref(naming, path) : path;
}
