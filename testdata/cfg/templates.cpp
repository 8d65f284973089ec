int g(int);

template <class T> struct Holder {
    T value;
    Holder(T first) : value(first) {}
    ~Holder() { g(1); }
    T get() { return value; }
    void run() { value.work(); }
};

template <class T> T twice(T n)
{
    return n + n;
}

int use(int n)
{
    Holder<int> holder(n);
    return twice<int>(holder.get()) + twice(n);
}

template <class T> Holder<T> hold(T run)
{
    return Holder<T>(run);
}

int hold_one(int n)
{
    auto held = hold([&] { g(n); });
    return n;
}

struct Finally {
    template <class T> struct Guard {
        T op;
        Guard(T first) : op(first) {}
        ~Guard() { op(); }
    };
    template <class T> static Guard<T> make(T first)
    {
        return Guard<T>(first);
    }
    template <class T> static Guard<T> make_unused(T first)
    {
        return Guard<T>(first);
    }
};

int clean(int n)
{
    auto one = Finally::make([&] { g(n); });
    auto two = Finally::make([&] { g(-n); });
    return n;
}
