/* Stand-in WDK: all intrinsics. The kernel headers include only what wdm_intrin.h has: vectors are for who asks. */
#pragma once
#define __INTRIN_H_

#include <wdm_intrin.h>
#include <immintrin.h>
