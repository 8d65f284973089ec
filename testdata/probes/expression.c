/* expression TEXT NAME...: the expression that annotations read TEXT as, and what was expected where it is none; NAMEs
 * are the parameters, the first one is `_Curr_`. TEXT "-" is what stands on standard input. */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "facts/expression.h"
#include "front/annotation_expression.h"

static char *input(void)
{
    GString *text = g_string_new(NULL);
    char part[4096];
    for (size_t length; (length = fread(part, 1, sizeof(part), stdin));)
        g_string_append_len(text, part, (gssize)length);
    return g_string_free(text, FALSE);
}

int main(int count, char **arguments)
{
    struct facts facts;
    enum { NAMES = 8 };
    uint32_t names[NAMES], named = 0, at = 0, first;
    const char *expected = "";
    if (count < 2)
        return 2;
    facts_init(&facts);
    for (int i = 2; i < count && named < NAMES; i++)
        names[named++] = strings_add(&facts.strings, arguments[i]);
    char *text = strcmp(arguments[1], "-") == 0 ? input() : g_strdup(arguments[1]);
    first = facts.expressions_count;
    uint32_t expression = annotation_expression(&facts, text, &expected, &at);
    if (expression)
        annotation_bind(&facts, first, names, named, named ? 0 : -1);
    GString *printed = g_string_new(NULL);
    expression_print(&facts, expression, printed);
    json_t *items = json_array();
    for (unsigned i = 0; expression_item(&facts, expression, i); i++) {
        GString *item = g_string_new(NULL);
        expression_print(&facts, expression_item(&facts, expression, i), item);
        json_array_append_new(items, json_string(item->str));
        g_string_free(item, TRUE);
    }
    json_t *all = json_pack("{s:s, s:s, s:i, s:i, s:o}", "is", printed->str, "expected", expected, "at", (int)at,
                            "parts", (int)(facts.expressions_count - first), "items", items);
    json_dumpf(all, stdout, 0);
    json_decref(all);
    g_string_free(printed, TRUE);
    g_free(text);
    facts_release(&facts);
    return 0;
}
