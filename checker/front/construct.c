#include "front/construct.h"

#include <string.h>

#include "front/build.h"
#include "front/call.h"
#include "front/copy.h"
#include "front/expression.h"
#include "front/function.h"
#include "front/implicit.h"
#include "front/initialise.h"
#include "front/place.h"
#include "front/record.h"
#include "front/type.h"
#include "front/variable.h"

/* One item of a constructor's list. */
struct written {
    CXCursor field; /* null cursor: a base, or the class itself */
    CXCursor value;
    bool used;
};

CXType construct_class(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    while (type_is_array(canonical))
        canonical = clang_getCanonicalType(clang_getArrayElementType(canonical));
    return type_unqualified(canonical);
}

/* The initialiser that the class gives a member, a null cursor when none. */
static CXCursor default_of(CXCursor field)
{
    struct children children;
    children_read_code(&children, field);
    unsigned skip = clang_Cursor_isBitField(field) ? 1 : 0; /* its width stands first */
    CXCursor found = children.count > skip ? children.items[children.count - 1] : clang_getNullCursor();
    children_release(&children);
    bool is_length = type_is_array(clang_getCursorType(field)) && clang_getCursorKind(found) != CXCursor_InitListExpr &&
                     clang_getCursorKind(found) != CXCursor_StringLiteral;
    return is_length ? clang_getNullCursor() : found;
}

static bool part_needs_code(struct reader *reader, struct record_part part)
{
    CXType type = construct_class(part.type);
    if (!part.is_base && !clang_Cursor_isNull(default_of(part.cursor)))
        return true;
    return type.kind == CXType_Record && construct_needs_code(reader, type);
}

static bool find_code(struct reader *reader, CXType type, CXCursor declaration)
{
    CXCursor constructor = record_default_constructor(reader, declaration);
    if (!clang_Cursor_isNull(constructor) && !clang_CXXMethod_isDefaulted(constructor))
        return true;
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    record_parts(reader, type, parts);
    bool needs = false;
    for (guint i = 0; i < parts->len && !needs; i++)
        needs = part_needs_code(reader, g_array_index(parts, struct record_part, i));
    g_array_free(parts, TRUE);
    return needs;
}

bool construct_needs_code(struct reader *reader, CXType type)
{
    CXCursor declaration = clang_getTypeDeclaration(construct_class(type));
    uint32_t known = cursor_map_get(&reader->constructs, declaration);
    if (!known) {
        known = find_code(reader, type, declaration) ? 2 : 1;
        cursor_map_put(&reader->constructs, declaration, known);
    }
    return known == 2;
}

void construct_default(struct build *build, uint32_t path, CXType type, CXCursor at)
{
    CXType object = construct_class(type);
    if (object.kind != CXType_Record || !construct_needs_code(build->reader, object))
        return;
    CXCursor declaration = clang_getTypeDeclaration(object);
    CXCursor constructor = record_default_constructor(build->reader, declaration);
    bool declared = !clang_Cursor_isNull(constructor);
    uint32_t func =
        declared ? function_of(build->reader, constructor) : implicit_constructor(build->reader, declaration);
    if (!declared || clang_CXXMethod_isDefaulted(constructor))
        implicit_queue(build->reader, func, object, IMPLICIT_CONSTRUCTOR, clang_getNullCursor());
    struct event event = {.kind = EVENT_CALL, .flags = EVENT_INIT, .callee = build->facts->funcs[func].usr};
    event.object = build_operand(build, place_address(build, place_each(build, path, type)));
    build_event(build, event, at);
}

void construct_omitted(struct build *build, uint32_t path, struct record_part part, CXCursor at)
{
    CXCursor initial = part.is_base ? clang_getNullCursor() : default_of(part.cursor);
    if (!clang_Cursor_isNull(initial))
        initialise_object(build, path, part.type, initial, initial);
    else
        construct_default(build, path, part.type, at);
}

static enum CXChildVisitResult add_constructor(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) == CXCursor_Constructor || clang_getCursorKind(child) == CXCursor_FunctionTemplate)
        g_array_append_val((GArray *)data, child);
    return CXChildVisit_Continue;
}

/* The constructors that the user wrote, and templates, which may be some. */
static GArray *constructors_of(CXType type)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    CXCursor declaration = clang_getTypeDeclaration(construct_class(type));
    CXCursor pattern = clang_getSpecializedCursorTemplate(declaration);
    clang_visitChildren(clang_Cursor_isNull(pattern) ? declaration : pattern, add_constructor, found);
    return found;
}

bool construct_converts(const struct reader *reader, CXType type)
{
    if (!reader->cxx || !type_is_record(type))
        return false;
    GArray *constructors = constructors_of(type);
    bool any = false;
    for (guint i = 0; i < constructors->len && !any; i++)
        any = clang_getCursorKind(g_array_index(constructors, CXCursor, i)) == CXCursor_Constructor;
    g_array_free(constructors, TRUE);
    return any;
}

