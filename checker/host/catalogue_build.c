/*
 * Build tool: reads the rows in rules/ and prints the built-in catalogue as C. It uses the loader that also reads a
 * user's rows, so a bad row stops the build with the message its author would see. Usage: catalogue_build OUTPUT.c
 * FILE.jsonl...
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/io.h"
#include "base/say.h"
#include "model/catalogue_load.h"
#include "model/catalogue_tables.h"

static FILE *out;

static void print_text(const char *text)
{
    putc('"', out);
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else if (c < ' ' || c > '~')
            fprintf(out, "\\%03o", c);
        else
            putc(c, out);
    }
    putc('"', out);
}

/* ", .name = value", each left out when it is the zero of its type. */
static void field_text(const char *name, const char *text)
{
    fprintf(out, ", .%s = ", name);
    print_text(text);
}

static void field_number(const char *name, int number)
{
    if (number)
        fprintf(out, ", .%s = %d", name, number);
}

static void field_texts(const char *name, const struct text_list *list)
{
    if (!list->count)
        return;
    fprintf(out, ", .%s = {(const char *const[]){", name);
    for (uint32_t i = 0; i < list->count; i++) {
        if (i)
            putc(',', out);
        print_text(list->items[i]);
    }
    fprintf(out, "}, %u}", list->count);
}

static void print_ddi(const struct ddi *ddi)
{
    fprintf(out, "    {.member = ");
    print_text(ddi->member);
    field_text("type", ddi->type);
    field_text("header", ddi->header);
    field_texts("tables", &ddi->tables);
    field_text("since", ddi->since);
    field_number("root", (int)ddi->root);
    field_number("irql", ddi->irql);
    field_number("pageable", (int)ddi->pageable);
    field_number("level", ddi->level);
    field_text("class_name", ddi->class_name);
    field_text("class_object", ddi->class_object);
    field_text("condition", ddi->condition);
    field_number("condition_level", ddi->condition_level);
    field_text("condition_class", ddi->condition_class);
    field_number("condition_irql", ddi->condition_irql);
    field_number("bugcheck", ddi->bugcheck);
    field_number("scope", (int)ddi->scope);
    field_number("handle", ddi->handle);
    field_number("handle_out", ddi->handle_out);
    field_number("status", (int)ddi->status);
    field_texts("sources", &ddi->sources);
    field_text("note", ddi->note);
    fprintf(out, "},\n");
}

static void print_effects(const struct effect *effects, uint32_t count)
{
    if (!count)
        return;
    fprintf(out, ", .effects = (const struct effect[]){");
    for (uint32_t i = 0; i < count; i++) {
        const struct effect *effect = &effects[i];
        fprintf(out, "{.kind = %d", (int)effect->kind);
        field_number("arg", effect->arg);
        field_number("data", effect->data);
        field_number("object", effect->object);
        field_number("timeout", effect->timeout);
        field_number("lock", (int)effect->lock);
        field_number("mode", (int)effect->mode);
        field_number("to", (int)effect->to);
        field_number("root", (int)effect->root);
        field_text("when", effect->when);
        fprintf(out, "},");
    }
    fprintf(out, "}, .effect_count = %u", count);
}

static void print_cases(const struct api_case *cases, uint32_t count)
{
    if (!count)
        return;
    fprintf(out, ", .cases = (const struct api_case[]){");
    for (uint32_t i = 0; i < count; i++) {
        fprintf(out, "{.irql = %d", cases[i].irql);
        field_number("levels", cases[i].levels);
        field_text("when", cases[i].when);
        fprintf(out, "},");
    }
    fprintf(out, "}, .case_count = %u", count);
}

static void print_api(const struct api *api)
{
    fprintf(out, "    {.name = ");
    print_text(api->name);
    field_text("header", api->header);
    field_text("table", api->table);
    field_text("type", api->type);
    field_number("irql", api->irql);
    print_cases(api->cases, api->case_count);
    field_number("blocks", (int)api->blocks);
    field_number("result_required", api->result_required);
    field_number("success", (int)api->success);
    field_texts("paired_with", &api->paired_with);
    field_texts("reenters", &api->reenters);
    field_texts("only_in", &api->only_in);
    field_texts("not_in", &api->not_in);
    print_effects(api->effects, api->effect_count);
    field_number("status", (int)api->status);
    field_texts("sources", &api->sources);
    field_text("note", api->note);
    fprintf(out, "},\n");
}

