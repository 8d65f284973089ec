/* Commands: the first byte says whose compiler and quotes, the rest is a response file that may name itself. */
#include "base/encoding.h"
#include "front/compiler.h"
#include "front/flags.h"
#include "front/trace.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!size)
        return -1;
    fuzz_write("x.rsp", bytes + 1, size - 1);
    char *words[] = {(char *)"cc", (char *)"@x.rsp", NULL};
    struct settings settings;
    settings_init(&settings);
    (void)settings_platform(&settings, "x64");
    GPtrArray *problems = g_ptr_array_new_with_free_func(g_free);
    (void)flags_read(&settings, bytes[0] & 1 ? STYLE_CL : STYLE_GNU, bytes[0] & 2 ? QUOTING_WINDOWS : QUOTING_SHELL,
                     words, ".", problems);
    g_ptr_array_free(problems, TRUE);
    settings_release(&settings);

    char *text;
    size_t length;
    if (encoding_read("x.rsp", 1 << 20, &text, &length))
        return 0;
    char **line = command_line_split(text, bytes[0] & 2 ? QUOTING_WINDOWS : QUOTING_SHELL);
    struct compiler compiler;
    compiler_find(&compiler, line);
    g_strfreev(line);
    struct trace trace;
    trace_init(&trace);
    trace_gather(&trace, text, text + length);
    g_free(trace_header(&trace));
    trace_release(&trace);
    g_free(text);
    return 0;
}
