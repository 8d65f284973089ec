#include "front/cursor.h"

#include <string.h>

static void add_child(struct children *children, CXCursor child)
{
    if (children->count == children->capacity) {
        bool in_room = children->items == children->room;
        children->capacity *= 2;
        CXCursor *items =
            in_room ? g_new(CXCursor, children->capacity) : g_renew(CXCursor, children->items, children->capacity);
        if (in_room)
            memcpy(items, children->room, sizeof(children->room));
        children->items = items;
    }
    children->items[children->count++] = child;
}

static enum CXChildVisitResult visit_child(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    add_child(data, child);
    return CXChildVisit_Continue;
}

static enum CXChildVisitResult visit_code(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    enum CXCursorKind kind = clang_getCursorKind(child);
    if (clang_isExpression(kind) || clang_isStatement(kind))
        add_child(data, child);
    return CXChildVisit_Continue;
}

static void read_with(struct children *children, CXCursor parent, CXCursorVisitor visitor)
{
    children->items = children->room;
    children->count = 0;
    children->capacity = sizeof(children->room) / sizeof(children->room[0]);
    clang_visitChildren(parent, visitor, children);
}

void children_read(struct children *children, CXCursor parent)
{
    read_with(children, parent, visit_child);
}

void children_read_code(struct children *children, CXCursor parent)
{
    read_with(children, parent, visit_code);
}

void children_release(struct children *children)
{
    if (children->items != children->room)
        g_free(children->items);
    children->items = children->room;
    children->count = 0;
}

struct last_child {
    CXCursor cursor;
    unsigned count;
};

static enum CXChildVisitResult keep_last(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct last_child *last = data;
    enum CXCursorKind kind = clang_getCursorKind(child);
    if (clang_isExpression(kind) || clang_isStatement(kind)) {
        last->cursor = child;
        last->count++;
    }
    return CXChildVisit_Continue;
}

CXCursor cursor_operand(CXCursor cursor)
{
    struct last_child last = {clang_getNullCursor(), 0};
    clang_visitChildren(cursor, keep_last, &last);
    return last.cursor;
}

static enum CXChildVisitResult keep_first(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    enum CXCursorKind kind = clang_getCursorKind(child);
    if (!clang_isExpression(kind) && !clang_isStatement(kind))
        return CXChildVisit_Continue;
    *(CXCursor *)data = child;
    return CXChildVisit_Break;
}

CXCursor cursor_child(CXCursor cursor)
{
    CXCursor first = clang_getNullCursor();
    clang_visitChildren(cursor, keep_first, &first);
    return first;
}

bool cursor_wraps(CXCursor cursor, CXCursor child)
{
    return clang_equalRanges(clang_getCursorExtent(cursor), clang_getCursorExtent(child)) != 0;
}

CXCursor cursor_strip(CXCursor cursor)
{
    for (;;) {
        enum CXCursorKind kind = clang_getCursorKind(cursor);
        if (kind != CXCursor_ParenExpr && kind != CXCursor_UnexposedExpr)
            return cursor;
        struct last_child last = {clang_getNullCursor(), 0};
        clang_visitChildren(cursor, keep_last, &last);
        if (last.count != 1 || (kind == CXCursor_UnexposedExpr && !cursor_wraps(cursor, last.cursor)))
            return cursor;
        cursor = last.cursor;
    }
}

CXType cursor_canonical_type(CXCursor cursor)
{
    return clang_getCanonicalType(clang_getCursorType(cursor));
}

bool cursor_is_function(CXCursor cursor)
{
    switch ((int)clang_getCursorKind(cursor)) {
    case CXCursor_FunctionDecl:
    case CXCursor_CXXMethod:
    case CXCursor_Constructor:
    case CXCursor_Destructor:
    case CXCursor_ConversionFunction:
    case CXCursor_FunctionTemplate:
        return true;
    default:
        return false;
    }
}

bool cursor_is_record(CXCursor cursor)
{
    switch ((int)clang_getCursorKind(cursor)) {
    case CXCursor_StructDecl:
    case CXCursor_UnionDecl:
    case CXCursor_ClassDecl:
    case CXCursor_ClassTemplate:
    case CXCursor_ClassTemplatePartialSpecialization:
        return true;
    default:
        return false;
    }
}

const char *cursor_text(CXCursor cursor, size_t *length)
{
    CXSourceRange extent = clang_getCursorExtent(cursor);
    CXFile file, last;
    unsigned start, end;
    clang_getSpellingLocation(clang_getRangeStart(extent), &file, NULL, NULL, &start);
    clang_getSpellingLocation(clang_getRangeEnd(extent), &last, NULL, NULL, &end);
    size_t size = 0;
    CXTranslationUnit unit = clang_Cursor_getTranslationUnit(cursor);
    const char *text = file && file == last ? clang_getFileContents(unit, file, &size) : NULL;
    bool there = text && start < end && end <= size;
    *length = there ? end - start : 0;
    return there ? text + start : "";
}

char *cursor_take(CXString string)
{
    const char *text = clang_getCString(string);
    char *copy = g_strdup(text ? text : "");
    clang_disposeString(string);
    return copy;
}

char *cursor_qualified_name(CXCursor cursor, bool cxx, const char *name)
{
    char *whole = name ? g_strdup(name) : cursor_take(clang_getCursorSpelling(cursor));
    if (!cxx)
        return whole;
    CXCursor parent = clang_getCursorSemanticParent(cursor);
    for (; clang_getCursorKind(parent) == CXCursor_Namespace || cursor_is_record(parent);
         parent = clang_getCursorSemanticParent(parent)) {
        if (clang_Cursor_isAnonymous(parent))
            continue;
        char *outer = cursor_take(clang_getCursorSpelling(parent));
        char *longer = g_strconcat(outer, "::", whole, NULL);
        g_free(outer);
        g_free(whole);
        whole = longer;
    }
    return whole;
}

struct cursor_entry {
    CXCursor cursor;
    uint32_t value; /* 0: free */
};

static struct cursor_entry *find_entry(const struct cursor_map *map, CXCursor cursor)
{
    uint32_t slot = clang_hashCursor(cursor) * 2654435761u & (map->size - 1);
    while (map->entries[slot].value && !clang_equalCursors(map->entries[slot].cursor, cursor))
        slot = (slot + 1) & (map->size - 1);
    return &map->entries[slot];
}

uint32_t cursor_map_get(const struct cursor_map *map, CXCursor cursor)
{
    return map->size ? find_entry(map, cursor)->value : 0;
}

void cursor_map_put(struct cursor_map *map, CXCursor cursor, uint32_t value)
{
    if ((map->count + 1) * 2 > map->size) {
        struct cursor_map bigger = {.size = map->size ? map->size * 2 : 256, .count = map->count};
        bigger.entries = g_new0(struct cursor_entry, bigger.size);
        for (uint32_t i = 0; i < map->size; i++)
            if (map->entries[i].value)
                *find_entry(&bigger, map->entries[i].cursor) = map->entries[i];
        g_free(map->entries);
        *map = bigger;
    }
    struct cursor_entry *entry = find_entry(map, cursor);
    if (!entry->value)
        map->count++;
    *entry = (struct cursor_entry){cursor, value};
}

void cursor_map_release(struct cursor_map *map)
{
    g_free(map->entries);
    *map = (struct cursor_map){0};
}
