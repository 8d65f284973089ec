#include "front/repair_write.h"

#include <string.h>

#include "front/cursor.h"
#include "front/repair_alias.h"
#include "front/repair_given.h"

#define MARK "__attribute__((annotate(\"synclint:repaired\"))) "

/* Different numbers, or the cases of a switch would be doubles; no facts come from them. */
#define FIRST_NUMBER 20001

static const char cxx_classes[] =
    "template <bool> struct synclint_if {};\n"
    "template <> struct synclint_if<true> { typedef int type; };\n"
    "struct _GUID;\n" /* it has operators of its own, which would be candidates everywhere */
    "struct " MARK "synclint_value {\n"
    "    int value;\n"
    "    constexpr operator int() const { return value; }\n"
    "    operator int &();\n"
    "    template <class T, typename synclint_if<!__is_arithmetic(T) && !__is_same(T, _GUID) &&\n"
    "                                               !__is_base_of(synclint_value, T)>::type = 0>\n"
    "    constexpr operator T() const { return T(); }\n"
    "    synclint_value operator()(...) const;\n"
    "};\n";

static const char cxx_placement[] = "void *operator new(decltype(sizeof(0)), const synclint_value &, ...);\n"
                                    "void *operator new[](decltype(sizeof(0)), const synclint_value &, ...);\n";

/*
 * A class that can be made of anything, without its members and its closing bracket. One inside of a record inherits
 * that: records stand in extern "C", where no template may.
 */
static void open_class(GString *out, const char *name, const char *base)
{
    if (g_str_has_prefix(name, "synclint_of_")) {
        g_string_append_printf(out, "struct " MARK "%s : %s { using %s::%s; ", name, base, base, base);
        return;
    }
    g_string_append_printf(out,
                           "struct " MARK "%s : %s { %s() = default; template <class A, class... T> constexpr "
                           "%s(const A &, const T &...) : %s() {} ",
                           name, base, name, name, base);
}

static void write_classes(GString *out, const struct needs *needs, const struct known *known)
{
    g_string_append(out, cxx_classes);
    if (!known->places)
        g_string_append(out, cxx_placement);
    open_class(out, "synclint_member", "synclint_value");
    g_string_append(out, "synclint_value operator&() const; };\n");
    open_class(out, "synclint_any", "synclint_value");
    g_string_append(out, "synclint_value operator&() const; const synclint_any *operator->() const; ");
    for (guint i = 0; needs->anything.members && i < needs->anything.members->len; i++) {
        const struct shape_member *member = needs->anything.members->pdata[i];
        g_string_append_printf(out, MARK "synclint_member %s; ", member->name);
    }
    g_string_append(out, "};\n");
}

static void write_object(GString *out, const char *name, const struct shape *shape, bool cxx);

/* A structure of that tag with the members of both shapes, up to its closing bracket. */
static void write_record(GString *out, const char *tag, const struct shape *shape, const struct shape *more, bool cxx)
{
    if (cxx)
        open_class(out, tag, "synclint_any");
    else
        g_string_append_printf(out, "struct " MARK "%s { ", tag);
    if (!cxx && !shape->members && !(more && more->members))
        g_string_append(out, "int synclint_nothing; ");
    for (guint i = 0; shape->members && i < shape->members->len; i++) {
        const struct shape_member *member = shape->members->pdata[i];
        if (member->is_static)
            g_string_append(out, "static ");
        write_object(out, member->name, &member->shape, cxx);
    }
    for (guint i = 0; more && more->members && i < more->members->len; i++) {
        const struct shape_member *member = more->members->pdata[i];
        if (!shape->names || !g_hash_table_contains(shape->names, member->name))
            write_object(out, member->name, &member->shape, cxx);
    }
}

/* The type of what a shape is of, without stars: a structure, or what stands for any scalar. */
static void write_type(GString *out, const char *name, const struct shape *shape, bool cxx)
{
    if (!shape->members) {
        g_string_append(out, !cxx ? "__int64" : shape->recast && !shape->called ? "void *" : "synclint_any");
        return;
    }
    char *tag = cxx ? g_strconcat("synclint_of_", name, NULL) : g_strdup("");
    write_record(out, tag, shape, NULL, cxx);
    if (cxx && shape->arrow) /* a pointer that converts: the class of what it points to is its own */
        g_string_append_printf(out, "%s *operator->() const; ", tag);
    g_string_append(out, "}");
    g_free(tag);
}

