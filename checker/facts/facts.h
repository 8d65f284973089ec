/*
 * Facts: what a C or C++ program does, as fixed-width records in arrays, addressed by 32-bit index. Read this first.
 *
 * A `struct facts` holds one unit (a source file with its headers), or, after link, the whole program. No pointers are
 * inside: records name each other by index, texts are offsets into `strings`. Record 0 of every table is unused and
 * means "none"; a range is (first, count) into the table named by its comment. Facts know nothing of Windows: a lock is
 * just a call here.
 *
 * Records are written to files as they stand (facts/file.h), so none has padding: `reserved` members are zero.
 */
#ifndef SYNCLINT_FACTS_FACTS_H
#define SYNCLINT_FACTS_FACTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/strings.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic error "-Wpadded"

struct range {
    uint32_t first, count;
};

struct location {
    uint32_t file;   /* text: path as the compiler was given it, normalised, '/' separators */
    uint32_t line;   /* 1-based; 0 unknown */
    uint32_t column; /* 1-based */
};

/* ---- types, records, variables ---------------------------------------------------------------------------- */

enum type_kind {
    TYPE_OTHER,
    TYPE_VOID,
    TYPE_BOOL,
    TYPE_INTEGER,
    TYPE_ENUM,
    TYPE_FLOAT,
    TYPE_POINTER,
    TYPE_RECORD,
    TYPE_ARRAY,
    TYPE_FUNCTION
};

enum type_flag { TYPE_VOLATILE = 1, TYPE_CONST = 2, TYPE_ATOMIC = 4, TYPE_REFERENCE = 8, TYPE_GUESSED = 16 };

struct type {
    uint32_t spelling; /* text, as written: "PDEVICE_EXTENSION", "KSPIN_LOCK" */
    uint32_t name;   /* text: canonical name of what remains after removing pointers, arrays and qualifiers: record tag,
                        or typedef   name for non-records ("KSPIN_LOCK", "LONG") */
    uint32_t record; /* records: the record so named, 0 when it is no record or has no definition */
    uint8_t kind;    /* enum type_kind */
    uint8_t flags;   /* enum type_flag */
    uint8_t depth;   /* pointer depth: 1 for T *, 2 for T ** */
    uint8_t reserved;
    uint32_t width; /* bytes; 0 unknown or incomplete */
};

/* What an annotation says of things: "Adapter->Lock" is MEMBER Lock of DEREF of PARAMETER Adapter. */
enum expression_kind {
    EXPRESSION_NONE,
    EXPRESSION_NAME,      /* name: a member of the same record, a global, a constant, an IRQL, a resource */
    EXPRESSION_PARAMETER, /* name, as the declaration has it; number: which one */
    EXPRESSION_RETURN,    /* the result of the function */
    EXPRESSION_NUMBER,    /* number */
    EXPRESSION_TEXT,      /* name: what stands between quotes */
    EXPRESSION_MEMBER,    /* left.name */
    EXPRESSION_DEREF,     /* *left; left->x is a MEMBER of it */
    EXPRESSION_ADDRESS,   /* &left */
    EXPRESSION_ELEMENT,   /* left[right] */
    EXPRESSION_CALL,      /* left(right); right 0: no arguments */
    EXPRESSION_NOT,       /* !left */
    EXPRESSION_NEGATE,    /* -left */
    EXPRESSION_FLIP,      /* ~left */
    EXPRESSION_BINARY,    /* left OPERATOR right; name: the operator */
    EXPRESSION_CHOICE,    /* left ? the two of the list right */
    EXPRESSION_LIST       /* left, right: the list so far and one more */
};

enum { EXPRESSION_LIMIT = 1100 }; /* of depth */

struct expression {
    uint8_t kind; /* enum expression_kind */
    uint8_t reserved;
    uint16_t depth;       /* of what it is made of; 0 for what has no parts */
    uint32_t name;        /* text */
    uint32_t left, right; /* expressions: smaller than this one */
    int64_t number;
};

