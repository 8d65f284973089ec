#include "front/section.h"

#include <string.h>

#include "front/scan.h"
#include "front/source.h"

struct search {
    struct reader *reader;
    uint32_t func;
};

struct allocation {
    uint32_t file; /* text */
    const struct scan_alloc_text *text;
};

/* The literal in `code_seg("PAGE")`, `code_seg(push, label, "PAGE")`; NULL when there is none. */
static char *literal_after(const char *text, const char *end)
{
    const char *open = memchr(text, '(', (size_t)(end - text));
    if (!open)
        return NULL;
    const char *first = open;
    while (first < end && *first != '"' && *first != ')' && *first != '\n')
        first++;
    if (first == end || *first != '"')
        return NULL;
    const char *last = ++first;
    while (last < end && *last != '"' && *last != '\n')
        last++;
    return g_strndup(first, (size_t)(last - first));
}

static void set_section(struct reader *reader, uint32_t index, const char *name, struct location at)
{
    struct func *func = &reader->facts->funcs[index];
    func->section = (uint8_t)scan_section_kind(name);
    func->section_name = strings_add(&reader->facts->strings, name);
    func->section_at = at;
}

/*
 * An attribute without a name. A code_seg of either form stands where its word stands, in the pragma or in the text
 * that a macro was made from. That of alloc_text stands nowhere.
 */
static void read_attribute(struct search *search, CXCursor attribute)
{
    CXSourceLocation location = clang_getCursorLocation(attribute);
    CXFile file;
    unsigned offset;
    clang_getSpellingLocation(location, &file, NULL, NULL, &offset);
    if (!file) {
        g_hash_table_add(search->reader->allocated, GUINT_TO_POINTER(search->func));
        return;
    }
    size_t length;
    const char *contents = clang_getFileContents(search->reader->unit, file, &length);
    if (!contents || offset + strlen("code_seg") >= length || !g_str_has_prefix(contents + offset, "code_seg"))
        return;
    char *name = literal_after(contents + offset, contents + length);
    if (name)
        set_section(search->reader, search->func, name, reader_location(search->reader, location));
    g_free(name);
}

static enum CXChildVisitResult visit_attribute(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) == CXCursor_UnexposedAttr)
        read_attribute(data, child);
    return CXChildVisit_Continue;
}

void section_read(struct reader *reader, uint32_t func, CXCursor declaration)
{
    if (!clang_Cursor_hasAttrs(declaration))
        return;
    struct search search = {reader, func};
    clang_visitChildren(declaration, visit_attribute, &search);
}

void section_finish(struct reader *reader)
{
    struct strings *strings = &reader->facts->strings;
    GHashTable *by_name = g_hash_table_new_full(NULL, NULL, NULL, g_free); /* name text to struct allocation */
    for (guint i = 0; i < reader->scans->len; i++) {
        const struct source_scan *source = g_ptr_array_index(reader->scans, i);
        for (uint32_t k = 0; k < source->scan.alloc_text_count; k++) {
            struct allocation found = {source->file, &source->scan.alloc_texts[k]};
            uint32_t name = strings_add(strings, found.text->function);
            g_hash_table_insert(by_name, GUINT_TO_POINTER(name), g_memdup2(&found, sizeof(found)));
        }
    }
    for (uint32_t i = 1; i < reader->facts->funcs_count; i++) {
        if (!g_hash_table_contains(reader->allocated, GUINT_TO_POINTER(i)))
            continue;
        const struct allocation *found = g_hash_table_lookup(by_name, GUINT_TO_POINTER(reader->facts->funcs[i].name));
        if (found)
            set_section(reader, i, found->text->section,
                        (struct location){found->file, found->text->line, found->text->column});
    }
    g_hash_table_destroy(by_name);
}
