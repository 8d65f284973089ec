#include "front/function.h"

#include <string.h>

#include "front/annotation.h"
#include "front/instance.h"
#include "front/record.h"
#include "front/repaired.h"
#include "front/section.h"
#include "front/type.h"
#include "front/variable.h"

/* The compiler's USR; what only one file sees is qualified by it, for libclang gives the base name of the file only. */
static uint32_t make_usr(struct reader *reader, CXCursor cursor)
{
    char *usr = cursor_take(clang_getCursorUSR(cursor));
    enum CXLinkageKind linkage = clang_getCursorLinkage(cursor);
    if (linkage == CXLinkage_Internal || linkage == CXLinkage_UniqueExternal || linkage == CXLinkage_NoLinkage) {
        struct location at = reader_location(reader, clang_getCursorLocation(cursor));
        char *longer = g_strconcat(facts_text(reader->facts, at.file), "|", usr, NULL);
        g_free(usr);
        usr = longer;
    }
    uint32_t text = strings_add(&reader->facts->strings, usr);
    /* Instances for two lambdas of one function have one USR. */
    for (unsigned number = 2;
         instance_is(reader, cursor) && g_hash_table_contains(reader->usrs, GUINT_TO_POINTER(text)); number++) {
        char *longer = g_strdup_printf("%s#%u", usr, number);
        text = strings_add(&reader->facts->strings, longer);
        g_free(longer);
    }
    g_hash_table_add(reader->usrs, GUINT_TO_POINTER(text));
    g_free(usr);
    return text;
}

/* In a template constructors and destructors are spelled with its parameters: "Holder<T>". */
static uint32_t make_name(struct reader *reader, CXCursor cursor)
{
    char *own = cursor_take(clang_getCursorSpelling(cursor));
    enum CXCursorKind kind = clang_getCursorKind(cursor);
    if (kind == CXCursor_Constructor || kind == CXCursor_Destructor)
        own[strcspn(own, "<")] = '\0';
    char *name = cursor_qualified_name(cursor, reader->cxx, own);
    uint32_t text = strings_add(&reader->facts->strings, name);
    g_free(name);
    g_free(own);
    return text;
}

static uint32_t method_flags(CXCursor cursor)
{
    uint32_t flags = 0;
    switch ((int)clang_getCursorKind(cursor)) {
    case CXCursor_Constructor:
        flags |= FUNC_METHOD | FUNC_CONSTRUCTOR;
        break;
    case CXCursor_Destructor:
        flags |= FUNC_METHOD | FUNC_DESTRUCTOR;
        break;
    case CXCursor_CXXMethod:
    case CXCursor_ConversionFunction:
        if (!clang_CXXMethod_isStatic(cursor))
            flags |= FUNC_METHOD;
        break;
    case CXCursor_FunctionTemplate:
        flags |= FUNC_TEMPLATE;
        if (cursor_is_record(clang_getCursorSemanticParent(cursor)) && !clang_CXXMethod_isStatic(cursor))
            flags |= FUNC_METHOD;
        break;
    default:
        break;
    }
    if (clang_CXXMethod_isVirtual(cursor))
        flags |= FUNC_VIRTUAL;
    return flags;
}

static bool in_template(CXCursor cursor)
{
    for (; !clang_Cursor_isNull(cursor); cursor = clang_getCursorSemanticParent(cursor)) {
        enum CXCursorKind kind = clang_getCursorKind(cursor);
        if (kind == CXCursor_FunctionTemplate || kind == CXCursor_ClassTemplate ||
            kind == CXCursor_ClassTemplatePartialSpecialization)
            return true;
        if (kind == CXCursor_TranslationUnit || clang_isInvalid(kind))
            break;
    }
    return false;
}

