#include "front/version.h"

#include <clang-c/Index.h>
#include <glib.h>

const char *version_of_libclang(void)
{
    static char text[128];
    CXString version = clang_getClangVersion();
    g_strlcpy(text, clang_getCString(version), sizeof(text));
    clang_disposeString(version);
    return text;
}
