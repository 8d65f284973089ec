#include "front/record.h"

#include <string.h>

#include "front/annotation.h"
#include "front/destroy.h"
#include "front/instance.h"
#include "front/precompiled.h"
#include "front/repaired.h"
#include "front/type.h"

static CXCursor null_if_invalid(CXCursor cursor)
{
    return clang_isInvalid(clang_getCursorKind(cursor)) ? clang_getNullCursor() : cursor;
}

CXCursor record_around(CXCursor field)
{
    CXCursor parent = clang_getCursorSemanticParent(field);
    while (clang_Cursor_isAnonymousRecordDecl(parent))
        parent = clang_getCursorSemanticParent(parent);
    return parent;
}

bool record_field_is_anonymous(CXCursor field)
{
    CXCursor declaration = clang_getTypeDeclaration(cursor_canonical_type(field));
    return clang_Cursor_isAnonymousRecordDecl(declaration) != 0;
}

struct field_search {
    CXCursor declaration, found;
};

static enum CXVisitorResult match_field(CXCursor field, CXClientData data)
{
    struct field_search *search = data;
    CXType type = cursor_canonical_type(field);
    while (type_is_array(type))
        type = clang_getCanonicalType(clang_getArrayElementType(type));
    while (type.kind == CXType_Pointer)
        type = clang_getCanonicalType(clang_getPointeeType(type));
    if (!clang_equalCursors(clang_getTypeDeclaration(type), search->declaration))
        return CXVisit_Continue;
    search->found = field;
    return CXVisit_Break;
}

/* A record without tag and typedef is known by the member that it is the type of. */
static char *nameless(struct reader *reader, CXCursor declaration)
{
    CXCursor parent = clang_getCursorSemanticParent(declaration);
    if (cursor_is_record(parent)) {
        struct field_search search = {declaration, clang_getNullCursor()};
        clang_Type_visitFields(clang_getCursorType(parent), match_field, &search);
        if (!clang_Cursor_isNull(search.found)) {
            char *field = cursor_take(clang_getCursorSpelling(search.found));
            const char *outer = facts_text(reader->facts, record_name(reader, parent));
            char *name = g_strconcat(outer, "::", field, NULL);
            g_free(field);
            return name;
        }
    }
    struct location at = reader_location(reader, clang_getCursorLocation(declaration));
    return g_strdup_printf("(unnamed at %s:%u)", facts_text(reader->facts, at.file), at.line);
}

uint32_t record_name(struct reader *reader, CXCursor declaration)
{
    while (clang_Cursor_isAnonymousRecordDecl(declaration))
        declaration = clang_getCursorSemanticParent(declaration);
    char *own = cursor_take(clang_getCursorSpelling(declaration));
    if (strchr(own, '(')) {
        g_free(own);
        own = nameless(reader, declaration);
    } else {
        char *whole = cursor_qualified_name(declaration, reader->cxx, own);
        g_free(own);
        own = whole;
    }
    uint32_t text = strings_add(&reader->facts->strings, own);
    g_free(own);
    return text;
}

static enum CXVisitorResult add_field(CXCursor field, CXClientData data)
{
    GArray *fields = data;
    if (clang_Cursor_isBitField(field) && !record_field_is_anonymous(field)) {
        CXString spelling = clang_getCursorSpelling(field);
        bool unnamed = !*clang_getCString(spelling);
        clang_disposeString(spelling);
        if (unnamed)
            return CXVisit_Continue;
    }
    g_array_append_val(fields, field);
    return CXVisit_Continue;
}

void record_fields(CXType type, GArray *fields)
{
    clang_Type_visitFields(clang_getCanonicalType(type), add_field, fields);
}

struct member_search {
    enum CXCursorKind kind;
    CXCursor found;
    GArray *all; /* CXCursor, or NULL */
};

static enum CXChildVisitResult match_kind(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct member_search *search = data;
    if (clang_getCursorKind(child) != search->kind)
        return CXChildVisit_Continue;
    search->found = child;
    if (!search->all)
        return CXChildVisit_Break;
    g_array_append_val(search->all, child);
    return CXChildVisit_Continue;
}

CXCursor record_destructor(const struct reader *reader, CXCursor declaration)
{
    CXCursor instance = instance_destructor(reader, declaration);
    if (!clang_Cursor_isNull(instance))
        return instance;
    struct member_search search = {CXCursor_Destructor, clang_getNullCursor(), NULL};
    CXCursor definition = clang_getCursorDefinition(declaration);
    clang_visitChildren(definition, match_kind, &search);
    if (clang_Cursor_isNull(search.found)) {
        /* A specialisation of a class template has no children: ask the pattern. */
        CXCursor pattern = clang_getSpecializedCursorTemplate(declaration);
        if (!clang_Cursor_isNull(pattern))
            clang_visitChildren(pattern, match_kind, &search);
    }
    return search.found;
}

