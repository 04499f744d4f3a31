// What the application answers to which request. Safe for several threads at once.
#ifndef VANBAN_TOOLS_SERVE_APPLICATION_H_
#define VANBAN_TOOLS_SERVE_APPLICATION_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "page/check_page.h"
#include "serve/connections.h"
#include "serve/graph_keeper.h"
#include "serve/http.h"

namespace vanban::serve {

// A file whose pages can be drawn: one on the disk, or what lies in it.
struct PagedFile {
  std::string path, path_sha256;     // on the disk, and the hash it had when it was read
  std::vector<std::string> members;  // the way into it: the name in the container, then in what has this name
  std::string sha256, media_type;    // of what is drawn
};
struct StoredDocument {
  std::int64_t id = 0;
  std::string sha256, uri, text, json;
  int pages = 0;    // 0: the format has none
  std::string key;  // as corrected; doc: and the beginning of sha256 where there is none
};

// Page `number` of it, from 1, as PNG; none where it cannot be drawn, or the file is not the one that was read.
using DrawPage = std::function<std::optional<std::string>(const PagedFile& file, int number)>;

class Application {
 public:
  // Changes need `token`: a page of another origin cannot know it.
  Application(const std::string& archive, std::string token, DrawPage draw_page)
      : connections_(archive), graphs_(archive), token_(std::move(token)), draw_page_(std::move(draw_page)) {}

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
  // Fields as a person typed them, and what is wrong with some.
  struct Typed {
    std::map<std::string, std::string, std::less<>> values, faults;
  };
  Response check_form(Asked& asked, const page::CheckQuestion& question, const archive::Queue& queue,
                      const StoredDocument& document, Typed typed);
  Response errors(Asked& asked);
  Response page_picture(Asked& asked, const std::string& id_and_number);
  Response corrections(Asked& asked);
  Response correct(Asked& asked);
  Response change_language(Asked& asked);
  Response asset(Asked& asked, const std::string& name);
  Response fault(Asked& asked, int status, std::string_view vietnamese, std::string_view english);

  Connections connections_;
  GraphKeeper graphs_;
  std::string token_;
  DrawPage draw_page_;
};

}  // namespace vanban::serve

#endif  // VANBAN_TOOLS_SERVE_APPLICATION_H_
