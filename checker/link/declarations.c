#include "link/declarations.h"

enum { ON_FUNCTION = -1 };

struct note {
    struct annotation annotation;
    int32_t parameter; /* number, or ON_FUNCTION */
    uint32_t next;     /* notes; 0 the last */
};

struct word {
    uint32_t text;
    uint32_t next; /* words; 0 the last */
};

struct list {
    uint32_t first, last;
};

struct chain {
    struct list notes, roles, overridden;
};

#define NOTE(declarations, i) g_array_index((declarations)->notes, struct note, i)
#define WORD(declarations, i) g_array_index((declarations)->words, struct word, i)

void declarations_init(struct declarations *declarations)
{
    declarations->notes = g_array_new(FALSE, TRUE, sizeof(struct note));
    declarations->words = g_array_new(FALSE, TRUE, sizeof(struct word));
    declarations->chains = g_array_new(FALSE, TRUE, sizeof(struct chain));
    g_array_set_size(declarations->notes, 1);
    g_array_set_size(declarations->words, 1);
}

void declarations_release(struct declarations *declarations)
{
    g_array_free(declarations->notes, TRUE);
    g_array_free(declarations->words, TRUE);
    g_array_free(declarations->chains, TRUE);
}

/* Appends unless the same was said before. Lists are as long as the different things that people say of a function. */
static void add_note(struct declarations *declarations, struct list *list, struct annotation annotation,
                     int32_t parameter)
{
    for (uint32_t i = list->first; i; i = NOTE(declarations, i).next) {
        const struct note *held = &NOTE(declarations, i);
        if (held->parameter == parameter && held->annotation.key == annotation.key &&
            held->annotation.arguments == annotation.arguments && held->annotation.condition == annotation.condition &&
            held->annotation.target == annotation.target)
            return;
    }
    struct note note = {.annotation = annotation, .parameter = parameter};
    uint32_t index = declarations->notes->len;
    g_array_append_val(declarations->notes, note);
    if (list->last)
        NOTE(declarations, list->last).next = index;
    else
        list->first = index;
    list->last = index;
}

static void add_word(struct declarations *declarations, struct list *list, uint32_t text)
{
    for (uint32_t i = list->first; i; i = WORD(declarations, i).next)
        if (WORD(declarations, i).text == text)
            return;
    struct word word = {.text = text};
    uint32_t index = declarations->words->len;
    g_array_append_val(declarations->words, word);
    if (list->last)
        WORD(declarations, list->last).next = index;
    else
        list->first = index;
    list->last = index;
}

void declarations_add(struct declarations *declarations, struct remap *remap, const struct func *from, uint32_t func)
{
    const struct facts *unit = remap->from;
    if (declarations->chains->len <= func)
        g_array_set_size(declarations->chains, func + 1);
    struct chain *chain = &g_array_index(declarations->chains, struct chain, func);
    for (uint32_t i = 0; i < from->annotations.count; i++)
        add_note(declarations, &chain->notes, remap_annotation(remap, unit->annotations[from->annotations.first + i]),
                 ON_FUNCTION);
    for (uint32_t p = 0; p < from->parameters.count; p++) {
        struct range range = unit->variables[from->parameters.first + p].annotations;
        for (uint32_t i = 0; i < range.count; i++)
            add_note(declarations, &chain->notes, remap_annotation(remap, unit->annotations[range.first + i]),
                     (int32_t)p);
    }
    for (uint32_t i = 0; i < from->roles.count; i++)
        add_word(declarations, &chain->roles, remap_text(remap, unit->names[from->roles.first + i].text));
    for (uint32_t i = 0; i < from->overridden.count; i++)
        add_word(declarations, &chain->overridden, remap_text(remap, unit->names[from->overridden.first + i].text));
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static void inherit(struct declarations *declarations, struct chain *chain, const struct chain *base)
{
    for (uint32_t i = base->notes.first; i; i = NOTE(declarations, i).next)
        add_note(declarations, &chain->notes, NOTE(declarations, i).annotation, NOTE(declarations, i).parameter);
    for (uint32_t i = base->roles.first; i; i = WORD(declarations, i).next)
        add_word(declarations, &chain->roles, WORD(declarations, i).text);
}

enum visit { NEW, OPEN, DONE };

/* The next function that is overridden, from `word` of a list on; 0 at its end. */
static uint32_t next_base(const struct declarations *declarations, const struct keyset *by_usr, uint32_t *word)
{
    while (*word) {
        uint32_t base = keyset_get(by_usr, &WORD(declarations, *word).text);
        *word = WORD(declarations, *word).next;
        if (base && base < declarations->chains->len)
            return base;
    }
    return 0;
}

/* Depth first, bases before those that override them; an explicit stack, since hierarchies come from foreign files. */
static void inherit_all(struct declarations *declarations, const struct keyset *by_usr)
{
    struct chain *chains = (struct chain *)declarations->chains->data;
    uint32_t count = declarations->chains->len;
    char *visited = g_malloc0(count);
    GArray *stack = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (uint32_t start = 1; start < count; start++) {
        if (!chains[start].overridden.first)
            continue;
        g_array_append_val(stack, start);
        while (stack->len) {
            uint32_t func = g_array_index(stack, uint32_t, stack->len - 1);
            uint32_t word = chains[func].overridden.first;
            if (visited[func] == NEW) {
                visited[func] = OPEN;
                for (uint32_t base = next_base(declarations, by_usr, &word); base;
                     base = next_base(declarations, by_usr, &word))
                    if (visited[base] == NEW)
                        g_array_append_val(stack, base);
                continue;
            }
            g_array_set_size(stack, stack->len - 1);
            if (visited[func] == DONE)
                continue;
            for (uint32_t base = next_base(declarations, by_usr, &word); base;
                 base = next_base(declarations, by_usr, &word))
                if (visited[base] == DONE)
                    inherit(declarations, &chains[func], &chains[base]);
            visited[func] = DONE;
        }
    }
    g_array_free(stack, TRUE);
    g_free(visited);
}

static struct range write_notes(const struct declarations *declarations, struct facts *facts, struct list list,
                                int32_t parameter)
{
    struct range range = {facts->annotations_count, 0};
    for (uint32_t i = list.first; i; i = NOTE(declarations, i).next)
        if (NOTE(declarations, i).parameter == parameter)
            facts_add_annotations(facts, NOTE(declarations, i).annotation);
    range.count = facts->annotations_count - range.first;
    return range;
}

static struct range write_words(const struct declarations *declarations, struct facts *facts, struct list list)
{
    struct range range = {facts->names_count, 0};
    for (uint32_t i = list.first; i; i = WORD(declarations, i).next)
        facts_add_names(facts, (struct name){WORD(declarations, i).text});
    range.count = facts->names_count - range.first;
    return range;
}

void declarations_write(struct declarations *declarations, struct facts *facts, const struct keyset *by_usr)
{
    inherit_all(declarations, by_usr);
    for (uint32_t i = 1; i < declarations->chains->len; i++) {
        const struct chain *chain = &g_array_index(declarations->chains, struct chain, i);
        struct func *func = &facts->funcs[i];
        func->annotations = write_notes(declarations, facts, chain->notes, ON_FUNCTION);
        func->roles = write_words(declarations, facts, chain->roles);
        func->overridden = write_words(declarations, facts, chain->overridden);
        for (uint32_t p = 0; p < func->parameters.count && chain->notes.first; p++)
            facts->variables[func->parameters.first + p].annotations =
                write_notes(declarations, facts, chain->notes, (int32_t)p);
    }
}
