typedef unsigned long long size_t;
enum pool { PAGED };
void *operator new(size_t size, pool where, unsigned tag);
void operator delete(void *memory);

struct Own {
    void *operator new(size_t size);
    void operator delete(void *memory);
    virtual ~Own();
};
struct Plain {
    int a;
};

void allocate(int n)
{
    Plain *plain = new (PAGED, 0x31) Plain;
    delete plain;
    int *array = new (PAGED, 0x32) int[n];
    delete[] array;
    Own *own = new Own();
    delete own;
    Plain *values = new (PAGED, 0x33) Plain{7};
}

struct Item {
    Item(int n);
    ~Item();
    void *operator new[](size_t size, pool where) noexcept;
    void *operator new[](size_t size, int where) noexcept;
    void operator delete[](void *memory);
    int n;
};
void *operator new(size_t size, void *at) noexcept;
typedef int four[4];

/* Which operator, which length, which object. */
void arrays(int n, void *memory)
{
    Item *items = new (PAGED) Item[2]{4, Item(n)};
    delete[] items;
    int *one = new (PAGED, 2) int(n);
    auto *typed = new (PAGED, 1) four;
    auto *rows = new (PAGED, 1) int[n][4];
    auto *pointers = new (PAGED, 1) int *[2]();
    Item *placed = ::new (memory) Item(3);
    placed->~Item();
    ::delete placed;
}
