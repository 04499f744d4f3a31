// A matcher at work: one attempt at one position.
//
// Where it stands, in the text and in the steps, is held in registers: what follows is called a hundred times for a
// kilobyte of text, reads some seven bytes each time, and mostly refuses. What is written while a way is tried that may
// fail, the saved positions, goes to a list, of which what failed is cut off.
#include "grammar/matcher.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace vanban::grammar {

// The bytes of a window, and what single steps make of them.
class Matcher::Reader {
 public:
  static constexpr std::size_t kNowhere = ~std::size_t{0};

  Reader(const Matcher& matcher, const Window& window)
      : matcher_(matcher), text_(window.text), size_(window.size), readable_(window.readable) {}

  std::size_t class_at(std::size_t at) const { return at < size_ ? class_of(text_[at]) : 0; }
  bool is_in(Classes set, std::size_t at) const { return (set >> class_at(at) & 1) != 0; }

  // What follows the run may begin there, by its first bytes.
  bool can_follow(const Step& step, std::size_t at) const {
    if (!is_in(step.follow, at)) return false;
    if (at + kAhead >= size_) return true;
    const Ahead& ahead = matcher_.aheads_[step.from];
    return is_in(ahead[0], at + 1) && is_in(ahead[1], at + 2);
  }

  // Where a text that stands at `at` ends; kNowhere where it does not stand there. Eight bytes, or what there is of
  // them, are one comparison; a blank that is more than one makes it differ.
  std::size_t text_end(const Step& step, std::size_t at, std::int64_t* left) const {
    if (std::endian::native != std::endian::little || at + kMaxText > readable_) return text_end_plain(step, at, left);
    const char* const from = text_ + at;
    Classes bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    const int behind = step.max;
    const Classes differing = ((bytes | step.follow) ^ step.set) << behind;
    if (differing != 0) {
      const std::size_t place = static_cast<std::size_t>(std::countr_zero(differing) - behind) / 8;
      const bool longer_blank = place > 0 && from[place] == ' ' && from[place - 1] == ' ';
      return longer_blank ? text_end_plain(step, at, left) : kNowhere;
    }
    const std::size_t end = at + step.size;
    if (end > size_) return kNowhere;
    return from[step.size - 1] == ' ' ? skip_blanks(end, left) : end;
  }

  // The end of the run of bytes of the step's set that begins at `from`, of no more than its maximum.
  std::size_t run_end(const Step& step, std::size_t from) const {
    const std::size_t bound = step.max == kUnbounded ? size_ : std::min<std::size_t>(size_, from + step.max);
    std::size_t end = from;
    while (end < bound && (step.set >> class_of(text_[end]) & 1) != 0) ++end;
    return end;
  }

 private:
  std::size_t class_of(char byte) const { return matcher_.classes_[static_cast<unsigned char>(byte) & 0x7F]; }

  // Byte by byte.
  std::size_t text_end_plain(const Step& step, std::size_t at, std::int64_t* left) const {
    const std::uint8_t* const text = &matcher_.texts_[step.from];
    for (std::uint32_t i = 0; i < step.size; ++i) {
      if (class_at(at) != text[i]) return kNowhere;
      ++at;
      if (text[i] == matcher_.blank_) at = skip_blanks(at, left);
    }
    return at;
  }

  std::size_t skip_blanks(std::size_t at, std::int64_t* left) const {
    for (; at < size_ && text_[at] == ' '; ++at) --*left;
    return at;
  }

  const Matcher& matcher_;
  const char* const text_;
  const std::size_t size_;
  const std::size_t readable_;
};

// What is still to be tried when the way that was taken fails, and the positions saved on it, each in their order. What
// is saved while nothing is left to try is written at once.
class Matcher::Trail {
 public:
  struct Frame {
    enum class Kind : std::uint16_t { way, fewer, more };
    Kind kind;
    StepId step;
    std::uint32_t at;
    std::uint32_t bound;  // fewer, more: the last place where the run may end
    std::uint32_t saved;  // how many were when it was left
  };

  void leave(Frame::Kind kind, StepId step, std::size_t at, std::size_t bound) {
    if (depth_ < kMaxFrames)
      frames_[depth_] = {kind, step, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(bound), saved_};
    ++depth_;
  }
  void save(StepId capture, std::size_t at, Found* found) {
    if (depth_ == 0) {
      found->captures[capture] = static_cast<std::uint32_t>(at);
      return;
    }
    if (saved_ < kMaxSaves) saves_[saved_] = {capture, static_cast<std::uint32_t>(at)};
    ++saved_;
  }

  // There was no room for all.
  bool lost() const { return depth_ > kMaxFrames || saved_ > kMaxSaves; }
  bool empty() const { return depth_ == 0; }
  const Frame& resume() {
    const Frame& frame = frames_[--depth_];
    saved_ = frame.saved;
    return frame;
  }

  void write(Found* found) const {
    for (std::uint32_t i = 0; i < saved_; ++i) found->captures[saves_[i].capture] = saves_[i].at;
  }

 private:
  struct Save {
    StepId capture;
    std::uint32_t at;
  };
  static constexpr std::uint32_t kMaxFrames = 128;
  static constexpr std::uint32_t kMaxSaves = 64;

