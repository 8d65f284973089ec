/*
 * What a driver declares that it can do, by setting a field of a record that it gives to Windows: the "cap" of a
 * condition (model/condition.h).
 */
#ifndef SYNCLINT_LINK_CAPABILITY_H
#define SYNCLINT_LINK_CAPABILITY_H

#include "link/program.h"
#include "model/condition.h"

/* Does the driver store anything but 0 in the field that the test names? */
bool capability_declared(const struct program *program, const struct condition_test *test);

#endif
