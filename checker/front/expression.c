#include "front/expression.h"

#include <string.h>

#include "front/assign.h"
#include "front/call.h"
#include "front/choice.h"
#include "front/function.h"
#include "front/heap.h"
#include "front/initialise.h"
#include "front/lambda.h"
#include "front/literal.h"
#include "front/marker.h"
#include "front/place.h"
#include "front/repaired.h"
#include "front/seh.h"
#include "front/statement.h"
#include "front/temporary.h"
#include "front/type.h"
#include "front/variable.h"

static struct operand value_of(struct build *build, CXCursor expression, bool quiet);

static struct operand unknown_of(struct build *build, CXCursor expression)
{
    return (struct operand){.type = type_of(build->reader, clang_getCursorType(expression))};
}

struct operand expression_constant(struct build *build, int64_t number, CXType type)
{
    return (struct operand){.kind = OPERAND_CONSTANT, .type = type_of(build->reader, type), .number = number};
}

static bool evaluate(CXCursor expression, int64_t *number)
{
    CXEvalResult result = clang_Cursor_Evaluate(expression);
    bool known = result && clang_EvalResult_getKind(result) == CXEval_Int;
    if (known)
        *number = clang_EvalResult_isUnsignedInt(result) ? (int64_t)clang_EvalResult_getAsUnsigned(result)
                                                         : clang_EvalResult_getAsLongLong(result);
    if (result)
        clang_EvalResult_dispose(result);
    return known;
}

static bool is_integral(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    return (canonical.kind >= CXType_Bool && canonical.kind <= CXType_Int128) || canonical.kind == CXType_Enum;
}

/* Folds a node whose operands are constants. A pointer made of a constant keeps the number of its operand. */
static struct operand fold(struct build *build, CXCursor expression, struct operand operand)
{
    CXType type = clang_getCursorType(expression);
    int64_t number;
    if (is_integral(type) && evaluate(expression, &number))
        return expression_constant(build, number, type);
    if (operand.kind == OPERAND_CONSTANT &&
        (clang_getCanonicalType(type).kind == CXType_Pointer || (build->reader->repaired && repaired_is_type(type))))
        return expression_constant(build, operand.number, type);
    return unknown_of(build, expression);
}

bool expression_fold(CXCursor expression, int64_t *number)
{
    CXCursor inner = cursor_strip(expression);
    CXCursor declaration;
    switch ((int)clang_getCursorKind(inner)) {
    case CXCursor_IntegerLiteral:
    case CXCursor_CharacterLiteral:
    case CXCursor_CXXBoolLiteralExpr:
        return evaluate(expression, number);
    case CXCursor_DeclRefExpr:
        declaration = clang_getCursorReferenced(inner);
        if (clang_getCursorKind(declaration) != CXCursor_EnumConstantDecl || repaired_is_constant(declaration))
            return false;
        *number = clang_getEnumConstantDeclValue(declaration);
        return true;
    case CXCursor_UnaryExpr:
        return is_integral(clang_getCursorType(inner)) && !repaired_depends(inner) && evaluate(expression, number);
    case CXCursor_UnaryOperator:
    case CXCursor_BinaryOperator:
    case CXCursor_CStyleCastExpr:
    case CXCursor_CXXStaticCastExpr:
    case CXCursor_CXXFunctionalCastExpr: {
        struct children children;
        children_read_code(&children, inner);
        bool constant = children.count > 0 && is_integral(clang_getCursorType(inner));
        for (unsigned i = 0; i < children.count && constant; i++)
            constant = expression_fold(children.items[i], number);
        children_release(&children);
        return constant && evaluate(expression, number);
    }
    default:
        return false;
    }
}

void expression_lose(struct build *build, struct operand operand, CXCursor expression)
{
    if (operand.kind == OPERAND_ADDRESS)
        build_event(build, (struct event){.kind = EVENT_ADDRESS_TAKEN, .path = operand.path}, expression);
}

