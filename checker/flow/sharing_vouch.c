#include "flow/sharing_vouch.h"

#include <string.h>

static enum vouch_word word_of(const struct facts *facts, struct range annotations)
{
    static const struct {
        const char *key;
        enum vouch_word word;
    } keys[] = {{"init_only", VOUCH_SAFE},
                {"owned_by", VOUCH_SAFE},
                {"benign_race", VOUCH_SAFE},
                {"guarded_by", VOUCH_GUARDED},
                {"write_guarded_by", VOUCH_GUARDED}};
    enum vouch_word word = VOUCH_NOTHING;
    for (uint32_t i = annotations.first; i < annotations.first + annotations.count; i++)
        for (size_t k = 0; k < G_N_ELEMENTS(keys); k++)
            if (strcmp(facts_text(facts, facts->annotations[i].key), keys[k].key) == 0)
                word = MAX(word, keys[k].word);
    return word;
}

void vouched_find(struct vouched *vouched, const struct facts *facts)
{
    *vouched = (struct vouched){.facts = facts};
    keyset_init(&vouched->fields, 2);
    keyset_init(&vouched->globals, 1);
    for (uint32_t i = 1; i < facts->fields_count; i++) {
        const struct field *field = &facts->fields[i];
        const uint32_t key[] = {facts->records[field->record].name, field->name};
        if (word_of(facts, field->annotations))
            *keyset_value(&vouched->fields, key) = word_of(facts, field->annotations);
    }
    for (uint32_t i = 1; i < facts->globals_count; i++)
        if (word_of(facts, facts->globals[i].annotations))
            *keyset_value(&vouched->globals, &facts->globals[i].name) = word_of(facts, facts->globals[i].annotations);
}

void vouched_release(struct vouched *vouched)
{
    keyset_release(&vouched->fields);
    keyset_release(&vouched->globals);
}

/* What lies behind a pointer is other memory than the pointer. */
enum vouch_word vouch_memory(const struct vouched *vouched, uint32_t path)
{
    enum vouch_word word = VOUCH_NOTHING;
    for (; path && vouched->facts->paths[path].kind != PATH_DEREF; path = vouched->facts->paths[path].parent) {
        const struct path *at = &vouched->facts->paths[path];
        const uint32_t key[] = {at->record, at->name};
        uint32_t said = 0;
        if (at->kind == PATH_FIELD)
            said = keyset_get(&vouched->fields, key);
        else if (at->kind == PATH_GLOBAL)
            said = keyset_get(&vouched->globals, &at->name);
        word = MAX(word, (enum vouch_word)said);
    }
    return word;
}

bool vouch_function(const struct facts *facts, uint32_t func)
{
    uint32_t key = strings_find(&facts->strings, "no_competing_thread");
    struct range annotations = facts->funcs[func].annotations;
    for (uint32_t i = annotations.first; key && i < annotations.first + annotations.count; i++)
        if (facts->annotations[i].key == key)
            return true;
    return false;
}
