#include "front/heap.h"

#include "front/allocate.h"
#include "front/call.h"
#include "front/condition.h"
#include "front/destroy.h"
#include "front/dispatch.h"
#include "front/expression.h"
#include "front/initialise.h"
#include "front/place.h"
#include "front/temporary.h"
#include "front/type.h"

/* What follows happens to a pointer that is not null; gives the block for null, and for going on. */
static uint32_t branch_on_null(struct build *build, struct operand pointer)
{
    struct operand null = {.kind = OPERAND_CONSTANT, .type = pointer.type};
    uint32_t some = build_block_new(build), out = build_block_new(build);
    build_branch(build, some, condition_predicate(build, PREDICATE_NE, pointer, null), out,
                 condition_predicate(build, PREDICATE_EQ, pointer, null));
    build_begin(build, some);
    return out;
}

/* Is the part of a new expression an argument of operator new? Inside of a macro all have one place: then those before
 * the name of the type are. */
static bool is_placement(CXCursor part, struct allocate_form form, CXCursor expression, bool named)
{
    if (reader_in_macro(clang_getRangeStart(clang_getCursorExtent(expression))))
        return !named;
    unsigned offset;
    clang_getExpansionLocation(clang_getRangeStart(clang_getCursorExtent(part)), NULL, NULL, NULL, &offset);
    return offset < form.type;
}

/* The parts of a new expression. */
struct new_parts {
    GArray *operands;  /* struct operand: of operator new */
    GArray *placement; /* CXType */
    CXCursor initial;  /* a construction or a list; or null cursor */
};

static void read_new(struct build *build, CXCursor expression, struct allocate_form *form, CXType made,
                     struct new_parts *parts)
{
    struct children children;
    children_read(&children, expression);
    bool named = false;
    CXCursor name = clang_getNullCursor();
    for (unsigned i = 0; i < children.count; i++) {
        CXCursor child = children.items[i];
        enum CXCursorKind kind = clang_getCursorKind(child);
        if (kind == CXCursor_TypeRef)
            name = child;
        named |= kind == CXCursor_TypeRef || (form->array && i + 1 == children.count);
        if (!clang_isExpression(kind) || call_is_left_out(child)) /* `()` stands nowhere */
            continue;
        /* the length of an array type that has a name of its own */
        form->array |= kind == CXCursor_IntegerLiteral && cursor_wraps(name, child);
        bool placement = is_placement(child, *form, expression, named);
        bool value = !form->array && !type_is_record(made); /* `new int(5)` */
        bool constructs = kind == CXCursor_CallExpr && call_is_construction(child);
        if (!placement && (constructs || kind == CXCursor_InitListExpr || value)) {
            parts->initial = child;
            continue;
        }
        CXType type = clang_getCursorType(child);
        struct operand operand = expression_value(build, child);
        if (!placement) /* the length of an array, the argument of a template */
            continue;
        g_array_append_val(parts->operands, operand);
        g_array_append_val(parts->placement, type);
    }
    children_release(&children);
}

struct operand heap_new(struct build *build, CXCursor expression)
{
    CXType type = clang_getPointeeType(cursor_canonical_type(expression));
    struct allocate_form form = allocate_form_of(build->reader, expression);
    struct operand size = expression_constant(build, type_width(type), type);
    if (!size.number)
        size.kind = OPERAND_UNKNOWN;
    struct new_parts parts = {.operands = g_array_new(FALSE, TRUE, sizeof(struct operand)),
                              .placement = g_array_new(FALSE, FALSE, sizeof(CXType)),
                              .initial = clang_getNullCursor()};
    g_array_append_val(parts.operands, size);
    read_new(build, expression, &form, type, &parts);
    if (form.array)
        g_array_index(parts.operands, struct operand, 0).kind = OPERAND_UNKNOWN;
    bool makes = !clang_Cursor_isNull(parts.initial);
    if (makes)
        temporary_prepare_within(build, parts.initial);
    struct event event = {.kind = EVENT_CALL, .flags = EVENT_NEW};
    event.arguments = call_arguments(build, parts.operands);
    event.callee = allocate_new(build->reader, form, type, parts.placement);
    g_array_free(parts.placement, TRUE);
    uint32_t path = call_result(build, build_event(build, event, expression), expression);
    struct operand result =
        (struct operand){.kind = OPERAND_PATH, .path = path, .type = build->facts->paths[path].type};
    if (!makes)
        return result;
    uint32_t out = branch_on_null(build, result);
    temporary_maybe(build); /* operator new may have given null */
    if (form.array && clang_getCursorKind(parts.initial) == CXCursor_InitListExpr)
        initialise_elements(build, place_deref(build, path, type), type, parts.initial);
    else
        initialise_object(build, place_deref(build, path, type), type, parts.initial, parts.initial);
    temporary_surely(build);
    build_begin(build, out);
    return result;
}

void heap_delete(struct build *build, CXCursor expression)
{
    CXCursor inner = cursor_operand(expression);
    struct operand pointer = expression_value(build, inner);
    CXType type = clang_getPointeeType(cursor_canonical_type(inner));
    struct allocate_form form = allocate_form_of(build->reader, expression);
    bool is_virtual;
    uint32_t destructor = destroy_function(build->reader, type, &is_virtual);
    is_virtual =
        is_virtual && !form.array && !dispatch_is_final(clang_getTypeDeclaration(clang_getCanonicalType(type)));
    uint32_t out = branch_on_null(build, pointer);
    if (destructor) {
        struct event event = {.kind = is_virtual ? EVENT_CALL_VIRTUAL : EVENT_CALL, .flags = EVENT_DELETE};
        struct operand object = pointer;
        if (form.array) /* each of them */
            object = place_address(build, place_element(build, pointer, (struct operand){0}, type));
        event.object = build_operand(build, object);
        event.callee = destructor;
        build_event(build, event, expression);
    }
    struct event event = {.kind = EVENT_CALL, .flags = EVENT_DELETE};
    event.arguments = (struct range){build_operand(build, pointer), 1};
    event.callee = allocate_delete(build->reader, form, type);
    build_event(build, event, expression);
    build_begin(build, out);
}
