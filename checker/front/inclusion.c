#include "front/inclusion.h"

#include "front/cursor.h"

struct listing {
    CXTranslationUnit unit;
    GArray *list;
};

static void visit(CXFile file, CXSourceLocation *stack, unsigned depth, CXClientData data)
{
    struct listing *listing = data;
    struct inclusion it = {.file = file, .depth = depth};
    if (depth) {
        CXFile includer;
        clang_getFileLocation(stack[0], &includer, &it.line, NULL, NULL);
        it.line = includer ? it.line : 0;
    }
    it.path = cursor_take(clang_getFileName(file));
    CXSourceLocation start = clang_getLocationForOffset(listing->unit, file, 0);
    it.system = clang_Location_isInSystemHeader(start) != 0;
    g_array_append_val(listing->list, it);
}

static void clear(void *data)
{
    g_free(((struct inclusion *)data)->path);
}

GArray *inclusion_list(CXTranslationUnit unit)
{
    struct listing listing = {unit, g_array_new(FALSE, FALSE, sizeof(struct inclusion))};
    g_array_set_clear_func(listing.list, clear);
    clang_getInclusions(unit, visit, &listing);
    return listing.list;
}

void inclusion_free(GArray *list)
{
    g_array_free(list, TRUE);
}

guint inclusion_end(const GArray *list, guint index)
{
    unsigned depth = g_array_index(list, struct inclusion, index).depth;
    guint end = index + 1;
    while (end < list->len && g_array_index(list, struct inclusion, end).depth > depth)
        end++;
    return end;
}
