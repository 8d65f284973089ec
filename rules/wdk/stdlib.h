/* Stand-in WDK: C standard header, the part that the kernel exports. */
#pragma once
#include <stddef.h>
#define _MAX_PATH 260
#define _MAX_DRIVE 3
#define _MAX_DIR 256
#define _MAX_FNAME 256
#define _MAX_EXT 256
#define RAND_MAX 0x7fff
#define _countof(array) (sizeof(array) / sizeof((array)[0]))
#ifndef __cplusplus
#ifndef min
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#endif
#define __min(a, b) (((a) < (b)) ? (a) : (b))
#define __max(a, b) (((a) > (b)) ? (a) : (b))
#endif

#ifdef __cplusplus
extern "C" {
#endif
int abs(int value);
long labs(long value);
long long llabs(long long value);
__int64 _abs64(__int64 value);
int atoi(const char *text);
long atol(const char *text);
__int64 _atoi64(const char *text);
int _wtoi(const wchar_t *text);
long _wtol(const wchar_t *text);
long strtol(const char *text, char **end, int base);
unsigned long strtoul(const char *text, char **end, int base);
__int64 _strtoi64(const char *text, char **end, int base);
unsigned __int64 _strtoui64(const char *text, char **end, int base);
long wcstol(const wchar_t *text, wchar_t **end, int base);
unsigned long wcstoul(const wchar_t *text, wchar_t **end, int base);
unsigned __int64 _wcstoui64(const wchar_t *text, wchar_t **end, int base);
char *_itoa(int value, char *text, int base);
errno_t _itoa_s(int value, char *text, size_t size, int base);
wchar_t *_itow(int value, wchar_t *text, int base);
errno_t _itow_s(int value, wchar_t *text, size_t size, int base);
errno_t _ultow_s(unsigned long value, wchar_t *text, size_t size, int base);
errno_t _ultoa_s(unsigned long value, char *text, size_t size, int base);
errno_t _ui64tow_s(unsigned __int64 value, wchar_t *text, size_t size, int base);
void qsort(void *base, size_t count, size_t size, int (*compare)(const void *, const void *));
void *bsearch(const void *key, const void *base, size_t count, size_t size, int (*compare)(const void *, const void *));
int rand(void);
void srand(unsigned int seed);
unsigned short _byteswap_ushort(unsigned short value);
unsigned long _byteswap_ulong(unsigned long value);
unsigned __int64 _byteswap_uint64(unsigned __int64 value);
unsigned int _rotl(unsigned int value, int shift);
unsigned int _rotr(unsigned int value, int shift);
unsigned long _lrotl(unsigned long value, int shift);
unsigned long _lrotr(unsigned long value, int shift);
unsigned __int64 _rotl64(unsigned __int64 value, int shift);
unsigned __int64 _rotr64(unsigned __int64 value, int shift);
#ifdef __cplusplus
}
#endif