static bool is_bare(const struct facts *facts, uint32_t path)
{
    enum path_kind kind = facts->paths[path].kind;
    return kind == PATH_PARAM || kind == PATH_LOCAL || kind == PATH_THIS;
}

/* The value of an object: reads it; the name of an array or function is its address. */
static struct operand read_place(struct build *build, CXCursor expression, bool quiet)
{
    CXType type = clang_getCursorType(expression);
    uint32_t path = place_of(build, expression);
    struct operand operand = unknown_of(build, expression);
    operand.path = path;
    if (type_is_array(type)) /* the address of its first element */
        operand.path = place_constant_element(build, path, 0, clang_getArrayElementType(clang_getCanonicalType(type)));
    if (type_is_array(type) || type_is_function(type)) {
        operand.kind = path ? OPERAND_ADDRESS : OPERAND_UNKNOWN;
        return operand;
    }
    if (!path || !quiet || !is_bare(build->facts, path))
        build_access(build, EVENT_READ, path, type, 0, expression);
    operand.kind = path ? OPERAND_PATH : OPERAND_UNKNOWN;
    return operand;
}

static struct operand value_of_name(struct build *build, CXCursor expression, bool quiet)
{
    CXCursor declaration = clang_getCursorReferenced(expression);
    enum CXCursorKind kind = clang_getCursorKind(declaration);
    CXType type = clang_getCursorType(expression);
    int64_t number;
    if (build->reader->repaired && repaired_is_number(declaration))
        return unknown_of(build, expression);
    if (kind == CXCursor_EnumConstantDecl)
        return expression_constant(build, clang_getEnumConstantDeclValue(declaration), type);
    if (kind == CXCursor_VarDecl && is_integral(type) && clang_isConstQualifiedType(clang_getCanonicalType(type)) &&
        !type_is_volatile(type) && build->reader->cxx && evaluate(expression, &number))
        return expression_constant(build, number, type);
    if (kind == CXCursor_VarDecl || kind == CXCursor_ParmDecl || cursor_is_function(declaration) ||
        variable_path(build->reader, declaration)) /* a name of a structured binding */
        return read_place(build, expression, quiet);
    return unknown_of(build, expression);
}

/* The address of the place, of the type of the expression. */
static struct operand address_of(struct build *build, uint32_t path, CXCursor expression)
{
    struct operand operand = place_address(build, path);
    operand.type = type_of(build->reader, clang_getCursorType(expression));
    return operand;
}

static struct operand value_of_address(struct build *build, CXCursor expression)
{
    CXCursor inner = cursor_operand(expression);
    if (clang_Cursor_isNull(inner))
        return unknown_of(build, expression);
    return address_of(build, place_of(build, inner), expression);
}

static struct operand value_of_unary(struct build *build, CXCursor expression, bool quiet)
{
    CXCursor inner = cursor_operand(expression);
    if (clang_Cursor_isNull(inner))
        return unknown_of(build, expression);
    switch ((int)clang_getCursorUnaryOperatorKind(expression)) {
    case CXUnaryOperator_AddrOf:
        return value_of_address(build, expression);
    case CXUnaryOperator_Deref:
        return read_place(build, expression, quiet);
    case CXUnaryOperator_PostInc:
    case CXUnaryOperator_PostDec:
        return assign_step(build, expression, false);
    case CXUnaryOperator_PreInc:
    case CXUnaryOperator_PreDec:
        return assign_step(build, expression, true);
    case CXUnaryOperator_LNot:
        return choice_truth(build, expression);
    case CXUnaryOperator_Extension:
        return value_of(build, inner, quiet);
    default: {
        struct operand operand = expression_value(build, inner);
        if (operand.kind == OPERAND_CONSTANT)
            return fold(build, expression, operand);
        if (clang_getCursorUnaryOperatorKind(expression) == CXUnaryOperator_Plus)
            return operand; /* a lambda as a pointer */
        expression_lose(build, operand, expression);
        return unknown_of(build, expression);
    }
    }
}

