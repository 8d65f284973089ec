/*
 * project [--configuration C] [--platform P] [--wdk W] INPUT... [-- FLAGS]: what project_read makes of the inputs, as
 * JSON. Errors go to standard error as in the program. With "--keep 1" the scratch folder's files are printed too; with
 * "--wait 1" the probe says so once the scratch folder is there, and waits to be killed.
 */
#include <jansson.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/io.h"
#include "front/project.h"

static json_t *scratch_files(const char *scratch)
{
    json_t *files = json_object();
    char **names = io_list(scratch);
    for (char **name = names; name && *name; name++) {
        char *path = g_build_filename(scratch, *name, NULL), *text;
        size_t length;
        if (!io_read(path, IO_LIMIT, &text, &length))
            json_object_set_new(files, *name, json_string(text));
        g_free(text);
        g_free(path);
    }
    g_strfreev(names);
    return files;
}

int main(int count, char **arguments)
{
    struct project_request request = {0};
    bool keep = false, wait = false;
    int at = 1;
    for (; at + 1 < count && strncmp(arguments[at], "--", 2) == 0 && arguments[at][2]; at += 2) {
        if (strcmp(arguments[at], "--configuration") == 0)
            request.configuration = arguments[at + 1];
        else if (strcmp(arguments[at], "--platform") == 0)
            request.platform = arguments[at + 1];
        else if (strcmp(arguments[at], "--wdk") == 0)
            request.wdk = arguments[at + 1];
        else if (strcmp(arguments[at], "--keep") == 0)
            keep = arguments[at + 1][0] == '1';
        else if (strcmp(arguments[at], "--wait") == 0)
            wait = arguments[at + 1][0] == '1';
    }
    request.inputs = arguments + at;
    while (at < count && strcmp(arguments[at], "--") != 0)
        at++;
    if (at < count) {
        arguments[at] = NULL;
        request.flags = arguments + at + 1;
    }
    struct project project;
    bool good = project_read(&request, &project);
    if (wait) {
        puts("waiting");
        fflush(stdout);
        pause();
    }
    json_t *compiles = json_array();
    for (guint i = 0; i < project.compiles->len; i++) {
        const struct compile *compile = project.compiles->pdata[i];
        json_t *words = json_array();
        for (char **word = compile->arguments; *word; word++)
            json_array_append_new(words, json_string(*word));
        json_array_append_new(compiles, json_pack("{ssssso* sb}", "file", compile->file, "project",
                                                  compile->project ? compile->project : "", "arguments", words, "cxx",
                                                  compile->cxx));
    }
    json_t *images = json_array();
    for (guint i = 0; i < project.images->len; i++) {
        const struct image *image = project.images->pdata[i];
        json_t *files = json_array();
        for (guint unit = 0; unit < image->compiles->len; unit++) {
            const struct compile *compile = project.compiles->pdata[g_array_index(image->compiles, guint, unit)];
            json_array_append_new(files, json_string(compile->file));
        }
        json_array_append_new(images,
                              json_pack("{ssso}", "project", image->project ? image->project : "", "files", files));
    }
    json_t *all = json_pack("{sbsoso}", "good", good, "compiles", compiles, "images", images);
    if (keep && project.scratch)
        json_object_set_new(all, "scratch", scratch_files(project.scratch));
    json_dumpf(all, stdout, JSON_INDENT(1));
    json_decref(all);
    project_release(&project);
    return 0;
}
