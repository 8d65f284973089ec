/* Stand-in WDK: evaluation of ACPI methods. */
#pragma once
#define _ACPIIOCT_H_

#include <wdm.h>

#define ACPI_EVAL_INPUT_BUFFER_SIGNATURE 'BieA'
#define ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_SIGNATURE 'IieA'
#define ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_SIGNATURE 'SieA'
#define ACPI_EVAL_INPUT_BUFFER_COMPLEX_SIGNATURE 'CieA'
#define ACPI_EVAL_OUTPUT_BUFFER_SIGNATURE 'BoeA'
#define ACPI_EVAL_INPUT_BUFFER_SIGNATURE_EX 'AieA'
#define ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_SIGNATURE_EX 'DieA'
#define ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_SIGNATURE_EX 'EieA'
#define ACPI_EVAL_INPUT_BUFFER_COMPLEX_SIGNATURE_EX 'FieA'
#define ACPI_ENUM_CHILDREN_OUTPUT_BUFFER_SIGNATURE 'GieA'
#define ACPI_ENUM_CHILDREN_INPUT_BUFFER_SIGNATURE 'HieA'
#define ACPI_METHOD_ARGUMENT_INTEGER 0x0
#define ACPI_METHOD_ARGUMENT_STRING 0x1
#define ACPI_METHOD_ARGUMENT_BUFFER 0x2
#define ACPI_METHOD_ARGUMENT_PACKAGE 0x3
#define ACPI_METHOD_ARGUMENT_PACKAGE_EX 0x4
#define ACPI_ACQUIRE_GLOBAL_LOCK_SIGNATURE 'LgaA'
#define ACPI_RELEASE_GLOBAL_LOCK_SIGNATURE 'LgrA'
#define ACPI_OBJECT_HAS_CHILDREN 0x1
#define ENUM_CHILDREN_IMMEDIATE_ONLY 0x1
#define ENUM_CHILDREN_MULTILEVEL 0x2
#define ENUM_CHILDREN_NAME_IS_FILTER 0x4
#define IOCTL_ACPI_ASYNC_EVAL_METHOD                                                                                   \
    CTL_CODE(FILE_DEVICE_ACPI, 0, METHOD_BUFFERED, FILE_READ_ACCESS | FILE_WRITE_ACCESS)
#define IOCTL_ACPI_EVAL_METHOD CTL_CODE(FILE_DEVICE_ACPI, 1, METHOD_BUFFERED, FILE_READ_ACCESS | FILE_WRITE_ACCESS)
#define IOCTL_ACPI_ACQUIRE_GLOBAL_LOCK                                                                                 \
    CTL_CODE(FILE_DEVICE_ACPI, 4, METHOD_BUFFERED, FILE_READ_ACCESS | FILE_WRITE_ACCESS)
#define IOCTL_ACPI_RELEASE_GLOBAL_LOCK                                                                                 \
    CTL_CODE(FILE_DEVICE_ACPI, 5, METHOD_BUFFERED, FILE_READ_ACCESS | FILE_WRITE_ACCESS)
#define IOCTL_ACPI_EVAL_METHOD_EX CTL_CODE(FILE_DEVICE_ACPI, 6, METHOD_BUFFERED, FILE_READ_ACCESS | FILE_WRITE_ACCESS)
#define IOCTL_ACPI_ASYNC_EVAL_METHOD_EX                                                                                \
    CTL_CODE(FILE_DEVICE_ACPI, 7, METHOD_BUFFERED, FILE_READ_ACCESS | FILE_WRITE_ACCESS)
#define IOCTL_ACPI_ENUM_CHILDREN CTL_CODE(FILE_DEVICE_ACPI, 8, METHOD_BUFFERED, FILE_READ_ACCESS | FILE_WRITE_ACCESS)

