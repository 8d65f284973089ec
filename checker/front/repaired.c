#include "front/repaired.h"

#include <string.h>

#include "front/cursor.h"
#include "front/repair.h"

bool repaired_is(CXCursor declaration)
{
    CXFile file;
    clang_getExpansionLocation(clang_getCursorLocation(declaration), &file, NULL, NULL, NULL);
    if (!file)
        return false;
    CXString name = clang_getFileName(file);
    const char *text = clang_getCString(name);
    bool is = text && strcmp(text, REPAIR_HEADER) == 0;
    clang_disposeString(name);
    return is;
}

bool repaired_is_constant(CXCursor declaration)
{
    enum CXCursorKind kind = clang_getCursorKind(declaration);
    if (kind == CXCursor_EnumConstantDecl)
        return repaired_is(declaration);
    return kind == CXCursor_VarDecl && clang_isConstQualifiedType(clang_getCursorType(declaration)) &&
           repaired_is(declaration);
}

bool repaired_is_type(CXType type)
{
    for (int i = 0; i < 2; i++) {
        CXCursor declaration = clang_getTypeDeclaration(i ? clang_getCanonicalType(type) : type);
        enum CXCursorKind kind = clang_getCursorKind(declaration);
        if (kind == CXCursor_TypedefDecl || cursor_is_record(declaration))
            if (repaired_is(declaration))
                return true;
    }
    return false;
}

static enum CXChildVisitResult visit(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    enum CXCursorKind kind = clang_getCursorKind(child);
    bool found = clang_isExpression(kind) && repaired_is_type(clang_getCursorType(child));
    if (kind == CXCursor_DeclRefExpr || kind == CXCursor_TypeRef)
        found |= repaired_is(clang_getCursorReferenced(child));
    *(bool *)data = found;
    return found ? CXChildVisit_Break : CXChildVisit_Recurse;
}

bool repaired_depends(CXCursor cursor)
{
    bool found = false;
    clang_visitChildren(cursor, visit, &found);
    return found;
}

bool repaired_is_number(CXCursor declaration)
{
    enum CXCursorKind kind = clang_getCursorKind(declaration);
    CXType type = clang_getCanonicalType(clang_getCursorType(declaration));
    bool number = kind == CXCursor_EnumConstantDecl || (kind == CXCursor_VarDecl && clang_isConstQualifiedType(type));
    return repaired_is_constant(declaration) || (number && repaired_depends(declaration));
}

/* A method of one of the two classes that stand for anything, or of one that was made from them. */
static bool is_method(CXCursor function)
{
    return cursor_is_record(clang_getCursorSemanticParent(function)) && repaired_is(function);
}

static bool is_operator(CXCursor call, const char *name)
{
    CXCursor function = clang_getCursorReferenced(call);
    if (clang_getCursorKind(function) != CXCursor_CXXMethod)
        return false;
    CXString spelling = clang_getCursorSpelling(function);
    bool same = strcmp(clang_getCString(spelling), name) == 0;
    clang_disposeString(spelling);
    return same && is_method(function);
}

CXCursor repaired_converted(CXCursor call)
{
    CXCursor function = clang_getCursorReferenced(call);
    enum CXCursorKind kind = clang_getCursorKind(function);
    if (kind == CXCursor_ConversionFunction && is_method(function)) {
        CXCursor member = cursor_strip(cursor_operand(call));
        return clang_getCursorKind(member) == CXCursor_MemberRefExpr ? cursor_operand(member) : member;
    }
    if (is_operator(call, "operator->"))
        return clang_Cursor_getArgument(call, 0);
    if (kind == CXCursor_Constructor && clang_Cursor_getNumArguments(call) == 1 && is_method(function))
        return clang_Cursor_getArgument(call, 0);
    return clang_getNullCursor();
}

bool repaired_is_address(CXCursor call)
{
    return is_operator(call, "operator&");
}

bool repaired_is_call(CXCursor call)
{
    return is_operator(call, "operator()");
}