static enum CXChildVisitResult match_constructor(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) != CXCursor_Constructor || !clang_CXXConstructor_isDefaultConstructor(child))
        return CXChildVisit_Continue;
    *(CXCursor *)data = child;
    return CXChildVisit_Break;
}

CXCursor record_default_constructor(const struct reader *reader, CXCursor declaration)
{
    CXCursor instance = instance_default_constructor(reader, declaration);
    if (!clang_Cursor_isNull(instance))
        return instance;
    CXCursor found = clang_getNullCursor();
    CXCursor pattern = clang_getSpecializedCursorTemplate(declaration);
    clang_visitChildren(clang_Cursor_isNull(pattern) ? declaration : pattern, match_constructor, &found);
    return found;
}

/* A specialisation that is not written out shows no bases: the pattern does. */
static void add_bases(const struct reader *reader, CXType type, GArray *parts)
{
    CXCursor declaration = clang_getTypeDeclaration(clang_getCanonicalType(type));
    GArray *bases = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    struct member_search search = {CXCursor_CXXBaseSpecifier, clang_getNullCursor(), bases};
    CXCursor pattern = clang_getSpecializedCursorTemplate(declaration);
    clang_visitChildren(declaration, match_kind, &search);
    if (!bases->len && !clang_Cursor_isNull(pattern))
        clang_visitChildren(pattern, match_kind, &search);
    for (guint i = 0; i < bases->len; i++) {
        struct record_part part = {.cursor = g_array_index(bases, CXCursor, i), .is_base = true};
        part.type = instance_base(reader, type, cursor_canonical_type(part.cursor));
        g_array_append_val(parts, part);
    }
    g_array_free(bases, TRUE);
}

void record_parts(const struct reader *reader, CXType type, GArray *parts)
{
    add_bases(reader, type, parts);
    GArray *fields = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    record_fields(type, fields);
    for (guint i = 0; i < fields->len; i++) {
        struct record_part part = {.cursor = g_array_index(fields, CXCursor, i)};
        part.type = clang_getCursorType(part.cursor);
        g_array_append_val(parts, part);
    }
    g_array_free(fields, TRUE);
}

bool record_has_virtual_base(struct reader *reader, CXType type)
{
    CXCursor declaration = clang_getTypeDeclaration(clang_getCanonicalType(type));
    uint32_t known = cursor_map_get(&reader->virtual_bases, declaration);
    if (known)
        return known == 2;
    GArray *bases = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    add_bases(reader, type, bases);
    bool found = false;
    for (guint i = 0; i < bases->len && !found; i++) {
        struct record_part base = g_array_index(bases, struct record_part, i);
        found = clang_isVirtualBase(base.cursor) || record_has_virtual_base(reader, base.type);
    }
    g_array_free(bases, TRUE);
    cursor_map_put(&reader->virtual_bases, declaration, found ? 2 : 1);
    return found;
}

static void read_bases(struct reader *reader, CXCursor definition, struct record *record)
{
    GArray *bases = g_array_new(FALSE, FALSE, sizeof(struct record_part));
    add_bases(reader, clang_getCursorType(definition), bases);
    record->bases.first = bases->len ? reader->facts->names_count : 0;
    record->bases.count = bases->len;
    for (guint i = 0; i < bases->len; i++) {
        CXType type = clang_getCanonicalType(g_array_index(bases, struct record_part, i).type);
        uint32_t name = record_name(reader, clang_getTypeDeclaration(type));
        facts_add_names(reader->facts, (struct name){name});
    }
    g_array_free(bases, TRUE);
}

struct flattened {
    CXCursor field;
    uint32_t offset; /* bits */
};

static void flatten(CXType type, uint32_t base, GArray *out)
{
    GArray *fields = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    record_fields(type, fields);
    for (guint i = 0; i < fields->len; i++) {
        CXCursor field = g_array_index(fields, CXCursor, i);
        long long own = clang_Cursor_getOffsetOfField(field);
        uint32_t offset = base + (own > 0 ? (uint32_t)own : 0);
        struct flattened found = {field, offset};
        if (record_field_is_anonymous(field))
            flatten(clang_getCursorType(field), offset, out);
        else
            g_array_append_val(out, found);
    }
    g_array_free(fields, TRUE);
}

/* A record itself, or an array of them; not a pointer. */
static bool holds_record(CXType type)
{
    while (type_is_array(type))
        type = clang_getArrayElementType(clang_getCanonicalType(type));
    return type_is_record(type);
}

