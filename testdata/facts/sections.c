void in_page(void);
void in_init(void);
void not_named(void);
static void in_table(int);
#define PAGED __declspec(code_seg("PAGE$x"))

#pragma alloc_text(PAGE, in_page)
#pragma alloc_text(INIT, in_init)
#if 0
#pragma alloc_text(PAGE, not_named)
#endif

void in_page(void) {}
void in_init(void) {}
void not_named(void) {}

#pragma code_seg(push, "PAGEDISP")
void pushed(void) {}
#pragma code_seg()
void reset(void) {}
#pragma code_seg(pop)
void popped(void) {}
#pragma code_seg("PAGE")
static void in_table(int n) {}
#pragma code_seg(".text")
PAGED void declared(void) {}
