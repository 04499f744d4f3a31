// A value that may be missing and stands elsewhere: std::optional's interface in the room of one pointer.
#ifndef VANBAN_BOXED_H_
#define VANBAN_BOXED_H_

#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace vanban {

// For members that are large and rarely there: of a thousand citations a few have a pinpoint, and all would keep room
// for one. Owns its value and copies it; a value that is moved from leaves this empty. Access to a value that is not
// there is undefined, as with std::optional. A std::optional of the same type converts to it and back.
template <typename T>
class Boxed {
 public:
  using value_type = T;

  Boxed() noexcept = default;
  Boxed(std::nullopt_t) noexcept {}
  Boxed(const T& value) : value_(std::make_unique<T>(value)) {}
  Boxed(T&& value) : value_(std::make_unique<T>(std::move(value))) {}
  // What a T is made of, as it is written: "c2" for a string.
  template <typename U>
  requires(std::convertible_to<U, T> && !std::same_as<std::remove_cvref_t<U>, T> &&
           !std::same_as<std::remove_cvref_t<U>, Boxed> && !std::same_as<std::remove_cvref_t<U>, std::optional<T>> &&
           !std::same_as<std::remove_cvref_t<U>, std::nullopt_t>) Boxed(U&& value)
      : value_(std::make_unique<T>(std::forward<U>(value))) {}
  Boxed(const std::optional<T>& value) : value_(value ? std::make_unique<T>(*value) : nullptr) {}
  Boxed(std::optional<T>&& value) : value_(value ? std::make_unique<T>(*std::move(value)) : nullptr) {}
  Boxed(const Boxed& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}
  Boxed(Boxed&& other) noexcept = default;
  ~Boxed() = default;
  Boxed& operator=(const Boxed& other) { return *this = Boxed(other); }
  Boxed& operator=(Boxed&& other) noexcept = default;

  // Takes the place of a value that is there already.
  template <typename... Arguments>
  T& emplace(Arguments&&... arguments) {
    value_ = std::unique_ptr<T>(new T{std::forward<Arguments>(arguments)...});
    return *value_;
  }
  void reset() noexcept { value_.reset(); }
  void swap(Boxed& other) noexcept { value_.swap(other.value_); }

  bool has_value() const noexcept { return value_ != nullptr; }
  explicit operator bool() const noexcept { return has_value(); }
  const T& operator*() const& noexcept { return *value_; }
  T& operator*() & noexcept { return *value_; }
  T&& operator*() && noexcept { return std::move(*value_); }
  const T* operator->() const noexcept { return value_.get(); }
  T* operator->() noexcept { return value_.get(); }
  const T& value() const {
    if (!value_) throw std::bad_optional_access();
    return *value_;
  }
  template <typename U>
  T value_or(U&& otherwise) const {
    return value_ ? *value_ : static_cast<T>(std::forward<U>(otherwise));
  }
  operator std::optional<T>() const { return value_ ? std::optional<T>(*value_) : std::nullopt; }

  friend bool operator==(const Boxed& boxed, std::nullopt_t) noexcept { return !boxed; }
  friend bool operator==(const Boxed& a, const Boxed& b) requires std::equality_comparable<T> {
    return a && b ? *a == *b : a.has_value() == b.has_value();
  }
  // With a value, or with what may be one. Self is asked for by name: nothing else may become a Boxed to be compared.
  template <typename Self, typename U>
  requires(std::same_as<Self, Boxed> && !std::same_as<U, Boxed> && !std::same_as<U, std::optional<T>> &&
           !std::same_as<U, std::nullopt_t>) friend bool
  operator==(const Self& boxed, const U& value) {
    return boxed && *boxed == value;
  }
  template <typename Self>
  requires std::same_as<Self, Boxed>
  friend bool operator==(const Self& boxed, const std::optional<T>& value) {
    return boxed && value ? *boxed == *value : boxed.has_value() == value.has_value();
  }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace vanban

#endif  // VANBAN_BOXED_H_
