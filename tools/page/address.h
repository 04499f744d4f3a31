// Addresses of pages: a path and what is asked of it.
#ifndef VANBAN_TOOLS_PAGE_ADDRESS_H_
#define VANBAN_TOOLS_PAGE_ADDRESS_H_

#include <map>
#include <string>
#include <string_view>

namespace vanban::page {

// Everything but letters, digits and -._~ as %XX.
std::string percent_encoded(std::string_view bytes);

class Address {
 public:
  explicit Address(std::string path) : path_(std::move(path)) {}

  // A copy with one parameter set; without it, where the value is empty.
  Address with(std::string name, std::string value) const;
  std::string text() const;

 private:
  std::string path_;
  std::map<std::string, std::string> parameters_;
};

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_ADDRESS_H_
