#include "front/repair_site.h"

#include <string.h>

#include "front/cursor.h"

/* The bracket around a declaration is looked for so many tokens back. */
#define LOOK_BACK 4000

/* A variable, parameter, member or function declared with an unknown type. */
struct site_object {
    struct need *need;
    const struct lex *lex; /* NULL: a member or global, seen from everywhere */
    int64_t from, to;      /* tokens of its scope */
    int64_t name;          /* token of the declaration; of `home` */
    const struct lex *home;
    bool member;
};

static void lex_free(void *data)
{
    struct lex *lex = data;
    lex_release(lex);
    g_free(lex);
}

static void visit_inclusion(CXFile file, CXSourceLocation *stack, unsigned depth, CXClientData data)
{
    (void)stack;
    (void)depth;
    struct sites *sites = data;
    if (clang_Location_isInSystemHeader(clang_getLocationForOffset(sites->unit, file, 0)))
        return;
    const struct lex *lex = g_hash_table_contains(sites->texts, file) ? NULL : sites_lex(sites, file);
    if (lex)
        g_ptr_array_add(sites->own, (void *)lex);
}

void sites_init(struct sites *sites, CXTranslationUnit unit, const struct known *known, struct needs *needs)
{
    *sites = (struct sites){.unit = unit, .known = known, .needs = needs, .own = g_ptr_array_new()};
    sites->texts = g_hash_table_new_full(NULL, NULL, NULL, lex_free);
    sites->declared = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    clang_getInclusions(unit, visit_inclusion, sites);
}

void sites_release(struct sites *sites)
{
    g_ptr_array_free(sites->own, TRUE);
    g_hash_table_destroy(sites->texts);
    g_hash_table_destroy(sites->declared);
}

const struct lex *sites_lex(struct sites *sites, CXFile file)
{
    struct lex *lex = file ? g_hash_table_lookup(sites->texts, file) : NULL;
    size_t size = 0;
    const char *text = file && !lex ? clang_getFileContents(sites->unit, file, &size) : NULL;
    if (text) {
        lex = g_new0(struct lex, 1);
        lex_init(lex, text, size);
        lex->path = cursor_take(clang_getFileName(file));
        lex->own = !clang_Location_isInSystemHeader(clang_getLocationForOffset(sites->unit, file, 0));
        g_hash_table_insert(sites->texts, file, lex);
    }
    return lex;
}

static bool is_any(const struct lex *lex, int64_t index, const char *const *words)
{
    for (; *words; words++)
        if (lex_is(lex, index, *words))
            return true;
    return false;
}

static bool is_convention(const struct lex *lex, int64_t index)
{
    static const char *const words[] = {"const",      "volatile", "NTAPI",     "APIENTRY",   "WINAPI",  "CALLBACK",
                                        "FASTCALL",   "CONST",    "UNALIGNED", "RESTRICT",   "__cdecl", "__stdcall",
                                        "__fastcall", "DDKAPI",   "FAR",       "__restrict", NULL};
    return is_any(lex, index, words);
}

/* The curly bracket around the token, and whether it is that of a record; -1 none. */
static int64_t bracket_around(const struct lex *lex, int64_t index, bool *record)
{
    static const char *const heads[] = {"struct", "union", "class", NULL};
    static const char *const ends[] = {";", "}", "{", ")", NULL};
    uint32_t depth = 0;
    *record = false;
    for (int64_t at = index - 1; at >= 0 && at > index - LOOK_BACK; at--) {
        if (lex_is(lex, at, "}"))
            depth++;
        else if (lex_is(lex, at, "{") && depth-- == 0) {
            for (int64_t head = at - 1; head >= 0 && !is_any(lex, head, ends); head--)
                *record |= is_any(lex, head, heads);
            return at;
        }
    }
    return -1;
}

static void add_rewrite(struct sites *sites, const struct need *need, const struct lex *lex, int64_t first,
                        int64_t last, char *text)
{
    struct rewrite rewrite = {.need = need, .file = g_strdup(lex->path), .text = text};
    rewrite.offset = lex_at(lex, first).offset;
    rewrite.length = lex_at(lex, last).offset + lex_at(lex, last).length - rewrite.offset;
    g_array_append_val(sites->needs->rewrites, rewrite);
}

