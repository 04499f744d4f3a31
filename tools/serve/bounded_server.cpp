#include "serve/bounded_server.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

namespace vanban::serve {
namespace {

using Clock = std::chrono::steady_clock;

// Whether something may be read or written before the time is over.
bool is_ready(socket_t socket, short what, Clock::time_point until) {
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd asked{socket, what, 0};
    const int ready = ::poll(&asked, 1, static_cast<int>(std::max<std::int64_t>(left, 0)));
    if (ready >= 0 || errno != EINTR) return ready > 0;
  }
}

// One connection: requests and their answers, one after the other.
class BoundedStream : public httplib::Stream {
 public:
  BoundedStream(socket_t socket, const BoundedServer::Bounds& bounds) : socket_(socket), bounds_(bounds) {}

  // The clock of a request begins.
  void begin() {
    read_until_ = Clock::now() + bounds_.request;
    write_until_.reset();
  }
  // Of the next request some came with the one before.
  bool has_more() const { return begin_ < end_; }

  bool is_readable() const override { return has_more() || is_ready(socket_, POLLIN, read_until_); }
  bool is_writable() const override { return is_ready(socket_, POLLOUT, write_until()); }

  ssize_t read(char* bytes, std::size_t size) override {
    if (!has_more()) {  // the library asks for the lines of a head byte by byte
      if (!is_readable()) return -1;
      const ssize_t got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
      if (got <= 0) return got;
      begin_ = 0;
      end_ = static_cast<std::size_t>(got);
    }
    const std::size_t taken = std::min(size, end_ - begin_);
    std::copy_n(buffer_.data() + begin_, taken, bytes);
    begin_ += taken;
    return static_cast<ssize_t>(taken);
  }

  ssize_t write(const char* bytes, std::size_t size) override {
    return is_writable() ? ::send(socket_, bytes, size, MSG_NOSIGNAL | MSG_DONTWAIT) : -1;
  }

  // Whoever asks is on this computer.
  void get_remote_ip_and_port(std::string& ip, int& port) const override { ip = "127.0.0.1", port = 0; }
  void get_local_ip_and_port(std::string& ip, int& port) const override { ip = "127.0.0.1", port = 0; }
  socket_t socket() const override { return socket_; }

 private:
  // The clock of the answer begins with its first byte.
  Clock::time_point write_until() const {
    if (!write_until_) write_until_ = Clock::now() + bounds_.answer;
    return *write_until_;
  }

  socket_t socket_;
  const BoundedServer::Bounds& bounds_;
  Clock::time_point read_until_;
  mutable std::optional<Clock::time_point> write_until_;
  std::array<char, 4096> buffer_{};
  std::size_t begin_ = 0, end_ = 0;
};

}  // namespace

bool BoundedServer::process_and_close_socket(socket_t socket) {
  constexpr std::chrono::milliseconds kLook(100);  // how long the end of the server may go unseen
  bool is_sound = true;
  bool is_closed = false;
  BoundedStream stream(socket, bounds_);
  for (int left = bounds_.requests; is_sound && !is_closed && left > 0; --left) {
    const auto until = Clock::now() + bounds_.idle;
    bool has_come = stream.has_more();
    while (!has_come && is_running() && Clock::now() < until) has_come = is_ready(socket, POLLIN, Clock::now() + kLook);
    if (!has_come) break;
    stream.begin();
    is_sound = process_request(stream, left == 1, is_closed, nullptr);
  }
  ::shutdown(socket, SHUT_RDWR);
  ::close(socket);
  return is_sound;
}

}  // namespace vanban::serve
