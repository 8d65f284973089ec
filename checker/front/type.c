#include "front/type.h"

#include <string.h>

#include "front/record.h"
#include "front/repaired.h"

CXType type_unqualified(CXType type)
{
    return type.kind == CXType_Invalid ? type : clang_getUnqualifiedType(type);
}

static enum type_kind kind_of(CXType canonical)
{
    switch ((int)canonical.kind) {
    case CXType_Void:
        return TYPE_VOID;
    case CXType_Bool:
        return TYPE_BOOL;
    case CXType_Enum:
        return TYPE_ENUM;
    case CXType_Half:
    case CXType_Float16:
    case CXType_Float:
    case CXType_Double:
    case CXType_LongDouble:
    case CXType_Float128:
        return TYPE_FLOAT;
    case CXType_Pointer:
    case CXType_BlockPointer:
    case CXType_NullPtr:
    case CXType_MemberPointer:
        return TYPE_POINTER;
    case CXType_Record:
        return TYPE_RECORD;
    case CXType_ConstantArray:
    case CXType_IncompleteArray:
    case CXType_VariableArray:
    case CXType_DependentSizedArray:
        return TYPE_ARRAY;
    case CXType_FunctionProto:
    case CXType_FunctionNoProto:
        return TYPE_FUNCTION;
    default:
        return canonical.kind >= CXType_Char_U && canonical.kind <= CXType_Int128 ? TYPE_INTEGER : TYPE_OTHER;
    }
}

bool type_is_record(CXType type)
{
    return clang_getCanonicalType(type).kind == CXType_Record;
}

bool type_is_array(CXType type)
{
    return kind_of(clang_getCanonicalType(type)) == TYPE_ARRAY;
}

bool type_is_reference(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    return canonical.kind == CXType_LValueReference || canonical.kind == CXType_RValueReference;
}

bool type_is_function(CXType type)
{
    return kind_of(clang_getCanonicalType(type)) == TYPE_FUNCTION;
}

bool type_is_volatile(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    while (kind_of(canonical) == TYPE_ARRAY)
        canonical = clang_getCanonicalType(clang_getArrayElementType(canonical));
    return clang_isVolatileQualifiedType(canonical) != 0;
}

CXType type_function(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    while (canonical.kind == CXType_Pointer || canonical.kind == CXType_LValueReference ||
           canonical.kind == CXType_RValueReference || canonical.kind == CXType_MemberPointer)
        canonical = clang_getCanonicalType(clang_getPointeeType(canonical));
    if (kind_of(canonical) != TYPE_FUNCTION)
        canonical.kind = CXType_Invalid;
    return canonical;
}

bool type_holds_function(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    while (kind_of(canonical) == TYPE_ARRAY)
        canonical = clang_getCanonicalType(clang_getArrayElementType(canonical));
    return canonical.kind == CXType_Pointer && type_is_function(clang_getPointeeType(canonical));
}

uint32_t type_width(CXType type)
{
    CXType canonical = clang_getCanonicalType(type);
    enum type_kind kind = kind_of(canonical);
    if (kind == TYPE_VOID || kind == TYPE_FUNCTION)
        return 0; /* clang says 1, as gcc does */
    /* libclang crashes when asked for the size of an overload set or of a bound member function */
    if (kind == TYPE_OTHER && canonical.kind != CXType_Atomic && canonical.kind != CXType_Vector &&
        canonical.kind != CXType_Complex && canonical.kind != CXType_LValueReference &&
        canonical.kind != CXType_RValueReference)
        return 0;
    long long size = clang_Type_getSizeOf(type);
    return size > 0 && size <= UINT32_MAX ? (uint32_t)size : 0;
}

