/*
 * Small tools over libclang cursors: children as arrays, a map from cursor to number, stripping of what has no
 * effect, qualified names. Everything that more than one reader of the tree needs and that makes no facts.
 */
#ifndef SYNCLINT_FRONT_CURSOR_H
#define SYNCLINT_FRONT_CURSOR_H

#include <clang-c/Index.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* The children of a cursor, in the order in which libclang gives them. */
struct children {
    CXCursor *items;
    unsigned count, capacity;
    CXCursor room[6]; /* where most of them fit */
};

/* Every child; or those only that are expressions or statements (type and namespace references, attributes, parameters
 * of a spelled-out function type and the like left out). Each is followed by children_release. */
void children_read(struct children *children, CXCursor parent);
void children_read_code(struct children *children, CXCursor parent);
void children_release(struct children *children);

/* The only expression or statement below `cursor`, the last one when there are several (a cast to a type that holds
 * expressions has those first), a null cursor when there is none. */
CXCursor cursor_operand(CXCursor cursor);

/* The first expression or statement below `cursor`, a null cursor when there is none. */
CXCursor cursor_child(CXCursor cursor);

/* Does a node that libclang does not expose only wrap the child (an implicit conversion, a temporary)? They have one
 * extent. */
bool cursor_wraps(CXCursor cursor, CXCursor child);

/* Without parentheses and without nodes that libclang does not expose and that have one operand: implicit casts,
 * temporaries. */
CXCursor cursor_strip(CXCursor cursor);

CXType cursor_canonical_type(CXCursor cursor);

/* Does it declare a function, method, constructor ...; a structure, union, class? */
bool cursor_is_function(CXCursor cursor);
bool cursor_is_record(CXCursor cursor);

/* "A::B::name"; in C the plain name. `name` replaces the cursor's own name when not NULL. The caller frees. */
char *cursor_qualified_name(CXCursor cursor, bool cxx, const char *name);

/* Its text as it stands in the file: of what a macro made, in the definition of the macro. Not terminated; of length 0
 * when it has none. */
const char *cursor_text(CXCursor cursor, size_t *length);

/* A text that libclang gave, for g_free. Never NULL. */
char *cursor_take(CXString string);

/* A map from cursors to numbers other than 0. For lookup only. */
struct cursor_map {
    struct cursor_entry *entries;
    uint32_t size, count;
};

uint32_t cursor_map_get(const struct cursor_map *map, CXCursor cursor); /* 0: not there */
void cursor_map_put(struct cursor_map *map, CXCursor cursor, uint32_t value);
void cursor_map_release(struct cursor_map *map);

#endif
