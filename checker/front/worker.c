#include "front/worker.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/say.h"
#include "facts/file.h"
#include "front/batch.h"
#include "front/precompiled.h"
#include "front/preface.h"
#include "front/unit.h"

/* What a worker may use of memory says nothing under a sanitizer, which maps terabytes. */
#ifdef __SANITIZE_ADDRESS__
enum { LIMIT_MEMORY = false };
#else
enum { LIMIT_MEMORY = true };
#endif

enum { NO_UNIT = UINT32_MAX, CHUNK = 256 * 1024 };

/*
 * Parent and worker talk over a pair of sockets: a task goes there, with how much of its opening each other unit shares
 * with one that leads (batch.h); an answer comes back, with the facts. One that leads answers once more, when the
 * preface is made or there is none.
 */
struct task {
    uint32_t unit;
    uint32_t way; /* enum batch_way */
    uint32_t batch;
    uint32_t shared_count;
};

struct answer {
    uint64_t length; /* of the facts; 0: it is about the preface */
    uint32_t good;   /* the precompiled headers could be used; the preface is made */
    uint32_t opening_end;
};

struct worker {
    pid_t pid; /* 0: not started, or gone */
    int socket;
    uint32_t unit; /* that it reads; NO_UNIT: it waits for one, or makes a preface */
    enum batch_way way;
    uint32_t batch;
    bool making;         /* a preface, for its batch */
    gint64 deadline;     /* monotonic time; 0 none */
    GByteArray *answer;  /* as far as it has come */
    bool killed_by_time; /* by us */
};

struct crew {
    const GPtrArray *compiles;
    const struct worker_limits *limits;
    struct facts *facts;
    struct worker *workers;
    uint32_t count;
    uint32_t next;           /* unit to be given out */
    uint32_t open;           /* units not read yet */
    GArray *again;           /* uint32_t: units whose worker died of precompiled headers */
    struct batches *batches; /* NULL: nothing is precompiled */
};

/* ---- in the worker ------------------------------------------------------------------------------------------------
 */

