int g(int);

void jump(int n)
{
    void *target = n ? &&one : &&two;
    goto *target;
one:
    g(1);
two:
    g(2);
}
