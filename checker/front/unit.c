#include "front/unit.h"

#include <string.h>

#include "base/encoding.h"
#include "base/io.h"
#include "front/declare.h"
#include "front/function.h"
#include "front/opening.h"
#include "front/precompiled.h"
#include "front/preface.h"
#include "front/reader.h"
#include "front/record.h"
#include "front/repair.h"
#include "front/repair_problem.h"
#include "front/section.h"
#include "front/slot.h"
#include "front/source.h"
#include "front/type.h"
#include "front/variable.h"

static void reader_init(struct reader *reader, struct facts *facts, CXTranslationUnit unit, bool cxx)
{
    *reader = (struct reader){.facts = facts, .unit = unit, .cxx = cxx};
    reader->files = g_hash_table_new(NULL, NULL);
    type_init(reader);
    reader->typedef_list = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    reader->sources = g_hash_table_new(NULL, NULL);
    reader->allocated = g_hash_table_new(NULL, NULL);
    reader->global_annotations = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    reader->drafts = g_ptr_array_new();
    reader->scans = g_ptr_array_new();
    reader->allocators = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    reader->errors = g_array_new(FALSE, FALSE, sizeof(struct reader_error));
    reader->record_definitions = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    reader->records_asked = g_array_new(FALSE, TRUE, sizeof(bool));
    reader->instance_list = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    reader->patterns_used = g_hash_table_new(NULL, NULL);
    reader->usrs = g_hash_table_new(NULL, NULL);
    reader->implicit_asked = g_hash_table_new(NULL, NULL);
    g_queue_init(&reader->implicit_wanted);
    slot_init(reader);
    g_queue_init(&reader->record_queue);
    reader->unknown_predicate = facts_add_predicates(facts, (struct predicate){.op = PREDICATE_UNKNOWN});
}

static void reader_release(struct reader *reader)
{
    source_release(reader);
    function_release(reader);
    slot_release(reader);
    g_hash_table_destroy(reader->files);
    type_release(reader);
    g_hash_table_destroy(reader->sources);
    g_hash_table_destroy(reader->allocated);
    g_hash_table_destroy(reader->implicit_asked);
    g_queue_clear_full(&reader->implicit_wanted, g_free);
    g_ptr_array_free(reader->global_annotations, TRUE);
    g_array_free(reader->allocators, TRUE);
    g_array_free(reader->instance_list, TRUE);
    g_array_free(reader->records_asked, TRUE);
    g_array_free(reader->record_definitions, TRUE);
    g_hash_table_destroy(reader->usrs);
    g_hash_table_destroy(reader->patterns_used);
    g_array_free(reader->errors, TRUE);
    g_queue_clear(&reader->record_queue);
    cursor_map_release(&reader->records);
    cursor_map_release(&reader->typedefs);
    g_array_free(reader->typedef_list, TRUE);
    cursor_map_release(&reader->variables);
    cursor_map_release(&reader->globals);
    cursor_map_release(&reader->functions);
    cursor_map_release(&reader->lambdas);
    cursor_map_release(&reader->lambda_values);
    cursor_map_release(&reader->instances);
    cursor_map_release(&reader->instance_destructors);
    cursor_map_release(&reader->instance_constructors);
    cursor_map_release(&reader->destructors);
    cursor_map_release(&reader->virtual_bases);
    cursor_map_release(&reader->constructs);
    for (size_t i = 0; i < G_N_ELEMENTS(reader->copies_code); i++)
        cursor_map_release(&reader->copies_code[i]);
    cursor_map_release(&reader->implicit_destructors);
    cursor_map_release(&reader->implicit_constructors);
}

static void fail(struct facts *facts, const char *why, struct location at)
{
    struct unit_info *unit = &facts->units[1];
    if (unit->failed)
        return;
    unit->failed = strings_add(&facts->strings, why);
    unit->failed_at = at;
}

/*
 * With KeepGoing clang turns fatal errors into errors and goes on: a missing header costs its names only. These it
 * cannot go on after; the second group only when it is the source itself that has no end.
 */
