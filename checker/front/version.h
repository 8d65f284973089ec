/*
 * Which libclang reads the sources.
 */
#ifndef SYNCLINT_FRONT_VERSION_H
#define SYNCLINT_FRONT_VERSION_H

/* "Debian clang version 19.1.7 ...". Static storage. */
const char *version_of_libclang(void);

#endif
