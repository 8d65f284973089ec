/* Life of the adapter: start, stop, power. */
#include "paneldod.h"

Panel::Panel(PDEVICE_OBJECT PhysicalDevice) : m_PhysicalDevice(PhysicalDevice)
{
    KeInitializeSpinLock(&m_EnableLock);
    KeInitializeSpinLock(&m_GammaLock);
    KeInitializeSpinLock(&m_NameLock);
    ExInitializeFastMutex(&m_ModeMutex);
    ExInitializeFastMutex(&m_EdidMutex);
    m_Damage.Initialize();
    m_Worker.Initialize(this);
    m_Backlight.Initialize(this);
}

#pragma code_seg(push)
#pragma code_seg("PAGE")

NTSTATUS Panel::MapHardware()
{
    DXGK_DEVICE_INFO info;
    PVOID mapped = nullptr;

    PAGED_CODE();

    NTSTATUS status = m_Dxgk.DxgkCbGetDeviceInformation(m_Dxgk.DeviceHandle, &info);
    if (!NT_SUCCESS(status))
        return status;

    PCM_PARTIAL_RESOURCE_LIST list = &info.TranslatedResourceList->List[0].PartialResourceList;
    for (ULONG i = 0; i < list->Count; i++) {
        PCM_PARTIAL_RESOURCE_DESCRIPTOR resource = &list->PartialDescriptors[i];
        if (resource->Type != CmResourceTypeMemory)
            continue;
        status = m_Dxgk.DxgkCbMapMemory(m_Dxgk.DeviceHandle, resource->u.Memory.Start, resource->u.Memory.Length, FALSE,
                                        FALSE, m_Registers == nullptr ? MmNonCached : MmWriteCombined, &mapped);
        if (!NT_SUCCESS(status))
            return status;
        if (m_Registers == nullptr) {
            m_Registers = static_cast<volatile ULONG *>(mapped);
        } else {
            m_FrameBuffer = static_cast<UCHAR *>(mapped);
            m_FrameBufferBytes = resource->u.Memory.Length;
        }
    }
    return m_FrameBuffer != nullptr ? STATUS_SUCCESS : STATUS_DEVICE_CONFIGURATION_ERROR;
}

/* Level 3; the interrupt of the device is off until the last line. */
NTSTATUS Panel::Start(PDXGKRNL_INTERFACE Interface)
{
    PAGED_CODE();

    m_Dxgk = *Interface;
    NTSTATUS status = MapHardware();
    if (!NT_SUCCESS(status))
        return status;
    status = m_Dxgk.DxgkCbAcquirePostDisplayOwnership(m_Dxgk.DeviceHandle, &m_Boot);
    if (!NT_SUCCESS(status) || m_Boot.Width == 0) {
        m_Boot.Width = 1024;
        m_Boot.Height = 768;
        m_Boot.Pitch = 4 * m_Boot.Width;
    }
    m_Mode.Width = m_Boot.Width;
    m_Mode.Height = m_Boot.Height;
    m_Mode.Pitch = m_Boot.Pitch;
    m_EdidLength = 0;
    m_Pending = 0;
    m_Enabled = IrqFault;

    status = PowerUp();
    if (!NT_SUCCESS(status))
        return status;
    InterlockedExchange(&m_Ready, TRUE); /* last: the interrupt routine looks at it first */
    WRITE_REGISTER_ULONG(&m_Registers[RegisterEnable], static_cast<ULONG>(IrqFault));
    return STATUS_SUCCESS;
}

NTSTATUS Panel::Stop()
{
    PAGED_CODE();

    InterlockedExchange(&m_Ready, FALSE);
    Quiesce();
    PowerDown();
    m_Dxgk.DxgkCbUnmapMemory(m_Dxgk.DeviceHandle, m_FrameBuffer);
    m_Dxgk.DxgkCbUnmapMemory(m_Dxgk.DeviceHandle, const_cast<ULONG *>(m_Registers));
    m_FrameBuffer = nullptr;
    m_Registers = nullptr;
    return STATUS_SUCCESS;
}

#pragma code_seg(pop)

/* Level 3, from StartDevice and SetPowerState. */
NTSTATUS Panel::PowerUp()
{
    ULONG *gamma = new (NonPagedPoolNx) ULONG[PD_GAMMA_ENTRIES];
    if (gamma == nullptr)
        return STATUS_NO_MEMORY;
    for (ULONG i = 0; i < PD_GAMMA_ENTRIES; i++)
        gamma[i] = i * 0x010101;
    {
        SpinGuard guard(&m_GammaLock);
        m_Gamma = gamma;
    }

    m_Staging = new (NonPagedPoolNx) ULONG[4096];
    if (m_Staging == nullptr)
        return STATUS_NO_MEMORY;
    m_Backlight.Restore();
    return m_Worker.Start();
}

/* Level 3, too; but a level stops neither the interrupt nor the DPC, which may be writing the table of colours. */
void Panel::PowerDown()
{
    m_Worker.Stop(); /* joined: the staging buffer is nobody's now */
    delete[] m_Staging;
    m_Staging = nullptr;

    delete[] m_Gamma; // expect: async-work-outlives-owner
    m_Gamma = nullptr;
}

/* A name for tools. */
void Panel::Describe(CHAR *Text, SIZE_T Bytes)
{
    SpinGuard guard(&m_NameLock);
    m_NameNumber++;
    RtlStringCbPrintfA(Text, Bytes, "PanelDod %u", m_NameNumber); // expect: irql-too-high
}