static bool cuts_short(const char *text, bool in_main)
{
    static const char *const anywhere[] = {"bracket nesting level exceeded", "too many errors emitted", "UTF-16 "};
    static const char *const main_only[] = {"unterminated conditional directive", "unterminated /* comment"};
    for (size_t i = 0; i < G_N_ELEMENTS(anywhere); i++)
        if (g_str_has_prefix(text, anywhere[i]))
            return true;
    for (size_t i = 0; in_main && i < G_N_ELEMENTS(main_only); i++)
        if (g_str_has_prefix(text, main_only[i]))
            return true;
    return false;
}

/* A brace that nothing closes takes all functions behind it with it; the compiler misses it at the end of the file. */
static bool is_at_end(struct reader *reader, CXDiagnostic diagnostic)
{
    CXFile file;
    unsigned offset;
    size_t size = 0;
    clang_getFileLocation(clang_getDiagnosticLocation(diagnostic), &file, NULL, NULL, &offset);
    const char *text = clang_getFileContents(reader->unit, file, &size);
    while (text && offset < size && g_ascii_isspace(text[offset]))
        offset++;
    return text && offset >= size;
}

/* `said`: the person is told of it; else it counts as loss only, for the first parse has said what is missing. */
static void keep_diagnostic(struct reader *reader, CXDiagnostic diagnostic, bool said)
{
    struct facts *facts = reader->facts;
    if (clang_getDiagnosticSeverity(diagnostic) < CXDiagnostic_Error)
        return;
    struct reader_error error = {0};
    error.at = reader_offset(reader, clang_getDiagnosticLocation(diagnostic), &error.offset);
    if (!error.at.file)
        error.at.file = facts->units[1].main_file;
    error.file = error.at.file;
    error.text = reader_text(reader, clang_getDiagnosticSpelling(diagnostic));
    g_array_append_val(reader->errors, error);
    const char *text = facts_text(facts, error.text);
    bool missing = g_str_has_suffix(text, "file not found");
    struct diagnostic kept = {
        .kind = missing ? DIAGNOSTIC_FATAL : DIAGNOSTIC_ERROR, .text = error.text, .at = error.at};
    if (said)
        facts_add_diagnostics(facts, kept);
    bool in_main = error.file == facts->units[1].main_file;
    if (cuts_short(text, in_main) ||
        (in_main && g_str_has_prefix(text, "expected '}'") && is_at_end(reader, diagnostic))) {
        char *why = g_strdup_printf("cut short: %s", text);
        fail(facts, why, error.at);
        g_free(why);
    }
}

static gint compare_errors(gconstpointer a, gconstpointer b)
{
    const struct reader_error *left = a, *right = b;
    if (left->file != right->file)
        return left->file < right->file ? -1 : 1;
    return left->offset < right->offset ? -1 : left->offset > right->offset;
}

static void read_diagnostics(struct reader *reader, bool said)
{
    unsigned count = clang_getNumDiagnostics(reader->unit);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic diagnostic = clang_getDiagnostic(reader->unit, i);
        keep_diagnostic(reader, diagnostic, said);
        clang_disposeDiagnostic(diagnostic);
    }
    g_array_sort(reader->errors, compare_errors);
}

static enum CXChildVisitResult visit_any(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (!clang_Location_isFromMainFile(clang_getCursorLocation(cursor)))
        return CXChildVisit_Continue;
    *(bool *)data = true;
    return CXChildVisit_Break;
}

/* Nothing but errors: this was no C. Errors of headers say nothing of a file that only includes them. */
static void check_readable(struct reader *reader)
{
    const struct facts *facts = reader->facts;
    bool declares = false, own = false;
    for (guint i = 0; i < reader->errors->len && !own; i++)
        own = g_array_index(reader->errors, struct reader_error, i).file == facts->units[1].main_file;
    clang_visitChildren(clang_getTranslationUnitCursor(reader->unit), visit_any, &declares);
    if (declares || !own)
        return;
    const struct diagnostic *first = &facts->diagnostics[1];
    char *why = g_strdup_printf("nothing in it could be read: %s", facts_text(facts, first->text));
    fail(reader->facts, why, first->at);
    g_free(why);
}

/* Releases the reader. */
static void read_unit(struct reader *reader)
{
    source_read(reader);
    read_diagnostics(reader, !reader->repaired);
    check_readable(reader);
    if (!reader->facts->units[1].failed) {
        declare_unit(reader);
        section_finish(reader);
        slot_finish(reader);
        function_finish(reader);
        variable_finish(reader);
        record_finish(reader);
    }
    reader_release(reader);
}

