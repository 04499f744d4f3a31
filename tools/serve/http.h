// A request and its response, apart from the library that carries them.
#ifndef VANBAN_TOOLS_SERVE_HTTP_H_
#define VANBAN_TOOLS_SERVE_HTTP_H_

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vanban::serve {

struct Request {
  std::string method, path;
  std::map<std::string, std::string, std::less<>> parameters;  // of the address, or of a form
  std::map<std::string, std::string, std::less<>> cookies;
  std::string token;    // of the header X-Vanban-Token
  std::string address;  // path and parameters as they came

  // "" where there is none.
  std::string parameter(std::string_view name) const {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string() : found->second;
  }
  std::string cookie(std::string_view name) const {
    const auto found = cookies.find(name);
    return found == cookies.end() ? std::string() : found->second;
  }
};

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

inline Response html(std::string body, int status = 200) {
  return {status, "text/html; charset=utf-8", std::move(body), {}};
}
inline Response json(std::string body, int status = 200) { return {status, "application/json", std::move(body), {}}; }
inline Response go_to(std::string location) { return {303, "text/plain", "", {{"Location", std::move(location)}}}; }

}  // namespace vanban::serve

#endif  // VANBAN_TOOLS_SERVE_HTTP_H_
