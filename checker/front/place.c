#include "front/place.h"

#include "front/assign.h"
#include "front/call.h"
#include "front/choice.h"
#include "front/expression.h"
#include "front/function.h"
#include "front/initialise.h"
#include "front/record.h"
#include "front/temporary.h"
#include "front/type.h"
#include "front/variable.h"

struct operand place_address(const struct build *build, uint32_t path)
{
    const struct path *at = &build->facts->paths[path];
    if (at->kind == PATH_DEREF)
        return (struct operand){.kind = OPERAND_PATH, .path = at->parent};
    return (struct operand){.kind = path ? OPERAND_ADDRESS : OPERAND_UNKNOWN, .path = path};
}

uint32_t place_deref(struct build *build, uint32_t parent, CXType type)
{
    if (!parent)
        return 0;
    struct path path = {.kind = PATH_DEREF, .parent = parent, .type = type_of(build->reader, type)};
    return facts_intern_path(build->facts, path);
}

uint32_t place_field(struct build *build, uint32_t parent, CXCursor field)
{
    if (!parent || record_field_is_anonymous(field))
        return parent;
    struct path path = {.kind = PATH_FIELD, .parent = parent};
    path.name = reader_text(build->reader, clang_getCursorSpelling(field));
    path.record = record_name(build->reader, record_around(field));
    path.type = type_of_declaration(build->reader, field);
    return facts_intern_path(build->facts, path);
}

uint32_t place_constant_element(struct build *build, uint32_t parent, uint32_t number, CXType type)
{
    if (!parent)
        return 0;
    struct path path = {.kind = PATH_ELEMENT, .parent = parent, .constant = 1, .number = number};
    path.type = type_of(build->reader, type);
    return facts_intern_path(build->facts, path);
}

uint32_t place_each(struct build *build, uint32_t path, CXType type)
{
    for (CXType at = clang_getCanonicalType(type); type_is_array(at) && path;) {
        at = clang_getCanonicalType(clang_getArrayElementType(at));
        struct path step = {.kind = PATH_ELEMENT, .parent = path, .type = type_of(build->reader, at)};
        path = facts_intern_path(build->facts, step);
    }
    return path;
}

uint32_t place_variable(struct build *build, CXCursor declaration)
{
    uint32_t path = variable_path(build->reader, declaration);
    CXType type = clang_getCursorType(declaration);
    if (path && type_is_reference(type))
        return place_deref(build, path, clang_getPointeeType(clang_getCanonicalType(type)));
    return path;
}

uint32_t place_behind(struct build *build, struct operand pointer, CXType type)
{
    switch ((enum operand_kind)pointer.kind) {
    case OPERAND_PATH:
        return place_deref(build, pointer.path, type);
    case OPERAND_ADDRESS:
        return pointer.path;
    case OPERAND_UNKNOWN:
    case OPERAND_CONSTANT:
    case OPERAND_TEXT:
        break;
    }
    return 0;
}

static void set_index(struct path *path, struct operand index)
{
    if (index.kind == OPERAND_CONSTANT && index.number >= 0 && index.number <= UINT32_MAX) {
        path->constant = 1;
        path->number = (uint32_t)index.number;
    } else if (index.kind == OPERAND_PATH) {
        path->index = index.path;
    }
}

/* Steps of bytes inside a structure name no element of it. */
static bool steps_in_record(const struct build *build, struct operand pointer, CXType type)
{
    const struct type *at = &build->facts->types[build->facts->paths[pointer.path].type];
    return at->record && at->depth == (pointer.kind == OPERAND_PATH) && !type_is_record(type);
}

uint32_t place_element(struct build *build, struct operand pointer, struct operand index, CXType type)
{
    struct path path = {.kind = PATH_ELEMENT, .type = type_of(build->reader, type)};
    if (pointer.kind == OPERAND_PATH) {
        path.parent = place_deref(build, pointer.path, type);
    } else if (pointer.kind == OPERAND_ADDRESS) {
        const struct path *at = &build->facts->paths[pointer.path];
        if (index.kind == OPERAND_CONSTANT && index.number == 0)
            return pointer.path;
        path.parent = pointer.path;
        if (at->kind == PATH_ELEMENT) { /* &a[2] + 3 stays within the same array */
            path.parent = at->parent;
            if (at->constant && index.kind == OPERAND_CONSTANT)
                index.number += at->number;
            else if (!at->constant || at->number)
                index.kind = OPERAND_UNKNOWN;
        }
    }
    if (!path.parent)
        return 0;
    if (!steps_in_record(build, pointer, type))
        set_index(&path, index);
    return facts_intern_path(build->facts, path);
}

static bool same_class(CXCursor outer, CXCursor inner)
{
    CXType a = type_unqualified(cursor_canonical_type(outer));
    CXType b = type_unqualified(cursor_canonical_type(inner));
    return clang_equalTypes(a, b) || (a.kind == CXType_Record && b.kind == CXType_Record);
}

