/*
 * What is known while one unit is read: its facts so far and the maps from libclang's things to them. Everything below
 * unit.c works on one of these. It dies with the translation unit.
 */
#ifndef SYNCLINT_FRONT_READER_H
#define SYNCLINT_FRONT_READER_H

#include <clang-c/Index.h>
#include <glib.h>

#include "facts/facts.h"
#include "front/cursor.h"

/*
 * How units are parsed. KeepGoing: a missing header costs its names, not the file. The pragmas' attributes show only
 * when asked for.
 */
enum {
    READER_OPTIONS = CXTranslationUnit_KeepGoing | CXTranslationUnit_IncludeAttributedTypes |
                     CXTranslationUnit_VisitImplicitAttributes
};

struct precompiled;

/* An error of the compiler: where the function around it lost something. */
struct reader_error {
    uint32_t file; /* text */
    uint32_t offset;
    uint32_t text; /* text */
    struct location at;
};

struct reader {
    struct facts *facts;
    CXTranslationUnit unit;
    const struct precompiled *precompiled; /* the headers of Windows that were not parsed here; NULL: none */
    const char *main_text;                 /* with them: the source, of which libclang has not seen the first lines */
    size_t main_length;
    bool cxx;
    bool repaired;     /* declarations were made for what no header has: see repair.h */
    GHashTable *files; /* CXFile to text */
    CXFile last_file;  /* the file asked for last, and its text */
    uint32_t last_file_text;
    GHashTable *types;           /* clang's type pointer to types */
    GHashTable *type_contents;   /* content of a type to types */
    struct cursor_map records;   /* definition to records */
    struct cursor_map typedefs;  /* definition of a record to the first typedef of it: number in the list, from 1 */
    GArray *typedef_list;        /* CXCursor */
    GArray *records_asked;       /* bool, by records index: the fields are read or queued */
    bool shallow;                /* in a system structure, whose pointers lead far: what they point to is only named */
    GArray *record_definitions;  /* CXCursor, by records index - 1 */
    GQueue record_queue;         /* records whose fields are not read yet */
    struct cursor_map variables; /* VarDecl, ParmDecl to its path */
    struct cursor_map globals;   /* canonical VarDecl of a global to globals */
    GPtrArray *global_annotations; /* GArray of struct annotation, by globals index - 1 */
    struct cursor_map functions;   /* canonical declaration to funcs */
    GPtrArray *drafts;             /* struct function_draft *, by funcs index - 1 */
    GArray *instance_list;         /* CXCursor: instances of templates that have bodies */
    struct cursor_map instances, instance_destructors, instance_constructors; /* see instance.c */
    GHashTable *patterns_used;     /* funcs: templates whose use has made no instance with a body */
    GHashTable *usrs;              /* text: USRs given to functions */
    struct cursor_map destructors; /* class to what destroy_usr found */
    struct cursor_map virtual_bases, constructs, copies_code[4];   /* class to an answer: 1 no, 2 yes */
    struct cursor_map implicit_destructors, implicit_constructors; /* class to funcs */
    GHashTable *implicit_asked;                                    /* funcs that have been queued */
    GQueue implicit_wanted;                                        /* struct implicit *, see implicit.c */
    struct cursor_map lambdas;                                     /* class of a lambda to funcs */
    struct cursor_map lambda_values; /* of a generic one: to what its value is called as, see lambda.c */
    GArray *allocators;              /* CXCursor: declarations of operator new and delete */
    GArray *copies;                  /* struct slot_copy, see slot.c */
    GArray *errors;                  /* struct reader_error, sorted by file and offset */
    GHashTable *sources;             /* text: files met so far */
    GPtrArray *scans;                /* struct source_scan *, of user files */
    GHashTable *allocated;           /* funcs that an alloc_text pragma names */
    uint32_t unknown_predicate;      /* predicates: the one of kind PREDICATE_UNKNOWN */
};

/* Text of a libclang string, interned; disposes of it. */
uint32_t reader_text(struct reader *reader, CXString string);

/* Where the code stands; inside a macro: where the macro is used. */
struct location reader_location(struct reader *reader, CXSourceLocation location);

/* The same, with the offset in its file. */
struct location reader_offset(struct reader *reader, CXSourceLocation location, uint32_t *offset);

/* Text of the path of a file, as reports show it. */
uint32_t reader_file(struct reader *reader, CXFile file);

/* Does it come from the body or the arguments of a macro? */
bool reader_in_macro(CXSourceLocation location);

bool reader_is_system(CXCursor cursor);

#endif