/* A member or variable. */
static void write_object(GString *out, const char *name, const struct shape *shape, bool cxx)
{
    bool pointer = (shape->arrow && !cxx) || shape->indexed || (!shape->members && shape->dereferenced);
    g_string_append(out, MARK);
    if (shape->called && shape->result) {
        write_type(out, name, shape->result, cxx);
        g_string_append_printf(out, cxx ? " %s%s(...); " : " %s(*%s)(); ", shape->result->arrow && !cxx ? "*" : "",
                               name);
    } else if (shape->called && !cxx) {
        g_string_append_printf(out, "__int64 (*%s)(); ", name);
    } else {
        write_type(out, name, shape, cxx);
        g_string_append_printf(out, " %s%s%s; ", pointer ? "*" : "", shape->indexed && shape->arrow && !cxx ? "*" : "",
                               name);
    }
}

static void write_function(GString *out, const struct need *need, bool cxx)
{
    const struct shape *result = need->shape.result;
    if (result && result->members) {
        char *tag = g_strconcat("synclint_of_", need->name, NULL);
        write_record(out, tag, result, NULL, cxx);
        if (cxx && result->arrow)
            g_string_append_printf(out, "%s *operator->() const; ", tag);
        g_string_append_printf(out, "}; " MARK "%sstruct %s %s%s(%s);\n", cxx ? "extern \"C\" " : "", tag,
                               result->arrow && !cxx ? "*" : "", need->name, cxx ? "..." : "");
        g_free(tag);
        return;
    }
    if (need->templated)
        g_string_append(out, "template <class...> ");
    else if (cxx)
        g_string_append(out, "extern \"C\" ");
    g_string_append(out, MARK);
    if (cxx)
        g_string_append_printf(out, "%s %s(...);\n", need->shape.recast ? "void *" : "synclint_value", need->name);
    else
        g_string_append_printf(out, "__int64 %s();\n", need->name);
}

static void write_value(GString *out, const struct need *need, bool cxx, uint32_t *number)
{
    const struct shape *shape = &need->shape;
    if (shape->called || need->templated) {
        write_function(out, need, cxx);
    } else if (shape->members || shape->written || shape->addressed || shape->indexed || shape->dereferenced) {
        g_string_append(out, "extern ");
        write_object(out, need->name, shape, cxx);
        g_string_append_c(out, '\n');
    } else if (cxx) {
        g_string_append_printf(out, MARK "constexpr synclint_value %s = {%u};\n", need->name, (*number)++);
    } else {
        g_string_append_printf(out, "enum { %s " MARK "= %u };\n", need->name, (*number)++);
    }
}

/* ---- types ------------------------------------------------------------------------------------------------------ */

/* An argument that C would widen when no parameter is declared, so that the declarations would differ. */
static bool is_narrow(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    long long size = clang_Type_getSizeOf(canonical);
    return (size > 0 && size < 4) || canonical.kind == CXType_Float;
}

/* "N f;" where f is a function: N is its type. Without parameters it fits all but those that C would widen. */
static void write_function_type(GString *out, const struct need *need, const struct known *known)
{
    const CXCursor *function = need->function ? g_hash_table_lookup(known->functions, need->function) : NULL;
    CXType type = {.kind = CXType_Invalid};
    if (function)
        type = clang_getCursorType(*function);
    int count = function ? clang_getNumArgTypes(type) : 0;
    bool full = false;
    for (int i = 0; i < count && !full; i++)
        full = is_narrow(clang_getArgType(type, (unsigned)i));
    char *result = function ? cursor_take(clang_getTypeSpelling(clang_getCanonicalType(clang_getResultType(type))))
                            : g_strdup("long");
    g_string_append_printf(out, "typedef %s %s(", result, need->name);
    for (int i = 0; i < count && full; i++) {
        char *text = cursor_take(clang_getTypeSpelling(clang_getCanonicalType(clang_getArgType(type, (unsigned)i))));
        g_string_append_printf(out, "%s%s", i ? ", " : "", text);
        g_free(text);
    }
    g_string_append(out, ");\n");
    g_free(result);
}

static void write_cxx_type(GString *out, const struct need *need, const struct needs *needs)
{
    if (need->shape.recast && !need->shape.members && !need->base && !need->templated) {
        g_string_append_printf(out, "typedef void *%s;\n", need->name);
        return;
    }
    if (need->templated)
        g_string_append(out, "template <class...> ");
    write_record(out, need->name, &need->shape, alias_pointed_shape(need, needs), true);
    g_string_append(out, "};\n");
}

