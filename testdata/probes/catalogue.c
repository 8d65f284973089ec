/*
 * What the model answers, as JSON.
 *   catalogue rows [FILE...]        every row, in the form it is written in; FILEs are a user's rows
 *   catalogue matrix                DDIs as they would be parties, and for every pair the answer of overlap_of
 *   catalogue matrix-async          the same for asynchronous roots against DDIs and each other
 *   catalogue overlap PARTY PARTY   one answer; PARTY: ROOT[:MEMBER[:LEVEL[:CLASS]]], '!' before it: self-exclusive
 *   catalogue overlap PARTY         the same root twice
 *   catalogue look QUESTION...      what the look-ups find: ddi:M ddi:T/M type:T api:N callback:M callback:T/M async:N
 * role:T table:R url:PAGE irql:SET catalogue condition TEXT...     conditions as they are read
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/say.h"
#include "model/catalogue_load.h"
#include "model/catalogue_tables.h"
#include "model/condition.h"
#include "model/names.h"
#include "model/overlap.h"

static void put_text(json_t *row, const char *key, const char *text)
{
    if (text && *text)
        json_object_set_new(row, key, json_string(text));
}

static void put_texts(json_t *row, const char *key, const struct text_list *list)
{
    if (!list->count)
        return;
    json_t *texts = json_array();
    for (uint32_t i = 0; i < list->count; i++)
        json_array_append_new(texts, json_string(list->items[i]));
    json_object_set_new(row, key, texts);
}

static void put_argument(json_t *row, const char *key, int argument)
{
    if (argument >= 0)
        json_object_set_new(row, key, json_integer(argument));
}

static void put_truth(json_t *row, const char *key, enum tristate truth)
{
    if (truth != UNKNOWN)
        json_object_set_new(row, key, json_boolean(truth == YES));
}

static void put_irql(json_t *row, const char *key, irql_set set)
{
    json_object_set_new(row, key, json_integer(set));
}

static void put_evidence(json_t *row, enum status status, const struct text_list *sources, const char *note)
{
    put_text(row, "status", status_name(status));
    put_texts(row, "sources", sources);
    put_text(row, "note", note);
}

static json_t *ddi_row(const struct ddi *ddi)
{
    json_t *row = json_object();
    put_text(row, "ddi", ddi->member);
    put_text(row, "type", ddi->type);
    put_text(row, "header", ddi->header);
    put_texts(row, "tables", &ddi->tables);
    put_text(row, "since", ddi->since);
    if (ddi->root != ROOT_DDI)
        put_text(row, "root", root_kind_name(ddi->root));
    put_irql(row, "irql", ddi->irql);
    put_truth(row, "pageable", ddi->pageable);
    json_object_set_new(row, "level", ddi->level == LEVEL_NONE ? json_string("caller") : json_integer(ddi->level));
    put_text(row, "class", ddi->class_name);
    put_text(row, "class_object", ddi->class_object);
    if (*ddi->condition) {
        json_t *condition = json_object();
        put_text(condition, "when", ddi->condition);
        json_object_set_new(condition, "level", json_integer(ddi->condition_level));
        put_text(condition, "class", ddi->condition_class);
        put_irql(condition, "irql", ddi->condition_irql);
        json_object_set_new(row, "condition", condition);
    }
    put_argument(row, "handle", ddi->handle);
    if (ddi->scope != SCOPE_NONE)
        put_text(row, "scope", scope_name(ddi->scope));
    if (ddi->handle_out)
        put_truth(row, "handle_out", YES);
    if (ddi->bugcheck)
        put_truth(row, "bugcheck", YES);
    put_evidence(row, ddi->status, &ddi->sources, ddi->note);
    return row;
}

static json_t *effect_row(const struct effect *effect)
{
    json_t *row = json_object();
    put_text(row, "do", effect_name(effect->kind));
    if (effect->arg == -1)
        put_text(row, "arg", "result");
    put_argument(row, "arg", effect->arg);
    put_argument(row, "object", effect->object);
    put_argument(row, "data", effect->data);
    put_argument(row, "timeout", effect->timeout);
    if (effect->lock != LOCK_NONE)
        put_text(row, "lock", lock_name(effect->lock));
    if (effect->mode == MODE_SHARED)
        put_text(row, "mode", mode_name(effect->mode));
    if (effect->to != LEVEL_PASSIVE)
        put_irql(row, "to", (irql_set)(1 << effect->to));
    if (effect->root != ROOT_NONE)
        put_text(row, "root", root_kind_name(effect->root));
    put_text(row, "when", effect->when);
    return row;
}

static json_t *api_row(const struct api *api, const char *key)
{
    json_t *row = json_object();
    put_text(row, key, api->name);
    put_text(row, "table", api->table);
    put_text(row, "type", api->type);
    put_text(row, "header", api->header);
    put_irql(row, "irql", api->irql);
    json_t *cases = api->case_count ? json_array() : NULL;
    for (uint32_t i = 0; i < api->case_count; i++) {
        json_t *one = json_object();
        put_text(one, "when", api->cases[i].when);
        if (api->cases[i].irql)
            put_irql(one, "irql", api->cases[i].irql);
        json_t *levels = api->cases[i].levels ? json_array() : NULL;
        for (int level = 0; level < 4; level++)
            if (api->cases[i].levels & (1 << level))
                json_array_append_new(levels, json_integer(level));
        if (levels)
            json_object_set_new(one, "levels", levels);
        json_array_append_new(cases, one);
    }
    if (cases)
        json_object_set_new(row, "cases", cases);
    put_texts(row, "only_in", &api->only_in);
    put_texts(row, "not_in", &api->not_in);
    put_texts(row, "reenters", &api->reenters);
    put_truth(row, "blocks", api->blocks);
    if (api->result_required)
        put_truth(row, "result_required", YES);
    if (api->success != SUCCESS_NONE)
        put_text(row, "success", success_name(api->success));
    put_texts(row, "paired_with", &api->paired_with);
    json_t *effects = api->effect_count ? json_array() : NULL;
    for (uint32_t i = 0; i < api->effect_count; i++)
        json_array_append_new(effects, effect_row(&api->effects[i]));
    if (effects)
        json_object_set_new(row, "effects", effects);
    put_evidence(row, api->status, &api->sources, api->note);
    return row;
}

static json_t *async_row(const struct async *async)
{
    json_t *row = json_object();
    json_object_set_new(row, "async", json_string(async->api));
    put_argument(row, "function", async->function_arg);
    put_text(row, "field", async->field);
    put_argument(row, "object", async->object_arg);
    put_argument(row, "data", async->data_arg);
    put_argument(row, "data_param", async->data_param);
    put_text(row, "type", async->type);
    put_text(row, "root", root_kind_name(async->root));
    put_irql(row, "irql", async->irql);
    put_truth(row, "reentrant", async->reentrant);
    if (async->synchronous)
        put_truth(row, "synchronous", YES);
    if (async->caller_locks)
        put_truth(row, "caller_locks", YES);
    put_evidence(row, async->status, &async->sources, async->note);
    return row;
}

static json_t *overlap_row_of(const struct overlap_row *overlap)
{
    json_t *row = json_pack("{s[ss]}", "overlap", overlap->a, overlap->b);
    put_text(row, "relation", relation_name(overlap->relation));
    put_text(row, "reason", overlap->reason);
    put_evidence(row, overlap->status, &overlap->sources, "");
    return row;
}

static json_t *rows_of(const struct catalogue *catalogue)
{
    json_t *rows = json_array();
    const struct ddi *ddis;
    const struct api *apis;
    const struct async *asyncs;
    const struct overlap_row *overlaps;
    uint32_t count = catalogue_ddis(catalogue, &ddis);
    for (uint32_t i = 0; i < count; i++)
        json_array_append_new(rows, ddi_row(&ddis[i]));
    count = catalogue_apis(catalogue, &apis);
    for (uint32_t i = 0; i < count; i++)
        json_array_append_new(rows, api_row(&apis[i], "api"));
    count = catalogue_callbacks(catalogue, &apis);
    for (uint32_t i = 0; i < count; i++)
        json_array_append_new(rows, api_row(&apis[i], "callback"));
    count = catalogue_asyncs(catalogue, &asyncs);
    for (uint32_t i = 0; i < count; i++)
        json_array_append_new(rows, async_row(&asyncs[i]));
    count = catalogue_overlaps(catalogue, &overlaps);
    for (uint32_t i = 0; i < count; i++)
        json_array_append_new(rows, overlap_row_of(&overlaps[i]));
    return rows;
}

static struct party party_of(const struct ddi *ddi)
{
    return (struct party){
        .root = ddi->root, .ddi = ddi, .level = ddi->level, .class_name = ddi->class_name, .name = ddi->member};
}

static json_t *answer_of(const struct overlap *overlap)
{
    return json_pack("{sssssssbssss}", "answer", overlap->answer == OVERLAP_MAY ? "may" : "never", "law",
                     overlap_law_name(overlap->law), "status", status_name(overlap->status), "one_object_only",
                     overlap->one_object_only, "reason", overlap->reason, "source", overlap->source);
}

static json_t *matrix_of(const struct catalogue *catalogue)
{
    const struct ddi *ddis;
    uint32_t count = catalogue_ddis(catalogue, &ddis);
    json_t *pairs = json_array();
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < count; j++) {
            struct party a = party_of(&ddis[i]), b = party_of(&ddis[j]);
            struct overlap overlap = overlap_of(catalogue, &a, &b, i == j);
            json_t *pair = answer_of(&overlap);
            json_object_set_new(pair, "a", json_integer(i));
            json_object_set_new(pair, "b", json_integer(j));
            json_array_append_new(pairs, pair);
        }
    }
    return pairs;
}

static struct party party_of_async(const struct async *async)
{
    return (struct party){
        .root = async->root, .level = LEVEL_NONE, .class_name = "", .name = *async->api ? async->api : async->type};
}

/* Every asynchronous root against every DDI and every asynchronous root; `b` counts on after the DDIs. */
static json_t *async_matrix_of(const struct catalogue *catalogue)
{
    const struct ddi *ddis;
    const struct async *asyncs;
    uint32_t ddi_count = catalogue_ddis(catalogue, &ddis), count = catalogue_asyncs(catalogue, &asyncs);
    json_t *pairs = json_array();
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < ddi_count + count; j++) {
            struct party a = party_of_async(&asyncs[i]);
            struct party b = j < ddi_count ? party_of(&ddis[j]) : party_of_async(&asyncs[j - ddi_count]);
            struct overlap overlap = overlap_of(catalogue, &a, &b, j == ddi_count + i);
            struct overlap turned = overlap_of(catalogue, &b, &a, j == ddi_count + i);
            json_t *pair = answer_of(&overlap);
            json_object_set_new(pair, "a", json_integer(i));
            json_object_set_new(pair, "b", json_integer(j));
            json_object_set_new(pair, "symmetric",
                                json_boolean(overlap.answer == turned.answer && overlap.law == turned.law &&
                                             overlap.status == turned.status));
            json_array_append_new(pairs, pair);
        }
    }
    return pairs;
}

