/*
 * What libclang does not show of a source text, found in one linear pass over its characters: code sections set by
 * pragmas, and suppressions in comments and pragmas. Knows comments, strings, raw strings, line continuations and
 * `#if 0`; every other conditional is taken with all its branches. Knows nothing of libclang and opens no file.
 */
#ifndef SYNCLINT_FRONT_SCAN_H
#define SYNCLINT_FRONT_SCAN_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "facts/facts.h"

/* One function of `#pragma alloc_text(SECTION, f, g)`. */
struct scan_alloc_text {
    const char *section, *function; /* without quotes */
    uint32_t line, column;          /* of the pragma */
};

/*
 * From here to the next such record the text lies in `section`, "" being the compiler's default. Pushes, pops and `()`
 * are resolved already: the section of a definition is that of the last record before it in its file.
 */
struct scan_code_seg {
    const char *section;
    uint32_t line, column; /* of the pragma */
};

/* A suppression, as in facts.h. Pragmas give SUPPRESS_LINE and rules like "C28121,C28150". */
struct scan_suppression {
    enum suppression_kind kind;
    const char *rules;  /* comma list without blanks; "" all (an ignore-end that names none) */
    const char *reason; /* "" none */
    uint32_t line, column;
    /*
     * The line it covers: its own when code stands before the comment, else the next line with code; 0 when none
     * follows. Given for every kind: a SUPPRESS_FUNCTION means the function around this line, or else the first one
     * after it.
     */
    uint32_t target_line;
};

/* A comment that begins as a suppression and is none; an ignore-begin or ignore-end that stands alone. */
struct scan_problem {
    const char *message;
    uint32_t line, column;
};

struct scan {
    struct scan_alloc_text *alloc_texts; /* each array in the order of the text */
    struct scan_code_seg *code_segs;
    struct scan_suppression *suppressions;
    struct scan_problem *problems;
    uint32_t alloc_text_count, code_seg_count, suppression_count, problem_count;
    uint32_t lines;     /* a last line without newline counts */
    struct arena arena; /* holds the arrays and texts */
};

/* Fills `scan`; no text is refused. */
void scan_text(struct scan *scan, const char *text, size_t length);
void scan_release(struct scan *scan);

/* What a section's name means to Windows: "PAGE..." is pageable, "INIT" is discarded, "" default, all else resident. */
enum section_kind scan_section_kind(const char *section);

#endif
