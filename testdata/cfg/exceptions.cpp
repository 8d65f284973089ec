int g(int);

void handled(int n)
{
    try {
        g(1);
        if (n)
            throw 2;
    } catch (int caught) {
        g(caught);
    }
}
