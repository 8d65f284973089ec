#include "front/initialise.h"

#include <string.h>

#include "front/assign.h"
#include "front/call.h"
#include "front/choice.h"
#include "front/construct.h"
#include "front/copy.h"
#include "front/expression.h"
#include "front/place.h"
#include "front/record.h"
#include "front/slot.h"
#include "front/temporary.h"
#include "front/type.h"
#include "front/variable.h"

/*
 * An initialiser list being laid over an object. In a function `build` writes the events; at file scope there are none,
 * and only functions stored in fields, or in the variable itself, count.
 */
struct layout {
    struct reader *reader;
    struct build *build; /* NULL at file scope */
    uint32_t variable;   /* paths: at file scope, the variable */
    CXCursor list;
    const CXCursor *items; /* of the list */
    unsigned count, next;
};

/* One object of the layout: its path (0 at file scope) and the field that it is, if any. */
struct part {
    uint32_t path;
    CXType type;
    CXCursor field; /* or null cursor */
};

static void fill(struct layout *layout, struct part part, bool braced);
static void fill_from(struct layout *layout, struct part part, bool braced, uint32_t next);

static struct part part_of_field(struct layout *layout, struct part whole, CXCursor field)
{
    struct part part = {.type = clang_getCursorType(field), .field = field};
    if (layout->build)
        part.path = place_field(layout->build, whole.path, field);
    return part;
}

static struct part part_of_element(struct layout *layout, struct part whole, uint32_t number)
{
    struct part part = {.type = clang_getArrayElementType(clang_getCanonicalType(whole.type)), .field = whole.field};
    if (layout->build)
        part.path = place_constant_element(layout->build, whole.path, number, part.type);
    return part;
}

static struct part part_of_some_element(struct layout *layout, struct part whole)
{
    struct part part = {.type = clang_getArrayElementType(clang_getCanonicalType(whole.type)), .field = whole.field};
    struct path path = {.kind = PATH_ELEMENT, .parent = whole.path};
    if (layout->build && whole.path) {
        path.type = type_of(layout->reader, part.type);
        part.path = facts_intern_path(layout->reader->facts, path);
    }
    return part;
}

static void fill_list(struct layout *outer, struct part part, CXCursor list)
{
    struct children children;
    children_read_code(&children, list);
    struct layout layout = {outer->reader, outer->build, outer->variable, list, children.items, children.count, 0};
    fill(&layout, part, true);
    children_release(&children);
}

/* One value for one object that is no aggregate, or that is initialised as a whole. */
static void fill_value(struct layout *layout, struct part part, CXCursor value)
{
    CXCursor inner = cursor_strip(value);
    if (clang_getCursorKind(inner) == CXCursor_InitListExpr) {
        fill_list(layout, part, inner);
        return;
    }
    if (layout->build) {
        initialise_object(layout->build, part.path, part.type, value, value);
        return;
    }
    bool repaired = layout->reader->repaired && !clang_Cursor_isNull(part.field);
    if (type_holds_function(part.type) || repaired) { /* a made-up member takes anything */
        struct slot_target target = {.path = layout->variable};
        target.field_type = reader_text(layout->reader, clang_getTypeSpelling(part.type));
        if (!clang_Cursor_isNull(part.field))
            target = slot_target_of_field(layout->reader, part.field);
        slot_store(layout->reader, &target, value, SLOT_INITIALISED);
    }
}

static bool is_designated(CXCursor item)
{
    if (clang_getCursorKind(item) != CXCursor_UnexposedExpr ||
        clang_getCanonicalType(clang_getCursorType(item)).kind != CXType_Void)
        return false;
    struct children children;
    children_read(&children, item);
    bool designated = children.count >= 2;
    children_release(&children);
    return designated;
}

/* The bases and members of an aggregate of a class. */
static GArray *parts_of(const struct layout *layout, CXType type)
{
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    if (type_is_record(type))
        record_parts(layout->reader, type, parts);
    return parts;
}

