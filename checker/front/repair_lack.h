/*
 * Members that known records lack. They are put before the bracket that ends the record. The compiler's messages name
 * them, but not where anything else in the expression is unknown, as the class whose member the object is. So the
 * objects of records of system headers, by whatever name (repair_alias.h), are followed in the text as well.
 */
#ifndef SYNCLINT_FRONT_REPAIR_LACK_H
#define SYNCLINT_FRONT_REPAIR_LACK_H

#include "front/repair_need.h"
#include "front/repair_site.h"

/* One parse being read. */
struct reading {
    struct needs *needs;
    const struct known *known;
    struct sites *sites;
    uint32_t (*shift)(const void *data, const char *file, uint32_t offset);
    const void *data;
};

/* Where members for this record go; NULL when it cannot be changed, or names `name` already. */
struct shape *lack_room(struct reading *reading, CXCursor definition, const char *name);

/* Makes the unit's own objects of records of system headers known to the sites, to be followed with the others. */
void lack_watch(struct reading *reading);

/* Adds to all records what the uses of objects of their other names show. */
void lack_complete(struct reading *reading);

#endif
