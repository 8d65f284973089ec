#include "front/source.h"

#include <string.h>

#include "base/io.h"
#include "front/inclusion.h"
#include "front/precompiled.h"

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

void source_measure(struct source *source, const char *contents, size_t length)
{
    source->lines = line_count(contents, length);
    source->hash = content_hash(contents, length);
}

/* Is the file met for the first time? Keeps it. */
static bool keep_source(struct reader *reader, struct source source)
{
    if (!g_hash_table_add(reader->sources, GUINT_TO_POINTER(source.path)))
        return false;
    facts_add_sources(reader->facts, source);
    return true;
}

static void read_source(struct reader *reader, const struct inclusion *inclusion)
{
    struct source source = {.path = reader_file(reader, inclusion->file), .system = inclusion->system};
    if (g_hash_table_contains(reader->sources, GUINT_TO_POINTER(source.path)))
        return;
    size_t length = 0;
    const char *contents = clang_getFileContents(reader->unit, inclusion->file, &length);
    if (reader->main_text && reader->facts->sources_count <= 1) {
        contents = reader->main_text;
        length = reader->main_length;
    }
    if (contents)
        source_measure(&source, contents, length);
    if (!keep_source(reader, source) || !contents || source.system)
        return;
    struct source_scan *scanned = g_new0(struct source_scan, 1);
    scanned->file = source.path;
    scan_text(&scanned->scan, contents, length);
    g_ptr_array_add(reader->scans, scanned);
    keep_suppressions(reader, scanned);
}

/* One that was not entered here: its text need not be looked at again. */
static void take_source(struct reader *reader, const struct precompiled_file *file)
{
    struct source source = {.system = true, .lines = file->lines, .hash = file->hash};
    char *path = io_normal_path(file->path);
    source.path = strings_add(&reader->facts->strings, path);
    g_free(path);
    (void)keep_source(reader, source);
}

void source_read(struct reader *reader)
{
    GArray *list = inclusion_list(reader->unit);
    const GArray *before = reader->precompiled ? reader->precompiled->files : NULL;
    guint next = 0;
    if (before && list->len)
        read_source(reader, &g_array_index(list, struct inclusion, next++));
    for (guint i = 0; before && i < before->len; i++) { /* in the order in which all would have been entered */
        const struct precompiled_file *file = &g_array_index(before, struct precompiled_file, i);
        struct inclusion entered = {.path = file->path};
        if (!file->system)
            entered.file = clang_getFile(reader->unit, file->path);
        if (file->system)
            take_source(reader, file);
        else
            read_source(reader, &entered);
    }
    for (; next < list->len; next++)
        read_source(reader, &g_array_index(list, struct inclusion, next));
    inclusion_free(list);
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
