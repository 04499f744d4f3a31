// A matcher at work: one attempt at one position.
#include "grammar/matcher.h"

#include <algorithm>

namespace vanban::grammar {

class Matcher::Attempt {
 public:
  Attempt(const Matcher& matcher, std::string_view window, std::size_t which, Allowance* allowance, Found* found)
      : matcher_(matcher),
        window_(window.data()),
        size_(static_cast<std::uint32_t>(window.size())),
        behind_(matcher.behind_[which]),
        allowance_(*allowance),
        found_(*found) {
    std::fill_n(found_.captures.begin(), 2 * matcher.captures_, kNone);
  }

  Verdict run(std::uint32_t start) {
    at_ = start;
    const Step* step = &matcher_.steps_[matcher_.entry_];
    for (;;) {
      bool passed = true;
      switch (step->op) {
        case Step::Op::choose:
          step = &matcher_.steps_[matcher_.tables_[step->from + class_here()]];
          continue;
        case Step::Op::text:
          passed = read_text(*step);
          break;
        case Step::Op::one:
          passed = is_in(step->set);
          ++at_;
          break;
        case Step::Op::look:
          passed = is_in(step->set);
          break;
        case Step::Op::begin:
          passed = at_ == 0;
          break;
        case Step::Op::run:
          passed = read_run(*step);
          break;
        case Step::Op::longest:
          passed = read_longest(*step);
          break;
        case Step::Op::shortest:
          passed = read_shortest(*step);
          break;
        case Step::Op::either:
          push({Frame::Kind::way, step->other, at_, 0});
          break;
        case Step::Op::save:
          save(step->other);
          break;
        case Step::Op::accept:
          found_.end = at_;
          if (is_in(behind_)) return Verdict::yes;
          passed = false;
          break;
        case Step::Op::fail:
          passed = false;
          break;
      }
      const StepId next = passed ? step->next : resume();
      if (allowance_.left < 0) return Verdict::unknown;
      if (!passed && next == 0) return Verdict::no;
      step = &matcher_.steps_[next];
    }
  }

 private:
  // What is still to be tried when the way that was taken fails.
  struct Frame {
    enum class Kind : std::uint16_t { way, fewer, more, capture };
    Kind kind;
    StepId step;          // capture: its index
    std::uint32_t at;     // capture: its value before
    std::uint32_t bound;  // fewer, more: the last place where the run may end
  };
  static constexpr std::size_t kMaxFrames = 128;
  static constexpr int kCostOfWay = 16;

  std::uint8_t class_at(std::uint32_t at) const {
    return at < size_ ? matcher_.classes_[static_cast<unsigned char>(window_[at])] : std::uint8_t{0};
  }
  std::uint8_t class_here() const { return class_at(at_); }
  bool is_in(Classes set) const { return (set >> class_here() & 1) != 0; }
  bool is_in(Classes set, std::uint32_t at) const { return (set >> class_at(at) & 1) != 0; }

  void push(const Frame& frame) {
    if (depth_ == kMaxFrames) {
      allowance_.left = -1;
    } else {
      frames_[depth_++] = frame;
    }
  }

  // The position is kept in a register: this loop reads most of what is read.
  bool read_text(const Step& step) {
    const std::uint8_t* const text = &matcher_.texts_[step.from];
    const std::uint8_t blank = matcher_.blank_;
    std::uint32_t at = at_;
    for (std::uint32_t i = 0; i < step.size; ++i) {
      if (class_at(at) != text[i]) return false;
      ++at;
      if (text[i] == blank && class_at(at) == blank) at = skip_blanks(at);
    }
    at_ = at;
    return true;
  }

  std::uint32_t skip_blanks(std::uint32_t at) {
    for (; class_at(at) == matcher_.blank_; ++at) --allowance_.left;
    return at;
  }

  // The end of the run of bytes of the step's set that begins at `from`, of no more than its maximum.
  std::uint32_t run_end(const Step& step, std::uint32_t from) const {
    const std::uint32_t bound = step.max == kUnbounded ? size_ : std::min(size_, from + step.max);
    std::uint32_t end = from;
    while (end < bound && is_in(step.set, end)) ++end;
    return end;
  }

  bool read_run(const Step& step) {
    const std::uint32_t end = run_end(step, at_);
    const std::uint32_t size = end - at_;
    allowance_.left -= size;
    at_ = end;
    return size >= step.min;
  }

  bool read_longest(const Step& step) {
    const std::uint32_t low = at_ + step.min;
    const std::uint32_t high = run_end(step, at_);
    allowance_.left -= high - at_;
    return high >= low && end_run_down(step, high, low);
  }

  // Ends the run at the last place from `high` down to `low` where what follows can begin.
  bool end_run_down(const Step& step, std::uint32_t high, std::uint32_t low) {
    while (!is_in(step.follow, high)) {
      if (high-- == low) return false;
    }
    at_ = high;
    if (high > low) push({Frame::Kind::fewer, id_of(step), high - 1, low});
    return true;
  }

  bool read_shortest(const Step& step) {
    const std::uint32_t high = run_end(step, at_);
    const std::uint32_t low = at_ + step.min;
    allowance_.left -= high - at_;
    return high >= low && end_run_up(step, low, high);
  }

  bool end_run_up(const Step& step, std::uint32_t low, std::uint32_t high) {
    while (!is_in(step.follow, low)) {
      if (low++ == high) return false;
    }
    at_ = low;
    if (low < high) push({Frame::Kind::more, id_of(step), low + 1, high});
    return true;
  }

  void save(std::uint16_t index) {
    std::uint32_t& capture = found_.captures[index];
    if (depth_ > 0) push({Frame::Kind::capture, index, capture, 0});
    capture = at_;
  }

  // The step to go on with after a failure; 0 where nothing is left to try.
  StepId resume() {
    while (depth_ > 0) {
      const Frame frame = frames_[--depth_];
      if (frame.kind == Frame::Kind::capture) {
        found_.captures[frame.step] = frame.at;
        continue;
      }
      allowance_.left -= kCostOfWay;
      if (frame.kind == Frame::Kind::way) {
        at_ = frame.at;
        return frame.step;
      }
      const Step& step = matcher_.steps_[frame.step];
      const bool again = frame.kind == Frame::Kind::fewer ? end_run_down(step, frame.at, frame.bound)
                                                          : end_run_up(step, frame.at, frame.bound);
      if (again) return step.next;
    }
    return 0;
  }

  StepId id_of(const Step& step) const { return static_cast<StepId>(&step - matcher_.steps_.data()); }

  const Matcher& matcher_;
  const char* const window_;
  const std::uint32_t size_;
  const Classes behind_;
  Allowance& allowance_;
  Found& found_;
  std::uint32_t at_ = 0;
  std::size_t depth_ = 0;
  std::array<Frame, kMaxFrames> frames_;
};

Matcher::Verdict Matcher::match(std::string_view window, std::uint32_t start, std::size_t which, Allowance* allowance,
                                Found* found) const {
  return Attempt(*this, window, which, allowance, found).run(start);
}

}  // namespace vanban::grammar
