#include "portgpu.h"

enum { REG_ID = 0, REG_IRQ = 1, REG_IRQ_ENABLE = 2, REG_KICK = 4, REG_FENCE = 8, REG_RESET = 12 };

static ULONG rd(struct pg_device *gpu, unsigned reg)
{
    return READ_REGISTER_ULONG(gpu->regs + reg);
}

static void wr(struct pg_device *gpu, unsigned reg, ULONG value)
{
    WRITE_REGISTER_ULONG(gpu->regs + reg, value);
}

static NTSTATUS gen1_start(struct pg_device *gpu)
{
    if (rd(gpu, REG_ID) != 0x50470001)
        return STATUS_DEVICE_DOES_NOT_EXIST;
    wr(gpu, REG_IRQ_ENABLE, 3);
    gpu->irq_on = TRUE;
    return STATUS_SUCCESS;
}

static void gen1_stop(struct pg_device *gpu)
{
    gpu->irq_on = FALSE;
    wr(gpu, REG_IRQ_ENABLE, 0);
}

static void gen1_kick(struct pg_device *gpu, unsigned engine, unsigned tail)
{
    wr(gpu, REG_KICK + engine, tail);
}

/* In the interrupt routine: which engines have something to say. */
static unsigned gen1_ack(struct pg_device *gpu)
{
    ULONG cause = rd(gpu, REG_IRQ);
    unsigned engine;
    for (engine = 0; engine < PG_ENGINES; engine++)
        if (cause & (1u << engine))
            gpu->ring[engine].completed = rd(gpu, REG_FENCE + engine);
    wr(gpu, REG_IRQ, cause);
    return cause;
}

static void gen1_reset(struct pg_device *gpu, unsigned engine)
{
    unsigned tries = 0;
    wr(gpu, REG_RESET, 1u << engine);
    while ((rd(gpu, REG_RESET) & (1u << engine)) && tries++ < 1000)
        KeStallExecutionProcessor(10);
}

static NTSTATUS gen2_start(struct pg_device *gpu)
{
    NTSTATUS status = gen1_start(gpu);
    if (NT_SUCCESS(status))
        gpu->vram.size *= 2;
    return status;
}

/* The second generation resets by itself and says so; give it time. */
static void gen2_reset(struct pg_device *gpu, unsigned engine)
{
    LARGE_INTEGER wait;
    gen1_reset(gpu, engine);
    wait.QuadPart = -10 * 1000 * 10;
    KeDelayExecutionThread(KernelMode, FALSE, &wait); // expect: blocking-under-spin-lock
}

const struct pg_hal pg_gen1 = {gen1_start, gen1_stop, gen1_kick, gen1_ack, gen1_reset};
const struct pg_hal pg_gen2 = {
    .start = gen2_start, .stop = gen1_stop, .kick = gen1_kick, .ack = gen1_ack, .reset = gen2_reset};
