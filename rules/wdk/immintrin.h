/* Stand-in WDK: vector types and what drivers call of their operations, for copying and clearing. */
#pragma once
#define _INCLUDED_IMM
#define _INCLUDED_EMM
#define _INCLUDED_MM2

#include <wdm_intrin.h>

typedef union __m64 {
    unsigned __int64 m64_u64;
    float m64_f32[2];
    __int8 m64_i8[8];
    __int16 m64_i16[4];
    __int32 m64_i32[2];
    __int64 m64_i64;
    unsigned __int8 m64_u8[8];
    unsigned __int16 m64_u16[4];
    unsigned __int32 m64_u32[2];
} __m64;
typedef union __m128 {
    float m128_f32[4];
    unsigned __int64 m128_u64[2];
    __int8 m128_i8[16];
    __int16 m128_i16[8];
    __int32 m128_i32[4];
    __int64 m128_i64[2];
    unsigned __int8 m128_u8[16];
    unsigned __int16 m128_u16[8];
    unsigned __int32 m128_u32[4];
} __m128;
typedef union __m128i {
    __int8 m128i_i8[16];
    __int16 m128i_i16[8];
    __int32 m128i_i32[4];
    __int64 m128i_i64[2];
    unsigned __int8 m128i_u8[16];
    unsigned __int16 m128i_u16[8];
    unsigned __int32 m128i_u32[4];
    unsigned __int64 m128i_u64[2];
} __m128i;
typedef struct __m128d {
    double m128d_f64[2];
} __m128d;
typedef union __m256 {
    float m256_f32[8];
} __m256;
typedef struct __m256d {
    double m256d_f64[4];
} __m256d;
typedef union __m256i {
    __int8 m256i_i8[32];
    __int16 m256i_i16[16];
    __int32 m256i_i32[8];
    __int64 m256i_i64[4];
    unsigned __int8 m256i_u8[32];
    unsigned __int16 m256i_u16[16];
    unsigned __int32 m256i_u32[8];
    unsigned __int64 m256i_u64[4];
} __m256i;
typedef struct __m512i {
    __int64 m512i_i64[8];
} __m512i;

#define _MM_HINT_T0 1
#define _MM_HINT_T1 2
#define _MM_HINT_T2 3
#define _MM_HINT_NTA 0
#define _MM_SHUFFLE(d, c, b, a) (((d) << 6) | ((c) << 4) | ((b) << 2) | (a))

