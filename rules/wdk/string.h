/* Stand-in WDK: C standard header, the part that the kernel exports. */
#pragma once
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif
int memcmp(const void *one, const void *two, size_t size);
void *memcpy(void *to, const void *from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int value, size_t size);
errno_t memcpy_s(void *to, rsize_t room, const void *from, rsize_t size);
errno_t memmove_s(void *to, rsize_t room, const void *from, rsize_t size);
int _memicmp(const void *one, const void *two, size_t size);
void *_memccpy(void *to, const void *from, int value, size_t size);
char *strcpy(char *to, const char *from);
char *strncpy(char *to, const char *from, size_t size);
errno_t strcpy_s(char *to, rsize_t room, const char *from);
errno_t strncpy_s(char *to, rsize_t room, const char *from, rsize_t size);
char *strcat(char *to, const char *from);
char *strncat(char *to, const char *from, size_t size);
errno_t strcat_s(char *to, rsize_t room, const char *from);
errno_t strncat_s(char *to, rsize_t room, const char *from, rsize_t size);
int strcmp(const char *one, const char *two);
int strncmp(const char *one, const char *two, size_t size);
int _stricmp(const char *one, const char *two);
int _strnicmp(const char *one, const char *two, size_t size);
int stricmp(const char *one, const char *two);
int strnicmp(const char *one, const char *two, size_t size);
size_t strlen(const char *text);
size_t strnlen(const char *text, size_t size);
size_t strnlen_s(const char *text, size_t size);
size_t strspn(const char *text, const char *set);
size_t strcspn(const char *text, const char *set);
char *strtok_s(char *text, const char *set, char **rest);
char *strtok(char *text, const char *set);
char *_strlwr(char *text);
char *_strupr(char *text);
char *_strrev(char *text);
char *_strset(char *text, int value);
char *_strnset(char *text, int value, size_t size);
wchar_t *wcscpy(wchar_t *to, const wchar_t *from);
wchar_t *wcsncpy(wchar_t *to, const wchar_t *from, size_t size);
errno_t wcscpy_s(wchar_t *to, rsize_t room, const wchar_t *from);
errno_t wcsncpy_s(wchar_t *to, rsize_t room, const wchar_t *from, rsize_t size);
wchar_t *wcscat(wchar_t *to, const wchar_t *from);
wchar_t *wcsncat(wchar_t *to, const wchar_t *from, size_t size);
errno_t wcscat_s(wchar_t *to, rsize_t room, const wchar_t *from);
errno_t wcsncat_s(wchar_t *to, rsize_t room, const wchar_t *from, rsize_t size);
int wcscmp(const wchar_t *one, const wchar_t *two);
int wcsncmp(const wchar_t *one, const wchar_t *two, size_t size);
int _wcsicmp(const wchar_t *one, const wchar_t *two);
int _wcsnicmp(const wchar_t *one, const wchar_t *two, size_t size);
size_t wcslen(const wchar_t *text);
size_t wcsnlen(const wchar_t *text, size_t size);
size_t wcsspn(const wchar_t *text, const wchar_t *set);
size_t wcscspn(const wchar_t *text, const wchar_t *set);
wchar_t *wcstok_s(wchar_t *text, const wchar_t *set, wchar_t **rest);
wchar_t *_wcslwr(wchar_t *text);
wchar_t *_wcsupr(wchar_t *text);
wchar_t *_wcsrev(wchar_t *text);
#ifdef __cplusplus
}
extern "C++" {
inline void *memchr(void *text, int value, size_t size) { return __builtin_memchr(text, value, size); }
inline char *strchr(char *text, int value) { return __builtin_strchr(text, value); }
inline char *strrchr(char *text, int value) { return __builtin_strrchr(text, value); }
inline char *strstr(char *text, const char *part) { return __builtin_strstr(text, part); }
}
extern "C" {
const void *memchr(const void *text, int value, size_t size);
const char *strchr(const char *text, int value);
const char *strrchr(const char *text, int value);
const char *strstr(const char *text, const char *part);
const char *strpbrk(const char *text, const char *set);
const wchar_t *wcschr(const wchar_t *text, wchar_t value);
const wchar_t *wcsrchr(const wchar_t *text, wchar_t value);
const wchar_t *wcsstr(const wchar_t *text, const wchar_t *part);
const wchar_t *wcspbrk(const wchar_t *text, const wchar_t *set);
}
extern "C++" {
wchar_t *wcschr(wchar_t *text, wchar_t value);
wchar_t *wcsrchr(wchar_t *text, wchar_t value);
wchar_t *wcsstr(wchar_t *text, const wchar_t *part);
template <size_t N> errno_t strcpy_s(char (&to)[N], const char *from);
template <size_t N> errno_t strcat_s(char (&to)[N], const char *from);
template <size_t N> errno_t strncpy_s(char (&to)[N], const char *from, rsize_t size);
template <size_t N> errno_t wcscpy_s(wchar_t (&to)[N], const wchar_t *from);
template <size_t N> errno_t wcscat_s(wchar_t (&to)[N], const wchar_t *from);
template <size_t N> errno_t wcsncpy_s(wchar_t (&to)[N], const wchar_t *from, rsize_t size);
}
#else
void *memchr(const void *text, int value, size_t size);
char *strchr(const char *text, int value);
char *strrchr(const char *text, int value);
char *strstr(const char *text, const char *part);
char *strpbrk(const char *text, const char *set);
wchar_t *wcschr(const wchar_t *text, wchar_t value);
wchar_t *wcsrchr(const wchar_t *text, wchar_t value);
wchar_t *wcsstr(const wchar_t *text, const wchar_t *part);
wchar_t *wcspbrk(const wchar_t *text, const wchar_t *set);
#endif
