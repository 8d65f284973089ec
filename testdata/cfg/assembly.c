int g(int);

void assembly(int *p, int n)
{
    g(1);
    __asm nop
    __asm {
        pause
        int 3
    }
    __asm__ volatile("" ::: "memory");
    __asm__ volatile("mfence" ::: "memory", "cc");
    g(2);
    __asm__("mov %1, %0" : "=r"(n) : "r"(*p));
    __asm mov eax, n
    __asm { call g }
    __asm__ volatile("cli");
    __asm__ volatile("movl $1, (%eax)");
}
