/* probe-front cfg|facts INPUT... -- FLAGS: what the front end makes of sources, as dumps. */
#include <stdio.h>
#include <string.h>

#include "facts/dump.h"
#include "front/project.h"
#include "front/unit.h"

static void show(const struct compile *compile, bool cfg)
{
    struct facts facts;
    unit_read(compile, &facts);
    if (facts.units[1].failed)
        printf("failed %s:%u: %s\n", facts_text(&facts, facts.units[1].failed_at.file), facts.units[1].failed_at.line,
               facts_text(&facts, facts.units[1].failed));
    GString *out = g_string_new(NULL);
    if (cfg)
        facts_dump_cfg(&facts, out);
    else
        facts_dump(&facts, out);
    fputs(out->str, stdout);
    g_string_free(out, TRUE);
    facts_release(&facts);
}

int main(int count, char **arguments)
{
    if (count < 3)
        return 2;
    int end = 2;
    while (end < count && strcmp(arguments[end], "--") != 0)
        end++;
    char **flags = end < count ? arguments + end + 1 : NULL;
    arguments[end] = NULL;
    struct project_request request = {.inputs = arguments + 2, .flags = flags};
    struct project project = {0};
    bool good = project_read(&request, &project);
    for (guint i = 0; project.compiles && i < project.compiles->len; i++)
        show(g_ptr_array_index(project.compiles, i), strcmp(arguments[1], "cfg") == 0);
    project_release(&project);
    return good ? 0 : 2;
}
