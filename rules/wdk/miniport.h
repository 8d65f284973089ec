/* Stand-in WDK: types of the oldest miniports; wdm.h has all that is still used. */
#pragma once
#include <wdm.h>