/* The declaration of the function as it is defined; "f(...)" when that is not here. */
static char *declaration_of(struct sites *sites, const char *name, const char *type)
{
    GString *out = g_string_new(NULL);
    g_string_append_printf(out, "__attribute__((annotate(\"synclint:function_class(%s)\"))) ", type);
    const CXCursor *function = g_hash_table_lookup(sites->known->functions, name);
    CXFile file = NULL;
    unsigned offset = 0;
    if (function)
        clang_getSpellingLocation(clang_getCursorLocation(*function), &file, NULL, NULL, &offset);
    const struct lex *lex = sites_lex(sites, file);
    int64_t at = lex ? lex_find(lex, offset) + 1 : 0;
    if (!lex || !lex_is(lex, at, "(")) {
        g_string_append_printf(out, "synclint_value %s(...)", name);
        return g_string_free(out, FALSE);
    }
    char *result = cursor_take(clang_getTypeSpelling(clang_getCursorResultType(*function)));
    g_string_append_printf(out, "%s %s", result, name);
    for (int64_t end = lex_skip(lex, at); at < end; at++) {
        char *text = lex_text(lex, at);
        g_string_append_printf(out, " %s", text);
        g_free(text);
    }
    g_free(result);
    return g_string_free(out, FALSE);
}

static void add_object(struct sites *sites, struct need *need, const struct lex *lex, int64_t name)
{
    struct site_object object = {.need = need, .name = name, .home = lex};
    uint32_t commas;
    int64_t round = lex_open(lex, name, &commas), curly = bracket_around(lex, name, &object.member);
    if (round > curly && lex_is(lex, round, "(") && !object.member) { /* a parameter: its scope is the body behind */
        int64_t body = lex_skip(lex, round);
        object.lex = lex;
        object.from = body;
        object.to = lex_is(lex, body, "{") || lex_is(lex, body, ":") ? lex_skip(lex, body) : body;
    } else if (curly >= 0 && !object.member) {
        object.lex = lex;
        object.from = name;
        object.to = lex_skip(lex, curly);
    }
    char *text = lex_text(lex, name);
    GArray *objects = g_hash_table_lookup(sites->declared, text);
    if (!objects) {
        objects = g_array_new(FALSE, FALSE, sizeof(struct site_object));
        g_hash_table_insert(sites->declared, g_strdup(text), objects);
    }
    bool alone = (curly < 0 || object.member) && round <= curly && lex_is(lex, name + 1, ";") &&
                 lex_is(lex, name - 1, need->name);
    need->object |= !lex->own && object.member;
    if (alone && !need->function && (lex->own || !object.member) &&
        g_hash_table_contains(sites->known->functions, text))
        need->function = g_strdup(text);
    if (alone && sites->needs->cxx && !need->watched)
        add_rewrite(sites, need, lex, name - 1, name, declaration_of(sites, text, need->name));
    need->bits |= lex_is(lex, name + 1, ":") && object.member;
    need->bare |= alone && curly < 0 && !lex_is(lex, name - 2, "extern") && !lex_is(lex, name - 2, "typedef") &&
                  !lex_is(lex, name - 2, "static");
    g_array_append_val(objects, object);
    g_free(text);
}

void sites_declarators(struct sites *sites, struct need *need, const struct lex *lex, int64_t at)
{
    bool typedefed = sites->needs->cxx && !need->watched && lex_is(lex, at - 2, "typedef") && lex_is(lex, at, "*") &&
                     lex_is(lex, at + 2, ";");
    if (typedefed) {
        add_rewrite(sites, need, lex, at, at, g_strdup(" "));
        need->behind = true;
        return;
    }
    static const char *const behind[] = {";", ",", "=", "[", ")", "(", ":", "{", NULL};
    for (;;) {
        bool star = false;
        for (; lex_is(lex, at, "*") || lex_is(lex, at, "&") || is_convention(lex, at); at++)
            star |= lex_is(lex, at, "*");
        if (star)
            need->pointed = true;
        else
            need->plain = true;
        if (!lex_is_word(lex, at) || !is_any(lex, at + 1, behind))
            return;
        need->object |= !star && !lex_is(lex, at + 1, ";");
        add_object(sites, need, lex, at);
        while (lex_is(lex, at + 1, "["))
            at = lex_skip(lex, at + 1) - 1;
        if (!lex_is(lex, at + 1, ","))
            return;
        at += 2;
        bool another = lex_is(lex, at, "*") || (lex_is_word(lex, at) && is_any(lex, at + 1, behind));
        if (!another)
            return;
    }
}

/* "N void f(void)", "N NTSTATUS f(void)": N is no type, for one follows. */
static bool is_decoration(const struct sites *sites, const struct need *need, const struct lex *lex, int64_t index)
{
    static const char *const types[] = {"void",  "int",   "unsigned", "long",    "char",  "static",
                                        "bool",  "enum",  "struct",   "extern",  "short", "inline",
                                        "union", "class", "virtual",  "typedef", NULL};
    int64_t after = index + 1;
    if (lex_is(lex, after, "("))
        after = lex_skip(lex, after);
    if (is_any(lex, after, types))
        return true;
    if (!lex_is_word(lex, after) || is_convention(lex, after) || strcmp(need->name, "ULONG") == 0)
        return false;
    bool more = lex_is_word(lex, after + 1) || (lex_is(lex, after + 1, "*") && lex_is_word(lex, after + 2));
    char *text = lex_text(lex, after);
    bool known = g_hash_table_contains(sites->known->types, text);
    g_free(text);
    return more && known;
}

