/*
 * Inputs to compile commands: a .vcxproj as Visual Studio writes it, a folder that holds one, or plain sources with
 * compiler flags after "--", become a list of sources, each with the complete argument list for libclang. Knows project
 * files and where the stand-in WDK lies; knows no C.
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
    char *const *flags;                   /* flags after "--", clang's or Microsoft's; NULL-terminated or NULL */
    const char *configuration, *platform; /* NULL: "Release", "x64", or what the project has instead */
    const char *wdk;                      /* folder of a real WDK, NULL: the stand-in */
};

struct project {
    GPtrArray *compiles; /* struct compile *, sorted by file, unique */
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
