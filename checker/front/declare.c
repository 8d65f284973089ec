#include "front/declare.h"

#include "front/allocate.h"
#include "front/build.h"
#include "front/function.h"
#include "front/implicit.h"
#include "front/initialise.h"
#include "front/record.h"
#include "front/variable.h"

struct declare {
    struct reader *reader;
};

/* libclang lists what the compiler makes of a template for its uses beside the template; a specialisation that the user
 * wrote stands elsewhere. */
static bool is_instance(CXCursor cursor)
{
    CXCursor pattern = clang_getSpecializedCursorTemplate(cursor);
    return !clang_Cursor_isNull(pattern) &&
           clang_equalLocations(clang_getCursorLocation(pattern), clang_getCursorLocation(cursor));
}

static void declare_function(struct declare *declare, CXCursor cursor)
{
    if (declare->reader->cxx && is_instance(cursor)) {
        function_of(declare->reader, cursor); /* made for a lambda, it is a function of its own */
        return;
    }
    function_declare(declare->reader, cursor);
    if (clang_isCursorDefinition(cursor))
        g_array_append_val(declare->reader->definitions, cursor);
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
        if (!system)
            declare_function(declare, cursor);
        return CXChildVisit_Continue;
    default:
        return CXChildVisit_Continue;
    }
}

void declare_unit(struct reader *reader)
{
    struct declare declare = {reader};
    reader->definitions = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    clang_visitChildren(clang_getTranslationUnitCursor(reader->unit), visit, &declare);
    /* Building a body may ask for more: what templates make for a lambda. */
    for (guint i = 0; i < reader->definitions->len; i++) {
        CXCursor definition = g_array_index(reader->definitions, CXCursor, i);
        build_function(reader, function_of(reader, definition), definition);
    }
    implicit_build(reader);
    g_array_free(reader->definitions, TRUE);
}
