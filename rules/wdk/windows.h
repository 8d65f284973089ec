/* Stand-in WDK: what a header shared with user-mode code may expect of windows.h; no functions. */
#pragma once
#define _WINDOWS_
#include <sdkddkver.h>
#include <excpt.h>
#include <windef.h>
#include <wingdi.h>
#include <winerror.h>