/* "!work-item:FlushWorker", "ddi:DxgkDdiEscape:2" */
static struct party read_party(const struct catalogue *catalogue, char *text)
{
    struct party party = {.level = LEVEL_NONE, .class_name = "", .name = ""};
    unsigned root;
    party.self_exclusive = *text == '!';
    char *save = NULL, *word = strtok_r(text + party.self_exclusive, ":", &save);
    if (!word || !names_find(NAMES_ROOT, word, &root))
        bug("no root '%s'", text);
    party.root = root;
    if ((word = strtok_r(NULL, ":", &save))) {
        party.name = word;
        const struct ddi *ddi = catalogue_ddi(catalogue, word);
        if (ddi && ddi->root == party.root)
            party = party_of(ddi);
    }
    if ((word = strtok_r(NULL, ":", &save)))
        party.level = atoi(word);
    if ((word = strtok_r(NULL, ":", &save)))
        party.class_name = strcmp(word, "-") ? word : "";
    return party;
}

static json_t *look(const struct catalogue *catalogue, const char *question)
{
    const char *colon = strchr(question, ':'), *name = colon + 1, *slash = strchr(name, '/');
    size_t length = (size_t)(colon - question);
    char table[64] = "";
    const struct async *first;
    const void *found;
    if (slash)
        snprintf(table, sizeof table, "%.*s", (int)(slash - name), name);
    if (!strncmp(question, "ddi", length))
        return (found = catalogue_ddi_in(catalogue, table, slash ? slash + 1 : name)) ? ddi_row(found) : json_null();
    if (!strncmp(question, "type", length))
        return (found = catalogue_ddi_by_type(catalogue, name)) ? ddi_row(found) : json_null();
    if (!strncmp(question, "api", length))
        return (found = catalogue_api(catalogue, name)) ? api_row(found, "api") : json_null();
    if (!strncmp(question, "callback", length))
        return (found = catalogue_callback(catalogue, table, slash ? slash + 1 : name)) ? api_row(found, "callback")
                                                                                        : json_null();
    if (!strncmp(question, "role", length))
        return (found = catalogue_async_by_type(catalogue, name)) ? async_row(found) : json_null();
    if (!strncmp(question, "table", length))
        return json_boolean(catalogue_is_table(catalogue, name));
    if (!strncmp(question, "url", length))
        return json_string(page_url(name));
    if (!strncmp(question, "async", length)) {
        json_t *rows = json_array();
        uint32_t count = catalogue_async(catalogue, name, &first);
        for (uint32_t i = 0; i < count; i++)
            json_array_append_new(rows, async_row(&first[i]));
        return rows;
    }
    if (!strncmp(question, "irql", length)) {
        irql_set set;
        return irql_parse(name, &set) ? json_pack("[is]", (int)set, irql_text(set)) : json_null();
    }
    bug("no question '%s'", question);
}

