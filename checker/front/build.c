#include "front/build.h"

#include "base/say.h"
#include "front/construct.h"
#include "front/copy.h"
#include "front/destroy.h"
#include "front/finish.h"
#include "front/function.h"
#include "front/lambda.h"
#include "front/local.h"
#include "front/repaired.h"
#include "front/scope.h"
#include "front/statement.h"
#include "front/type.h"
#include "front/variable.h"

/* Deep enough for people and for generated tables, shallow enough for the stack of a thread. */
#define DEPTH_LIMIT 1000

static struct build_block *block_at(struct build *build, uint32_t block)
{
    return &g_array_index(build->blocks, struct build_block, block);
}

uint32_t build_block_new(struct build *build)
{
    struct build_block block = {0};
    g_array_append_val(build->blocks, block);
    return build->blocks->len - 1;
}

/* The block being written ends here. */
static void end_block(struct build *build)
{
    if (!build->current)
        return;
    struct build_block *block = block_at(build, build->current);
    block->count = build->facts->events_count - block->first;
    build->current = 0;
}

static void start_block(struct build *build, uint32_t index)
{
    struct build_block *block = block_at(build, index);
    if (block->order)
        bug("block begun twice");
    block->first = build->facts->events_count;
    block->order = build->order->len;
    block->handler = scope_handler(build);
    g_array_append_val(build->order, index);
    build->current = index;
}

void build_begin(struct build *build, uint32_t block)
{
    if (build->current)
        build_jump(build, block);
    start_block(build, block);
}

void build_edge_add(struct build *build, uint32_t from, uint32_t to, uint32_t predicate)
{
    struct build_edge edge = {from, to, predicate, false};
    g_array_append_val(build->edges, edge);
}

/* Code that no jump leads to still needs a block to stand in. */
static void need_block(struct build *build)
{
    if (!build->current)
        start_block(build, build_block_new(build));
}

void build_jump(struct build *build, uint32_t to)
{
    need_block(build);
    build_edge_add(build, build->current, to, 0);
    end_block(build);
}

void build_branch(struct build *build, uint32_t yes, uint32_t predicate, uint32_t no, uint32_t negated)
{
    need_block(build);
    build_edge_add(build, build->current, yes, predicate);
    build_edge_add(build, build->current, no, negated);
    end_block(build);
}

void build_stop(struct build *build)
{
    end_block(build);
}

void build_split(struct build *build)
{
    if (build->current && block_at(build, build->current)->handler != scope_handler(build))
        build_begin(build, build_block_new(build));
}

uint32_t build_event(struct build *build, struct event event, CXCursor cursor)
{
    need_block(build);
    CXSourceLocation location = clang_getCursorLocation(cursor);
    event.at = reader_location(build->reader, location);
    if (reader_in_macro(location))
        event.flags |= EVENT_IN_MACRO;
    return facts_add_events(build->facts, event);
}

void build_event_at_end(struct build *build, struct event event, CXCursor cursor)
{
    need_block(build);
    event.at = reader_location(build->reader, clang_getRangeEnd(clang_getCursorExtent(cursor)));
    if (event.at.column > 1)
        event.at.column--; /* the end of an extent is behind its last character */
    facts_add_events(build->facts, event);
}

void build_access(struct build *build, enum event_kind kind, uint32_t path, CXType type, uint8_t flags, CXCursor cursor)
{
    bool repaired = build->reader->repaired && repaired_is_type(type);
    uint32_t width = repaired ? 0 : type_width(type);
    struct event event = {.kind = (uint8_t)kind, .flags = flags, .path = path};
    event.width = (uint16_t)MIN(width, UINT16_MAX);
    if (type_is_volatile(type))
        event.flags |= EVENT_VOLATILE;
    if ((type_is_record(type) && !repaired) || type_is_array(type))
        event.flags |= EVENT_WHOLE;
    build_event(build, event, cursor);
}

uint32_t build_operand(struct build *build, struct operand operand)
{
    return facts_add_operands(build->facts, operand);
}

