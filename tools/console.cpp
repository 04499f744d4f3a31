// Straight to the file descriptors: a failed write is known at once, and nothing is left in a buffer at exit.
#include "console.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "commands.h"
#include "shown.h"

namespace vanban::tools {
namespace {

// Another program may have made a shared pipe or terminal non-blocking.
void wait_for_room(int descriptor) {
  pollfd wanted{descriptor, POLLOUT, 0};
  ::poll(&wanted, 1, -1);
}

// 0 or errno.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      wait_for_room(descriptor);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace

bool may_colour(int descriptor) {
  const char* no_color = std::getenv("NO_COLOR");
  return ::isatty(descriptor) == 1 && (no_color == nullptr || *no_color == '\0');
}

void complain(std::string_view message) {
  const std::string name = may_colour(STDERR_FILENO) ? "\x1B[1;31mvanban:\x1B[0m " : "vanban: ";
  write_all(STDERR_FILENO, name + printable(message) + '\n');
}

int give_up(const Error& error) {
  complain(error.text());
  return kFailed;
}

int complain_of_use(std::string_view message, std::string_view usage, std::string_view help_command) {
  complain(message);
  write_all(STDERR_FILENO, std::string(usage) + "\ntry: " + std::string(help_command) + "\n");
  return kMisused;
}

bool write_result(std::string_view bytes) {
  const int error = write_all(STDOUT_FILENO, bytes);
  if (error != 0 && error != EPIPE) {
    complain("standard output: " + std::generic_category().message(error) + ": the results are not complete");
  }
  return error == 0;
}

}  // namespace vanban::tools
