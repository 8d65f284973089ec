#include "front/trace.h"

#include <stdbool.h>
#include <string.h>

enum { PARAMETER_LIMIT = 32 };

struct trace_function {
    char *name;
    char *parameters[PARAMETER_LIMIT]; /* before "...", in order */
    bool printed[PARAMETER_LIMIT];     /* a value */
    unsigned count;
    bool variadic, doubled; /* (MSG, ...) and ((MSG, ...)) */
    bool known;             /* not declared by the driver, which may have its own macro */
    bool unclear;           /* declared in two ways, or in one that is not understood */
};

/* What the preprocessor knows without being told, and what drivers call beside. */
static const char *const known[] = {"DoTraceMessage(FLAGS, MSG, ...)", "TraceEvents(LEVEL, FLAGS, MSG, ...)",
                                    "WPP_INIT_TRACING(...)", "WPP_CLEANUP(...)"};

static const char head[] =
    "/* Stands for the file that the tracing preprocessor makes. */\n"
    "#pragma GCC system_header\n"
    "#ifndef SYNCLINT_TRACE\n"
    "#define SYNCLINT_TRACE\n"
    "void synclint_trace(int first, ...); /* a marker: reads its arguments */\n"
    "struct synclint_trace_control { unsigned char Level; unsigned long Flags[4]; unsigned long long Logger; };\n"
    "extern volatile struct synclint_trace_control synclint_trace_control;\n"
    "#endif\n"
    "#ifndef WPP_CONTROL\n#define WPP_CONTROL(...) synclint_trace_control\n#endif\n"
    "#ifndef WPP_LEVEL_ENABLED\n#define WPP_LEVEL_ENABLED(...) (synclint_trace_control.Flags[0])\n#endif\n"
    "#ifndef WPP_LEVEL_FLAGS_ENABLED\n#define WPP_LEVEL_FLAGS_ENABLED(...) (synclint_trace_control.Level)\n#endif\n";

static void function_free(void *data)
{
    struct trace_function *function = data;
    for (unsigned i = 0; i < function->count; i++)
        g_free(function->parameters[i]);
    g_free(function->name);
    g_free(function);
}

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\r'))
        at++;
    return at;
}

static bool take(const char **at, const char *end, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(end - *at) < length || memcmp(*at, word, length) != 0)
        return false;
    *at = skip_blanks(*at + length, end);
    return true;
}

/* The name that stands at `at` (g_free it), NULL when there is none. */
static char *take_name(const char **at, const char *end)
{
    const char *begin = *at;
    while (*at < end && (g_ascii_isalnum(**at) || **at == '_'))
        (*at)++;
    char *name = *at > begin ? g_strndup(begin, (gsize)(*at - begin)) : NULL;
    *at = skip_blanks(*at, end);
    return name;
}

/* "(FLAGS, MSG, ...)" at `at`; false when it is something else. */
static bool take_parameters(struct trace_function *function, const char *at, const char *end)
{
    if (!take(&at, end, "("))
        return false;
    function->doubled = take(&at, end, "(");
    bool more = !take(&at, end, ")");
    while (more && !function->variadic) {
        char *name = NULL;
        if (take(&at, end, "..."))
            function->variadic = true;
        else if (function->count == PARAMETER_LIMIT || !(name = take_name(&at, end)))
            return false;
        if (name)
            function->parameters[function->count++] = name;
        more = take(&at, end, ",");
        if (!more && !take(&at, end, ")"))
            return false;
    }
    return !more;
}

static bool same_shape(const struct trace_function *left, const struct trace_function *right)
{
    bool same = left->count == right->count && left->variadic == right->variadic && left->doubled == right->doubled;
    for (unsigned i = 0; same && i < left->count; i++)
        same = strcmp(left->parameters[i], right->parameters[i]) == 0;
    return same;
}

/* Behind "FUNC": Name{LEVEL=...}(FLAGS, MSG, ...) */
static void take_function(struct trace *trace, const char *at, const char *end)
{
    char *name = take_name(&at, end);
    if (!name)
        return;
    struct trace_function *function = g_new0(struct trace_function, 1);
    function->name = name;
    const char *close = at < end && *at == '{' ? memchr(at, '}', (size_t)(end - at)) : NULL;
    if (close)
        at = skip_blanks(close + 1, end);
    function->unclear = !take_parameters(function, at, end);
    struct trace_function *other = g_hash_table_lookup(trace->functions, name);
    if (!other) {
        g_hash_table_insert(trace->functions, function->name, function);
        return;
    }
    if (other->known) {
        g_hash_table_replace(trace->functions, function->name, function);
        return;
    }
    other->unclear = other->unclear || function->unclear || !same_shape(other, function);
    function_free(function);
}

