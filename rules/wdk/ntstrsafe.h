/* Stand-in WDK: bounded string functions. */
#pragma once
#define _NTSTRSAFE_H_INCLUDED_

#include <ntdef.h>
#include <windef.h>
#include <ntstatus.h>

typedef CHAR *NTSTRSAFE_PSTR;
typedef const CHAR *NTSTRSAFE_PCSTR, *STRSAFE_PCNZCH;
typedef WCHAR *NTSTRSAFE_PWSTR;
typedef const WCHAR *NTSTRSAFE_PCWSTR, *STRSAFE_PCNZWCH;
#define NTSTRSAFE_MAX_CCH 2147483647
#define NTSTRSAFE_MAX_LENGTH (NTSTRSAFE_MAX_CCH - 1)
#define NTSTRSAFE_UNICODE_STRING_MAX_CCH 32767
#define STRSAFE_MAX_CCH NTSTRSAFE_MAX_CCH
#define STRSAFE_FILL_BYTE(x) ((unsigned long)(((x)&0xff) | 0x100))
#define STRSAFE_FAILURE_BYTE(x) ((unsigned long)(((x)&0xff) | 0x400))
#define STRSAFE_IGNORE_NULLS 0x00000100
#define STRSAFE_FILL_BEHIND_NULL 0x00000200
#define STRSAFE_FILL_ON_FAILURE 0x00000400
#define STRSAFE_NULL_ON_FAILURE 0x00000800
#define STRSAFE_NO_TRUNCATION 0x00001000
#define STRSAFE_FILL_BEHIND 0x00000200
#define STRSAFE_ZERO_LENGTH_ON_FAILURE 0x00000800

#ifdef __cplusplus
extern "C" {
#endif
NTSTATUS NTAPI RtlStringCbCatA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source);
NTSTATUS NTAPI RtlStringCbCatExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, NTSTRSAFE_PSTR *end,
    size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCbCatExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCbCatNA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, size_t count);
NTSTATUS NTAPI RtlStringCbCatNExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, size_t count,
    NTSTRSAFE_PSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCbCatNExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source, size_t count,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCbCatNW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source, size_t count);
NTSTATUS NTAPI RtlStringCbCatW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source);
NTSTATUS NTAPI RtlStringCbCopyA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source);
NTSTATUS NTAPI RtlStringCbCopyExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, NTSTRSAFE_PSTR *end,
    size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCbCopyExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCbCopyNA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, size_t count);
NTSTATUS NTAPI RtlStringCbCopyNExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, size_t count,
    NTSTRSAFE_PSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCbCopyNExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source, size_t count,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCbCopyNW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source, size_t count);
NTSTATUS NTAPI RtlStringCbCopyUnicodeString(NTSTRSAFE_PWSTR destination, size_t size, PCUNICODE_STRING source);
NTSTATUS NTAPI RtlStringCbCopyUnicodeStringEx(NTSTRSAFE_PWSTR destination, size_t size, PCUNICODE_STRING source,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCbCopyW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source);
NTSTATUS NTAPI RtlStringCbLengthA(STRSAFE_PCNZCH text, size_t maximum, size_t *length);
NTSTATUS NTAPI RtlStringCbLengthW(STRSAFE_PCNZWCH text, size_t maximum, size_t *length);
NTSTATUS RtlStringCbPrintfA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR format, ...);
NTSTATUS RtlStringCbPrintfExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PSTR *end, size_t *remaining,
    DWORD flags, NTSTRSAFE_PCSTR format, ...);
NTSTATUS RtlStringCbPrintfExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PWSTR *end, size_t *remaining,
    DWORD flags, NTSTRSAFE_PCWSTR format, ...);
NTSTATUS RtlStringCbPrintfW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR format, ...);
NTSTATUS NTAPI RtlStringCbVPrintfA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR format, va_list arguments);
NTSTATUS NTAPI RtlStringCbVPrintfExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PSTR *end, size_t *remaining,
    DWORD flags, NTSTRSAFE_PCSTR format, va_list arguments);
NTSTATUS NTAPI RtlStringCbVPrintfExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PWSTR *end, size_t *remaining,
    DWORD flags, NTSTRSAFE_PCWSTR format, va_list arguments);
NTSTATUS NTAPI RtlStringCbVPrintfW(
    NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR format, va_list arguments);
NTSTATUS NTAPI RtlStringCchCatA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source);
NTSTATUS NTAPI RtlStringCchCatExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, NTSTRSAFE_PSTR *end,
    size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCchCatExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCchCatNA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, size_t count);
NTSTATUS NTAPI RtlStringCchCatNExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, size_t count,
    NTSTRSAFE_PSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCchCatNExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source, size_t count,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCchCatNW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source, size_t count);
NTSTATUS NTAPI RtlStringCchCatW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source);
NTSTATUS NTAPI RtlStringCchCopyA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source);
NTSTATUS NTAPI RtlStringCchCopyExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, NTSTRSAFE_PSTR *end,
    size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCchCopyExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCchCopyNA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, size_t count);
NTSTATUS NTAPI RtlStringCchCopyNExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR source, size_t count,
    NTSTRSAFE_PSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCchCopyNExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source, size_t count,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCchCopyNW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source, size_t count);
NTSTATUS NTAPI RtlStringCchCopyUnicodeString(NTSTRSAFE_PWSTR destination, size_t size, PCUNICODE_STRING source);
NTSTATUS NTAPI RtlStringCchCopyUnicodeStringEx(NTSTRSAFE_PWSTR destination, size_t size, PCUNICODE_STRING source,
    NTSTRSAFE_PWSTR *end, size_t *remaining, DWORD flags);
