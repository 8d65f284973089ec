#include "model/load_rows.h"

#include <string.h>

enum { NO_ARGUMENT = -1, ARGUMENT_RESULT = -1, ARGUMENT_NOTHING = -2 };

static bool is_address(const char *text)
{
    for (; *text; text++)
        if (*text <= ' ' || *text > '~')
            return false;
    return true;
}

/* Page names: lower-case words of letters, digits, '-', '_', '.', '~', after folders if any. */
static void check_sources(const struct row *row, const struct text_list *sources)
{
    for (uint32_t i = 0; i < sources->count; i++) {
        const char *page = sources->items[i];
        size_t length = strlen(page);
        if (!strncmp(page, "https://", 8) && page[8] && is_address(page))
            continue;
        if (strspn(page, "abcdefghijklmnopqrstuvwxyz0123456789-_.~/") != length)
            row_fail(row, "sources", "expected names of pages in lower case, or https: addresses, found '%s'", page);
        else if (length >= 3 && strcmp(page + length - 3, ".md") == 0)
            row_fail(row, "sources", "name the page '%s' without '.md'", page);
    }
}

static void load_evidence(const struct row *row, enum status *status, struct text_list *sources)
{
    *status = row_word(row, "status", NAMES_STATUS, STATUS_DOCUMENTED);
    *sources = row_texts(row, "sources");
    check_sources(row, sources);
}

/* A level of a DDI, 0 to 3, or "caller". */
static int load_level(const struct row *row)
{
    json_t *value = json_object_get(row->object, "level");
    if (value && json_is_string(value)) {
        if (strcmp(json_string_value(value), "caller") != 0)
            row_fail(row, "level", "expected 0 to 3 or \"caller\", found '%s'", json_string_value(value));
        return LEVEL_NONE;
    }
    return row_number(row, "level", 0, 3, 0);
}

static void load_condition(const struct row *row, struct ddi *ddi)
{
    ddi->condition = ddi->condition_class = "";
    json_t *object = json_object_get(row->object, "condition");
    if (!object)
        return;
    if (!json_is_object(object)) {
        row_fail(row, "condition", "expected an object with 'when'");
        return;
    }
    struct row inner = *row;
    inner.object = object;
    inner.place = "condition.";
    row_check_keys(&inner, row_keys_condition);
    ddi->condition = row_condition(&inner, "when", true);
    ddi->condition_level = row_number(&inner, "level", 0, 3, ddi->level);
    ddi->condition_class = row_text(&inner, "class");
    ddi->condition_irql = row_irql(&inner, "irql");
    if (!ddi->condition_irql)
        ddi->condition_irql = ddi->irql;
}

void load_ddi(const struct row *row, struct ddi *ddi)
{
    row_check_keys(row, row_keys_ddi);
    *ddi = (struct ddi){
        .member = row_text(row, "ddi"),
        .type = row_text(row, "type"),
        .header = row_text(row, "header"),
        .tables = row_texts(row, "tables"),
        .since = row_text(row, "since"),
        .root = row_word(row, "root", NAMES_ROOT, ROOT_DDI),
        .irql = row_irql(row, "irql"),
        .pageable = row_truth(row, "pageable"),
        .level = load_level(row),
        .class_name = row_text(row, "class"),
        .class_object = row_operand(row, "class_object"),
        .scope = row_word(row, "scope", NAMES_SCOPE, SCOPE_NONE),
        .handle = row_number(row, "handle", 0, ROW_ARGUMENT_MAX, NO_ARGUMENT),
        .handle_out = row_truth(row, "handle_out") == YES,
        .bugcheck = row_truth(row, "bugcheck") == YES,
        .note = row_text(row, "note"),
    };
    load_condition(row, ddi);
    load_evidence(row, &ddi->status, &ddi->sources);
    if ((ddi->handle == NO_ARGUMENT) != (ddi->scope == SCOPE_NONE))
        row_fail(row, "handle", "'handle' and 'scope' go together");
    if (ddi->pageable == YES && (ddi->irql & (IRQL_DISPATCH | IRQL_DIRQL | IRQL_HIGH)) && !*ddi->condition)
        row_fail(row, "pageable", "a routine called at %s cannot be pageable", irql_text(ddi->irql));
}

/* Number of an argument, or "result" where `result` allows it. */
static int8_t load_argument(const struct row *row, const char *key, int absent, bool result)
{
    json_t *value = json_object_get(row->object, key);
    if (result && value && json_is_string(value)) {
        if (strcmp(json_string_value(value), "result") != 0)
            row_fail(row, key, "expected the number of an argument or \"result\", found '%s'",
                     json_string_value(value));
        return ARGUMENT_RESULT;
    }
    return (int8_t)row_number(row, key, 0, ROW_ARGUMENT_MAX, absent);
}