void build_assign(struct build *build, uint32_t path, struct operand operand, CXCursor cursor)
{
    struct event event = {.kind = EVENT_ASSIGN, .path = path, .operand = build_operand(build, operand)};
    build_event(build, event, cursor);
}

uint32_t build_temporary(struct build *build, CXType type)
{
    struct variable variable = {.type = type_of(build->reader, type)};
    g_array_append_val(build->locals, variable);
    struct path path = {
        .kind = PATH_LOCAL, .func = build->func, .index = build->locals->len - 1, .type = variable.type};
    return facts_intern_path(build->facts, path);
}

uint32_t build_local(struct build *build, CXCursor declaration)
{
    uint32_t known = cursor_map_get(&build->reader->variables, declaration);
    if (known)
        return known; /* a second copy of a __finally body */
    return build_local_copy(build, declaration);
}

uint32_t build_local_copy(struct build *build, CXCursor declaration)
{
    struct variable variable = variable_of(build->reader, declaration);
    g_array_append_val(build->locals, variable);
    return variable_local(build->reader, build->func, build->locals->len - 1, declaration);
}

static void add_loss(struct build *build, enum loss_kind kind, uint32_t text, struct location at)
{
    struct loss loss = {.func = build->func, .kind = kind, .text = text, .at = at};
    g_array_append_val(build->losses, loss);
}

static void add_lost_event(struct build *build, struct location at)
{
    need_block(build);
    facts_add_events(build->facts, (struct event){.kind = EVENT_LOST, .at = at});
}

void build_unsupported(struct build *build, const char *what, CXCursor cursor)
{
    struct location at = reader_location(build->reader, clang_getCursorLocation(cursor));
    add_loss(build, LOSS_UNSUPPORTED, strings_add(&build->facts->strings, what), at);
    add_lost_event(build, at);
}

static void errors_until(struct build *build, CXSourceLocation end)
{
    if (build->error == build->error_end)
        return;
    uint32_t offset;
    reader_offset(build->reader, end, &offset);
    for (; build->error < build->error_end; build->error++) {
        const struct reader_error *error = &g_array_index(build->reader->errors, struct reader_error, build->error);
        if (error->offset >= offset)
            break;
        if (build->error == build->error_first || error[-1].at.line != error->at.line)
            add_lost_event(build, error->at);
    }
}

void build_errors_before(struct build *build, CXCursor cursor)
{
    if (build->error < build->error_end)
        errors_until(build, clang_getRangeStart(clang_getCursorExtent(cursor)));
}

void build_errors_within(struct build *build, CXCursor cursor)
{
    if (build->error < build->error_end)
        errors_until(build, clang_getRangeEnd(clang_getCursorExtent(cursor)));
}

bool build_enter(struct build *build, CXCursor cursor)
{
    if (build->depth == DEPTH_LIMIT) {
        build_unsupported(build, "nested too deeply", cursor);
        return false;
    }
    build->depth++;
    return true;
}

void build_leave(struct build *build)
{
    build->depth--;
}

/* First error of the sorted list that stands at (file, offset) or later. */
static guint first_error(const GArray *errors, uint32_t file, uint32_t offset)
{
    guint low = 0, high = errors->len;
    while (low < high) {
        guint middle = (low + high) / 2;
        const struct reader_error *error = &g_array_index(errors, struct reader_error, middle);
        if (error->file < file || (error->file == file && error->offset < offset))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Every line with compiler errors between the first and the last character of the function is a loss of it. */
static void find_errors(struct build *build, CXCursor definition)
{
    CXSourceRange extent = clang_getCursorExtent(definition);
    uint32_t start, end;
    struct location at = reader_offset(build->reader, clang_getRangeStart(extent), &start);
    reader_offset(build->reader, clang_getRangeEnd(extent), &end);
    GArray *errors = build->reader->errors;
    build->error = build->error_first = first_error(errors, at.file, start);
    build->error_end = first_error(errors, at.file, end);
    for (guint i = build->error; i < build->error_end; i++) {
        const struct reader_error *error = &g_array_index(errors, struct reader_error, i);
        if (i > build->error && error[-1].at.line == error->at.line)
            continue; /* one statement, as a rule */
        add_loss(build, LOSS_PARSE, error->text, error->at);
    }
}

static enum CXChildVisitResult visit_body(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    enum CXCursorKind kind = clang_getCursorKind(child);
    if (clang_isStatement(kind)) /* of a coroutine it is a statement of a kind of its own */
        *(CXCursor *)data = child;
    return CXChildVisit_Continue;
}

static enum CXChildVisitResult visit_parameter(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) == CXCursor_ParmDecl)
        g_array_append_val((GArray *)data, child);
    return CXChildVisit_Continue;
}