/* In C it is part of the type; else an attribute without a name, but the declaration prints it: noreturn, _Noreturn. */
static bool never_returns(CXCursor cursor)
{
    CXString type = clang_getTypeSpelling(clang_getCursorType(cursor));
    bool in_type = strstr(clang_getCString(type), "oreturn") != NULL;
    clang_disposeString(type);
    if (in_type || !clang_Cursor_hasAttrs(cursor))
        return in_type;
    CXPrintingPolicy policy = clang_getCursorPrintingPolicy(cursor);
    clang_PrintingPolicy_setProperty(policy, CXPrintingPolicy_TerseOutput, 1);
    CXString text = clang_getCursorPrettyPrinted(cursor, policy);
    bool found = strstr(clang_getCString(text), "oreturn") != NULL;
    clang_disposeString(text);
    clang_PrintingPolicy_dispose(policy);
    return found;
}

static struct func describe(struct reader *reader, CXCursor cursor)
{
    struct func func = {0};
    func.name = make_name(reader, cursor);
    func.usr = make_usr(reader, cursor);
    func.at = reader_location(reader, clang_getCursorLocation(cursor));
    func.flags = method_flags(cursor);
    if (clang_getCursorLinkage(cursor) == CXLinkage_Internal)
        func.flags |= FUNC_STATIC;
    if (reader_is_system(cursor))
        func.flags |= FUNC_SYSTEM;
    if (reader->repaired && repaired_is(cursor))
        func.flags |= FUNC_REPAIRED;
    if (clang_Cursor_isVariadic(cursor))
        func.flags |= FUNC_VARIADIC;
    if (clang_Cursor_isFunctionInlined(cursor))
        func.flags |= FUNC_INLINE;
    if (reader->cxx && in_template(cursor))
        func.flags |= FUNC_TEMPLATE;
    CXCursor parent = clang_getCursorSemanticParent(cursor);
    if (cursor_is_record(parent))
        func.record = record_name(reader, parent);
    func.result = type_of(reader, clang_getCursorResultType(cursor));
    return func;
}

static struct function_draft *draft_at(struct reader *reader, uint32_t index)
{
    return g_ptr_array_index(reader->drafts, index - 1);
}

static struct function_draft *add_draft(struct reader *reader, struct func func)
{
    struct function_draft *draft = g_new0(struct function_draft, 1);
    draft->index = facts_add_funcs(reader->facts, func);
    draft->definition = clang_getNullCursor();
    draft->parameters = g_array_new(FALSE, TRUE, sizeof(struct function_parameter));
    draft->annotations = g_array_new(FALSE, FALSE, sizeof(struct annotation));
    draft->roles = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    draft->overridden = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_ptr_array_add(reader->drafts, draft);
    return draft;
}

static void add_text(GArray *texts, uint32_t text)
{
    for (guint i = 0; i < texts->len; i++)
        if (g_array_index(texts, uint32_t, i) == text)
            return;
    if (text)
        g_array_append_val(texts, text);
}

static enum CXChildVisitResult visit_parameter(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) == CXCursor_ParmDecl)
        g_array_append_val((GArray *)data, child);
    return CXChildVisit_Continue;
}

void function_parameters(CXCursor declaration, GArray *parameters)
{
    int count = clang_Cursor_getNumArguments(declaration);
    if (count < 0)
        clang_visitChildren(declaration, visit_parameter, parameters);
    for (int i = 0; i < count; i++) {
        CXCursor parameter = clang_Cursor_getArgument(declaration, (unsigned)i);
        g_array_append_val(parameters, parameter);
    }
}

/* `list` are the parameters of a declaration, or those of a typedef that it was declared through. The names of the
 * definition win, else the first ones given. */
static void merge_parameters(struct reader *reader, struct function_draft *draft, const GArray *list, bool defines)
{
    for (guint i = 0; i < list->len; i++) {
        CXCursor cursor = g_array_index(list, CXCursor, i);
        struct variable variable = variable_of(reader, cursor);
        if (i >= draft->parameters->len) {
            struct function_parameter fresh = {variable, g_array_new(FALSE, FALSE, sizeof(struct annotation))};
            g_array_append_val(draft->parameters, fresh);
        }
        struct function_parameter *parameter = &g_array_index(draft->parameters, struct function_parameter, i);
        if (defines || !parameter->variable.name)
            parameter->variable = variable;
        annotation_collect(reader, cursor, (struct annotation_scope){list, (int)i}, parameter->annotations);
    }
}

