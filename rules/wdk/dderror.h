/* Stand-in WDK: error codes of the old video port. */
#pragma once
#include <winerror.h>
typedef LONG VP_STATUS, *PVP_STATUS;
