// The library's server with a bound on the time that a whole request and a whole answer may take. The library itself
// bounds the time between two bytes, so that whoever sends one now and then keeps a thread for hours.
#ifndef VANBAN_TOOLS_SERVE_BOUNDED_SERVER_H_
#define VANBAN_TOOLS_SERVE_BOUNDED_SERVER_H_

#include <httplib.h>

#include <chrono>

namespace vanban::serve {

class BoundedServer : public httplib::Server {
 public:
  struct Bounds {
    std::chrono::milliseconds idle;     // of a connection on which nothing is asked
    std::chrono::milliseconds request;  // from its first byte to its last
    std::chrono::milliseconds answer;   // until it is taken
    int requests = 0;                   // on one connection
  };
  explicit BoundedServer(Bounds bounds) : bounds_(bounds) {}

 private:
  bool process_and_close_socket(socket_t socket) override;

  Bounds bounds_;
};

}  // namespace vanban::serve

#endif  // VANBAN_TOOLS_SERVE_BOUNDED_SERVER_H_
