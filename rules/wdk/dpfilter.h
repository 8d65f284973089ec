/* Stand-in WDK: debug print components are in wdm.h. */
#pragma once
#include <wdm.h>
