/*
 * Suppressions in comments: `synclint: VERB[rule-a,rule-b] reason`, on any line of a comment. VERB is ignore,
 * ignore-begin, ignore-end (which may leave out the rules), ignore-function or ignore-file.
 */
#ifndef SYNCLINT_FRONT_SCAN_COMMENT_H
#define SYNCLINT_FRONT_SCAN_COMMENT_H

#include "front/scan_found.h"

/* Reads one whole comment, with its slashes; `after_code`: code stands before it on its first line. */
void scan_comment(struct scan_found *found, const char *text, size_t length, struct scan_place at, bool after_code);

#endif
