/*
 * The command line. One table of commands and one of options: parsing, --help and the nearest known name come from it.
 * What the texts mean (rule names, folders) is decided where they are used.
 */
#ifndef SYNCLINT_OPTIONS_H
#define SYNCLINT_OPTIONS_H

#include <glib.h>
#include <stdbool.h>

#include "front/worker.h"
#include "judge/finding.h"

enum command {
    COMMAND_NONE,
    COMMAND_CHECK,
    COMMAND_FACTS,
    COMMAND_DUMP,
    COMMAND_RULES,
    COMMAND_EXPLAIN,
    COMMAND_LEVELS,
    COMMAND_COUNT
};

/* What --fail-on counts: findings of this severity and above; FAIL_NEVER none. */
enum fail_on { FAIL_NOTE, FAIL_WARNING, FAIL_ERROR, FAIL_NEVER, FAIL_COUNT };

enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER, COLOR_COUNT };

struct options {
    enum command command;
    GPtrArray *operands; /* char *, NULL-terminated: inputs of check and dump, names of explain, levels */
    char **flags;        /* clang flags after "--", inside argv; NULL none */
    const char *stage;
    const char *configuration, *platform, *wdk; /* NULL: not given */
    GString *select, *extend_select, *ignore;   /* comma lists, "" not given */
    enum confidence confidence;                 /* least that is shown */
    struct worker_limits limits;                /* of the reading of sources */
    const char *format;                         /* "full" */
    GPtrArray *outputs;                         /* char *, NULL-terminated: "FORMAT=FILE"; of facts: one file */
    GPtrArray *models;                          /* char *: files with rows of the user's own */
    int level;                                  /* levels: these only; -1 not given */
    const char *class_name;                     /* the same; NULL not given */
    bool of, matrix, json, html, schema;        /* levels: what is asked, in which form */
    enum color color;
    enum fail_on fail_on;
    bool allow_partial, quiet, verbose, timings;
    bool help, version;
};

/* Reads the command line; says what is wrong with it and returns false. `options` is released by the caller always. */
bool options_read(struct options *options, int argc, char **argv);
void options_release(struct options *options);

/* What --help prints: of one command, or of all of them for COMMAND_NONE. */
void options_print_help(enum command command, GString *out);

#endif
