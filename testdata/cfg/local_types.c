int g(int);

void declarations(int n)
{
    struct local {
        int a;
    } value = {1};
    typedef int number;
    enum { HERE = 3 };
    extern int outside;
    int function(int);
    number list[n], k;
    _Static_assert(HERE == 3, "");
    {
        int k = function(HERE);
        list[k] = value.a;
    }
    k = outside;
}
