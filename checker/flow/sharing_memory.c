#include "flow/sharing_memory.h"

#include <stdlib.h>
#include <string.h>

#include "flow/object.h"

static struct facts *facts_of(const struct memories *memories)
{
    return &memories->analysis->program->facts;
}

static const struct path *path_at(const struct memories *memories, uint32_t path)
{
    return &facts_of(memories)->paths[path];
}

/* ---- members that share memory --------------------------------------------------------------------------------- */

struct span {
    uint32_t field, first, end; /* bits */
};

static int compare_spans(const void *a, const void *b)
{
    const struct span *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return x->field < y->field ? -1 : x->field > y->field;
}

/* The bits that a member occupies; a bit-field has its whole storage unit, which is written back with it. */
static struct span field_span(const struct facts *facts, uint32_t index)
{
    const struct field *field = &facts->fields[index];
    const struct type *type = &facts->types[field->type];
    /* The width of a reference is that of what it refers to; it occupies a pointer, of which the least is safe. */
    uint32_t width = type->flags & TYPE_REFERENCE ? 32 : type->width * 8;
    if (field->bit_width == 0 || width == 0)
        return (struct span){index, field->offset, field->offset + width};
    uint32_t first = field->offset - field->offset % width;
    return (struct span){index, first, first + width};
}

/* Sets `overlaid` of the fields of one record. A record without a size has offsets that mean nothing. */
static void overlay_record(struct memories *memories, const struct record *record)
{
    const struct facts *facts = facts_of(memories);
    if (record->size == 0 || record->fields.count < 2)
        return;
    struct span *spans = g_new(struct span, record->fields.count);
    for (uint32_t i = 0; i < record->fields.count; i++)
        spans[i] = field_span(facts, record->fields.first + i);
    qsort(spans, record->fields.count, sizeof(*spans), compare_spans);
    for (uint32_t i = 0; i < record->fields.count;) {
        uint32_t end = spans[i].end, last = i + 1;
        while (last < record->fields.count && spans[last].first < end) {
            end = MAX(end, spans[last].end);
            last++;
        }
        for (uint32_t k = i; k < last && last - i > 1; k++)
            memories->overlaid[spans[k].field] = spans[i].field;
        i = last;
    }
    g_free(spans);
}

void memories_init(struct memories *memories, struct analysis *analysis)
{
    *memories = (struct memories){.analysis = analysis};
    const struct program *program = analysis->program;
    const struct facts *facts = &program->facts;
    keyset_init(&memories->records, 1);
    keyset_init(&memories->fields, 2);
    keyset_init(&memories->changing, 1);
    keyset_init(&memories->registers, 1);
    keyset_init(&memories->privates, 1);
    keyset_init(&memories->root_funcs, 1);
    keyset_init(&memories->constants, 1);
    memories->overlaid = g_new0(uint32_t, facts->fields_count);
    for (uint32_t r = 1; r < facts->records_count; r++) {
        const struct record *record = &facts->records[r];
        uint32_t *known = keyset_value(&memories->records, &record->name);
        if (*known)
            continue;
        *known = r;
        for (uint32_t f = record->fields.first; f < record->fields.first + record->fields.count; f++) {
            const uint32_t key[] = {record->name, facts->fields[f].name};
            *keyset_value(&memories->fields, key) = f;
        }
        overlay_record(memories, record);
    }
    for (uint32_t g = 1; g < facts->globals_count; g++)
        if (facts->globals[g].flags & VARIABLE_CONST)
            *keyset_value(&memories->constants, &facts->globals[g].name) = 1;
    for (uint32_t i = 0; i < program->roots_count; i++)
        *keyset_value(&memories->root_funcs, &program->roots[i].func) = 1;
}

void memories_release(struct memories *memories)
{
    keyset_release(&memories->records);
    keyset_release(&memories->fields);
    keyset_release(&memories->changing);
    keyset_release(&memories->registers);
    keyset_release(&memories->privates);
    keyset_release(&memories->root_funcs);
    keyset_release(&memories->constants);
    g_free(memories->overlaid);
}

static uint32_t field_of(const struct memories *memories, const struct path *step)
{
    const uint32_t key[] = {step->record, step->name};
    return keyset_get(&memories->fields, key);
}

static bool is_system(const struct memories *memories, uint32_t record_name)
{
    uint32_t record = keyset_get(&memories->records, &record_name);
    return record && (facts_of(memories)->records[record].flags & RECORD_SYSTEM);
}

/* ---- keys ----------------------------------------------------------------------------------------------------------
 */

/* A path on its way to a key. `cut`: it ends at an overlaid member; what follows only narrows the bits. */
struct key {
    uint32_t path;
    bool cut, bit_field, any_element;
    uint32_t first_bit, bits;
};

static void narrow(struct key *key, const struct field *field, uint32_t width)
{
    key->first_bit += field->offset;
    key->bits = field->bit_width ? field->bit_width : width * 8;
    key->bit_field = field->bit_width != 0;
}

