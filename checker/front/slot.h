/*
 * Slots: functions stored in fields.
 */
#ifndef SYNCLINT_FRONT_SLOT_H
#define SYNCLINT_FRONT_SLOT_H

#include "front/reader.h"

/* The field declaration that stores, or a null cursor when it is known by `path` only. */
struct slot_target {
    uint32_t record, field; /* texts */
    uint32_t field_type;    /* text */
    uint32_t path;          /* paths, or 0 */
    uint32_t func;          /* funcs, or 0 */
};

/* Where a store to `path` goes: its last field step. False when it has none. */
bool slot_target_of_path(struct reader *reader, uint32_t path, struct slot_target *target);
struct slot_target slot_target_of_field(struct reader *reader, CXCursor field);

/* Slots for every function that the expression may yield. */
void slot_store(struct reader *reader, const struct slot_target *target, CXCursor expression, enum slot_how how);

void slot_init(struct reader *reader);
void slot_release(struct reader *reader);

/* Slots for values copied from another field, known when all stores have been seen. */
void slot_finish(struct reader *reader);

#endif
