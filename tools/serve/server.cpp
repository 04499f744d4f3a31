#include "serve/server.h"

#include <pthread.h>
#include <sys/socket.h>

#include <csignal>
#include <memory>
#include <thread>

#include "serve/bounded_server.h"
#include "vanban/decode.h"

namespace vanban::serve {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 10;  // of a request
// A browser keeps six connections, and each one that is open keeps a thread.
constexpr std::size_t kThreads = 32;
constexpr BoundedServer::Bounds kBounds{.idle = std::chrono::seconds(2),
                                        .request = std::chrono::seconds(5),
                                        .answer = std::chrono::seconds(30),
                                        .requests = 100};

// Nothing from elsewhere, no script or style inside a page, and no page inside another.
constexpr const char* kPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri "
    "'none'; "
    "frame-ancestors 'none'";

std::string text_of(const std::string& bytes) { return decode_utf8(bytes).text; }

// Another name for this computer would let pages of that name read ours.
bool is_local(const std::string& host) {
  const std::string name = host.substr(0, host.rfind(':'));
  return name == "127.0.0.1" || name == "localhost";
}

std::map<std::string, std::string, std::less<>> cookies_of(const std::string& header) {
  std::map<std::string, std::string, std::less<>> cookies;
  for (std::size_t at = 0; at < header.size();) {
    const std::size_t end = std::min(header.find(';', at), header.size());
    const std::size_t equals = header.find('=', at);
    if (equals < end) {
      const std::size_t begin = header.find_first_not_of(' ', at);
      cookies.insert_or_assign(
          header.substr(begin, equals - begin),
          text_of(httplib::detail::decode_url(header.substr(equals + 1, end - equals - 1), false)));
    }
    at = end + 1;
  }
  return cookies;
}

Request request_of(const httplib::Request& from) {
  Request request;
  request.method = from.method == "HEAD" ? "GET" : from.method;
  request.path = from.path;
  request.address = text_of(from.target);
  for (const auto& [name, value] : from.params) request.parameters.insert_or_assign(name, text_of(value));
  request.cookies = cookies_of(from.get_header_value("Cookie"));
  request.token = from.get_header_value("X-Vanban-Token");
  return request;
}

// What is given whole is packed by the library with Brotli at its utmost: more than a second for a large page, on a way
// that is as fast as memory. What comes from a provider of known length is not.
void give(Response response, httplib::Response& to) {
  to.status = response.status;
  if (response.body.empty()) {
    to.set_content(response.body, response.type);
  } else {
    const auto body = std::make_shared<const std::string>(std::move(response.body));
    to.set_content_provider(body->size(), response.type,
                            [body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                              return sink.write(body->data() + offset, length);
                            });
  }
  for (const auto& [name, value] : response.headers) to.set_header(name, value);
}

void set_up(BoundedServer& server, Application& application) {
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  // The library would share the port with another server of the same user: each would get some of the requests.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  server.set_payload_max_length(kMostBytes);
  server.set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(kBounds.idle).count());  // is told
  server.set_keep_alive_max_count(kBounds.requests);
  server.set_default_headers({{"Content-Security-Policy", kPolicy},
                              {"X-Content-Type-Options", "nosniff"},
                              {"Referrer-Policy", "no-referrer"},
                              {"Cross-Origin-Opener-Policy", "same-origin"},
                              {"Cross-Origin-Resource-Policy", "same-origin"},
                              {"Cache-Control", "no-store"}});
  server.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    if (is_local(request.get_header_value("Host"))) return httplib::Server::HandlerResponse::Unhandled;
    response.status = 421;
    response.set_content("vanban answers on this computer only: http://127.0.0.1\n", "text/plain");
    return httplib::Server::HandlerResponse::Handled;
  });
  const auto handle = [&application](const httplib::Request& request, httplib::Response& response) {
    give(application.answer(request_of(request)), response);
  };
  server.Get(".*", handle);
  server.Post(".*", handle);
  // What the library refuses by itself: too long an address, too large a body, a form that is none.
  server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
    if (response.body.empty() && !response.content_length_)
      response.set_content("vanban: this request is refused: it is too long, or no request of HTTP\n", "text/plain");
  });
  server.set_exception_handler([](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
    response.status = 500;
    response.set_content("vanban: internal fault: please report it with the address\n", "text/plain");
  });
}

}  // namespace

std::optional<Error> run(Application& application, const ServerOptions& options,
                         const std::function<void(const std::string& address)>& ready) {
  BoundedServer server(kBounds);
  set_up(server, application);
  constexpr const char* kHost = "127.0.0.1";
  int port = options.port;
  if (port == 0) {
    port = server.bind_to_any_port(kHost);
  } else if (!server.bind_to_port(kHost, port)) {
    port = -1;
  }
  if (port < 0)
    return Error{"the port is in use: name another with --port, or 0 for any", std::to_string(options.port)};
  // Signals are taken by a thread of their own, as a handler may do nothing that stops a server.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread watcher([&] {
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
  });
  ready("http://127.0.0.1:" + std::to_string(port) + "/");
  const bool is_sound = server.listen_after_bind();
  pthread_kill(watcher.native_handle(), SIGTERM);
  watcher.join();
  if (!is_sound) return Error{"the server ended by a fault of the network", ""};
  return std::nullopt;
}

}  // namespace vanban::serve
