int g(int);

struct Guard {
    Guard(int n);
    ~Guard();
    bool held() const;
    int n;
};
Guard make(int n);
enum class Color : unsigned { RED, BLUE = 4 };
constexpr int LIMIT = 3;
constexpr int square(int n) { return n * n; }
inline namespace v1 { int inner(int n) { return g(n); } }
namespace { int hidden(int n) { return inner(n); } }
namespace a::b { int deep(int n) { return hidden(n); } }
namespace alias = a::b;
using a::b::deep;

/* libclang does not show the initial statements of switch and range-based for. */
int mixed(int n, Color color)
{
    int array[2] = {1, 2};
    switch (int k = g(n); color) {
    case Color::RED:
        g(k);
        break;
    case Color::BLUE:
        return deep(1) + alias::deep(2);
    }
    if (auto made = make(1); made.held() && color == Color::RED)
        return LIMIT;
    for (Guard guard = make(2); int k : array) {
        if (k == 2)
            continue;
        g(k);
    }
    auto value = square(n);
    decltype(auto) same = (n);
    if constexpr (LIMIT > 2) {
        g(value);
    } else {
        g(same);
    }
    if (n) [[likely]]
        g(1);
    return [&]() -> int { if (n) return 1; return 2; }();
}
