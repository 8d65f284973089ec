/*
 * Where a documentation page is. Rows name pages without ".md": reference pages by their file name
 * ("nf-wdm-kesetevent"), pages of the display folder by theirs ("threading-and-synchronization-zero-level"), pages of
 * another folder with it
 * ("kernel/registering-and-queuing-a-dpcforisr-routine").
 */
#ifndef SYNCLINT_MODEL_PAGE_H
#define SYNCLINT_MODEL_PAGE_H

/* "https://learn.microsoft.com/..." of a page; an address of a user's row as it is. Static storage until the next call.
 */
const char *page_url(const char *page);

#endif
