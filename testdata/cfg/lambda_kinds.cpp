int g(int);
void call(int (*function)(int));
template <class F> int run(F function) { return function(1); }
template <class F> int twice(F &&function, int n) { function(); return n + function(); }

struct Owner {
    int field;
    int method();
    int all(int n)
    {
        int local = 1, other = 2;
        auto by_value = [local](int k) mutable { return local += k; };
        auto by_reference = [&](int k) { other = k; return field + method(); };
        auto by_copy = [=] { return local + field; };
        auto whole = [*this] { return field; };
        auto init = [moved = n + 1, &alias = local] { alias = moved; return moved; };
        auto generic = [](auto a, auto b) { return g(a) + b; };
        auto named = [&](auto f) { return f(local); };
        auto plain = [](int k) { return g(k); };
        int (*pointer)(int) = plain;
        pointer(3);
        call(plain);
        call(+[](int k) { return g(k + 1); });
        by_value(2);
        by_reference(3);
        by_copy();
        whole();
        init();
        generic(4, 5);
        generic(6L, 7);
        named([&](int k) { return k + n; });
        run([&](int k) { return local + k; });
        run(plain);
        twice([&] { return ++local; }, 4);
        auto nested = [&] { auto deeper = [&] { return local++ + field++; }; return deeper(); };
        nested();
        auto recursive = [&](auto self, int k) -> int { return k ? self(self, k - 1) : local; };
        recursive(recursive, 3);
        return [&, n] { return n + other; }();
    }
};

struct Stored {
    int (*function)(int);
    Stored(int (*function)(int)) : function(function) {}
    int go() { return function(1); }
};

int stored()
{
    static Stored table([](int k) { return g(k); });
    Stored local{[](int k) { return g(k); }};
    return local.go();
}

template <class F> struct Deferred {
    F function;
    ~Deferred() { function(); }
};
template <class F> Deferred(F) -> Deferred<F>;

void deferred(int n)
{
    Deferred guard{[&] { g(n); }};
    Deferred second{[n] { g(n); }};
    if (n)
        return;
    g(9);
}
auto global = [](int k) { return g(k); };
int use_global() { return global(3); }