static json_t *condition_of(const char *text)
{
    struct condition condition;
    const char *expected, *at;
    if (!condition_parse(text, &condition, &expected, &at))
        return json_pack("{ssss}", "expected", expected, "at", at);
    json_t *tests = json_array();
    for (unsigned i = 0; i < condition.count; i++) {
        const struct condition_test *test = &condition.tests[i];
        json_t *fields = json_array();
        for (unsigned f = 0; f < test->field_count; f++)
            json_array_append_new(fields, json_stringn(test->fields[f].name, test->fields[f].length));
        json_t *met = json_array();
        for (int value = -1; value <= 5; value++)
            if (condition_met(test, value))
                json_array_append_new(met, json_integer(value));
        json_array_append_new(tests,
                              json_pack("{sbsbsbsisosIso}", "result", test->result, "capability", test->capability,
                                        "dereference", test->dereference, "number", (int)test->number, "fields", fields,
                                        "value", (json_int_t)test->value, "met", met));
    }
    return tests;
}

int main(int count, char **words)
{
    struct arena arena = {0};
    const struct catalogue *catalogue = catalogue_builtin();
    json_t *result = NULL;
    const char *command = count > 1 ? words[1] : "";
    if (!strcmp(command, "rows")) {
        if (count > 2)
            catalogue = catalogue_load(catalogue, (const char *const *)words + 2, (uint32_t)count - 2, &arena);
        result = catalogue ? rows_of(catalogue) : NULL;
    } else if (!strcmp(command, "matrix")) {
        result = matrix_of(catalogue);
    } else if (!strcmp(command, "matrix-async")) {
        result = async_matrix_of(catalogue);
    } else if (!strcmp(command, "overlap") && count >= 3) {
        struct party a = read_party(catalogue, words[2]), b = count > 3 ? read_party(catalogue, words[3]) : a;
        struct overlap overlap = overlap_of(catalogue, &a, &b, count == 3);
        result = answer_of(&overlap);
    } else if (!strcmp(command, "condition")) {
        result = json_array();
        for (int i = 2; i < count; i++)
            json_array_append_new(result, condition_of(words[i]));
    } else if (!strcmp(command, "look")) {
        result = json_array();
        for (int i = 2; i < count; i++)
            json_array_append_new(result, look(catalogue, words[i]));
    } else {
        say_error(NULL, 0, "rows, matrix, overlap, look or condition is wanted");
    }
    if (result)
        json_dumpf(result, stdout, JSON_ENCODE_ANY);
    json_decref(result);
    arena_release(&arena);
    return result ? 0 : 2;
}
