#include "front/local.h"

#include "front/binding.h"
#include "front/construct.h"
#include "front/destroy.h"
#include "front/expression.h"
#include "front/initialise.h"
#include "front/place.h"
#include "front/scope.h"
#include "front/temporary.h"
#include "front/type.h"
#include "front/variable.h"

void local_initialise(struct build *build, uint32_t path, CXCursor declaration)
{
    CXCursor initial = clang_Cursor_getVarDeclInitializer(declaration);
    guint begin = temporary_begin(build);
    if (!clang_Cursor_isNull(initial) && !(binding_is(declaration) && binding_copy(build, declaration)))
        initialise_object(build, path, clang_getCursorType(declaration), initial, declaration);
    temporary_end(build, begin, declaration);
    temporary_forget(build, begin);
}

/* `int a[f()]`: the length is evaluated where the array is declared. */
static void evaluate_length(struct build *build, CXCursor declaration)
{
    CXType type = clang_getCanonicalType(clang_getCursorType(declaration));
    for (; type_is_array(type); type = clang_getCanonicalType(clang_getArrayElementType(type)))
        if (type.kind == CXType_VariableArray)
            break;
    if (type.kind != CXType_VariableArray)
        return;
    struct children children;
    children_read_code(&children, declaration);
    for (unsigned i = 0; i < children.count; i++) /* it has no initialiser */
        expression_discard(build, children.items[i]);
    children_release(&children);
}

static void declare_framed(struct build *build, CXCursor declaration)
{
    CXType type = clang_getCursorType(declaration);
    uint32_t path = build_local(build, declaration);
    evaluate_length(build, declaration);
    local_initialise(build, path, declaration);
    uint32_t destructor = destroy_usr(build->reader, type);
    if (destructor)
        scope_guard_add(build, NULL, (struct scope_guard){place_each(build, path, type), destructor, 0});
}

/* Anything but constants, addresses and lists of them. */
static enum CXChildVisitResult find_code(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    CXCursor declaration;
    switch ((int)clang_getCursorKind(child)) {
    case CXCursor_CallExpr:
    case CXCursor_CXXNewExpr:
    case CXCursor_LambdaExpr:
        *(bool *)data = true;
        return CXChildVisit_Break;
    case CXCursor_DeclRefExpr:
        declaration = clang_getCursorReferenced(child);
        if (clang_getCursorKind(declaration) == CXCursor_ParmDecl ||
            (clang_getCursorKind(declaration) == CXCursor_VarDecl && variable_is_local(declaration)))
            *(bool *)data = true;
        return CXChildVisit_Continue;
    case CXCursor_CXXThisExpr:
        *(bool *)data = true;
        return CXChildVisit_Break;
    case CXCursor_UnaryExpr: /* sizeof */
        return CXChildVisit_Continue;
    default:
        return CXChildVisit_Recurse;
    }
}

bool local_runs_code(const struct reader *reader, CXCursor declaration)
{
    bool found = construct_converts(reader, construct_class(clang_getCursorType(declaration)));
    if (reader->cxx)
        clang_visitChildren(declaration, find_code, &found);
    return found;
}

/* The first time that control comes by runs the initialiser. It lives for ever: nothing ends it here. */
static void declare_static(struct build *build, CXCursor declaration)
{
    variable_declare(build->reader, declaration);
    initialise_table(build->reader, declaration);
    if (!local_runs_code(build->reader, declaration))
        return;
    uint32_t unknown = build->reader->unknown_predicate;
    uint32_t first = build_block_new(build), out = build_block_new(build);
    build_branch(build, first, unknown, out, unknown);
    build_begin(build, first);
    struct scope always = {.kind = SCOPE_BLOCK, .statement = declaration};
    scope_push(build, &always); /* temporaries that a reference keeps live as long */
    local_initialise(build, variable_path(build->reader, declaration), declaration);
    if (always.guards)
        g_array_set_size(always.guards, 0);
    scope_pop(build);
    build_begin(build, out);
}

void local_declare(struct build *build, CXCursor declaration)
{
    if (!variable_is_local(declaration)) {
        declare_static(build, declaration);
    } else {
        declare_framed(build, declaration);
        if (binding_is(declaration))
            binding_name(build, declaration);
    }
}
