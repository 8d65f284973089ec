#include "front/flag.h"

#include <glib.h>
#include <string.h>

enum value {
    VALUE_NONE,   /* the word is the flag */
    VALUE_JOINED, /* behind it; may be empty */
    VALUE_APART,  /* the next word */
    VALUE_EITHER  /* behind it, or the next word */
};

struct row {
    const char *text; /* without '-' or '/' */
    enum value value;
    enum flag_meaning meaning;
    const char *fixed;
};

/*
 * The first row that fits counts, so longer texts stand before shorter ones.
 * https://clang.llvm.org/docs/ClangCommandLineReference.html, https://gcc.gnu.org/onlinedocs/gcc/Option-Summary.html
 */
static const struct row gnu_rows[] = {
    {"D", VALUE_EITHER, MEANS_DEFINE, NULL},
    {"U", VALUE_EITHER, MEANS_UNDEFINE, NULL},
    {"isystem", VALUE_EITHER, MEANS_SYSTEM, NULL},
    {"iquote", VALUE_EITHER, MEANS_QUOTED, NULL},
    {"idirafter", VALUE_EITHER, MEANS_AFTER, NULL},
    {"imsvc", VALUE_EITHER, MEANS_SYSTEM, NULL},
    {"include-pch", VALUE_APART, MEANS_NOTHING, NULL},
    {"include", VALUE_EITHER, MEANS_FORCED, NULL},
    {"imacros", VALUE_EITHER, MEANS_MACROS, NULL},
    {"isysroot", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"iprefix", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"iwithprefix", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"I", VALUE_EITHER, MEANS_INCLUDE, NULL},
    {"std=", VALUE_JOINED, MEANS_STANDARD, NULL},
    {"-std=", VALUE_JOINED, MEANS_STANDARD, NULL},
    {"ansi", VALUE_NONE, MEANS_NOTHING, NULL},
    {"x", VALUE_EITHER, MEANS_LANGUAGE, NULL},
    {"m32", VALUE_NONE, MEANS_PLATFORM, "x86"},
    {"m64", VALUE_NONE, MEANS_PLATFORM, "x64"},
    {"-target=", VALUE_JOINED, MEANS_TARGET, NULL},
    {"-target", VALUE_APART, MEANS_TARGET, NULL},
    {"target", VALUE_APART, MEANS_TARGET, NULL},
    {"fpack-struct=", VALUE_JOINED, MEANS_PACK, NULL},
    {"fpack-struct", VALUE_NONE, MEANS_PACK, NULL},
    {"fshort-enums", VALUE_NONE, MEANS_PASS, "-fshort-enums"},
    {"fno-short-enums", VALUE_NONE, MEANS_PASS, "-fno-short-enums"},
    {"fshort-wchar", VALUE_NONE, MEANS_PASS, "-fshort-wchar"},
    {"fno-short-wchar", VALUE_NONE, MEANS_PASS, "-fno-short-wchar"},
    {"funsigned-char", VALUE_NONE, MEANS_PASS, "-funsigned-char"},
    {"fsigned-char", VALUE_NONE, MEANS_PASS, "-fsigned-char"},
    {"fchar8_t", VALUE_NONE, MEANS_PASS, "-fchar8_t"},
    {"fno-char8_t", VALUE_NONE, MEANS_PASS, "-fno-char8_t"},
    {"fexceptions", VALUE_NONE, MEANS_PASS, "-fexceptions"},
    {"fno-exceptions", VALUE_NONE, MEANS_PASS, "-fno-exceptions"},
    {"frtti", VALUE_NONE, MEANS_PASS, "-frtti"},
    {"fno-rtti", VALUE_NONE, MEANS_PASS, "-fno-rtti"},
    {"fgnu-keywords", VALUE_NONE, MEANS_PASS, "-fgnu-keywords"},
    {"fno-gnu-keywords", VALUE_NONE, MEANS_PASS, "-fno-gnu-keywords"},
    {"fno-operator-names", VALUE_NONE, MEANS_PASS, "-fno-operator-names"},
    {"foperator-names", VALUE_NONE, MEANS_PASS, "-foperator-names"},
    {"ftrigraphs", VALUE_NONE, MEANS_PASS, "-ftrigraphs"},
    {"trigraphs", VALUE_NONE, MEANS_PASS, "-ftrigraphs"},
    {"fblocks", VALUE_NONE, MEANS_PASS, "-fblocks"},
    {"ftemplate-depth=", VALUE_JOINED, MEANS_PASS, "-ftemplate-depth="},
    {"fconstexpr-depth=", VALUE_JOINED, MEANS_PASS, "-fconstexpr-depth="},
    {"fconstexpr-steps=", VALUE_JOINED, MEANS_PASS, "-fconstexpr-steps="},
    {"fsized-deallocation", VALUE_NONE, MEANS_PASS, "-fsized-deallocation"},
    {"fno-sized-deallocation", VALUE_NONE, MEANS_PASS, "-fno-sized-deallocation"},
    {"faligned-allocation", VALUE_NONE, MEANS_PASS, "-faligned-allocation"},
    {"fno-aligned-allocation", VALUE_NONE, MEANS_PASS, "-fno-aligned-allocation"},
    {"mavx512f", VALUE_NONE, MEANS_DEFINE, "__AVX512F__"},
    {"mavx2", VALUE_NONE, MEANS_DEFINE, "__AVX2__"},
    {"mavx", VALUE_NONE, MEANS_DEFINE, "__AVX__"},
    /* not of the source, but with words of their own */
    {"Xclang", VALUE_APART, MEANS_NOTHING, NULL},
    {"Xpreprocessor", VALUE_APART, MEANS_NOTHING, NULL},
    {"Xassembler", VALUE_APART, MEANS_NOTHING, NULL},
    {"Xlinker", VALUE_APART, MEANS_NOTHING, NULL},
    {"Xanalyzer", VALUE_APART, MEANS_NOTHING, NULL},
    {"mllvm", VALUE_APART, MEANS_NOTHING, NULL},
    {"arch", VALUE_APART, MEANS_NOTHING, NULL},
    {"-param", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"-sysroot", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"working-directory", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"serialize-diagnostics", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"MF", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"MT", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"MQ", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"MJ", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"dumpdir", VALUE_APART, MEANS_NOTHING, NULL},
    {"dumpbase", VALUE_APART, MEANS_NOTHING, NULL},
    {"dumpbase-ext", VALUE_APART, MEANS_NOTHING, NULL},
    {"aux-info", VALUE_APART, MEANS_NOTHING, NULL},
    {"T", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"o", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"L", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"l", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"z", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"u", VALUE_EITHER, MEANS_NOTHING, NULL},
    {"B", VALUE_EITHER, MEANS_NOTHING, NULL},
    /* and whole families: diagnostics, optimisation, debugging, code generation, steps of the driver */
    {"M", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"W", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"w", VALUE_NONE, MEANS_NOTHING, NULL},
    {"O", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"g", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"f", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"m", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"d", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"pedantic", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"p", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"nostd", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"nobuiltininc", VALUE_NONE, MEANS_NOTHING, NULL},
    {"resource-dir", VALUE_APART, MEANS_NOTHING, NULL},
    {"save-temps", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"no-", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"static", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"shared", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"rdynamic", VALUE_NONE, MEANS_NOTHING, NULL},
    {"-driver-mode=", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"-", VALUE_NONE, MEANS_END, NULL},
    {"c", VALUE_NONE, MEANS_NOTHING, NULL},
    {"S", VALUE_NONE, MEANS_NOTHING, NULL},
    {"E", VALUE_NONE, MEANS_NOTHING, NULL},
    {"P", VALUE_NONE, MEANS_NOTHING, NULL},
    {"C", VALUE_NONE, MEANS_NOTHING, NULL},
    {"H", VALUE_NONE, MEANS_NOTHING, NULL},
    {"Q", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"s", VALUE_NONE, MEANS_NOTHING, NULL},
    {"v", VALUE_NONE, MEANS_NOTHING, NULL},
    {"###", VALUE_NONE, MEANS_NOTHING, NULL},
};