static void read_parameters(CXCursor definition, GArray *parameters)
{
    if (clang_getCursorKind(definition) == CXCursor_LambdaExpr)
        clang_visitChildren(definition, visit_parameter, parameters);
    else
        function_parameters(definition, parameters);
}

static void name_parameters(struct build *build, CXCursor definition)
{
    GArray *parameters = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    read_parameters(definition, parameters);
    for (guint i = 0; i < parameters->len; i++)
        variable_parameter(build->reader, build->func, i, g_array_index(parameters, CXCursor, i));
    g_array_free(parameters, TRUE);
}

/* Class objects passed by value die in the callee, as Microsoft's compiler does it. */
static void guard_parameters(struct build *build, CXCursor definition)
{
    GArray *parameters = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    if (build->reader->cxx)
        read_parameters(definition, parameters);
    for (guint i = 0; i < parameters->len; i++) {
        CXCursor parameter = g_array_index(parameters, CXCursor, i);
        uint32_t usr = destroy_usr(build->reader, clang_getCursorType(parameter));
        if (usr)
            scope_guard_add(build, build->scope, (struct scope_guard){variable_path(build->reader, parameter), usr, 0});
    }
    g_array_free(parameters, TRUE);
}

static void build_body(struct build *build, CXCursor definition)
{
    CXCursor body = clang_getNullCursor();
    clang_visitChildren(definition, visit_body, &body);
    if (clang_Cursor_isNull(body))
        return; /* defaulted or deleted */
    name_parameters(build, definition);
    find_errors(build, definition);
    build_begin(build, build_block_new(build));
    build_errors_before(build, body);
    struct scope outermost = {.kind = SCOPE_BLOCK, .statement = body};
    scope_push(build, &outermost);
    guard_parameters(build, definition);
    if (clang_getCursorKind(body) == CXCursor_UnexposedStmt)
        build_unsupported(build, "coroutine", body);
    if (clang_getCursorKind(definition) == CXCursor_Constructor)
        construct_written(build, definition);
    if (clang_getCursorKind(definition) == CXCursor_Destructor)
        destroy_parts(build, &outermost, clang_getCursorType(clang_getCursorSemanticParent(definition)));
    statement_walk(build, body);
    build_errors_within(build, definition);
    scope_pop(build);
    if (build->current)
        build_event_at_end(build, (struct event){.kind = EVENT_RETURN}, body);
    build_stop(build);
    scope_finish(build);
    finish_function(build);
}

static void build_init(struct build *build, struct reader *reader, uint32_t func, uint32_t this_func)
{
    *build = (struct build){.reader = reader, .facts = reader->facts, .func = func, .this_func = this_func};
    build->blocks = g_array_new(FALSE, TRUE, sizeof(struct build_block));
    build->edges = g_array_new(FALSE, TRUE, sizeof(struct build_edge));
    build->order = g_array_new(FALSE, TRUE, sizeof(uint32_t));
    build->label_at = g_hash_table_new(NULL, NULL);
    build->labels = g_array_new(FALSE, TRUE, sizeof(struct scope_label));
    build->locals = g_array_new(FALSE, TRUE, sizeof(struct variable));
    build->losses = g_array_new(FALSE, TRUE, sizeof(struct loss));
    build->temporaries = g_array_new(FALSE, TRUE, sizeof(struct scope_guard));
    g_array_set_size(build->blocks, 1);
    g_array_set_size(build->order, 1);
}

