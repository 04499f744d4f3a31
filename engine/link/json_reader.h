// JsonReader: reads JSON forward, member by member, without building anything. Values that nobody asks for are passed
// over at the speed of a scan, which is what linking a million documents lives on.
#ifndef VANBAN_LINK_JSON_READER_H_
#define VANBAN_LINK_JSON_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::link {

// After a fault all calls do nothing and return false. What is passed over is checked for balanced brackets only.
class JsonReader {
 public:
  // `text` must outlive the reader.
  explicit JsonReader(std::string_view text) : text_(text) {}

  // Calls member(name) for each member of the object; the callee reads the value. null is an object without members.
  template <typename Member>
  bool object(Member member);
  // Calls item() for each item; the callee reads it. null is an empty array.
  template <typename Item>
  bool array(Item item);
  // null gives the empty string.
  bool string(std::string* out);
  bool number(double* out);
  bool skip();
  // Nothing but blanks may follow.
  bool end();

  bool failed() const { return !fault_.empty(); }
  const std::string& fault() const { return fault_; }
  std::size_t position() const { return at_; }

 private:
  char next();               // the next byte that is no blank, 0 at the end
  bool take(char expected);  // if it stands next
  bool take_null();
  bool begin(char bracket);  // false: null, or a fault
  bool fail(std::string_view fault);
  bool name(std::string_view* out);
  bool string_body(std::string* out);  // behind the first quote
  bool escape(std::string* out);
  bool code_unit(std::uint32_t* out);
  bool skip_string();  // behind the first quote

  std::string_view text_;
  std::size_t at_ = 0;
  std::string fault_;
  std::string name_;
};

template <typename Member>
bool JsonReader::object(Member member) {
  if (!begin('{')) return !failed();
  if (take('}')) return true;
  do {
    std::string_view found;
    if (!name(&found)) return false;
    member(found);
    if (failed()) return false;
  } while (take(','));
  return take('}') || fail("',' or '}' expected");
}

template <typename Item>
bool JsonReader::array(Item item) {
  if (!begin('[')) return !failed();
  if (take(']')) return true;
  do {
    item();
    if (failed()) return false;
  } while (take(','));
  return take(']') || fail("',' or ']' expected");
}

}  // namespace vanban::link

#endif  // VANBAN_LINK_JSON_READER_H_
