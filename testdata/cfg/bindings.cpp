int g(int);

struct Guard {
    Guard(int n);
    ~Guard();
    bool held() const;
    int n;
};
Guard make(int n);
struct Pair { int a; Guard b; };
Pair pair();
struct Flat { int a, b[2]; };
struct Further : Flat {};

int bindings(Flat *flat, Further *further)
{
    Flat flats[2];
    auto [x, y] = *flat;
    auto &[p, q] = *flat;
    auto [first, guard] = pair();
    int array[2] = {1, 2};
    auto [e, f] = array;
    for (auto &[r, t] : flats)
        r = t[0];
    auto &[u, v] = *further;
    p = e + f + u;
    return x + y[0] + q[1] + first + guard.n;
}
