// An array of plain values that grows in place: where a std::vector holds its old and its new room at once and copies
// from one to the other, the C library moves the pages of a large one and touches none that is not written yet.
#ifndef VANBAN_TEXT_GROWING_ARRAY_H_
#define VANBAN_TEXT_GROWING_ARRAY_H_

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <initializer_list>
#include <new>
#include <type_traits>
#include <utility>

namespace vanban::text {

// std::vector's interface, as far as it is asked for here.
template <typename T>
requires(std::is_trivially_copyable_v<T>&& std::is_trivially_destructible_v<T>) class GrowingArray {
 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  GrowingArray() noexcept = default;
  GrowingArray(std::initializer_list<T> values) {
    reserve(values.size());
    for (const T& value : values) push_back(value);
  }
  GrowingArray(const GrowingArray& other) {
    reserve(other.size_);
    std::copy(other.begin(), other.end(), data_);
    size_ = other.size_;
  }
  GrowingArray(GrowingArray&& other) noexcept { swap(other); }
  ~GrowingArray() { std::free(data_); }
  GrowingArray& operator=(GrowingArray other) noexcept {
    swap(other);
    return *this;
  }
  void swap(GrowingArray& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(room_, other.room_);
  }

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  const T* data() const { return data_; }
  const T& operator[](std::size_t i) const { return data_[i]; }
  T& operator[](std::size_t i) { return data_[i]; }
  const T& front() const { return data_[0]; }
  T& front() { return data_[0]; }
  const T& back() const { return data_[size_ - 1]; }
  T& back() { return data_[size_ - 1]; }
  const T* begin() const { return data_; }
  const T* end() const { return data_ + size_; }
  T* begin() { return data_; }
  T* end() { return data_ + size_; }

  void reserve(std::size_t room) {
    if (room > room_) move_to(room);
  }
  // `value` may be one of its own.
  void push_back(const T& value) {
    if (size_ == room_) [[unlikely]] {
      const T kept = value;
      move_to(std::max(2 * room_, kFewest));
      data_[size_++] = kept;
      return;
    }
    data_[size_++] = value;
  }
  void pop_back() { --size_; }

 private:
  static constexpr std::size_t kFewest = 16;

  void move_to(std::size_t room) {
    void* const moved = std::realloc(static_cast<void*>(data_), room * sizeof(T));
    if (moved == nullptr) throw std::bad_alloc();
    data_ = static_cast<T*>(moved);
    room_ = room;
  }

  T* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t room_ = 0;
};

}  // namespace vanban::text

#endif  // VANBAN_TEXT_GROWING_ARRAY_H_
