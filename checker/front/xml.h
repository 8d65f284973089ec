/*
 * An XML file as a tree of elements with line numbers: as much of XML as project files use. The byte order mark, UTF-16
 * and Windows line ends are taken as they come; a DOCTYPE is refused, for nothing in a project needs one and entities
 * can make a small file large.
 */
#ifndef SYNCLINT_FRONT_XML_H
#define SYNCLINT_FRONT_XML_H

#include <stdbool.h>

#include "base/arena.h"

struct xml {
    const char *name;
    const char *text;         /* what stands between the tags, inner elements left out, blanks at both ends removed */
    const char *const *names; /* attributes, NULL-terminated */
    const char *const *values;
    const char *file; /* as given to xml_read */
    unsigned line;    /* where its start tag ends */
    struct xml *parent, *children, *next;
};

/* Reads `path`, called `shown` in errors and in the tree. Says what is wrong and gives NULL when it is no XML file. */
struct xml *xml_read(struct arena *arena, const char *path, const char *shown);

/* The value of an attribute, or NULL. Names compare without case, as MSBuild does. */
const char *xml_attribute(const struct xml *element, const char *name);

bool xml_is(const struct xml *element, const char *name);

#endif
