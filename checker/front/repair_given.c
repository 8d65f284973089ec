#include "front/repair_given.h"

#include <string.h>

#define HOLDS "((void)synclint_assume(!!(__VA_ARGS__)))"

/*
 * https://learn.microsoft.com/windows-hardware/drivers/kernel/managing-hardware-priorities
 * https://learn.microsoft.com/windows-hardware/drivers/kernel/using-ntstatus-values
 * https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-nt_assert
 */
static const struct {
    const char *name, *parameters, *text;
} given[] = {
    {"PASSIVE_LEVEL", "", "0"},
    {"LOW_LEVEL", "", "0"},
    {"APC_LEVEL", "", "1"},
    {"DISPATCH_LEVEL", "", "2"},
    {"STATUS_SUCCESS", "", "((long)0)"},
    {"NT_SUCCESS", "(status)", "(((long)(status)) >= 0)"},
    {"NT_ASSERT", "(...)", HOLDS},
    {"NT_ASSERTMSG", "(message, ...)", HOLDS},
    {"ASSERT", "(...)", HOLDS},
    {"ASSERTMSG", "(message, ...)", HOLDS},
    {"NT_VERIFY", "(...)", "(!!(__VA_ARGS__))"},
    {"PAGED_CODE", "()", "synclint_paged_code();"},
};

bool given_knows(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(given); i++)
        if (strcmp(given[i].name, name) == 0)
            return true;
    return false;
}

bool given_write(GString *out, const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(given); i++) {
        if (strcmp(given[i].name, name) != 0)
            continue;
        g_string_append_printf(out, "#define %s%s %s\n", name, given[i].parameters, given[i].text);
        return true;
    }
    return false;
}

void given_write_marks(GString *out, bool cxx)
{
    const char *linkage = cxx ? "extern \"C\" " : "";
    g_string_append_printf(out, "%sint synclint_assume(int condition);\n%svoid synclint_paged_code(void);\n", linkage,
                           linkage);
}
