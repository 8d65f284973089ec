#include "front/images.h"

#include <string.h>

static int compare_entries(const void *left, const void *right)
{
    const struct gather_entry *a = left, *b = right;
    int order = strcmp(a->source->file, b->source->file);
    return order ? order : (a->group > b->group) - (a->group < b->group);
}

/* Marks a group and, one by one, the libraries that are a part of it. */
static void mark(const struct gather *gather, guint group, bool *marked)
{
    GArray *waiting = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_val(waiting, group);
    while (waiting->len) {
        guint next = g_array_index(waiting, guint, waiting->len - 1);
        g_array_set_size(waiting, waiting->len - 1);
        if (marked[next])
            continue;
        marked[next] = true;
        const GArray *libraries = ((struct gather_group *)gather->groups->pdata[next])->libraries;
        g_array_append_vals(waiting, libraries->data, libraries->len);
    }
    g_array_free(waiting, TRUE);
}

/* The entries of the groups that are marked, one a file. */
static void add_image(const struct gather *gather, guint own, const bool *marked, GPtrArray *images)
{
    struct image *image = g_new(struct image, 1);
    *image = (struct image){.compiles = g_array_new(FALSE, FALSE, sizeof(guint))};
    const struct gather_entry *entries = (const struct gather_entry *)gather->entries->data, *last = NULL;
    guint group = own;
    for (guint i = 0; i < gather->entries->len; i++) {
        if (!marked[entries[i].group])
            continue;
        const struct gather_group *here = gather->groups->pdata[entries[i].group];
        if (!group && here->named)
            group = entries[i].group;
        if (!last || strcmp(last->source->file, entries[i].source->file) != 0)
            g_array_append_val(image->compiles, i);
        else if (entries[i].group == own)
            g_array_index(image->compiles, guint, image->compiles->len - 1) = i;
        last = &entries[i];
    }
    image->project = g_strdup(((struct gather_group *)gather->groups->pdata[group])->project);
    if (image->compiles->len)
        g_ptr_array_add(images, image);
    else
        images_free(image);
}

GPtrArray *images_make(struct gather *gather)
{
    GPtrArray *images = g_ptr_array_new_with_free_func(images_free);
    guint count = gather->groups->len, drivers = 0;
    bool *marked = g_new(bool, count);
    g_array_sort(gather->entries, compare_entries);
    for (guint i = 0; i <= count && (i < count || !drivers); i++) {
        bool all = i == count; /* no driver: what was named is one */
        const struct gather_group *group = all ? NULL : gather->groups->pdata[i];
        if (group && !group->image)
            continue;
        drivers++;
        memset(marked, 0, sizeof(bool) * count);
        for (guint other = 0; other < count; other++) {
            const struct gather_group *it = gather->groups->pdata[other];
            if (other == i || (it->named && !it->image))
                mark(gather, other, marked);
        }
        add_image(gather, all ? 0 : i, marked, images);
    }
    g_free(marked);
    return images;
}

void images_free(void *data)
{
    struct image *image = data;
    g_free(image->project);
    g_array_unref(image->compiles);
    g_free(image);
}