struct annotation {
    uint32_t key;       /* text after "synclint:", up to '(': "irql_requires_max" */
    uint32_t arguments; /* text between the parentheses, "" none */
    uint32_t condition; /* text: the _When_ condition around it, "" none; "on failure" for _On_failure_ */
    uint32_t target;    /* text: the expression of an _At_ around it that is no parameter, "" none */
    uint32_t value;     /* expressions: the arguments; 0 none, or no expression (a diagnostic says so) */
    uint32_t when;      /* expressions: the condition; 0 none, or it cannot be told ("on failure" too) */
    uint32_t place;     /* expressions: the target; also of an _At_ on the parameter that the annotation is on */
    struct location at;
};

enum variable_flag { VARIABLE_STATIC = 1, VARIABLE_VOLATILE = 2, VARIABLE_CONST = 4 };

struct variable {             /* parameter, local, global */
    uint32_t name;            /* text */
    uint32_t type;            /* types */
    struct range annotations; /* annotations */
    uint32_t flags;           /* enum variable_flag */
};

/* REPAIRED: no header has it; it was made up from its uses, to read the statements that use it. */
enum record_flag { RECORD_UNION = 1, RECORD_SYSTEM = 2, RECORD_CLASS = 4, RECORD_REPAIRED = 8 };

struct record {
    uint32_t name;         /* text: tag, or the typedef name of an unnamed one; namespaces as A::B */
    uint32_t typedef_name; /* text: first typedef of it, "" none */
    uint32_t usr;          /* text */
    struct location at;
    struct range fields; /* fields */
    struct range bases;  /* names: texts (names of base records) */
    uint32_t destructor; /* text: USR, "" trivial */
    uint32_t size;       /* bytes, 0 incomplete */
    uint32_t flags;      /* enum record_flag */
    struct range annotations;
};

struct field {
    uint32_t name;      /* text; members of anonymous structs stand in the outer record */
    uint32_t type;      /* types */
    uint32_t record;    /* records: owner */
    uint32_t bit_width; /* 0: no bit-field */
    uint32_t offset;    /* bits from the start of the owner; bit-fields of one storage unit share memory */
    struct range annotations;
};

/* ---- access paths -------------------------------------------------------------------------------------------- */

enum path_kind {
    PATH_NONE,
    /* bases: parent is 0 */
    PATH_PARAM,  /* name: parameter name; index: its number; func: whose */
    PATH_LOCAL,  /* name, "" for a value that the source leaves unnamed; index: number of the local (variables of one
                    name in  inner scopes differ); func: whose. Of the variable around it for one that a lambda captures
                  */
    PATH_GLOBAL, /* name: qualified name; statics carry the file: "file.c:name". Static locals and static members too */
    PATH_THIS,   /* the pointer `this`; func: whose */
    PATH_RESULT, /* what call event `index` returned; func: whose */
    PATH_FUNCTION, /* name: USR of the function (a function designator) */
    PATH_OBJECT,   /* made by flow: an object of record `name`; index 1: the one such object there is (per adapter), 0:
                      some object of it */
    /* steps: parent is the path they start from */
    PATH_FIELD,    /* parent.name; record: name text of the record that declares the field */
    PATH_DEREF,    /* *parent */
    PATH_ELEMENT,  /* element of the array at parent; of the objects at pointer p: parent is DEREF of p; index: path of
                      the index, or 0 */
    PATH_CONTAINER /* the record that holds field `name` at the address stored at parent (CONTAINING_RECORD); record:
                      its name */
};

/*
 * Paths form a trie: `d->Ring.Head` is FIELD Head of FIELD Ring of DEREF of PARAM d. Interned: equal paths have equal
 * index. The exact key of a path is its index; the type-rooted key is (record, name) of its last FIELD step.
 */
struct path {
    uint8_t kind;     /* enum path_kind */
    uint8_t constant; /* ELEMENT: 1 when `number` is the constant index */
    uint16_t depth;   /* steps from the base */
    uint32_t parent;  /* paths */
    uint32_t name;    /* text */
    uint32_t record;  /* text: record name */
    uint32_t func;    /* PARAM, LOCAL, THIS, RESULT: funcs */
    uint32_t index;   /* see enum path_kind */
    uint32_t number;  /* ELEMENT: constant index */
    uint32_t type;    /* types: of the value at this path */
};

