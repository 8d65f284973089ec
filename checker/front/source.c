#include "front/source.h"

#include <string.h>

/* Eight bytes a step, the same on every machine: headers are most of what is read. */
static uint64_t content_hash(const char *bytes, size_t length)
{
    uint64_t value = 14695981039346656037u ^ length;
    for (size_t i = 0; i < length; i += sizeof(uint64_t)) {
        uint64_t step = 0;
        memcpy(&step, bytes + i, MIN(sizeof(step), length - i));
        value = (value ^ GUINT64_FROM_LE(step)) * 1099511628211u;
        value ^= value >> 29;
    }
    return value;
}

static uint32_t line_count(const char *bytes, size_t length)
{
    uint32_t lines = 0;
    const char *end = bytes + length;
    for (const char *at = bytes; at < end && (at = memchr(at, '\n', (size_t)(end - at))); at++)
        lines++;
    return lines + (length && bytes[length - 1] != '\n');
}

static void keep_suppressions(struct reader *reader, const struct source_scan *source)
{
    struct facts *facts = reader->facts;
    for (uint32_t i = 0; i < source->scan.suppression_count; i++) {
        const struct scan_suppression *found = &source->scan.suppressions[i];
        struct suppression suppression = {.kind = found->kind, .target_line = found->target_line};
        suppression.rules = strings_add(&facts->strings, found->rules);
        suppression.reason = strings_add(&facts->strings, found->reason);
        suppression.at = (struct location){source->file, found->line, found->column};
        facts_add_suppressions(facts, suppression);
    }
    for (uint32_t i = 0; i < source->scan.problem_count; i++) {
        const struct scan_problem *found = &source->scan.problems[i];
        struct diagnostic diagnostic = {.kind = DIAGNOSTIC_WARNING};
        diagnostic.text = strings_add(&facts->strings, found->message);
        diagnostic.at = (struct location){source->file, found->line, found->column};
        facts_add_diagnostics(facts, diagnostic);
    }
}

static void visit_inclusion(CXFile file, CXSourceLocation *stack, unsigned depth, CXClientData data)
{
    (void)stack;
    (void)depth;
    struct reader *reader = data;
    struct source source = {.path = reader_file(reader, file)};
    if (g_hash_table_contains(reader->sources, GUINT_TO_POINTER(source.path)))
        return;
    g_hash_table_add(reader->sources, GUINT_TO_POINTER(source.path));
    size_t length = 0;
    const char *contents = clang_getFileContents(reader->unit, file, &length);
    CXSourceLocation start = clang_getLocationForOffset(reader->unit, file, 0);
    source.system = clang_Location_isInSystemHeader(start) != 0;
    if (contents) {
        source.lines = line_count(contents, length);
        source.hash = content_hash(contents, length);
    }
    facts_add_sources(reader->facts, source);
    if (!contents || source.system)
        return;
    struct source_scan *scanned = g_new0(struct source_scan, 1);
    scanned->file = source.path;
    scan_text(&scanned->scan, contents, length);
    g_ptr_array_add(reader->scans, scanned);
    keep_suppressions(reader, scanned);
}

void source_read(struct reader *reader)
{
    clang_getInclusions(reader->unit, visit_inclusion, reader);
}

void source_release(struct reader *reader)
{
    for (guint i = 0; i < reader->scans->len; i++) {
        struct source_scan *source = g_ptr_array_index(reader->scans, i);
        scan_release(&source->scan);
        g_free(source);
    }
    g_ptr_array_free(reader->scans, TRUE);
}
