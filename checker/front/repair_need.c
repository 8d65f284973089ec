#include "front/repair_need.h"

#include <string.h>

#include "front/cursor.h"
#include "front/repair_problem.h"
#include "front/repair_site.h"

void needs_init(struct needs *needs, bool cxx)
{
    *needs = (struct needs){.cxx = cxx, .names = g_ptr_array_new(), .lacks = g_ptr_array_new()};
    needs->by_name = g_hash_table_new(g_str_hash, g_str_equal);
    needs->by_place = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    needs->rewrites = g_array_new(FALSE, FALSE, sizeof(struct rewrite));
    needs->headers = g_ptr_array_new_with_free_func(g_free);
}

void needs_release(struct needs *needs)
{
    for (guint i = 0; i < needs->names->len; i++) {
        struct need *need = needs->names->pdata[i];
        shape_release(&need->shape);
        g_free(need->name);
        g_free(need->function);
        g_free(need);
    }
    for (guint i = 0; i < needs->lacks->len; i++) {
        struct lack *lack = needs->lacks->pdata[i];
        shape_release(&lack->shape);
        g_free(lack->file);
        g_free(lack);
    }
    for (guint i = 0; i < needs->rewrites->len; i++) {
        g_free(g_array_index(needs->rewrites, struct rewrite, i).file);
        g_free(g_array_index(needs->rewrites, struct rewrite, i).text);
    }
    g_array_free(needs->rewrites, TRUE);
    shape_release(&needs->anything);
    g_ptr_array_free(needs->names, TRUE);
    g_ptr_array_free(needs->lacks, TRUE);
    g_ptr_array_free(needs->headers, TRUE);
    g_hash_table_destroy(needs->by_name);
    g_hash_table_destroy(needs->by_place);
}

bool need_is_function_type(const struct need *need)
{
    const struct shape *shape = &need->shape;
    return need->function || (need->bare && !shape->members && !shape->written && !shape->addressed && !need->cast);
}

struct need *needs_find(const struct needs *needs, const char *name)
{
    return g_hash_table_lookup(needs->by_name, name);
}

static struct need *need_of(struct needs *needs, const char *name)
{
    struct need *need = needs_find(needs, name);
    if (!need) {
        need = g_new0(struct need, 1);
        need->name = g_strdup(name);
        g_ptr_array_add(needs->names, need);
        g_hash_table_insert(needs->by_name, need->name, need);
        needs->count++;
    }
    return need;
}

static struct lack *lack_of(struct needs *needs, const char *file, uint32_t offset)
{
    char *key = g_strdup_printf("%s:%u", file, offset);
    struct lack *lack = g_hash_table_lookup(needs->by_place, key);
    if (!lack) {
        lack = g_new0(struct lack, 1);
        lack->file = g_strdup(file);
        lack->offset = offset;
        g_ptr_array_add(needs->lacks, lack);
        g_hash_table_insert(needs->by_place, g_strdup(key), lack);
    }
    g_free(key);
    return lack;
}

/* One parse being read. */
struct reading {
    struct needs *needs;
    const struct known *known;
    struct sites *sites;
    uint32_t (*shift)(const void *data, const char *file, uint32_t offset);
    const void *data;
};

static void read_member(struct reading *reading, const struct problem *problem, const struct lex *lex, int64_t token)
{
    struct needs *needs = reading->needs;
    const char *last = g_strrstr(problem->record, "::");
    const char *record = last && !strchr(problem->record, '(') ? last + 2 : problem->record;
    struct need *made =
        needs_find(needs, g_str_has_prefix(record, "synclint_") ? record + strlen("synclint_") : record);
    struct shape *into = NULL;
    if (made && (made->type || made->incomplete)) {
        into = &made->shape;
    } else if (g_str_has_prefix(record, "synclint_")) {
        into = &needs->anything;
    } else {
        const CXCursor *definition = known_record(reading->known, problem->record);
        if (!definition)
            return;
        CXSourceRange extent = clang_getCursorExtent(*definition);
        CXFile file, begun;
        unsigned end, begin;
        clang_getSpellingLocation(clang_getRangeEnd(extent), &file, NULL, NULL, &end);
        clang_getExpansionLocation(clang_getRangeStart(extent), &begun, NULL, NULL, &begin);
        const struct lex *text = sites_lex(reading->sites, file);
        if (!file || !end || file != begun || !text || end > text->size || text->text[end - 1] != '}')
            return; /* made by a macro */
        int64_t close = lex_find(text, end - 1);
        for (int64_t at = lex_find(text, begin); at < close; at++)
            if (lex_is(text, at, problem->name))
                return; /* it is there, and of a type that is unknown itself */
        char *name = cursor_take(clang_getFileName(file));
        into = &lack_of(needs, name, reading->shift(reading->data, name, end - 1))->shape;
        g_free(name);
    }
    if (into == &needs->anything) { /* what it is inside stays open */
        needs->count += !into->names || !g_hash_table_contains(into->names, problem->name);
        shape_member(into, problem->name);
        return;
    }
    guint before = into->members ? into->members->len : 0;
    struct shape_member *member = shape_member(into, problem->name);
    needs->count += into->members->len > before;
    member->is_static |= lex_is(lex, token - 1, "::");
    if (lex_is(lex, token, problem->name))
        shape_follow(&member->shape, lex, token, shape_begin(lex, token));
}

