int g(int);

void declared(int n)
{
    if (int a = g(1))
        g(a);
    if (int b = 2; b > n)
        g(b);
    else
        g(3);
    if (n = 4; n)
        g(5);
    if constexpr (sizeof(int) == 4)
        g(6);
    else
        g(7);
    while (int c = g(8))
        n = c;
    for (int i = 0; int d = g(i); i++)
        n = d;
    switch (int e = n) {
    case 1:
        g(e);
        [[fallthrough]];
    default:
        break;
    }
}
