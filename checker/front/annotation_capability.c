#include "front/annotation_capability.h"

#include <string.h>

static const struct {
    const char *attribute, *key;
} words[] = {
    {"guarded_by", "guarded_by"},
    {"pt_guarded_by", "pointee_guarded_by"},
    {"requires_capability", "requires_lock_held"},
    {"exclusive_locks_required", "requires_lock_held"},
    {"requires_shared_capability", "requires_shared_lock_held"},
    {"shared_locks_required", "requires_shared_lock_held"},
    {"acquire_capability", "acquires_lock"},
    {"exclusive_lock_function", "acquires_lock"},
    {"acquire_shared_capability", "acquires_shared_lock"},
    {"shared_lock_function", "acquires_shared_lock"},
    {"release_capability", "releases_lock"},
    {"release_generic_capability", "releases_lock"},
    {"release_shared_capability", "releases_shared_lock"},
    {"unlock_function", "releases_lock"},
    {"try_acquire_capability", "acquires_lock"},
    {"exclusive_trylock_function", "acquires_lock"},
    {"try_acquire_shared_capability", "acquires_shared_lock"},
    {"shared_trylock_function", "acquires_shared_lock"},
    {"locks_excluded", "requires_lock_not_held"},
    {"no_thread_safety_analysis", "ignore_lock_checking"},
    {"capability", "capability"},
    {"lockable", "capability"},
    {"scoped_lockable", "scoped_capability"},
};

/* A name in a source, and what stands in the parentheses behind it. */
struct use {
    const char *text; /* of the whole file */
    size_t at;        /* of the name */
    char *name;       /* g_free */
    char *arguments;  /* g_free; NULL without parentheses */
};

static void use_clear(struct use *use)
{
    g_free(use->name);
    g_free(use->arguments);
}

static size_t name_length(const char *text)
{
    size_t length = 0;
    while (g_ascii_isalnum(text[length]) || text[length] == '_')
        length++;
    return length;
}

/* What stands between the parenthesis here and the one that closes it; NULL when there is none. */
static char *between(const char *text)
{
    int depth = 0;
    text += strspn(text, " \t");
    if (*text != '(')
        return NULL;
    for (const char *at = text; *at; at++) {
        depth += (*at == '(') - (*at == ')');
        if (!depth)
            return g_strstrip(g_strndup(text + 1, (gsize)(at - text - 1)));
    }
    return NULL;
}

static struct use read_use(struct reader *reader, CXSourceLocation location, bool spelling)
{
    struct use use = {0};
    CXFile file;
    unsigned offset;
    size_t size = 0;
    if (spelling)
        clang_getSpellingLocation(location, &file, NULL, NULL, &offset);
    else
        clang_getExpansionLocation(location, &file, NULL, NULL, &offset);
    use.text = file ? clang_getFileContents(reader->unit, file, &size) : NULL;
    if (!use.text || offset >= size)
        return (struct use){0};
    use.at = offset;
    size_t length = name_length(use.text + offset);
    use.name = g_strndup(use.text + offset, length);
    use.arguments = between(use.text + offset + length);
    return use;
}

/* The macro whose definition the place lies in (g_free); NULL when it is in none. */
static char *macro_around(const struct use *use)
{
    size_t start = use->at;
    while (start && (use->text[start - 1] != '\n' || (start > 1 && use->text[start - 2] == '\\')))
        start--;
    const char *at = use->text + start + strspn(use->text + start, " \t");
    if (*at++ != '#')
        return NULL;
    at += strspn(at, " \t");
    if (!g_str_has_prefix(at, "define"))
        return NULL;
    at += strlen("define");
    at += strspn(at, " \t");
    return g_strndup(at, name_length(at));
}

/* `pattern` with what the macro was used with in the place of its parameter; NULL when that is not clear. */
static char *fill_in(const char *pattern, const char *arguments)
{
    static const char rest[] = "__VA_ARGS__";
    const char *variadic = strstr(pattern, rest);
    if (variadic)
        return g_strdup_printf("%.*s%s%s", (int)(variadic - pattern), pattern, arguments ? arguments : "",
                               variadic + strlen(rest));
    bool name = *pattern && name_length(pattern) == strlen(pattern);
    if (name && arguments)
        return g_strdup(arguments);
    return arguments && *arguments ? NULL : g_strdup(pattern);
}

/* The arguments of the attribute (g_free); NULL when they cannot be told. */
static char *arguments_of(struct reader *reader, CXSourceLocation at, const struct use *spelled)
{
    const char *pattern = spelled->arguments ? spelled->arguments : "";
    struct use used = read_use(reader, at, false);
    char *result = NULL;
    if (used.text == spelled->text && used.at == spelled->at) {
        result = g_strdup(pattern);
    } else if (used.name) {
        char *macro = macro_around(spelled);
        if (!macro) /* handed to a macro, as written */
            result = g_strdup(pattern);
        else if (strcmp(macro, used.name) == 0)
            result = fill_in(pattern, used.arguments);
        g_free(macro);
    }
    use_clear(&used);
    return result;
}

/* The parts of a text between commas that no parentheses enclose. */
static GPtrArray *split(const char *text)
{
    GPtrArray *parts = g_ptr_array_new_with_free_func(g_free);
    int depth = 0;
    const char *start = text;
    for (const char *at = text; *text; at++) {
        depth += (*at == '(' || *at == '[') - (*at == ')' || *at == ']');
        if (*at && (*at != ',' || depth > 0))
            continue;
        char *part = g_strstrip(g_strndup(start, (gsize)(at - start)));
        if (*part)
            g_ptr_array_add(parts, part);
        else
            g_free(part);
        start = at + 1;
        if (!*at)
            break;
    }
    return parts;
}

static void add_texts(GPtrArray *texts, const char *attribute, const char *key, const char *arguments)
{
    GPtrArray *parts = split(arguments);
    guint first = strstr(attribute, "try") != NULL;
    bool takes = strstr(key, "acquires") || strstr(key, "releases");
    if (first)
        g_ptr_array_add(texts,
                        g_strdup_printf("when_begin(return == %s)", parts->len ? (char *)parts->pdata[0] : "true"));
    for (guint i = first; i < parts->len; i++)
        g_ptr_array_add(texts, g_strdup_printf("%s(%s)", key, (char *)parts->pdata[i]));
    if (parts->len <= first && takes)
        g_ptr_array_add(texts, g_strdup_printf("%s(*this)", key)); /* the capability that it is a method of */
    else if (parts->len <= first)
        g_ptr_array_add(texts, g_strdup(key));
    if (first)
        g_ptr_array_add(texts, g_strdup("when_end"));
    g_ptr_array_free(parts, TRUE);
}

char **annotation_capability(struct reader *reader, CXCursor attribute, char **name)
{
    CXSourceLocation at = clang_getCursorLocation(attribute);
    struct use spelled = read_use(reader, at, true);
    const char *key = NULL;
    for (size_t i = 0; spelled.name && i < G_N_ELEMENTS(words); i++)
        if (strcmp(spelled.name, words[i].attribute) == 0)
            key = words[i].key;
    char **result = NULL;
    if (key) {
        GPtrArray *texts = g_ptr_array_new();
        char *arguments = arguments_of(reader, at, &spelled);
        if (arguments)
            add_texts(texts, spelled.name, key, arguments);
        else
            *name = g_strdup(spelled.name);
        g_free(arguments);
        g_ptr_array_add(texts, NULL);
        result = (char **)g_ptr_array_free(texts, FALSE);
    }
    use_clear(&spelled);
    return result;
}
