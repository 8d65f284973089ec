#include "front/implicit.h"

#include "front/construct.h"
#include "front/copy.h"
#include "front/function.h"

struct implicit {
    uint32_t func;
    CXType type;
    enum implicit_kind kind;
    CXCursor function; /* or null cursor */
};

uint32_t implicit_destructor(struct reader *reader, CXCursor record)
{
    uint32_t func = cursor_map_get(&reader->implicit_destructors, record);
    if (!func) {
        func = function_implicit(reader, record, true);
        cursor_map_put(&reader->implicit_destructors, record, func);
    }
    return func;
}

uint32_t implicit_constructor(struct reader *reader, CXCursor record)
{
    uint32_t func = cursor_map_get(&reader->implicit_constructors, record);
    if (!func) {
        func = function_implicit(reader, record, false);
        cursor_map_put(&reader->implicit_constructors, record, func);
    }
    return func;
}

void implicit_queue(struct reader *reader, uint32_t func, CXType type, enum implicit_kind kind, CXCursor function)
{
    if (!g_hash_table_add(reader->implicit_asked, GUINT_TO_POINTER(func)))
        return;
    struct implicit wanted = {func, type, kind, function};
    g_queue_push_tail(&reader->implicit_wanted, g_memdup2(&wanted, sizeof(wanted)));
}

uint32_t implicit_usr(struct reader *reader, CXCursor function)
{
    uint32_t func = function_of(reader, function);
    bool inherited = clang_getCursorKind(function) == CXCursor_Constructor && construct_is_inherited(function);
    bool copies = copy_is(function) && clang_CXXMethod_isDefaulted(function);
    if ((inherited || copies) && !g_hash_table_contains(reader->implicit_asked, GUINT_TO_POINTER(func))) {
        CXType type = cursor_canonical_type(clang_getCursorSemanticParent(function));
        function_declare(reader, function);
        implicit_queue(reader, func, type, inherited ? IMPLICIT_INHERITED : IMPLICIT_COPY, function);
    }
    return reader->facts->funcs[func].usr;
}

void implicit_build(struct reader *reader)
{
    for (struct implicit *next; (next = g_queue_pop_head(&reader->implicit_wanted));) {
        if (!(reader->facts->funcs[next->func].flags & FUNC_DEFINED))
            build_implicit(reader, next->func, next->type, next->kind, next->function);
        g_free(next);
    }
}
