/* What the fuzz targets share: a folder of their own for the files that are made of the bytes. */
#ifndef SYNCLINT_FUZZ_H
#define SYNCLINT_FUZZ_H

#include <glib.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Writes the bytes to the file `name` of the folder, which is the working directory from then on. */
static inline void fuzz_write(const char *name, const uint8_t *bytes, size_t size)
{
    static char *folder;
    if (!folder) {
        folder = g_dir_make_tmp("synclint-fuzz-XXXXXX", NULL);
        if (!folder || chdir(folder) != 0)
            abort();
    }
    FILE *file = fopen(name, "wb");
    if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
        abort();
}

#endif
