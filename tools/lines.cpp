#include "lines.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "input.h"

namespace vanban::tools {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20;

}  // namespace

Lines::Lines(const std::string& path) : file_(open_input(path)) {
  if (!file_.is_open()) error_ = system_error(errno);
}

bool Lines::fill() {
  if (error_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() < end_ + kBlock) buffer_.resize(std::max(2 * buffer_.size(), end_ + kBlock));
  const ssize_t count = read_some(file_, buffer_.data() + end_, buffer_.size() - end_);
  if (count < 0) error_ = system_error(errno);
  if (count <= 0) return false;
  end_ += static_cast<std::size_t>(count);
  return true;
}

std::optional<std::string_view> Lines::next() {
  std::size_t searched = 0;
  while (true) {
    const std::string_view unread = std::string_view(buffer_).substr(begin_, end_ - begin_);
    const std::size_t line_end = unread.find('\n', searched);
    const bool is_found = line_end != std::string_view::npos;
    searched = unread.size();
    if (!is_found && fill()) continue;
    if (error_ || (!is_found && begin_ == end_)) return std::nullopt;
    const std::string_view line(buffer_.data() + begin_, is_found ? line_end : end_ - begin_);
    begin_ = is_found ? begin_ + line_end + 1 : end_;
    ++number_;
    return line;
  }
}

std::string_view Lines::peek(std::size_t count) {
  while (end_ - begin_ < count && fill()) {
  }
  return std::string_view(buffer_).substr(begin_, std::min(count, end_ - begin_));
}

std::string Lines::rest() {
  while (fill()) {
  }
  const std::size_t begin = begin_;
  begin_ = end_;
  return buffer_.substr(begin, end_ - begin);
}

}  // namespace vanban::tools
