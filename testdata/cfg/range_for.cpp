int g(int);

struct List {
    int *begin();
    int *end();
};

void ranges(List &list)
{
    int numbers[3] = {1, 2, 3};
    for (int n : numbers)
        g(n);
    for (int &n : numbers) {
        if (n)
            break;
        n = 0;
    }
    for (int n : list)
        g(n);
}
