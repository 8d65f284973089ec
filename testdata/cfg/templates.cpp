int g(int);

/* What a use has made of a template is built; the rest by its pattern. */
template <class T> struct Holder {
    T value;
    Holder(T first) : value(first) {}
    ~Holder() { g(1); }
    T get() { return value; }
    void unused() { value.work(); }
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

/* Two lambdas: two functions, two classes, each with its own call. */
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
