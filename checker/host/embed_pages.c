/*
 * A program of the build: reads the folder of rules and writes the table of judge/page.h as C. Every rule is a pair
 * rules/<family>/<name>.c and <name>.md; a missing half or a page whose head does not read stops the build with one
 * line that an editor can jump to.
 *
 * The head of a page: "# SL101 irql-too-high", a paragraph of one line that says what the rule finds, and a list
 * "- severity: error", "- set: core", and perhaps "- microsoft: C28121, C28123".
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "judge/page.h"

struct entry {  /* one rule */
    char *path; /* rules/irql/irql-too-high.md */
    char *text;
    char *id, *name, *summary, *microsoft;
    char *symbol;      /* the name as C spells it */
    int severity, set; /* -1: not stated */
};

static bool failed;

static void embed_error(const char *path, unsigned line, const char *message, const char *word)
{
    fprintf(stderr, "%s:%u: error: ", path, line);
    fprintf(stderr, message, word);
    fputc('\n', stderr);
    failed = true;
}

static int embed_number(const char *word, const char *const *words, int count)
{
    for (int i = 0; i < count; i++)
        if (!strcmp(word, words[i]))
            return i;
    return -1;
}

/* "- key: value" of the head. */
static void embed_item(struct entry *entry, unsigned line, const char *item)
{
    static const char *const severities[] = {"note", "warning", "error"};
    static const char *const sets[] = {"core", "strict", "preview", "hygiene"};
    char **parts = g_strsplit(item, ":", 2);
    char *key = g_strstrip(parts[0]), *value = parts[1] ? g_strstrip(parts[1]) : (char *)"";
    if (!strcmp(key, "severity")) {
        entry->severity = embed_number(value, severities, G_N_ELEMENTS(severities));
        if (entry->severity < 0)
            embed_error(entry->path, line, "severity is note, warning or error, not '%s'", value);
    } else if (!strcmp(key, "set")) {
        entry->set = embed_number(value, sets, G_N_ELEMENTS(sets));
        if (entry->set < 0)
            embed_error(entry->path, line, "set is core, strict, preview or hygiene, not '%s'", value);
    } else if (!strcmp(key, "microsoft")) {
        char **numbers = g_strsplit(value, ",", -1);
        for (char **number = numbers; *number; number++)
            g_strstrip(*number);
        entry->microsoft = g_strjoinv(",", numbers);
        g_strfreev(numbers);
    } else {
        embed_error(entry->path, line, "the head of a rule's page has no '%s'; it has severity, set and microsoft",
                    key);
    }
    g_strfreev(parts);
}

/* "# SL101 irql-too-high" */
static void embed_title(struct entry *entry, const char *title)
{
    char **words = g_strsplit(title, " ", -1);
    char *stem = g_path_get_basename(entry->path);
    stem[strlen(stem) - 3] = 0;
    bool good = g_strv_length(words) == 3 && !strcmp(words[0], "#") && strlen(words[1]) == 5 &&
                g_str_has_prefix(words[1], "SL") && strspn(words[1] + 2, "0123456789") == 3;
    if (!good)
        embed_error(entry->path, 1, "a rule's page begins '# SL101 %s', with its own number", stem);
    else if (strcmp(words[2], stem) != 0)
        embed_error(entry->path, 1, "the rule is called '%s' but its file is not", words[2]);
    entry->id = g_strdup(good ? words[1] : "");
    entry->name = g_strdup(stem);
    entry->symbol = g_strdelimit(g_strdup(stem), "-", '_');
    g_free(stem);
    g_strfreev(words);
}

static void embed_head(struct entry *entry)
{
    char **lines = g_strsplit(entry->text, "\n", -1);
    entry->severity = entry->set = -1;
    embed_title(entry, lines[0] ? lines[0] : "");
    for (unsigned i = 1; lines[i - 1] && lines[i] && !g_str_has_prefix(lines[i], "## "); i++) {
        if (g_str_has_prefix(lines[i], "- "))
            embed_item(entry, i + 1, lines[i] + 2);
        else if (*lines[i] && !entry->summary)
            entry->summary = g_strdup(lines[i]);
    }
    if (!entry->summary)
        embed_error(entry->path, 2, "%s has no line that says what it finds", entry->name);
    if (entry->severity < 0)
        embed_error(entry->path, 3, "%s states no severity", entry->name);
    if (entry->set < 0)
        embed_error(entry->path, 3, "%s states no set", entry->name);
    g_strfreev(lines);
}

