#include "front/repair_problem.h"

#include <string.h>

/* What stands before the first name in quotes, between it and the second, and behind. "*": anything. */
static const struct pattern {
    enum problem_kind kind;
    const char *before, *between;
} patterns[] = {
    {PROBLEM_NAME, "use of undeclared identifier ", NULL},
    {PROBLEM_TYPE, "unknown type name ", NULL},
    {PROBLEM_TYPE, "unknown class name ", NULL},
    {PROBLEM_TYPE, "no type named ", NULL},
    {PROBLEM_TYPE, "must use 'struct' tag to refer to type ", NULL},
    {PROBLEM_TEMPLATE, "no template named ", NULL},
    {PROBLEM_MEMBER, "no member named ", " in "},
    {PROBLEM_MEMBER, "field designator ", " does not refer to any field in type "},
    {PROBLEM_MEMBER, "no member named ", " in "},
    {PROBLEM_INCOMPLETE, "incomplete definition of type ", NULL},
    {PROBLEM_INCOMPLETE, "variable has incomplete type ", NULL},
    {PROBLEM_INCOMPLETE, "field has incomplete type ", NULL},
    {PROBLEM_INCOMPLETE, "invalid application of 'sizeof' to an incomplete type ", NULL},
    {PROBLEM_INCOMPLETE, "arithmetic on a pointer to an incomplete type ", NULL},
    {PROBLEM_INCOMPLETE, "subscript of pointer to incomplete type ", NULL},
    {PROBLEM_TYPE_VALUE, "unexpected type name ", NULL},
    {PROBLEM_CLASH, "conflicting types for ", NULL},
    {PROBLEM_CLASH, "typedef redefinition with different types (", NULL},
    {PROBLEM_CLASH, "redefinition of ", NULL},
    {PROBLEM_CLASH, "redeclaration of ", " with a different type"},
    {PROBLEM_CLASH, "declaration of ", " has a different language linkage"},
    {PROBLEM_HEADER, "'", NULL},
};

static char *strip_tag(char *text)
{
    static const char *const tags[] = {"struct ", "union ", "class ", "enum ", "const ", "volatile "};
    for (size_t i = 0; i < G_N_ELEMENTS(tags); i++)
        if (g_str_has_prefix(text, tags[i]))
            memmove(text, text + strlen(tags[i]), strlen(text) - strlen(tags[i]) + 1);
    return text;
}

/* The text between two quotes at `text`, g_free it; `end` behind the second. "'X' (aka 'struct Y')" gives Y. */
static char *quoted(const char *text, const char **end)
{
    if (*text != '\'')
        return NULL;
    const char *close = strchr(text + 1, '\'');
    if (!close)
        return NULL;
    *end = close + 1;
    if (g_str_has_prefix(*end, " (aka '")) {
        text = *end + strlen(" (aka '") - 1;
        close = strchr(text + 1, '\'');
        if (!close)
            return NULL;
        *end = close + 2;
    }
    return strip_tag(g_strndup(text + 1, (gsize)(close - text - 1)));
}

static bool match(const struct pattern *pattern, const char *text, struct problem *problem)
{
    if (pattern->kind == PROBLEM_HEADER ? !g_str_has_suffix(text, "file not found")
                                        : !g_str_has_prefix(text, pattern->before))
        return false;
    const char *rest = pattern->kind == PROBLEM_HEADER ? text : text + strlen(pattern->before);
    char *name = quoted(rest, &rest);
    if (!name)
        return false;
    if (pattern->between && !g_str_has_prefix(rest, pattern->between)) {
        g_free(name);
        return false;
    }
    problem->kind = pattern->kind;
    problem->name = name;
    if (pattern->kind == PROBLEM_MEMBER) {
        const char *second = rest + strlen(pattern->between);
        problem->record = quoted(second, &second);
        if (!problem->record) {
            g_free(name);
            return false;
        }
    }
    return true;
}

bool problem_read(CXDiagnostic diagnostic, struct problem *problem)
{
    *problem = (struct problem){0};
    CXString spelling = clang_getDiagnosticSpelling(diagnostic);
    const char *text = clang_getCString(spelling);
    for (size_t i = 0; i < G_N_ELEMENTS(patterns) && !problem->kind; i++)
        match(&patterns[i], text, problem);
    if (!problem->kind && strcmp(text, "expected class name") == 0)
        problem->kind = PROBLEM_BASE;
    clang_disposeString(spelling);
    clang_getSpellingLocation(clang_getDiagnosticLocation(diagnostic), &problem->file, NULL, NULL, &problem->offset);
    clang_getExpansionLocation(clang_getDiagnosticLocation(diagnostic), &problem->used_file, NULL, NULL,
                               &problem->used_offset);
    return problem->kind != PROBLEM_NONE;
}

void problem_release(struct problem *problem)
{
    g_free(problem->name);
    g_free(problem->record);
}
