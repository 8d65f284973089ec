/* Stand-in WDK: all intrinsics are in intrin.h. */
#pragma once
#include <intrin.h>