void expression_keep(struct build *build, uint32_t path, CXType type, struct operand operand, CXCursor at)
{
    build_access(build, EVENT_WRITE, path, type, EVENT_INIT, at);
    build_assign(build, path, operand, at);
}

struct operand expression_path(struct build *build, uint32_t path, CXCursor expression)
{
    struct operand operand = unknown_of(build, expression);
    operand.kind = OPERAND_PATH;
    operand.path = path;
    return operand;
}

static struct operand add_to_pointer(struct build *build, CXCursor expression, struct operand pointer,
                                     struct operand index, bool minus)
{
    struct operand operand = unknown_of(build, expression);
    if (minus)
        index = (struct operand){0};
    CXType element = clang_getPointeeType(cursor_canonical_type(expression));
    operand.path = place_element(build, pointer, index, element);
    operand.kind = operand.path ? OPERAND_ADDRESS : OPERAND_UNKNOWN;
    return operand;
}

static struct operand value_of_arithmetic(struct build *build, CXCursor expression)
{
    struct children children;
    children_read_code(&children, expression);
    if (children.count != 2) {
        for (unsigned i = 0; i < children.count; i++)
            expression_discard(build, children.items[i]);
        children_release(&children);
        return unknown_of(build, expression);
    }
    enum CXBinaryOperatorKind kind = clang_getCursorBinaryOperatorKind(expression);
    bool minus = kind == CXBinaryOperator_Sub;
    bool moves = (minus || kind == CXBinaryOperator_Add) && cursor_canonical_type(expression).kind == CXType_Pointer;
    bool left_points = cursor_canonical_type(children.items[0]).kind == CXType_Pointer;
    struct operand left = moves && left_points ? expression_pointer(build, children.items[0])
                                               : expression_value(build, children.items[0]);
    struct operand right = moves && !left_points ? expression_pointer(build, children.items[1])
                                                 : expression_value(build, children.items[1]);
    CXCursor first = children.items[0], second = children.items[1];
    children_release(&children);
    if (left.kind == OPERAND_CONSTANT && right.kind == OPERAND_CONSTANT)
        return fold(build, expression, left);
    if (moves && minus && marker_is_offset(second))
        return marker_container(build, left, second, expression);
    if (moves && left_points)
        return add_to_pointer(build, expression, left, right, minus);
    if (moves)
        return add_to_pointer(build, expression, right, left, false);
    expression_lose(build, left, first);
    expression_lose(build, right, second);
    return unknown_of(build, expression);
}

static struct operand value_of_binary(struct build *build, CXCursor expression)
{
    struct children children;
    switch ((int)clang_getCursorBinaryOperatorKind(expression)) {
    case CXBinaryOperator_Assign:
        return assign_simple(build, expression);
    case CXBinaryOperator_LAnd:
    case CXBinaryOperator_LOr:
    case CXBinaryOperator_LT:
    case CXBinaryOperator_GT:
    case CXBinaryOperator_LE:
    case CXBinaryOperator_GE:
    case CXBinaryOperator_EQ:
    case CXBinaryOperator_NE:
        return choice_truth(build, expression);
    case CXBinaryOperator_PtrMemD:
    case CXBinaryOperator_PtrMemI:
        return read_place(build, expression, false);
    case CXBinaryOperator_Comma: {
        children_read_code(&children, expression);
        struct operand operand = unknown_of(build, expression);
        for (unsigned i = 0; i < children.count; i++) {
            if (i + 1 < children.count)
                expression_discard(build, children.items[i]);
            else
                operand = expression_value(build, children.items[i]);
        }
        children_release(&children);
        return operand;
    }
    default:
        return value_of_arithmetic(build, expression);
    }
}

