#include "facts/file.h"

#include <stdalign.h>
#include <string.h>

#include "base/say.h"
#include "facts/verify.h"

enum { FILE_FORMAT = 2, FILE_BYTE_ORDER = 0x01020304, CHECKSUM_LENGTH = 32, VERSION_LENGTH = 24 };

static const char file_magic[8] = "synclint";

/* Its size is a multiple of 8, so that what follows is aligned in memory as the GVariant wants it. */
struct header {
    char magic[8];
    uint32_t byte_order;
    uint32_t format;
    uint32_t layout; /* of the records: file_layout */
    uint32_t reserved;
    uint64_t length; /* bytes after the header */
    char version[VERSION_LENGTH];
    uint8_t checksum[CHECKSUM_LENGTH]; /* SHA-256 of the bytes after the header */
};

/* An array is of 64-bit or of 32-bit numbers, as its records are aligned: no copy is needed to read it. */
#define ELEMENT_TYPE(record) (alignof(record) == 8 ? "at" : "au")
#define ELEMENT_SIZE(record) ((size_t)(alignof(record) == 8 ? 8 : 4))

/* A number that changes when a table or the size of a record does. */
static uint32_t file_layout(void)
{
    uint32_t layout = 2166136261u;
#define FILE_LAYOUT(table, record) layout = (layout ^ g_str_hash(#table) ^ (uint32_t)sizeof(record)) * 16777619u;
    FACTS_TABLES(FILE_LAYOUT)
#undef FILE_LAYOUT
    return layout;
}

static GVariantType *file_type(void)
{
    GString *type = g_string_new("(ay");
#define FILE_TYPE(table, record) g_string_append(type, ELEMENT_TYPE(record));
    FACTS_TABLES(FILE_TYPE)
#undef FILE_TYPE
    g_string_append_c(type, ')');
    return (GVariantType *)g_string_free(type, FALSE); /* a type is its text */
}

static void file_checksum(const void *bytes, size_t length, uint8_t *checksum)
{
    GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(sum, bytes, (gssize)length);
    gsize size = CHECKSUM_LENGTH;
    g_checksum_get_digest(sum, checksum, &size);
    g_checksum_free(sum);
}

static void header_init(struct header *header, const char *version)
{
    *header = (struct header){.byte_order = FILE_BYTE_ORDER, .format = FILE_FORMAT, .layout = file_layout()};
    memcpy(header->magic, file_magic, sizeof(header->magic));
    if (strlen(version) >= VERSION_LENGTH)
        bug("version '%s' is too long for a facts file", version);
    memcpy(header->version, version, strlen(version));
}

/* The tables as one GVariant. */
static GVariant *file_body(const struct facts *facts)
{
    GPtrArray *parts = g_ptr_array_new();
    g_ptr_array_add(parts,
                    g_variant_new_fixed_array(G_VARIANT_TYPE_BYTE, facts->strings.bytes, facts->strings.length, 1));
#define FILE_PART(table, record)                                                                                       \
    g_ptr_array_add(parts, g_variant_new_fixed_array(G_VARIANT_TYPE(ELEMENT_TYPE(record) + 1), facts->table,           \
                                                     facts->table##_count *(sizeof(record) / ELEMENT_SIZE(record)),    \
                                                     ELEMENT_SIZE(record)));
    FACTS_TABLES(FILE_PART)
#undef FILE_PART
    GVariant *body = g_variant_ref_sink(g_variant_new_tuple((GVariant *const *)parts->pdata, parts->len));
    g_ptr_array_free(parts, TRUE);
    return body;
}

GBytes *file_pack(const struct facts *facts)
{
    GVariant *body = file_body(facts);
    GBytes *bytes = g_variant_get_data_as_bytes(body);
    g_variant_unref(body);
    return bytes;
}

GBytes *file_bytes(const struct facts *facts, const char *version)
{
    GVariant *body = file_body(facts);
    struct header header;
    header_init(&header, version);
    header.length = g_variant_get_size(body);
    GByteArray *bytes = g_byte_array_sized_new((guint)(sizeof(header) + header.length));
    g_byte_array_set_size(bytes, (guint)(sizeof(header) + header.length));
    g_variant_store(body, bytes->data + sizeof(header));
    file_checksum(bytes->data + sizeof(header), header.length, header.checksum);
    memcpy(bytes->data, &header, sizeof(header));
    g_variant_unref(body);
    return g_byte_array_free_to_bytes(bytes);
}

/* NULL, or why these are no bytes of ours. */
static const char *header_check(const void *bytes, size_t length, const char *version)
{
    struct header header, ours;
    header_init(&ours, version);
    if (length < sizeof(header))
        return length < sizeof(file_magic) || memcmp(bytes, file_magic, sizeof(file_magic)) ? "this is no facts file"
                                                                                            : "the file is cut short";
    memcpy(&header, bytes, sizeof(header));
    if (memcmp(header.magic, ours.magic, sizeof(header.magic)))
        return "this is no facts file";
    if (header.byte_order != ours.byte_order)
        return "the facts were made on a machine that orders bytes differently";
    if (header.format != ours.format || header.layout != ours.layout ||
        memcmp(header.version, ours.version, VERSION_LENGTH))
        return "the facts were made by another version of synclint";
    if (length - sizeof(header) < header.length)
        return "the file is cut short";
    if (length - sizeof(header) > header.length)
        return "there is something behind the end of the facts";
    uint8_t checksum[CHECKSUM_LENGTH];
    file_checksum((const char *)bytes + sizeof(header), header.length, checksum);
    return memcmp(checksum, header.checksum, CHECKSUM_LENGTH) ? "the file is damaged" : NULL;
}

/* The `index`-th array of the tuple, in place; false when it is no whole number of records. */
static bool take_array(GVariant *body, size_t index, size_t element, size_t record, void *table, uint32_t *count)
{
    GVariant *array = g_variant_get_child_value(body, index);
    size_t elements = 0;
    const void *bytes = g_variant_get_fixed_array(array, &elements, element);
    g_variant_unref(array); /* the bytes are the body's */
    memcpy(table, &bytes, sizeof(bytes));
    *count = (uint32_t)(elements * element / record);
    return elements * element % record == 0 && elements * element / record <= UINT32_MAX;
}

static bool take_tables(GVariant *body, struct facts *facts)
{
    size_t index = 0;
    bool whole = take_array(body, index++, 1, 1, &facts->strings.bytes, &facts->strings.length);
#define FILE_TAKE(table, record)                                                                                       \
    whole = take_array(body, index++, ELEMENT_SIZE(record), sizeof(record), &facts->table, &facts->table##_count) &&   \
            whole;
    FACTS_TABLES(FILE_TAKE)
#undef FILE_TAKE
    return whole;
}

bool file_unpack(GBytes *bytes, struct facts *facts)
{
    memset(facts, 0, sizeof(*facts));
    GVariantType *type = file_type();
    facts->mapped = g_variant_ref_sink(g_variant_new_from_bytes(type, bytes, FALSE));
    g_variant_type_free(type);
    if (g_variant_is_normal_form(facts->mapped) && take_tables(facts->mapped, facts) && verify(facts))
        return true;
    facts_release(facts);
    return false;
}

const char *file_open(GBytes *bytes, const char *version, struct facts *facts)
{
    size_t length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    memset(facts, 0, sizeof(*facts));
    const char *why = header_check(data, length, version);
    if (why)
        return why;
    GBytes *body = g_bytes_new_from_bytes(bytes, sizeof(struct header), length - sizeof(struct header));
    bool good = file_unpack(body, facts);
    g_bytes_unref(body);
    return good ? NULL : "the file is damaged";
}