/* What each kind of effect must say, so that no stage above has to guess. */
static void check_effect(const struct row *row, const struct effect *effect)
{
    bool no_argument = effect->arg == ARGUMENT_NOTHING;
    switch (effect->kind) {
    case EFFECT_ACQUIRE:
    case EFFECT_TRY_ACQUIRE:
    case EFFECT_RELEASE:
    case EFFECT_CONVERT:
        if (effect->lock == LOCK_NONE)
            row_fail(row, "lock", "missing");
        else if (no_argument && effect->lock != LOCK_CANCEL_SPIN && effect->lock != LOCK_VPB_SPIN)
            row_fail(row, "arg", "missing: which argument is the lock");
        break;
    case EFFECT_RAISE:
        if (no_argument == (effect->to == LEVEL_PASSIVE))
            row_fail(row, "to", "expected either 'to' or 'arg'");
        break;
    case EFFECT_RUN: /* without root: in the caller's own context */
        if (no_argument)
            row_fail(row, "arg", "missing: which argument is the function");
        break;
    case EFFECT_QUEUE:
    case EFFECT_BIND:
        if (effect->root == ROOT_NONE)
            row_fail(row, "root", "missing");
        else if (no_argument && effect->kind == EFFECT_BIND)
            row_fail(row, "arg", "missing: which argument is the function");
        break;
    case EFFECT_LOWER:
    case EFFECT_SAVE_IRQL:
    case EFFECT_RESTORE_IRQL:
    case EFFECT_INIT:
    case EFFECT_SIGNAL:
    case EFFECT_RESET:
    case EFFECT_DETACH:
    case EFFECT_PUBLISH:
    case EFFECT_FREE:
    case EFFECT_ATOMIC:
    case EFFECT_READ:
    case EFFECT_WRITE:
    case EFFECT_DEVICE_READ:
    case EFFECT_DEVICE_WRITE:
    case EFFECT_STALL:
    case EFFECT_ASSUME:
    case EFFECT_ASSUME_TAKEN:
    case EFFECT_ASSUME_GIVEN:
    case EFFECT_ASSUME_HELD:
    case EFFECT_ASSUME_FREE:
        if (no_argument)
            row_fail(row, "arg", "missing");
        break;
    case EFFECT_CURRENT_IRQL:
    case EFFECT_WAIT:
    case EFFECT_ALLOCATE:
    case EFFECT_FLUSH:
    case EFFECT_BARRIER:
    case EFFECT_ENTER_CRITICAL:
    case EFFECT_LEAVE_CRITICAL:
    case EFFECT_ENTER_GUARDED:
    case EFFECT_LEAVE_GUARDED:
    case EFFECT_PAGED_CODE:
    case EFFECT_NO_RETURN:
    case EFFECT_FORGET_LOCKS:
    case EFFECT_NONE:
    case EFFECT_COUNT:
        break;
    }
}

static void load_effects(const struct row *row, struct api *api)
{
    json_t *list = row_objects(row, "effects");
    if (!list)
        return;
    size_t count = json_array_size(list);
    struct effect *effects = arena_array(row->arena, struct effect, count);
    for (size_t i = 0; i < count; i++) {
        struct row item = row_item(row, "effects", list, i);
        row_check_keys(&item, row_keys_effect);
        effects[i] = (struct effect){
            .kind = row_word(&item, "do", NAMES_EFFECT, 0),
            .arg = load_argument(&item, "arg", ARGUMENT_NOTHING, true),
            .data = load_argument(&item, "data", NO_ARGUMENT, false),
            .object = load_argument(&item, "object", NO_ARGUMENT, false),
            .timeout = load_argument(&item, "timeout", NO_ARGUMENT, false),
            .lock = row_word(&item, "lock", NAMES_LOCK, LOCK_NONE),
            .mode = row_word(&item, "mode", NAMES_MODE, MODE_EXCLUSIVE),
            .to = (enum irql_level)row_word(&item, "to", NAMES_LEVEL, LEVEL_PASSIVE),
            .root = row_word(&item, "root", NAMES_ROOT, ROOT_NONE),
            .when = row_condition(&item, "when", false),
        };
        check_effect(&item, &effects[i]);
    }
    api->effects = effects;
    api->effect_count = (uint32_t)count;
}

static uint8_t load_levels(const struct row *row)
{
    json_t *list = json_object_get(row->object, "levels");
    uint8_t levels = 0;
    size_t i;
    json_t *level;
    if (!list)
        return 0;
    json_array_foreach(list, i, level)
    {
        if (!json_is_integer(level) || json_integer_value(level) < 0 || json_integer_value(level) > 3)
            break;
        levels |= (uint8_t)(1 << json_integer_value(level));
    }
    if (!levels || i < json_array_size(list))
        row_fail(row, "levels", "expected a list of levels, 0 to 3");
    return levels;
}

