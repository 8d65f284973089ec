/* Stand-in WDK: the GDI driver interface; display miniports include it for a handful of types. */
#pragma once
#define _WINDDI_

#include <wingdi.h>

DECLARE_HANDLE(HSURF);
DECLARE_HANDLE(DHSURF);
DECLARE_HANDLE(HDEV);
DECLARE_HANDLE(DHPDEV);
DECLARE_HANDLE(HSEMAPHORE);
typedef struct _SURFOBJ SURFOBJ, *PSURFOBJ;
typedef struct _CLIPOBJ CLIPOBJ;
typedef struct _XLATEOBJ XLATEOBJ;
typedef struct _BRUSHOBJ BRUSHOBJ;
typedef struct _POINTE {
    FLOAT x;
    FLOAT y;
} POINTE;
typedef LONG FIX;
typedef struct _POINTFIX {
    FIX x;
    FIX y;
} POINTFIX, *PPOINTFIX;
typedef struct _RECTFX {
    FIX xLeft;
    FIX yTop;
    FIX xRight;
    FIX yBottom;
} RECTFX, *PRECTFX;
#define BMF_1BPP 1L
#define BMF_4BPP 2L
#define BMF_8BPP 3L
#define BMF_16BPP 4L
#define BMF_24BPP 5L
#define BMF_32BPP 6L
#define SPS_ERROR 0
#define SPS_DECLINE 1
#define SPS_ACCEPT_NOEXCLUDE 2
#define SPS_ACCEPT_EXCLUDE 3
#define SPS_CHANGE 0x00000001
