/*
 * Names of the kernel whose meaning does not depend on a header: what is known of them is given to them, where nothing
 * declares them. IRQLs below the devices' are the same on every processor, and an assertion that nobody reads would
 * take away the cases that the driver excludes.
 */
#ifndef SYNCLINT_FRONT_REPAIR_GIVEN_H
#define SYNCLINT_FRONT_REPAIR_GIVEN_H

#include <glib.h>
#include <stdbool.h>

bool given_knows(const char *name);

/* Writes the definition of the name; false when nothing is known of it. */
bool given_write(GString *out, const char *name);

/* What the definitions use. */
void given_write_marks(GString *out, bool cxx);

#endif