static bool takes_one(CXCursor constructor)
{
    int count = clang_Cursor_getNumArguments(constructor);
    return count >= 1 && !copy_is(constructor) && !clang_CXXMethod_isDeleted(constructor) &&
           (count == 1 || !clang_Cursor_isNull(cursor_operand(clang_Cursor_getArgument(constructor, 1))));
}

/* libclang shows the item as it is written, not the constructor. */
void construct_from(struct build *build, uint32_t path, CXType type, CXCursor value)
{
    GArray *constructors = constructors_of(type);
    CXCursor only = clang_getNullCursor();
    unsigned count = 0;
    for (guint i = 0; i < constructors->len; i++) {
        CXCursor constructor = g_array_index(constructors, CXCursor, i);
        bool template = clang_getCursorKind(constructor) == CXCursor_FunctionTemplate;
        if (!template && !takes_one(constructor))
            continue;
        only = constructor;
        count += template ? 2 : 1;
    }
    g_array_free(constructors, TRUE);
    if (count != 1) {
        expression_lose(build, expression_value(build, value), value);
        build_unsupported(build, "constructor that is not known here", value);
        return;
    }
    CXType parameter = clang_getCursorType(clang_Cursor_getArgument(only, 0));
    struct operand operand = expression_bind(build, value, parameter);
    struct event event = {.kind = EVENT_CALL, .flags = EVENT_INIT, .callee = function_usr(build->reader, only)};
    event.object = build_operand(build, place_address(build, path));
    event.arguments = (struct range){build_operand(build, operand), 1};
    build_event(build, event, value);
}

static GArray *read_list(CXCursor constructor)
{
    GArray *list = g_array_new(FALSE, TRUE, sizeof(struct written));
    struct children children;
    children_read(&children, constructor);
    struct written next = {clang_getNullCursor(), clang_getNullCursor(), false};
    for (unsigned i = 0; i < children.count; i++) {
        CXCursor child = children.items[i];
        if (clang_getCursorKind(child) == CXCursor_MemberRef) {
            next.field = clang_getCursorReferenced(child);
        } else if (clang_isExpression(clang_getCursorKind(child))) {
            next.value = child;
            g_array_append_val(list, next);
            next.field = clang_getNullCursor();
        }
    }
    children_release(&children);
    return list;
}

/* In a template `member(value)` is a node around the value that libclang does not expose. */
static CXCursor unwrapped(CXCursor value)
{
    if (clang_getCursorKind(value) != CXCursor_UnexposedExpr)
        return value;
    struct children children;
    children_read_code(&children, value);
    CXCursor inner = children.count == 1 ? children.items[0] : value;
    children_release(&children);
    return inner;
}

static struct written *find(GArray *list, struct record_part part)
{
    for (guint i = 0; i < list->len; i++) {
        struct written *item = &g_array_index(list, struct written, i);
        bool same = part.is_base ? clang_Cursor_isNull(item->field) &&
                                       clang_equalTypes(construct_class(clang_getCursorType(item->value)),
                                                        construct_class(part.type))
                                 : clang_equalCursors(item->field, part.cursor);
        if (same && !item->used)
            return item;
    }
    return NULL;
}

static void make_base(struct build *build, CXType type, CXCursor value)
{
    CXCursor inner = cursor_strip(value);
    if (clang_getCursorKind(inner) == CXCursor_CallExpr && call_is_construction(inner))
        call_construct(build, inner, place_this(build, type), EVENT_INIT);
    else
        expression_discard(build, value);
}

static void make_field(struct build *build, uint32_t object, struct record_part part, GArray *list);

/* Of an anonymous union one member is made: that of the list, else the one that has an initialiser. */
static void make_fields(struct build *build, uint32_t object, CXType type, GArray *list)
{
    bool is_union = clang_getCursorKind(clang_getTypeDeclaration(construct_class(type))) == CXCursor_UnionDecl;
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    record_parts(build->reader, type, parts);
    int chosen = -1;
    for (guint i = 0; i < parts->len && is_union; i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        if (find(list, part) || (chosen < 0 && !part.is_base && !clang_Cursor_isNull(default_of(part.cursor))))
            chosen = (int)i;
    }
    for (guint i = 0; i < parts->len; i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        if (!part.is_base && (!is_union || (int)i == chosen || record_field_is_anonymous(part.cursor)))
            make_field(build, object, part, list);
    }
    g_array_free(parts, TRUE);
}

static void make_field(struct build *build, uint32_t object, struct record_part part, GArray *list)
{
    struct written *item = find(list, part);
    uint32_t path = place_field(build, object, part.cursor);
    if (item) {
        item->used = true;
        initialise_object(build, path, part.type, unwrapped(item->value), item->value);
    } else if (record_field_is_anonymous(part.cursor)) {
        make_fields(build, path, part.type, list);
    } else {
        construct_omitted(build, path, part, part.cursor);
    }
}

