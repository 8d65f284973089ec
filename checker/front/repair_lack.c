#include "front/repair_lack.h"

#include <string.h>

#include "front/cursor.h"
#include "front/repair_alias.h"
#include "front/repaired.h"

#define DEPTH_LIMIT 16

static struct lack *lack_of(struct needs *needs, const char *file, uint32_t offset)
{
    char *key = g_strdup_printf("%s:%u", file, offset);
    struct lack *lack = g_hash_table_lookup(needs->by_place, key);
    if (!lack) {
        lack = g_new0(struct lack, 1);
        lack->file = g_strdup(file);
        lack->offset = offset;
        g_ptr_array_add(needs->lacks, lack);
        g_hash_table_insert(needs->by_place, g_strdup(key), lack);
    }
    g_free(key);
    return lack;
}

struct shape *lack_room(struct reading *reading, CXCursor definition, const char *name)
{
    CXSourceRange extent = clang_getCursorExtent(definition);
    CXFile file, begun;
    unsigned end, begin;
    clang_getSpellingLocation(clang_getRangeEnd(extent), &file, NULL, NULL, &end);
    clang_getExpansionLocation(clang_getRangeStart(extent), &begun, NULL, NULL, &begin);
    const struct lex *text = sites_lex(reading->sites, file);
    if (!file || !end || file != begun || !text || end > text->size || text->text[end - 1] != '}')
        return NULL; /* made by a macro */
    int64_t close = lex_find(text, end - 1);
    for (int64_t at = lex_find(text, begin); at < close; at++)
        if (lex_is(text, at, name))
            return NULL; /* it is there, and of a type that is unknown itself */
    char *path = cursor_take(clang_getFileName(file));
    struct lack *lack = lack_of(reading->needs, path, reading->shift(reading->data, path, end - 1));
    g_free(path);
    return &lack->shape;
}

/* ---- what the uses show ----------------------------------------------------------------------------------------- */

/* The fields of a record by name, those of records without a name in it too. */
struct fields {
    GHashTable *by_name; /* to CXCursor * */
    bool derived;        /* it has a base, where more may be */
};

static void fields_free(void *data)
{
    struct fields *fields = data;
    g_hash_table_destroy(fields->by_name);
    g_free(fields);
}

static enum CXChildVisitResult visit_field(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct fields *fields = data;
    enum CXCursorKind kind = clang_getCursorKind(child);
    if (kind == CXCursor_CXXBaseSpecifier)
        fields->derived = true;
    else if (cursor_is_record(child) && clang_Cursor_isAnonymous(child))
        return CXChildVisit_Recurse;
    else if (clang_isDeclaration(kind))
        g_hash_table_insert(fields->by_name, cursor_take(clang_getCursorSpelling(child)),
                            g_memdup2(&child, sizeof(child)));
    return CXChildVisit_Continue;
}

static const struct fields *fields_of(GHashTable *asked, CXCursor definition)
{
    struct fields *fields = g_hash_table_lookup(asked, definition.data[0]);
    if (!fields) {
        fields = g_new0(struct fields, 1);
        fields->by_name = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
        clang_visitChildren(definition, visit_field, fields);
        g_hash_table_insert(asked, (gpointer)definition.data[0], fields);
    }
    return fields;
}

/* The record that an object of the type is, has elements of, or points to. */
static CXCursor record_of(CXType type)
{
    for (;;) {
        type = clang_getCanonicalType(type);
        CXType inner = clang_getPointeeType(type);
        if (inner.kind == CXType_Invalid)
            inner = clang_getArrayElementType(type);
        if (inner.kind == CXType_Invalid)
            return clang_getCursorDefinition(clang_getTypeDeclaration(type));
        type = inner;
    }
}

