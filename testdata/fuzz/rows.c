/* Rows of a user's own, over the built-in ones. */
#include "fuzz.h"
#include "model/catalogue_load.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const paths[] = {"x.jsonl"};
    fuzz_write(paths[0], bytes, size);
    struct arena arena = {0};
    (void)catalogue_load(NULL, paths, 1, &arena);
    arena_release(&arena);
    return 0;
}