/* The name under pointers, arrays and qualifiers: a typedef that names something else than one of these stays. */
static void name_type(struct reader *reader, CXType type, struct type *out)
{
    for (;;) {
        CXType canonical = clang_getCanonicalType(type);
        enum type_kind kind = kind_of(canonical);
        if (type.kind == CXType_Elaborated) {
            type = clang_Type_getNamedType(type);
        } else if (type.kind == CXType_Attributed) {
            type = clang_Type_getModifiedType(type);
        } else if (type.kind == CXType_Typedef && (kind == TYPE_POINTER || kind == TYPE_ARRAY)) {
            type = clang_getTypedefDeclUnderlyingType(clang_getTypeDeclaration(type));
        } else if (canonical.kind == CXType_Pointer || canonical.kind == CXType_LValueReference ||
                   canonical.kind == CXType_RValueReference) {
            out->depth = (uint8_t)(out->depth + (canonical.kind == CXType_Pointer && out->depth < UINT8_MAX));
            CXType pointee = clang_getPointeeType(type);
            type = pointee.kind == CXType_Invalid ? clang_getPointeeType(canonical) : pointee;
        } else if (kind == TYPE_ARRAY) {
            CXType element = clang_getArrayElementType(type);
            type = element.kind == CXType_Invalid ? clang_getArrayElementType(canonical) : element;
        } else {
            break;
        }
    }
    CXType plain = type_unqualified(type);
    if (type_is_record(plain)) {
        CXCursor declaration = clang_getTypeDeclaration(clang_getCanonicalType(plain));
        out->name = record_name(reader, declaration);
        out->record = record_of(reader, declaration);
    } else {
        out->name = reader_text(reader, clang_getTypeSpelling(plain));
    }
}

static uint8_t flags_of(CXType type)
{
    uint8_t flags = 0;
    CXType canonical = clang_getCanonicalType(type);
    if (type_is_reference(canonical)) {
        flags |= TYPE_REFERENCE;
        canonical = clang_getCanonicalType(clang_getPointeeType(canonical));
    }
    if (type_is_volatile(canonical))
        flags |= TYPE_VOLATILE;
    if (clang_isConstQualifiedType(canonical))
        flags |= TYPE_CONST;
    if (canonical.kind == CXType_Atomic)
        flags |= TYPE_ATOMIC;
    return flags;
}

static guint content_hash(gconstpointer data)
{
    const struct type *type = data;
    return (type->spelling * 31 + type->name) * 31 + type->kind;
}

static gboolean content_equal(gconstpointer a, gconstpointer b)
{
    return memcmp(a, b, sizeof(struct type)) == 0;
}

static uint32_t intern(struct reader *reader, struct type type)
{
    uint32_t index = GPOINTER_TO_UINT(g_hash_table_lookup(reader->type_contents, &type));
    if (!index) {
        index = facts_add_types(reader->facts, type);
        g_hash_table_insert(reader->type_contents, g_memdup2(&type, sizeof(type)), GUINT_TO_POINTER(index));
    }
    return index;
}

void type_init(struct reader *reader)
{
    reader->types = g_hash_table_new(NULL, NULL);
    reader->type_contents = g_hash_table_new_full(content_hash, content_equal, g_free, NULL);
}

void type_release(struct reader *reader)
{
    g_hash_table_destroy(reader->types);
    g_hash_table_destroy(reader->type_contents);
}

uint32_t type_of(struct reader *reader, CXType type)
{
    if (type.kind == CXType_Invalid)
        return 0;
    uint32_t index = GPOINTER_TO_UINT(g_hash_table_lookup(reader->types, type.data[0]));
    if (index) {
        record_ask(reader, reader->facts->types[index].record);
        return index;
    }
    struct type found = {0};
    CXType canonical = clang_getCanonicalType(type);
    CXType plain = type_is_reference(canonical) ? clang_getCanonicalType(clang_getPointeeType(canonical)) : canonical;
    found.spelling = reader_text(reader, clang_getTypeSpelling(type));
    found.kind = (uint8_t)kind_of(plain);
    found.flags = flags_of(type);
    found.width = reader->repaired && repaired_is_type(type) ? 0 : type_width(type);
    name_type(reader, type, &found);
    index = intern(reader, found);
    g_hash_table_insert(reader->types, type.data[0], GUINT_TO_POINTER(index));
    return index;
}

static enum CXChildVisitResult visit_guess(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    if (clang_getCursorKind(child) != CXCursor_AnnotateAttr)
        return CXChildVisit_Continue;
    CXString spelling = clang_getCursorSpelling(child);
    *(bool *)data |= strcmp(clang_getCString(spelling), "synclint:guessed") == 0;
    clang_disposeString(spelling);
    return CXChildVisit_Continue;
}

uint32_t type_of_declaration(struct reader *reader, CXCursor declaration)
{
    uint32_t index = type_of(reader, clang_getCursorType(declaration));
    bool guessed = false;
    if (index && clang_Cursor_hasAttrs(declaration))
        clang_visitChildren(declaration, visit_guess, &guessed);
    if (!guessed)
        return index;
    struct type type = reader->facts->types[index];
    type.flags |= TYPE_GUESSED;
    return intern(reader, type);
}
