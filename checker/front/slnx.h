/*
 * Solutions in XML, .slnx. https://learn.microsoft.com/en-us/visualstudio/ide/solution-file
 */
#ifndef SYNCLINT_FRONT_SLNX_H
#define SYNCLINT_FRONT_SLNX_H

#include "front/solution.h"

/* Fills `solution`, whose file is set. False, said why, when the file is none. */
bool slnx_read(struct solution *solution);

#endif
