int g(int);
void call(int (*function)(int));

struct Owner {
    int field;
    int run(int n)
    {
        int local = 1;
        auto add = [&local, n, this](int more) {
            local += more + n;
            return field++;
        };
        add(2);
        call([](int k) { return g(k); });
        return [=] { return local; }();
    }
};

/* What is captured by value stays as it was, in the lambdas inside too; the rest follows its variable. */
int copies(int *first, int *second)
{
    auto outer = [first, &second] {
        auto inner = [first] { return *first; };
        return inner() + *second;
    };
    first = second;
    second = 0;
    return outer();
}