/* Bases in the order of the class, whatever the order of the list; at last those that a template hides. */
static void make_bases(struct build *build, CXType type, GArray *list)
{
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    record_parts(build->reader, type, parts);
    for (guint i = 0; i < parts->len; i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        if (!part.is_base)
            break;
        struct written *item = find(list, part);
        if (item) {
            item->used = true;
            make_base(build, part.type, item->value);
        } else {
            construct_omitted(build, place_this(build, part.type), part, part.cursor);
        }
    }
    g_array_free(parts, TRUE);
    for (guint i = 0; i < list->len; i++) {
        struct written *item = &g_array_index(list, struct written, i);
        if (!item->used && clang_Cursor_isNull(item->field))
            make_base(build, type, item->value);
    }
}

/* Bases first, then members, each in the order of their declarations, whatever the order of the list. */
static void make_parts(struct build *build, CXType type, GArray *list)
{
    if (record_has_virtual_base(build->reader, type)) /* only the class of the whole object makes it */
        build_unsupported(build, "virtual base class", clang_getTypeDeclaration(type));
    make_bases(build, type, list);
    make_fields(build, place_this(build, type), type, list);
}

void construct_parts(struct build *build, CXType type)
{
    GArray *none = g_array_new(FALSE, FALSE, sizeof(struct written));
    make_parts(build, clang_getCanonicalType(type), none);
    g_array_free(none, TRUE);
}

void construct_written(struct build *build, CXCursor constructor)
{
    CXType type = clang_getCanonicalType(clang_getCursorType(clang_getCursorSemanticParent(constructor)));
    GArray *list = read_list(constructor);
    const struct written *first = list->len ? &g_array_index(list, struct written, 0) : NULL;
    bool delegates = first && clang_Cursor_isNull(first->field) &&
                     clang_equalTypes(construct_class(clang_getCursorType(first->value)), construct_class(type));
    if (delegates)
        make_base(build, type, first->value);
    else if (copy_is(constructor) && clang_CXXMethod_isDefaulted(constructor))
        copy_parts(build, type, constructor);
    else
        make_parts(build, type, list);
    g_array_free(list, TRUE);
}

/* It carries the name of the base. */
bool construct_is_inherited(CXCursor constructor)
{
    char *own = cursor_take(clang_getCursorSpelling(constructor));
    char *class_name = cursor_take(clang_getCursorSpelling(clang_getCursorSemanticParent(constructor)));
    own[strcspn(own, "<")] = '\0';
    bool inherited = strcmp(own, class_name) != 0;
    g_free(own);
    g_free(class_name);
    return inherited;
}

/* The constructor of the base with the parameters of the inherited one, or a null cursor. */
static CXCursor constructor_like(CXType base, CXCursor inherited)
{
    GArray *constructors = constructors_of(base);
    CXCursor found = clang_getNullCursor();
    int count = clang_Cursor_getNumArguments(inherited);
    for (guint i = 0; i < constructors->len; i++) {
        CXCursor constructor = g_array_index(constructors, CXCursor, i);
        bool same = clang_Cursor_getNumArguments(constructor) == count;
        for (int k = 0; k < count && same; k++)
            same = clang_equalTypes(cursor_canonical_type(clang_Cursor_getArgument(constructor, (unsigned)k)),
                                    cursor_canonical_type(clang_Cursor_getArgument(inherited, (unsigned)k)));
        if (same)
            found = constructor;
    }
    g_array_free(constructors, TRUE);
    return found;
}

static void hand_on(struct build *build, CXType base, CXCursor constructor, CXCursor inherited)
{
    unsigned count = (unsigned)clang_Cursor_getNumArguments(inherited);
    struct operand *operands = g_new0(struct operand, count + 1);
    for (unsigned i = 0; i < count; i++) {
        CXCursor parameter = clang_Cursor_getArgument(inherited, i);
        operands[i].kind = OPERAND_PATH;
        operands[i].path = variable_parameter(build->reader, build->func, i, parameter);
        operands[i].type = type_of_declaration(build->reader, parameter);
    }
    struct event event = {.kind = EVENT_CALL, .flags = EVENT_INIT, .callee = function_usr(build->reader, constructor)};
    event.object = build_operand(build, place_address(build, place_this(build, base)));
    event.arguments = (struct range){count ? build->facts->operands_count : 0, count};
    for (unsigned i = 0; i < count; i++)
        build_operand(build, operands[i]);
    build_event(build, event, inherited);
    g_free(operands);
}

void construct_inherited(struct build *build, CXType type, CXCursor inherited)
{
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    record_parts(build->reader, type, parts);
    bool handed = false;
    for (guint i = 0; i < parts->len; i++) {
        struct record_part part = g_array_index(parts, struct record_part, i);
        CXCursor constructor = part.is_base && !handed ? constructor_like(part.type, inherited) : clang_getNullCursor();
        uint32_t object = place_this(build, part.is_base ? part.type : type);
        if (!clang_Cursor_isNull(constructor)) {
            hand_on(build, part.type, constructor, inherited);
            handed = true;
        } else {
            construct_omitted(build, part.is_base ? object : place_field(build, object, part.cursor), part,
                              part.cursor);
        }
    }
    if (!handed)
        build_unsupported(build, "inherited constructor", inherited);
    g_array_free(parts, TRUE);
}
