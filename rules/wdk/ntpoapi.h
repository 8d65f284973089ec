/* Stand-in WDK: power types are in wdm.h. */
#pragma once
#include <wdm.h>
