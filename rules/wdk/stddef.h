/* Stand-in WDK: C standard header, the part that kernel drivers use. */
#pragma once
typedef __SIZE_TYPE__ size_t;
typedef __PTRDIFF_TYPE__ ptrdiff_t;
typedef __INTPTR_TYPE__ intptr_t;
typedef __UINTPTR_TYPE__ uintptr_t;
#ifndef __cplusplus
typedef __WCHAR_TYPE__ wchar_t;
#else
namespace std
{
typedef decltype(__nullptr) nullptr_t;
using ::ptrdiff_t;
using ::size_t;
} // namespace std
using ::std::nullptr_t;
#endif
typedef unsigned short wint_t;
typedef unsigned short wctype_t;
typedef int errno_t;
typedef size_t rsize_t;
typedef __int64 time_t;
#define RSIZE_MAX (__SIZE_MAX__ >> 1)
#ifndef NULL
#ifdef __cplusplus
#define NULL 0
#else
#define NULL ((void *)0)
#endif
#endif
#ifndef offsetof
#define offsetof(type, field) __builtin_offsetof(type, field)
#endif
