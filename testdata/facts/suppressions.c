// synclint: ignore-file[race-write-write] one thread only
int g(int);

int f(int n)
{
    g(n); // synclint: ignore[lock-leaked] released elsewhere
#pragma warning(suppress : 28121)
    return g(1);
}