/* ---- values, predicates ---------------------------------------------------------------------------------------- */

enum operand_kind {
    OPERAND_UNKNOWN,
    OPERAND_PATH,     /* the value stored at path */
    OPERAND_ADDRESS,  /* the address of path */
    OPERAND_CONSTANT, /* number */
    OPERAND_TEXT      /* a string literal; path: text */
};

struct operand {
    uint8_t kind; /* enum operand_kind */
    uint8_t cast; /* 1: an explicit cast stands in between; `type` is what it was cast to */
    uint16_t reserved;
    uint32_t path;
    uint32_t type; /* types: static type of the expression */
    uint32_t reserved_too;
    int64_t number;
};

enum predicate_op {
    PREDICATE_TRUE, /* always */
    PREDICATE_EQ,
    PREDICATE_NE,
    PREDICATE_LT,
    PREDICATE_LE,
    PREDICATE_GT,
    PREDICATE_GE,
    PREDICATE_BITS,    /* (left & right) != 0 */
    PREDICATE_NO_BITS, /* (left & right) == 0 */
    PREDICATE_SUCCESS, /* NT_SUCCESS(left), that is left >= 0 as a signed number */
    PREDICATE_FAILURE,
    PREDICATE_UNKNOWN /* a condition too rich for this language */
};

/* `left op right`. A bare `if (p)` is p NE 0. */
struct predicate {
    uint8_t op; /* enum predicate_op */
    uint8_t reserved[7];
    struct operand left, right;
};

/* ---- code ------------------------------------------------------------------------------------------------------ */

enum event_kind {
    EVENT_NONE,
    EVENT_READ,          /* the value at path is read */
    EVENT_WRITE,         /* the value at path is overwritten */
    EVENT_CALL,          /* direct call of `callee` */
    EVENT_CALL_POINTER,  /* call through the function pointer at path */
    EVENT_CALL_VIRTUAL,  /* virtual call of `callee` or an override of it */
    EVENT_ADDRESS_TAKEN, /* the address of path is made and goes somewhere that no other event shows */
    EVENT_ASSUME,        /* `predicate` holds from here on */
    EVENT_ASSIGN,        /* path = operand: what aliases are made of; always follows the WRITE of path */
    EVENT_RETURN,        /* return of `operand` (or nothing) */
    EVENT_SCOPE_EXIT, /* the life of the object at path ends (a local, temporary, member): callee is its destructor */
    EVENT_SEH_ENTER,  /* a __try begins */
    EVENT_SEH_LEAVE,  /* it ends */
    EVENT_LOST        /* statements were lost here (see struct loss) */
};

enum event_flag {
    EVENT_VOLATILE = 1, /* through a volatile lvalue */
    EVENT_WHOLE = 2,    /* a whole structure */
    EVENT_IN_MACRO = 4,
    EVENT_READ_MODIFY = 8, /* READ and WRITE halves of ++, +=, and the like */
    EVENT_INIT = 16,       /* initialises a variable where it is declared */
    EVENT_DELETE = 32,     /* call made by a delete expression */
    EVENT_NEW = 64,
    EVENT_COUNT = 128 /* besides EVENT_READ_MODIFY: ++, --, += or -= */
};

struct event {
    uint8_t kind;           /* enum event_kind */
    uint8_t flags;          /* enum event_flag */
    uint16_t width;         /* bytes accessed, 0 unknown */
    struct location at;     /* of the expression; inside a macro: of its use */
    uint32_t path;          /* READ, WRITE, ASSIGN target, CALL_POINTER pointer, ADDRESS_TAKEN, SCOPE_EXIT local */
    uint32_t callee;        /* text: USR of the function, CALL and CALL_VIRTUAL, SCOPE_EXIT */
    uint32_t object;        /* operands: the object a method is called on (its address), 0 none */
    struct range arguments; /* operands, in parameter order, without the object */
    uint32_t operand;       /* operands: ASSIGN, RETURN */
    uint32_t predicate;     /* predicates: ASSUME */
};

