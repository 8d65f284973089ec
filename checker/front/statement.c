#include "front/statement.h"

#include <string.h>

#include "front/binding.h"
#include "front/condition.h"
#include "front/expression.h"
#include "front/function.h"
#include "front/local.h"
#include "front/loop.h"
#include "front/range.h"
#include "front/scope.h"
#include "front/seh.h"
#include "front/switch.h"
#include "front/temporary.h"

static void walk_compound(struct build *build, CXCursor statement)
{
    struct children children;
    children_read_code(&children, statement);
    struct scope scope = {.kind = SCOPE_BLOCK, .statement = statement};
    scope_push(build, &scope);
    for (unsigned i = 0; i < children.count; i++) {
        build_errors_before(build, children.items[i]);
        statement_walk(build, children.items[i]);
    }
    build_errors_within(build, statement);
    scope_pop(build);
    children_release(&children);
}

void statement_declare(struct build *build, CXCursor declaration)
{
    switch ((int)clang_getCursorKind(declaration)) {
    case CXCursor_VarDecl:
        local_declare(build, declaration);
        break;
    case CXCursor_FunctionDecl:
        function_declare(build->reader, declaration);
        break;
    default: /* types, typedefs, static assertions, using: nothing happens */
        if (binding_is(declaration))
            local_declare(build, declaration);
        break;
    }
}

static void walk_declarations(struct build *build, CXCursor statement)
{
    struct children children;
    children_read(&children, statement);
    for (unsigned i = 0; i < children.count; i++)
        statement_declare(build, children.items[i]);
    children_release(&children);
}

/* Is there a `;` between two places, before any `)` that closes what was open at the first? */
static bool has_semicolon(struct build *build, CXSourceLocation from, CXSourceLocation to)
{
    CXToken *tokens = NULL;
    unsigned count = 0;
    clang_tokenize(build->reader->unit, clang_getRange(from, to), &tokens, &count);
    bool found = false;
    int depth = 0;
    for (unsigned i = 0; i < count && !found && depth >= 0; i++) {
        CXString spelling = clang_getTokenSpelling(build->reader->unit, tokens[i]);
        const char *text = clang_getCString(spelling);
        depth += (text[0] == '(') - (text[0] == ')');
        found = text[0] == ';';
        clang_disposeString(spelling);
    }
    clang_disposeTokens(build->reader->unit, tokens, count);
    return found;
}

/* Is the parenthesis of the `if` still open between the two expressions: `if (first; second)`? */
static bool separated_by_semicolon(struct build *build, CXCursor first, CXCursor second)
{
    return has_semicolon(build, clang_getRangeEnd(clang_getCursorExtent(first)),
                         clang_getRangeStart(clang_getCursorExtent(second)));
}

bool statement_hides_initial(struct build *build, CXCursor statement, CXCursor first)
{
    return build->reader->cxx && has_semicolon(build, clang_getRangeStart(clang_getCursorExtent(statement)),
                                               clang_getRangeStart(clang_getCursorExtent(first)));
}

/* `if (init; T variable = value) yes else no`, where all but the condition and `yes` may be missing. */
static void walk_if(struct build *build, CXCursor statement)
{
    struct children all;
    children_read(&all, statement);
    struct scope scope = {.kind = SCOPE_BLOCK, .statement = statement};
    scope_push(build, &scope);
    unsigned at = 0;
    for (; at < all.count; at++) {
        CXCursor child = all.items[at];
        enum CXCursorKind kind = clang_getCursorKind(child);
        if (kind == CXCursor_DeclStmt || kind == CXCursor_NullStmt)
            statement_walk(build, child);
        else if (kind == CXCursor_VarDecl)
            statement_declare(build, child);
        else if (at + 2 < all.count && build->reader->cxx && clang_isExpression(kind) &&
                 clang_isExpression(clang_getCursorKind(all.items[at + 1])) &&
                 separated_by_semicolon(build, child, all.items[at + 1]))
            expression_run(build, child);
        else
            break;
    }
    if (at + 1 < all.count) {
        bool has_else = at + 2 < all.count;
        uint32_t yes = build_block_new(build), out = build_block_new(build);
        uint32_t no = has_else ? build_block_new(build) : out;
        condition_decide(build, all.items[at], yes, no);
        build_begin(build, yes);
        statement_walk(build, all.items[at + 1]);
        build_jump(build, out);
        if (has_else) {
            build_begin(build, no);
            build_errors_before(build, all.items[at + 2]);
            statement_walk(build, all.items[at + 2]);
            build_jump(build, out);
        }
        build_begin(build, out);
    } else {
        build_unsupported(build, "if without condition", statement);
    }
    scope_pop(build);
    children_release(&all);
}

static void walk_return(struct build *build, CXCursor statement)
{
    struct event event = {.kind = EVENT_RETURN};
    CXCursor value = cursor_operand(statement);
    if (!clang_Cursor_isNull(value)) {
        guint begin = temporary_begin(build);
        if (cursor_canonical_type(value).kind == CXType_Void) /* return f(); */
            expression_discard(build, value);
        else
            event.operand = build_operand(build, expression_bind(build, value, build->result));
        temporary_end(build, begin, statement);
        temporary_forget(build, begin);
    }
    build_errors_within(build, statement);
    scope_unwind(build, NULL);
    build_event(build, event, statement);
    build_stop(build);
}

