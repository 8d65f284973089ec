#include "front/xml.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "base/encoding.h"
#include "base/io.h"
#include "base/say.h"

enum { DEPTH_LIMIT = 100 };

struct reader {
    struct arena *arena;
    const char *shown;
    struct xml *root, *open; /* `open`: the element whose tags we are between */
    struct xml **place;      /* where the next element is linked in */
    GString *text;           /* of `open`; texts around inner elements are dropped with them */
    int depth;
};

static void start_element(GMarkupParseContext *context, const char *name, const char **names, const char **values,
                          void *data, GError **error)
{
    struct reader *reader = data;
    if (++reader->depth > DEPTH_LIMIT) {
        g_set_error(error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, "elements nest deeper than %d", DEPTH_LIMIT);
        return;
    }
    struct xml *element = arena_new(reader->arena, struct xml);
    guint count = g_strv_length((char **)names);
    const char **own_names = arena_array(reader->arena, const char *, count + 1);
    const char **own_values = arena_array(reader->arena, const char *, count + 1);
    for (guint i = 0; i < count; i++) {
        own_names[i] = arena_printf(reader->arena, "%s", names[i]);
        own_values[i] = arena_printf(reader->arena, "%s", values[i]);
    }
    int line, character;
    g_markup_parse_context_get_position(context, &line, &character);
    if (character == 1) /* GMarkup stands on the newline behind the tag and has counted it */
        line--;
    *element = (struct xml){.name = arena_printf(reader->arena, "%s", name),
                            .text = "",
                            .names = own_names,
                            .values = own_values,
                            .file = reader->shown,
                            .line = (unsigned)line,
                            .parent = reader->open};
    *reader->place = element;
    reader->place = &element->children;
    reader->open = element;
    g_string_truncate(reader->text, 0);
}

static void end_element(GMarkupParseContext *context, const char *name, void *data, GError **error)
{
    (void)context;
    (void)name;
    (void)error;
    struct reader *reader = data;
    struct xml *element = reader->open;
    if (!element->children)
        element->text = arena_printf(reader->arena, "%s", g_strstrip(reader->text->str));
    g_string_truncate(reader->text, 0);
    reader->place = &element->next;
    reader->open = element->parent;
    reader->depth--;
}

static void text(GMarkupParseContext *context, const char *bytes, gsize length, void *data, GError **error)
{
    (void)context;
    (void)error;
    struct reader *reader = data;
    g_string_append_len(reader->text, bytes, (gssize)length);
}

/* Comments, processing instructions, and what GMarkup takes for one. */
static void passthrough(GMarkupParseContext *context, const char *bytes, gsize length, void *data, GError **error)
{
    (void)context;
    (void)data;
    if (length >= 9 && g_ascii_strncasecmp(bytes, "<!DOCTYPE", 9) == 0)
        g_set_error(error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, "a DOCTYPE has no place in a project file");
}

/* What <?xml encoding="..."?> at the beginning says (g_free it), NULL when it says nothing. */
static char *declared_encoding(const char *bytes, size_t length)
{
    const char *end = g_str_has_prefix(bytes, "<?xml") ? g_strstr_len(bytes, (gssize)length, "?>") : NULL;
    const char *word = end ? g_strstr_len(bytes, end - bytes, "encoding=") : NULL;
    if (!word)
        return NULL;
    const char *name = word + strlen("encoding=") + 1;
    return g_strndup(name, MIN(strcspn(name, "\"'?"), 40));
}

/* Bytes that are no UTF-8, in the encoding that they declare; false when they are not in it either. */
static bool convert_declared(char **bytes, size_t *length)
{
    char *encoding = declared_encoding(*bytes, *length), *converted = NULL;
    size_t converted_length;
    if (encoding && g_ascii_strcasecmp(encoding, "utf-8") != 0)
        converted = g_convert(*bytes, (gssize)*length, "UTF-8", encoding, NULL, &converted_length, NULL);
    g_free(encoding);
    if (!converted)
        return false;
    g_free(*bytes);
    *bytes = converted;
    *length = converted_length;
    return true;
}

/* The file's text as UTF-8 without byte order mark (g_free it), or NULL: said why. */
static char *read_text(const char *path, const char *shown, size_t *length)
{
    char *bytes;
    const char *why = io_read(path, IO_LIMIT, &bytes, length), *bad = NULL;
    if (why) {
        say_error(shown, 0, "%s", why);
        return NULL;
    }
    bool wide = *length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0);
    if (wide || g_utf8_validate(bytes, (gssize)*length, &bad))
        why = encoding_to_utf8(&bytes, length, NULL);
    else if (convert_declared(&bytes, length))
        bad = NULL; /* it was in the bytes before */
    else
        why = "neither UTF-8 nor UTF-16 text";
    if (!why && memchr(bytes, '\0', *length))
        why = "there is a zero byte in it";
    if (!why)
        return bytes;
    unsigned line = bad != NULL;
    for (const char *at = bytes; at < bad; at++)
        line += *at == '\n';
    say_error(shown, line, "not an XML file: %s", why);
    g_free(bytes);
    return NULL;
}

/*
 * GMarkup puts "Error on line 3 char 7: " or "Error on line 3: " before its own words: the line goes where ours stands.
 * Its quotes and full stop go too.
 */
static void say_parse_error(GMarkupParseContext *context, const char *shown, const GError *error)
{
    const char *message = error->message;
    int line, character, used = 0;
    unsigned told;
    g_markup_parse_context_get_position(context, &line, &character);
    if (character == 1)
        line--; /* as in start_element */
    if ((sscanf(message, "Error on line %u char %*u: %n", &told, &used) == 1 && used) ||
        (sscanf(message, "Error on line %u: %n", &told, &used) == 1 && used)) {
        message += used;
        line = (int)told;
    }
    GString *words = g_string_new(message);
    g_string_replace(words, "\u201c", "'", 0);
    g_string_replace(words, "\u201d", "'", 0);
    if (words->len && words->str[words->len - 1] == '.')
        g_string_truncate(words, words->len - 1);
    say_error(shown, (unsigned)line, "not an XML file: %s", words->str);
    g_string_free(words, TRUE);
}

static const GMarkupParser callbacks = {start_element, end_element, text, passthrough, NULL};

struct xml *xml_read(struct arena *arena, const char *path, const char *shown)
{
    size_t length;
    char *bytes = read_text(path, shown, &length);
    if (!bytes)
        return NULL;
    if (!length) {
        say_error(shown, 0, "not an XML file: it is empty");
        g_free(bytes);
        return NULL;
    }
    struct reader reader = {.arena = arena, .shown = shown, .text = g_string_new(NULL)};
    reader.place = &reader.root;
    GMarkupParseContext *context = g_markup_parse_context_new(&callbacks, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
    GError *error = NULL;
    bool good = g_markup_parse_context_parse(context, bytes, (gssize)length, &error) &&
                g_markup_parse_context_end_parse(context, &error);
    if (!good) {
        say_parse_error(context, shown, error);
        g_error_free(error);
    }
    g_markup_parse_context_free(context);
    g_string_free(reader.text, TRUE);
    g_free(bytes);
    return good ? reader.root : NULL;
}

const char *xml_attribute(const struct xml *element, const char *name)
{
    for (int i = 0; element->names[i]; i++) {
        if (g_ascii_strcasecmp(element->names[i], name) == 0)
            return element->values[i];
    }
    return NULL;
}

bool xml_is(const struct xml *element, const char *name)
{
    return g_ascii_strcasecmp(element->name, name) == 0;
}
