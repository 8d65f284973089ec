#include "front/repair_need.h"

#include <string.h>

#include "front/cursor.h"
#include "front/repair_call.h"
#include "front/repair_problem.h"

static void need_free(void *data)
{
    struct need *need = data;
    if (!need)
        return;
    shape_release(&need->shape);
    g_free(need->name);
    g_free(need->function);
    g_free(need);
}

void needs_init(struct needs *needs, bool cxx)
{
    *needs = (struct needs){.cxx = cxx, .names = g_ptr_array_new(), .lacks = g_ptr_array_new()};
    needs->by_name = g_hash_table_new(g_str_hash, g_str_equal);
    needs->watched = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, need_free);
    needs->by_place = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    needs->rewrites = g_array_new(FALSE, FALSE, sizeof(struct rewrite));
    needs->headers = g_ptr_array_new_with_free_func(g_free);
}

void needs_release(struct needs *needs)
{
    for (guint i = 0; i < needs->names->len; i++)
        need_free(needs->names->pdata[i]);
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
    g_hash_table_destroy(needs->watched);
}

bool need_is_function_type(const struct need *need)
{
    const struct shape *shape = &need->shape;
    if (need->object)
        return false;
    bool any_other = shape->members || shape->written || shape->addressed || need->cast;
    return need->function || (need->bare && !any_other) ||
           (need->behind && !need->plain && !need->pointed && !any_other);
}

struct need *needs_find(const struct needs *needs, const char *name)
{
    return g_hash_table_lookup(needs->by_name, name);
}

struct need *needs_add(struct needs *needs, const char *name)
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
        into = lack_room(reading, *definition, problem->name);
        if (!into)
            return;
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
        struct need *need = needs_add(reading->needs, name);
        need->macro = true;
        shape_follow(&need->shape, lex, open - 1, open - 1);
    }
    g_free(name);
}

/* "IN_TYPE x", where the macro IN_TYPE is what names the unknown type. */
static void read_macro_use(struct reading *reading, const struct problem *problem, struct need *need)
{
    if (!need->type || (problem->file == problem->used_file && problem->offset == problem->used_offset))
        return;
    const struct lex *lex = sites_lex(reading->sites, problem->used_file);
    int64_t token = lex ? lex_find(lex, problem->used_offset) : 0;
    if (lex && lex->own && lex_is_word(lex, token))
        sites_declarators(reading->sites, need, lex, token + 1);
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
            struct need *need = needs_add(needs, name);
            need->type = need->base = true;
        }
        g_free(name);
    } else if (problem->kind == PROBLEM_INCOMPLETE) {
        if (!strpbrk(problem->name, "(<:* [")) {
            struct need *need = needs_add(needs, problem->name);
            need->incomplete = true;
        }
    } else if (!strpbrk(problem->name, "(<:* [~")) {
        struct need *need = needs_add(needs, problem->name);
        if (problem->kind == PROBLEM_NAME)
            sites_name(reading->sites, need, lex, token);
        else
            sites_type(reading->sites, need, lex, token);
        read_macro_use(reading, problem, need);
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
            uint32_t before = needs->count;
            read_problem(&reading, &problem);
            bool own = !clang_Location_isInSystemHeader(clang_getDiagnosticLocation(diagnostic));
            needs->own_count += own ? needs->count - before : 0;
            problem_release(&problem);
        }
        clang_disposeDiagnostic(diagnostic);
    }
    place_rewrites(&reading, rewrites);
    uint32_t before = needs->count;
    if (before && !g_hash_table_size(needs->watched))
        lack_watch(&reading);
    sites_follow(&sites);
    if (before)
        calls_read(&reading);
    needs->count = before; /* of what is not said to be missing nobody knows that it is */
    lack_complete(&reading);
    needs->own_count += needs->count - before;
    sites_release(&sites);
}
