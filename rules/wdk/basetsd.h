/* Stand-in WDK: integer types with a stated width, and integers as wide as a pointer. */
#pragma once
#define _BASETSD_H_

typedef signed char INT8, *PINT8;
typedef short INT16, *PINT16;
typedef int INT32, *PINT32;
typedef __int64 INT64, *PINT64;
typedef unsigned char UINT8, *PUINT8;
typedef unsigned short UINT16, *PUINT16;
typedef unsigned int UINT32, *PUINT32;
typedef unsigned __int64 UINT64, *PUINT64;
typedef int LONG32, *PLONG32;
typedef unsigned int ULONG32, *PULONG32, DWORD32, *PDWORD32;
typedef __int64 LONG64, *PLONG64;
typedef unsigned __int64 ULONG64, *PULONG64, DWORD64, *PDWORD64;

#ifdef _WIN64
typedef __int64 INT_PTR, *PINT_PTR, LONG_PTR, *PLONG_PTR, SHANDLE_PTR;
typedef unsigned __int64 UINT_PTR, *PUINT_PTR, ULONG_PTR, *PULONG_PTR, HANDLE_PTR;
typedef int HALF_PTR, *PHALF_PTR;
typedef unsigned int UHALF_PTR, *PUHALF_PTR;
#define ADDRESS_TAG_BIT 0x40000000000ULL
#define MAXINT_PTR 0x7fffffffffffffffLL
#define MININT_PTR (~MAXINT_PTR)
#define MAXUINT_PTR 0xffffffffffffffffULL
#define MAXUINT_HALF_PTR 0xffffffffU
#define MAXINT_HALF_PTR 0x7fffffff
#else
typedef int INT_PTR, *PINT_PTR;
typedef long LONG_PTR, *PLONG_PTR, SHANDLE_PTR;
typedef unsigned int UINT_PTR, *PUINT_PTR;
typedef unsigned long ULONG_PTR, *PULONG_PTR, HANDLE_PTR;
typedef short HALF_PTR, *PHALF_PTR;
typedef unsigned short UHALF_PTR, *PUHALF_PTR;
#define ADDRESS_TAG_BIT 0x80000000UL
#define MAXINT_PTR 0x7fffffffL
#define MININT_PTR (~MAXINT_PTR)
#define MAXUINT_PTR 0xffffffffUL
#define MAXUINT_HALF_PTR 0xffff
#define MAXINT_HALF_PTR 0x7fff
#endif
typedef ULONG_PTR SIZE_T, *PSIZE_T, DWORD_PTR, *PDWORD_PTR, KAFFINITY, *PKAFFINITY;
typedef LONG_PTR SSIZE_T, *PSSIZE_T;

#define MAXULONG_PTR ((ULONG_PTR)MAXUINT_PTR)
#define MAXLONG_PTR ((LONG_PTR)MAXINT_PTR)
#define MINLONG_PTR ((LONG_PTR)MININT_PTR)
#define MAXSIZE_T ((SIZE_T) ~(SIZE_T)0)
#define MAXSSIZE_T ((SSIZE_T)(MAXSIZE_T >> 1))
#define MINSSIZE_T ((SSIZE_T)~MAXSSIZE_T)
#define MAXUINT8 ((UINT8)0xff)
#define MAXINT8 ((INT8)0x7f)
#define MININT8 ((INT8)~MAXINT8)
#define MAXUINT16 ((UINT16)0xffff)
#define MAXINT16 ((INT16)0x7fff)
#define MININT16 ((INT16)~MAXINT16)
#define MAXUINT32 ((UINT32)0xffffffff)
#define MAXINT32 ((INT32)0x7fffffff)
#define MININT32 ((INT32)~MAXINT32)
#define MAXUINT64 ((UINT64)0xffffffffffffffffULL)
#define MAXINT64 ((INT64)0x7fffffffffffffffLL)
#define MININT64 ((INT64)~MAXINT64)
#define MAXULONG32 ((ULONG32)0xffffffff)
#define MAXLONG32 ((LONG32)0x7fffffff)
#define MINLONG32 ((LONG32)~MAXLONG32)
#define MAXULONG64 ((ULONG64)0xffffffffffffffffULL)
#define MAXLONG64 ((LONG64)0x7fffffffffffffffLL)
#define MINLONG64 ((LONG64)~MAXLONG64)
#define MAXULONGLONG ((unsigned __int64)0xffffffffffffffffULL)
#define MAXLONGLONG ((__int64)0x7fffffffffffffffLL)
#define MINLONGLONG ((__int64)~MAXLONGLONG)
#define MAXUINT ((unsigned int)~0U)
#define MAXINT ((int)(MAXUINT >> 1))
#define MININT ((int)~MAXINT)
#define MAXDWORD32 ((DWORD32)0xffffffff)
#define MAXDWORD64 ((DWORD64)0xffffffffffffffffULL)
#define MAXDWORD_PTR MAXULONG_PTR

#define POINTER_32 __ptr32
#define POINTER_64 __ptr64
#define POINTER_SIGNED __sptr
#define POINTER_UNSIGNED __uptr
#define FIRMWARE_PTR
#define SPOINTER_32 POINTER_SIGNED POINTER_32

#define HandleToULong(h) ((ULONG)(ULONG_PTR)(h))
#define HandleToUlong(h) HandleToULong(h)
#define HandleToLong(h) ((LONG)(LONG_PTR)(h))
#define HandleToHandle32(h) ((void *)(LONG_PTR)(int)(LONG_PTR)(h))
#define Handle32ToHandle(h) ((void *)(LONG_PTR)(int)(LONG_PTR)(h))
#define ULongToHandle(u) ((HANDLE)(ULONG_PTR)(ULONG)(u))
#define UlongToHandle(u) ULongToHandle(u)
#define LongToHandle(l) ((HANDLE)(LONG_PTR)(LONG)(l))
#define PtrToUlong(p) ((ULONG)(ULONG_PTR)(p))
#define PtrToULong(p) PtrToUlong(p)
#define PtrToLong(p) ((LONG)(LONG_PTR)(p))
#define PtrToUint(p) ((UINT)(UINT_PTR)(p))
#define PtrToUInt(p) PtrToUint(p)
#define PtrToInt(p) ((INT)(INT_PTR)(p))
#define PtrToUshort(p) ((unsigned short)(ULONG_PTR)(p))
#define PtrToShort(p) ((short)(LONG_PTR)(p))
#define PtrToPtr64(p) ((void *)(p))
#define Ptr64ToPtr(p) ((void *)(p))
#define PtrToPtr32(p) ((void *)(ULONG_PTR)(ULONG)(ULONG_PTR)(p))
#define Ptr32ToPtr(p) ((void *)(ULONG_PTR)(ULONG)(ULONG_PTR)(p))
#define IntToPtr(i) ((VOID *)(INT_PTR)(int)(i))
#define UIntToPtr(u) ((VOID *)(UINT_PTR)(unsigned int)(u))
#define UintToPtr(u) UIntToPtr(u)
#define LongToPtr(l) ((VOID *)(LONG_PTR)(long)(l))
#define ULongToPtr(u) ((VOID *)(ULONG_PTR)(unsigned long)(u))
#define UlongToPtr(u) ULongToPtr(u)
