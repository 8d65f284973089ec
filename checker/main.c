/* synclint: options, then one of the commands. */
#include <stdio.h>

#include "base/nearest.h"
#include "base/say.h"
#include "config.h"
#include "dump.h"
#include "front/version.h"
#include "judge/page.h"
#include "judge/select.h"
#include "levels.h"
#include "options.h"
#include "pipeline.h"
#include "units.h"

static enum exit_code main_help(enum command command)
{
    GString *out = g_string_new(NULL);
    options_print_help(command, out);
    fputs(out->str, stdout);
    g_string_free(out, TRUE);
    return EXIT_CLEAN;
}

static enum exit_code main_settings(const struct options *options)
{
    GString *out = g_string_new(NULL);
    options_print_settings(options, out);
    fputs(out->str, stdout);
    g_string_free(out, TRUE);
    return EXIT_CLEAN;
}

static enum exit_code main_rules(void)
{
    for (uint32_t i = 0; i < rule_page_count; i++) {
        const struct page *page = &rule_pages[i];
        printf("%s  %-28s %-8s %-8s %s\n", page->id, page->name, severity_word(page->severity),
               rule_set_word(page->set), page->summary);
    }
    return EXIT_CLEAN;
}

static enum exit_code main_explain(char *const *rules)
{
    for (char *const *rule = rules; *rule; rule++) {
        const struct page *page = page_find(rule_pages, rule_page_count, *rule);
        if (page) {
            printf("%s%s", rule == rules ? "" : "\n", page->text);
            continue;
        }
        const char **words = g_new(const char *, rule_page_count);
        for (uint32_t i = 0; i < rule_page_count; i++)
            words[i] = rule_pages[i].name;
        const char *near = nearest_word(*rule, words, rule_page_count);
        say_error(NULL, 0, "there is no rule '%s'%s%s%s", *rule, near ? "; did you mean '" : "", near ? near : "",
                  near ? "'?" : "; 'synclint rules' lists them");
        g_free(words);
        return EXIT_INCOMPLETE;
    }
    return EXIT_CLEAN;
}

static enum exit_code main_run(struct options *options)
{
    if (options->help)
        return main_help(options->command);
    if (options->version) {
        printf("synclint %s\n%s\n", SYNCLINT_VERSION, version_of_libclang());
        return EXIT_CLEAN;
    }
    if (!config_read(options))
        return EXIT_INCOMPLETE;
    if (options->show_settings)
        return main_settings(options);
    switch (options->command) {
    case COMMAND_CHECK:
        return pipeline_check(options);
    case COMMAND_FACTS:
        return units_write(options);
    case COMMAND_DUMP:
        return dump_run(options);
    case COMMAND_RULES:
        return main_rules();
    case COMMAND_EXPLAIN:
        return main_explain((char *const *)options->operands->pdata);
    case COMMAND_LEVELS:
        return levels_run(options);
    case COMMAND_NONE:
    case COMMAND_COUNT:
        break;
    }
    bug("no command");
}

int main(int argc, char **argv)
{
    struct options options;
    enum exit_code code = options_read(&options, argc, argv) ? main_run(&options) : EXIT_INCOMPLETE;
    options_release(&options);
    return code;
}
