/*
 * Inputs to compile commands: a .vcxproj as Visual Studio writes it, or plain sources with clang flags after "--",
 * become a list of sources, each with the complete argument list for libclang. Knows project files and where the
 * stand-in WDK lies; knows no C.
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
    char *project; /* the project file it came from, NULL for plain sources */
};

struct project_request {
    char *const *inputs;                  /* what the user named; NULL-terminated */
    char *const *flags;                   /* clang flags after "--"; NULL-terminated or NULL */
    const char *configuration, *platform; /* "Release", "x64" when NULL */
    const char *wdk;                      /* folder of a real WDK, NULL: the stand-in */
};

struct project {
    GPtrArray *compiles; /* struct compile *, sorted by file, unique */
    char *scratch;       /* temporary folder with the overlay and the stand-in headers; removed by project_release */
};

/*
 * Resolves all inputs. Says each error once with file and line and returns false when any input could not be used; what
 * could be resolved is in `project` all the same.
 */
bool project_read(const struct project_request *request, struct project *project);
void project_release(struct project *project);

#endif
