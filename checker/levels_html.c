#include "levels_html.h"

#include <jansson.h>
#include <stdlib.h>

#include "levels_text.h"
#include "model/page.h"

static const char html_style[] =
    ":root{color-scheme:light dark;--may:#2f7d32;--never:#c9ccd1;--one:#c98a12;--ink:#1b1f24;--paper:#fff;"
    "--line:#d6d9de;--mark:#0b5fff;--soft:#f3f4f6}\n"
    "@media(prefers-color-scheme:dark){:root{--may:#57b35b;--never:#3a3f47;--one:#e0a93b;--ink:#e6e8eb;"
    "--paper:#16181c;--line:#3a3f47;--mark:#7aa7ff;--soft:#22262c}}\n"
    "body{font:15px/1.45 system-ui,sans-serif;margin:1.5rem;color:var(--ink);background:var(--paper)}\n"
    "h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}\n"
    "a{color:var(--mark)}\n"
    "table{border-collapse:collapse;font-size:13px}\n"
    "th{font-weight:normal;text-align:left;padding:0 .5rem;white-space:nowrap}\n"
    "thead th{text-align:center;padding:0}\n"
    "td{padding:0;border:1px solid var(--paper)}\n"
    "td button{width:1.7rem;height:1.5rem;border:0;padding:0;font:inherit;cursor:pointer;color:var(--ink);"
    "background:var(--never)}\n"
    "td button.M{background:var(--may);color:var(--paper)}td button.o{background:var(--one);color:var(--paper)}\n"
    "button:focus-visible,canvas:focus-visible,select:focus-visible{outline:3px solid var(--mark);outline-offset:1px}\n"
    "#tell{position:sticky;bottom:0;background:var(--soft);border:1px solid var(--line);padding:.6rem 1rem;"
    "margin-top:1rem;min-height:4.5rem}\n"
    "#wide{overflow:auto;max-height:80vh;border:1px solid var(--line)}\n"
    "canvas{display:block;image-rendering:pixelated}\n"
    "label{margin-right:1rem}select{max-width:22rem}\n"
    ".key span{display:inline-block;width:1.4rem;text-align:center;margin:0 .3rem 0 1rem}\n"
    ".M{background:var(--may);color:var(--paper)}.o{background:var(--one);color:var(--paper)}"
    ".n{background:var(--never)}\n";

