/* The brightness interface: a table of our own functions, handed to Windows in QueryInterface. */
#include "paneldod.h"

void Backlight::Initialize(Panel *Owner)
{
    m_Owner = Owner;
    m_Level = 80;
    KeInitializeSpinLock(&m_Lock);
}

NTSTATUS Backlight::Describe(QUERY_INTERFACE *Query)
{
    if (!IsEqualGUID(*Query->InterfaceType, GUID_DEVINTERFACE_BRIGHTNESS) ||
        Query->Size < sizeof(DXGK_BRIGHTNESS_INTERFACE))
        return STATUS_NOT_SUPPORTED;

    DXGK_BRIGHTNESS_INTERFACE *table = reinterpret_cast<DXGK_BRIGHTNESS_INTERFACE *>(Query->Interface);
    table->Size = sizeof(*table);
    table->Version = DXGK_BRIGHTNESS_INTERFACE_VERSION_1;
    table->Context = this;
    table->InterfaceReference = Reference;
    table->InterfaceDereference = Dereference;
    table->GetPossibleBrightness = GetPossible;
    table->SetBrightness = Set;
    table->GetBrightness = Get;
    Reference(this);
    return STATUS_SUCCESS;
}

VOID Backlight::Reference(PVOID Context)
{
    InterlockedIncrement(&static_cast<Backlight *>(Context)->m_References);
}

VOID Backlight::Dereference(PVOID Context)
{
    InterlockedDecrement(&static_cast<Backlight *>(Context)->m_References);
}

NTSTATUS Backlight::GetPossible(PVOID Context, ULONG BufferSize, PUCHAR LevelCount, PUCHAR Levels)
{
    UNREFERENCED_PARAMETER(Context);
    *LevelCount = PD_LEVELS;
    if (BufferSize < PD_LEVELS)
        return STATUS_BUFFER_TOO_SMALL;
    for (UCHAR i = 0; i < PD_LEVELS; i++)
        Levels[i] = static_cast<UCHAR>(10 * i);
    return STATUS_SUCCESS;
}

/* Level 3: the level is not asked for by anybody else now, but the lock does no harm. */
void Backlight::Restore()
{
    SpinGuard guard(&m_Lock);
    WRITE_REGISTER_ULONG(&m_Owner->m_Registers[RegisterBacklight], m_Level);
}

UCHAR Backlight::Level()
{
    SpinGuard guard(&m_Lock);
    return m_Level;
}

#pragma code_seg(push)
#pragma code_seg("PAGE")

/* Pageable, and at DISPATCH_LEVEL all the same between the two lines. */
NTSTATUS Backlight::Set(PVOID Context, UCHAR Brightness)
{
    Backlight *backlight = static_cast<Backlight *>(Context);
    KIRQL irql;

    PAGED_CODE();
    if (Brightness > 100)
        return STATUS_INVALID_PARAMETER;
    KeAcquireSpinLock(&backlight->m_Lock, &irql); // expect: spin-lock-in-paged-code
    backlight->m_Level = Brightness;
    backlight->m_Changes++;
    KeReleaseSpinLock(&backlight->m_Lock, irql);
    WRITE_REGISTER_ULONG(&backlight->m_Owner->m_Registers[RegisterBacklight], Brightness);
    return STATUS_SUCCESS;
}

/* The resident helper raises and lowers. */
NTSTATUS Backlight::Get(PVOID Context, PUCHAR Brightness)
{
    PAGED_CODE();
    *Brightness = static_cast<Backlight *>(Context)->Level();
    return STATUS_SUCCESS;
}

#pragma code_seg(pop)
