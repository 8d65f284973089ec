#include "report/format.h"

#include <string.h>

#include "base/nearest.h"
#include "report/json.h"
#include "report/text.h"

static const struct format formats[] = {
    {"full", text_print_full},
    {"concise", text_print_concise},
    {"json", json_print},
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
