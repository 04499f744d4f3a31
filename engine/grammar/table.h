// Numbers, or what lies in memory like them, that are made once and then only read: a vector while they are made, or
// lent by the bytes of a compiled grammar. Those of the embedded one are read where the program has them; copying them
// was a tenth of a start.
#ifndef VANBAN_GRAMMAR_TABLE_H_
#define VANBAN_GRAMMAR_TABLE_H_

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace vanban::grammar {

template <typename T>
class Table {
 public:
  Table() = default;
  explicit Table(std::vector<T> own) : own_(std::make_unique<std::vector<T>>(std::move(own))) { read_own(); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  // What a vector holds stays where it is.
  Table(Table&&) noexcept = default;
  Table& operator=(Table&&) noexcept = default;

  // `lent` must outlive this.
  static Table lent(const T* lent, std::size_t size) {
    Table table;
    table.data_ = lent;
    table.size_ = size;
    return table;
  }

  const T* data() const { return data_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const T* begin() const { return data_; }
  const T* end() const { return data_ + size_; }
  const T& operator[](std::size_t i) const { return data_[i]; }

  // While it is made.
  T& own(std::size_t i) { return (*own_)[i]; }
  void push_back(const T& item) {
    make_own().push_back(item);
    read_own();
  }
  void resize(std::size_t size) {
    make_own().resize(size);
    read_own();
  }

 private:
  std::vector<T>& make_own() {
    if (own_ == nullptr) own_ = std::make_unique<std::vector<T>>();
    return *own_;
  }
  void read_own() {
    data_ = own_->data();
    size_ = own_->size();
  }

  const T* data_ = nullptr;
  std::size_t size_ = 0;
  std::unique_ptr<std::vector<T>> own_;  // a pointer: most tables are lent, and several are asked one after the other
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_TABLE_H_
