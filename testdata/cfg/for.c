int g(int);
#define EACH(i, n) for (i = 0; i < n;)
#define STEP for (; n;)

/* libclang does not say which parts of a for statement are missing. */
void missing_parts(int i, int n)
{
    for (i = 0; i < n; i++)
        g(1);
    for (; i < n; i++)
        g(2);
    for (i = 0;; i++)
        if (g(3))
            break;
    for (i = 0; i < n;)
        g(4);
    for (; g(5);)
        ;
    for (;; i++)
        if (g(6))
            break;
    for (i = 0;;)
        if (g(7))
            break;
    for (int k = 0; k < n; k++)
        if (k == 2)
            continue;
    for (int k = 0;; k++)
        if (g(8))
            break;
    for (int k = 0; k < n;)
        k += g(9);
    for (int k = 0;;)
        if (g(10))
            break;
    EACH (i, n)
        i += g(11);
    STEP
        n -= g(12);
}
