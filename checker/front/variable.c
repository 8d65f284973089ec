#include "front/variable.h"

#include "front/annotation.h"
#include "front/type.h"

bool variable_is_local(CXCursor declaration)
{
    enum CX_StorageClass storage = clang_Cursor_getStorageClass(declaration);
    if (storage == CX_SC_Static || storage == CX_SC_Extern)
        return false;
    CXCursor parent = clang_getCursorSemanticParent(declaration);
    enum CXCursorKind kind = clang_getCursorKind(parent);
    return kind != CXCursor_TranslationUnit && kind != CXCursor_Namespace && kind != CXCursor_LinkageSpec &&
           !cursor_is_record(parent) && !clang_isInvalid(kind);
}

struct variable variable_of(struct reader *reader, CXCursor declaration)
{
    CXType type = clang_getCursorType(declaration);
    struct variable variable = {0};
    variable.name = reader_text(reader, clang_getCursorSpelling(declaration));
    variable.type = type_of_declaration(reader, declaration);
    if (type_is_volatile(type))
        variable.flags |= VARIABLE_VOLATILE;
    if (clang_isConstQualifiedType(clang_getCanonicalType(type)))
        variable.flags |= VARIABLE_CONST;
    if (clang_Cursor_getStorageClass(declaration) == CX_SC_Static)
        variable.flags |= VARIABLE_STATIC;
    return variable;
}

/* Statics carry their file, those of a function its name too: "file.c:name", "file.c:function:name". */
static uint32_t global_name(struct reader *reader, CXCursor declaration)
{
    char *name = cursor_qualified_name(declaration, reader->cxx, NULL);
    CXCursor parent = clang_getCursorSemanticParent(declaration);
    enum CXLinkageKind linkage = clang_getCursorLinkage(declaration);
    if (clang_Cursor_getStorageClass(declaration) != CX_SC_Extern && cursor_is_function(parent)) {
        char *function = cursor_qualified_name(parent, reader->cxx, NULL);
        char *longer = g_strconcat(function, ":", name, NULL);
        g_free(function);
        g_free(name);
        name = longer;
        linkage = CXLinkage_Internal;
    }
    if (linkage == CXLinkage_Internal || linkage == CXLinkage_UniqueExternal || linkage == CXLinkage_NoLinkage) {
        struct location at = reader_location(reader, clang_getCursorLocation(declaration));
        char *longer = g_strconcat(facts_text(reader->facts, at.file), ":", name, NULL);
        g_free(name);
        name = longer;
    }
    uint32_t text = strings_add(&reader->facts->strings, name);
    g_free(name);
    return text;
}

/* Two static locals of one name in different blocks of a function: the later ones carry their line. */
static uint32_t distinct_name(struct reader *reader, uint32_t name, CXCursor declaration)
{
    struct facts *facts = reader->facts;
    for (uint32_t i = 1; i < facts->globals_count; i++) {
        if (facts->globals[i].name != name)
            continue;
        struct location at = reader_location(reader, clang_getCursorLocation(declaration));
        char *longer = g_strdup_printf("%s:%u:%u", facts_text(facts, name), at.line, at.column);
        name = strings_add(&facts->strings, longer);
        g_free(longer);
        break;
    }
    return name;
}

static uint32_t add_global(struct reader *reader, CXCursor canonical)
{
    struct facts *facts = reader->facts;
    struct variable variable = variable_of(reader, canonical);
    variable.name = global_name(reader, canonical);
    if (cursor_is_function(clang_getCursorSemanticParent(canonical)))
        variable.name = distinct_name(reader, variable.name, canonical);
    facts_add_globals(facts, variable);
    g_ptr_array_add(reader->global_annotations, g_array_new(FALSE, FALSE, sizeof(struct annotation)));
    struct path path = {.kind = PATH_GLOBAL, .name = variable.name, .type = variable.type};
    uint32_t index = facts_intern_path(facts, path);
    cursor_map_put(&reader->variables, canonical, index);
    cursor_map_put(&reader->globals, canonical, facts->globals_count - 1);
    return index;
}

uint32_t variable_path(struct reader *reader, CXCursor declaration)
{
    uint32_t index = cursor_map_get(&reader->variables, declaration);
    if (index)
        return index;
    enum CXCursorKind kind = clang_getCursorKind(declaration);
    if (kind != CXCursor_VarDecl || variable_is_local(declaration))
        return 0;
    CXCursor canonical = clang_getCanonicalCursor(declaration);
    index = cursor_map_get(&reader->variables, canonical);
    return index ? index : add_global(reader, canonical);
}

void variable_declare(struct reader *reader, CXCursor declaration)
{
    variable_path(reader, declaration);
    uint32_t global = cursor_map_get(&reader->globals, clang_getCanonicalCursor(declaration));
    if (global)
        annotation_collect(reader, declaration, (struct annotation_scope){NULL, -1},
                           g_ptr_array_index(reader->global_annotations, global - 1));
}

void variable_finish(struct reader *reader)
{
    for (uint32_t i = 1; i < reader->facts->globals_count; i++) {
        GArray *annotations = g_ptr_array_index(reader->global_annotations, i - 1);
        reader->facts->globals[i].annotations = annotation_store(reader, annotations);
    }
}

static uint32_t add_framed(struct reader *reader, struct path path, CXCursor declaration)
{
    path.name = reader_text(reader, clang_getCursorSpelling(declaration));
    path.type = type_of_declaration(reader, declaration);
    uint32_t index = facts_intern_path(reader->facts, path);
    cursor_map_put(&reader->variables, declaration, index);
    return index;
}

uint32_t variable_parameter(struct reader *reader, uint32_t func, uint32_t number, CXCursor declaration)
{
    return add_framed(reader, (struct path){.kind = PATH_PARAM, .func = func, .index = number}, declaration);
}

uint32_t variable_local(struct reader *reader, uint32_t func, uint32_t number, CXCursor declaration)
{
    return add_framed(reader, (struct path){.kind = PATH_LOCAL, .func = func, .index = number}, declaration);
}
