#pragma code_seg(push)
#pragma code_seg("PAGE")
class Adapter {
public:
    void inside() {}
    void outside();
    __declspec(code_seg("INIT")) static void own() {}
};
#pragma code_seg(pop)
#pragma code_seg("NONPAGED")
void Adapter::outside() {}
class __declspec(code_seg("PAGE")) Paged {
    void method() {}
};
