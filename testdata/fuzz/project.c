/* Project files: the first byte says which kind, the rest is the file. */
#include <string.h>

#include "front/gather.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const names[] = {"x.vcxproj", "x.sln", "x.slnx", "compile_commands.json"};
    static const char letters[] = "vsxj";
    const char *letter = size && bytes[0] ? strchr(letters, bytes[0]) : NULL;
    if (!letter)
        return -1;
    const char *name = names[letter - letters];
    fuzz_write("a.c", (const uint8_t *)"int a;\n", 7);
    fuzz_write("x.props", bytes + 1, size - 1); /* it may import itself by another name */
    fuzz_write(name, bytes + 1, size - 1);
    char *inputs[] = {(char *)name, NULL};
    struct project_request request = {.inputs = inputs};
    struct folders folders;
    struct gather gather;
    folders_init(&folders);
    (void)gather_read(&gather, &request, &folders);
    gather_release(&gather);
    folders_release(&folders);
    return 0;
}
