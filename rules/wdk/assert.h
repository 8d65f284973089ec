/* Stand-in WDK: C standard header. */
#pragma once
#include <synclint_marks.h>
#ifndef assert
#define assert(...) ((void)synclint_assume(!!(__VA_ARGS__)))
#endif
#if !defined(__cplusplus) && !defined(static_assert)
#define static_assert _Static_assert
#endif
