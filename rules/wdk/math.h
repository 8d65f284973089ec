/* Stand-in WDK: C standard header; a kernel driver that includes it saves the floating point state itself. */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
double ceil(double value);
double floor(double value);
double fabs(double value);
double sqrt(double value);
double pow(double base, double power);
double sin(double value);
double cos(double value);
double exp(double value);
double log(double value);
double log10(double value);
double fmod(double value, double by);
float ceilf(float value);
float floorf(float value);
float fabsf(float value);
float sqrtf(float value);
float powf(float base, float power);
float roundf(float value);
double round(double value);
#ifdef __cplusplus
}
#endif
