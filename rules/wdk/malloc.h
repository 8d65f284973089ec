/* Stand-in WDK: C standard header. */
#pragma once
#include <stdlib.h>
