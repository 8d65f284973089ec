/*
 * Text as Windows' tools write it - UTF-16, UTF-8 with a byte order mark, the Western code page, lines ended by a lone
 * carriage return - to UTF-8 with lines ended by a newline. Every foreign text file comes in through here, so that
 * lines and columns mean the same to all who count them.
 */
#ifndef SYNCLINT_BASE_ENCODING_H
#define SYNCLINT_BASE_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Turns `*bytes` (from io_read, or any g_malloc block with a zero byte behind it) into UTF-8 without byte order mark,
 * in place or in a new block. `*changed` (may be NULL) tells whether more than a UTF-8 byte order mark is different.
 * NULL, or why it is no text; then nothing is changed.
 *
 * UTF-16 is known by its byte order mark. What is not valid UTF-8 is read as Windows-1252, as Microsoft's compiler does
 * on a Western system; each of its bytes means something, so nothing is lost.
 */
const char *encoding_to_utf8(char **bytes, size_t *length, bool *changed);

/* io_read and encoding_to_utf8 in one. */
const char *encoding_read(const char *path, size_t limit, char **bytes, size_t *length);

#endif
