// Runs a program, its output thrown away, and writes its peak of resident memory in bytes.
//
//   peak_memory PROGRAM [ARGUMENT...]
//
// A program of its own: the peak that the kernel tells of a process begins with the size of the one that started it,
// and this one is small.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: peak_memory PROGRAM [ARGUMENT...]\n", stderr);
    return 2;
  }
  const pid_t child = fork();
  if (child == 0) {
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    execv(argv[1], argv + 1);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::fprintf(stderr, "%s: did not end well\n", argv[1]);
    return 1;
  }
  std::printf("%ld\n", usage.ru_maxrss * 1024);
}