static void complete(struct reading *reading, GHashTable *asked, CXCursor definition, const struct shape *shape,
                     unsigned depth)
{
    if (depth > DEPTH_LIMIT || !cursor_is_record(definition) || repaired_is(definition))
        return;
    const struct fields *fields = fields_of(asked, definition);
    for (guint i = 0; shape->members && i < shape->members->len && !fields->derived; i++) {
        const struct shape_member *member = shape->members->pdata[i];
        const CXCursor *field = g_hash_table_lookup(fields->by_name, member->name);
        if (field) {
            complete(reading, asked, record_of(clang_getCursorType(*field)), &member->shape, depth + 1);
            continue;
        }
        struct shape *room = lack_room(reading, definition, member->name);
        if (!room)
            continue;
        guint before = room->members ? room->members->len : 0;
        shape_join(&shape_member(room, member->name)->shape, &member->shape);
        reading->needs->count += room->members->len > before;
    }
}

/* The record of a system header that this type is, or points to; a null cursor. */
static CXCursor record_named(const struct reading *reading, const char *name)
{
    const struct known *known = reading->known;
    const char *plain = alias_annotated(name, reading->needs, known);
    const CXCursor *type = g_hash_table_lookup(known->types, plain ? plain : name);
    if (!type)
        return clang_getNullCursor();
    CXCursor record = record_of(clang_getCursorType(*type));
    bool system = cursor_is_record(record) && clang_Location_isInSystemHeader(clang_getCursorLocation(record));
    return system && !repaired_is(record) ? record : clang_getNullCursor();
}

static struct need *watched(struct reading *reading, const char *name)
{
    GHashTable *table = reading->needs->watched;
    gpointer found = NULL;
    if (g_hash_table_lookup_extended(table, name, NULL, &found))
        return found;
    struct need *need = NULL;
    if (!clang_Cursor_isNull(record_named(reading, name))) {
        need = g_new0(struct need, 1);
        need->name = g_strdup(name);
        need->watched = true;
    }
    g_hash_table_insert(table, g_strdup(name), need);
    return need;
}

void lack_watch(struct reading *reading)
{
    struct sites *sites = reading->sites;
    for (guint i = 0; i < sites->own->len; i++) {
        const struct lex *lex = sites->own->pdata[i];
        for (guint at = 0; at < lex->tokens->len; at++) {
            if (!lex_is_word(lex, at) || !(lex_is_word(lex, at + 1) || lex_is(lex, at + 1, "*")))
                continue;
            char *name = lex_text(lex, at);
            struct need *need = watched(reading, name);
            if (need)
                sites_declarators(sites, need, lex, at + 1);
            g_free(name);
        }
    }
}

static gint compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void complete_watched(struct reading *reading, GHashTable *asked)
{
    guint count;
    gpointer *names = g_hash_table_get_keys_as_array(reading->needs->watched, &count);
    qsort(names, count, sizeof(*names), compare_names);
    for (guint i = 0; i < count; i++) {
        const struct need *need = g_hash_table_lookup(reading->needs->watched, names[i]);
        if (need && need->shape.members)
            complete(reading, asked, record_named(reading, names[i]), &need->shape, 0);
    }
    g_free(names);
}

void lack_complete(struct reading *reading)
{
    struct needs *needs = reading->needs;
    GHashTable *asked = g_hash_table_new_full(NULL, NULL, NULL, fields_free);
    for (guint i = 0; i < needs->names->len; i++) {
        const struct need *need = needs->names->pdata[i];
        if (!need->type || !need->shape.members)
            continue;
        const char *plain = alias_annotated(need->name, needs, reading->known);
        const struct need *rest = plain ? needs_find(needs, plain) : NULL;
        if (plain && !rest)
            complete(reading, asked, record_named(reading, plain), &need->shape, 0);
        const struct need *named = rest ? rest : need;
        char *tag = alias_pointee(named, needs, reading->known);
        if (!tag)
            tag = alias_tag(named, reading->known);
        const CXCursor *record = tag ? known_record(reading->known, tag) : NULL;
        if (record)
            complete(reading, asked, *record, &need->shape, 0);
        g_free(tag);
    }
    complete_watched(reading, asked);
    g_hash_table_destroy(asked);
}
