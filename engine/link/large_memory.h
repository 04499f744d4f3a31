// Memory for what is looked up at random among gigabytes. On pages of 4 kB most look-ups wait twice, for the page's
// place and for what is there; on large pages once.
#ifndef VANBAN_LINK_LARGE_MEMORY_H_
#define VANBAN_LINK_LARGE_MEMORY_H_

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <new>

namespace vanban::link {

// An allocator for containers: from 2 MB on it asks the system for large pages, which it may give or not.
template <typename T>
struct LargeAllocator {
  using value_type = T;

  LargeAllocator() = default;
  template <typename U>
  LargeAllocator(const LargeAllocator<U>&) {}  // NOLINT(google-explicit-constructor): as the standard asks

  T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    if (bytes < kPage) return static_cast<T*>(::operator new(bytes));
    const std::size_t whole = (bytes + kPage - 1) / kPage * kPage;
    void* const memory = std::aligned_alloc(kPage, whole);
    if (memory == nullptr) throw std::bad_alloc();
    ::madvise(memory, whole, MADV_HUGEPAGE);
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t count) {
    count * sizeof(T) < kPage ? ::operator delete(memory) : std::free(memory);
  }
  template <typename U>
  bool operator==(const LargeAllocator<U>&) const {
    return true;
  }

 private:
  static constexpr std::size_t kPage = std::size_t{2} << 20;
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_LARGE_MEMORY_H_
