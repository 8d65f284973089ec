typedef long NTSTATUS;
#define NT_SUCCESS(status) (((NTSTATUS)(status)) >= 0)
enum level { LOW, HIGH = 2 };
int g(void);
NTSTATUS work(void);

void predicates(unsigned flags, unsigned mask, enum level level, int *p, int n)
{
    NTSTATUS status;
    if (flags & 4)
        g();
    if ((flags & 4) == 0)
        g();
    if ((flags & 4) == 4)
        g();
    if ((flags & 6) == 6)
        g();
    if (!(flags & mask))
        g();
    if (2 < n)
        g();
    if (level == HIGH)
        g();
    if (p == (void *)0)
        g();
    if (!NT_SUCCESS(work()))
        g();
    if (NT_SUCCESS(status = work()))
        g();
    if (g() < LOW + 1)
        g();
    if (n * 2 > 5)
        g();
    if (__builtin_expect(!!(n), 1))
        g();
}
