#include "front/command_line.h"

#include <glib.h>
#include <stdbool.h>

struct splitter {
    GPtrArray *words;
    GString *word;
    bool begun; /* also "" is a word */
};

static void add(struct splitter *splitter, char character)
{
    g_string_append_c(splitter->word, character);
    splitter->begun = true;
}

static void end_word(struct splitter *splitter)
{
    if (splitter->begun)
        g_ptr_array_add(splitter->words, g_strdup(splitter->word->str));
    g_string_truncate(splitter->word, 0);
    splitter->begun = false;
}

static void split_shell(struct splitter *splitter, const char *text)
{
    char open = '\0';
    for (; *text; text++) {
        if (open && *text == open) {
            open = '\0';
        } else if (*text == '\\' && open != '\'' && text[1]) {
            add(splitter, *++text);
        } else if (!open && (*text == '"' || *text == '\'')) {
            open = *text;
            splitter->begun = true;
        } else if (!open && g_ascii_isspace(*text)) {
            end_word(splitter);
        } else {
            add(splitter, *text);
        }
    }
}

static void split_windows(struct splitter *splitter, const char *text)
{
    bool open = false;
    for (; *text; text++) {
        if (*text == '\\') {
            size_t count = 1;
            while (text[count] == '\\')
                count++;
            bool quote = text[count] == '"';
            for (size_t i = 0; i < (quote ? count / 2 : count); i++)
                add(splitter, '\\');
            if (quote && count % 2)
                add(splitter, text[count++]);
            text += count - 1;
        } else if (*text == '"' && open && text[1] == '"') {
            add(splitter, *++text); /* "" within quotes is one */
        } else if (*text == '"') {
            open = !open;
            splitter->begun = true;
        } else if (!open && g_ascii_isspace(*text)) {
            end_word(splitter);
        } else {
            add(splitter, *text);
        }
    }
}

char **command_line_split(const char *text, enum command_quoting quoting)
{
    struct splitter splitter = {.words = g_ptr_array_new(), .word = g_string_new(NULL)};
    if (quoting == QUOTING_WINDOWS)
        split_windows(&splitter, text);
    else
        split_shell(&splitter, text);
    end_word(&splitter);
    g_string_free(splitter.word, TRUE);
    g_ptr_array_add(splitter.words, NULL);
    return (char **)g_ptr_array_free(splitter.words, FALSE);
}