static const char *why_not(enum CXErrorCode code)
{
    switch (code) {
    case CXError_Crashed:
        return "the compiler crashed";
    case CXError_InvalidArguments:
        return "the compiler does not accept the flags";
    case CXError_ASTReadError:
        return "a precompiled header could not be read";
    case CXError_Success:
    case CXError_Failure:
        break;
    }
    return "the compiler gave no result";
}

/* The name that a message calls unknown, once. */
static void keep_name(struct reader *reader, CXDiagnostic diagnostic, GHashTable *names)
{
    struct problem problem;
    if (clang_getDiagnosticSeverity(diagnostic) < CXDiagnostic_Error || !problem_read(diagnostic, &problem))
        return;
    bool unknown = problem.name && problem.kind != PROBLEM_CLASH && problem.kind != PROBLEM_TYPE_VALUE &&
                   problem.kind != PROBLEM_HEADER;
    if (unknown && g_hash_table_add(names, g_strdup(problem.name))) {
        struct diagnostic kept = {.kind = DIAGNOSTIC_REPAIRED};
        kept.text = strings_add(&reader->facts->strings, problem.name);
        kept.at = reader_location(reader, clang_getDiagnosticLocation(diagnostic));
        facts_add_diagnostics(reader->facts, kept);
    }
    problem_release(&problem);
}

/* What the person is told of a unit that is repaired: what the compiler said before, and which names are unknown. */
static void keep_messages(struct facts *facts, CXTranslationUnit unit)
{
    struct reader reader;
    reader_init(&reader, facts, unit, false);
    read_diagnostics(&reader, true);
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    unsigned count = clang_getNumDiagnostics(unit);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic diagnostic = clang_getDiagnostic(unit, i);
        keep_name(&reader, diagnostic, names);
        clang_disposeDiagnostic(diagnostic);
    }
    g_hash_table_destroy(names);
    reader_release(&reader);
}

static bool has_errors(CXTranslationUnit unit)
{
    bool found = false;
    unsigned count = clang_getNumDiagnostics(unit);
    for (unsigned i = 0; i < count && !found; i++) {
        CXDiagnostic diagnostic = clang_getDiagnostic(unit, i);
        found = clang_getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error;
        clang_disposeDiagnostic(diagnostic);
    }
    return found;
}

/* Reads the unit, once more with declarations for what no header has when that helps. Disposes of it. */
static void read_or_repair(const struct compile *compile, const GPtrArray *arguments, CXIndex index,
                           struct facts *facts, CXTranslationUnit unit)
{
    struct repair repair;
    repair_init(&repair, compile->cxx);
    if (!compile->as_written && has_errors(unit)) {
        keep_messages(facts, unit);
        if (!facts->units[1].failed)
            unit = repair_unit(&repair, index, compile->file, (const char *const *)arguments->pdata,
                               (int)arguments->len, READER_OPTIONS, unit);
        if (!repair.used)
            facts->diagnostics_count = MIN(facts->diagnostics_count, 1);
    }
    struct reader reader;
    reader_init(&reader, facts, unit, compile->cxx);
    reader.repaired = repair.used;
    read_unit(&reader);
    clang_disposeTranslationUnit(unit);
    repair_release(&repair);
}

/* The text of a source. */
struct text {
    const char *bytes;
    size_t length;
};

/*
 * The unit parsed with precompiled headers in place of its first lines; NULL when that comes to nothing. What the
 * command line includes is in them.
 */
static CXTranslationUnit parse_precompiled(const struct compile *compile, const GPtrArray *arguments, CXIndex index,
                                           const struct precompiled *precompiled, struct text text)
{
    GPtrArray *all = g_ptr_array_new();
    for (guint i = 0; i < arguments->len; i++) {
        if (!strcmp(arguments->pdata[i], "-include"))
            i++;
        else
            g_ptr_array_add(all, arguments->pdata[i]);
    }
    g_ptr_array_add(all, (gpointer) "-include-pch");
    g_ptr_array_add(all, precompiled->image);
    struct opening opening;
    opening_read(&opening, text.bytes, text.length);
    char *rest = opening_blank(&opening, text.bytes, text.length, precompiled->opening_end);
    struct CXUnsavedFile file = {compile->file, rest, text.length};
    CXTranslationUnit unit = NULL;
    enum CXErrorCode code = clang_parseTranslationUnit2(index, compile->file, (const char *const *)all->pdata,
                                                        (int)all->len, &file, 1, READER_OPTIONS, &unit);
    if (code != CXError_Success && unit)
        g_clear_pointer(&unit, clang_disposeTranslationUnit);
    g_free(rest);
    opening_release(&opening);
    g_ptr_array_free(all, TRUE);
    return unit;
}