NTSTATUS NTAPI RtlStringCchCopyW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR source);
NTSTATUS NTAPI RtlStringCchLengthA(STRSAFE_PCNZCH text, size_t maximum, size_t *length);
NTSTATUS NTAPI RtlStringCchLengthW(STRSAFE_PCNZWCH text, size_t maximum, size_t *length);
NTSTATUS RtlStringCchPrintfA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR format, ...);
NTSTATUS RtlStringCchPrintfExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PSTR *end, size_t *remaining,
    DWORD flags, NTSTRSAFE_PCSTR format, ...);
NTSTATUS RtlStringCchPrintfExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PWSTR *end, size_t *remaining,
    DWORD flags, NTSTRSAFE_PCWSTR format, ...);
NTSTATUS RtlStringCchPrintfW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR format, ...);
NTSTATUS NTAPI RtlStringCchVPrintfA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PCSTR format, va_list arguments);
NTSTATUS NTAPI RtlStringCchVPrintfExA(NTSTRSAFE_PSTR destination, size_t size, NTSTRSAFE_PSTR *end, size_t *remaining,
    DWORD flags, NTSTRSAFE_PCSTR format, va_list arguments);
NTSTATUS NTAPI RtlStringCchVPrintfExW(NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PWSTR *end, size_t *remaining,
    DWORD flags, NTSTRSAFE_PCWSTR format, va_list arguments);
NTSTATUS NTAPI RtlStringCchVPrintfW(
    NTSTRSAFE_PWSTR destination, size_t size, NTSTRSAFE_PCWSTR format, va_list arguments);
NTSTATUS NTAPI RtlUnalignedStringCbLengthW(const WCHAR UNALIGNED *text, size_t maximum, size_t *length);
NTSTATUS NTAPI RtlUnalignedStringCchLengthW(const WCHAR UNALIGNED *text, size_t maximum, size_t *length);
NTSTATUS NTAPI RtlUnicodeStringCat(PUNICODE_STRING destination, PCUNICODE_STRING source);
NTSTATUS NTAPI RtlUnicodeStringCatEx(
    PUNICODE_STRING destination, PCUNICODE_STRING source, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCatString(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source);
NTSTATUS NTAPI RtlUnicodeStringCatStringEx(
    PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCbCatN(PUNICODE_STRING destination, PCUNICODE_STRING source, size_t count);
NTSTATUS NTAPI RtlUnicodeStringCbCatNEx(
    PUNICODE_STRING destination, PCUNICODE_STRING source, size_t count, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCbCatStringN(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, size_t count);
NTSTATUS NTAPI RtlUnicodeStringCbCatStringNEx(
    PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, size_t count, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCbCopyN(PUNICODE_STRING destination, PCUNICODE_STRING source, size_t count);
NTSTATUS NTAPI RtlUnicodeStringCbCopyNEx(
    PUNICODE_STRING destination, PCUNICODE_STRING source, size_t count, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCbCopyStringN(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, size_t count);
NTSTATUS NTAPI RtlUnicodeStringCbCopyStringNEx(
    PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, size_t count, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCchCatN(PUNICODE_STRING destination, PCUNICODE_STRING source, size_t count);
NTSTATUS NTAPI RtlUnicodeStringCchCatNEx(
    PUNICODE_STRING destination, PCUNICODE_STRING source, size_t count, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCchCatStringN(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, size_t count);
NTSTATUS NTAPI RtlUnicodeStringCchCatStringNEx(
    PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, size_t count, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCchCopyN(PUNICODE_STRING destination, PCUNICODE_STRING source, size_t count);
NTSTATUS NTAPI RtlUnicodeStringCchCopyNEx(
    PUNICODE_STRING destination, PCUNICODE_STRING source, size_t count, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCchCopyStringN(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, size_t count);
NTSTATUS NTAPI RtlUnicodeStringCchCopyStringNEx(
    PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, size_t count, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCopy(PUNICODE_STRING destination, PCUNICODE_STRING source);
NTSTATUS NTAPI RtlUnicodeStringCopyEx(
    PUNICODE_STRING destination, PCUNICODE_STRING source, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringCopyString(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source);
NTSTATUS NTAPI RtlUnicodeStringCopyStringEx(
    PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, PUNICODE_STRING remaining, DWORD flags);
NTSTATUS NTAPI RtlUnicodeStringInit(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source);
NTSTATUS NTAPI RtlUnicodeStringInitEx(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR source, DWORD flags);
NTSTATUS RtlUnicodeStringPrintf(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR format, ...);
NTSTATUS RtlUnicodeStringPrintfEx(
    PUNICODE_STRING destination, PUNICODE_STRING remaining, DWORD flags, NTSTRSAFE_PCWSTR format, ...);
NTSTATUS NTAPI RtlUnicodeStringVPrintf(PUNICODE_STRING destination, NTSTRSAFE_PCWSTR format, va_list arguments);
NTSTATUS NTAPI RtlUnicodeStringVPrintfEx(
    PUNICODE_STRING destination, PUNICODE_STRING remaining, DWORD flags, NTSTRSAFE_PCWSTR format, va_list arguments);
NTSTATUS NTAPI RtlUnicodeStringValidate(PCUNICODE_STRING string);
NTSTATUS NTAPI RtlUnicodeStringValidateEx(PCUNICODE_STRING string, DWORD flags);
#ifdef __cplusplus
}
#endif