static struct operand value_of_cast(struct build *build, CXCursor expression, bool quiet)
{
    CXType type = clang_getCursorType(expression);
    CXCursor inner = cursor_operand(expression);
    if (clang_Cursor_isNull(inner)) /* T() */
        return clang_getCanonicalType(type).kind == CXType_Record ? unknown_of(build, expression)
                                                                  : expression_constant(build, 0, type);
    if (clang_getCanonicalType(type).kind == CXType_Void) {
        expression_discard(build, inner);
        return unknown_of(build, expression);
    }
    struct operand operand = value_of(build, inner, quiet);
    if (operand.kind == OPERAND_CONSTANT)
        return fold(build, expression, operand);
    operand.cast = 1;
    operand.type = type_of(build->reader, type);
    return operand;
}

/* Braces around a scalar, or a temporary of a class. */
static struct operand value_of_braces(struct build *build, CXCursor expression, CXCursor list)
{
    CXType type = clang_getCursorType(expression);
    struct children children;
    children_read_code(&children, list);
    struct operand operand;
    if (!type_is_record(type) && !type_is_array(type) && children.count == 1) {
        operand = expression_value(build, children.items[0]);
    } else {
        uint32_t path = build_temporary(build, type);
        initialise_object(build, path, type, list, expression);
        operand = expression_path(build, path, expression);
    }
    children_release(&children);
    return operand;
}

static struct operand value_of_statements(struct build *build, CXCursor expression)
{
    struct children children;
    children_read_code(&children, cursor_operand(expression));
    struct operand operand = unknown_of(build, expression);
    for (unsigned i = 0; i < children.count; i++) {
        bool last = i + 1 == children.count && clang_isExpression(clang_getCursorKind(children.items[i]));
        if (last)
            operand = expression_value(build, children.items[i]);
        else
            statement_walk(build, children.items[i]);
    }
    children_release(&children);
    return operand;
}

/* The word that the text of an expression begins with. */
static char *first_word(CXCursor expression)
{
    size_t length, end = 0;
    const char *text = cursor_text(expression, &length);
    while (end < length && (g_ascii_isalnum(text[end]) || text[end] == '_'))
        end++;
    return g_strndup(text, end);
}

/*
 * Its parts are evaluated. va_arg does no more than that: it moves on in a list of its own. What an error in this
 * function left of an expression is a loss already; one elsewhere, in a type that the expression uses, is none of this
 * function yet. Atomics of the compiler, choices at compile time ... are not read.
 */
static void evaluate_parts(struct build *build, CXCursor expression, const struct children *children)
{
    unsigned count = 0;
    for (unsigned i = 0; i < children->count; i++) {
        if (!clang_isExpression(clang_getCursorKind(children->items[i])))
            continue;
        expression_lose(build, expression_value(build, children->items[i]), children->items[i]);
        count++;
    }
    if (!count || build->error_end > build->error_first)
        return;
    char *word = first_word(expression);
    if (strcmp(word, "va_arg") != 0 && strcmp(word, "__builtin_va_arg") != 0)
        build_unsupported(build, g_str_has_prefix(word, "__") ? word : "expression spoiled by an error elsewhere",
                          expression);
    g_free(word);
}

/*
 * A node that libclang does not expose: mostly an implicit conversion or a temporary around one operand, of the same
 * extent. Else: offsetof, va_arg, `a ?: b`, type traits, what an error left of an expression.
 */
static struct operand value_of_unexposed(struct build *build, CXCursor expression, bool quiet)
{
    struct children children;
    children_read(&children, expression);
    struct operand operand = unknown_of(build, expression);
    if (children.count == 1 && cursor_wraps(expression, children.items[0])) {
        operand = value_of(build, children.items[0], quiet);
        if (operand.kind == OPERAND_CONSTANT)
            operand = fold(build, expression, operand);
    } else if (children.count == 4 && cursor_wraps(children.items[0], children.items[1]) &&
               cursor_wraps(children.items[0], children.items[2])) {
        operand = choice_or(build, expression, children.items[0], children.items[3]);
    } else if (!children.count || marker_is_offset(expression)) {
        operand = fold(build, expression, operand);
    } else {
        evaluate_parts(build, expression, &children);
    }
    children_release(&children);
    return operand;
}