static void key_field(struct memories *memories, struct key *key, const struct path *step)
{
    struct facts *facts = facts_of(memories);
    uint32_t index = field_of(memories, step);
    const struct field *field = &facts->fields[index];
    if (key->cut) {
        if (index && key->bits)
            narrow(key, field, facts->types[field->type].width);
        return;
    }
    struct path rebuilt = *step;
    rebuilt.parent = key->path;
    uint32_t overlaid = index ? memories->overlaid[index] : 0;
    if (overlaid) {
        key->cut = true;
        key->first_bit = 0;
        narrow(key, field, facts->types[field->type].width);
        rebuilt.name = facts->fields[overlaid].name;
        rebuilt.type = facts->fields[overlaid].type;
    }
    key->path = facts_intern_path(facts, rebuilt);
}

static struct key key_of(struct memories *memories, uint32_t path)
{
    struct facts *facts = facts_of(memories);
    struct path step = *path_at(memories, path);
    if (!step.parent)
        return (struct key){.path = path};
    struct key key = key_of(memories, step.parent);
    switch ((enum path_kind)step.kind) {
    case PATH_FIELD:
        key_field(memories, &key, &step);
        break;
    case PATH_ELEMENT:
        key.any_element |= !step.constant;
        if (key.cut)
            break;
        step.parent = key.path;
        step.constant = 0;
        step.number = 0;
        step.index = 0;
        key.path = facts_intern_path(facts, step);
        break;
    case PATH_DEREF:
    case PATH_CONTAINER:
        step.parent = key.path;
        key = (struct key){.path = facts_intern_path(facts, step), .any_element = key.any_element};
        break;
    case PATH_NONE:
    case PATH_PARAM:
    case PATH_LOCAL:
    case PATH_GLOBAL:
    case PATH_THIS:
    case PATH_RESULT:
    case PATH_FUNCTION:
    case PATH_OBJECT:
        break;
    }
    return key;
}

uint32_t memory_key(struct memories *memories, uint32_t path)
{
    return key_of(memories, path).path;
}

/* ---- notes --------------------------------------------------------------------------------------------------------
 */

void memory_note_changing(struct memories *memories, uint32_t path)
{
    uint32_t key = memory_key(memories, path);
    *keyset_value(&memories->changing, &key) = 1;
}

void memory_note_register(struct memories *memories, const struct operand *address)
{
    uint32_t path = address->path;
    if (address->kind == OPERAND_ADDRESS) {
        while (path && path_at(memories, path)->kind != PATH_DEREF)
            path = path_at(memories, path)->parent;
        path = path_at(memories, path)->parent;
    } else if (address->kind != OPERAND_PATH) {
        return;
    }
    if (!path)
        return;
    uint32_t key = memory_key(memories, path);
    *keyset_value(&memories->registers, &key) = 1;
}

/* ---- kinds ----------------------------------------------------------------------------------------------------------
 */

