/* A member whose declaration is not understood: the compiler drops what uses it, without a word. The branch stays. */
#include <ntddk.h>

class HOLDER {
    ULONG m_Flag;
    MISSING_POINTER<MISSING_NAME> m_Pointer;
    KEVENT m_Event;

public:
    void Stop();
    ULONG Flag() { return m_Flag; }
};

void HOLDER::Stop()
{
    if (m_Flag) {
        m_Pointer->Release(this);
    }
    m_Pointer = nullptr;
    KeSetEvent(&m_Event, 0, FALSE);
}
