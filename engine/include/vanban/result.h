// Result<T>: a value or an Error. Errors are values; nothing in the public interface throws.
// The member names are those of std::expected, which one alias can replace when the toolchain has it.
#ifndef VANBAN_RESULT_H_
#define VANBAN_RESULT_H_

#include <string>
#include <utility>
#include <variant>

namespace vanban {

// What went wrong, where, and what to do about it; `where` is `file`, `file:line:column` or empty.
struct Error {
  std::string message;
  std::string where;

  std::string text() const { return where.empty() ? message : where + ": " + message; }
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // Precondition: has_value().
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // Precondition: !has_value().
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace vanban

#endif  // VANBAN_RESULT_H_
