#include "front/annotation.h"

#include <string.h>

#define PREFIX "synclint:"

struct collection {
    struct reader *reader;
    GArray *into;
};

static bool held(const GArray *annotations, const struct annotation *wanted)
{
    for (guint i = 0; i < annotations->len; i++)
        if (memcmp(&g_array_index(annotations, struct annotation, i), wanted, sizeof(*wanted)) == 0)
            return true;
    return false;
}

/* "key(arguments)"; the arguments reach to the last parenthesis, for they hold expressions as written. */
static struct annotation parse(struct reader *reader, const char *text)
{
    struct strings *strings = &reader->facts->strings;
    struct annotation annotation = {0};
    const char *open = strchr(text, '('), *close = strrchr(text, ')');
    annotation.key = strings_add_length(strings, text, open ? (size_t)(open - text) : strlen(text));
    if (open && close && close > open)
        annotation.arguments = strings_add_length(strings, open + 1, (size_t)(close - open - 1));
    return annotation;
}

static enum CXChildVisitResult visit_attribute(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct collection *collection = data;
    if (clang_getCursorKind(child) != CXCursor_AnnotateAttr)
        return CXChildVisit_Continue;
    CXString spelling = clang_getCursorSpelling(child);
    const char *text = clang_getCString(spelling);
    if (g_str_has_prefix(text, PREFIX)) {
        struct annotation found = parse(collection->reader, text + strlen(PREFIX));
        found.at = reader_location(collection->reader, clang_getCursorLocation(child));
        if (!held(collection->into, &found))
            g_array_append_val(collection->into, found);
    }
    clang_disposeString(spelling);
    return CXChildVisit_Continue;
}

void annotation_collect(struct reader *reader, CXCursor declaration, GArray *into)
{
    if (!clang_Cursor_hasAttrs(declaration))
        return;
    struct collection collection = {reader, into};
    clang_visitChildren(declaration, visit_attribute, &collection);
}

struct range annotation_store(struct reader *reader, const GArray *annotations)
{
    struct range range = {reader->facts->annotations_count, annotations->len};
    if (!range.count)
        range.first = 0;
    for (guint i = 0; i < annotations->len; i++)
        facts_add_annotations(reader->facts, g_array_index(annotations, struct annotation, i));
    return range;
}

struct range annotation_read(struct reader *reader, CXCursor declaration)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(struct annotation));
    annotation_collect(reader, declaration, found);
    struct range range = annotation_store(reader, found);
    g_array_free(found, TRUE);
    return range;
}
