/*
 * The end of a body: drops what control cannot reach, leaves out empty blocks, adds exception edges, numbers blocks in
 * the order of control and writes them to the facts.
 */
#ifndef SYNCLINT_FRONT_FINISH_H
#define SYNCLINT_FRONT_FINISH_H

#include "front/build.h"

void finish_function(struct build *build);

#endif
