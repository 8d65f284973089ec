struct Pair {
    int a, b;
};
void nothing();
Pair make();

void forwarded()
{
    return nothing();
}

Pair whole(Pair *p, int n)
{
    if (n == 1)
        return *p;
    if (n == 2)
        return {n, 3};
    if (n == 3)
        return Pair();
    return make();
}

int &bound(Pair *p)
{
    return p->b;
}

bool truth(Pair *p)
{
    return p;
}