/* Objects that only their own functions touch: reading one as memory says nothing. */
static bool is_kernel_object(const char *name)
{
    static const char *const names[] = {"KSPIN_LOCK",
                                        "KEVENT",
                                        "KMUTANT",
                                        "KMUTEX",
                                        "KSEMAPHORE",
                                        "FAST_MUTEX",
                                        "KGUARDED_MUTEX",
                                        "ERESOURCE",
                                        "EX_PUSH_LOCK",
                                        "EX_SPIN_LOCK",
                                        "EX_RUNDOWN_REF",
                                        "IO_REMOVE_LOCK",
                                        "KDPC",
                                        "KTIMER",
                                        "KTHREAD",
                                        "WORK_QUEUE_ITEM",
                                        "IO_WORKITEM",
                                        "KLOCK_QUEUE_HANDLE",
                                        "KINTERRUPT",
                                        "LOOKASIDE_LIST_EX",
                                        "NPAGED_LOOKASIDE_LIST",
                                        "PAGED_LOOKASIDE_LIST",
                                        "EX_TIMER"};
    name += *name == '_';
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static bool all_volatile(const struct memories *memories, uint32_t record_name)
{
    const struct facts *facts = facts_of(memories);
    const struct record *record = &facts->records[keyset_get(&memories->records, &record_name)];
    for (uint32_t i = 0; i < record->fields.count; i++)
        if (!(facts->types[facts->fields[record->fields.first + i].type].flags & TYPE_VOLATILE))
            return false;
    return record->fields.count > 0;
}

/* What the steps of a path, from its end to its base, tell. */
struct course {
    uint32_t container;    /* paths: where the object that holds the memory begins: a DEREF, CONTAINER or base */
    uint32_t first_record; /* text: record of the first field behind it, 0 none */
    bool single;           /* the base is a global or the adapter */
    bool kernel_object, registers, changing, behind;
};

static struct course course_of(struct memories *memories, uint32_t key)
{
    struct course course = {0};
    const struct facts *facts = facts_of(memories);
    uint32_t below_record = 0;
    for (uint32_t path = key; path; path = path_at(memories, path)->parent) {
        const struct path *step = path_at(memories, path);
        const struct type *type = &facts->types[step->type];
        if (!course.container && step->kind == PATH_FIELD) {
            course.first_record = step->record;
            course.kernel_object |= is_kernel_object(facts_text(facts, type->name)) && type->kind != TYPE_POINTER;
        }
        bool object = step->kind == PATH_DEREF || step->kind == PATH_CONTAINER || !step->parent;
        if (object && !course.container)
            course.container = path;
        if (step->kind == PATH_CONTAINER) /* elements come and go */
            course.behind = course.changing = true;
        if (step->kind == PATH_DEREF) {
            course.behind = true;
            course.registers |= (type->flags & TYPE_VOLATILE) || keyset_get(&memories->registers, &step->parent) ||
                                (below_record && all_volatile(memories, below_record));
            course.changing |= keyset_get(&memories->changing, &step->parent) != 0;
        }
        below_record = step->kind == PATH_FIELD ? step->record : 0;
        course.single = step->kind == PATH_GLOBAL || (step->kind == PATH_OBJECT && step->index == 1);
    }
    return course;
}

/* The steps of `key` behind `container`, on some object of `record` instead. */
static uint32_t rebase(struct memories *memories, uint32_t key, uint32_t container, uint32_t record)
{
    struct facts *facts = facts_of(memories);
    struct path step = *path_at(memories, key);
    if (key == container)
        return facts_intern_path(facts, (struct path){.kind = PATH_OBJECT, .name = record});
    uint32_t parent = rebase(memories, step.parent, container, record);
    if (step.kind == PATH_ELEMENT && step.parent == container)
        return parent;
    step.parent = parent;
    return facts_intern_path(facts, step);
}

/* A constructor or destructor has its object for itself. */
static bool is_being_made(const struct memories *memories, uint32_t func)
{
    return facts_of(memories)->funcs[func].flags & (FUNC_CONSTRUCTOR | FUNC_DESTRUCTOR);
}

/* Memory that no other thread has, as far as its base tells. */
static bool is_private(const struct memories *memories, uint32_t path, const struct course *course)
{
    const struct facts *facts = facts_of(memories);
    uint32_t base = path_base(facts, path);
    const struct path *at = path_at(memories, base);
    switch ((enum path_kind)at->kind) {
    case PATH_LOCAL:
    case PATH_RESULT:
        return !course->behind && course->container == base;
    case PATH_PARAM:
        /* What Windows passes to a DDI is its own for the call; handles in it are objects already (flow/object). */
        return (!course->behind && course->container == base) || keyset_get(&memories->root_funcs, &at->func);
    case PATH_THIS:
        return is_being_made(memories, at->func);
    case PATH_GLOBAL:
        return keyset_get(&memories->constants, &at->name);
    case PATH_OBJECT:
        return at->name == 0;
    case PATH_NONE:
    case PATH_FUNCTION:
        return true;
    case PATH_FIELD:
    case PATH_DEREF:
    case PATH_ELEMENT:
    case PATH_CONTAINER:
        break;
    }
    return false;
}

/* Of Windows, or of no shape that could tell it from other memory. */
static bool is_foreign(const struct memories *memories, const struct course *course)
{
    uint8_t container = path_at(memories, course->container)->kind;
    if (course->first_record)
        return container != PATH_GLOBAL && is_system(memories, course->first_record);
    return container != PATH_GLOBAL && container != PATH_OBJECT && !course->single;
}

bool memory_is_private(struct memories *memories, uint32_t path)
{
    uint32_t known = keyset_get(&memories->privates, &path);
    if (known == 0) {
        struct course course = course_of(memories, key_of(memories, path).path);
        known = 1 + (is_private(memories, path, &course) || course.kernel_object || is_foreign(memories, &course));
        *keyset_value(&memories->privates, &path) = known;
    }
    return known == 2;
}

struct memory memory_of(struct memories *memories, uint32_t path)
{
    struct key key = key_of(memories, path);
    struct course course = course_of(memories, key.path);
    struct memory memory = {.key = key.path,
                            .any_element = key.any_element,
                            .bit_field = key.bit_field,
                            .first_bit = key.first_bit,
                            .bits = key.bits,
                            .behind = course.behind};
    if (memory_is_private(memories, path))
        memory.kind = MEMORY_PRIVATE;
    else if (course.registers)
        memory.kind = MEMORY_DEVICE;
    else
        memory.kind = course.single && !course.changing ? MEMORY_SINGLE : MEMORY_SOME;
    if (course.first_record)
        memory.rooted = rebase(memories, key.path, course.container, course.first_record);
    if (memory.kind == MEMORY_SOME && !memory.rooted)
        memory.kind = MEMORY_PRIVATE; /* a number behind an unknown pointer: nothing to tell it by */
    return memory;
}

bool memory_meets(const struct memories *memories, uint32_t a, uint32_t b)
{
    for (;;) {
        const struct path *x = path_at(memories, a), *y = path_at(memories, b);
        if (a == b || x->kind != y->kind || !x->parent || !y->parent)
            return true;
        if (x->kind == PATH_ELEMENT && x->constant && y->constant && x->number != y->number)
            return false;
        a = x->parent;
        b = y->parent;
    }
}
