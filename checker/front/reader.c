#include "front/reader.h"

#include <string.h>

#include "base/io.h"

/* Behind ":LINE:COLUMN)"; NULL when that does not stand here. */
static const char *skip_position(const char *at)
{
    for (int i = 0; i < 2; i++) {
        if (*at != ':' || !g_ascii_isdigit(at[1]))
            return NULL;
        at += 1 + strspn(at + 1, G_CSET_DIGITS);
    }
    return *at == ')' ? at + 1 : NULL;
}

/* clang says of things without a name where they are, "(unnamed struct at FILE:LINE:COLUMN)", and calls the file as it
 * has come to it. */
static char *with_plain_places(const char *text)
{
    GString *out = g_string_new(NULL);
    for (const char *at; (at = strstr(text, " at "));) {
        const char *path = at + strlen(" at "), *end = path;
        while (*end && !skip_position(end))
            end++;
        char *file = g_strndup(path, (size_t)(end - path)), *plain = *end ? io_normal_path(file) : g_strdup(file);
        g_string_append_len(out, text, path - text);
        g_string_append(out, plain);
        g_free(file);
        g_free(plain);
        text = end;
    }
    g_string_append(out, text);
    return g_string_free(out, FALSE);
}

uint32_t reader_text(struct reader *reader, CXString string)
{
    const char *given = clang_getCString(string);
    bool placed = given && (strstr(given, "(unnamed ") || strstr(given, "(anonymous ") || strstr(given, "(lambda at "));
    char *plain = placed ? with_plain_places(given) : NULL;
    uint32_t text = strings_add(&reader->facts->strings, plain ? plain : given);
    g_free(plain);
    clang_disposeString(string);
    return text;
}

uint32_t reader_file(struct reader *reader, CXFile file)
{
    if (!file)
        return 0;
    if (file == reader->last_file)
        return reader->last_file_text;
    uint32_t text = GPOINTER_TO_UINT(g_hash_table_lookup(reader->files, file));
    if (!text) {
        CXString name = clang_getFileName(file);
        char *path = io_normal_path(clang_getCString(name));
        text = strings_add(&reader->facts->strings, path);
        g_free(path);
        clang_disposeString(name);
        g_hash_table_insert(reader->files, file, GUINT_TO_POINTER(text));
    }
    reader->last_file = file;
    reader->last_file_text = text;
    return text;
}

struct location reader_offset(struct reader *reader, CXSourceLocation location, uint32_t *offset)
{
    CXFile file;
    unsigned line, column, at;
    clang_getExpansionLocation(location, &file, &line, &column, &at);
    *offset = at;
    return (struct location){.file = reader_file(reader, file), .line = line, .column = column};
}

struct location reader_location(struct reader *reader, CXSourceLocation location)
{
    uint32_t offset;
    return reader_offset(reader, location, &offset);
}

bool reader_in_macro(CXSourceLocation location)
{
    CXFile used_file, written_file;
    unsigned used, written;
    clang_getExpansionLocation(location, &used_file, NULL, NULL, &used);
    clang_getSpellingLocation(location, &written_file, NULL, NULL, &written);
    return used != written || used_file != written_file;
}

bool reader_is_system(CXCursor cursor)
{
    return clang_Location_isInSystemHeader(clang_getCursorLocation(cursor)) != 0;
}
