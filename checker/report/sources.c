#include "report/sources.h"

#include <string.h>

#include "base/encoding.h"
#include "base/io.h"

/* What a page of text may show of one line. */
enum { LINE_LIMIT = 400 };

void sources_init(struct sources *sources)
{
    sources->files = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_strfreev);
}

void sources_release(struct sources *sources)
{
    g_hash_table_destroy(sources->files);
}

static char **sources_read(const char *file)
{
    char *bytes;
    size_t length;
    if (encoding_read(file, IO_LIMIT, &bytes, &length))
        return g_new0(char *, 1);
    for (size_t at = 0; at < length; at++)
        bytes[at] = bytes[at] ? bytes[at] : ' ';
    char **lines = g_strsplit(bytes, "\n", -1);
    g_free(bytes);
    for (char **line = lines; *line; line++) {
        size_t used = strlen(*line);
        if (used && (*line)[used - 1] == '\r')
            (*line)[--used] = 0;
        if (used > LINE_LIMIT || !g_utf8_validate(*line, -1, NULL)) {
            char *whole = g_utf8_make_valid(*line, (gssize)MIN(used, LINE_LIMIT));
            g_free(*line);
            *line = whole;
        }
    }
    return lines;
}

const char *sources_line(struct sources *sources, const char *file, uint32_t line)
{
    if (!*file || !line)
        return NULL;
    char **lines = g_hash_table_lookup(sources->files, file);
    if (!lines) {
        lines = sources_read(file);
        g_hash_table_insert(sources->files, g_strdup(file), lines);
    }
    for (uint32_t number = 1; *lines && number < line; number++)
        lines++;
    return *lines;
}
