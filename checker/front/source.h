/*
 * The files that a unit was read from: their list with hashes, and the scan of those in user code for what libclang
 * does not show (section pragmas, suppression comments).
 */
#ifndef SYNCLINT_FRONT_SOURCE_H
#define SYNCLINT_FRONT_SOURCE_H

#include "front/reader.h"
#include "front/scan.h"

struct source_scan {
    uint32_t file; /* text */
    struct scan scan;
};

/* Fills sources and suppressions of the facts and `scans` of the reader. */
void source_read(struct reader *reader);
void source_release(struct reader *reader);

/* Lines and hash of a source from its contents. */
void source_measure(struct source *source, const char *contents, size_t length);

#endif