void sites_type(struct sites *sites, struct need *need, const struct lex *lex, int64_t index)
{
    need->type = true;
    if (is_decoration(sites, need, lex, index)) {
        need->decoration = true;
        need->macro |= lex_is(lex, index + 1, "(");
        return;
    }
    if (lex_is(lex, index + 1, "<")) {
        need->templated = true;
        return;
    }
    if (lex_is(lex, index + 1, "::")) {
        shape_follow(&need->shape, lex, index, index);
        return;
    }
    bool cast = lex_is(lex, index - 1, "(") && lex_is(lex, index + 1, ")") && !lex_is(lex, index - 2, "sizeof");
    need->cast |= cast && !lex_is(lex, index + 2, ";") && !lex_is(lex, index + 2, "{");
    sites_declarators(sites, need, lex, index + 1);
}

/* "(N *)x", "(N)x", "sizeof(N)", "N *x;", "N x;": what stands here is a type, though nothing says so. */
static bool looks_like_type(const struct lex *lex, int64_t index)
{
    static const char *const ends[] = {";", "=", ",", "[", NULL};
    static const char *const begins[] = {";", "{", "}", "(", ",", NULL};
    int64_t after = index + 1;
    while (lex_is(lex, after, "*"))
        after++;
    bool stars = after > index + 1;
    bool bracketed = lex_is(lex, index - 1, "(") || lex_is(lex, index - 1, "const") || lex_is(lex, index - 1, ",");
    if (bracketed && stars && (lex_is(lex, after, ")") || lex_is(lex, after, ",") || lex_is(lex, after, ">")))
        return true;
    if (lex_is(lex, index - 1, "(") && lex_is(lex, after, ")") && !lex_is(lex, index - 2, "new")) {
        struct lex_token next = lex_at(lex, after + 1);
        return lex_is(lex, index - 2, "sizeof") || next.kind == LEX_WORD || next.kind == LEX_NUMBER ||
               next.kind == LEX_TEXT || lex_is(lex, after + 1, "(") || lex_is(lex, after + 1, "~");
    }
    bool begins_one = is_any(lex, index - 1, begins) || lex_at(lex, index - 1).kind == LEX_LINE ||
                      lex_is(lex, index - 1, "const") || lex_is(lex, index - 1, "static");
    return begins_one && lex_is_word(lex, after) && is_any(lex, after + 1, ends);
}

void sites_name(struct sites *sites, struct need *need, const struct lex *lex, int64_t index)
{
    int64_t begin = shape_begin(lex, index);
    if (!lex_is(lex, index, need->name)) {
        need->value = true; /* pasted together by a macro */
    } else if (looks_like_type(lex, index)) {
        sites_type(sites, need, lex, index);
    } else if (lex_is(lex, index + 1, "::")) {
        need->type = true;
        shape_follow(&need->shape, lex, index, begin);
    } else {
        need->value = true;
        need->templated |= lex_is(lex, index + 1, "<") && lex_is_word(lex, index + 2) && lex_is(lex, index + 3, ">");
        shape_follow(&need->shape, lex, index, begin);
    }
}

/* Is token `index` of `lex` a use of the object? */
static bool is_use(const struct sites *sites, const struct site_object *object, const struct lex *lex, int64_t index)
{
    bool behind = lex_is(lex, index - 1, "->") || lex_is(lex, index - 1, ".");
    if (lex == object->home && index == object->name)
        return false;
    if (object->lex && (lex != object->lex || index < object->from || index >= object->to))
        return false;
    return behind == object->member || (object->member && sites->needs->cxx); /* methods name their members bare */
}

static void follow_text(struct sites *sites, const struct lex *lex)
{
    GString *word = g_string_new(NULL);
    for (guint i = 0; i < lex->tokens->len; i++) {
        struct lex_token token = lex_at(lex, i);
        if (token.kind != LEX_WORD)
            continue;
        g_string_truncate(word, 0);
        g_string_append_len(word, lex->text + token.offset, token.length);
        const GArray *objects = g_hash_table_lookup(sites->declared, word->str);
        for (guint k = 0; objects && k < objects->len; k++) {
            const struct site_object *object = &g_array_index(objects, struct site_object, k);
            if (is_use(sites, object, lex, i))
                shape_follow(&object->need->shape, lex, i, shape_begin(lex, i));
        }
    }
    g_string_free(word, TRUE);
}

void sites_follow(struct sites *sites)
{
    for (guint i = 0; g_hash_table_size(sites->declared) && i < sites->own->len; i++)
        follow_text(sites, sites->own->pdata[i]);
}
