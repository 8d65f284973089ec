#include "front/implicit.h"

#include "front/function.h"

struct implicit {
    uint32_t func;
    CXType type;
    bool destructor;
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

void implicit_queue(struct reader *reader, uint32_t func, CXType type, bool destructor)
{
    if (!g_hash_table_add(reader->implicit_asked, GUINT_TO_POINTER(func)))
        return;
    struct implicit wanted = {func, type, destructor};
    g_queue_push_tail(&reader->implicit_wanted, g_memdup2(&wanted, sizeof(wanted)));
}

void implicit_build(struct reader *reader)
{
    for (struct implicit *next; (next = g_queue_pop_head(&reader->implicit_wanted));) {
        build_implicit(reader, next->func, next->type, next->destructor);
        g_free(next);
    }
}