/* Cells are numbers of answers, three hexadecimal digits each; `data` is made by html_data. */
static const char html_script[] =
    "const d=JSON.parse(document.getElementById('data').textContent),n=d.names.length;\n"
    "const at=(i,j)=>d.answers[parseInt(d.cells[i].substr(j*3,3),16)];\n"
    "const el=id=>document.getElementById(id);\n"
    "const words={M:'may run at the same time','.':'never at the same time',"
    "o:'never at the same time for one and the same object'};\n"
    "function tell(i,j){const x=at(i,j),t=el('tell');t.textContent='';\n"
    " const b=document.createElement('b');b.textContent=d.names[i]+' ('+d.levels[i]+') and '+"
    "(i===j?'itself':d.names[j]+' ('+d.levels[j]+')')+': '+words[x.letter];\n"
    " const p=document.createElement('div');p.textContent=x.reason.replaceAll('{a}',d.names[i])"
    ".replaceAll('{b}',d.names[j])+(x.status==='documented'?'':' ('+x.status+')');\n"
    " t.append(b,p);if(x.source){const "
    "a=document.createElement('a');a.href=x.source;a.textContent=x.source;t.append(a);}\n"
    " el('one').value=i;el('two').value=j;}\n"
    "for(const id of['one','two']){const s=el(id);d.names.forEach((name,i)=>s.add(new Option(name+' "
    "('+d.levels[i]+')',i)));\n"
    " s.onchange=()=>{x=+el('one').value;y=+el('two').value;tell(x,y);draw();};}\n"
    "const table=el('groups');\n"
    "table.addEventListener('focusin',e=>{const b=e.target.closest('button');if(b)tell(+b.dataset.i,+b.dataset.j);});\n"
    "table.addEventListener('click',e=>{const b=e.target.closest('button');if(b)b.focus();});\n"
    "table.addEventListener('keydown',e=>{const b=e.target.closest('button');if(!b)return;\n"
    " const m={ArrowLeft:[0,-1],ArrowRight:[0,1],ArrowUp:[-1,0],ArrowDown:[1,0]}[e.key];if(!m)return;\n"
    " const next=table.querySelector(`button[data-r=\"${+b.dataset.r+m[0]}\"][data-c=\"${+b.dataset.c+m[1]}\"]`);\n"
    " if(next){b.tabIndex=-1;next.tabIndex=0;next.focus();e.preventDefault();}});\n"
    "const c=el('all'),g=c.getContext('2d'),w=el('wide'),size=4,head=14;let x=0,y=0;\n"
    "c.width=c.height=n*size+head;\n"
    "function colour(name){return getComputedStyle(document.documentElement).getPropertyValue(name);}\n"
    "function draw(){const k={M:colour('--may'),'.':colour('--never'),o:colour('--one')};\n"
    " g.fillStyle=colour('--paper');g.fillRect(0,0,c.width,c.height);\n"
    " for(let i=0;i<n;i++)for(let "
    "j=0;j<n;j++){g.fillStyle=k[at(i,j).letter];g.fillRect(head+j*size,head+i*size,size,size);}\n"
    " let odd=false;for(const u of d.groups){odd=!odd;g.fillStyle=odd?colour('--ink'):colour('--line');\n"
    "  g.fillRect(0,head+u.first*size,head-3,u.count*size);g.fillRect(head+u.first*size,0,u.count*size,head-3);}\n"
    " g.strokeStyle=colour('--mark');g.lineWidth=2;g.strokeRect(head+y*size-1,head+x*size-1,size+2,size+2);\n"
    " g.strokeRect(head,head+x*size-1,n*size,size+2);g.strokeRect(head+y*size-1,head,size+2,n*size);}\n"
    "function go(i,j){x=Math.max(0,Math.min(n-1,i));y=Math.max(0,Math.min(n-1,j));draw();tell(x,y);}\n"
    "c.addEventListener('mousemove',e=>{if(e.buttons||e.type==='click')return;const r=c.getBoundingClientRect();\n"
    " const j=Math.floor((e.clientX-r.left-head)/size),i=Math.floor((e.clientY-r.top-head)/size);\n"
    " if(i>=0&&j>=0&&i<n&&j<n)go(i,j);});\n"
    "c.addEventListener('keydown',e=>{const s=e.shiftKey?10:1;\n"
    " const m={ArrowLeft:[0,-s],ArrowRight:[0,s],ArrowUp:[-s,0],ArrowDown:[s,0]}[e.key];\n"
    " if(m){go(x+m[0],y+m[1]);e.preventDefault();}});\n"
    "c.addEventListener('focus',()=>tell(x,y));\n"
    "matchMedia('(prefers-color-scheme: dark)').addEventListener('change',draw);draw();\n";

/* Everything but what an HTML text may hold as it is. */
static void html_text(const char *text, GString *out)
{
    char *escaped = g_markup_escape_text(text, -1);
    g_string_append(out, escaped);
    g_free(escaped);
}

static json_t *html_data(const struct levels_matrix *matrix)
{
    json_t *names = json_array(), *levels = json_array(), *cells = json_array(), *answers = json_array();
    json_t *groups = json_array();
    for (uint32_t i = 0; i < matrix->count; i++) {
        GString *row = g_string_new(NULL);
        for (uint32_t j = 0; j < matrix->count; j++)
            g_string_append_printf(row, "%03x", matrix->cells[i * matrix->count + j]);
        const struct ddi *ddi = matrix->subjects[i].ddi;
        char *level = ddi ? levels_text_level(ddi) : g_strdup("no level");
        char *words = ddi && ddi->level != LEVEL_NONE ? g_strdup_printf("level %s", level) : g_strdup(level);
        json_array_append_new(names, json_string(levels_matrix_name(matrix, i)));
        json_array_append_new(levels, json_string(words));
        json_array_append_new(cells, json_string(row->str));
        g_string_free(row, TRUE);
        g_free(level);
        g_free(words);
    }
    for (guint i = 0; i < matrix->answers->len; i++) {
        const struct overlap *overlap = &g_array_index(matrix->answers, struct overlap, i);
        char letter[2] = {levels_matrix_letter(overlap)};
        json_array_append_new(answers, json_pack("{ssssssss}", "letter", letter, "reason", overlap->reason, "status",
                                                 status_name(overlap->status), "source",
                                                 *overlap->source ? page_url(overlap->source) : ""));
    }
    for (guint i = 0; i < matrix->clusters->len; i++) {
        const struct levels_cluster *cluster = &g_array_index(matrix->clusters, struct levels_cluster, i);
        json_array_append_new(groups, json_pack("{sssisi}", "title", cluster->title, "first", (int)cluster->first,
                                                "count", (int)cluster->count));
    }
    return json_pack("{sososososo}", "names", names, "levels", levels, "cells", cells, "answers", answers, "groups",
                     groups);
}

