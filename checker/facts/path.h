/*
 * Paths for people.
 */
#ifndef SYNCLINT_FACTS_PATH_H
#define SYNCLINT_FACTS_PATH_H

#include "facts/facts.h"

/*
 * As path_print, for dumps: the result of a call is written as "#" and its number in `numbers`, by events index; locals
 * of one name are told apart. With `numbers` NULL it is path_print.
 */
void path_print_numbered(const struct facts *facts, uint32_t path, const uint32_t *numbers, GString *out);

#endif
