#include "front/literal.h"

#include <string.h>

#include "front/type.h"

struct operand literal_value(struct build *build, CXCursor expression)
{
    struct operand operand = {.type = type_of(build->reader, clang_getCursorType(expression))};
    char *spelling = cursor_take(clang_getCursorSpelling(expression)); /* L"as\twritten" */
    char *first = strchr(spelling, '"'), *last = strrchr(spelling, '"');
    operand.kind = OPERAND_TEXT;
    if (first && last > first) {
        *last = '\0';
        char *text = g_strcompress(first + 1);
        operand.path = strings_add(&build->facts->strings, text);
        g_free(text);
    }
    g_free(spelling);
    return operand;
}
