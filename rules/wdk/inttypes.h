/* Stand-in WDK: C standard header. */
#pragma once
#include <stdint.h>