static guint field_number(const GArray *parts, CXCursor field)
{
    guint i = 0;
    while (i < parts->len && !clang_equalCursors(g_array_index(parts, struct record_part, i).cursor, field))
        i++;
    return i;
}

/* The number of the member of `type` that is `field` or, when anonymous, holds it; that of the last and one for none.
 */
static guint member_with(const struct layout *layout, CXType type, CXCursor field)
{
    GArray *parts = parts_of(layout, type);
    guint found = field_number(parts, field);
    for (guint i = 0; i < parts->len && found == parts->len; i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        if (part.is_base || !record_field_is_anonymous(part.cursor))
            continue;
        GArray *below = parts_of(layout, part.type);
        if (member_with(layout, part.type, field) < below->len)
            found = i;
        g_array_free(below, TRUE);
    }
    g_array_free(parts, TRUE);
    return found;
}

/* Does the item initialise an aggregate as a whole: braces, a value of the type, a string for an array? */
static bool is_whole(CXCursor item, CXType type)
{
    CXCursor inner = cursor_strip(item);
    enum CXCursorKind kind = clang_getCursorKind(inner);
    if (kind == CXCursor_InitListExpr || (type_is_array(type) && kind == CXCursor_StringLiteral))
        return true;
    CXType own = type_unqualified(cursor_canonical_type(item));
    return clang_equalTypes(own, type_unqualified(clang_getCanonicalType(type)));
}

/* The next items of the list, in order, over `part`. */
static void fill_part(struct layout *layout, struct part part)
{
    CXCursor item = layout->items[layout->next];
    bool aggregate = type_is_record(part.type) || type_is_array(part.type);
    if (layout->build && !is_whole(item, part.type) && construct_converts(layout->reader, part.type)) {
        layout->next++;
        construct_from(layout->build, part.path, part.type, item);
        return;
    }
    if (aggregate && !is_whole(item, part.type)) {
        fill(layout, part, false); /* its braces are left out */
        return;
    }
    layout->next++;
    fill_value(layout, part, item);
}

/* The number of the member or element that a step of a designator names. */
static uint32_t part_at(struct layout *layout, struct part whole, CXCursor step)
{
    int64_t index = 0;
    if (clang_getCursorKind(step) == CXCursor_MemberRef)
        return member_with(layout, whole.type, clang_getCursorReferenced(step));
    return expression_fold(step, &index) ? (uint32_t)index : 0;
}

/* Is it `[1 ... 2]`, three dots between the numbers, or `[1][2]`? */
static bool is_range(CXCursor first, CXCursor last)
{
    size_t first_length, last_length;
    const char *text = cursor_text(first, &first_length), *end = cursor_text(last, &last_length);
    text += first_length;
    return first_length && last_length && text < end && !memchr(text, ']', (size_t)(end - text));
}

/*
 * `.a.b[3] = value`, from step number `at` of the designator on: gives the number of the member or element of `whole`
 * that it names. Items that follow go on behind it, first inside of the innermost aggregate that the designator enters.
 */
static uint32_t fill_designated(struct layout *layout, struct part whole, const struct children *steps, unsigned at)
{
    CXCursor step = steps->items[at];
    CXCursor last = at + 2 < steps->count ? steps->items[at + 1] : clang_getNullCursor();
    bool several = clang_isExpression(clang_getCursorKind(step)) && clang_isExpression(clang_getCursorKind(last)) &&
                   is_range(step, last); /* GNU: the value for each of several elements */
    if (several)
        step = steps->items[++at];
    uint32_t number = part_at(layout, whole, step);
    struct part part = clang_getCursorKind(step) == CXCursor_MemberRef
                           ? part_of_field(layout, whole, clang_getCursorReferenced(step))
                       : several ? part_of_some_element(layout, whole)
                                 : part_of_element(layout, whole, number);
    if (at + 2 < steps->count)
        fill_from(layout, part, false, fill_designated(layout, part, steps, at + 1) + 1);
    else
        fill_value(layout, part, steps->items[at + 1]);
    return number;
}

