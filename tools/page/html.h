// A page that is written from its beginning to its end. Whatever text comes in is text when it comes out.
#ifndef VANBAN_TOOLS_PAGE_HTML_H_
#define VANBAN_TOOLS_PAGE_HTML_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace vanban::page {

enum class Language { vietnamese, english };

// Both wordings stand where they are used: say("Tìm", "Search").
class Say {
 public:
  explicit Say(Language language) : language_(language) {}

  std::string_view operator()(std::string_view vietnamese, std::string_view english) const {
    return language_ == Language::vietnamese ? vietnamese : english;
  }
  std::string_view code() const { return (*this)("vi", "en"); }
  Language language() const { return language_; }

 private:
  Language language_;
};

// Attributes; one whose value is a null view is left out, one whose value is empty stands alone (hidden, checked).
using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class Html {
 public:
  Html& open(std::string_view tag, Attributes attributes = {});
  Html& close(std::string_view tag);
  Html& text(std::string_view words);
  // Words of a document: what would change how others are shown, control characters and marks of direction, appears as
  // its number.
  Html& source(std::string_view words);
  // <tag ...>words</tag>
  Html& element(std::string_view tag, std::string_view words, Attributes attributes = {});
  // What is markup already, made by this class or embedded with the program.
  Html& markup(std::string_view html);

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_HTML_H_