/* Behind "USEPREFIX" and "USESUFFIX": (Name, "format", value, ...) */
static void take_values(struct trace *trace, const char *at, const char *end)
{
    if (!take(&at, end, "("))
        return;
    char *name = take_name(&at, end);
    struct trace_function *function = name ? g_hash_table_lookup(trace->functions, name) : NULL;
    g_free(name);
    const char *quote = memrchr(at, '"', (size_t)(end - at));
    at = quote ? skip_blanks(quote + 1, end) : end;
    while (function && take(&at, end, ",")) {
        char *value = take_name(&at, end);
        for (unsigned i = 0; value && i < function->count; i++)
            function->printed[i] = function->printed[i] || strcmp(function->parameters[i], value) == 0;
        g_free(value);
    }
}

void trace_init(struct trace *trace)
{
    trace->functions = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, function_free);
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++)
        take_function(trace, known[i], known[i] + strlen(known[i]));
    GHashTableIter iter;
    void *function;
    g_hash_table_iter_init(&iter, trace->functions);
    while (g_hash_table_iter_next(&iter, NULL, &function))
        ((struct trace_function *)function)->known = true;
}

void trace_release(struct trace *trace)
{
    g_hash_table_destroy(trace->functions);
}

void trace_gather(struct trace *trace, const char *text, const char *end)
{
    static const char begin_mark[] = "begin_wpp", end_mark[] = "end_wpp";
    text = memmem(text, (size_t)(end - text), begin_mark, strlen(begin_mark));
    bool inside = false;
    for (const char *next; text && text < end; text = next) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        next = newline ? newline + 1 : end;
        const char *at = skip_blanks(text, next);
        const char *mark = memmem(at, (size_t)(next - at), begin_mark, strlen(begin_mark));
        if (mark) {
            mark = skip_blanks(mark + strlen(begin_mark), next);
            inside = take(&mark, next, "config");
        } else if (memmem(at, (size_t)(next - at), end_mark, strlen(end_mark))) {
            inside = false;
        } else if (inside && take(&at, next, "//")) {
            if (take(&at, next, "FUNC"))
                take_function(trace, at, next);
            else if (take(&at, next, "USEPREFIX") || take(&at, next, "USESUFFIX"))
                take_values(trace, at, next);
        }
    }
}

/* ---- the header -------------------------------------------------------------------------------------------------- */

static void print_function(const struct trace_function *function, GString *out)
{
    const char *name = function->name;
    g_string_append_printf(out, "%s %s\n", function->known ? "#ifndef" : "#undef", name);
    const char *last = function->known ? "\n#endif\n" : "\n";
    if (function->unclear) {
        g_string_append_printf(out, "#define %s(...) ((void)0)%s", name, last);
        return;
    }
    if (function->doubled)
        g_string_append_printf(out, "#define %s(arguments) synclint_trace_%s arguments\n", name, name);
    g_string_append_printf(out, "#define %s%s(", function->doubled ? "synclint_trace_" : "", name);
    for (unsigned i = 0; i < function->count; i++)
        g_string_append_printf(out, "%sp%u", i ? ", " : "", i);
    g_string_append_printf(out, "%s) synclint_trace(0", function->variadic ? function->count ? ", ..." : "..." : "");
    for (unsigned i = 0; i < function->count; i++)
        if (function->printed[i])
            g_string_append_printf(out, ", p%u", i);
    g_string_append_printf(out, "%s)%s", function->variadic ? ", ##__VA_ARGS__" : "", last);
}

char *trace_header(const struct trace *trace)
{
    GString *out = g_string_new(head);
    GList *names = g_list_sort(g_hash_table_get_keys(trace->functions), (GCompareFunc)strcmp);
    for (GList *name = names; name; name = name->next)
        print_function(g_hash_table_lookup(trace->functions, name->data), out);
    g_list_free(names);
    return g_string_free(out, FALSE);
}
