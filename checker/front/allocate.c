#include "front/allocate.h"

#include <string.h>

#include "front/function.h"

bool allocate_is(CXCursor declaration)
{
    CXString spelling = clang_getCursorSpelling(declaration);
    const char *name = clang_getCString(spelling);
    bool is = g_str_has_prefix(name, "operator new") || g_str_has_prefix(name, "operator delete");
    clang_disposeString(spelling);
    return is;
}

void allocate_declare(struct reader *reader, CXCursor declaration)
{
    if (allocate_is(declaration))
        g_array_append_val(reader->allocators, declaration);
}

static bool is_named(CXCursor function, const char *name)
{
    CXString spelling = clang_getCursorSpelling(function);
    bool same = strcmp(clang_getCString(spelling), name) == 0;
    clang_disposeString(spelling);
    return same;
}

/* The text of the source at a place, up to `size` characters of it. */
static const char *text_at(const struct reader *reader, CXSourceLocation location, size_t *size)
{
    CXFile file;
    unsigned offset;
    size_t length = 0;
    clang_getSpellingLocation(location, &file, NULL, NULL, &offset);
    const char *text = file ? clang_getFileContents(reader->unit, file, &length) : NULL;
    *size = text && offset <= length ? length - offset : 0;
    return text && offset <= length ? text + offset : "";
}

static size_t skip_space(const char *text, size_t size, size_t at)
{
    while (at < size && g_ascii_isspace(text[at]))
        at++;
    return at;
}

/* Behind the bracket that closes the one at `at`. */
static size_t skip_brackets(const char *text, size_t size, size_t at)
{
    int depth = 0;
    do {
        depth += strchr("([{<", text[at]) != NULL;
        depth -= strchr(")]}>", text[at]) != NULL;
        at++;
    } while (at < size && depth > 0);
    return at;
}

static bool starts(const char *text, size_t size, size_t at, const char *word)
{
    size_t length = strlen(word);
    return at < size && size - at > length && strncmp(text + at, word, length) == 0;
}

struct allocate_form allocate_form_of(const struct reader *reader, CXCursor expression)
{
    struct allocate_form form = {0};
    CXSourceLocation start = clang_getRangeStart(clang_getCursorExtent(expression));
    size_t size, at;
    const char *text = text_at(reader, start, &size);
    form.global = starts(text, size, 0, "::");
    at = skip_space(text, size, form.global ? 2 : 0);
    if (starts(text, size, at, "delete")) {
        form.array = starts(text, size, skip_space(text, size, at + 6), "[");
        return form;
    }
    at = skip_space(text, size, at + 3);
    if (starts(text, size, at, "("))
        at = skip_space(text, size, skip_brackets(text, size, at));
    unsigned offset;
    clang_getSpellingLocation(start, NULL, NULL, NULL, &offset);
    form.type = offset + (uint32_t)at;
    if (starts(text, size, at, "(")) /* new (T[n]) */
        at++;
    while (at < size && !strchr("([{;,)", text[at]))
        at = text[at] == '<' ? skip_brackets(text, size, at) : at + 1;
    form.array = at < size && text[at] == '[';
    return form;
}

/* How well the parameters fit, from 1; 0 not at all. */
static guint fits(CXCursor function, const GArray *placement)
{
    if (clang_Cursor_getNumArguments(function) != (int)placement->len + 1)
        return 0;
    guint fit = 1;
    for (guint i = 0; i < placement->len; i++) {
        CXType own = cursor_canonical_type(clang_Cursor_getArgument(function, i + 1));
        fit += clang_equalTypes(own, clang_getCanonicalType(g_array_index(placement, CXType, i))) != 0;
    }
    return fit;
}

/* The declaration, or a null cursor. */
static CXCursor choose(struct reader *reader, const char *name, bool global, CXType type, const GArray *placement)
{
    CXCursor owner = clang_getTypeDeclaration(clang_getCanonicalType(type));
    CXCursor best = clang_getNullCursor();
    guint best_fit = 0;
    for (guint i = 0; i < reader->allocators->len; i++) {
        CXCursor function = g_array_index(reader->allocators, CXCursor, i);
        CXCursor parent = clang_getCursorSemanticParent(function);
        bool own = !global && clang_equalCursors(parent, owner);
        if (!is_named(function, name) || (cursor_is_record(parent) && !own))
            continue;
        guint fit = placement ? fits(function, placement) : 1;
        if (fit && own)
            fit += 1000; /* whatever the global ones are like */
        if (fit > best_fit) {
            best_fit = fit;
            best = function;
        }
    }
    return best;
}

/* Without operators for arrays those for one object serve: Microsoft's compiler takes operator new, and the operator
 * delete[] that comes with the compiler calls operator delete. */
static uint32_t find(struct reader *reader, const char *name, const char *array_name, struct allocate_form form,
                     CXType type, const GArray *placement)
{
    CXCursor best = clang_getNullCursor();
    if (form.array)
        best = choose(reader, array_name, form.global, type, placement);
    if (clang_Cursor_isNull(best))
        best = choose(reader, name, form.global, type, placement);
    return clang_Cursor_isNull(best) ? strings_add(&reader->facts->strings, form.array ? array_name : name)
                                     : function_usr(reader, best);
}

uint32_t allocate_new(struct reader *reader, struct allocate_form form, CXType type, const GArray *placement)
{
    return find(reader, "operator new", "operator new[]", form, type, placement);
}

uint32_t allocate_delete(struct reader *reader, struct allocate_form form, CXType type)
{
    return find(reader, "operator delete", "operator delete[]", form, type, NULL);
}
