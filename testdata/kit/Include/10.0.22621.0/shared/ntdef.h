/* The few types of a made-up kit. */
#pragma once
#include <sal.h>
typedef void *PVOID, *HANDLE;
typedef long LONG, NTSTATUS;
typedef unsigned long ULONG;
typedef unsigned long long ULONG_PTR;
#define STATUS_SUCCESS 0
#define KIT_CALL __stdcall
