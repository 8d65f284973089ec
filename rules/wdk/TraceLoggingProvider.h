/* Stand-in WDK: trace logging that does nothing; providers are still declared. */
#pragma once

#include <evntprov.h>

struct _tlgProvider_t;
typedef const struct _tlgProvider_t *TraceLoggingHProvider;
#define TRACELOGGING_DECLARE_PROVIDER(name) EXTERN_C const TraceLoggingHProvider name
#define TRACELOGGING_DEFINE_PROVIDER(name, ...) EXTERN_C const TraceLoggingHProvider name = 0
#define TRACELOGGING_DEFINE_PROVIDER_STORAGE(...)
#define TraceLoggingProviderId(id) id
#define TraceLoggingOptionGroup(...)
#define TraceLoggingRegister(...) ((NTSTATUS)0)
#define TraceLoggingRegisterEx(...) ((NTSTATUS)0)
#define TraceLoggingUnregister(...) ((void)0)
#define TraceLoggingProviderEnabled(...) 0
#define TraceLoggingWrite(...) ((void)0)
#define TraceLoggingWriteActivity(...) ((void)0)
#define TraceLoggingWriteEx(...) ((void)0)
#define TraceLoggingWriteStart(...) ((void)0)
#define TraceLoggingWriteStop(...) ((void)0)
#define TraceLoggingWriteTagged(...) ((void)0)
