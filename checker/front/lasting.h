/*
 * What of a header's text does not survive when the header is compiled once and loaded again.
 */
#ifndef SYNCLINT_FRONT_LASTING_H
#define SYNCLINT_FRONT_LASTING_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Does everything that the text does last? Not so for pragmas that stay in force behind it and whose state is lost, and
 * for names that ask where the reader is.
 */
bool lasting_is(const char *text, size_t length);

#endif