/* Only the chosen association is evaluated: the one of the type of the whole. When there are several, libclang does not
 * tell which: any of them. */
static struct operand value_of_generic(struct build *build, CXCursor expression, bool quiet)
{
    struct children children;
    children_read_code(&children, expression);
    unsigned count = 0;
    for (unsigned i = 1; i < children.count; i++)
        if (clang_equalTypes(clang_getCursorType(children.items[i]), clang_getCursorType(expression)))
            children.items[count++] = children.items[i];
    struct operand operand = unknown_of(build, expression);
    if (count == 1)
        operand = value_of(build, children.items[0], quiet);
    else if (count)
        operand = choice_any(build, expression, children.items, count);
    else
        build_unsupported(build, "_Generic", expression);
    children_release(&children);
    return operand;
}

/* sizeof and its kin: the operand is not evaluated, unless it is an array of variable length (C17 6.5.3.4, 2). */
static struct operand value_of_size(struct build *build, CXCursor expression)
{
    if (build->reader->repaired && repaired_depends(expression))
        return unknown_of(build, expression);
    struct operand operand = fold(build, expression, unknown_of(build, expression));
    CXCursor inner = cursor_operand(expression);
    if (operand.kind == OPERAND_UNKNOWN && !build->reader->cxx && !clang_Cursor_isNull(inner))
        expression_discard(build, inner);
    return operand;
}

static struct operand unsupported(struct build *build, CXCursor expression)
{
    char *name = cursor_take(clang_getCursorKindSpelling(clang_getCursorKind(expression)));
    build_unsupported(build, name, expression);
    g_free(name);
    return unknown_of(build, expression);
}

static struct operand value_by_kind(struct build *build, CXCursor expression, bool quiet)
{
    struct children children;
    struct operand operand;
    switch ((int)clang_getCursorKind(expression)) {
    case CXCursor_ParenExpr:
        return value_of(build, cursor_operand(expression), quiet);
    case CXCursor_UnexposedExpr:
        return value_of_unexposed(build, expression, quiet);
    case CXCursor_DeclRefExpr:
        return value_of_name(build, expression, quiet);
    case CXCursor_MemberRefExpr:
    case CXCursor_ArraySubscriptExpr:
        return read_place(build, expression, quiet);
    case CXCursor_UnaryOperator:
        return value_of_unary(build, expression, quiet);
    case CXCursor_BinaryOperator:
        return value_of_binary(build, expression);
    case CXCursor_CompoundAssignOperator:
        return assign_compound(build, expression);
    case CXCursor_ConditionalOperator:
        children_read_code(&children, expression);
        operand = unknown_of(build, expression);
        if (children.count == 3)
            operand = choice_value(build, expression, children.items[0], children.items[1], children.items[2]);
        children_release(&children);
        return operand;
    case CXCursor_CStyleCastExpr:
    case CXCursor_CXXStaticCastExpr:
    case CXCursor_CXXDynamicCastExpr:
    case CXCursor_CXXReinterpretCastExpr:
    case CXCursor_CXXConstCastExpr:
    case CXCursor_CXXFunctionalCastExpr:
    case CXCursor_CXXAddrspaceCastExpr:
    case CXCursor_BuiltinBitCastExpr:
        return value_of_cast(build, expression, quiet);
    case CXCursor_CallExpr:
        return call_value(build, expression);
    case CXCursor_CXXThisExpr:
        operand = unknown_of(build, expression);
        operand.kind = OPERAND_PATH;
        operand.path = facts_intern_path(
            build->facts, (struct path){.kind = PATH_THIS, .func = build->this_func, .type = operand.type});
        return operand;
    case CXCursor_CompoundLiteralExpr:
        return value_of_braces(build, expression, cursor_operand(expression));
    case CXCursor_InitListExpr:
    case CXCursor_CXXParenListInitExpr:
        return value_of_braces(build, expression, expression);
    case CXCursor_StmtExpr:
        return value_of_statements(build, expression);
    case CXCursor_GenericSelectionExpr:
        return value_of_generic(build, expression, quiet);
    case CXCursor_CXXThrowExpr:
        seh_throw(build, expression);
        return unknown_of(build, expression);
    case CXCursor_CXXNewExpr:
        return heap_new(build, expression);
    case CXCursor_CXXDeleteExpr:
        heap_delete(build, expression);
        return unknown_of(build, expression);
    case CXCursor_LambdaExpr:
        return lambda_value(build, expression);
    case CXCursor_IntegerLiteral:
    case CXCursor_CharacterLiteral:
    case CXCursor_CXXBoolLiteralExpr:
    case CXCursor_ConceptSpecializationExpr:
    case CXCursor_RequiresExpr:
        return fold(build, expression, unknown_of(build, expression));
    case CXCursor_UnaryExpr:
        return value_of_size(build, expression);
    case CXCursor_CXXNullPtrLiteralExpr:
    case CXCursor_GNUNullExpr:
        return expression_constant(build, 0, clang_getCursorType(expression));
    case CXCursor_StringLiteral:
        return literal_value(build, expression);
    case CXCursor_FloatingLiteral:
    case CXCursor_ImaginaryLiteral:
    case CXCursor_CXXTypeidExpr:
    case CXCursor_SizeOfPackExpr:
    case CXCursor_PackExpansionExpr:
        return unknown_of(build, expression);
    default:
        return unsupported(build, expression);
    }
}

