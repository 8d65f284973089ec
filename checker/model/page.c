#include "model/page.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Reference pages are "nf-HEADER-name": nc callback, nf function, ns structure, ne enumeration, ni ioctl. */
static bool is_reference(const char *page)
{
    return page[0] == 'n' && strchr("cfsei", page[1]) && page[2] == '-' && strchr(page + 3, '-');
}

const char *page_url(const char *page)
{
    static const char root[] = "https://learn.microsoft.com/windows-hardware/drivers";
    static char url[512];
    if (!strncmp(page, "https://", 8))
        return page; /* of a user's own row */
    if (is_reference(page)) {
        int header = (int)strcspn(page + 3, "-");
        snprintf(url, sizeof url, "%s/ddi/%.*s/%s", root, header, page + 3, page);
    } else if (strchr(page, '/')) {
        snprintf(url, sizeof url, "%s/%s", root, page); /* its folder is named: "kernel/..." */
    } else {
        snprintf(url, sizeof url, "%s/display/%s", root, page);
    }
    return url;
}
