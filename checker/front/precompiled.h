/*
 * Headers compiled once and loaded by all sources whose preface (preface.h) they are. What is read of a source comes
 * out the same, byte for byte, with and without: what the reader would have seen of these headers, and libclang no
 * longer shows by itself, is kept beside the compiled form.
 */
#ifndef SYNCLINT_FRONT_PRECOMPILED_H
#define SYNCLINT_FRONT_PRECOMPILED_H

#include <clang-c/Index.h>
#include <glib.h>
#include <stdint.h>

#include "front/preface.h"
#include "front/project.h"

/* A file of the preface. */
struct precompiled_file {
    char *path; /* absolute */
    bool system;
    uint32_t lines; /* these two of Windows' headers only */
    uint64_t hash;
};

/*
 * A declaration that is read of these headers: of the user's those of functions, variables and records; of the system's
 * operators new and delete.
 */
struct precompiled_declaration {
    char *path;
    unsigned offset; /* of its name */
};

struct precompiled {
    char *image;          /* the file that clang loads */
    guint opening_end;    /* what stands for so much of the source's opening (opening.h) */
    GArray *files;        /* struct precompiled_file, in the order in which a source enters them */
    GHashTable *typedefs; /* USR of a record (char *) to its first typedef name (char *) */
    GArray *declarations; /* struct precompiled_declaration, in the order of the text */
};

/*
 * Compiles the preface with the arguments of the source that it was found for, into files whose paths begin with
 * `base`. False when nothing came of it: an error in a header, or other files than the source entered.
 */
bool precompiled_make(const struct compile *compile, const struct preface *preface, const char *base);

/* What precompiled_make has made; NULL when it cannot be read. */
struct precompiled *precompiled_load(const char *base);
void precompiled_release(struct precompiled *precompiled);

/* The first typedef name of a record; NULL: none in these headers. */
const char *precompiled_typedef(const struct precompiled *precompiled, const char *usr);

/* The declarations as cursors (CXCursor) in the unit. Release with g_array_unref. */
GArray *precompiled_declarations(const struct precompiled *precompiled, CXTranslationUnit unit);

#endif
