// Chunked: a growing list that never moves what it holds, so that growing costs no second copy.
#ifndef VANBAN_LINK_CHUNKED_H_
#define VANBAN_LINK_CHUNKED_H_

#include <cstddef>
#include <memory>
#include <vector>

namespace vanban::link {

template <typename T>
class Chunked {
 public:
  T& push_back(const T& item) {
    if (size_ == chunks_.size() * kChunk) chunks_.push_back(std::make_unique<T[]>(kChunk));
    T& place = (*this)[size_++];
    place = item;
    return place;
  }
  T& operator[](std::size_t i) { return chunks_[i / kChunk][i % kChunk]; }
  const T& operator[](std::size_t i) const { return chunks_[i / kChunk][i % kChunk]; }
  std::size_t size() const { return size_; }

 private:
  static constexpr std::size_t kChunk = std::size_t{1} << 14;
  std::vector<std::unique_ptr<T[]>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_CHUNKED_H_
