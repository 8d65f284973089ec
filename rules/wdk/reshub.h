/* Stand-in WDK: paths to connections that the resource hub knows. */
#pragma once
#include <wdm.h>

#define RESOURCE_HUB_DEVICE_NAME L"\\Device\\RESOURCE_HUB"
#define RESOURCE_HUB_PATH_SIZE (sizeof(RESOURCE_HUB_DEVICE_NAME) + 20 * sizeof(WCHAR))
#define RESOURCE_HUB_PATH_CHARS (RESOURCE_HUB_PATH_SIZE / sizeof(WCHAR))
#ifdef __cplusplus
extern "C" {
#endif
NTSTATUS NTAPI RESOURCE_HUB_CREATE_PATH_FROM_ID(PUNICODE_STRING ResourcePath, ULONG IdLow, ULONG IdHigh);
NTSTATUS NTAPI RESOURCE_HUB_ID_TO_FILE_NAME(ULONG IdLow, ULONG IdHigh, PUNICODE_STRING Name);
#ifdef __cplusplus
}
#endif
