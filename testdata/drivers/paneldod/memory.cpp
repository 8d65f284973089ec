/* The driver's operators new and delete. */
#include "paneldod.h"

void *__cdecl operator new(size_t Size, POOL_TYPE Pool) noexcept
{
    return ExAllocatePoolWithTag(Pool, Size, PD_TAG);
}

void *__cdecl operator new[](size_t Size, POOL_TYPE Pool) noexcept
{
    return ExAllocatePoolWithTag(Pool, Size, PD_TAG);
}

void __cdecl operator delete(void *Memory) noexcept
{
    if (Memory != nullptr)
        ExFreePoolWithTag(Memory, PD_TAG);
}

void __cdecl operator delete(void *Memory, size_t Size) noexcept
{
    UNREFERENCED_PARAMETER(Size);
    operator delete(Memory);
}

void __cdecl operator delete[](void *Memory) noexcept
{
    operator delete(Memory);
}

void __cdecl operator delete[](void *Memory, size_t Size) noexcept
{
    UNREFERENCED_PARAMETER(Size);
    operator delete(Memory);
}