/* `DXGKDDI_X MyX;`: the typedef is a role, and what is said of it and its parameters holds for the function. */
static void read_roles(struct reader *reader, struct function_draft *draft, CXCursor declaration)
{
    CXType type = clang_getCursorType(declaration);
    for (;;) {
        if (type.kind == CXType_Elaborated) {
            type = clang_Type_getNamedType(type);
        } else if (type.kind == CXType_Attributed) {
            type = clang_Type_getModifiedType(type);
        } else if (type.kind == CXType_Typedef) {
            CXCursor role = clang_getTypeDeclaration(type);
            add_text(draft->roles, reader_text(reader, clang_getCursorSpelling(role)));
            GArray *list = g_array_new(FALSE, FALSE, sizeof(CXCursor));
            clang_visitChildren(role, visit_parameter, list);
            annotation_collect(reader, role, (struct annotation_scope){list, -1}, draft->annotations);
            merge_parameters(reader, draft, list, false);
            g_array_free(list, TRUE);
            type = clang_getTypedefDeclUnderlyingType(role);
        } else {
            return;
        }
    }
}

static void read_overridden(struct reader *reader, struct function_draft *draft, CXCursor declaration)
{
    CXCursor *list = NULL;
    unsigned count = 0;
    clang_getOverriddenCursors(declaration, &list, &count);
    for (unsigned i = 0; i < count; i++)
        add_text(draft->overridden, function_usr(reader, list[i]));
    clang_disposeOverriddenCursors(list);
}

static void read_declaration(struct reader *reader, struct function_draft *draft, CXCursor declaration)
{
    bool defines = clang_isCursorDefinition(declaration) != 0;
    GArray *list = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    function_parameters(declaration, list);
    merge_parameters(reader, draft, list, defines);
    annotation_collect(reader, declaration, (struct annotation_scope){list, -1}, draft->annotations);
    g_array_free(list, TRUE);
    read_roles(reader, draft, declaration);
    if (never_returns(declaration))
        reader->facts->funcs[draft->index].flags |= FUNC_NO_RETURN;
    if (reader->cxx)
        read_overridden(reader, draft, declaration);
    section_read(reader, draft->index, declaration);
    draft->declared = true;
}

static uint32_t find_or_add(struct reader *reader, CXCursor cursor)
{
    uint32_t lambda = cursor_map_get(&reader->lambdas, clang_getCursorSemanticParent(cursor));
    if (lambda && !instance_is(reader, cursor))
        return lambda;
    CXCursor pattern = instance_is(reader, cursor) ? cursor : instance_pattern(cursor);
    CXCursor canonical = clang_getCanonicalCursor(pattern);
    uint32_t index = cursor_map_get(&reader->functions, canonical);
    if (index)
        return index;
    struct function_draft *draft = add_draft(reader, describe(reader, canonical));
    index = draft->index;
    cursor_map_put(&reader->functions, canonical, index);
    /* Declarations in user code come by themselves; of others this is all that is seen. */
    if (reader_is_system(pattern))
        read_declaration(reader, draft, pattern);
    return index;
}

uint32_t function_of(struct reader *reader, CXCursor cursor)
{
    uint32_t index = find_or_add(reader, cursor);
    if (reader->facts->funcs[index].flags & FUNC_TEMPLATE)
        g_hash_table_add(reader->patterns_used, GUINT_TO_POINTER(index));
    return index;
}

bool function_is_unused_pattern(struct reader *reader, CXCursor definition)
{
    uint32_t index = find_or_add(reader, definition);
    return reader->facts->funcs[index].flags & FUNC_TEMPLATE &&
           !g_hash_table_contains(reader->patterns_used, GUINT_TO_POINTER(index));
}

uint32_t function_usr(struct reader *reader, CXCursor cursor)
{
    uint32_t index = function_of(reader, cursor); /* may move the records */
    return reader->facts->funcs[index].usr;
}

uint32_t function_path(struct reader *reader, CXCursor cursor)
{
    struct path path = {.kind = PATH_FUNCTION, .type = type_of(reader, clang_getCursorType(cursor))};
    path.name = function_usr(reader, cursor);
    return facts_intern_path(reader->facts, path);
}

