// Guard objects: the lock is known through the object's pointer to it.
#include <ntddk.h>

class SpinGuard {
public:
    explicit SpinGuard(KSPIN_LOCK *lock) : m_lock(lock)
    {
        KeAcquireSpinLock(m_lock, &m_irql);
    }
    ~SpinGuard()
    {
        KeReleaseSpinLock(m_lock, m_irql);
    }

private:
    KSPIN_LOCK *m_lock;
    KIRQL m_irql;
};

class Engine {
public:
    LONG Use();
    void Lock();
    void Unlock();
    LONG UseMethods();

private:
    KSPIN_LOCK m_lock;
    FAST_MUTEX m_mutex;
    LONG m_count;
};

LONG Engine::Use()
{
    m_count = 0;
    {
        SpinGuard guard(&m_lock);
        if (m_count)
            return 1;
        m_count++;
    }
    m_count--;
    return 0;
}

void Engine::Lock()
{
    ExAcquireFastMutex(&m_mutex);
}

void Engine::Unlock()
{
    ExReleaseFastMutex(&m_mutex);
}

LONG Engine::UseMethods()
{
    Lock();
    LONG count = m_count;
    Unlock();
    return count;
}
