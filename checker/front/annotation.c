#include "front/annotation.h"

#include <string.h>

#include "facts/expression.h"
#include "front/annotation_capability.h"
#include "front/annotation_expression.h"

#define PREFIX "synclint:"

enum { CONDITION_LENGTH = 1000 }; /* of the text of nested ones */

/*
 * `_When_(c, ...)` and its kin stand as a pair of marks around what they hold: key "when_begin", arguments c; key
 * "when_end". They nest.
 */
struct bracket {
    uint32_t condition, target; /* texts, as they hold inside */
    uint32_t when, place;       /* expressions: the same */
    bool unclear;               /* some condition around is no expression: then `when` is 0 */
};

struct collection {
    struct reader *reader;
    struct annotation_scope scope;
    GArray *names; /* uint32_t: texts of the parameters */
    GArray *into;
    GArray *brackets; /* struct bracket: those open */
    uint32_t file;    /* text: where the declaration stands */
    uint32_t start;   /* offset of its first character */
    bool system;      /* it stands in a header that is not the user's */
    bool own_only;    /* redeclarations show the attributes of those before them */
};

/* The same words at the same place: a function is read once for each of its declarations. */
static bool held(const GArray *annotations, const struct annotation *wanted)
{
    for (guint i = 0; i < annotations->len; i++) {
        const struct annotation *held = &g_array_index(annotations, struct annotation, i);
        if (held->key == wanted->key && held->arguments == wanted->arguments && held->condition == wanted->condition &&
            held->target == wanted->target && held->at.file == wanted->at.file && held->at.line == wanted->at.line &&
            held->at.column == wanted->at.column)
            return true;
    }
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

/* ---- expressions ------------------------------------------------------------------------------------------------- */

static void name_parameters(struct collection *collection)
{
    const GArray *parameters = collection->scope.parameters;
    collection->names = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (guint i = 0; parameters && i < parameters->len; i++) {
        uint32_t name =
            reader_text(collection->reader, clang_getCursorSpelling(g_array_index(parameters, CXCursor, i)));
        g_array_append_val(collection->names, name);
    }
}

static void say_unclear(struct reader *reader, const char *text, const char *expected, uint32_t offset,
                        struct location at)
{
    enum { SHOWN = 40 };
    char *rest = g_utf8_make_valid(text + offset, -1);
    bool cut = g_utf8_strlen(rest, -1) > SHOWN;
    char *shown = g_utf8_substring(rest, 0, MIN(SHOWN, g_utf8_strlen(rest, -1)));
    char *said =
        *rest ? g_strdup_printf("annotation not understood: %s expected at '%s%s'", expected, shown, cut ? "..." : "")
              : g_strdup_printf("annotation not understood: %s expected at its end", expected);
    struct diagnostic diagnostic = {
        .kind = DIAGNOSTIC_WARNING, .text = strings_add(&reader->facts->strings, said), .at = at};
    facts_add_diagnostics(reader->facts, diagnostic);
    g_free(said);
    g_free(shown);
    g_free(rest);
}

/* The expression that a text is; 0 when there is none. */
static uint32_t read_expression(struct collection *collection, uint32_t text, struct location at)
{
    struct reader *reader = collection->reader;
    struct facts *facts = reader->facts;
    if (!text)
        return 0;
    if (!collection->names)
        name_parameters(collection);
    uint32_t first = facts->expressions_count, offset = 0;
    const char *expected = NULL;
    char *copy = g_strdup(facts_text(facts, text)); /* the texts may move */
    uint32_t expression = annotation_expression(facts, copy, &expected, &offset);
    if (expression)
        annotation_bind(facts, first, (const uint32_t *)(const void *)collection->names->data, collection->names->len,
                        collection->scope.current);
    else if (!collection->system)
        say_unclear(reader, copy, expected, offset, at);
    g_free(copy);
    return expression;
}

/* "key()": parentheses with nothing between them. */
static bool is_empty(const char *text)
{
    size_t length = strlen(text);
    return length > 2 && strcmp(text + length - 2, "()") == 0;
}

/* These name classes and kinds of request, no values. */
static bool holds_expression(const char *key)
{
    return strcmp(key, "function_class") != 0 && strcmp(key, "dispatch_type") != 0 && strcmp(key, "entry") != 0 &&
           strcmp(key, "capability") != 0;
}

/* ---- brackets ---------------------------------------------------------------------------------------------------- */

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

/* The bracket, with a condition more. */
static void add_condition(struct collection *collection, struct bracket *bracket, uint32_t text, struct location at)
{
    struct facts *facts = collection->reader->facts;
    uint32_t outer = bracket->when, inner = read_expression(collection, text, at);
    bracket->unclear |= !inner || strlen(facts_text(facts, bracket->condition)) > CONDITION_LENGTH;
    if (!text)
        text = strings_add(&facts->strings, "?");
    if (strlen(facts_text(facts, bracket->condition)) <= CONDITION_LENGTH)
        bracket->condition = both(collection->reader, bracket->condition, text);
    bracket->when = bracket->unclear ? 0 : inner;
    if (bracket->when && outer)
        bracket->when = expression_add(facts, (struct expression){.kind = EXPRESSION_BINARY,
                                                                  .name = strings_add(&facts->strings, "&&"),
                                                                  .left = outer,
                                                                  .right = inner});
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
    if (strcmp(key, "when_begin") == 0) {
        add_condition(collection, &bracket, annotation->arguments, annotation->at);
    } else if (strcmp(key, "at_begin") == 0) {
        bracket.target = annotation->arguments;
        bracket.place = read_expression(collection, annotation->arguments, annotation->at);
    } else {
        bracket.condition = both(reader, bracket.condition, strings_add(&reader->facts->strings, "on failure"));
        bracket.unclear = true;
        bracket.when = 0;
    }
    g_array_append_val(collection->brackets, bracket);
    return true;
}

/* ---- one declaration --------------------------------------------------------------------------------------------- */

static void collect(struct collection *collection, CXCursor attribute, const char *text)
{
    struct reader *reader = collection->reader;
    uint32_t offset;
    struct location at = reader_offset(reader, clang_getCursorLocation(attribute), &offset);
    if (collection->own_only && (at.file != collection->file || offset < collection->start))
        return;
    struct annotation found = parse(reader, text);
    found.at = at;
    if (is_empty(text) && !collection->system)
        say_unclear(reader, "", "an operand", 0, at);
    if (is_mark(collection, &found))
        return;
    struct bracket bracket = innermost(collection);
    found.condition = bracket.condition;
    found.target = bracket.target;
    found.when = bracket.when;
    found.place = bracket.place;
    if (held(collection->into, &found))
        return;
    if (holds_expression(facts_text(reader->facts, found.key)))
        found.value = read_expression(collection, found.arguments, at);
    g_array_append_val(collection->into, found);
}

/* An attribute of clang's own, which libclang does not name: one of thread safety? */
static void collect_capability(struct collection *collection, CXCursor attribute)
{
    char *name = NULL, **texts = annotation_capability(collection->reader, attribute, &name);
    for (char **text = texts; text && *text; text++)
        collect(collection, attribute, *text);
    if (name) {
        struct location at = reader_location(collection->reader, clang_getCursorLocation(attribute));
        char *said = g_strdup_printf("attribute '%s' not understood: its macro is used by another macro", name);
        struct diagnostic diagnostic = {
            .kind = DIAGNOSTIC_WARNING, .text = strings_add(&collection->reader->facts->strings, said), .at = at};
        facts_add_diagnostics(collection->reader->facts, diagnostic);
        g_free(said);
    }
    g_free(name);
    g_strfreev(texts);
}

static enum CXChildVisitResult visit_attribute(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) == CXCursor_UnexposedAttr && !((struct collection *)data)->system)
        collect_capability(data, child);
    if (clang_getCursorKind(child) != CXCursor_AnnotateAttr)
        return CXChildVisit_Continue;
    CXString spelling = clang_getCursorSpelling(child);
    const char *text = clang_getCString(spelling);
    if (g_str_has_prefix(text, PREFIX))
        collect(data, child, text + strlen(PREFIX));
    clang_disposeString(spelling);
    return CXChildVisit_Continue;
}

void annotation_collect(struct reader *reader, CXCursor declaration, struct annotation_scope scope, GArray *into)
{
    if (!clang_Cursor_hasAttrs(declaration))
        return;
    struct collection collection = {.reader = reader, .scope = scope, .into = into};
    collection.system = reader_is_system(declaration);
    collection.brackets = g_array_new(FALSE, FALSE, sizeof(struct bracket));
    /* Inherited ones lack what the redeclaration says too, ends of brackets above all; and they have been seen. */
    collection.own_only = !collection.system;
    CXSourceLocation start = clang_getRangeStart(clang_getCursorExtent(declaration));
    collection.file = reader_offset(reader, start, &collection.start).file;
    clang_visitChildren(declaration, visit_attribute, &collection);
    g_array_free(collection.brackets, TRUE);
    if (collection.names)
        g_array_free(collection.names, TRUE);
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
    annotation_collect(reader, declaration, (struct annotation_scope){NULL, -1}, found);
    struct range range = annotation_store(reader, found);
    g_array_free(found, TRUE);
    return range;
}
