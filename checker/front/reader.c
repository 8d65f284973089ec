#include "front/reader.h"

#include "base/io.h"

uint32_t reader_text(struct reader *reader, CXString string)
{
    uint32_t text = strings_add(&reader->facts->strings, clang_getCString(string));
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
