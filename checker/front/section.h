/*
 * Code sections: `#pragma alloc_text`, `#pragma code_seg` and `__declspec(code_seg(...))`. libclang shows such an
 * attribute without its name; the name is read from the source text.
 */
#ifndef SYNCLINT_FRONT_SECTION_H
#define SYNCLINT_FRONT_SECTION_H

#include "front/reader.h"

/* Sets section, section_name and section_at of a function from one of its declarations, when that says something. */
void section_read(struct reader *reader, uint32_t func, CXCursor declaration);

/* Puts functions named by alloc_text into their section; after source_read. */
void section_finish(struct reader *reader);

#endif
