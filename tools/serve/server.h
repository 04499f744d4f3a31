// The application over HTTP, on this computer only.
#ifndef VANBAN_TOOLS_SERVE_SERVER_H_
#define VANBAN_TOOLS_SERVE_SERVER_H_

#include <functional>
#include <string>

#include "serve/application.h"
#include "vanban/result.h"

namespace vanban::serve {

struct ServerOptions {
  int port = 8650;  // 0: any that is free
};

// Listens on 127.0.0.1 until it is stopped by SIGINT or SIGTERM. `ready` gets the address when it listens. Requests
// that name another host, are larger than 256 kB or take longer than five seconds to come are refused; an answer that
// is not taken in half a minute is given up.
std::optional<Error> run(Application& application, const ServerOptions& options,
                         const std::function<void(const std::string& address)>& ready);

}  // namespace vanban::serve

#endif  // VANBAN_TOOLS_SERVE_SERVER_H_