struct edge {
    uint32_t to;        /* blocks */
    uint32_t predicate; /* predicates: what holds on this edge; 0 nothing */
    uint8_t exception;  /* 1: taken when an exception is raised inside the block (SEH) */
    uint8_t reserved[3];
};

/*
 * A block runs from its first event to its last, then takes one of its edges. No edge: the function ends, by its RETURN
 * or, without one, because an exception leaves it or what it called last never returns.
 */
struct block {
    struct range events; /* events */
    struct range edges;  /* edges */
};

enum func_flag {
    FUNC_DEFINED = 1, /* has blocks */
    FUNC_STATIC = 2,  /* visible in its file only */
    FUNC_METHOD = 4,  /* has `this` */
    FUNC_VIRTUAL = 8,
    FUNC_CONSTRUCTOR = 16,
    FUNC_DESTRUCTOR = 32,
    FUNC_SYSTEM = 64, /* stands in a system or stand-in WDK header */
    FUNC_VARIADIC = 128,
    FUNC_NO_RETURN = 256,
    FUNC_LAMBDA = 512,
    FUNC_INLINE = 1024,
    FUNC_TEMPLATE = 2048,
    FUNC_REPAIRED = 4096 /* no header declares it: it was made up from its calls */
};

enum section_kind { SECTION_DEFAULT, SECTION_PAGED, SECTION_INIT, SECTION_RESIDENT };

struct func {
    uint32_t name;           /* text: qualified name, "BASIC_DISPLAY_DRIVER::StartDevice" */
    uint32_t usr;            /* text: the key across units; statics are qualified by file */
    struct location at;      /* of the name in the definition, else in the first declaration */
    uint32_t end_line;       /* last line of the body */
    uint32_t flags;          /* enum func_flag */
    uint32_t record;         /* text: name of the class of a method */
    uint32_t result;         /* types */
    struct range parameters; /* variables */
    struct range locals;     /* variables */
    struct range annotations;
    struct range roles; /* names: typedef names it was declared through ("DXGKDDI_ESCAPE"), _Function_class_ names */
    struct range overridden; /* names: USRs of the methods it overrides */
    uint8_t section;         /* enum section_kind */
    uint8_t reserved[3];
    uint32_t section_name; /* text: "PAGE", "PAGE$x", "" */
    struct location section_at;
    struct range blocks; /* blocks; the first is the entry */
    struct range losses; /* losses */
};

enum slot_how { SLOT_ASSIGNED, SLOT_INITIALISED, SLOT_COPIED };

/*
 * A function stored in a field of a record: tables of DDIs, of operations, callbacks in parameter blocks. An
 * initialiser at file scope that stores one in a plain variable or array is a slot too, with record and field "" and
 * `path` the variable: no event shows it.
 */
struct slot {
    uint32_t record;     /* text: name of the record that declares the field */
    uint32_t field;      /* text: name of the field */
    uint32_t function;   /* text: USR */
    uint32_t field_type; /* text: spelling of the field's type ("PDXGKDDI_ESCAPE") */
    uint32_t path;       /* paths: what is assigned to, 0 for initialisers of records */
    uint32_t func;       /* funcs: where it is stored, 0 at file scope */
    struct location at;
    uint8_t how;  /* enum slot_how */
    uint8_t cast; /* 1: through a cast that changes the type */
    uint16_t reserved;
};

/* ---- the unit ---------------------------------------------------------------------------------------------------- */

enum loss_kind {
    LOSS_PARSE,      /* an error inside the body; the compiler may have dropped statements */
    LOSS_UNSUPPORTED /* a construct that the front end does not model */
};

struct loss {
    uint32_t func; /* funcs */
    uint32_t kind; /* enum loss_kind */
    uint32_t text; /* text: the diagnostic or the construct */
    struct location at;
};

/*
 * FATAL: a header that was not found; a compiler would stop, the front end goes on without it. REPAIRED: not said by
 * the compiler; the text is a name that nothing declares, and that was declared to read on.
 */