static void build_release(struct build *build)
{
    g_array_free(build->blocks, TRUE);
    g_array_free(build->edges, TRUE);
    g_array_free(build->order, TRUE);
    g_array_free(build->labels, TRUE);
    g_hash_table_destroy(build->label_at);
    g_array_free(build->locals, TRUE);
    g_array_free(build->losses, TRUE);
    g_array_free(build->temporaries, TRUE);
    cursor_map_release(&build->made);
}

static void build_one(struct reader *reader, uint32_t func, uint32_t this_func, CXCursor definition, GQueue *lambdas)
{
    struct build build;
    build_init(&build, reader, func, this_func);
    build.result = clang_getCursorResultType(definition);
    build_body(&build, definition);
    while (!g_queue_is_empty(&build.lambdas))
        g_queue_push_tail(lambdas, g_queue_pop_head(&build.lambdas));
    build_release(&build);
}

/* Lambdas in the body of `func`, and those in them. */
static void build_lambdas(struct reader *reader, uint32_t func, GQueue *lambdas)
{
    for (struct build_lambda *next; (next = g_queue_pop_head(lambdas));) {
        GQueue inner = G_QUEUE_INIT;
        lambda_swap(reader, next->cursor);
        build_one(reader, next->func, func, next->cursor, &inner);
        build_lambdas(reader, func, &inner);
        lambda_swap(reader, next->cursor);
        g_free(next);
    }
}

void build_function(struct reader *reader, uint32_t func, CXCursor definition)
{
    GQueue lambdas = G_QUEUE_INIT;
    build_one(reader, func, func, definition, &lambdas);
    build_lambdas(reader, func, &lambdas);
}

void build_initialiser(struct reader *reader, uint32_t func, CXCursor variable)
{
    struct build build;
    build_init(&build, reader, func, func);
    build_begin(&build, build_block_new(&build));
    struct scope scope = {.kind = SCOPE_BLOCK, .statement = variable};
    scope_push(&build, &scope);
    local_initialise(&build, variable_path(reader, variable), variable);
    if (scope.guards) /* what a reference keeps alive lives as long as it */
        g_array_set_size(scope.guards, 0);
    scope_pop(&build);
    build_event_at_end(&build, (struct event){.kind = EVENT_RETURN}, variable);
    build_stop(&build);
    finish_function(&build);
    build_lambdas(reader, func, &build.lambdas);
    build_release(&build);
}

static void write_implicit(struct build *build, struct scope *scope, CXType type, enum implicit_kind kind,
                           CXCursor function)
{
    switch (kind) {
    case IMPLICIT_CONSTRUCTOR:
        construct_parts(build, type);
        break;
    case IMPLICIT_DESTRUCTOR:
        destroy_parts(build, scope, type);
        break;
    case IMPLICIT_COPY:
        copy_parts(build, type, function);
        break;
    case IMPLICIT_INHERITED:
        construct_inherited(build, type, function);
        break;
    }
}

void build_implicit(struct reader *reader, uint32_t func, CXType type, enum implicit_kind kind, CXCursor function)
{
    struct build build;
    CXCursor record = clang_getTypeDeclaration(clang_getCanonicalType(type));
    build_init(&build, reader, func, func);
    build_begin(&build, build_block_new(&build));
    struct scope scope = {.kind = SCOPE_BLOCK, .statement = record};
    scope_push(&build, &scope);
    write_implicit(&build, &scope, type, kind, function);
    scope_pop(&build);
    build_event_at_end(&build, (struct event){.kind = EVENT_RETURN}, record);
    build_stop(&build);
    finish_function(&build);
    build_lambdas(reader, func, &build.lambdas);
    build_release(&build);
}
