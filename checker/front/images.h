/*
 * What is linked by itself: groups of sources (gather.h) become images, drivers with the libraries that are a part of
 * them.
 */
#ifndef SYNCLINT_FRONT_IMAGES_H
#define SYNCLINT_FRONT_IMAGES_H

#include "front/gather.h"

/*
 * The images that the groups make, none empty: struct image * whose `compiles` are still indices into the entries of
 * `gather`, which this sorts by file and group. Of two entries with one file the image has its own, else the first.
 */
GPtrArray *images_make(struct gather *gather);

/* For an array of images. */
void images_free(void *image);

#endif
