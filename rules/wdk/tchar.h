/* Stand-in WDK: text macros. */
#pragma once
#include <wchar.h>
#ifdef _UNICODE
typedef wchar_t TCHAR, *PTCHAR, _TCHAR;
#define _T(x) L##x
#else
typedef char TCHAR, *PTCHAR, _TCHAR;
#define _T(x) x
#endif
#define _TEXT(x) _T(x)
#define TEXT(x) _T(x)
