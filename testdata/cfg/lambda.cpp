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
