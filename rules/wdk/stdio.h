/* Stand-in WDK: C standard header, the part that the kernel exports. */
#pragma once
#include <stddef.h>
#include <stdarg.h>
#define EOF (-1)
#define BUFSIZ 512
#define _TRUNCATE ((size_t)-1)
typedef struct _iobuf {
    void *Placeholder;
} FILE;

#ifdef __cplusplus
extern "C" {
#endif
int sprintf(char *text, const char *format, ...);
int vsprintf(char *text, const char *format, va_list list);
int sprintf_s(char *text, size_t size, const char *format, ...);
int vsprintf_s(char *text, size_t size, const char *format, va_list list);
int snprintf(char *text, size_t size, const char *format, ...);
int vsnprintf(char *text, size_t size, const char *format, va_list list);
int _snprintf(char *text, size_t size, const char *format, ...);
int _vsnprintf(char *text, size_t size, const char *format, va_list list);
int _snprintf_s(char *text, size_t size, size_t count, const char *format, ...);
int _vsnprintf_s(char *text, size_t size, size_t count, const char *format, va_list list);
int swprintf(wchar_t *text, size_t size, const wchar_t *format, ...);
int swprintf_s(wchar_t *text, size_t size, const wchar_t *format, ...);
int vswprintf_s(wchar_t *text, size_t size, const wchar_t *format, va_list list);
int _snwprintf(wchar_t *text, size_t size, const wchar_t *format, ...);
int _vsnwprintf(wchar_t *text, size_t size, const wchar_t *format, va_list list);
int _snwprintf_s(wchar_t *text, size_t size, size_t count, const wchar_t *format, ...);
int _vsnwprintf_s(wchar_t *text, size_t size, size_t count, const wchar_t *format, va_list list);
int _vscprintf(const char *format, va_list list);
int _scprintf(const char *format, ...);
int _vscwprintf(const wchar_t *format, va_list list);
int sscanf_s(const char *text, const char *format, ...);
int sscanf(const char *text, const char *format, ...);
int swscanf_s(const wchar_t *text, const wchar_t *format, ...);
int printf(const char *format, ...);
#ifdef __cplusplus
}
extern "C++" {
template <size_t N> int sprintf_s(char (&text)[N], const char *format, ...);
template <size_t N> int swprintf_s(wchar_t (&text)[N], const wchar_t *format, ...);
}
#endif
