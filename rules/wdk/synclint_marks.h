/* Stand-in WDK: marker functions that our macros call; the front end knows them by name. */
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/* PAGED_CODE(), PAGED_CODE_LOCKED() */
void synclint_paged_code(void);

/* NT_ASSERT(e), ASSERT(e), NT_VERIFY(e), _Analysis_assume_(e): e holds from here on */
int synclint_assume(int condition);

/* CONTAINING_RECORD(address, type, field): see README.md for the expansion */
void *synclint_containing_record(const volatile void *address, unsigned long long offset);

/* _Analysis_assume_lock_held_(l) and its kin: the address of the lock */
void synclint_assume_lock_held(const volatile void *lock);
void synclint_assume_lock_not_held(const volatile void *lock);
void synclint_assume_lock_acquired(const volatile void *lock);
void synclint_assume_lock_released(const volatile void *lock);
void synclint_assume_same_lock(const volatile void *lock, const volatile void *other);
void synclint_suppress_lock_checking(const volatile void *lock);

#ifdef __cplusplus
}
#endif

/* Written after a member, parameter or function whose type no page gives: we chose it by the rules of README.md. */
#define SYNCLINT_GUESSED __attribute__((annotate("synclint:guessed")))
