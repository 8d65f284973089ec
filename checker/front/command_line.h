/*
 * A command line as one text, split into its words the way the program that gets it would see them.
 */
#ifndef SYNCLINT_FRONT_COMMAND_LINE_H
#define SYNCLINT_FRONT_COMMAND_LINE_H

enum command_quoting {
    QUOTING_SHELL,   /* '...' and "..." hold together, '\\' takes the next character as it is */
    QUOTING_WINDOWS, /* "..." holds together; '\\' means itself but before '"':
                        https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments */
};

/* The words (g_strfreev them). A quote that nothing closes holds to the end. Lines part words, too. */
char **command_line_split(const char *text, enum command_quoting quoting);

#endif
