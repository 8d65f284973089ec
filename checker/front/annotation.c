#include "front/annotation.h"

#include <string.h>

#define PREFIX "synclint:"

/*
 * `_When_(c, ...)` and its kin stand as a pair of marks around what they hold: key "when_begin", arguments c; key
 * "when_end". They nest.
 */
struct bracket {
    uint32_t condition, target; /* texts, as they hold inside */
};

struct collection {
    struct reader *reader;
    GArray *into;
    GArray *brackets; /* struct bracket: those open */
    uint32_t file;    /* text: where the declaration stands */
    uint32_t start;   /* offset of its first character */
    bool own_only;    /* redeclarations show the attributes of those before them */
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

static uint32_t both(struct reader *reader, uint32_t outer, uint32_t inner)
{
    if (!outer || !inner)
        return outer ? outer : inner;
    const struct facts *facts = reader->facts;
    char *text = g_strdup_printf("(%s) && (%s)", facts_text(facts, outer), facts_text(facts, inner));
    uint32_t whole = strings_add(&reader->facts->strings, text);
    g_free(text);
    return whole;
}

static struct bracket innermost(const struct collection *collection)
{
    guint count = collection->brackets->len;
    return count ? g_array_index(collection->brackets, struct bracket, count - 1) : (struct bracket){0};
}

/* Opens or closes a bracket; false for an annotation that says something itself. */
static bool is_mark(struct collection *collection, const struct annotation *annotation)
{
    struct reader *reader = collection->reader;
    const char *key = facts_text(reader->facts, annotation->key);
    struct bracket bracket = innermost(collection);
    if (g_str_has_suffix(key, "_end")) {
        if (collection->brackets->len)
            g_array_set_size(collection->brackets, collection->brackets->len - 1);
        return true;
    }
    if (!g_str_has_suffix(key, "_begin"))
        return false;
    if (strcmp(key, "when_begin") == 0)
        bracket.condition = both(reader, bracket.condition, annotation->arguments);
    else if (strcmp(key, "at_begin") == 0)
        bracket.target = annotation->arguments;
    else
        bracket.condition = both(reader, bracket.condition, strings_add(&reader->facts->strings, "on failure"));
    g_array_append_val(collection->brackets, bracket);
    return true;
}

static void collect(struct collection *collection, CXCursor attribute, const char *text)
{
    struct reader *reader = collection->reader;
    uint32_t offset;
    struct location at = reader_offset(reader, clang_getCursorLocation(attribute), &offset);
    if (collection->own_only && (at.file != collection->file || offset < collection->start))
        return;
    struct annotation found = parse(reader, text);
    if (is_mark(collection, &found))
        return;
    struct bracket bracket = innermost(collection);
    found.condition = bracket.condition;
    found.target = bracket.target;
    found.at = at;
    if (!held(collection->into, &found))
        g_array_append_val(collection->into, found);
}

static enum CXChildVisitResult visit_attribute(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) != CXCursor_AnnotateAttr)
        return CXChildVisit_Continue;
    CXString spelling = clang_getCursorSpelling(child);
    const char *text = clang_getCString(spelling);
    if (g_str_has_prefix(text, PREFIX))
        collect(data, child, text + strlen(PREFIX));
    clang_disposeString(spelling);
    return CXChildVisit_Continue;
}

void annotation_collect(struct reader *reader, CXCursor declaration, GArray *into)
{
    if (!clang_Cursor_hasAttrs(declaration))
        return;
    struct collection collection = {.reader = reader, .into = into};
    collection.brackets = g_array_new(FALSE, FALSE, sizeof(struct bracket));
    /* Inherited ones lack what the redeclaration says too, ends of brackets above all; and they have been seen. */
    collection.own_only = !reader_is_system(declaration);
    CXSourceLocation start = clang_getRangeStart(clang_getCursorExtent(declaration));
    collection.file = reader_offset(reader, start, &collection.start).file;
    clang_visitChildren(declaration, visit_attribute, &collection);
    g_array_free(collection.brackets, TRUE);
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