static bool is_assignment(CXCursor expression)
{
    enum CXCursorKind kind = clang_getCursorKind(expression);
    if (kind == CXCursor_BinaryOperator)
        return clang_getCursorBinaryOperatorKind(expression) == CXBinaryOperator_Assign;
    if (kind == CXCursor_UnaryOperator) {
        enum CXUnaryOperatorKind unary = clang_getCursorUnaryOperatorKind(expression);
        return unary == CXUnaryOperator_PreInc || unary == CXUnaryOperator_PreDec;
    }
    return kind == CXCursor_CompoundAssignOperator;
}

static bool is_member_pointer(CXCursor expression)
{
    enum CXBinaryOperatorKind kind = clang_getCursorBinaryOperatorKind(expression);
    return kind == CXBinaryOperator_PtrMemD || kind == CXBinaryOperator_PtrMemI;
}

bool place_is(CXCursor expression)
{
    enum CXCursorKind kind = clang_getCursorKind(expression);
    CXCursor inner, declaration;
    switch ((int)kind) {
    case CXCursor_ParenExpr:
        return place_is(cursor_operand(expression));
    case CXCursor_UnexposedExpr:
        inner = cursor_operand(expression);
        return !clang_Cursor_isNull(inner) && cursor_wraps(expression, inner) && same_class(expression, inner) &&
               place_is(inner);
    case CXCursor_DeclRefExpr:
    case CXCursor_MemberRefExpr:
        declaration = clang_getCursorReferenced(expression);
        kind = clang_getCursorKind(declaration);
        return kind == CXCursor_VarDecl || kind == CXCursor_ParmDecl || kind == CXCursor_FieldDecl ||
               kind == CXCursor_UnexposedDecl || cursor_is_function(declaration); /* the last but one: a binding */
    case CXCursor_ArraySubscriptExpr:
    case CXCursor_CompoundLiteralExpr:
        return true;
    case CXCursor_UnaryOperator:
    case CXCursor_CompoundAssignOperator:
        return clang_getCursorUnaryOperatorKind(expression) == CXUnaryOperator_Deref || is_assignment(expression);
    case CXCursor_BinaryOperator:
        return is_assignment(expression) || is_member_pointer(expression) ||
               (clang_getCursorBinaryOperatorKind(expression) == CXBinaryOperator_Comma &&
                place_is(cursor_operand(expression)));
    case CXCursor_ConditionalOperator: {
        struct children children;
        children_read_code(&children, expression);
        bool both = children.count == 3 && place_is(children.items[1]) && place_is(children.items[2]) &&
                    same_class(children.items[1], children.items[2]);
        children_release(&children);
        return both;
    }
    case CXCursor_CStyleCastExpr:
    case CXCursor_CXXStaticCastExpr:
    case CXCursor_CXXReinterpretCastExpr:
    case CXCursor_CXXConstCastExpr:
        inner = cursor_operand(expression);
        return type_is_record(clang_getCursorType(expression)) && !clang_Cursor_isNull(inner) && place_is(inner);
    case CXCursor_CallExpr:
        declaration = clang_getCursorReferenced(expression);
        return !call_is_construction(expression) && type_is_reference(clang_getCursorResultType(declaration));
    default:
        return false;
    }
}

uint32_t place_this(struct build *build, CXType type)
{
    struct path path = {.kind = PATH_THIS, .func = build->this_func};
    return place_deref(build, facts_intern_path(build->facts, path), type);
}

/* The object that a member is taken of. */
static uint32_t place_of_base(struct build *build, CXCursor base)
{
    CXType type = cursor_canonical_type(base);
    if (type.kind == CXType_Pointer)
        return place_behind(build, expression_pointer(build, base), clang_getPointeeType(type));
    return place_of(build, base);
}

/* Neither spoiled nor waiting for a template to be used. */
static bool is_resolved_type(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    return canonical.kind != CXType_Dependent && canonical.kind != CXType_Unexposed && canonical.kind != CXType_Invalid;
}

static uint32_t place_of_member(struct build *build, CXCursor expression)
{
    CXCursor declaration = clang_getCursorReferenced(expression);
    CXCursor base = cursor_operand(expression);
    if (build->reader->cxx && clang_Cursor_isNull(declaration) && !clang_Cursor_isNull(base) &&
        is_resolved_type(clang_getCursorType(base))) /* libclang tells neither its name nor its functions */
        build_unsupported(build, "property of a class", expression);
    bool implicit = clang_Cursor_isNull(base);
    if (clang_getCursorKind(declaration) != CXCursor_FieldDecl) {
        if (!implicit)
            expression_discard(build, base);
        return cursor_is_function(declaration) ? function_path(build->reader, declaration)
                                               : place_variable(build, declaration);
    }
    uint32_t object =
        implicit ? place_this(build, clang_getCursorType(record_around(declaration))) : place_of_base(build, base);
    uint32_t path = place_field(build, object, declaration);
    CXType type = clang_getCursorType(declaration);
    if (!type_is_reference(type))
        return path;
    build_event(build, (struct event){.kind = EVENT_READ, .path = path}, expression);
    return place_deref(build, path, clang_getPointeeType(clang_getCanonicalType(type)));
}