void function_declare(struct reader *reader, CXCursor declaration)
{
    uint32_t index = find_or_add(reader, declaration);
    struct function_draft *draft = draft_at(reader, index);
    read_declaration(reader, draft, declaration);
    if (!clang_isCursorDefinition(declaration) || reader_is_system(declaration))
        return;
    draft->definition = declaration;
    struct func *func = &reader->facts->funcs[index];
    func->flags &= ~(uint32_t)FUNC_SYSTEM; /* a header of the system may declare what the user defines */
    func->at = reader_location(reader, clang_getCursorLocation(declaration));
    func->end_line = reader_location(reader, clang_getRangeEnd(clang_getCursorExtent(declaration))).line;
}

uint32_t function_lambda(struct reader *reader, CXCursor lambda, uint32_t outer, uint32_t number)
{
    struct facts *facts = reader->facts;
    CXCursor type = clang_getTypeDeclaration(cursor_canonical_type(lambda));
    struct func func = {.flags = FUNC_LAMBDA | FUNC_STATIC};
    func.at = reader_location(reader, clang_getCursorLocation(lambda));
    func.end_line = reader_location(reader, clang_getRangeEnd(clang_getCursorExtent(lambda))).line;
    char *name = g_strdup_printf("%s::lambda%u", facts_text(facts, facts->funcs[outer].name), number);
    char *usr = g_strdup_printf("%s@F@lambda%u#", facts_text(facts, facts->funcs[outer].usr), number);
    func.name = strings_add(&facts->strings, name);
    func.usr = strings_add(&facts->strings, usr);
    g_free(usr);
    g_free(name);
    struct function_draft *draft = add_draft(reader, func);
    GArray *list = g_array_new(FALSE, FALSE, sizeof(CXCursor));
    clang_visitChildren(lambda, visit_parameter, list);
    merge_parameters(reader, draft, list, true);
    g_array_free(list, TRUE);
    draft->declared = true;
    cursor_map_put(&reader->lambdas, type, draft->index);
    return draft->index;
}

uint32_t function_lambda_instance(struct reader *reader, CXCursor instance, uint32_t lambda)
{
    uint32_t index = find_or_add(reader, instance);
    function_declare(reader, instance);
    struct func *func = &reader->facts->funcs[index];
    func->name = reader->facts->funcs[lambda].name;
    func->flags |= FUNC_LAMBDA | FUNC_STATIC;
    return index;
}

uint32_t function_initialiser(struct reader *reader, CXCursor variable)
{
    struct facts *facts = reader->facts;
    struct func func = {.flags = FUNC_STATIC};
    func.at = reader_location(reader, clang_getCursorLocation(variable));
    func.end_line = reader_location(reader, clang_getRangeEnd(clang_getCursorExtent(variable))).line;
    char *own = cursor_qualified_name(variable, reader->cxx, NULL);
    char *name = g_strdup_printf("initialiser of %s", own);
    char *usr = cursor_take(clang_getCursorUSR(variable));
    char *whole = g_strdup_printf("%s|%s@initialiser", facts_text(facts, func.at.file), usr);
    func.name = strings_add(&facts->strings, name);
    func.usr = strings_add(&facts->strings, whole);
    g_free(whole);
    g_free(usr);
    g_free(name);
    g_free(own);
    return add_draft(reader, func)->index;
}

uint32_t function_implicit(struct reader *reader, CXCursor record, bool destructor)
{
    struct facts *facts = reader->facts;
    struct func func = {.flags = FUNC_METHOD | FUNC_INLINE};
    func.flags |= destructor ? FUNC_DESTRUCTOR : FUNC_CONSTRUCTOR;
    func.record = record_name(reader, record);
    func.at = reader_location(reader, clang_getCursorLocation(record));
    func.end_line = reader_location(reader, clang_getRangeEnd(clang_getCursorExtent(record))).line;
    const char *class_name = facts_text(facts, func.record), *last = strrchr(class_name, ':');
    const char *tilde = destructor ? "~" : "";
    char *name = g_strdup_printf("%s::%s%s", class_name, tilde, last ? last + 1 : class_name);
    char *usr = cursor_take(clang_getCursorUSR(record));
    char *whole = g_strdup_printf("%s@F@%s%s#", usr, tilde, last ? last + 1 : class_name);
    func.name = strings_add(&facts->strings, name);
    func.usr = strings_add(&facts->strings, whole);
    g_free(whole);
    g_free(usr);
    g_free(name);
    return add_draft(reader, func)->index;
}

