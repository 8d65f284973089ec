#include "front/declare.h"

#include "front/allocate.h"
#include "front/build.h"
#include "front/function.h"
#include "front/implicit.h"
#include "front/initialise.h"
#include "front/instance.h"
#include "front/local.h"
#include "front/precompiled.h"
#include "front/record.h"
#include "front/spoiled.h"
#include "front/variable.h"

struct declare {
    struct reader *reader;
    GArray *definitions; /* CXCursor */
    GArray *variables;   /* CXCursor: at file scope, whose initialisers run code */
    GArray *patterns;    /* CXCursor: templates to be built if used; null cursor: done */
};

static void declare_function(struct declare *declare, CXCursor cursor)
{
    function_declare(declare->reader, cursor);
    if (clang_isCursorDefinition(cursor))
        g_array_append_val(declare->definitions, cursor);
}

static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct declare *declare = data;
    struct reader *reader = declare->reader;
    bool system = reader_is_system(cursor);
    switch ((int)clang_getCursorKind(cursor)) {
    case CXCursor_LinkageSpec:
    case CXCursor_Namespace:
    case CXCursor_UnexposedDecl:
        return CXChildVisit_Recurse;
    case CXCursor_TypedefDecl:
        record_typedef(reader, cursor);
        return CXChildVisit_Continue;
    case CXCursor_StructDecl:
    case CXCursor_UnionDecl:
    case CXCursor_ClassDecl:
    case CXCursor_ClassTemplate:
    case CXCursor_ClassTemplatePartialSpecialization:
        if (system)
            return CXChildVisit_Continue;
        if (clang_isCursorDefinition(cursor))
            record_of(reader, cursor);
        return reader->cxx ? CXChildVisit_Recurse : CXChildVisit_Continue;
    case CXCursor_FriendDecl:
        return system ? CXChildVisit_Continue : CXChildVisit_Recurse;
    case CXCursor_VarDecl:
        if (!system) {
            variable_declare(reader, cursor);
            initialise_table(reader, cursor);
            if (reader->cxx && !clang_Cursor_isNull(clang_Cursor_getVarDeclInitializer(cursor)) &&
                local_runs_code(reader, cursor))
                g_array_append_val(declare->variables, cursor);
        }
        return CXChildVisit_Continue;
    case CXCursor_FunctionDecl:
    case CXCursor_CXXMethod:
    case CXCursor_Constructor:
    case CXCursor_Destructor:
    case CXCursor_ConversionFunction:
    case CXCursor_FunctionTemplate:
        if (reader->cxx)
            allocate_declare(reader, cursor);
        if (!system && !(instance_is(reader, cursor) && instance_is_lambda(cursor)))
            declare_function(declare, cursor);
        return CXChildVisit_Continue;
    default:
        return CXChildVisit_Continue;
    }
}

/* Builds what is not built yet and is used; true when there was any. Templates may use templates. */
static bool build_patterns(struct declare *declare)
{
    bool built = false;
    for (guint i = 0; i < declare->patterns->len; i++) {
        CXCursor pattern = g_array_index(declare->patterns, CXCursor, i);
        if (clang_Cursor_isNull(pattern) || function_is_unused_pattern(declare->reader, pattern))
            continue;
        build_function(declare->reader, function_of(declare->reader, pattern), pattern);
        g_array_index(declare->patterns, CXCursor, i) = clang_getNullCursor();
        built = true;
    }
    return built;
}

/* Instances come last: they call lambdas of the functions that use them. */
static void build_definitions(struct declare *declare, bool instances)
{
    struct reader *reader = declare->reader;
    for (guint i = 0; i < declare->definitions->len; i++) {
        CXCursor definition = g_array_index(declare->definitions, CXCursor, i);
        if (instance_is(reader, definition) != instances)
            continue;
        if (function_is_unused_pattern(reader, definition))
            g_array_append_val(declare->patterns, definition);
        else
            build_function(reader, function_of(reader, definition), definition);
    }
}

/* What was not parsed here comes first, as it would have. */
static void visit_precompiled(struct declare *declare)
{
    struct reader *reader = declare->reader;
    GArray *cursors = precompiled_declarations(reader->precompiled, reader->unit);
    for (guint i = 0; i < cursors->len; i++) {
        CXCursor cursor = g_array_index(cursors, CXCursor, i);
        if (visit(cursor, clang_getNullCursor(), declare) == CXChildVisit_Recurse)
            clang_visitChildren(cursor, visit, declare);
    }
    g_array_unref(cursors);
}

void declare_unit(struct reader *reader)
{
    struct declare declare = {.reader = reader};
    declare.definitions = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    declare.variables = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    declare.patterns = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    instance_find(reader);
    if (reader->precompiled)
        visit_precompiled(&declare);
    clang_visitChildren(clang_getTranslationUnitCursor(reader->unit), visit, &declare);
    spoiled_find(reader, declare.definitions);
    for (guint i = 0; i < declare.variables->len; i++) {
        CXCursor variable = g_array_index(declare.variables, CXCursor, i);
        build_initialiser(reader, function_initialiser(reader, variable), variable);
    }
    build_definitions(&declare, false);
    build_definitions(&declare, true);
    while (build_patterns(&declare))
        ;
    implicit_build(reader);
    g_array_free(declare.definitions, TRUE);
    g_array_free(declare.variables, TRUE);
    g_array_free(declare.patterns, TRUE);
}