static void load_cases(const struct row *row, struct api *api)
{
    json_t *list = row_objects(row, "cases");
    if (!list)
        return;
    size_t count = json_array_size(list);
    struct api_case *cases = arena_array(row->arena, struct api_case, count);
    for (size_t i = 0; i < count; i++) {
        struct row item = row_item(row, "cases", list, i);
        row_check_keys(&item, row_keys_case);
        cases[i] = (struct api_case){
            .when = row_condition(&item, "when", false),
            .irql = row_irql(&item, "irql"),
            .levels = load_levels(&item),
        };
        if (!cases[i].irql && !cases[i].levels)
            row_fail(&item, "irql", "missing: a case narrows 'irql' or 'levels'");
        else if (irql_known(cases[i].irql & (irql_set)~api->irql))
            row_fail(&item, "irql", "%s is not within the API's own %s", irql_text(cases[i].irql),
                     irql_text(api->irql));
    }
    api->cases = cases;
    api->case_count = (uint32_t)count;
}

void load_api(const struct row *row, bool callback, struct api *api)
{
    row_check_keys(row, callback ? row_keys_callback : row_keys_api);
    *api = (struct api){
        .name = row_text(row, callback ? "callback" : "api"),
        .header = row_text(row, "header"),
        .table = row_text(row, "table"),
        .type = row_text(row, "type"),
        .irql = row_irql(row, "irql"),
        .blocks = row_truth(row, "blocks"),
        .result_required = row_truth(row, "result_required") == YES,
        .success = row_word(row, "success", NAMES_SUCCESS, SUCCESS_NONE),
        .paired_with = row_texts(row, "paired_with"),
        .reenters = row_texts(row, "reenters"),
        .only_in = row_texts(row, "only_in"),
        .not_in = row_texts(row, "not_in"),
        .note = row_text(row, "note"),
    };
    load_cases(row, api);
    load_effects(row, api);
    load_evidence(row, &api->status, &api->sources);
    for (uint32_t i = 0; i < api->effect_count; i++)
        if (api->effects[i].kind == EFFECT_TRY_ACQUIRE && api->success == SUCCESS_NONE)
            row_fail(row, "success", "missing: which result of the try-acquire means success");
}

void load_async(const struct row *row, struct async *async)
{
    row_check_keys(row, row_keys_async);
    json_t *name = json_object_get(row->object, "async");
    bool by_role = json_is_string(name) && !json_string_length(name);
    *async = (struct async){
        .api = by_role ? "" : row_text(row, "async"),
        .function_arg = row_number(row, "function", 0, ROW_ARGUMENT_MAX, NO_ARGUMENT),
        .field = row_text(row, "field"),
        .object_arg = row_number(row, "object", 0, ROW_ARGUMENT_MAX, NO_ARGUMENT),
        .data_arg = row_number(row, "data", 0, ROW_ARGUMENT_MAX, NO_ARGUMENT),
        .data_param = row_number(row, "data_param", 0, ROW_ARGUMENT_MAX, NO_ARGUMENT),
        .type = row_text(row, "type"),
        .root = row_word(row, "root", NAMES_ROOT, 0),
        .irql = row_irql(row, "irql"),
        .reentrant = row_truth(row, "reentrant"),
        .synchronous = row_truth(row, "synchronous") == YES,
        .caller_locks = row_truth(row, "caller_locks") == YES,
        .note = row_text(row, "note"),
    };
    load_evidence(row, &async->status, &async->sources);
}

/* A side of an overlap row must be a name, "*", "class NAME" or "level N". */
static void check_side(const struct row *row, const char *side)
{
    if (strcmp(side, "*") == 0)
        return;
    if (strncmp(side, "level ", 6) == 0) {
        if (strlen(side) != 7 || side[6] < '0' || side[6] > '3')
            row_fail(row, "overlap", "expected 'level 0' to 'level 3', found '%s'", side);
        return;
    }
    const char *name = strncmp(side, "class ", 6) == 0 ? side + 6 : side;
    if (!*name || strpbrk(name, " *"))
        row_fail(row, "overlap", "expected a DDI, '*', 'class NAME' or 'level N', found '%s'", side);
}

void load_overlap(const struct row *row, struct overlap_row *overlap)
{
    row_check_keys(row, row_keys_overlap);
    json_t *sides = json_object_get(row->object, "overlap");
    const char *a = json_string_value(json_array_get(sides, 0));
    const char *b = json_string_value(json_array_get(sides, 1));
    *overlap = (struct overlap_row){.a = "", .b = ""};
    if (json_array_size(sides) != 2 || !a || !b) {
        row_fail(row, "overlap", "expected a list of two texts");
    } else if (strcmp(a, b) > 0) {
        row_fail(row, "overlap", "the two sides stand in order: '%s' before '%s'", b, a);
    } else {
        check_side(row, a);
        check_side(row, b);
        overlap->a = arena_copy(row->arena, a, strlen(a) + 1);
        overlap->b = arena_copy(row->arena, b, strlen(b) + 1);
    }
    overlap->relation = row_word(row, "relation", NAMES_RELATION, 0);
    overlap->reason = row_text(row, "reason");
    load_evidence(row, &overlap->status, &overlap->sources);
}