#ifdef __cplusplus
extern "C" {
#endif

#define ACPI_METHOD_NEXT_ARGUMENT(argument)                                                                            \
    (PACPI_METHOD_ARGUMENT)((PUCHAR)(argument) + ACPI_METHOD_ARGUMENT_LENGTH_FROM_ARGUMENT(argument))
#define ACPI_METHOD_ARGUMENT_LENGTH(length) (FIELD_OFFSET(ACPI_METHOD_ARGUMENT, Data) + max(sizeof(ULONG), (length)))
#define ACPI_METHOD_ARGUMENT_LENGTH_FROM_ARGUMENT(argument)                                                            \
    (ACPI_METHOD_ARGUMENT_LENGTH(((PACPI_METHOD_ARGUMENT)(argument))->DataLength))
#define ACPI_METHOD_SET_ARGUMENT_INTEGER(argument, value)                                                              \
    {                                                                                                                  \
        (argument)->Type = ACPI_METHOD_ARGUMENT_INTEGER;                                                               \
        (argument)->DataLength = sizeof(ULONG);                                                                        \
        (argument)->Argument = (value);                                                                                \
    }
#define ACPI_METHOD_SET_ARGUMENT_STRING(argument, text)                                                                \
    {                                                                                                                  \
        (argument)->Type = ACPI_METHOD_ARGUMENT_STRING;                                                                \
        (argument)->DataLength = (USHORT)(strlen(text) + 1);                                                           \
        RtlCopyMemory(&(argument)->Data[0], (PUCHAR)(text), (argument)->DataLength);                                   \
    }
#define ACPI_METHOD_SET_ARGUMENT_BUFFER(argument, buffer, length)                                                      \
    {                                                                                                                  \
        (argument)->Type = ACPI_METHOD_ARGUMENT_BUFFER;                                                                \
        (argument)->DataLength = (USHORT)(length);                                                                     \
        RtlCopyMemory(&(argument)->Data[0], (PUCHAR)(buffer), (argument)->DataLength);                                 \
    }

typedef struct _ACPI_EVAL_INPUT_BUFFER ACPI_EVAL_INPUT_BUFFER, *PACPI_EVAL_INPUT_BUFFER, ACPI_EVAL_INPUT_BUFFER_V1,
    *PACPI_EVAL_INPUT_BUFFER_V1;
typedef struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER, ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V1,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V1;
typedef struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING, ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V1,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V1;
typedef struct _ACPI_METHOD_ARGUMENT ACPI_METHOD_ARGUMENT, ACPI_METHOD_ARGUMENT_V1;
typedef struct _ACPI_EVAL_INPUT_BUFFER_COMPLEX ACPI_EVAL_INPUT_BUFFER_COMPLEX, *PACPI_EVAL_INPUT_BUFFER_COMPLEX,
    ACPI_EVAL_INPUT_BUFFER_COMPLEX_V1, *PACPI_EVAL_INPUT_BUFFER_COMPLEX_V1;
typedef struct _ACPI_EVAL_OUTPUT_BUFFER ACPI_EVAL_OUTPUT_BUFFER, ACPI_EVAL_OUTPUT_BUFFER_V1, *PACPI_EVAL_OUTPUT_BUFFER;
typedef struct _ACPI_MANIPULATE_GLOBAL_LOCK_BUFFER ACPI_MANIPULATE_GLOBAL_LOCK_BUFFER,
    *PACPI_MANIPULATE_GLOBAL_LOCK_BUFFER;
typedef struct _ACPI_EVAL_INPUT_BUFFER_EX ACPI_EVAL_INPUT_BUFFER_EX, *PACPI_EVAL_INPUT_BUFFER_EX,
    ACPI_EVAL_INPUT_BUFFER_V1_EX, *PACPI_EVAL_INPUT_BUFFER_V1_EX;
typedef struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_EX ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_EX,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_EX, ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V1_EX,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V1_EX;
typedef struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_EX ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_EX,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_EX, ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V1_EX,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V1_EX;
typedef struct _ACPI_EVAL_INPUT_BUFFER_COMPLEX_EX ACPI_EVAL_INPUT_BUFFER_COMPLEX_EX,
    *PACPI_EVAL_INPUT_BUFFER_COMPLEX_EX, ACPI_EVAL_INPUT_BUFFER_COMPLEX_V1_EX, *PACPI_EVAL_INPUT_BUFFER_COMPLEX_V1_EX;
typedef struct _ACPI_ENUM_CHILDREN_INPUT_BUFFER ACPI_ENUM_CHILDREN_INPUT_BUFFER, *PACPI_ENUM_CHILDREN_INPUT_BUFFER;
typedef struct _ACPI_ENUM_CHILD ACPI_ENUM_CHILD;
typedef struct _ACPI_ENUM_CHILDREN_OUTPUT_BUFFER ACPI_ENUM_CHILDREN_OUTPUT_BUFFER;
typedef struct _ACPI_DEVICE_INFORMATION_OUTPUT_BUFFER ACPI_DEVICE_INFORMATION_OUTPUT_BUFFER,
    *PACPI_DEVICE_INFORMATION_OUTPUT_BUFFER;
typedef struct _ACPI_EVAL_INPUT_BUFFER_COMPLEX_V2 ACPI_EVAL_INPUT_BUFFER_COMPLEX_V2,
    *PACPI_EVAL_INPUT_BUFFER_COMPLEX_V2;
typedef struct _ACPI_EVAL_INPUT_BUFFER_COMPLEX_V2_EX ACPI_EVAL_INPUT_BUFFER_COMPLEX_V2_EX,
    *PACPI_EVAL_INPUT_BUFFER_COMPLEX_V2_EX;
typedef struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V2 ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V2,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V2;
typedef struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V2_EX ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V2_EX,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V2_EX;
typedef struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V2 ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V2,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V2;
typedef struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V2_EX ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V2_EX,
    *PACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V2_EX;
typedef struct _ACPI_EVAL_INPUT_BUFFER_V2 ACPI_EVAL_INPUT_BUFFER_V2, *PACPI_EVAL_INPUT_BUFFER_V2;
typedef struct _ACPI_EVAL_INPUT_BUFFER_V2_EX ACPI_EVAL_INPUT_BUFFER_V2_EX, *PACPI_EVAL_INPUT_BUFFER_V2_EX;
typedef struct _ACPI_EVAL_OUTPUT_BUFFER_V2 ACPI_EVAL_OUTPUT_BUFFER_V2, *PACPI_EVAL_OUTPUT_BUFFER_V2;
typedef struct _ACPI_GET_DEVICE_SPECIFIC_DATA ACPI_GET_DEVICE_SPECIFIC_DATA, *PACPI_GET_DEVICE_SPECIFIC_DATA;
typedef struct _ACPI_METHOD_ARGUMENT_V2 ACPI_METHOD_ARGUMENT_V2, *PACPI_METHOD_ARGUMENT_V2;

typedef ACPI_METHOD_ARGUMENT *PACPI_METHOD_ARGUMENT;
typedef ACPI_ENUM_CHILD *PACPI_ENUM_CHILD;
typedef ACPI_ENUM_CHILDREN_OUTPUT_BUFFER *PACPI_ENUM_CHILDREN_OUTPUT_BUFFER;

struct _ACPI_EVAL_INPUT_BUFFER {
    ULONG Signature;
    union {
        UCHAR MethodName[4];
        ULONG MethodNameAsUlong;
    };
};

struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER {
    ULONG Signature;
    union {
        UCHAR MethodName[4];
        ULONG MethodNameAsUlong;
    };
    ULONG IntegerArgument;
};

struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING {
    ULONG Signature;
    union {
        UCHAR MethodName[4];
        ULONG MethodNameAsUlong;
    };
    ULONG StringLength;
    UCHAR String[1];
};

struct _ACPI_METHOD_ARGUMENT {
    USHORT Type;
    USHORT DataLength;
    union {
        ULONG Argument;
        UCHAR Data[1];
    };
};

struct _ACPI_EVAL_INPUT_BUFFER_COMPLEX {
    ULONG Signature;
    union {
        UCHAR MethodName[4];
        ULONG MethodNameAsUlong;
    };
    ULONG Size;
    ULONG ArgumentCount;
    ACPI_METHOD_ARGUMENT Argument[1];
};

struct _ACPI_EVAL_OUTPUT_BUFFER {
    ULONG Signature;
    ULONG Length;
    ULONG Count;
    ACPI_METHOD_ARGUMENT Argument[1];
};

struct _ACPI_MANIPULATE_GLOBAL_LOCK_BUFFER {
    ULONG Signature;
    PVOID LockObject;
};

struct _ACPI_EVAL_INPUT_BUFFER_EX {
    ULONG Signature;
    CHAR MethodName[256];
};

struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_EX {
    ULONG Signature;
    CHAR MethodName[256];
    ULONG64 IntegerArgument;
};

struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_EX {
    ULONG Signature;
    CHAR MethodName[256];
    ULONG StringLength;
    UCHAR String[1];
};

struct _ACPI_EVAL_INPUT_BUFFER_COMPLEX_EX {
    ULONG Signature;
    CHAR MethodName[256];
    ULONG Size;
    ULONG ArgumentCount;
    ACPI_METHOD_ARGUMENT Argument[1];
};

struct _ACPI_ENUM_CHILDREN_INPUT_BUFFER {
    ULONG Signature;
    ULONG Flags;
    ULONG NameLength;
    CHAR Name[1];
};

struct _ACPI_ENUM_CHILD {
    ULONG Flags;
    ULONG NameLength;
    CHAR Name[1];
};

struct _ACPI_ENUM_CHILDREN_OUTPUT_BUFFER {
    ULONG Signature;
    ULONG NumberOfChildren;
    ACPI_ENUM_CHILD Children[1];
};

struct _ACPI_DEVICE_INFORMATION_OUTPUT_BUFFER {
    ULONG Signature;
    USHORT Size;
    UCHAR Revision;
    UCHAR Reserved0;
    USHORT VendorIdStringOffset;
    USHORT VendorStringLength;
    USHORT DeviceIdStringOffset;
    USHORT SubSystemIdStringOffset;
    USHORT SubSystemStringLength;
    USHORT SubDeviceIdStringOffset;
    USHORT InstanceIdLength;
    USHORT InstanceIdOffset;
    USHORT BaseClassCode;
    USHORT HardwareRevision;
    UCHAR ProgrammingInterface;
    UCHAR Reserved1;
    USHORT SubClassCode;
};

struct _ACPI_METHOD_ARGUMENT_V2 {
    USHORT Type;
    USHORT DataLength;
    ULONG Argument;
    UCHAR Data[ANYSIZE_ARRAY];
};

struct _ACPI_EVAL_INPUT_BUFFER_COMPLEX_V2 {
    ULONG Signature;
    UCHAR MethodName[4];
    ULONG MethodNameAsUlong;
    ULONG Size;
    ULONG ArgumentCount;
    ACPI_METHOD_ARGUMENT_V2 Argument[ANYSIZE_ARRAY];
};

struct _ACPI_EVAL_INPUT_BUFFER_COMPLEX_V2_EX {
    ULONG Signature;
    CHAR MethodName[256];
    ULONG Size;
    ULONG ArgumentCount;
    ACPI_METHOD_ARGUMENT_V2 Argument[ANYSIZE_ARRAY];
};

struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V2 {
    ULONG Signature;
    UCHAR MethodName[4];
    ULONG MethodNameAsUlong;
    ULONG IntegerArgument;
};

struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_INTEGER_V2_EX {
    ULONG Signature;
    CHAR MethodName[256];
    ULONG64 IntegerArgument;
};

struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V2 {
    ULONG Signature;
    UCHAR MethodName[4];
    ULONG MethodNameAsUlong;
    ULONG StringLength;
    UCHAR String[ANYSIZE_ARRAY];
};

struct _ACPI_EVAL_INPUT_BUFFER_SIMPLE_STRING_V2_EX {
    ULONG Signature;
    CHAR MethodName[256];
    ULONG StringLength;
    UCHAR String[ANYSIZE_ARRAY];
};

struct _ACPI_EVAL_INPUT_BUFFER_V2 {
    ULONG Signature;
    UCHAR MethodName[4];
    ULONG MethodNameAsUlong;
};

struct _ACPI_EVAL_INPUT_BUFFER_V2_EX {
    ULONG Signature;
    CHAR MethodName[256];
};

struct _ACPI_EVAL_OUTPUT_BUFFER_V2 {
    ULONG Signature;
    ULONG Length;
    ULONG Count;
    ACPI_METHOD_ARGUMENT_V2 Argument[ANYSIZE_ARRAY];
};

struct _ACPI_GET_DEVICE_SPECIFIC_DATA {
    ULONG Signature;
    GUID Section;
    ULONG PropertyNameLength;
    UCHAR PropertyName[ANYSIZE_ARRAY];
};

#ifdef __cplusplus
}
#endif
