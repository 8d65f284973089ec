#include "front/repair_alias.h"

#include <string.h>

const char *alias_annotated(const char *name, const struct needs *needs, const struct known *known)
{
    static const char *const prefixes[] = {"IN_CONST_", "IN_", "INOUT_", "OUT_"};
    for (size_t i = 0; i < G_N_ELEMENTS(prefixes); i++) {
        if (!g_str_has_prefix(name, prefixes[i]))
            continue;
        const char *rest = name + strlen(prefixes[i]);
        if (g_hash_table_contains(known->types, rest) || needs_find(needs, rest))
            return rest;
    }
    return NULL;
}

const struct shape *alias_pointed_shape(const struct need *need, const struct needs *needs)
{
    char *name = g_strconcat("P", need->name, NULL);
    const struct need *pointer = needs_find(needs, name);
    g_free(name);
    return pointer && pointer->type ? &pointer->shape : NULL;
}

static bool is_record(const struct need *need, const struct needs *needs)
{
    const struct shape *more = alias_pointed_shape(need, needs);
    return !need_is_function_type(need) && (need->shape.members || (more && more->members));
}

char *alias_tag(const struct need *need, const struct known *known)
{
    char *tag = g_strconcat("_", need->name, NULL);
    if (need->base || !g_hash_table_contains(known->records, tag))
        g_clear_pointer(&tag, g_free);
    return tag;
}

char *alias_pointee(const struct need *need, const struct needs *needs, const struct known *known)
{
    const char *name = need->name;
    const struct shape *shape = &need->shape;
    if ((shape->dot && !shape->indexed) || shape->recast || name[0] != 'P' || !g_ascii_isupper(name[1]))
        return NULL;
    const struct need *target = needs_find(needs, name + 1);
    if (target && (!target->type || target->clashes))
        return NULL;
    char *tag = target ? alias_tag(target, known) : known_tag(known, name + 1);
    if (!tag && target && needs->cxx)
        return g_strdup(name + 1);
    if (!tag && target && is_record(target, needs))
        return g_strconcat("synclint_", name + 1, NULL);
    if (tag || target)
        return tag;
    tag = g_strconcat("_", name + 1, NULL);
    if (!g_hash_table_contains(known->records, tag))
        g_clear_pointer(&tag, g_free);
    return tag;
}
