struct Number {
    int value;
    Number &operator+=(int n);
    Number operator-(const Number &other) const;
    int operator[](int i);
    Number *operator->();
    operator bool() const;
    bool operator!() const;
};
bool operator==(const Number &a, const Number &b);

int operators(Number &a, Number *p)
{
    *p += 4;
    int i = (*p)[2] + a[i];
    Number difference = a - *p;
    a->value = 3;
    if (a)
        i = 1;
    if (!a || a == *p)
        i = 2;
    a = difference;
    return i;
}