static void print_async(const struct async *async)
{
    fprintf(out, "    {.api = ");
    print_text(async->api);
    field_number("function_arg", async->function_arg);
    field_text("field", async->field);
    field_number("object_arg", async->object_arg);
    field_number("data_arg", async->data_arg);
    field_number("data_param", async->data_param);
    field_text("type", async->type);
    field_number("root", (int)async->root);
    field_number("irql", async->irql);
    field_number("reentrant", (int)async->reentrant);
    field_number("synchronous", async->synchronous);
    field_number("caller_locks", async->caller_locks);
    field_number("status", (int)async->status);
    field_texts("sources", &async->sources);
    field_text("note", async->note);
    fprintf(out, "},\n");
}

static void print_overlap(const struct overlap_row *overlap)
{
    fprintf(out, "    {.a = ");
    print_text(overlap->a);
    field_text("b", overlap->b);
    field_number("relation", (int)overlap->relation);
    field_text("reason", overlap->reason);
    field_number("status", (int)overlap->status);
    field_texts("sources", &overlap->sources);
    fprintf(out, "},\n");
}

static void print_catalogue(const struct catalogue *catalogue)
{
    fprintf(out, "/* Made from the rows in rules/ by catalogue_build. */\n#include \"model/catalogue_tables.h\"\n");
    fprintf(out, "\nstatic const struct ddi ddis[] = {\n");
    for (uint32_t i = 0; i < catalogue->ddi_count; i++)
        print_ddi(&catalogue->ddis[i]);
    fprintf(out, "};\n\nstatic const uint16_t ddis_by_type[] = {");
    for (uint32_t i = 0; i < catalogue->ddi_count; i++)
        fprintf(out, "%u,", catalogue->ddis_by_type[i]);
    fprintf(out, "};\n\nstatic const struct api apis[] = {\n");
    for (uint32_t i = 0; i < catalogue->api_count; i++)
        print_api(&catalogue->apis[i]);
    fprintf(out, "};\n\nstatic const struct api callbacks[] = {\n");
    for (uint32_t i = 0; i < catalogue->callback_count; i++)
        print_api(&catalogue->callbacks[i]);
    fprintf(out, "};\n\nstatic const struct async asyncs[] = {\n");
    for (uint32_t i = 0; i < catalogue->async_count; i++)
        print_async(&catalogue->asyncs[i]);
    fprintf(out, "};\n\nstatic const struct overlap_row overlaps[] = {\n");
    for (uint32_t i = 0; i < catalogue->overlap_count; i++)
        print_overlap(&catalogue->overlaps[i]);
    fprintf(out, "};\n\nstatic const char *const tables[] = {\n");
    for (uint32_t i = 0; i < catalogue->table_count; i++)
        fprintf(out, "    \"%s\",\n", catalogue->tables[i]);
    fprintf(out,
            "};\n\nconst struct catalogue catalogue_data = {\n"
            "    .ddis = ddis, .ddis_by_type = ddis_by_type, .ddi_count = %u,\n"
            "    .apis = apis, .api_count = %u,\n    .callbacks = callbacks, .callback_count = %u,\n"
            "    .asyncs = asyncs, .async_count = %u,\n    .overlaps = overlaps, .overlap_count = %u,\n"
            "    .tables = tables, .table_count = %u,\n};\n",
            catalogue->ddi_count, catalogue->api_count, catalogue->callback_count, catalogue->async_count,
            catalogue->overlap_count, catalogue->table_count);
}

static bool write_catalogue(const struct catalogue *catalogue, const char *path)
{
    char *text;
    size_t length;
    out = open_memstream(&text, &length);
    if (!out)
        bug("no memory stream");
    print_catalogue(catalogue);
    fclose(out);
    const char *why = io_write(path, text, length);
    free(text);
    return why ? say_error(path, 0, "%s", why) : true;
}

int main(int count, char **words)
{
    struct arena arena = {0};
    if (count < 3) {
        say_error(NULL, 0, "usage: catalogue_build OUTPUT.c FILE.jsonl...");
        return EXIT_INCOMPLETE;
    }
    const struct catalogue *catalogue =
        catalogue_load(NULL, (const char *const *)words + 2, (uint32_t)count - 2, &arena);
    bool well = catalogue && write_catalogue(catalogue, words[1]);
    arena_release(&arena);
    return well ? EXIT_CLEAN : EXIT_INCOMPLETE;
}