/* What the list leaves out from number `from` to before `to` has initialisers of its own, or constructors. */
static void fill_omitted(struct layout *layout, struct part whole, const GArray *parts, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < parts->len && layout->build && layout->reader->cxx; i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        uint32_t path = part.is_base ? whole.path : place_field(layout->build, whole.path, part.cursor);
        construct_omitted(layout->build, path, part, layout->list);
    }
}

static struct part part_number(struct layout *layout, struct part whole, const GArray *parts, uint32_t number)
{
    if (!type_is_record(whole.type))
        return part_of_element(layout, whole, number);
    struct record_part part = g_array_index(parts, struct record_part, number);
    if (part.is_base)
        return (struct part){whole.path, part.type, clang_getNullCursor()};
    return part_of_field(layout, whole, part.cursor);
}

/* How many items the aggregate can take: of a union one; of an array without length any number, -1. */
static long long room_in(struct part part, const GArray *parts)
{
    if (!type_is_record(part.type))
        return clang_getArraySize(clang_getCanonicalType(part.type));
    CXCursor declaration = clang_getTypeDeclaration(clang_getCanonicalType(part.type));
    return clang_getCursorKind(declaration) == CXCursor_UnionDecl ? MIN(parts->len, 1) : parts->len;
}

/* The members or elements of an aggregate from number `next` on. Unless it has braces of its own, a designator ends it.
 */
static void fill_from(struct layout *layout, struct part part, bool braced, uint32_t next)
{
    GArray *parts = parts_of(layout, part.type);
    long long limit = room_in(part, parts);
    bool is_union = type_is_record(part.type) && limit < parts->len;
    while (layout->next < layout->count) {
        CXCursor item = layout->items[layout->next];
        if (is_designated(item)) {
            if (!braced)
                break;
            layout->next++;
            struct children steps;
            children_read(&steps, item);
            uint32_t number = part_at(layout, part, steps.items[0]);
            if (!is_union)
                fill_omitted(layout, part, parts, next, number);
            next = fill_designated(layout, part, &steps, 0) + 1;
            children_release(&steps);
        } else if (limit < 0 || next < limit) {
            fill_part(layout, part_number(layout, part, parts, next));
            next++;
        } else {
            break;
        }
    }
    if (!is_union)
        fill_omitted(layout, part, parts, next, parts->len);
    if (layout->build && layout->reader->cxx && type_is_array(part.type) && next < limit)
        construct_default(layout->build, part.path, part.type, layout->list);
    g_array_free(parts, TRUE);
}

static void fill(struct layout *layout, struct part part, bool braced)
{
    unsigned before = layout->next;
    if (type_is_record(part.type) || type_is_array(part.type))
        fill_from(layout, part, braced, 0);
    else if (layout->next < layout->count) /* { value } for a scalar */
        fill_value(layout, part, layout->items[layout->next++]);
    if (braced) {
        for (; layout->next < layout->count && layout->build; layout->next++) /* more than fits: an error, or a base */
            expression_value(layout->build, layout->items[layout->next]);
    } else if (layout->next == before) {
        layout->next++; /* nothing of it could take the item */
    }
}

/* The place that a reference is bound to, or the value that a variable gets. */
static void initialise_plain(struct build *build, uint32_t path, CXType type, CXCursor expression, CXCursor at)
{
    struct operand operand = expression_bind(build, expression, type);
    if (type_is_reference(type)) { /* the reference itself: a pointer */
        struct event event = {.kind = EVENT_WRITE, .flags = EVENT_INIT, .path = path};
        build_event(build, event, at);
        build_assign(build, path, operand, at);
        temporary_extend(build, operand.path);
        return;
    }
    assign_store(build, path, type, operand, EVENT_INIT, expression, at);
}