/*
 * https://learn.microsoft.com/cpp/build/reference/compiler-options-listed-alphabetically; one that is not here bears on
 * no source (or is clang's). /kernel sets _KERNEL_MODE, which is set always.
 */
static const struct row cl_rows[] = {
    {"D", VALUE_EITHER, MEANS_DEFINE, NULL},
    {"U", VALUE_EITHER, MEANS_UNDEFINE, NULL},
    {"FI", VALUE_EITHER, MEANS_FORCED, NULL},
    {"imsvc", VALUE_EITHER, MEANS_SYSTEM, NULL},
    {"external:I", VALUE_EITHER, MEANS_SYSTEM, NULL},
    {"I", VALUE_EITHER, MEANS_INCLUDE, NULL},
    {"std:", VALUE_JOINED, MEANS_STANDARD, NULL},
    {"TC", VALUE_NONE, MEANS_LANGUAGE, "c"},
    {"TP", VALUE_NONE, MEANS_LANGUAGE, "c++"},
    {"Tc", VALUE_EITHER, MEANS_LANGUAGE, "c"},
    {"Tp", VALUE_EITHER, MEANS_LANGUAGE, "c++"},
    {"Zp", VALUE_JOINED, MEANS_PACK, NULL},
    {"GR-", VALUE_NONE, MEANS_PASS, "-fno-rtti"},
    {"GR", VALUE_NONE, MEANS_PASS, "-frtti"},
    {"J", VALUE_NONE, MEANS_PASS, "-funsigned-char"},
    {"Zc:char8_t-", VALUE_NONE, MEANS_PASS, "-fno-char8_t"},
    {"Zc:char8_t", VALUE_NONE, MEANS_PASS, "-fchar8_t"},
    {"Zc:trigraphs-", VALUE_NONE, MEANS_PASS, "-fno-trigraphs"},
    {"Zc:trigraphs", VALUE_NONE, MEANS_PASS, "-ftrigraphs"},
    {"Zc:sizedDealloc-", VALUE_NONE, MEANS_PASS, "-fno-sized-deallocation"},
    {"Zc:alignedNew-", VALUE_NONE, MEANS_PASS, "-fno-aligned-allocation"},
    {"arch:AVX512", VALUE_NONE, MEANS_DEFINE, "__AVX512F__"},
    {"arch:AVX2", VALUE_NONE, MEANS_DEFINE, "__AVX2__"},
    {"arch:AVX", VALUE_NONE, MEANS_DEFINE, "__AVX__"},
    {"clang:", VALUE_JOINED, MEANS_CLANG, NULL},
    {"link", VALUE_NONE, MEANS_END, NULL},
    /* files of output; "/F" is a number of bytes, and the next word may be it */
    {"Fa", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"Fd", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"Fe", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"Fi", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"Fm", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"Fo", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"Fp", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"Yc", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"Yu", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"MP", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"MT", VALUE_JOINED, MEANS_NOTHING, NULL},
    {"MD", VALUE_JOINED, MEANS_NOTHING, NULL},
};