/* The type of a field may name records that are new: they join the queue. */
static void read_fields(struct reader *reader, uint32_t index, CXCursor definition)
{
    struct facts *facts = reader->facts;
    GArray *found = g_array_new(FALSE, FALSE, sizeof(struct flattened));
    flatten(clang_getCursorType(definition), 0, found);
    uint32_t first = facts->fields_count;
    for (guint i = 0; i < found->len; i++) {
        struct flattened *at = &g_array_index(found, struct flattened, i);
        struct field field = {.record = index, .offset = at->offset};
        field.name = reader_text(reader, clang_getCursorSpelling(at->field));
        CXType type = clang_getCursorType(at->field);
        reader->shallow = facts->records[index].flags & RECORD_SYSTEM && !holds_record(type);
        field.type = type_of_declaration(reader, at->field);
        reader->shallow = false;
        if (clang_Cursor_isBitField(at->field))
            field.bit_width = (uint32_t)clang_getFieldDeclBitWidth(at->field);
        field.annotations = annotation_read(reader, at->field);
        facts_add_fields(facts, field);
    }
    facts->records[index].fields = (struct range){first, found->len};
    g_array_free(found, TRUE);
}

void record_ask(struct reader *reader, uint32_t index)
{
    if (reader->records_asked->len <= index)
        g_array_set_size(reader->records_asked, reader->facts->records_count);
    bool *asked = &g_array_index(reader->records_asked, bool, index);
    if (!index || reader->shallow || *asked)
        return;
    *asked = true;
    g_queue_push_tail(&reader->record_queue, GUINT_TO_POINTER(index));
}

uint32_t record_of(struct reader *reader, CXCursor declaration)
{
    CXCursor definition = null_if_invalid(clang_getCursorDefinition(declaration));
    if (clang_Cursor_isNull(definition) || !cursor_is_record(definition))
        return 0;
    while (clang_Cursor_isAnonymousRecordDecl(definition))
        definition = clang_getCursorSemanticParent(definition);
    uint32_t index = cursor_map_get(&reader->records, definition);
    if (index) {
        record_ask(reader, index);
        return index;
    }
    struct record record = {.flags = reader_is_system(definition) ? RECORD_SYSTEM : 0};
    enum CXCursorKind kind = clang_getCursorKind(definition);
    if (kind == CXCursor_UnionDecl)
        record.flags |= RECORD_UNION;
    if (kind == CXCursor_ClassDecl || kind == CXCursor_ClassTemplate)
        record.flags |= RECORD_CLASS;
    record.name = record_name(reader, definition);
    record.usr = reader_text(reader, clang_getCursorUSR(definition));
    record.at = reader_location(reader, clang_getCursorLocation(definition));
    record.size = type_width(clang_getCursorType(definition));
    if (reader->repaired && repaired_is(definition)) {
        record.flags |= RECORD_REPAIRED;
        record.size = 0; /* it has the members that are used */
    }
    index = facts_add_records(reader->facts, record);
    cursor_map_put(&reader->records, definition, index);
    g_array_append_val(reader->record_definitions, definition);
    record_ask(reader, index);
    return index;
}

CXCursor record_of_typedef(CXCursor declaration)
{
    CXType type = clang_getTypedefDeclUnderlyingType(declaration);
    if ((type.kind != CXType_Elaborated && type.kind != CXType_Record) || !type_is_record(type))
        return clang_getNullCursor();
    return clang_getTypeDeclaration(clang_getCanonicalType(type));
}

void record_typedef(struct reader *reader, CXCursor declaration)
{
    CXCursor record = clang_getCursorDefinition(record_of_typedef(declaration));
    if (clang_isInvalid(clang_getCursorKind(record)) || cursor_map_get(&reader->typedefs, record))
        return;
    g_array_append_val(reader->typedef_list, declaration);
    cursor_map_put(&reader->typedefs, record, reader->typedef_list->len);
}

/* The first typedef name of a record, a text; 0 none. Precompiled headers come before all else. */
static uint32_t typedef_name(struct reader *reader, CXCursor definition)
{
    if (reader->precompiled) {
        CXString usr = clang_getCursorUSR(definition);
        const char *name = precompiled_typedef(reader->precompiled, clang_getCString(usr));
        clang_disposeString(usr);
        if (name)
            return strings_add(&reader->facts->strings, name);
    }
    uint32_t number = cursor_map_get(&reader->typedefs, definition);
    if (!number)
        return 0;
    CXCursor declaration = g_array_index(reader->typedef_list, CXCursor, number - 1);
    return reader_text(reader, clang_getCursorSpelling(declaration));
}

void record_finish(struct reader *reader)
{
    for (uint32_t index; (index = GPOINTER_TO_UINT(g_queue_pop_head(&reader->record_queue)));) {
        CXCursor definition = g_array_index(reader->record_definitions, CXCursor, index - 1);
        read_fields(reader, index, definition);
        struct record record = reader->facts->records[index];
        if (reader->cxx) {
            read_bases(reader, definition, &record);
            record.destructor = destroy_usr(reader, clang_getCursorType(definition));
        }
        record.annotations = annotation_read(reader, definition);
        record.typedef_name = typedef_name(reader, definition);
        reader->facts->records[index] = record;
    }
}
