// Descriptor: an open file, closed when this goes.
#ifndef VANBAN_TOOLS_DESCRIPTOR_H_
#define VANBAN_TOOLS_DESCRIPTOR_H_

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <string>

namespace vanban::tools {

class Descriptor {
 public:
  // What ::open gave, -1 included. What is not its own stays open.
  explicit Descriptor(int number, bool is_owned = true) : number_(number), is_owned_(is_owned) {}
  ~Descriptor() {
    if (is_owned_ && is_open()) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
  bool is_owned_;
};

// The file of that path, or standard input for `-`. Where it is not open, errno says why.
inline Descriptor open_input(const std::string& path) {
  const bool is_file = path != "-";
  return Descriptor(is_file ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO, is_file);
}

// ::read, again where a signal broke it off.
inline ssize_t read_some(const Descriptor& file, char* to, std::size_t size) {
  while (true) {
    const ssize_t count = ::read(file.number(), to, size);
    if (count >= 0 || errno != EINTR) return count;
  }
}

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_DESCRIPTOR_H_
