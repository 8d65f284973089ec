/*
 * Which memory an absolute path means, so that accesses to the same memory get the same key. Indices that vary are one
 * element; members of a union and the bit-fields of one storage unit are one memory, told apart by their bits.
 */
#ifndef SYNCLINT_FLOW_SHARING_MEMORY_H
#define SYNCLINT_FLOW_SHARING_MEMORY_H

#include "flow/analysis.h"

enum memory_kind {
    MEMORY_PRIVATE, /* of one call or one thread: locals, arguments, memory of Windows, locks themselves */
    MEMORY_DEVICE,  /* registers: reached through a pointer to volatile, or one that register accesses use */
    MEMORY_SINGLE,  /* one such memory per adapter, or in the driver */
    MEMORY_SOME     /* of some object of its record: another path of the same fields may be the same memory */
};

struct memory {
    uint32_t key;     /* paths: the path with every index open, overlaid members by their first */
    uint32_t rooted;  /* paths: the same fields of some object (PATH_OBJECT, 0); 0 when no record is known */
    uint8_t kind;     /* enum memory_kind */
    bool behind;      /* MEMORY_SINGLE: reached through a pointer that never changes after start */
    bool any_element; /* some index on the way varies */
    bool bit_field;
    uint32_t first_bit, bits; /* within an overlaid member or a storage unit; 0, 0: all of it */
};

struct memories {
    struct analysis *analysis;
    struct keyset records;    /* text of a record name to its record */
    struct keyset fields;     /* (text of record name, text of field name) to its field */
    uint32_t *overlaid;       /* per field: the first field of the memory it shares; 0 shares none */
    struct keyset changing;   /* canonical path of a pointer that is set after start, to 1 */
    struct keyset registers;  /* canonical path of a pointer to registers, to 1 */
    struct keyset privates;   /* path to 1: is not private, 2: is */
    struct keyset root_funcs; /* func that is a root, to 1 */
    struct keyset constants;  /* text of the name of a constant global, to 1 */
};

void memories_init(struct memories *memories, struct analysis *analysis);
void memories_release(struct memories *memories);

/* Memory of one call or one thread, as far as the path tells (then memory_of says MEMORY_PRIVATE). */
bool memory_is_private(struct memories *memories, uint32_t path);

/* The key alone: needs nothing of what the two below add. */
uint32_t memory_key(struct memories *memories, uint32_t path);

/* The pointer at `path` is set in a context that other contexts run beside: what it points to is some object. */
void memory_note_changing(struct memories *memories, uint32_t path);

/* A register access goes through `address`. */
void memory_note_register(struct memories *memories, const struct operand *address);

/* All that is known of an absolute path. Ask after all notes are made. */
struct memory memory_of(struct memories *memories, uint32_t path);

/* May the two paths of one key be the same memory? Not when a constant index differs, or their bits. */
bool memory_meets(const struct memories *memories, uint32_t a, uint32_t b);

#endif
