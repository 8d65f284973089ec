/*
 * Virtual calls: which of them may go to an override.
 */
#ifndef SYNCLINT_FRONT_DISPATCH_H
#define SYNCLINT_FRONT_DISPATCH_H

#include "front/build.h"

/* May the call go to an override? Not when the class of the object is known, nor when nothing can override it. */
bool dispatch_is_virtual(struct build *build, CXCursor call);

/* Is the method or class final? */
bool dispatch_is_final(CXCursor declaration);

#endif
