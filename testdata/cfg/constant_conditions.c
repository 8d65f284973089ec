int g(int);

void constants(void)
{
    do {
        g(1);
    } while (0);
    if (0)
        g(2);
    if (sizeof(int) == 4)
        g(3);
    while (1) {
        if (g(4))
            break;
    }
    for (;;)
        g(5);
    g(6);
}
