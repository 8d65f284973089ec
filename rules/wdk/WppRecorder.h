/*
 * Stand-in WDK: software tracing. The WPP preprocessor writes x.tmh beside x.c from the trace macros it finds; without
 * it x.tmh does not exist (the overlay supplies an empty one) and the macros below do nothing.
 */
#pragma once

#include <evntrace.h>

#define WPP_INIT_TRACING(...) ((void)0)
#define WPP_CLEANUP(...) ((void)0)
#define WPP_SYSTEMCONTROL(...)
#define WPP_SYSTEMCONTROL2(...)
#define WPP_DEFINE_CONTROL_GUID(...)
#define WPP_DEFINE_BIT(...)
#define WPP_ENABLED(...) 0
#define WPP_LEVEL_ENABLED(...) 0
#define WPP_FLAG_ENABLED(...) 0
#define WPP_LEVEL_FLAGS_ENABLED(...) 0
#define WPP_RECORDER_INITIALIZE(...)
#define WPP_RECORDER_LEVEL_FILTER(...) synclint_wpp_filter
#define WPP_RECORDER_LEVEL_ARGS(...)
#define WPP_RECORDER_LEVEL_FLAGS_FILTER(...) 0
#define WPP_RECORDER_LEVEL_FLAGS_ARGS(...)
#define WPP_RECORDER_FLAGS_LEVEL_FILTER(...) 0
#define WPP_RECORDER_FLAGS_LEVEL_ARGS(...)
#define WPP_RECORDER_IFRLOG_LEVEL_FLAGS_FILTER(...) 0
#define WPP_RECORDER_IFRLOG_LEVEL_FLAGS_ARGS(...)
#define RECORDER_CONFIGURE_PARAMS_INIT(...) ((void)0)
#define RECORDER_LOG_CREATE_PARAMS_INIT(...) ((void)0)
#define RECORDER_LOG_CREATE_PARAMS_INIT_APPEND(...) ((void)0)

typedef struct RECORDER_LOG__ *RECORDER_LOG, **PRECORDER_LOG;
typedef struct _RECORDER_CONFIGURE_PARAMS {
    ULONG Size;
    BOOLEAN CreateDefaultLog;
    BOOLEAN UseTimeStamp;
} RECORDER_CONFIGURE_PARAMS, *PRECORDER_CONFIGURE_PARAMS;
typedef struct _RECORDER_LOG_CREATE_PARAMS {
    ULONG Size;
    ULONG LogTypeUnused;
    ULONG TotalBufferSize;
    ULONG ErrorPartitionSize;
    CHAR LogIdentifier[16];
} RECORDER_LOG_CREATE_PARAMS, *PRECORDER_LOG_CREATE_PARAMS;

#ifdef __cplusplus
extern "C" {
#endif
extern BOOLEAN synclint_wpp_filter; /* drivers assign to a filter */
VOID NTAPI WppRecorderConfigure(PRECORDER_CONFIGURE_PARAMS Parameters);
NTSTATUS NTAPI WppRecorderLogCreate(PRECORDER_LOG_CREATE_PARAMS Parameters, RECORDER_LOG *Log);
VOID NTAPI WppRecorderLogDelete(RECORDER_LOG Log);
RECORDER_LOG NTAPI WppRecorderLogGetDefault(void);
BOOLEAN NTAPI WppRecorderIsDefaultLogAvailable(void);
VOID NTAPI WppRecorderDumpLiveDriverData(PVOID *Buffer, PULONG Size, LPGUID Guid);
#ifdef __cplusplus
}
#endif
