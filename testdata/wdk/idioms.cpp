// C++ idioms of kernel drivers that the stand-in WDK must take: nothing here is run or checked for defects.
extern "C" {
#include <ntddk.h>
#include <dispmprt.h>
}
#include <atomic>
#include <limits>
#include <new.h>
#include <stdint.h>
#include <utility>

enum class Tag : ULONG { Adapter = 'adpA' };
enum Flags : UINT { FlagOne = 1, FlagTwo = 2 };
DEFINE_ENUM_FLAG_OPERATORS(Flags)

void *__cdecl operator new(size_t size, POOL_TYPE pool, Tag tag) noexcept
{
    return ExAllocatePoolWithTag(pool, size, static_cast<ULONG>(tag));
}
void __cdecl operator delete(void *p) noexcept
{
    if (p)
        ExFreePool(p);
}
void __cdecl operator delete(void *p, size_t) noexcept
{
    if (p)
        ExFreePool(p);
}

class Locked {
public:
    _Acquires_lock_(lock_) explicit Locked(_In_ KSPIN_LOCK *lock) : lock_(lock) { KeAcquireSpinLock(lock_, &irql_); }
    _Releases_lock_(lock_) ~Locked() { KeReleaseSpinLock(lock_, irql_); }
    Locked(const Locked &) = delete;
    Locked &operator=(const Locked &) = delete;

private:
    KSPIN_LOCK *lock_;
    KIRQL irql_;
};

template <typename T> class List {
public:
    List() { InitializeListHead(&head_); }
    _IRQL_requires_max_(DISPATCH_LEVEL) T *Pop()
    {
        if (IsListEmpty(&head_))
            return nullptr;
        return CONTAINING_RECORD(RemoveHeadList(&head_), T, Links);
    }

private:
    LIST_ENTRY head_;
};

struct Item {
    LIST_ENTRY Links;
    volatile LONG Count = 0;
};

class Adapter {
public:
    static NTSTATUS Add(_In_ const PDEVICE_OBJECT physical, _Outptr_ PVOID *context);
    _IRQL_requires_(PASSIVE_LEVEL) virtual NTSTATUS Start() = NULL;
    _Check_return_ _IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS Queue(_In_reads_bytes_(size) const void *data, size_t size);
    virtual ~Adapter() {}
    static DXGKDDI_SUBMITCOMMAND Submit;
    static DXGKDDI_QUERYADAPTERINFO Query;

protected:
    KSPIN_LOCK lock_;
    _Guarded_by_(lock_) List<Item> items_;
    const DXGKRNL_INTERFACE *dxgk_;
    BOOLEAN (Adapter::*handler_)(ULONG) = nullptr;
};

class Concrete : public Adapter {
public:
    _Use_decl_annotations_ NTSTATUS Start() override;
};

_Use_decl_annotations_ NTSTATUS Adapter::Add(const PDEVICE_OBJECT physical, PVOID *context)
{
    UNREFERENCED_PARAMETER(physical);
    PAGED_CODE();
    auto *adapter = new (NonPagedPoolNx, Tag::Adapter) Concrete();
    *context = adapter;
    return adapter ? STATUS_SUCCESS : STATUS_NO_MEMORY;
}

NTSTATUS Concrete::Start()
{
    auto raise = [this](ULONG count) -> LONG {
        Locked locked(&lock_);
        Item *item = items_.Pop();
        return item ? InterlockedAdd(&item->Count, count) : 0;
    };
    for (auto &&name : {L"one", L"two"}) {
        UNICODE_STRING text;
        RtlInitUnicodeString(&text, name);
    }
    static UNICODE_STRING constant = RTL_CONSTANT_STRING(L"text");
    UNREFERENCED_PARAMETER(constant);
    Flags flags = FlagOne | FlagTwo;
    NT_ASSERT(flags != FlagOne && "never");
    static std::atomic<ULONG> counter{(std::numeric_limits<ULONG>::min)()};
    counter++;
    static_assert(std::is_same<std::underlying_type_t<Tag>, ULONG>::value, "tag");
    UNREFERENCED_PARAMETER(std::move(flags));
    return raise(min(1u, 2u)) ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

_Use_decl_annotations_ NTSTATUS Adapter::Submit(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *command)
{
    return static_cast<Adapter *>(hAdapter)->Queue(command->pDmaBufferPrivateData, command->DmaBufferPrivateDataSize);
}

NTSTATUS Adapter::Query(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *query)
{
    UNREFERENCED_PARAMETER(hAdapter);
    auto *caps = reinterpret_cast<DXGK_DRIVERCAPS *>(query->pOutputData);
    *caps = {};
    caps->MaxAllocationListSlotId = 1;
    return query->OutputDataSize < sizeof(*caps) ? STATUS_BUFFER_TOO_SMALL : STATUS_SUCCESS;
}

NTSTATUS Adapter::Queue(const void *data, size_t size)
{
    __try {
        RtlCompareMemory(data, this, size);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return GetExceptionCode();
    }
    KeMemoryBarrier();
    return STATUS_SUCCESS;
}

extern "C" DRIVER_INITIALIZE DriverEntry;
extern "C" _Use_decl_annotations_ NTSTATUS DriverEntry(PDRIVER_OBJECT driver, PUNICODE_STRING path)
{
    DRIVER_INITIALIZATION_DATA table{};
    table.DxgkDdiAddDevice = Adapter::Add;
    table.DxgkDdiSubmitCommand = Adapter::Submit;
    table.DxgkDdiQueryAdapterInfo = &Adapter::Query;
    return DxgkInitialize(driver, path, &table);
}