  std::uint32_t depth_ = 0;
  std::uint32_t saved_ = 0;
  std::array<Frame, kMaxFrames> frames_;  // what is not yet written is never read
  std::array<Save, kMaxSaves> saves_;
};

// All that is known while one place is tried. Its functions are all drawn into one (Matcher::match), so that it lies in
// registers.
class Matcher::Attempt {
 public:
  Attempt(const Matcher& matcher, const Window& window, std::uint32_t start, Allowance* allowance, Found* found)
      : matcher_(matcher),
        steps_(matcher.steps_.data()),
        reader_(matcher, window),
        found_(found),
        left_(allowance->left),
        at_(start) {}

  Verdict run(std::size_t which) {
    found_->clear(matcher_.captures_);
    const Step* step = &steps_[matcher_.entry_];
    for (;;) {
      step = advance(step);
      if (step->op == Op::accept && reader_.is_in(matcher_.behind_[which], at_)) return accept();
      // Here it failed.
      do {
        if (trail_.empty()) return Verdict::no;
        if (trail_.lost() || left_ < 0) return Verdict::unknown;
        step = resume();
      } while (step == nullptr);
    }
  }

 private:
  using Op = Step::Op;
  using Kind = Trail::Frame::Kind;
  static constexpr int kCostOfWay = 16;

  // From step to step, up to the end or to one that fails. What passes goes on at once; what fails leaves the switch.
  const Step* advance(const Step* step) {
    for (;;) {
      switch (step->op) {
        case Op::choose:
          step = &steps_[matcher_.tables_[step->from + reader_.class_at(at_)]];
          if (step->op != Op::text) continue;
          [[fallthrough]];  // as mostly
        case Op::text: {
          const std::size_t end = reader_.text_end(*step, at_, &left_);
          if (end == Reader::kNowhere) return steps_;
          at_ = end;
          break;
        }
        case Op::one:
          if (!reader_.is_in(step->set, at_)) return steps_;
          ++at_;
          break;
        case Op::look:
          if (!reader_.is_in(step->set, at_)) return steps_;
          break;
        case Op::begin:
          if (at_ != 0) return steps_;
          break;
        case Op::run:
          if (!read_run(*step)) return steps_;
          break;
        case Op::longest:
        case Op::shortest:
          if (!read_open_run(*step)) return steps_;
          break;
        case Op::either:
          if (!reader_.is_in(step->set, at_ + 1)) {
            step = &steps_[step->other];
            continue;
          }
          if (reader_.is_in(step->follow, at_ + 1)) trail_.leave(Kind::way, step->other, at_, 0);
          break;
        case Op::save:
          trail_.save(step->other, at_, found_);
          break;
        case Op::accept:
        case Op::fail:
          return step;
        default:
          __builtin_unreachable();
      }
      step = &steps_[step->next];
    }
  }

  bool read_run(const Step& step) {
    const std::size_t end = reader_.run_end(step, at_);
    const std::size_t size = end - at_;
    left_ -= static_cast<std::int64_t>(size);
    at_ = end;
    return size >= step.min;
  }

  // A run whose end is to be tried.
  bool read_open_run(const Step& step) {
    const std::size_t low = at_ + step.min;
    const std::size_t high = reader_.run_end(step, at_);
    left_ -= static_cast<std::int64_t>(high - at_);
    if (high < low) return false;
    return step.op == Op::longest ? end_run_down(step, high, low) : end_run_up(step, low, high);
  }

  // Ends the run at the last place from `high` down to `low` where what follows can begin ...
  bool end_run_down(const Step& step, std::size_t high, std::size_t low) {
    while (!reader_.can_follow(step, high)) {
      if (high-- == low) return false;
    }
    at_ = high;
    if (high > low) trail_.leave(Kind::fewer, id_of(step), high - 1, low);
    return true;
  }

  // ... or at the first upwards.
  bool end_run_up(const Step& step, std::size_t low, std::size_t high) {
    while (!reader_.can_follow(step, low)) {
      if (low++ == high) return false;
    }
    at_ = low;
    if (low < high) trail_.leave(Kind::more, id_of(step), low + 1, high);
    return true;
  }

  // The step to go on with after a failure; null where the way that was left last is none.
  const Step* resume() {
    const Trail::Frame frame = trail_.resume();
    left_ -= kCostOfWay;
    const Step& step = steps_[frame.step];
    if (frame.kind == Kind::way) {
      at_ = frame.at;
      return &step;
    }
    const bool again =
        frame.kind == Kind::fewer ? end_run_down(step, frame.at, frame.bound) : end_run_up(step, frame.at, frame.bound);
    return again ? &steps_[step.next] : nullptr;
  }

  Verdict accept() const {
    if (trail_.lost()) return Verdict::unknown;
    found_->end = static_cast<std::uint32_t>(at_);
    trail_.write(found_);
    return Verdict::yes;
  }

  StepId id_of(const Step& step) const { return static_cast<StepId>(&step - steps_); }

  const Matcher& matcher_;
  const Step* const steps_;  // the first fails
  const Reader reader_;
  Found* const found_;
  std::int64_t& left_;
  std::size_t at_;
  Trail trail_;
};

[[gnu::flatten]] Matcher::Verdict Matcher::match(const Window& window, std::uint32_t start, std::size_t which,
                                                 Allowance* allowance, Found* found) const {
  return Attempt(*this, window, start, allowance, found).run(which);
}

}  // namespace vanban::grammar
