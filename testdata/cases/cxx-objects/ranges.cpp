/* The body of a range-based for, and the functions that it calls between its rounds. */
#include "guards.h"

struct CASE_NODE {
    CASE_NODE *Next;
    ULONG Size;
};

struct CASE_LIST {
    CASE_NODE *Head;
    struct ITERATOR {
        CASE_NODE *At;
        CASE_NODE &operator*() const { return *At; }
        ITERATOR &operator++()
        {
            At = At->Next;
            return *this;
        }
        bool operator!=(const ITERATOR &Other) const { return At != Other.At; }
    };
    ITERATOR begin() const { return {Head}; }
    ITERATOR end() const { return {nullptr}; }
};

/* Each round waits for its node. */
struct CASE_SLOW {
    CASE_ADAPTER *Adapter;
    ULONG *begin() { return &Adapter->Count; }
    ULONG *end()
    {
        CASE_WAIT(Adapter); // expect: blocking-under-spin-lock
        return &Adapter->Limit;
    }
};

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_LIST *list = (CASE_LIST *)pInfo->pInputData;
    ULONG size = 0;
    {
        CASE_SPIN_GUARD guard(&adapter->Lock);
        for (const CASE_NODE &node : *list)
            size += node.Size;
    }
    for (const CASE_NODE &node : *list) {
        CASE_SPIN_GUARD guard(&adapter->Lock);
        if (node.Size == size)
            continue;
        if (!node.Size)
            break;
        CASE_WAIT(adapter); // expect: blocking-under-spin-lock
    }
    return CASE_WAIT(adapter);
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_SLOW slow{adapter};
    CASE_SPIN_GUARD guard(&adapter->Lock);
    for (ULONG &value : slow)
        value = pEscape->PrivateDriverDataSize;
    return STATUS_SUCCESS;
}