static uint32_t place_of_subscript(struct build *build, CXCursor expression)
{
    struct children children;
    children_read_code(&children, expression);
    uint32_t path = 0;
    if (children.count == 2) {
        CXType first = cursor_canonical_type(children.items[0]);
        bool base_first = first.kind == CXType_Pointer || type_is_array(first); /* not 2[p] */
        struct operand pointer = expression_pointer(build, children.items[base_first ? 0 : 1]);
        struct operand index = expression_value(build, children.items[base_first ? 1 : 0]);
        path = place_element(build, pointer, index, clang_getCursorType(expression));
    }
    children_release(&children);
    return path;
}

/* `object.*pointer`: some member, which nobody knows. */
static uint32_t place_of_member_pointer(struct build *build, CXCursor expression)
{
    struct children children;
    children_read_code(&children, expression);
    for (unsigned i = 0; i < children.count; i++) {
        if (i == 0 && clang_getCursorBinaryOperatorKind(expression) == CXBinaryOperator_PtrMemD)
            place_of(build, children.items[i]);
        else
            expression_value(build, children.items[i]);
    }
    children_release(&children);
    build_unsupported(build, "pointer to a data member", expression);
    return 0;
}

/* An object without a place of its own: a temporary. */
static uint32_t place_of_value(struct build *build, CXCursor expression)
{
    struct operand operand = expression_value(build, expression);
    if (operand.kind != OPERAND_PATH && operand.kind != OPERAND_ADDRESS)
        return 0;
    if (build->reader->cxx && operand.kind == OPERAND_PATH && type_is_record(clang_getCursorType(expression)))
        temporary_add(build, operand.path, clang_getCursorType(expression), expression);
    return operand.path;
}

static uint32_t place_by_kind(struct build *build, CXCursor expression)
{
    CXCursor inner, declaration;
    struct children children;
    switch ((int)clang_getCursorKind(expression)) {
    case CXCursor_ParenExpr:
        return place_of(build, cursor_operand(expression));
    case CXCursor_UnexposedExpr:
        inner = cursor_operand(expression);
        if (!clang_Cursor_isNull(inner) && cursor_wraps(expression, inner))
            return place_of(build, inner);
        return place_of_value(build, expression);
    case CXCursor_DeclRefExpr:
        declaration = clang_getCursorReferenced(expression);
        return cursor_is_function(declaration) ? function_path(build->reader, declaration)
                                               : place_variable(build, declaration);
    case CXCursor_MemberRefExpr:
        return place_of_member(build, expression);
    case CXCursor_ArraySubscriptExpr:
        return place_of_subscript(build, expression);
    case CXCursor_UnaryOperator:
        inner = cursor_operand(expression);
        if (clang_getCursorUnaryOperatorKind(expression) == CXUnaryOperator_Deref)
            return place_behind(build, expression_pointer(build, inner), clang_getCursorType(expression));
        return is_assignment(expression) ? assign_place(build, expression) : place_of_value(build, expression);
    case CXCursor_CompoundAssignOperator:
        return assign_place(build, expression);
    case CXCursor_BinaryOperator:
        if (is_assignment(expression))
            return assign_place(build, expression);
        if (is_member_pointer(expression))
            return place_of_member_pointer(build, expression);
        if (clang_getCursorBinaryOperatorKind(expression) != CXBinaryOperator_Comma)
            return place_of_value(build, expression);
        children_read_code(&children, expression);
        for (unsigned i = 0; i + 1 < children.count; i++)
            expression_discard(build, children.items[i]);
        inner = children.items[children.count - 1];
        children_release(&children);
        return place_of(build, inner);
    case CXCursor_ConditionalOperator:
        return place_is(expression) ? choice_place(build, expression) : place_of_value(build, expression);
    case CXCursor_CStyleCastExpr:
    case CXCursor_CXXStaticCastExpr:
    case CXCursor_CXXReinterpretCastExpr:
    case CXCursor_CXXConstCastExpr:
        return place_is(expression) ? place_of(build, cursor_operand(expression)) : place_of_value(build, expression);
    case CXCursor_CXXFunctionalCastExpr: /* T(x) makes an object */
        inner = cursor_operand(expression);
        return type_is_record(clang_getCursorType(expression)) && !clang_Cursor_isNull(inner)
                   ? place_of(build, inner)
                   : place_of_value(build, expression);
    case CXCursor_CallExpr:
        return call_place(build, expression);
    default:
        return place_of_value(build, expression);
    }
}

uint32_t place_of(struct build *build, CXCursor expression)
{
    if (clang_Cursor_isNull(expression) || !build_enter(build, expression))
        return 0;
    uint32_t path = place_by_kind(build, expression);
    build_leave(build);
    return path;
}
