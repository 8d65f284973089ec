/* The few functions of a made-up kit; sizes differ from those of the stand-in headers. */
#pragma once
#include <ntdef.h>
#include <kitcrt.h>
#define KIT_MADE_UP 1
typedef unsigned char KIRQL, *PKIRQL;
typedef ULONG_PTR KSPIN_LOCK, *PKSPIN_LOCK;
_IRQL_requires_max_(2) void KeAcquireSpinLock(_Inout_ PKSPIN_LOCK SpinLock, _Out_ PKIRQL OldIrql);
_IRQL_requires_max_(2) void KeReleaseSpinLock(_Inout_ PKSPIN_LOCK SpinLock, _In_ KIRQL NewIrql);
