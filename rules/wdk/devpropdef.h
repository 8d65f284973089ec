/* Stand-in WDK: device properties are in wdm.h. */
#pragma once
#include <wdm.h>
