#include "front/repair_shape.h"

#include <string.h>

/* A chain of members in a person's code is short; a text made to hurt ends here. */
#define DEPTH_LIMIT 16

void shape_release(struct shape *shape)
{
    for (guint i = 0; shape->members && i < shape->members->len; i++) {
        struct shape_member *member = shape->members->pdata[i];
        shape_release(&member->shape);
        g_free(member->name);
        g_free(member);
    }
    if (shape->members) {
        g_ptr_array_free(shape->members, TRUE);
        g_hash_table_destroy(shape->names);
    }
    if (shape->result)
        shape_release(shape->result);
    g_free(shape->result);
}

struct shape_member *shape_member(struct shape *shape, const char *name)
{
    if (!shape->members) {
        shape->members = g_ptr_array_new();
        shape->names = g_hash_table_new(g_str_hash, g_str_equal);
    }
    struct shape_member *member = g_hash_table_lookup(shape->names, name);
    if (!member) {
        member = g_new0(struct shape_member, 1);
        member->name = g_strdup(name);
        g_ptr_array_add(shape->members, member);
        g_hash_table_insert(shape->names, member->name, member);
    }
    return member;
}

static void join(struct shape *into, const struct shape *from, unsigned depth)
{
    if (depth > DEPTH_LIMIT)
        return;
    into->arrow |= from->arrow;
    into->dot |= from->dot;
    into->called |= from->called;
    into->indexed |= from->indexed;
    into->dereferenced |= from->dereferenced;
    into->addressed |= from->addressed;
    into->written |= from->written;
    into->scalar |= from->scalar;
    into->recast |= from->recast;
    for (guint i = 0; from->members && i < from->members->len; i++) {
        const struct shape_member *member = from->members->pdata[i];
        struct shape_member *same = shape_member(into, member->name);
        same->is_static |= member->is_static;
        join(&same->shape, &member->shape, depth + 1);
    }
    if (from->result && !into->result)
        into->result = g_new0(struct shape, 1);
    if (from->result)
        join(into->result, from->result, depth + 1);
}

void shape_join(struct shape *into, const struct shape *from)
{
    join(into, from, 0);
}

static bool is_any(const struct lex *lex, int64_t index, const char *const *signs)
{
    for (; *signs; signs++)
        if (lex_is(lex, index, *signs))
            return true;
    return false;
}

/* Is the sign before an operand one with a single operand? */
static bool is_unary_place(const struct lex *lex, int64_t index)
{
    struct lex_token before = lex_at(lex, index - 1);
    if (index == 0 || before.kind == LEX_LINE || before.kind == LEX_END)
        return true;
    if (before.kind == LEX_WORD)
        return lex_is(lex, index - 1, "return");
    return before.kind == LEX_SIGN && !lex_is(lex, index - 1, ")") && !lex_is(lex, index - 1, "]");
}

/* "reinterpret_cast<T>(", ending before token `index`. */
static bool is_recast(const struct lex *lex, int64_t index)
{
    if (!lex_is(lex, index - 1, "(") || !lex_is(lex, index - 2, ">"))
        return false;
    for (int64_t at = index - 3; at >= 0 && at > index - 16; at--)
        if (lex_is(lex, at, "<"))
            return lex_is(lex, at - 1, "reinterpret_cast");
    return false;
}

/* The use ends behind token `after - 1`. */
static void finish(struct shape *shape, const struct lex *lex, int64_t after, int64_t begin)
{
    static const char *const writes[] = {"=", "++", "--", "+=", "-=", "*=", "/=", "|=", "&=", "^=", NULL};
    static const char *const computes[] = {"+",  "-",  "*",  "/",  "%",  "<",  ">",  "|",  "&", "^",
                                           "==", "!=", "<=", ">=", "&&", "||", "<<", ">>", "?", NULL};
    static const char *const before[] = {
        "!", "~", "-", "+", "<", ">", "==", "!=", "<=", ">=", "&&", "||", "<<", ">>", "|", "^", NULL};
    bool address = lex_is(lex, begin - 1, "&") && is_unary_place(lex, begin - 1);
    int64_t first = begin - address;
    shape->recast |= is_recast(lex, first) && lex_is(lex, after, ")");
    if (address) {
        shape->addressed = true;
        return;
    }
    if (lex_is(lex, begin - 1, "*") && is_unary_place(lex, begin - 1))
        shape->dereferenced = true;
    if (is_any(lex, after, writes) || lex_is(lex, begin - 1, "++") || lex_is(lex, begin - 1, "--"))
        shape->written = true;
    if (is_any(lex, after, computes) || is_any(lex, begin - 1, before))
        shape->scalar = true;
}

static void follow(struct shape *shape, const struct lex *lex, int64_t index, int64_t begin, unsigned depth)
{
    int64_t after = index + 1;
    if (depth > DEPTH_LIMIT)
        return;
    while (lex_is(lex, after, "[")) {
        shape->indexed = true;
        after = lex_skip(lex, after);
    }
    if (lex_is(lex, after, "(") && !shape->indexed) {
        shape->called = true;
        after = lex_skip(lex, after);
        if (!lex_is(lex, after, "->") && !lex_is(lex, after, ".")) {
            finish(shape, lex, after, begin);
            return;
        }
        if (!shape->result)
            shape->result = g_new0(struct shape, 1);
        shape = shape->result;
    }
    bool arrow = lex_is(lex, after, "->"), dot = lex_is(lex, after, "."), scope = lex_is(lex, after, "::");
    if ((!arrow && !dot && !scope) || !lex_is_word(lex, after + 1)) {
        finish(shape, lex, after, begin);
        return;
    }
    shape->arrow |= arrow;
    shape->dot |= dot;
    char *name = lex_text(lex, after + 1);
    struct shape_member *member = shape_member(shape, name);
    g_free(name);
    member->is_static |= scope;
    follow(&member->shape, lex, after + 1, begin, depth + 1);
}

void shape_follow(struct shape *shape, const struct lex *lex, int64_t index, int64_t begin)
{
    follow(shape, lex, index, begin, 0);
}

int64_t shape_begin(const struct lex *lex, int64_t index)
{
    static const char *const joins[] = {"->", ".", "::", NULL};
    while (is_any(lex, index - 1, joins)) {
        int64_t before = index - 2;
        while (lex_is(lex, before, "]") || lex_is(lex, before, ")")) {
            uint32_t commas;
            int64_t open = lex_open(lex, before, &commas);
            if (open < 0)
                return index;
            before = open - 1;
        }
        if (!lex_is_word(lex, before))
            return before + 1;
        index = before;
    }
    return index;
}
