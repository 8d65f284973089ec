/* scan FILE: what scan_text finds in the file, as JSON. */
#include <jansson.h>
#include <stdio.h>

#include "base/io.h"
#include "front/scan.h"

static const char *const kinds[] = {"line", "begin", "end", "function", "file"};
static const char *const sections[] = {"default", "paged", "init", "resident"};

int main(int count, char **arguments)
{
    char *text;
    size_t length;
    const char *why = count == 2 ? io_read(arguments[1], IO_LIMIT, &text, &length) : "one file is wanted";
    if (why) {
        fprintf(stderr, "%s\n", why);
        return 2;
    }
    struct scan scan;
    scan_text(&scan, text, length);
    json_t *alloc = json_array(), *seg = json_array(), *suppressions = json_array(), *problems = json_array();
    for (uint32_t i = 0; i < scan.alloc_text_count; i++) {
        const struct scan_alloc_text *it = &scan.alloc_texts[i];
        json_array_append_new(alloc, json_pack("[sssi]", it->function, it->section,
                                               sections[scan_section_kind(it->section)], (int)it->line));
    }
    for (uint32_t i = 0; i < scan.code_seg_count; i++) {
        const struct scan_code_seg *it = &scan.code_segs[i];
        json_array_append_new(seg, json_pack("[sii]", it->section, (int)it->line, (int)it->column));
    }
    for (uint32_t i = 0; i < scan.suppression_count; i++) {
        const struct scan_suppression *it = &scan.suppressions[i];
        json_array_append_new(suppressions, json_pack("[sssii]", kinds[it->kind], it->rules, it->reason, (int)it->line,
                                                      (int)it->target_line));
    }
    for (uint32_t i = 0; i < scan.problem_count; i++) {
        const struct scan_problem *it = &scan.problems[i];
        json_array_append_new(problems, json_pack("[sii]", it->message, (int)it->line, (int)it->column));
    }
    json_t *all = json_pack("{sosososo si}", "alloc_text", alloc, "code_seg", seg, "suppressions", suppressions,
                            "problems", problems, "lines", (int)scan.lines);
    json_dumpf(all, stdout, 0);
    json_decref(all);
    scan_release(&scan);
    g_free(text);
    return 0;
}