/* A type among the arguments of a call: what is called is a macro that nothing defines. */
static void read_type_value(struct reading *reading, const struct lex *lex, int64_t token)
{
    uint32_t commas;
    int64_t open = lex_open(lex, token, &commas);
    if (open < 1 || !lex_is_word(lex, open - 1))
        return;
    char *name = lex_text(lex, open - 1);
    const CXCursor *function = g_hash_table_lookup(reading->known->functions, name);
    bool declared = function && clang_getCursorType(*function).kind == CXType_FunctionProto;
    if (!declared || needs_find(reading->needs, name)) { /* C declares by itself what is called, without parameters */
        struct need *need = need_of(reading->needs, name);
        need->macro = true;
        shape_follow(&need->shape, lex, open - 1, open - 1);
    }
    g_free(name);
}

static void read_problem(struct reading *reading, const struct problem *problem)
{
    struct needs *needs = reading->needs;
    if (problem->kind == PROBLEM_HEADER) {
        g_ptr_array_add(needs->headers, g_strdup(problem->name));
        return;
    }
    const struct lex *lex = sites_lex(reading->sites, problem->file);
    if (!lex)
        return;
    int64_t token = lex_find(lex, problem->offset);
    if (problem->kind == PROBLEM_MEMBER) {
        read_member(reading, problem, lex, token);
    } else if (problem->kind == PROBLEM_TYPE_VALUE) {
        read_type_value(reading, lex, token);
    } else if (problem->kind == PROBLEM_CLASH) {
        char *name = lex_text(lex, token);
        struct need *need = needs_find(needs, name);
        if (need && !need->clashes) {
            need->clashes = true;
            needs->count++;
        }
        g_free(name);
    } else if (problem->kind == PROBLEM_BASE) {
        char *name = lex_text(lex, token);
        if (lex_is_word(lex, token)) {
            struct need *need = need_of(needs, name);
            need->type = need->base = true;
        }
        g_free(name);
    } else if (problem->kind == PROBLEM_INCOMPLETE) {
        if (!strpbrk(problem->name, "(<:* [")) {
            struct need *need = need_of(needs, problem->name);
            need->incomplete = true;
        }
    } else if (!strpbrk(problem->name, "(<:* [~")) {
        struct need *need = need_of(needs, problem->name);
        if (problem->kind == PROBLEM_NAME)
            sites_name(reading->sites, need, lex, token);
        else
            sites_type(reading->sites, need, lex, token);
        need->templated |= problem->kind == PROBLEM_TEMPLATE;
    }
}

/* The rewrites from number `first` on are of this parse: their places become those on disk. Doubles go. */
static void place_rewrites(struct reading *reading, guint first)
{
    GArray *rewrites = reading->needs->rewrites;
    GHashTable *places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    guint kept = 0;
    for (guint i = 0; i < rewrites->len; i++) {
        struct rewrite *rewrite = &g_array_index(rewrites, struct rewrite, i);
        if (i >= first)
            rewrite->offset = reading->shift(reading->data, rewrite->file, rewrite->offset);
        if (g_hash_table_add(places, g_strdup_printf("%s:%u", rewrite->file, rewrite->offset))) {
            g_array_index(rewrites, struct rewrite, kept++) = *rewrite;
        } else {
            g_free(rewrite->file);
            g_free(rewrite->text);
        }
    }
    g_array_set_size(rewrites, kept);
    g_hash_table_destroy(places);
}

void needs_read(struct needs *needs, CXTranslationUnit unit, const struct known *known,
                uint32_t (*shift)(const void *data, const char *file, uint32_t offset), const void *data)
{
    struct sites sites;
    guint rewrites = needs->rewrites->len;
    sites_init(&sites, unit, known, needs);
    struct reading reading = {needs, known, &sites, shift, data};
    unsigned count = clang_getNumDiagnostics(unit);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic diagnostic = clang_getDiagnostic(unit, i);
        struct problem problem;
        if (clang_getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error && problem_read(diagnostic, &problem)) {
            read_problem(&reading, &problem);
            problem_release(&problem);
        }
        clang_disposeDiagnostic(diagnostic);
    }
    place_rewrites(&reading, rewrites);
    sites_follow(&sites);
    sites_release(&sites);
}
