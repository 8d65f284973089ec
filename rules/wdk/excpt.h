/* Stand-in WDK: names used in structured exception filters. */
#pragma once
#define EXCEPTION_EXECUTE_HANDLER 1
#define EXCEPTION_CONTINUE_SEARCH 0
#define EXCEPTION_CONTINUE_EXECUTION (-1)
#define GetExceptionCode _exception_code
#define exception_code _exception_code
#define GetExceptionInformation (struct _EXCEPTION_POINTERS *)_exception_info
#define exception_info (struct _EXCEPTION_POINTERS *)_exception_info
#define AbnormalTermination _abnormal_termination
#define abnormal_termination _abnormal_termination
#ifdef __cplusplus
extern "C" {
#endif
unsigned long _exception_code(void);
void *_exception_info(void);
int _abnormal_termination(void);
#ifdef __cplusplus
}
#endif
