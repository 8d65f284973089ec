struct point {
    int x, y;
};
struct shape {
    struct point from, to;
    int sides[3];
    union {
        int tag;
        long wide;
    };
    char name[4];
};
int g(int);

void initialisers(int n)
{
    int a = {n}, zero[2] = {0};
    struct point p = {1, n};
    struct shape nested = {{1, 2}, p, {3, g(4)}, {5}, "abc"};
    struct shape flat = {1, 2, 3, 4, 5, 6, 7, 8, 'n'};
    struct shape named = {.to.y = n, .sides[1] = 2, 3, .tag = 4};
    int list[] = {[2] = 1, n};
    struct point compound = (struct point){.y = 3};
    struct point *at = &(struct point){4, 5};
}
