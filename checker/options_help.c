#include "options_table.h"

static const char *const category_words[] = {
    [CATEGORY_INPUT] = "Input",      [CATEGORY_CHOICE] = "Choice of rules", [CATEGORY_OUTPUT] = "Output",
    [CATEGORY_EXIT] = "Exit status", [CATEGORY_GENERAL] = "General",        [CATEGORY_SHOWN] = "What is shown",
};

/* ---- help -------------------------------------------------------------------------------------------------------- */

static void options_print_option(const struct option_row *row, GString *out)
{
    GString *head = g_string_new("  ");
    if (row->letter)
        g_string_append_printf(head, "-%c, ", row->letter);
    g_string_append_printf(head, "--%s%s%s", row->name, row->argument ? " " : "", row->argument ? row->argument : "");
    g_string_append_printf(out, "%-28s %s\n", head->str, row->help);
    g_string_free(head, TRUE);
}

void options_print_help(enum command command, GString *out)
{
    if (command == COMMAND_NONE) {
        g_string_append(out,
                        "synclint checks Windows display miniport drivers for locking, reentrancy and IRQL misuse,\n"
                        "relative to the synchronization level that WDDM gives each entry point.\n\n"
                        "Usage: synclint COMMAND [OPTION...]\n\nCommands:\n");
        for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
            g_string_append_printf(out, "  %-10s %s\n", command_rows[i].name, command_rows[i].help);
        g_string_append(out, "\n'synclint COMMAND --help' shows the options of a command.\n");
    } else {
        g_string_append_printf(out, "Usage: synclint %s [OPTION...] %s\n\n", command_rows[command].name,
                               command_rows[command].operands);
        if (FOR_INPUTS & 1u << command)
            g_string_append(out,
                            "INPUT is a Visual Studio solution (.sln, .slnx) or project (.vcxproj), "
                            "compile_commands.json, a folder\nwith one of them, C and C++ sources with the compiler "
                            "flags they need after '--', or facts files\n(.facts). Without one: the current "
                            "folder.\n");
        if (command == COMMAND_LEVELS)
            g_string_append(
                out, "NAME is a DDI, a callback, a kernel function, or a part of such names (DxgkDdi and DxgkCb may "
                     "be left\nout); also isr, dpc, timer, work-item, thread, synchronized, protected. Two names ask "
                     "whether the two\nmay run at the same time. Without one: a table of all DDIs.\n");
    }
    for (int category = 0; category < (int)G_N_ELEMENTS(category_words); category++) {
        bool any = false;
        for (int id = 0; id < OPTION_COUNT; id++) {
            if ((int)option_rows[id].category != category || !(option_rows[id].commands & 1u << command))
                continue;
            if (!any)
                g_string_append_printf(out, "\n%s:\n", category_words[category]);
            any = true;
            options_print_option(&option_rows[id], out);
        }
    }
    if (command == COMMAND_CHECK)
        g_string_append(out,
                        "\nExit status: 0 nothing found; 1 findings that count; 2 not all could be done; 3 a mistake "
                        "of synclint's own.\n");
}

void options_print_settings(const struct options *options, GString *out)
{
    for (int id = 0; id < OPTION_COUNT; id++) {
        const struct option_row *row = &option_rows[id];
        if (!(row->commands & SETTING) || !(row->commands & 1u << options->command))
            continue;
        const struct setting *shown = &options->shown[id];
        g_string_append_printf(out, "%-17s %-30s ", row->name, shown->text ? shown->text : row->fallback);
        if (shown->origin.file)
            g_string_append_printf(out, "%s:%u\n", shown->origin.file, shown->origin.line);
        else
            g_string_append(out, shown->text ? "command line\n" : "default\n");
    }
    g_string_append_printf(out, "%-17s", "inputs");
    for (char **input = (char **)options->operands->pdata; *input; input++)
        g_string_append_printf(out, " %s", *input);
    g_string_append(out, options->operands->pdata[0] ? "\n" : " .\n");
}
