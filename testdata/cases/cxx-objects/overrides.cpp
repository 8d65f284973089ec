/* Virtual functions: what an override does happens at the call, unless the class of the object is known. */
#include "guards.h"

struct CASE_ENGINE {
    CASE_ADAPTER *Adapter;
    virtual ~CASE_ENGINE() {}
    virtual NTSTATUS Idle() { return STATUS_SUCCESS; }
};

struct CASE_COPY final : CASE_ENGINE {
    NTSTATUS Idle() override { return CASE_WAIT(Adapter); } // expect: blocking-under-spin-lock
};

struct CASE_QUIET final : CASE_ENGINE {
    NTSTATUS Idle() override { return STATUS_PENDING; }
};

struct CASE_OWNER {
    CASE_ADAPTER *Adapter;
    CASE_ENGINE *Engine;
    CASE_ENGINE Plain;
    CASE_QUIET *Quiet;
};

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_OWNER *owner = (CASE_OWNER *)hAdapter;
    CASE_SPIN_GUARD guard(&owner->Adapter->Lock);
    owner->Plain.Idle();
    owner->Quiet->Idle();
    owner->Engine->CASE_ENGINE::Idle();
    return pInfo->pOutputData ? owner->Engine->Idle() : STATUS_SUCCESS;
}
