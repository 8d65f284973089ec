/* Stand-in WDK: every partition is on. */
#pragma once
#include <sdkddkver.h>
