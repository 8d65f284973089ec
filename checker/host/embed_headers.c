/*
 * A program of the build: writes the files of a folder as the table of front/wdk.h, so that the program needs no
 * files beside it. `embed_headers FOLDER OUT.c`
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "base/io.h"

/* One string literal a line keeps the output readable and within what editors bear. */
static void embed_text(GString *out, const char *text, size_t length)
{
    g_string_append(out, "     \"");
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '\n' && i + 1 < length)
            g_string_append(out, "\\n\"\n     \"");
        else if (c == '\n')
            g_string_append(out, "\\n");
        else if (c == '"' || c == '\\')
            g_string_append_printf(out, "\\%c", c);
        else if (c == '\t' || (c >= 0x20 && c < 0x7f && c != '?')) /* no trigraphs */
            g_string_append_c(out, (char)c);
        else
            g_string_append_printf(out, "\\%03o", c);
    }
    g_string_append_c(out, '"');
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fprintf(stderr, "embed_headers FOLDER OUT.c\n");
        return 2;
    }
    GString *out = g_string_new("#include \"front/wdk.h\"\n\nconst struct wdk_header wdk_headers[] = {\n");
    char **names = io_list(arguments[1]);
    unsigned headers = 0;
    for (char **name = names; name && *name; name++) {
        if (g_str_has_suffix(*name, "/") || g_str_has_suffix(*name, ".md") || **name == '.')
            continue;
        char *path = g_build_filename(arguments[1], *name, NULL), *text;
        size_t length;
        const char *why = io_read(path, IO_LIMIT, &text, &length);
        if (why) {
            fprintf(stderr, "%s: %s\n", path, why);
            return 1;
        }
        g_string_append_printf(out, "    {\"%s\", %zu,\n", *name, length);
        embed_text(out, text, length);
        g_string_append(out, "},\n");
        headers++;
        g_free(text);
        g_free(path);
    }
    g_strfreev(names);
    g_string_append_printf(out, "    {0}};\nconst uint32_t wdk_header_count = %u;\n", headers);
    const char *why = io_write(arguments[2], out->str, out->len);
    if (why)
        fprintf(stderr, "%s: %s\n", arguments[2], why);
    g_string_free(out, TRUE);
    return why ? 1 : 0;
}
