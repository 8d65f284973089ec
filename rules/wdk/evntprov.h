/* Stand-in WDK: event providers; the kernel's own functions (EtwRegister, EtwWrite) are in wdm.h. */
#pragma once
#include <wdm.h>
#include <winmeta.h>
