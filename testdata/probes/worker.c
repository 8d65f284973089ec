/*
 * worker PRECOMPILED WORKERS INPUT... [-- FLAGS]: the facts of all units of the inputs, as JSON: each source with a
 * checksum of the bytes, and how many prefaces were precompiled. PRECOMPILED is 1 or 0.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "facts/file.h"
#include "front/project.h"
#include "front/worker.h"

static int precompiled_count(const char *scratch)
{
    int count = 0;
    char **names = io_list(scratch);
    for (char **name = names; name && *name; name++)
        count += g_str_has_suffix(*name, ".pch");
    g_strfreev(names);
    return count;
}

int main(int count, char **arguments)
{
    struct project_request request = {.inputs = arguments + 3};
    for (int at = 3; at < count; at++)
        if (strcmp(arguments[at], "--") == 0) {
            arguments[at] = NULL;
            request.flags = arguments + at + 1;
        }
    struct project project;
    bool good = project_read(&request, &project);
    struct worker_limits limits = {.workers = (unsigned)atoi(arguments[2])};
    if (arguments[1][0] == '1')
        limits.scratch = project.scratch;
    guint units = project.compiles->len;
    struct facts *facts = g_new0(struct facts, units + 1);
    worker_read(project.compiles, &limits, facts);
    json_t *sums = json_object();
    for (guint i = 0; i < units; i++) {
        GBytes *bytes = file_pack(&facts[i]);
        char *sum = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
        json_object_set_new(sums, facts_text(&facts[i], facts[i].units[1].main_file), json_string(sum));
        g_free(sum);
        g_bytes_unref(bytes);
        facts_release(&facts[i]);
    }
    json_t *all = json_pack("{sb so si}", "good", good, "units", sums, "precompiled",
                            project.scratch ? precompiled_count(project.scratch) : 0);
    json_dumpf(all, stdout, JSON_INDENT(1));
    json_decref(all);
    g_free(facts);
    project_release(&project);
    return 0;
}