#ifdef __cplusplus
extern "C" {
#endif

__m128i _mm_add_epi8(__m128i one, __m128i two);
__m128i _mm_add_epi16(__m128i one, __m128i two);
__m128i _mm_add_epi32(__m128i one, __m128i two);
__m128i _mm_add_epi64(__m128i one, __m128i two);
__m128i _mm_adds_epu8(__m128i one, __m128i two);
__m128i _mm_adds_epi16(__m128i one, __m128i two);
__m128i _mm_adds_epu16(__m128i one, __m128i two);
__m128i _mm_sub_epi8(__m128i one, __m128i two);
__m128i _mm_sub_epi16(__m128i one, __m128i two);
__m128i _mm_sub_epi32(__m128i one, __m128i two);
__m128i _mm_sub_epi64(__m128i one, __m128i two);
__m128i _mm_subs_epu8(__m128i one, __m128i two);
__m128i _mm_subs_epi16(__m128i one, __m128i two);
__m128i _mm_mullo_epi16(__m128i one, __m128i two);
__m128i _mm_mulhi_epi16(__m128i one, __m128i two);
__m128i _mm_mulhi_epu16(__m128i one, __m128i two);
__m128i _mm_mullo_epi32(__m128i one, __m128i two);
__m128i _mm_mul_epu32(__m128i one, __m128i two);
__m128i _mm_madd_epi16(__m128i one, __m128i two);
__m128i _mm_maddubs_epi16(__m128i one, __m128i two);
__m128i _mm_and_si128(__m128i one, __m128i two);
__m128i _mm_or_si128(__m128i one, __m128i two);
__m128i _mm_xor_si128(__m128i one, __m128i two);
__m128i _mm_andnot_si128(__m128i one, __m128i two);
__m128i _mm_cmpeq_epi8(__m128i one, __m128i two);
__m128i _mm_cmpeq_epi16(__m128i one, __m128i two);
__m128i _mm_cmpeq_epi32(__m128i one, __m128i two);
__m128i _mm_cmpgt_epi8(__m128i one, __m128i two);
__m128i _mm_cmpgt_epi16(__m128i one, __m128i two);
__m128i _mm_cmpgt_epi32(__m128i one, __m128i two);
__m128i _mm_min_epu8(__m128i one, __m128i two);
__m128i _mm_max_epu8(__m128i one, __m128i two);
__m128i _mm_min_epi16(__m128i one, __m128i two);
__m128i _mm_max_epi16(__m128i one, __m128i two);
__m128i _mm_min_epu32(__m128i one, __m128i two);
__m128i _mm_max_epu32(__m128i one, __m128i two);
__m128i _mm_avg_epu8(__m128i one, __m128i two);
__m128i _mm_packs_epi16(__m128i one, __m128i two);
__m128i _mm_packs_epi32(__m128i one, __m128i two);
__m128i _mm_packus_epi16(__m128i one, __m128i two);
__m128i _mm_packus_epi32(__m128i one, __m128i two);
__m128i _mm_unpacklo_epi8(__m128i one, __m128i two);
__m128i _mm_unpackhi_epi8(__m128i one, __m128i two);
__m128i _mm_unpacklo_epi16(__m128i one, __m128i two);
__m128i _mm_unpackhi_epi16(__m128i one, __m128i two);
__m128i _mm_unpacklo_epi32(__m128i one, __m128i two);
__m128i _mm_unpackhi_epi32(__m128i one, __m128i two);
__m128i _mm_unpacklo_epi64(__m128i one, __m128i two);
__m128i _mm_unpackhi_epi64(__m128i one, __m128i two);
__m128i _mm_shuffle_epi8(__m128i one, __m128i two);
__m128i _mm_hadd_epi32(__m128i one, __m128i two);
__m128i _mm_sad_epu8(__m128i one, __m128i two);
__m128i _mm_slli_epi16(__m128i one, int count);
__m128i _mm_slli_epi32(__m128i one, int count);
__m128i _mm_slli_epi64(__m128i one, int count);
__m128i _mm_srli_epi16(__m128i one, int count);
__m128i _mm_srli_epi32(__m128i one, int count);
__m128i _mm_srli_epi64(__m128i one, int count);
__m128i _mm_srai_epi16(__m128i one, int count);
__m128i _mm_srai_epi32(__m128i one, int count);
__m128i _mm_slli_si128(__m128i one, int count);
__m128i _mm_srli_si128(__m128i one, int count);
__m128i _mm_shuffle_epi32(__m128i one, int count);
__m128i _mm_shufflelo_epi16(__m128i one, int count);
__m128i _mm_shufflehi_epi16(__m128i one, int count);
__m128i _mm_alignr_epi8(__m128i one, __m128i two, int count);
__m128i _mm_blendv_epi8(__m128i one, __m128i two, __m128i mask);
__m128i _mm_setzero_si128(void);
__m128i _mm_set1_epi8(char value);
__m128i _mm_set1_epi16(short value);
__m128i _mm_set1_epi32(int value);
__m128i _mm_cvtsi32_si128(int value);
__m128i _mm_set1_epi64x(__int64 value);
__m128i _mm_cvtsi64_si128(__int64 value);
__m128i _mm_set_epi32(int d, int c, int b, int a);
__m128i _mm_setr_epi32(int d, int c, int b, int a);
__m128i _mm_set_epi64x(__int64 high, __int64 low);
__m128i _mm_set_epi16(short h, short g, short f, short e, short d, short c, short b, short a);
__m128i _mm_setr_epi16(short h, short g, short f, short e, short d, short c, short b, short a);
__m128i _mm_set_epi8(char v0, char v1, char v2, char v3, char v4, char v5, char v6, char v7, char v8, char v9, char v10,
    char v11, char v12, char v13, char v14, char v15);
__m128i _mm_setr_epi8(char v0, char v1, char v2, char v3, char v4, char v5, char v6, char v7, char v8, char v9,
    char v10, char v11, char v12, char v13, char v14, char v15);
__m128i _mm_load_si128(__m128i const *from);
__m128i _mm_loadu_si128(__m128i const *from);
__m128i _mm_lddqu_si128(__m128i const *from);
__m128i _mm_loadl_epi64(__m128i const *from);
__m128i _mm_stream_load_si128(const __m128i *from);
void _mm_store_si128(__m128i *to, __m128i value);
void _mm_storeu_si128(__m128i *to, __m128i value);
void _mm_stream_si128(__m128i *to, __m128i value);
void _mm_storel_epi64(__m128i *to, __m128i value);
void _mm_stream_si32(int *to, int value);
void _mm_stream_si64x(__int64 *to, __int64 value);
void _mm_stream_si64(__int64 *to, __int64 value);
void _mm_maskmoveu_si128(__m128i value, __m128i mask, char *to);
int _mm_cvtsi128_si32(__m128i value);
int _mm_movemask_epi8(__m128i value);
__int64 _mm_cvtsi128_si64(__m128i value);
__int64 _mm_cvtsi128_si64x(__m128i value);
int _mm_extract_epi16(__m128i value, int index);
int _mm_extract_epi8(__m128i value, int index);
int _mm_extract_epi32(__m128i value, int index);
__int64 _mm_extract_epi64(__m128i value, int index);
__m128i _mm_insert_epi16(__m128i value, int part, int index);
__m128i _mm_insert_epi8(__m128i value, int part, int index);
__m128i _mm_insert_epi32(__m128i value, int part, int index);
int _mm_testz_si128(__m128i one, __m128i two);
int _mm_testc_si128(__m128i one, __m128i two);
__m128i _mm_cvtepu8_epi16(__m128i value);
__m128i _mm_cvtepu16_epi32(__m128i value);
__m128i _mm_cvtepi16_epi32(__m128i value);
__m128 _mm_setzero_ps(void);
__m128 _mm_set1_ps(float value);
__m128 _mm_set_ps1(float value);
__m128 _mm_set_ss(float value);
__m128 _mm_set_ps(float d, float c, float b, float a);
__m128 _mm_setr_ps(float d, float c, float b, float a);
__m128 _mm_load_ps(float const *from);
__m128 _mm_loadu_ps(float const *from);
__m128 _mm_load_ss(float const *from);
__m128 _mm_load1_ps(float const *from);
void _mm_store_ps(float *to, __m128 value);
void _mm_storeu_ps(float *to, __m128 value);
void _mm_store_ss(float *to, __m128 value);
void _mm_stream_ps(float *to, __m128 value);
__m128 _mm_add_ps(__m128 one, __m128 two);
__m128 _mm_sub_ps(__m128 one, __m128 two);
__m128 _mm_mul_ps(__m128 one, __m128 two);
__m128 _mm_div_ps(__m128 one, __m128 two);
__m128 _mm_min_ps(__m128 one, __m128 two);
__m128 _mm_max_ps(__m128 one, __m128 two);
__m128 _mm_and_ps(__m128 one, __m128 two);
__m128 _mm_or_ps(__m128 one, __m128 two);
__m128 _mm_xor_ps(__m128 one, __m128 two);
__m128 _mm_add_ss(__m128 one, __m128 two);
__m128 _mm_sub_ss(__m128 one, __m128 two);
__m128 _mm_mul_ss(__m128 one, __m128 two);
__m128 _mm_div_ss(__m128 one, __m128 two);
__m128 _mm_cmplt_ps(__m128 one, __m128 two);
__m128 _mm_cmpgt_ps(__m128 one, __m128 two);
__m128 _mm_cmpeq_ps(__m128 one, __m128 two);
__m128 _mm_unpacklo_ps(__m128 one, __m128 two);
__m128 _mm_unpackhi_ps(__m128 one, __m128 two);
__m128 _mm_movehl_ps(__m128 one, __m128 two);
__m128 _mm_movelh_ps(__m128 one, __m128 two);
__m128 _mm_shuffle_ps(__m128 one, __m128 two, unsigned int mask);
__m128 _mm_sqrt_ps(__m128 value);
__m128 _mm_sqrt_ss(__m128 value);
__m128 _mm_rcp_ps(__m128 value);
__m128 _mm_rsqrt_ps(__m128 value);
float _mm_cvtss_f32(__m128 value);
int _mm_cvttss_si32(__m128 value);
int _mm_cvtss_si32(__m128 value);
int _mm_movemask_ps(__m128 value);
__m128i _mm_cvtps_epi32(__m128 value);
__m128i _mm_cvttps_epi32(__m128 value);
__m128i _mm_castps_si128(__m128 value);
__m128 _mm_cvtepi32_ps(__m128i value);
__m128 _mm_castsi128_ps(__m128i value);
__m128d _mm_setzero_pd(void);
__m128d _mm_set1_pd(double value);
__m128d _mm_load_pd(double const *from);
__m128d _mm_loadu_pd(double const *from);
void _mm_store_pd(double *to, __m128d value);
void _mm_storeu_pd(double *to, __m128d value);
void _mm_stream_pd(double *to, __m128d value);
__m128d _mm_add_pd(__m128d one, __m128d two);
__m128d _mm_sub_pd(__m128d one, __m128d two);
__m128d _mm_mul_pd(__m128d one, __m128d two);
__m128d _mm_div_pd(__m128d one, __m128d two);
void _mm_prefetch(char const *address, int hint);
void _mm_clflushopt(void const *address);
void _mm_clwb(void const *address);
void _mm_empty(void);
void _mm256_zeroupper(void);
void _mm256_zeroall(void);
void _m_empty(void);
unsigned int _mm_getcsr(void);
void _mm_setcsr(unsigned int value);
void _mm_monitor(void const *address, unsigned int extensions, unsigned int hints);
void _mm_mwait(unsigned int extensions, unsigned int hints);
unsigned int _mm_crc32_u8(unsigned int crc, unsigned char value);
unsigned int _mm_crc32_u16(unsigned int crc, unsigned short value);
unsigned int _mm_crc32_u32(unsigned int crc, unsigned int value);
unsigned __int64 _mm_crc32_u64(unsigned __int64 crc, unsigned __int64 value);
int _mm_popcnt_u32(unsigned int value);
__int64 _mm_popcnt_u64(unsigned __int64 value);
__m256i _mm256_setzero_si256(void);
__m256i _mm256_load_si256(__m256i const *from);
__m256i _mm256_loadu_si256(__m256i const *from);
__m256i _mm256_lddqu_si256(__m256i const *from);
__m256i _mm256_stream_load_si256(__m256i const *from);
void _mm256_store_si256(__m256i *to, __m256i value);
void _mm256_storeu_si256(__m256i *to, __m256i value);
void _mm256_stream_si256(__m256i *to, __m256i value);
__m256i _mm256_set1_epi8(char value);
__m256i _mm256_set1_epi32(int value);
__m256i _mm256_set1_epi64x(__int64 value);
__m256i _mm256_add_epi32(__m256i one, __m256i two);
__m256i _mm256_sub_epi32(__m256i one, __m256i two);
__m256i _mm256_and_si256(__m256i one, __m256i two);
__m256i _mm256_or_si256(__m256i one, __m256i two);
__m256i _mm256_xor_si256(__m256i one, __m256i two);
__m256i _mm256_cmpeq_epi32(__m256i one, __m256i two);
__m256i _mm256_unpacklo_epi8(__m256i one, __m256i two);
__m256i _mm256_unpackhi_epi8(__m256i one, __m256i two);
__m512i _mm512_loadu_si512(void const *from);
__m512i _mm512_load_si512(void const *from);
void _mm512_storeu_si512(void *to, __m512i value);
void _mm512_store_si512(void *to, __m512i value);
void _mm512_stream_si512(void *to, __m512i value);
unsigned __int64 _xgetbv(unsigned int index);
void _xsetbv(unsigned int index, unsigned __int64 value);
void _fxsave(void *area);
void _fxsave64(void *area);
void _fxrstor(void const *area);
void _fxrstor64(void const *area);
void _xsave(void *area, unsigned __int64 mask);
void _xsave64(void *area, unsigned __int64 mask);
void _xsaveopt(void *area, unsigned __int64 mask);
void _xrstor(void const *area, unsigned __int64 mask);
void _xrstor64(void const *area, unsigned __int64 mask);
int _rdrand16_step(unsigned short *value);
int _rdseed16_step(unsigned short *value);
int _rdrand32_step(unsigned int *value);
int _rdseed32_step(unsigned int *value);
int _rdrand64_step(unsigned __int64 *value);
int _rdseed64_step(unsigned __int64 *value);
unsigned int _tzcnt_u32(unsigned int value);
unsigned int _lzcnt_u32(unsigned int value);
unsigned int _blsr_u32(unsigned int value);
unsigned __int64 _tzcnt_u64(unsigned __int64 value);
unsigned __int64 _lzcnt_u64(unsigned __int64 value);
unsigned __int64 _blsr_u64(unsigned __int64 value);

#ifdef __cplusplus
}
#endif