/* Reads one page, or complains of a half pair. */
static void embed_file(GPtrArray *entries, const char *folder, const char *file)
{
    char *path = g_build_filename(folder, file, NULL);
    bool page = g_str_has_suffix(file, ".md"), code = g_str_has_suffix(file, ".c");
    if (page || code) {
        char *stem = g_strndup(path, strlen(path) - (page ? 3 : 2));
        char *twin = g_strconcat(stem, page ? ".c" : ".md", NULL);
        if (!io_exists(twin))
            embed_error(path, 1, "a rule is two files; '%s' is missing", twin);
        g_free(twin);
        g_free(stem);
    }
    if (page) {
        struct entry *entry = g_new0(struct entry, 1);
        size_t length;
        entry->path = g_strdup(path);
        const char *why = io_read(path, IO_LIMIT, &entry->text, &length);
        if (why) {
            embed_error(path, 1, "%s", why);
            entry->text = g_strdup("");
        }
        embed_head(entry);
        g_ptr_array_add(entries, entry);
    }
    g_free(path);
}

static gint embed_compare(gconstpointer a, gconstpointer b)
{
    const struct entry *const *left = a, *const *right = b;
    return strcmp((*left)->id, (*right)->id);
}

static void embed_text(FILE *out, const char *text)
{
    char *escaped = g_strescape(text, NULL);
    fprintf(out, "\"%s\"", escaped);
    g_free(escaped);
}

static void embed_write(FILE *out, const GPtrArray *entries)
{
    fputs("/* Made by embed_pages from the folder of rules. */\n#include \"judge/page.h\"\n\n", out);
    for (guint i = 0; i < entries->len; i++) {
        struct entry *entry = entries->pdata[i];
        fprintf(out, "void rule_%s(struct judge *judge);\n", entry->symbol);
    }
    fprintf(out, "\nconst uint32_t rule_page_count = %u;\nconst struct page rule_pages[] = {\n", entries->len);
    for (guint i = 0; i < entries->len; i++) {
        struct entry *entry = entries->pdata[i];
        fprintf(out, "    {\"%s\", \"%s\", %d, %d, ", entry->id, entry->name, entry->severity, entry->set);
        embed_text(out, entry->microsoft ? entry->microsoft : "");
        fputs(", ", out);
        embed_text(out, entry->summary);
        fputs(", ", out);
        embed_text(out, entry->text);
        fprintf(out, ", rule_%s},\n", entry->symbol);
    }
    fputs("};\n", out);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: embed_pages RULES-FOLDER OUT.c\n", stderr);
        return EXIT_FAILURE;
    }
    GPtrArray *entries = g_ptr_array_new();
    char **families = io_list(argv[1]);
    for (char **family = families; family && *family; family++) {
        if (!g_str_has_suffix(*family, "/") || !strcmp(*family, "wdk/"))
            continue;
        char *folder = g_build_filename(argv[1], *family, NULL);
        char **files = io_list(folder);
        for (char **file = files; file && *file; file++)
            embed_file(entries, folder, *file);
        g_strfreev(files);
        g_free(folder);
    }
    g_strfreev(families);
    g_ptr_array_sort(entries, embed_compare);
    for (guint i = 1; i < entries->len; i++) {
        struct entry *before = entries->pdata[i - 1], *entry = entries->pdata[i];
        if (!strcmp(before->id, entry->id))
            embed_error(entry->path, 1, "its number is also that of '%s'", before->name);
    }
    if (failed)
        return EXIT_FAILURE;
    FILE *out = fopen(argv[2], "w");
    if (!out) {
        perror(argv[2]);
        return EXIT_FAILURE;
    }
    embed_write(out, entries);
    return fclose(out) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
