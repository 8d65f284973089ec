/*
 * Inputs to compile commands: what gather.h made of the inputs becomes a list of sources, each with the complete
 * argument list for libclang. Knows where headers lie, and the stand-in WDK; knows no C.
 */
#ifndef SYNCLINT_FRONT_PROJECT_H
#define SYNCLINT_FRONT_PROJECT_H

#include <glib.h>
#include <stdbool.h>

/* One source and how to read it. */
struct compile {
    char *file;       /* path as it shall appear in reports: relative to the working directory when below it */
    char **arguments; /* complete clang arguments, NULL-terminated, without program name and without the file */
    bool cxx;
    bool as_written; /* names that no header has are not repaired (repair.h) */
    char *project; /* the project file it came from, NULL for plain sources */
};

struct project_request {
    char *const *inputs;                  /* what the user named; NULL-terminated */
    char *const *flags;                   /* flags after "--", clang's or Microsoft's; NULL-terminated or NULL */
    const char *configuration, *platform; /* NULL: "Release", "x64", or what the project has instead */
    const char *wdk;                      /* folder of a real WDK, NULL: the stand-in */
};

/*
 * What is linked by itself: a driver with the static libraries that it refers to and all sources named beside it, or,
 * where no driver is named, all there is. Two drivers are two programs, which call nothing of each other.
 */
struct image {
    char *project;    /* its project file as reports show it; NULL: plain sources */
    GArray *compiles; /* guint: indices into `compiles` of the project, ascending; no file twice */
};

struct project {
    GPtrArray *compiles; /* struct compile *, sorted by file, then project; each is in some image */
    GPtrArray *images;   /* struct image *, in the order of the inputs; one at least, when there are compiles */
    char *scratch;       /* temporary folder with the overlay and the stand-in headers; removed by project_release */
};

/*
 * Resolves all inputs. Says each error once with file and line and returns false when any input could not be used; what
 * could be resolved is in `project` all the same. The arguments hold as long as `project`.
 *
 * clang sees the stand-in headers in WDK_FOLDER (wdk.h) and finds files in any letter case; a file found so is called
 * by its absolute path on disk, so io_normal_path is due before a path is shown.
 */
bool project_read(const struct project_request *request, struct project *project);
void project_release(struct project *project);

#endif
