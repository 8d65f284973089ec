/*
 * Facts in a file, so that a build system can make them one source at a time, anywhere, and `check` joins them later;
 * the cache holds the same files.
 *
 * A small header (what it is, for which layout of records, how long, checksum), then one GVariant: a tuple of the texts
 * and one array a table, in the order of FACTS_TABLES. Records stand as they stand in memory, so that a file is mapped
 * and used, not parsed. The bytes depend on the facts alone: not on the machine, the time or where it lies.
 *
 * A file of another version of synclint, or of a machine that orders bytes differently, is refused: facts are cheap to
 * make again.
 */
#ifndef SYNCLINT_FACTS_FILE_H
#define SYNCLINT_FACTS_FILE_H

#include <glib.h>

#include "facts/facts.h"

/* The bytes of a file that holds `facts`; `version` is that of synclint. */
GBytes *file_bytes(const struct facts *facts, const char *version);

/*
 * Makes `facts` from the bytes of such a file; it refers to them until facts_release and must not be added to. Gives
 * NULL, or, in words that read well after "FILE: ", why the bytes are no facts of this version; then `facts` is empty.
 * Any bytes may be given: what is accepted has no index, text or range that leads out of its table.
 */
const char *file_open(GBytes *bytes, const char *version, struct facts *facts);

/*
 * The same without header, checksum and words, between processes of one run: what file_pack gives, file_unpack takes.
 */
GBytes *file_pack(const struct facts *facts);
bool file_unpack(GBytes *bytes, struct facts *facts);

#endif