/*
 * Reads the unit with precompiled headers; false when that would not give what reading it all gives. Errors are for the
 * whole parse: what it says of them, and what it repairs, counts.
 */
static bool read_precompiled(const struct compile *compile, const GPtrArray *arguments, CXIndex index,
                             const struct precompiled *precompiled, struct text text, struct facts *facts)
{
    CXTranslationUnit unit = parse_precompiled(compile, arguments, index, precompiled, text);
    bool good = unit && !has_errors(unit);
    if (good) {
        struct reader reader;
        reader_init(&reader, facts, unit, compile->cxx);
        reader.precompiled = precompiled;
        reader.main_text = text.bytes;
        reader.main_length = text.length;
        read_unit(&reader);
    }
    if (unit)
        clang_disposeTranslationUnit(unit);
    return good;
}

static void read_whole(const struct compile *compile, const GPtrArray *arguments, CXIndex index,
                       struct preface *preface, struct facts *facts)
{
    CXTranslationUnit unit = NULL;
    enum CXErrorCode code = clang_parseTranslationUnit2(index, compile->file, (const char *const *)arguments->pdata,
                                                        (int)arguments->len, NULL, 0, READER_OPTIONS, &unit);
    if (code != CXError_Success || !unit) {
        fail(facts, why_not(code), (struct location){.file = facts->units[1].main_file});
        return;
    }
    if (preface)
        preface_read(preface, unit);
    read_or_repair(compile, arguments, index, facts, unit);
}

static void parse(const struct compile *compile, struct unit_help *help, struct text text, struct facts *facts)
{
    GPtrArray *arguments = g_ptr_array_new();
    for (char *const *argument = compile->arguments; argument && *argument; argument++)
        g_ptr_array_add(arguments, *argument);
    g_ptr_array_add(arguments, (gpointer) "-ferror-limit=0");
    CXIndex index = clang_createIndex(1, 0);
    if (help && help->precompiled)
        help->fitted = read_precompiled(compile, arguments, index, help->precompiled, text, facts);
    if (!help || !help->fitted)
        read_whole(compile, arguments, index, help ? help->preface : NULL, facts);
    clang_disposeIndex(index);
    g_ptr_array_free(arguments, TRUE);
}

/* The compiler passes over zero bytes, which editors and generators leave; with one in so many it is no text. */
enum { ZEROS_PART = 64 };

/* What a compiler would complain of at length. */
static const char *unreadable(const char *bytes, size_t length)
{
    size_t i = 0;
    while (i < length && g_ascii_isspace(bytes[i]))
        i++;
    if (i == length)
        return "the file is empty";
    size_t zeros = 0;
    for (; i < length; i++)
        zeros += bytes[i] == '\0';
    return zeros * ZEROS_PART > length ? "the file is no text: it holds zero bytes" : NULL;
}

static void begin(const struct compile *compile, struct facts *facts)
{
    facts_init(facts);
    struct unit_info info = {0};
    info.main_file = strings_add(&facts->strings, compile->file);
    info.language = strings_add(&facts->strings, compile->cxx ? "c++" : "c");
    facts_add_units(facts, info);
}

void unit_fail(const struct compile *compile, const char *why, struct facts *facts)
{
    begin(compile, facts);
    fail(facts, why, (struct location){.file = facts->units[1].main_file});
}

void unit_read(const struct compile *compile, struct unit_help *help, struct facts *facts)
{
    begin(compile, facts);
    char *bytes = NULL;
    size_t length = 0;
    const char *why = encoding_read(compile->file, SOURCE_LIMIT, &bytes, &length);
    if (!why)
        why = unreadable(bytes, length);
    if (why)
        fail(facts, why, (struct location){.file = facts->units[1].main_file});
    else
        parse(compile, help, (struct text){bytes, length}, facts);
    g_free(bytes);
}
