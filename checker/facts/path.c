#include "facts/path.h"

#include <string.h>

uint32_t path_base(const struct facts *facts, uint32_t path)
{
    while (facts->paths[path].parent)
        path = facts->paths[path].parent;
    return path;
}

struct print {
    const struct facts *facts;
    const uint32_t *numbers; /* of calls, by event; or NULL */
    GString *out;
};

/* The name in "file.c|c:file.c@F@name#I#". */
static void print_usr_name(const char *usr, GString *out)
{
    const char *name = usr;
    for (const char *at = usr; (at = strstr(at, "@F@")); at++)
        name = at + strlen("@F@");
    if (name == usr) /* of no form that we know: as it is */
        g_string_append(out, usr);
    else
        g_string_append_len(out, name, (gssize)strcspn(name, "#"));
}

static void print_path(const struct print *print, uint32_t index);

static void print_result(const struct print *print, uint32_t index)
{
    if (print->numbers) {
        g_string_append_printf(print->out, "#%u", print->numbers[index]);
        return;
    }
    const struct event *event = &print->facts->events[index];
    if (event->callee)
        print_usr_name(facts_text(print->facts, event->callee), print->out);
    else
        print_path(print, event->path);
    g_string_append(print->out, "()");
}

/* To a reader of the source a reference is what it refers to; a dump shows the step. */
static bool is_silent(const struct print *print, uint32_t index)
{
    return !print->numbers && print->facts->types[print->facts->paths[index].type].flags & TYPE_REFERENCE;
}

/* What "[i]", "." or "->" is written behind: `*p` needs parentheses there. */
static void print_base(const struct print *print, uint32_t index)
{
    const struct path *path = &print->facts->paths[index];
    bool star = path->kind == PATH_DEREF && !is_silent(print, path->parent);
    g_string_append(print->out, star ? "(" : "");
    print_path(print, index);
    g_string_append(print->out, star ? ")" : "");
}

static void print_field(const struct print *print, const struct path *path)
{
    const struct path *parent = &print->facts->paths[path->parent];
    if (parent->kind == PATH_DEREF && !is_silent(print, parent->parent)) {
        print_base(print, parent->parent);
        g_string_append(print->out, "->");
    } else {
        print_base(print, path->parent);
        g_string_append_c(print->out, '.');
    }
    g_string_append(print->out, facts_text(print->facts, path->name));
}

static void print_element(const struct print *print, const struct path *path)
{
    const struct path *parent = &print->facts->paths[path->parent];
    bool pointer = parent->kind == PATH_DEREF && print->facts->types[parent->type].kind != TYPE_ARRAY;
    print_base(print, pointer ? parent->parent : path->parent);
    if (path->constant) {
        g_string_append_printf(print->out, "[%u]", path->number);
    } else if (path->index) {
        g_string_append_c(print->out, '[');
        print_path(print, path->index);
        g_string_append_c(print->out, ']');
    } else {
        g_string_append(print->out, "[*]");
    }
}

/* Variables of one name in different scopes: the later ones carry primes where calls are numbered, that is in dumps. */
static void print_local(const struct print *print, const struct path *path)
{
    const struct facts *facts = print->facts;
    if (!path->name) {
        g_string_append_printf(print->out, "temporary%u", path->index);
        return;
    }
    g_string_append(print->out, facts_text(facts, path->name));
    struct range locals = facts->funcs[path->func].locals, parameters = facts->funcs[path->func].parameters;
    for (uint32_t i = 0; print->numbers && i < parameters.count; i++)
        if (facts->variables[parameters.first + i].name == path->name)
            g_string_append_c(print->out, '\'');
    for (uint32_t i = 0; print->numbers && i < path->index && i < locals.count; i++)
        if (facts->variables[locals.first + i].name == path->name)
            g_string_append_c(print->out, '\'');
}

static void print_path(const struct print *print, uint32_t index)
{
    const struct path *path = &print->facts->paths[index];
    const char *name = facts_text(print->facts, path->name);
    switch ((enum path_kind)path->kind) {
    case PATH_NONE:
        g_string_append(print->out, "?");
        break;
    case PATH_PARAM:
    case PATH_GLOBAL:
        g_string_append(print->out, name);
        break;
    case PATH_LOCAL:
        print_local(print, path);
        break;
    case PATH_FUNCTION:
        print_usr_name(name, print->out);
        break;
    case PATH_OBJECT:
        g_string_append_printf(print->out, "<%s>", name);
        break;
    case PATH_THIS:
        g_string_append(print->out, "this");
        break;
    case PATH_RESULT:
        print_result(print, path->index);
        break;
    case PATH_FIELD:
        print_field(print, path);
        break;
    case PATH_DEREF:
        if (!is_silent(print, path->parent))
            g_string_append_c(print->out, '*');
        print_path(print, path->parent);
        break;
    case PATH_ELEMENT:
        print_element(print, path);
        break;
    case PATH_CONTAINER:
        g_string_append(print->out, "container_of(");
        print_path(print, path->parent);
        g_string_append_printf(print->out, ", %s, %s)", facts_text(print->facts, path->record), name);
        break;
    }
}

void path_print(const struct facts *facts, uint32_t path, GString *out)
{
    path_print_numbered(facts, path, NULL, out);
}

void path_print_numbered(const struct facts *facts, uint32_t path, const uint32_t *numbers, GString *out)
{
    struct print print = {facts, numbers, out};
    print_path(&print, path);
}
