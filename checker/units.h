/*
 * The first arrow of the pipeline: inputs become units, each with the facts of one source. A build system makes the
 * facts of one source into a file; such files are inputs, too.
 */
#ifndef SYNCLINT_UNITS_H
#define SYNCLINT_UNITS_H

#include "base/say.h"
#include "link/program.h"
#include "options.h"

/* What is linked by itself (front/project.h): a driver of a solution, or all there is. Facts files are a part of each.
 */
struct units_image {
    char *project; /* its project file, NULL none */
    GArray *units; /* guint */
};

/* The units of a run, sorted by main file: the order of the inputs does not matter. */
struct units {
    struct facts *facts;
    uint32_t count;
    struct units_image *images;
    uint32_t image_count; /* 1 at least: a run without units has an image without units */
};

/*
 * Reads the inputs that the options name. False when something that was asked for could not be used; it was said then,
 * and what could be used is in `units` all the same.
 */
bool units_read(struct units *units, const struct options *options);
void units_release(struct units *units);

/* In how many images each file was read: path -> GUINT_TO_POINTER (g_hash_table_destroy it). */
GHashTable *units_readers(const struct units *units);

/* Links the units of one image. */
struct program *units_link(const struct units *units, uint32_t image, const struct catalogue *catalogue);

/* The command `facts`: the facts of one source into the file that -o names. Nothing is written when it cannot be read.
 */
enum exit_code units_write(const struct options *options);

#endif
