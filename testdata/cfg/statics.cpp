int g(int);

struct Guard {
    Guard(int n);
    ~Guard();
    bool held() const;
    int n;
};
Guard make(int n);

/* The first call runs the initialisers that are no constants; nothing ends what they make. */
int statics(int n)
{
    static Guard once(n);
    static int computed = g(n);
    static int constant = 3;
    static int sized = sizeof(Guard), *place = &computed;
    static const Guard &bound = make(2);
    static Guard array[2] = {1, 2};
    return computed + constant + once.n + bound.n + array[0].n;
}