static struct operand value_of(struct build *build, CXCursor expression, bool quiet)
{
    if (!build_enter(build, expression))
        return unknown_of(build, expression);
    struct operand operand = value_by_kind(build, expression, quiet);
    build_leave(build);
    return operand;
}

struct operand expression_value(struct build *build, CXCursor expression)
{
    return value_of(build, expression, false);
}

struct operand expression_pointer(struct build *build, CXCursor expression)
{
    return value_of(build, expression, true);
}

void expression_discard(struct build *build, CXCursor expression)
{
    CXCursor inner = cursor_strip(expression);
    enum CXCursorKind kind = clang_getCursorKind(inner);
    enum CXBinaryOperatorKind binary =
        kind == CXCursor_BinaryOperator ? clang_getCursorBinaryOperatorKind(inner) : CXBinaryOperator_Invalid;
    if (kind == CXCursor_ConditionalOperator)
        choice_discard(build, inner);
    else if (binary == CXBinaryOperator_LAnd || binary == CXBinaryOperator_LOr)
        choice_discard_logical(build, inner);
    else if (kind == CXCursor_UnaryOperator && clang_getCursorUnaryOperatorKind(inner) <= CXUnaryOperator_PreDec)
        assign_place(build, inner);
    else if (kind == CXCursor_CallExpr) /* the object that a reference denotes is not read */
        call_place(build, inner);
    else if (build->reader->cxx && type_is_record(clang_getCursorType(inner))) /* nor is another; a temporary ends */
        place_of(build, inner);
    else
        expression_value(build, inner);
}

void expression_run(struct build *build, CXCursor expression)
{
    guint begin = temporary_begin(build);
    expression_discard(build, expression);
    temporary_end(build, begin, expression);
    temporary_forget(build, begin);
}

struct operand expression_bind(struct build *build, CXCursor expression, CXType target)
{
    if (!type_is_reference(target))
        return expression_value(build, expression);
    uint32_t path = 0;
    if (place_is(expression) || type_is_record(clang_getCursorType(expression))) {
        path = place_of(build, expression);
    } else { /* a temporary that the reference keeps alive */
        struct operand value = expression_value(build, expression);
        path = build_temporary(build, clang_getCursorType(expression));
        expression_keep(build, path, clang_getCursorType(expression), value, expression);
    }
    return address_of(build, path, expression);
}
