/*
 * The pragmas that bear on us: alloc_text and code_seg, which place functions in sections, and warning(suppress) and
 * prefast(suppress), which silence Microsoft's numbers on the next line.
 * https://learn.microsoft.com/en-us/cpp/preprocessor/code-seg
 * https://learn.microsoft.com/en-us/cpp/preprocessor/alloc-text
 * https://learn.microsoft.com/en-us/cpp/preprocessor/warning
 */
#ifndef SYNCLINT_FRONT_SCAN_PRAGMA_H
#define SYNCLINT_FRONT_SCAN_PRAGMA_H

#include "front/scan_found.h"

/* `text`: what follows "#pragma", comments and continuations removed. What is no such pragma is passed over. */
void scan_pragma(struct scan_found *found, const char *text, struct scan_place at);

#endif