enum severity_kind { DIAGNOSTIC_WARNING, DIAGNOSTIC_ERROR, DIAGNOSTIC_FATAL, DIAGNOSTIC_REPAIRED };

struct diagnostic {
    uint32_t kind; /* enum severity_kind */
    uint32_t text; /* text */
    struct location at;
};

enum suppression_kind { SUPPRESS_LINE, SUPPRESS_BEGIN, SUPPRESS_END, SUPPRESS_FUNCTION, SUPPRESS_FILE };

struct suppression { /* a comment "synclint: ignore[rules] reason", or a pragma */
    uint32_t kind;   /* enum suppression_kind */
    uint32_t rules;  /* text: comma list, "" all */
    uint32_t reason; /* text */
    struct location at;
    uint32_t target_line; /* SUPPRESS_LINE: the line it covers */
};

struct source {    /* a file read for the unit, the main file first */
    uint32_t path; /* text */
    uint32_t lines;
    uint32_t system; /* 1: system or stand-in WDK header */
    uint32_t reserved;
    uint64_t hash; /* of the content; 0 not known */
};

struct name {
    uint32_t text;
};

struct unit_info {
    uint32_t main_file; /* text */
    uint32_t language;  /* text: "c" or "c++" */
    uint32_t failed;    /* text: why it could not be analysed, "" when it was */
    struct location failed_at;
};

#pragma GCC diagnostic pop

/* X(table, record). The order is the order in a .facts file. */
#define FACTS_TABLES(X)                                                                                                \
    X(units, struct unit_info)                                                                                         \
    X(sources, struct source)                                                                                          \
    X(types, struct type)                                                                                              \
    X(records, struct record)                                                                                          \
    X(fields, struct field)                                                                                            \
    X(globals, struct variable)                                                                                        \
    X(variables, struct variable)                                                                                      \
    X(annotations, struct annotation)                                                                                  \
    X(expressions, struct expression)                                                                                  \
    X(names, struct name)                                                                                              \
    X(paths, struct path)                                                                                              \
    X(operands, struct operand)                                                                                        \
    X(predicates, struct predicate)                                                                                    \
    X(events, struct event)                                                                                            \
    X(edges, struct edge)                                                                                              \
    X(blocks, struct block)                                                                                            \
    X(funcs, struct func)                                                                                              \
    X(slots, struct slot)                                                                                              \
    X(losses, struct loss)                                                                                             \
    X(diagnostics, struct diagnostic)                                                                                  \
    X(suppressions, struct suppression)

struct facts {
    struct strings strings;
#define FACTS_FIELD(table, record)                                                                                     \
    record *table;                                                                                                     \
    uint32_t table##_count; /* records, the unused record 0 included */                                                \
    uint32_t table##_capacity;
    FACTS_TABLES(FACTS_FIELD)
#undef FACTS_FIELD
    uint32_t *path_slots; /* hash of paths, for paths_intern; not stored */
    uint32_t path_slot_count;
    GVariant *mapped; /* what the tables and texts lie in when they come from a file (facts/file.h); NULL: their own */
};

void facts_init(struct facts *facts);
void facts_release(struct facts *facts);

/* facts_add_events(facts, event) appends a record and gives its index. Records may move. */
#define FACTS_ADD(table, record) uint32_t facts_add_##table(struct facts *facts, record value);
FACTS_TABLES(FACTS_ADD)
#undef FACTS_ADD

/* Index of the path equal to `path` (type aside: the first type seen stays), added if new. Sets its depth. */
uint32_t facts_intern_path(struct facts *facts, struct path path);

static inline const char *facts_text(const struct facts *facts, uint32_t offset)
{
    return strings_text(&facts->strings, offset);
}

/* Which stands first: by the text of the file, then line and column. <0, 0, >0. */
int facts_compare_places(const struct facts *facts, const struct location *a, const struct location *b);

/* The base of a path: the step without a parent. */
uint32_t path_base(const struct facts *facts, uint32_t path);

/* "d->Ring.Head", "this->m_Lock", "table[*].Hits": for messages and dumps. Appends to `out`. */
void path_print(const struct facts *facts, uint32_t path, GString *out);

#endif
