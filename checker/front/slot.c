#include "front/slot.h"

#include "front/function.h"
#include "front/record.h"
#include "front/repaired.h"
#include "front/type.h"

/* A field got its function from another field. */
struct slot_copy {
    struct slot slot;                 /* to, without the function */
    uint32_t from_record, from_field; /* texts */
};

void slot_init(struct reader *reader)
{
    reader->copies = g_array_new(FALSE, FALSE, sizeof(struct slot_copy));
}

void slot_release(struct reader *reader)
{
    g_array_free(reader->copies, TRUE);
}

bool slot_target_of_path(struct reader *reader, uint32_t path, struct slot_target *target)
{
    const struct facts *facts = reader->facts;
    uint32_t step = path;
    while (facts->paths[step].kind == PATH_ELEMENT)
        step = facts->paths[step].parent;
    const struct path *field = &facts->paths[step];
    if (field->kind != PATH_FIELD)
        return false;
    *target = (struct slot_target){.record = field->record, .field = field->name, .path = path};
    target->field_type = facts->types[field->type].spelling;
    return true;
}

struct slot_target slot_target_of_field(struct reader *reader, CXCursor field)
{
    struct slot_target target = {.record = record_name(reader, record_around(field))};
    target.field = reader_text(reader, clang_getCursorSpelling(field));
    target.field_type = reader_text(reader, clang_getTypeSpelling(clang_getCursorType(field)));
    return target;
}

static struct slot slot_at(struct reader *reader, const struct slot_target *target, CXCursor expression, bool cast)
{
    struct slot slot = {.record = target->record, .field = target->field, .field_type = target->field_type};
    slot.path = target->path;
    slot.func = target->func;
    slot.cast = cast;
    slot.at = reader_location(reader, clang_getCursorLocation(expression));
    return slot;
}

static void store_name(struct reader *reader, const struct slot_target *target, CXCursor expression, bool cast,
                       enum slot_how how)
{
    struct slot slot = slot_at(reader, target, expression, cast);
    CXCursor declaration = clang_getCursorReferenced(expression);
    enum CXCursorKind kind = clang_getCursorKind(declaration);
    if (cursor_is_function(declaration)) {
        slot.function = function_usr(reader, declaration);
        slot.how = (uint8_t)how;
        facts_add_slots(reader->facts, slot);
    } else if (kind == CXCursor_FieldDecl) {
        struct slot_target from = slot_target_of_field(reader, declaration);
        struct slot_copy copy = {slot, from.record, from.field};
        copy.slot.how = SLOT_COPIED;
        g_array_append_val(reader->copies, copy);
    }
}

static void store(struct reader *reader, const struct slot_target *target, CXCursor expression, bool cast,
                  enum slot_how how)
{
    CXCursor inner = cursor_strip(expression);
    struct children children;
    switch ((int)clang_getCursorKind(inner)) {
    case CXCursor_DeclRefExpr:
    case CXCursor_MemberRefExpr:
        store_name(reader, target, inner, cast, how);
        break;
    case CXCursor_CStyleCastExpr:
    case CXCursor_CXXStaticCastExpr:
    case CXCursor_CXXReinterpretCastExpr:
    case CXCursor_CXXFunctionalCastExpr:
        store(reader, target, cursor_operand(inner), true, how);
        break;
    case CXCursor_CallExpr:
        if (reader->repaired && !clang_Cursor_isNull(repaired_converted(inner)))
            store(reader, target, repaired_converted(inner), cast, how);
        break;
    case CXCursor_UnaryOperator:
    case CXCursor_BinaryOperator: /* &f; a = b = f; (x, f) */
    case CXCursor_ConditionalOperator:
        children_read_code(&children, inner);
        if (children.count == 3) /* not the condition */
            store(reader, target, children.items[1], cast, how);
        if (children.count)
            store(reader, target, children.items[children.count - 1], cast, how);
        children_release(&children);
        break;
    default:
        break;
    }
}

void slot_store(struct reader *reader, const struct slot_target *target, CXCursor expression, enum slot_how how)
{
    store(reader, target, expression, false, how);
}

/* Has this copy put the function there already? */
static bool held(const struct facts *facts, uint32_t first, const struct slot *slot)
{
    for (uint32_t i = first; i < facts->slots_count; i++)
        if (facts->slots[i].function == slot->function)
            return true;
    return false;
}

/* Copies of copies need as many rounds as they are long; two fields that copy each other end by the bound. */
void slot_finish(struct reader *reader)
{
    struct facts *facts = reader->facts;
    for (guint i = 0; i < reader->copies->len; i++) {
        const struct slot_copy *copy = &g_array_index(reader->copies, struct slot_copy, i);
        bool same = copy->from_record == copy->slot.record && copy->from_field == copy->slot.field;
        uint32_t count = same ? 0 : facts->slots_count;
        for (uint32_t k = 1; k < count; k++) {
            if (facts->slots[k].record != copy->from_record || facts->slots[k].field != copy->from_field)
                continue;
            struct slot slot = copy->slot;
            slot.function = facts->slots[k].function;
            if (!held(facts, count, &slot))
                facts_add_slots(facts, slot);
        }
    }
}
