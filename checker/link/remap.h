/*
 * From the indices of one unit to those of the program: texts, types, records and paths are interned, so that what is
 * equal in two units has one index; ranges of variables, annotations and operands are copied.
 */
#ifndef SYNCLINT_LINK_REMAP_H
#define SYNCLINT_LINK_REMAP_H

#include "base/keyset.h"
#include "facts/facts.h"

struct remap {
    struct facts *to;
    struct keyset types, records; /* by content; by USR */

    /* One unit at a time; indexed by the unit's indices, 0 not mapped (yet). */
    const struct facts *from;
    uint32_t *texts;
    uint32_t *type_of;
    uint32_t *record_of;
    uint32_t *func_of;  /* filled by merge */
    uint32_t *event_of; /* filled by merge: events of bodies that are kept */
    uint32_t *path_of;  /* filled by remap_paths */
    uint32_t *predicate_of;
    uint32_t *expression_of;
};

void remap_init(struct remap *remap, struct facts *to);
void remap_release(struct remap *remap);

/* Starts with a unit (its records are mapped at once), ends with it. */
void remap_begin(struct remap *remap, const struct facts *from);
void remap_end(struct remap *remap);

/* Maps all paths of the unit; func_of and event_of are filled. */
void remap_paths(struct remap *remap);

uint32_t remap_text(struct remap *remap, uint32_t text);
struct location remap_location(struct remap *remap, struct location location);
uint32_t remap_type(struct remap *remap, uint32_t type);
uint32_t remap_predicate(struct remap *remap, uint32_t predicate);
struct operand remap_operand(struct remap *remap, struct operand operand);
uint32_t remap_one_operand(struct remap *remap, uint32_t operand); /* index to index, a copy */
struct range remap_operands(struct remap *remap, struct range operands);
struct annotation remap_annotation(struct remap *remap, struct annotation annotation);
struct range remap_annotations(struct remap *remap, struct range annotations);
/* Without their annotations, which declarations merge. */
struct range remap_variables(struct remap *remap, struct range variables);
struct range remap_names(struct remap *remap, struct range names);

#endif
