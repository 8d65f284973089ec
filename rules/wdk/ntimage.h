/* Stand-in WDK: what drivers use of image headers is in ntddk.h. */
#pragma once
#include <ntddk.h>
