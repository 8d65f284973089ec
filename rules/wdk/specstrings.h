/* Stand-in WDK: string and buffer annotations, all of them in sal.h. */
#pragma once
#include <sal.h>
#define __specstrings