/* What makes an object of a class: `T(x)` and copies of temporaries, which no compiler makes, are what they are of. */
static CXCursor maker(CXCursor expression, CXType type)
{
    CXCursor inner = cursor_strip(expression);
    while (type_is_record(type)) {
        CXCursor below = clang_getNullCursor();
        if (clang_getCursorKind(inner) == CXCursor_CXXFunctionalCastExpr)
            below = cursor_operand(inner);
        else if (clang_getCursorKind(inner) == CXCursor_CallExpr && copy_is(clang_getCursorReferenced(inner)) &&
                 call_is_construction(inner) && clang_Cursor_getNumArguments(inner) == 1 &&
                 !place_is(clang_Cursor_getArgument(inner, 0)))
            below = clang_Cursor_getArgument(inner, 0);
        if (clang_Cursor_isNull(below) ||
            !clang_equalTypes(construct_class(clang_getCursorType(below)), construct_class(clang_getCursorType(inner))))
            break;
        inner = cursor_strip(below);
    }
    return inner;
}

/* What a list does not name is zero (C17 6.7.9, 21), unless a class says otherwise. */
void initialise_zero(struct build *build, uint32_t path, CXType type, uint8_t flags, CXCursor at)
{
    build_access(build, EVENT_WRITE, path, type, flags, at);
    if (!build->reader->cxx || clang_isPODType(type))
        build_assign(build, path, expression_constant(build, 0, type), at);
}

static void initialise_list(struct build *build, uint32_t path, CXType type, CXCursor list, CXCursor expression,
                            CXCursor at)
{
    struct children children;
    children_read_code(&children, list);
    struct layout layout = {build->reader, build, 0, list, children.items, children.count, 0};
    if (type_is_record(type) || type_is_array(type))
        initialise_zero(build, path, type, EVENT_INIT, at);
    if (!children.count && !type_is_record(type) && !type_is_array(type)) /* {} is zero */
        assign_store(build, path, type, expression_constant(build, 0, type), EVENT_INIT, expression, at);
    fill(&layout, (struct part){path, type, clang_getNullCursor()}, true);
    children_release(&children);
}

void initialise_object(struct build *build, uint32_t path, CXType type, CXCursor expression, CXCursor at)
{
    CXCursor inner = maker(expression, type);
    enum CXCursorKind kind = clang_getCursorKind(inner);
    if (type_is_reference(type))
        initialise_plain(build, path, type, expression, at);
    else if (kind == CXCursor_InitListExpr)
        initialise_list(build, path, type, inner, expression, at);
    else if (kind == CXCursor_CallExpr && call_is_construction(inner))
        call_construct(build, inner, path, EVENT_INIT);
    else if (kind == CXCursor_ConditionalOperator && build->reader->cxx && type_is_record(type) && !place_is(inner))
        choice_initialise(build, path, type, inner);
    else
        initialise_plain(build, path, type, type_is_record(type) ? inner : expression, at);
}

void initialise_elements(struct build *build, uint32_t first, CXType type, CXCursor list)
{
    struct children children;
    children_read_code(&children, list);
    struct layout layout = {build->reader, build, 0, list, children.items, children.count, 0};
    for (uint32_t i = 0; layout.next < layout.count; i++) {
        uint32_t path = place_constant_element(build, first, i, type);
        fill_part(&layout, (struct part){path, type, clang_getNullCursor()});
    }
    children_release(&children);
}

void initialise_table(struct reader *reader, CXCursor variable)
{
    CXCursor initial = clang_Cursor_getVarDeclInitializer(variable);
    if (clang_Cursor_isNull(initial))
        return;
    struct layout layout = {.reader = reader, .variable = variable_path(reader, variable)};
    fill_value(&layout, (struct part){0, clang_getCursorType(variable), clang_getNullCursor()}, initial);
}
