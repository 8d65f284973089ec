#include "front/dispatch.h"

#include "front/call.h"
#include "front/type.h"

static enum CXChildVisitResult visit_final(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) != CXCursor_CXXFinalAttr)
        return CXChildVisit_Continue;
    *(bool *)data = true;
    return CXChildVisit_Break;
}

bool dispatch_is_final(CXCursor declaration)
{
    bool final = false;
    if (clang_Cursor_hasAttrs(declaration))
        clang_visitChildren(declaration, visit_final, &final);
    return final;
}

/* Is the object that a method is called on of exactly the class that its expression has: a variable, a member, a
 * temporary, and what a constructor or destructor works on? */
static bool is_exact(struct build *build, CXCursor object)
{
    uint32_t flags = build->facts->funcs[build->func].flags;
    CXCursor inner = clang_Cursor_isNull(object) ? object : cursor_strip(object);
    if (clang_Cursor_isNull(inner) || clang_getCursorKind(inner) == CXCursor_CXXThisExpr)
        return (flags & (FUNC_CONSTRUCTOR | FUNC_DESTRUCTOR)) != 0;
    if (cursor_canonical_type(inner).kind == CXType_Pointer)
        return false;
    CXCursor declaration = clang_getCursorReferenced(inner);
    switch ((int)clang_getCursorKind(inner)) {
    case CXCursor_DeclRefExpr:
    case CXCursor_MemberRefExpr:
        return type_is_record(clang_getCursorType(declaration));
    case CXCursor_CallExpr:
        return call_is_construction(inner);
    default:
        return false;
    }
}

bool dispatch_is_virtual(struct build *build, CXCursor call)
{
    if (!clang_Cursor_isDynamicCall(call))
        return false;
    CXCursor function = clang_getCursorReferenced(call);
    CXCursor callee = cursor_strip(cursor_child(call));
    bool member = clang_getCursorKind(callee) == CXCursor_MemberRefExpr;
    CXCursor object = member ? cursor_operand(callee) : clang_Cursor_getArgument(call, 0);
    CXType type = clang_Cursor_isNull(object) ? (CXType){.kind = CXType_Invalid} : cursor_canonical_type(object);
    if (type.kind == CXType_Pointer)
        type = clang_getCanonicalType(clang_getPointeeType(type));
    bool final = dispatch_is_final(function) ||
                 (type.kind == CXType_Record && dispatch_is_final(clang_getTypeDeclaration(type)));
    return !final && !is_exact(build, object);
}
