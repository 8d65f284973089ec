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
#include "front/unit.h"

/* What a worker may use of memory says nothing under a sanitizer, which maps terabytes. */
#ifdef __SANITIZE_ADDRESS__
enum { LIMIT_MEMORY = false };
#else
enum { LIMIT_MEMORY = true };
#endif

enum { NO_UNIT = UINT32_MAX, CHUNK = 256 * 1024 };

/*
 * Parent and worker talk over a pair of sockets: the number of a unit goes there (32 bits), the length of its facts (64
 * bits) and they themselves come back.
 */
struct worker {
    pid_t pid; /* 0: not started, or gone */
    int socket;
    uint32_t unit;       /* that it reads; NO_UNIT: it waits for one */
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
    uint32_t next; /* unit to be given out */
    uint32_t open; /* units not read yet */
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

static bool answer_unit(int socket, const struct compile *compile)
{
    struct facts facts;
    unit_read(compile, &facts);
    GBytes *bytes = file_pack(&facts);
    facts_release(&facts);
    size_t size;
    const void *data = g_bytes_get_data(bytes, &size);
    uint64_t length = size;
    bool sent = send_all(socket, &length, sizeof(length)) && send_all(socket, data, size);
    g_bytes_unref(bytes);
    return sent;
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
    uint32_t unit;
    while (receive_all(socket, &unit, sizeof(unit)))
        if (!answer_unit(socket, g_ptr_array_index(crew->compiles, unit)))
            break;
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

/* Gives the worker the next unit, if there is one. */
static void feed(struct crew *crew, struct worker *worker)
{
    g_byte_array_set_size(worker->answer, 0);
    worker->unit = NO_UNIT;
    if (crew->next == crew->compiles->len)
        return;
    worker->unit = crew->next++;
    if (crew->limits->seconds)
        worker->deadline = g_get_monotonic_time() + (gint64)crew->limits->seconds * G_USEC_PER_SEC;
    send_all(worker->socket, &worker->unit, sizeof(worker->unit)); /* if it is gone, the end of its socket tells */
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
    if (unit == NO_UNIT)
        return;
    const struct compile *compile = g_ptr_array_index(crew->compiles, unit);
    char *why = hung ? g_strdup_printf("reading it took more than %u s", crew->limits->seconds)
                : WIFSIGNALED(status)
                    ? g_strdup_printf("the compiler crashed or ran out of memory (%s)", strsignal(WTERMSIG(status)))
                    : g_strdup_printf("the worker that read it ended with code %d", WEXITSTATUS(status));
    unit_fail(compile, why, &crew->facts[unit]);
    g_free(why);
    crew->open--;
}

/* The whole answer is there. */
static void take_answer(struct crew *crew, struct worker *worker)
{
    uint32_t unit = worker->unit;
    size_t length = worker->answer->len - sizeof(uint64_t);
    GBytes *bytes = g_bytes_new(worker->answer->data + sizeof(uint64_t), length);
    if (!file_unpack(bytes, &crew->facts[unit]))
        bug("the facts of a worker are damaged");
    g_bytes_unref(bytes);
    crew->open--;
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
    GByteArray *answer = worker->answer;
    g_byte_array_append(answer, chunk, (guint)got);
    uint64_t length = 0;
    if (answer->len < sizeof(length))
        return;
    memcpy(&length, answer->data, sizeof(length));
    if (answer->len - sizeof(length) == length)
        take_answer(crew, worker);
}

/* Milliseconds until the first deadline; -1 when there is none. */
static int patience(const struct crew *crew)
{
    gint64 first = 0, now = g_get_monotonic_time();
    for (uint32_t i = 0; i < crew->count; i++) {
        const struct worker *worker = &crew->workers[i];
        if (worker->pid && worker->unit != NO_UNIT && worker->deadline && (!first || worker->deadline < first))
            first = worker->deadline;
    }
    return !first ? -1 : first <= now ? 0 : (int)((first - now) / 1000 + 1);
}

static void kill_late(struct crew *crew)
{
    gint64 now = g_get_monotonic_time();
    for (uint32_t i = 0; i < crew->count; i++) {
        struct worker *worker = &crew->workers[i];
        if (!worker->pid || worker->unit == NO_UNIT || !worker->deadline || worker->deadline > now)
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
        if (!worker->pid && crew->next < crew->compiles->len && start(crew, worker))
            feed(crew, worker);
        any = any || worker->pid;
    }
    while (!any && crew->next < crew->compiles->len) { /* no process to be had: read them here */
        unit_read(g_ptr_array_index(crew->compiles, crew->next), &crew->facts[crew->next]);
        crew->next++;
        crew->open--;
    }
}

void worker_read(const GPtrArray *compiles, const struct worker_limits *limits, struct facts *facts)
{
    uint32_t count = MIN(limits->workers ? limits->workers : g_get_num_processors(), compiles->len);
    struct crew crew = {.compiles = compiles, .limits = limits, .facts = facts, .count = count, .open = compiles->len};
    crew.workers = g_new0(struct worker, count);
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
}
