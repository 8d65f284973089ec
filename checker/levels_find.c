#include "levels_find.h"

#include <string.h>

#include "base/nearest.h"
#include "base/say.h"

/* As it reads in a sentence. */
static const char *kind_words(enum root_kind root)
{
    static const char *const words[ROOT_COUNT] = {
        [ROOT_ISR] = "an interrupt routine",
        [ROOT_DPC] = "a DPC routine",
        [ROOT_TIMER] = "a timer routine",
        [ROOT_WORK_ITEM] = "a work item",
        [ROOT_THREAD] = "a system thread",
        [ROOT_SYNCHRONIZED] = "a routine synchronized with the interrupt",
        [ROOT_PROTECTED] = "the protected callback",
    };
    return words[root];
}

const char *levels_find_name(const struct levels_subject *subject)
{
    switch (subject->kind) {
    case SUBJECT_DDI:
        return subject->ddi->member;
    case SUBJECT_CALLBACK:
    case SUBJECT_API:
        return subject->api->name;
    case SUBJECT_ASYNC:
        return subject->async->type;
    case SUBJECT_ROOT:
        return kind_words(subject->root);
    }
    bug("kind of subject %d", (int)subject->kind);
}

const char *levels_find_short(const char *name)
{
    if (g_str_has_prefix(name, "DxgkDdi"))
        return name + strlen("DxgkDdi");
    return g_str_has_prefix(name, "DxgkCb") ? name + strlen("DxgkCb") : name;
}

static bool is_named(const char *name, const char *word)
{
    return !g_ascii_strcasecmp(name, word) || !g_ascii_strcasecmp(levels_find_short(name), word);
}

static bool holds(const char *name, const char *word)
{
    char *low_name = g_ascii_strdown(name, -1), *low_word = g_ascii_strdown(word, -1);
    bool found = strstr(low_name, low_word);
    g_free(low_name);
    g_free(low_word);
    return found;
}

static void find_rows(const struct catalogue *catalogue, const char *word, bool (*fits)(const char *, const char *),
                      GArray *found)
{
    const struct ddi *ddis;
    const struct api *apis;
    uint32_t count = catalogue_ddis(catalogue, &ddis);
    for (uint32_t i = 0; i < count; i++) {
        struct levels_subject subject = {.kind = SUBJECT_DDI, .ddi = &ddis[i], .root = ddis[i].root};
        if (fits(ddis[i].member, word) || fits(ddis[i].type, word))
            g_array_append_val(found, subject);
    }
    count = catalogue_callbacks(catalogue, &apis);
    for (uint32_t i = 0; i < count; i++) {
        struct levels_subject subject = {.kind = SUBJECT_CALLBACK, .api = &apis[i]};
        if (fits(apis[i].name, word) || fits(apis[i].type, word))
            g_array_append_val(found, subject);
    }
    count = catalogue_apis(catalogue, &apis);
    for (uint32_t i = 0; i < count; i++) {
        struct levels_subject subject = {.kind = SUBJECT_API, .api = &apis[i]};
        if (fits(apis[i].name, word) && !g_str_has_prefix(apis[i].name, "synclint_"))
            g_array_append_val(found, subject);
    }
}

/* Kinds of routines that Windows runs beside DDIs; the interrupt and the DPC routine of the tables are DDIs. */
static void find_kinds(const struct catalogue *catalogue, const char *word, GArray *found)
{
    static const enum root_kind kinds[] = {ROOT_ISR,    ROOT_DPC,          ROOT_TIMER,    ROOT_WORK_ITEM,
                                           ROOT_THREAD, ROOT_SYNCHRONIZED, ROOT_PROTECTED};
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        struct levels_subject subject = {.kind = SUBJECT_ROOT, .root = kinds[i]};
        if (g_ascii_strcasecmp(root_kind_name(kinds[i]), word) && g_ascii_strcasecmp(root_kind_words(kinds[i]), word))
            continue;
        if (kinds[i] == ROOT_ISR || kinds[i] == ROOT_DPC)
            subject.ddi =
                catalogue_ddi(catalogue, kinds[i] == ROOT_ISR ? "DxgkDdiInterruptRoutine" : "DxgkDdiDpcRoutine");
        subject.kind = subject.ddi ? SUBJECT_DDI : SUBJECT_ROOT;
        g_array_append_val(found, subject);
    }
    const struct async *asyncs;
    uint32_t count = catalogue_asyncs(catalogue, &asyncs);
    for (uint32_t i = 0; i < count; i++) {
        struct levels_subject subject = {.kind = SUBJECT_ASYNC, .async = &asyncs[i], .root = asyncs[i].root};
        if (!found->len && !g_ascii_strcasecmp(asyncs[i].type, word))
            g_array_append_val(found, subject);
    }
}