static bool send_all(int socket, const void *bytes, size_t length)
{
    for (size_t sent = 0; sent < length;) {
        ssize_t put = send(socket, (const char *)bytes + sent, length - sent, MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        sent += (size_t)put;
    }
    return true;
}

static bool receive_all(int socket, void *bytes, size_t length)
{
    for (size_t got = 0; got < length;) {
        ssize_t more = recv(socket, (char *)bytes + got, length - got, 0);
        if (more < 0 && errno == EINTR)
            continue;
        if (more <= 0)
            return false;
        got += (size_t)more;
    }
    return true;
}

static bool answer_unit(int socket, const struct compile *compile, struct unit_help *help)
{
    struct facts facts;
    unit_read(compile, help, &facts);
    GBytes *bytes = file_pack(&facts);
    facts_release(&facts);
    size_t size;
    const void *data = g_bytes_get_data(bytes, &size);
    struct answer answer = {.length = size, .good = help->fitted};
    bool sent = send_all(socket, &answer, sizeof(answer)) && send_all(socket, data, size);
    g_bytes_unref(bytes);
    return sent;
}

static char *preface_base(const struct crew *crew, uint32_t batch)
{
    return g_strdup_printf("%s/preface%u", crew->limits->scratch, batch);
}

/* Reads the unit, then makes the preface that it has. */
static bool lead(const struct crew *crew, int socket, const struct compile *compile, const struct task *task)
{
    GArray *shared = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_set_size(shared, task->shared_count);
    struct preface preface;
    preface_init(&preface, shared, BATCH_LEAST);
    struct unit_help help = {.preface = &preface};
    bool sent =
        receive_all(socket, shared->data, task->shared_count * sizeof(guint)) && answer_unit(socket, compile, &help);
    char *base = preface_base(crew, task->batch);
    struct answer answer = {.opening_end = preface.opening_end};
    answer.good = sent && preface.text->len && precompiled_make(compile, &preface, base);
    sent = sent && send_all(socket, &answer, sizeof(answer));
    g_free(base);
    preface_release(&preface);
    g_array_free(shared, TRUE);
    return sent;
}

/* Reads the unit with the headers of its batch; `loaded`: those of other units before. */
static bool load(const struct crew *crew, int socket, const struct compile *compile, const struct task *task,
                 GHashTable *loaded)
{
    struct precompiled *precompiled = g_hash_table_lookup(loaded, GUINT_TO_POINTER(task->batch));
    if (!precompiled) {
        char *base = preface_base(crew, task->batch);
        precompiled = precompiled_load(base);
        g_free(base);
    }
    if (precompiled)
        g_hash_table_replace(loaded, GUINT_TO_POINTER(task->batch), precompiled);
    return answer_unit(socket, compile, &(struct unit_help){.precompiled = precompiled});
}

#define STACK_BYTES ((rlim_t)120 << 20)

/* A crash ends the worker at once and without words: the parent says what happened, and cleans up. */
static void prepare(const struct worker_limits *limits)
{
    static const int numbers[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV};
    for (size_t i = 0; LIMIT_MEMORY && i < G_N_ELEMENTS(numbers); i++)
        signal(numbers[i], SIG_DFL);
    prctl(PR_SET_PDEATHSIG, SIGKILL); /* no worker outlives the run */
    setrlimit(RLIMIT_CORE, &(struct rlimit){0});
    if (LIMIT_MEMORY && limits->megabytes) {
        rlim_t bytes = (rlim_t)limits->megabytes << 20;
        setrlimit(RLIMIT_AS, &(struct rlimit){bytes, bytes});
    }
    g_setenv("LIBCLANG_DISABLE_CRASH_RECOVERY", "1", TRUE);
    /* The compiler recurses for each operand of long expressions. Its own thread has 8 MB; ours may grow into the gap
     * that the system leaves below a stack. */
    g_setenv("LIBCLANG_NOTHREADS", "1", TRUE);
    struct rlimit stack;
    getrlimit(RLIMIT_STACK, &stack);
    stack.rlim_cur = MIN(stack.rlim_max, STACK_BYTES);
    setrlimit(RLIMIT_STACK, &stack);
}

_Noreturn static void work(const struct crew *crew, int socket)
{
    prepare(crew->limits);
    GHashTable *loaded = g_hash_table_new(NULL, NULL);
    struct task task;
    bool open = true;
    while (open && receive_all(socket, &task, sizeof(task))) {
        const struct compile *compile = g_ptr_array_index(crew->compiles, task.unit);
        switch ((enum batch_way)task.way) {
        case BATCH_WHOLE:
            open = answer_unit(socket, compile, &(struct unit_help){0});
            break;
        case BATCH_LEAD:
            open = lead(crew, socket, compile, &task);
            break;
        case BATCH_LOAD:
            open = load(crew, socket, compile, &task, loaded);
            break;
        }
    }
    exit(EXIT_CLEAN);
}

/* ---- in the parent ------------------------------------------------------------------------------------------------
 */

/* Starts a worker; false when the system lets us have no more. */
static bool start(struct crew *crew, struct worker *worker)
{
    int sockets[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        return false;
    fflush(NULL); /* what is not written yet would be written twice */
    pid_t pid = fork();
    if (pid == 0) {
        close(sockets[0]);
        for (uint32_t i = 0; i < crew->count; i++)
            if (crew->workers[i].pid)
                close(crew->workers[i].socket); /* they end when the parent alone closes them */
        work(crew, sockets[1]);
    }
    close(sockets[1]);
    if (pid < 0) {
        close(sockets[0]);
        return false;
    }
    *worker = (struct worker){.pid = pid, .socket = sockets[0], .unit = NO_UNIT, .answer = g_byte_array_new()};
    return true;
}

static void set_deadline(const struct crew *crew, struct worker *worker)
{
    if (crew->limits->seconds)
        worker->deadline = g_get_monotonic_time() + (gint64)crew->limits->seconds * G_USEC_PER_SEC;
}

/* The next unit to be read; NO_UNIT: there is none. */
static uint32_t next_unit(struct crew *crew, bool *again)
{
    *again = crew->again->len > 0;
    if (*again) {
        uint32_t unit = g_array_index(crew->again, uint32_t, crew->again->len - 1);
        g_array_set_size(crew->again, crew->again->len - 1);
        return unit;
    }
    return crew->next < crew->compiles->len ? crew->next++ : NO_UNIT;
}

/* Gives the worker the next unit, if there is one. */
static void feed(struct crew *crew, struct worker *worker)
{
    bool again;
    worker->unit = next_unit(crew, &again);
    if (worker->unit == NO_UNIT)
        return;
    worker->way = BATCH_WHOLE;
    if (crew->batches && !again)
        worker->way = batches_way(crew->batches, worker->unit, crew->count, &worker->batch);
    set_deadline(crew, worker);
    struct task task = {worker->unit, worker->way, worker->batch, 0};
    GArray *shared = worker->way == BATCH_LEAD ? batches_shared(crew->batches, worker->batch) : NULL;
    task.shared_count = shared ? shared->len : 0;
    /* if it is gone, the end of its socket tells */
    if (send_all(worker->socket, &task, sizeof(task)) && shared)
        send_all(worker->socket, shared->data, shared->len * sizeof(guint));
    if (shared)
        g_array_free(shared, TRUE);
}

/* Ends a worker and waits for it; how it ended. */
static int finish(struct worker *worker)
{
    int status = 0;
    close(worker->socket);
    while (waitpid(worker->pid, &status, 0) < 0 && errno == EINTR)
        continue;
    g_byte_array_free(worker->answer, TRUE);
    worker->pid = 0;
    return status;
}

/* The unit of a worker that is gone has failed: why. */
static void bury(struct crew *crew, struct worker *worker)
{
    uint32_t unit = worker->unit;
    bool hung = worker->killed_by_time;
    int status = finish(worker);
    if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_BUG)
        exit(EXIT_BUG); /* the worker has said what was wrong */
    if (crew->batches && (worker->making || worker->way != BATCH_WHOLE))
        batches_none(crew->batches, worker->batch);
    if (unit == NO_UNIT)
        return;
    if (worker->way == BATCH_LOAD && !hung) { /* it may be all right without */
        g_array_append_val(crew->again, unit);
        return;
    }
    const struct compile *compile = g_ptr_array_index(crew->compiles, unit);
    char *why = hung ? g_strdup_printf("reading it took more than %u s", crew->limits->seconds)
                : WIFSIGNALED(status)
                    ? g_strdup_printf("the compiler crashed or ran out of memory (%s)", strsignal(WTERMSIG(status)))
                    : g_strdup_printf("the worker that read it ended with code %d", WEXITSTATUS(status));
    unit_fail(compile, why, &crew->facts[unit]);
    g_free(why);
    crew->open--;
}

/* What was said about the preface that the worker made. */
static void take_preface(struct crew *crew, struct worker *worker, const struct answer *answer)
{
    worker->making = false;
    if (answer->good)
        batches_made(crew->batches, worker->batch, answer->opening_end);
    else
        batches_none(crew->batches, worker->batch);
    feed(crew, worker);
}

static void take_facts(struct crew *crew, struct worker *worker, const struct answer *answer)
{
    GBytes *bytes = g_bytes_new(worker->answer->data + sizeof(*answer), answer->length);
    if (!file_unpack(bytes, &crew->facts[worker->unit]))
        bug("the facts of a worker are damaged");
    g_bytes_unref(bytes);
    crew->open--;
    if (worker->way == BATCH_LOAD)
        batches_tried(crew->batches, worker->batch, answer->good);
    worker->unit = NO_UNIT;
    worker->making = worker->way == BATCH_LEAD;
    if (worker->making)
        set_deadline(crew, worker);
    else
        feed(crew, worker);
}

/* Something has come, or the worker is gone. */
static void hear(struct crew *crew, struct worker *worker)
{
    guint8 chunk[CHUNK];
    ssize_t got = recv(worker->socket, chunk, sizeof(chunk), 0);
    if (got < 0 && errno == EINTR)
        return;
    if (got <= 0) {
        bury(crew, worker);
        return;
    }
    GByteArray *bytes = worker->answer;
    g_byte_array_append(bytes, chunk, (guint)got);
    struct answer answer;
    while (bytes->len >= sizeof(answer)) {
        memcpy(&answer, bytes->data, sizeof(answer));
        if (bytes->len - sizeof(answer) < answer.length)
            return;
        if (answer.length)
            take_facts(crew, worker, &answer);
        else
            take_preface(crew, worker, &answer);
        g_byte_array_remove_range(bytes, 0, (guint)(sizeof(answer) + answer.length));
    }
}

/* Milliseconds until the first deadline; -1 when there is none. */
static int patience(const struct crew *crew)
{
    gint64 first = 0, now = g_get_monotonic_time();
    for (uint32_t i = 0; i < crew->count; i++) {
        const struct worker *worker = &crew->workers[i];
        if (worker->pid && (worker->unit != NO_UNIT || worker->making) && worker->deadline &&
            (!first || worker->deadline < first))
            first = worker->deadline;
    }
    return !first ? -1 : first <= now ? 0 : (int)((first - now) / 1000 + 1);
}

static void kill_late(struct crew *crew)
{
    gint64 now = g_get_monotonic_time();
    for (uint32_t i = 0; i < crew->count; i++) {
        struct worker *worker = &crew->workers[i];
        if (!worker->pid || (worker->unit == NO_UNIT && !worker->making) || !worker->deadline || worker->deadline > now)
            continue;
        worker->killed_by_time = true;
        kill(worker->pid, SIGKILL);
        bury(crew, worker);
    }
}

/* Starts workers for the units that are left. */
static void staff(struct crew *crew)
{
    bool any = false;
    for (uint32_t i = 0; i < crew->count; i++) {
        struct worker *worker = &crew->workers[i];
        if (!worker->pid && (crew->next < crew->compiles->len || crew->again->len) && start(crew, worker))
            feed(crew, worker);
        any = any || worker->pid;
    }
    bool again;
    for (uint32_t unit; !any && (unit = next_unit(crew, &again)) != NO_UNIT;) { /* no process to be had */
        unit_read(g_ptr_array_index(crew->compiles, unit), NULL, &crew->facts[unit]);
        crew->open--;
    }
}

void worker_read(const GPtrArray *compiles, const struct worker_limits *limits, struct facts *facts)
{
    uint32_t count = MIN(limits->workers ? limits->workers : g_get_num_processors(), compiles->len);
    struct crew crew = {.compiles = compiles, .limits = limits, .facts = facts, .count = count, .open = compiles->len};
    crew.workers = g_new0(struct worker, count);
    crew.again = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    crew.batches = limits->scratch ? batches_make(compiles) : NULL;
    struct pollfd *polls = g_new0(struct pollfd, count);
    while (crew.open) {
        staff(&crew);
        for (uint32_t i = 0; i < count; i++)
            polls[i] = (struct pollfd){.fd = crew.workers[i].pid ? crew.workers[i].socket : -1, .events = POLLIN};
        if (!crew.open || poll(polls, count, patience(&crew)) < 0)
            continue;
        for (uint32_t i = 0; i < count; i++)
            if (polls[i].revents)
                hear(&crew, &crew.workers[i]);
        kill_late(&crew);
    }
    for (uint32_t i = 0; i < count; i++)
        if (crew.workers[i].pid)
            finish(&crew.workers[i]);
    g_free(polls);
    g_free(crew.workers);
    g_array_free(crew.again, TRUE);
    if (crew.batches)
        batches_release(crew.batches);
}