static struct range store_texts(struct reader *reader, const GArray *texts)
{
    struct range range = {texts->len ? reader->facts->names_count : 0, texts->len};
    for (guint i = 0; i < texts->len; i++)
        facts_add_names(reader->facts, (struct name){g_array_index(texts, uint32_t, i)});
    return range;
}

/* _Function_class_(X) is a role like the typedef X. */
static void add_function_classes(struct reader *reader, struct function_draft *draft)
{
    uint32_t key = strings_find(&reader->facts->strings, "function_class");
    for (guint i = 0; key && i < draft->annotations->len; i++) {
        struct annotation *annotation = &g_array_index(draft->annotations, struct annotation, i);
        if (annotation->key == key)
            add_text(draft->roles, annotation->arguments);
    }
}

/* `_At_(*OldIrql, _IRQL_saves_)` says it of the parameter, or of what it points to; -1 when it is of no parameter. */
static int64_t placed_on(const struct facts *facts, const struct annotation *annotation)
{
    uint32_t node = annotation->place;
    while (facts->expressions[node].kind == EXPRESSION_DEREF)
        node = facts->expressions[node].left;
    return facts->expressions[node].kind == EXPRESSION_PARAMETER ? facts->expressions[node].number : -1;
}

static bool move_to_parameter(struct reader *reader, struct function_draft *draft, struct annotation annotation)
{
    int64_t number = placed_on(reader->facts, &annotation);
    if (number < 0 || number >= (int64_t)draft->parameters->len)
        return false;
    annotation.target = 0;
    g_array_append_val(g_array_index(draft->parameters, struct function_parameter, (guint)number).annotations,
                       annotation);
    return true;
}

static void place_annotations(struct reader *reader, struct function_draft *draft)
{
    for (guint i = 0; i < draft->annotations->len;)
        if (move_to_parameter(reader, draft, g_array_index(draft->annotations, struct annotation, i)))
            g_array_remove_index(draft->annotations, i);
        else
            i++;
}

void function_finish(struct reader *reader)
{
    struct facts *facts = reader->facts;
    for (guint i = 0; i < reader->drafts->len; i++) {
        struct function_draft *draft = g_ptr_array_index(reader->drafts, i);
        add_function_classes(reader, draft);
        place_annotations(reader, draft);
        for (guint k = 0; k < draft->parameters->len; k++) {
            struct function_parameter *parameter = &g_array_index(draft->parameters, struct function_parameter, k);
            parameter->variable.annotations = annotation_store(reader, parameter->annotations);
        }
        struct func *func = &facts->funcs[draft->index];
        func->parameters = (struct range){draft->parameters->len ? facts->variables_count : 0, draft->parameters->len};
        for (guint k = 0; k < draft->parameters->len; k++)
            facts_add_variables(facts, g_array_index(draft->parameters, struct function_parameter, k).variable);
        func->annotations = annotation_store(reader, draft->annotations);
        func->roles = store_texts(reader, draft->roles);
        func->overridden = store_texts(reader, draft->overridden);
    }
}

static void release_draft(struct function_draft *draft)
{
    for (guint i = 0; i < draft->parameters->len; i++)
        g_array_free(g_array_index(draft->parameters, struct function_parameter, i).annotations, TRUE);
    g_array_free(draft->parameters, TRUE);
    g_array_free(draft->annotations, TRUE);
    g_array_free(draft->roles, TRUE);
    g_array_free(draft->overridden, TRUE);
    g_free(draft);
}

void function_release(struct reader *reader)
{
    for (guint i = 0; i < reader->drafts->len; i++)
        release_draft(g_ptr_array_index(reader->drafts, i));
    g_ptr_array_free(reader->drafts, TRUE);
}