static bool fits(const struct row *row, char *const *words, struct flag *flag)
{
    const char *word = *words + 1;
    size_t length = strlen(row->text);
    if (strncmp(word, row->text, length) != 0)
        return false;
    const char *rest = word + length;
    *flag = (struct flag){.meaning = row->meaning, .fixed = row->fixed, .words = 1};
    switch (row->value) {
    case VALUE_NONE:
        return !*rest;
    case VALUE_JOINED:
        flag->value = rest;
        return true;
    case VALUE_APART:
    case VALUE_EITHER:
        if (*rest) {
            flag->value = rest;
            return row->value == VALUE_EITHER;
        }
        flag->value = words[1] ? words[1] : "";
        flag->words = words[1] ? 2 : 1;
        return true;
    }
    return false;
}

bool flag_find(enum flag_style style, char *const *words, struct flag *flag)
{
    bool dash = **words == '-';
    if (!dash && (style == STYLE_GNU || **words != '/'))
        return false;
    for (size_t i = 0; style == STYLE_CL && i < G_N_ELEMENTS(cl_rows); i++) {
        if (fits(&cl_rows[i], words, flag))
            return true;
    }
    for (size_t i = 0; dash && i < G_N_ELEMENTS(gnu_rows); i++) {
        if (fits(&gnu_rows[i], words, flag))
            return true;
    }
    return false;
}
