/* Stand-in WDK: vector types of ARM64 and what moves memory with them. */
#pragma once

#include <stdint.h>

typedef union __n64 {
    unsigned __int64 n64_u64[1];
    unsigned __int32 n64_u32[2];
    unsigned __int8 n64_u8[8];
} __n64;
typedef union __n128 {
    unsigned __int64 n128_u64[2];
    unsigned __int32 n128_u32[4];
    unsigned __int8 n128_u8[16];
} __n128;
typedef __n64 int8x8_t, uint8x8_t, int16x4_t, uint16x4_t, int32x2_t, uint32x2_t, uint64x1_t, float32x2_t;
typedef __n128 int8x16_t, uint8x16_t, int16x8_t, uint16x8_t, int32x4_t, uint32x4_t, uint64x2_t, float32x4_t;

#ifdef __cplusplus
extern "C" {
#endif
__n128 vld1q_u8(uint8_t const *from);
void vst1q_u8(uint8_t *to, __n128 value);
__n128 vdupq_n_u8(uint8_t value);
__n128 vld1q_u16(uint16_t const *from);
void vst1q_u16(uint16_t *to, __n128 value);
__n128 vdupq_n_u16(uint16_t value);
__n128 vld1q_u32(uint32_t const *from);
void vst1q_u32(uint32_t *to, __n128 value);
__n128 vdupq_n_u32(uint32_t value);
__n128 vld1q_u64(uint64_t const *from);
void vst1q_u64(uint64_t *to, __n128 value);
__n128 vdupq_n_u64(uint64_t value);
__n128 vld1q_f32(float const *from);
void vst1q_f32(float *to, __n128 value);
__n128 vdupq_n_f32(float value);
__n128 vandq_u8(__n128 one, __n128 two);
__n128 vorrq_u8(__n128 one, __n128 two);
__n128 veorq_u8(__n128 one, __n128 two);
__n128 vaddq_u32(__n128 one, __n128 two);
__n128 vsubq_u32(__n128 one, __n128 two);
__n128 vceqq_u32(__n128 one, __n128 two);

#ifdef __cplusplus
}
#endif
