#include "report/format.h"

#include <string.h>

#include "base/nearest.h"
#include "report/azure.h"
#include "report/github.h"
#include "report/gitlab.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/msvc.h"
#include "report/sarif.h"
#include "report/text.h"

static const struct format formats[] = {
    {"full", text_print_full}, {"concise", text_print_concise}, {"json", json_print},     {"jsonl", json_print_lines},
    {"sarif", sarif_print},    {"github", github_print},        {"gitlab", gitlab_print}, {"azure", azure_print},
    {"msvc", msvc_print},      {"junit", junit_print},
};

const struct format *format_find(const char *name, const char **near)
{
    const char *words[G_N_ELEMENTS(formats)];
    for (uint32_t i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (!strcmp(formats[i].name, name))
            return &formats[i];
        words[i] = formats[i].name;
    }
    if (near)
        *near = nearest_word(name, words, G_N_ELEMENTS(formats));
    return NULL;
}

char *format_names(void)
{
    GString *names = g_string_new(NULL);
    for (uint32_t i = 0; i < G_N_ELEMENTS(formats); i++)
        g_string_append_printf(names, "%s%s",
                               i == 0                          ? ""
                               : i + 1 < G_N_ELEMENTS(formats) ? ", "
                                                               : " and ",
                               formats[i].name);
    return g_string_free(names, FALSE);
}