static void html_groups(const struct levels_matrix *matrix, GString *out)
{
    const struct levels_cluster *clusters = (const struct levels_cluster *)matrix->clusters->data;
    guint count = matrix->clusters->len;
    g_string_append(out, "<table id=\"groups\"><thead><tr><th></th><th scope=\"col\">itself</th>");
    for (guint i = 0; i < count; i++)
        g_string_append_printf(out, "<th scope=\"col\">%u</th>", i + 1);
    g_string_append(out, "</tr></thead>\n<tbody>\n");
    for (guint i = 0; i < count; i++) {
        g_string_append_printf(out, "<tr><th scope=\"row\">%u ", i + 1);
        html_text(clusters[i].title, out);
        if (clusters[i].count > 1)
            g_string_append_printf(out, " (%u)", clusters[i].count);
        g_string_append(out, "</th>");
        for (guint j = 0; j <= count; j++) {
            const struct levels_cluster *other = j ? &clusters[j - 1] : &clusters[i];
            uint32_t row = clusters[i].first, column = other->first + (j && other == &clusters[i] && other->count > 1);
            char letter = levels_matrix_letter(levels_matrix_at(matrix, row, column));
            g_string_append_printf(out,
                                   "<td><button class=\"%c\" tabindex=\"%d\" data-r=\"%u\" data-c=\"%u\" data-i=\"%u\" "
                                   "data-j=\"%u\">%c</button></td>",
                                   letter == '.' ? 'n' : letter, i || j ? -1 : 0, i, j, row, column, letter);
        }
        g_string_append(out, "</tr>\n");
    }
    g_string_append(out, "</tbody></table>\n");
}

void levels_html_print(const struct levels_matrix *matrix, GString *out)
{
    g_string_append_printf(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n"
        "<title>Who may run beside whom in a display miniport driver</title>\n<style>\n%s</style></head><body>\n"
        "<h1>Who may run beside whom in a display miniport driver</h1>\n"
        "<p class=\"key\"><span class=\"M\">M</span>may run at the same time<span class=\"n\">.</span>never"
        "<span class=\"o\">o</span>never for one and the same object</p>\n"
        "<p><label>Routine <select id=\"one\"></select></label><label>beside <select id=\"two\"></select></label></p>\n"
        "<h2>By level and class</h2>\n<p>Those in one row answer alike to all others. Move with the arrow keys.</p>\n",
        html_style);
    html_groups(matrix, out);
    g_string_append_printf(
        out,
        "<h2>All %u</h2>\n<p>In the order of the rows above; the bars at the edges are its groups. Point at a cell, "
        "or move with the arrow keys (with Shift by ten).</p>\n"
        "<div id=\"wide\"><canvas id=\"all\" tabindex=\"0\" role=\"img\" aria-label=\"matrix of all "
        "routines; the answer for the marked pair is read out below\"></canvas></div>\n"
        "<div id=\"tell\" role=\"status\" aria-live=\"polite\"></div>\n<h2>Who is in which row</h2>\n<ol>\n",
        matrix->count);
    for (guint i = 0; i < matrix->clusters->len; i++) {
        const struct levels_cluster *cluster = &g_array_index(matrix->clusters, struct levels_cluster, i);
        g_string_append(out, "<li>");
        html_text(cluster->title, out);
        for (uint32_t j = 0; j < cluster->count; j++) {
            g_string_append(out, j ? ", " : ": ");
            html_text(levels_matrix_name(matrix, cluster->first + j), out);
        }
        g_string_append(out, "</li>\n");
    }
    json_t *data = html_data(matrix);
    char *text = json_dumps(data, JSON_COMPACT | JSON_ESCAPE_SLASH); /* no "</script>" in it */
    g_string_append_printf(out,
                           "</ol>\n<script type=\"application/json\" id=\"data\">%s</script>\n<script>\n%s</script>\n"
                           "</body></html>\n",
                           text, html_script);
    free(text);
    json_decref(data);
}
