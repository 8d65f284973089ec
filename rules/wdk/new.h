/* Stand-in WDK: placement new; the other forms are the driver's own. */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
#ifndef __PLACEMENT_NEW_INLINE
#define __PLACEMENT_NEW_INLINE
inline void *__cdecl operator new(size_t, void *where) { return where; }
inline void __cdecl operator delete(void *, void *) {}
#endif
#ifndef __PLACEMENT_VEC_NEW_INLINE
#define __PLACEMENT_VEC_NEW_INLINE
inline void *__cdecl operator new[](size_t, void *where) { return where; }
inline void __cdecl operator delete[](void *, void *) {}
#endif
namespace std
{
enum class align_val_t : size_t {};
struct nothrow_t {
    explicit nothrow_t() = default;
};
extern const nothrow_t nothrow;
} // namespace std
#endif