/* Labels stand before each other without end: gives the statement behind them, a null cursor when there is none. */
static CXCursor walk_labels(struct build *build, CXCursor statement)
{
    for (;;) {
        switch ((int)clang_getCursorKind(statement)) {
        case CXCursor_LabelStmt:
            scope_label(build, statement);
            statement = cursor_operand(statement);
            break;
        case CXCursor_CaseStmt:
            statement = switch_case(build, statement);
            break;
        case CXCursor_DefaultStmt:
            statement = switch_default(build, statement);
            break;
        default:
            return statement;
        }
    }
}

static enum CXChildVisitResult visit_label(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) == CXCursor_LabelRef)
        *(CXCursor *)data = clang_getCursorReferenced(child);
    return CXChildVisit_Continue;
}

static void walk_goto(struct build *build, CXCursor statement)
{
    CXCursor label = clang_getNullCursor();
    clang_visitChildren(statement, visit_label, &label);
    if (clang_getCursorKind(label) == CXCursor_LabelStmt) {
        scope_goto(build, label);
    } else {
        build_unsupported(build, "goto without a label", statement);
        build_stop(build);
    }
}

static void jump_out(struct build *build, CXCursor statement, struct scope *scope, bool again)
{
    if (!scope) {
        build_unsupported(build, "jump out of nothing", statement);
        return;
    }
    scope_unwind(build, scope);
    build_jump(build, again ? scope->continue_to : scope->break_to);
}

static void walk_unexposed(struct build *build, CXCursor statement)
{
    struct children children;
    children_read_code(&children, statement);
    if (!children.count) /* an attribute alone is a null statement; anything else without parts is not */
        build_unsupported(build, "statement of an unknown kind", statement);
    for (unsigned i = 0; i < children.count; i++)
        statement_walk(build, children.items[i]);
    children_release(&children);
}

/* Words of inline assembly that touch no memory, no register and no flow of control that facts could tell of. */
static bool is_harmless_word(const char *word, size_t length)
{
    static const char *const words[] = {"asm",    "__asm", "__asm__", "volatile", "__volatile__",
                                        "memory", "cc",    "nop",     "pause",    "int",
                                        "3",      "int3",  "mfence",  "lfence",   "sfence"};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strlen(words[i]) == length && g_ascii_strncasecmp(words[i], word, length) == 0)
            return true;
    return false;
}

/*
 * Inline assembly: a barrier, a pause or a breakpoint is nothing that facts tell of. What names anything else may do
 * whatever it likes: lost.
 */
static void walk_assembly(struct build *build, CXCursor statement)
{
    size_t length;
    const char *text = cursor_text(statement, &length);
    bool harmless = length > 0 && clang_Cursor_isNull(cursor_operand(statement));
    for (size_t at = 0; at < length && harmless;) {
        size_t word = at;
        while (word < length && (g_ascii_isalnum(text[word]) || text[word] == '_'))
            word++;
        harmless = word > at ? is_harmless_word(text + at, word - at) : !memchr("[%$", text[at], 3);
        at = word > at ? word : at + 1;
    }
    if (!harmless)
        build_unsupported(build, "inline assembly", statement);
}

static void unsupported(struct build *build, CXCursor statement)
{
    char *name = cursor_take(clang_getCursorKindSpelling(clang_getCursorKind(statement)));
    build_unsupported(build, name, statement);
    g_free(name);
}

static void walk(struct build *build, CXCursor statement)
{
    enum CXCursorKind kind = clang_getCursorKind(statement);
    if (clang_isExpression(kind)) {
        expression_run(build, statement);
        return;
    }
    switch ((int)kind) {
    case CXCursor_CompoundStmt:
        walk_compound(build, statement);
        break;
    case CXCursor_DeclStmt:
        walk_declarations(build, statement);
        break;
    case CXCursor_IfStmt:
        walk_if(build, statement);
        break;
    case CXCursor_SwitchStmt:
        switch_walk(build, statement);
        break;
    case CXCursor_CaseStmt:
    case CXCursor_DefaultStmt:
    case CXCursor_LabelStmt: {
        CXCursor inner = walk_labels(build, statement);
        if (!clang_Cursor_isNull(inner))
            statement_walk(build, inner);
        break;
    }
    case CXCursor_WhileStmt:
        loop_while(build, statement);
        break;
    case CXCursor_DoStmt:
        loop_do(build, statement);
        break;
    case CXCursor_ForStmt:
        loop_for(build, statement);
        break;
    case CXCursor_CXXForRangeStmt:
        range_walk(build, statement);
        break;
    case CXCursor_GotoStmt:
        walk_goto(build, statement);
        break;
    case CXCursor_ContinueStmt:
        jump_out(build, statement, scope_for_continue(build), true);
        break;
    case CXCursor_BreakStmt:
        jump_out(build, statement, scope_for_break(build), false);
        break;
    case CXCursor_ReturnStmt:
        walk_return(build, statement);
        break;
    case CXCursor_SEHTryStmt:
        seh_try(build, statement);
        break;
    case CXCursor_SEHLeaveStmt:
        seh_leave(build, statement);
        break;
    case CXCursor_CXXTryStmt:
        seh_cxx_try(build, statement);
        break;
    case CXCursor_NullStmt:
        break;
    case CXCursor_IndirectGotoStmt:
        build_unsupported(build, "computed goto", statement);
        build_stop(build);
        break;
    case CXCursor_GCCAsmStmt:
    case CXCursor_MSAsmStmt:
        walk_assembly(build, statement);
        break;
    case CXCursor_UnexposedStmt:
        walk_unexposed(build, statement);
        break;
    default:
        unsupported(build, statement);
        break;
    }
}

void statement_walk(struct build *build, CXCursor statement)
{
    if (!build_enter(build, statement))
        return;
    walk(build, statement);
    build_errors_within(build, statement);
    build_leave(build);
}
