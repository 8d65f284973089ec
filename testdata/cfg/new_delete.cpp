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
