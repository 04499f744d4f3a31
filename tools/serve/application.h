// What the application answers to which request. Safe for several threads at once.
#ifndef VANBAN_TOOLS_SERVE_APPLICATION_H_
#define VANBAN_TOOLS_SERVE_APPLICATION_H_

#include <string>
#include <utility>

#include "page/html.h"
#include "serve/connections.h"
#include "serve/graph_keeper.h"
#include "serve/http.h"

namespace vanban::serve {

class Application {
 public:
  // Changes need `token`: a page of another origin cannot know it.
  Application(const std::string& archive, std::string token)
      : connections_(archive), graphs_(archive), token_(std::move(token)) {}

  Response answer(const Request& request);

 private:
  struct Asked;  // a request with what its answer is made of
  Response route(Asked& asked);
  Response page(Asked& asked);
  Response interface(Asked& asked);

  Response search(Asked& asked, bool as_json);
  Response document(Asked& asked, const std::string& id, bool as_json);
  Response follow(Asked& asked);
  Response questions(Asked& asked, const std::string& question);
  Response tasks(Asked& asked, const std::string& form);
  Response check(Asked& asked);
  Response errors(Asked& asked);
  Response correct(Asked& asked);
  Response change_language(Asked& asked);
  Response asset(Asked& asked, const std::string& name);
  Response fault(Asked& asked, int status, std::string_view vietnamese, std::string_view english);

  Connections connections_;
  GraphKeeper graphs_;
  std::string token_;
};

}  // namespace vanban::serve

#endif  // VANBAN_TOOLS_SERVE_APPLICATION_H_
