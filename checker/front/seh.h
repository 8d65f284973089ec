/*
 * Structured exceptions: __try with __except or __finally, and __leave. Every block inside a __try that may raise has
 * an exception edge to the handler. A __finally body is written once for each way out of its __try.
 */
#ifndef SYNCLINT_FRONT_SEH_H
#define SYNCLINT_FRONT_SEH_H

#include "front/build.h"

void seh_try(struct build *build, CXCursor statement);
void seh_leave(struct build *build, CXCursor statement);

void seh_throw(struct build *build, CXCursor expression);

/* C++ try and catch: walked, and a loss, for kernel code has no such exceptions. */
void seh_cxx_try(struct build *build, CXCursor statement);

#endif
