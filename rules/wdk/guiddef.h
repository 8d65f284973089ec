/* Stand-in WDK: GUID and the macros that define or name one. */
#pragma once

#ifndef GUID_DEFINED
#define GUID_DEFINED
typedef struct _GUID {
    unsigned long Data1;
    unsigned short Data2;
    unsigned short Data3;
    unsigned char Data4[8];
} GUID;
#endif
typedef GUID *LPGUID, IID, *LPIID, CLSID, *LPCLSID, FMTID, *LPFMTID;
typedef const GUID *LPCGUID;
#ifdef __cplusplus
#define REFGUID const GUID &
#define REFIID const IID &
#define REFCLSID const CLSID &
#define REFFMTID const FMTID &
#define EXTERN_C extern "C"
#define SYNCLINT_GUID_DEFINITION extern "C"
#else
#define REFGUID const GUID *
#define REFIID const IID *
#define REFCLSID const CLSID *
#define REFFMTID const FMTID *
#define EXTERN_C extern
#define SYNCLINT_GUID_DEFINITION
#endif
#define DECLSPEC_SELECTANY __declspec(selectany)

#ifdef __cplusplus
extern "C" {
#endif
int synclint_guid_equal(const GUID *one, const GUID *two);
#ifdef __cplusplus
}
static inline bool IsEqualGUID(const GUID &one, const GUID &two) { return synclint_guid_equal(&one, &two) != 0; }
static inline bool InlineIsEqualGUID(const GUID &one, const GUID &two) { return synclint_guid_equal(&one, &two) != 0; }
static inline bool operator==(const GUID &one, const GUID &two) { return synclint_guid_equal(&one, &two) != 0; }
static inline bool operator!=(const GUID &one, const GUID &two) { return synclint_guid_equal(&one, &two) == 0; }
#else
#define IsEqualGUID(one, two) synclint_guid_equal((one), (two))
#define InlineIsEqualGUID(one, two) synclint_guid_equal((one), (two))
#endif
#define IsEqualIID(one, two) IsEqualGUID(one, two)
#define IsEqualCLSID(one, two) IsEqualGUID(one, two)
#define IsEqualFMTID(one, two) IsEqualGUID(one, two)

#ifndef DEFINE_GUID
#ifdef INITGUID
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8)                                                   \
    SYNCLINT_GUID_DEFINITION const GUID DECLSPEC_SELECTANY name = {l, w1, w2, {b1, b2, b3, b4, b5, b6, b7, b8}}
#else
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) EXTERN_C const GUID name
#endif
#endif
#define DEFINE_OLEGUID(name, l, w1, w2) DEFINE_GUID(name, l, w1, w2, 0xC0, 0, 0, 0, 0, 0, 0, 0x46)
#define DEFINE_GUIDEX(name) EXTERN_C const GUID name
#define STATICGUIDOF(guid) STATIC_##guid