static void say_nearest(const struct catalogue *catalogue, const char *word)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(struct levels_subject));
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    find_rows(catalogue, "", holds, all);
    for (uint32_t i = 0; i < all->len; i++) {
        const char *name = levels_find_name(&g_array_index(all, struct levels_subject, i));
        g_ptr_array_add(words, g_ascii_strdown(name, -1));
        g_ptr_array_add(words, g_ascii_strdown(levels_find_short(name), -1));
    }
    char *low = g_ascii_strdown(word, -1);
    const char *near = nearest_word(low, (const char *const *)words->pdata, words->len);
    for (uint32_t i = 0; near && i < words->len; i++)
        if (words->pdata[i] == near)
            near = levels_find_name(&g_array_index(all, struct levels_subject, i / 2));
    if (near)
        say_error(NULL, 0, "nothing is known of '%s'; did you mean '%s'?", word, near);
    else
        say_error(NULL, 0, "nothing is known of '%s'; 'synclint levels' lists the DDIs", word);
    g_free(low);
    g_ptr_array_free(words, TRUE);
    g_array_free(all, TRUE);
}

bool levels_find(const struct catalogue *catalogue, const char *word, GArray *found)
{
    guint before = found->len;
    find_rows(catalogue, word, is_named, found);
    if (found->len == before)
        find_kinds(catalogue, word, found);
    if (found->len == before && *word)
        find_rows(catalogue, word, holds, found);
    if (found->len > before)
        return true;
    say_nearest(catalogue, word);
    return false;
}

GPtrArray *levels_find_ddis(const struct catalogue *catalogue, int level, const char *class_name)
{
    const struct ddi *ddis;
    uint32_t count = catalogue_ddis(catalogue, &ddis);
    GPtrArray *found = g_ptr_array_new();
    for (uint32_t i = 0; i < count; i++) {
        const struct ddi *ddi = &ddis[i];
        bool lifted = *ddi->condition;
        bool of_level = level < 0 || ddi->level == level || (lifted && ddi->condition_level == level);
        bool of_class = !class_name || !strcmp(ddi->class_name, class_name) ||
                        (lifted && !strcmp(ddi->condition_class, class_name));
        if (of_level && of_class)
            g_ptr_array_add(found, (gpointer)ddi);
    }
    return found;
}

bool levels_find_class(const struct catalogue *catalogue, const char *class_name)
{
    const struct ddi *ddis;
    uint32_t count = catalogue_ddis(catalogue, &ddis);
    GPtrArray *classes = g_ptr_array_new();
    GString *list = g_string_new(NULL);
    bool known = false;
    for (uint32_t i = 0; i < count && !known; i++) {
        known = *ddis[i].class_name && !strcmp(ddis[i].class_name, class_name);
        if (*ddis[i].class_name && !g_ptr_array_find_with_equal_func(classes, ddis[i].class_name, g_str_equal, NULL)) {
            g_ptr_array_add(classes, (gpointer)ddis[i].class_name);
            g_string_append_printf(list, "%s%s", list->len ? ", " : "", ddis[i].class_name);
        }
    }
    if (!known) {
        const char *near = nearest_word(class_name, (const char *const *)classes->pdata, classes->len);
        if (near)
            say_error(NULL, 0, "there is no class '%s'; did you mean '%s'?", class_name, near);
        else
            say_error(NULL, 0, "there is no class '%s'; there are %s", class_name, list->str);
    }
    g_string_free(list, TRUE);
    g_ptr_array_free(classes, TRUE);
    return known;
}