static void write_c_type(GString *out, const struct need *need, const struct needs *needs)
{
    const struct shape *shape = &need->shape, *more = alias_pointed_shape(need, needs);
    bool members = shape->members || (more && more->members);
    bool pointer = shape->members && (shape->indexed || (shape->arrow && !shape->dot)) && !need->pointed;
    if (!members && shape->called) {
        g_string_append_printf(out, "typedef __int64 (*%s)();\n", need->name);
    } else if (members) {
        char *tag = g_strconcat("synclint_", need->name, NULL);
        g_string_append(out, "typedef ");
        write_record(out, tag, shape, more, false);
        g_string_append_printf(out, "} %s%s;\n", pointer ? "*" : "", need->name);
        g_free(tag);
    } else {
        g_string_append_printf(out, "typedef __int64 %s;\n", need->name);
    }
}

/* Is it the pointer to a function type that is needed too? */
static bool points_to_function(const struct need *need, const struct needs *needs)
{
    const struct need *target = need->name[0] == 'P' ? needs_find(needs, need->name + 1) : NULL;
    return target && target->type && !target->clashes && need_is_function_type(target) && !need->shape.members;
}

static void write_alias(GString *out, const struct known *known, const char *tag, const char *star, const char *name)
{
    const char *keyword = known_keyword(known, tag);
    g_string_append_printf(out, "%s %s; typedef %s %s %s%s;\n", keyword, tag, keyword, tag, star, name);
}

static void write_type_need(GString *out, const struct need *need, const struct needs *needs, const struct known *known)
{
    bool cxx = needs->cxx, function = need_is_function_type(need);
    const struct shape *shape = &need->shape;
    char *under = alias_tag(need, known), *tag = alias_pointee(need, needs, known);
    const char *rest = alias_annotated(need->name, needs, known);
    if (rest)
        g_string_append_printf(out, "#define %s %s%s\n", need->name,
                               g_str_has_prefix(need->name, "IN_CONST_") ? "const " : "", rest);
    else if (function && !cxx)
        write_function_type(out, need, known);
    else if (points_to_function(need, needs))
        g_string_append_printf(out, "typedef %s %s%s;\n", cxx ? "synclint_any" : need->name + 1, cxx ? "" : "*",
                               need->name);
    else if (tag)
        write_alias(out, known, tag, "*", need->name);
    else if (under)
        write_alias(out, known, under, "", need->name);
    else if (cxx && need->bits)
        g_string_append_printf(out, "typedef int %s;\n", need->name);
    else if (cxx && (shape->indexed || (shape->arrow && !shape->dot)) && !need->pointed && shape->members) {
        write_type(out, need->name, shape, true);
        g_string_append_printf(out, "; typedef synclint_of_%s %s%s;\n", need->name, shape->indexed ? "*" : "",
                               need->name);
    } else if (cxx)
        write_cxx_type(out, need, needs);
    else
        write_c_type(out, need, needs);
    g_free(under);
    g_free(tag);
}

static void write_need(GString *out, const struct need *need, const struct needs *needs, const struct known *known,
                       uint32_t *number)
{
    if (need->clashes || given_write(out, need->name))
        return;
    if (need->decoration) {
        g_string_append_printf(out, need->macro ? "#define %s(...)\n" : "#define %s\n", need->name);
    } else if (need->type) {
        write_type_need(out, need, needs, known);
    } else if (need->incomplete) {
        write_record(out, need->name, &need->shape, NULL, needs->cxx);
        g_string_append(out, "};\n");
    } else if (need->macro) { /* its arguments are no expressions, so they go */
        write_function(out, need, needs->cxx);
        g_string_append_printf(out, "#define %s(...) %s()\n", need->name, need->name);
    } else {
        write_value(out, need, needs->cxx, number);
    }
}

void write_header(GString *out, const struct needs *needs, const struct known *known)
{
    uint32_t number = FIRST_NUMBER;
    g_string_append(out, "#pragma clang system_header\n");
    given_write_marks(out, needs->cxx);
    if (needs->cxx)
        write_classes(out, needs, known);
    for (int functions = 1; functions >= 0; functions--) { /* what points to a function type comes behind it */
        for (guint i = 0; i < needs->names->len; i++) {
            const struct need *need = needs->names->pdata[i];
            if ((need->type && need_is_function_type(need)) == (functions != 0))
                write_need(out, need, needs, known, &number);
        }
    }
}

void write_members(GString *out, const struct lack *lack, bool cxx)
{
    for (guint i = 0; lack->shape.members && i < lack->shape.members->len; i++) {
        const struct shape_member *member = lack->shape.members->pdata[i];
        g_string_append(out, member->is_static ? " static " : " ");
        write_object(out, member->name, &member->shape, cxx);
    }
}
