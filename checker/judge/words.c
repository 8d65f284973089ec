#include "judge/inside.h"

#include <string.h>

const char *words_copy(struct judge *judge, const char *text)
{
    return *text ? arena_copy(judge->arena, text, strlen(text) + 1) : "";
}

const char *words_irql(struct judge *judge, irql_set set)
{
    return words_copy(judge, irql_text(set));
}

const char *words_level(struct judge *judge, enum irql_level level)
{
    return words_irql(judge, (irql_set)(1u << level));
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

struct place words_location(struct judge *judge, const struct location *at)
{
    return (struct place){words_copy(judge, facts_text(judge->facts, at->file)), at->line, at->column};
}

const char *words_place(struct judge *judge, const struct place *place)
{
    const char *slash = strrchr(place->file, '/');
    return arena_printf(judge->arena, "%s:%u", slash ? slash + 1 : place->file, place->line);
}

const char *words_event(struct judge *judge, uint32_t event)
{
    struct place at = words_location(judge, &judge->facts->events[event].at);
    return words_place(judge, &at);
}

const char *words_function(struct judge *judge, uint32_t func)
{
    return words_copy(judge, facts_text(judge->facts, judge->facts->funcs[func].name));
}

/* ---- paths and locks --------------------------------------------------------------------------------------------- */

/* A record as people call it: its typedef when it has one. */
static const char *words_record(const struct judge *judge, const char *name, size_t length)
{
    const struct facts *facts = judge->facts;
    for (uint32_t i = 1; i < facts->records_count; i++) {
        const struct record *record = &facts->records[i];
        const char *tag = facts_text(facts, record->name);
        if (record->typedef_name && strlen(tag) == length && !strncmp(tag, name, length))
            return facts_text(facts, record->typedef_name);
    }
    return NULL;
}

/* A static carries its file: "ring.c:Count"; people know it as "Count". */
static const char *words_after_file(const struct judge *judge, uint32_t path, const char *text)
{
    const struct path *base = &judge->facts->paths[path_base(judge->facts, path)];
    const char *name = facts_text(judge->facts, base->name), *colon = strchr(name, ':');
    bool file = base->kind == PATH_GLOBAL && colon && colon[1] != ':';
    return file && g_str_has_prefix(text, name) ? text + (colon + 1 - name) : text;
}

const char *words_path(struct judge *judge, uint32_t path)
{
    GString *text = judge->text, *out = g_string_new(NULL);
    g_string_truncate(text, 0);
    path_print(judge->facts, path, text);
    for (const char *at = words_after_file(judge, path, text->str); *at;) {
        const char *end = *at == '<' ? strchr(at, '>') : NULL;
        if (!end) {
            g_string_append_c(out, *at++);
            continue;
        }
        size_t length = (size_t)(end - at - 1);
        const char *name = words_record(judge, at + 1, length);
        if (name)
            g_string_append(out, name);
        else
            g_string_append_len(out, at + 1, (gssize)length);
        at = end + 1;
    }
    const char *result = words_copy(judge, out->str);
    g_string_free(out, TRUE);
    return result;
}

const char *words_lock_name(struct judge *judge, const struct lock *lock)
{
    return words_path(judge, lock->path);
}

const char *words_lock(struct judge *judge, const struct lock *lock)
{
    return arena_printf(judge->arena, "%s '%s'", lock_words(lock->kind), words_lock_name(judge, lock));
}

/* ---- entry points ------------------------------------------------------------------------------------------------ */

const char *words_root_short(struct judge *judge, const struct root *root)
{
    if (root->level == LEVEL_NONE)
        return words_copy(judge, root->name);
    return arena_printf(judge->arena, "%s (level %d)", root->name, root->level);
}

const char *words_root_heading(struct judge *judge, const struct root *root)
{
    const char *irql = words_irql(judge, root->irql);
    if (root->irql == IRQL_UNKNOWN)
        irql = "IRQL not documented";
    if (root->level == LEVEL_NONE)
        return arena_printf(judge->arena, "%s (%s)", root->name, irql);
    bool class_known = root->class_name && *root->class_name;
    return arena_printf(judge->arena, "%s (level %d%s%s, %s)", root->name, root->level, class_known ? ", class " : "",
                        class_known ? root->class_name : "", irql);
}

const char *words_root(struct judge *judge, const struct spot *spot)
{
    return words_root_short(judge, reach_root(judge, spot));
}

/* Does holding the lock alone explain the levels? A fast mutex keeps its holder at APC_LEVEL. */
static bool words_explains(const struct lock *lock, irql_set levels)
{
    return lock_spins(lock->kind) || (lock->kind == LOCK_FAST_MUTEX && levels == IRQL_APC);
}

/* The last raise before the spot in its function, as the text goes; 0 none. */
static uint32_t words_raise(const struct judge *judge, const struct spot *spot)
{
    const struct program *program = judge->program;
    struct range calls = program->functions[spot->func].calls;
    uint32_t raise = 0;
    for (uint32_t i = calls.first; i < calls.first + calls.count; i++) {
        const struct call *call = &program->calls[i];
        for (uint32_t e = 0; call->api && e < call->api->effect_count && call->event < spot->event; e++)
            if (call->api->effects[e].kind == EFFECT_RAISE)
                raise = call->event;
    }
    return raise;
}

const char *words_cause(struct judge *judge, const struct spot *spot, irql_set levels)
{
    const struct lock *locks;
    uint32_t count = spot_locks(judge, spot, &locks);
    for (uint32_t i = 0; i < count; i++) {
        if (words_explains(&locks[i], levels) && locks[i].acquired)
            return arena_printf(judge->arena, ": %s is held since %s", words_lock(judge, &locks[i]),
                                words_event(judge, locks[i].acquired));
    }
    const struct root *root = reach_root(judge, spot);
    const struct instance *instance = &judge->analysis->instances[spot->instance];
    bool entered = spot->irql == instance->irql;
    if (instance->inside == ROOT_SYNCHRONIZED && entered)
        return ": a synchronized routine runs at the IRQL of the interrupt";
    if (levels & root->irql && entered)
        return arena_printf(judge->arena, ", which runs at %s", words_irql(judge, root->irql));
    uint32_t raise = words_raise(judge, spot);
    if (raise)
        return arena_printf(judge->arena, ": the IRQL is raised at %s", words_event(judge, raise));
    return ": the IRQL is raised on the way";
}
