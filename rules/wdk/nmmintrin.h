/* Stand-in WDK: all vector operations are in one header. */
#pragma once
#include <immintrin.h>
