#pragma once
#include <ntddk.h>
typedef struct _DXGKARG_ESCAPE {
    HANDLE hDevice;
} DXGKARG_ESCAPE;
typedef _Function_class_(DXGKDDI_ESCAPE) _IRQL_requires_(0) NTSTATUS KIT_CALL DXGKDDI_ESCAPE(_In_ const HANDLE hAdapter,
                                                                                            _In_ const DXGKARG_ESCAPE *pEscape);
