// Those who are to do something, as running text names them: Sở X, Sở Y và các sở, ngành có liên quan.
#ifndef VANBAN_STRUCTURE_TASKS_NAME_READER_H_
#define VANBAN_STRUCTURE_TASKS_NAME_READER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "structure/phrase_list.h"
#include "structure/tasks/name_rules.h"
#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::structure {

// What stands at a place, of the words of duty_words.tsv.
using DutyWord = PhraseKind;

struct DutyPhrase {
  DutyWord kind = DutyWord::none;
  std::uint32_t end = 0;
};

inline bool is_duty(DutyWord word) {
  return word != DutyWord::none && word != DutyWord::stop && word != DutyWord::inner;
}

// What stands behind a list of names.
enum class ListEnd : std::uint8_t { duty, stop, colon, text_end };

// Most lists have one name or two, and most are read in vain: those need no memory of their own.
class NameSpans {
 public:
  void push_back(Span name) {
    if (size_ == kFew) many_.assign(few_.begin(), few_.end());
    if (size_ < kFew) {
      few_[size_] = name;
    } else {
      many_.push_back(name);
    }
    ++size_;
  }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Span* begin() const { return size_ <= kFew ? few_.data() : many_.data(); }
  const Span* end() const { return begin() + size_; }
  const Span& operator[](std::size_t i) const { return begin()[i]; }
  const Span& front() const { return *begin(); }
  const Span& back() const { return begin()[size_ - 1]; }
  std::vector<Span> copy() const { return {begin(), end()}; }
  void end_last_at(std::uint32_t end) {
    if (size_ <= kFew) few_[size_ - 1].end = end;
    if (size_ > kFew) many_.back().end = end;
  }

 private:
  static constexpr std::size_t kFew = 3;
  std::array<Span, kFew> few_;
  std::size_t size_ = 0;
  std::vector<Span> many_;  // all, where there are more
};

struct NameList {
  NameSpans names;  // positions of the reading
  std::uint32_t begin = 0;
  std::uint32_t end = 0;      // behind the last name
  std::uint32_t next = 0;     // where what follows begins: the verb, the colon
  std::uint32_t unknown = 0;  // where small words begin that are no part of the last name, and none is known; else 0
  ListEnd ended_by = ListEnd::text_end;

  // The last name ends at a place, behind which a duty begins.
  void lead_to(std::uint32_t duty, std::uint32_t name_end) {
    names.end_last_at(name_end);
    end = name_end;
    next = duty;
    ended_by = ListEnd::duty;
  }
};

// The words that a name begins with.
struct NameHead {
  std::uint32_t end = 0;  // 0: none stands there
  bool splits = false;
  bool is_class = false;
  bool joins = false;   // splits, but not behind a post that stands alone
  bool common = false;  // splits by its capital alone: Tổ dân phố, Đoàn thể
};

// Reads the names in one text.
class NameReader {
 public:
  // Keeps references to both.
  NameReader(const NameRules& rules, const layout::Origin& origin);

  // The list that begins at `begin`; empty where no name does.
  std::optional<NameList> read(std::uint32_t begin, std::uint32_t limit);
  // "các trạm được cấp xuồng" (đề nghị các trạm được cấp xuồng cử cán bộ đến nhận): of a list that such words end,
  // where a duty follows, they belong to the last name. For where somebody surely is told something.
  void end_behind_relative(std::uint32_t limit, NameList* list);
  // A stretch that is known to be nothing but names, whatever verbs are in them: "Chủ đầu tư, đơn vị quản lý vận hành,
  // Ban quản trị". Parted at its commas where a name begins behind each, and the last one with a capital; else whole,
  // and so is a very long one.
  std::vector<Span> divide(Span words);
  // Does one?
  bool begins_list(std::uint32_t at, std::uint32_t limit);
  // The longest phrase of duty_words.tsv at a word's begin.
  DutyPhrase duty_at(std::uint32_t at, std::uint32_t begin, std::uint32_t limit);
  // Does a verb stand there, or a word that only says how?
  bool begins_verb(std::uint32_t at, std::uint32_t limit) {
    if (!may_be_duty(at, limit, WantedPhrases::only(PhraseKind::verb).and_of(PhraseKind::manner))) return false;
    const DutyWord word = duty_at(at, at, limit).kind;
    return word == DutyWord::verb || word == DutyWord::manner;
  }
  // False only where duty_at finds none of these, or none of so many letters.
  bool may_be_duty(std::uint32_t at, std::uint32_t limit, WantedPhrases kinds, std::uint32_t fewest_letters = 0) {
    return at < limit && phrases_.may_stand(PhraseList::duty_words, at, kinds, fewest_letters);
  }
  bool begins_name(std::uint32_t at, std::uint32_t limit) { return name_head_end(at, limit) != 0; }
  // Where the words end with which a name begins; 0 where none does.
  std::uint32_t name_head_end(std::uint32_t at, std::uint32_t limit) { return head_at(at, limit).end; }
  // Does a word for a body stand there, be it one only behind a class word?
  bool begins_noun(std::uint32_t at, std::uint32_t limit);
  // The words that a name begins with.
  NameHead head_at(std::uint32_t at, std::uint32_t limit);
  // The longest head of assignees.tsv or body_heads.tsv, a noun too.
  const Phrase* phrase_at(std::uint32_t at, std::uint32_t limit);
  bool is_name_of_office(std::string_view folded) const;
  // Does a word stand behind Sở or Bộ?
  bool follows_office_word(std::uint32_t at) const;
  // Where the longest name of an office ends, without Sở or Bộ, that is known; 0 where none stands. Its words are no
  // duty, nor the begin of one: Kế hoạch và Đầu tư (bố trí), Tài chính (sửa chữa), Quốc phòng (họp).
  std::uint32_t office_end(std::uint32_t at, std::uint32_t limit) const;
  // Does a head, or its first word, have a field behind it: ủy ban, ban quản lý?
  bool has_field(std::string_view head) const;
  // What is owed, where some word of a stretch begins it, so that the charge behind the stretch belongs to it; else
  // empty.
  Span owed_in(Span words, std::uint32_t limit) const;
  // Does the word và stand there?
  bool is_and(std::uint32_t at) const {
    return key_[at] == 'v' && at + 1 < key_.size() && text::to_lower(key_[at + 1]) == 'a' && ends_word(at + 2);
  }
  bool ends_word(std::uint32_t at) const { return at >= key_.size() || !text::is_letter(key_[at]); }

 private:
  class Pass;
  NameHead class_at(std::uint32_t at, std::uint32_t end, std::uint32_t limit);

  bool follows(const PrecedingWords& words, std::uint32_t begin, std::uint32_t at) const;
  DutyWord sense(const Phrase& phrase, Span words, std::uint32_t begin, std::uint32_t limit);
  bool is_charge(Span before) const;
  bool is_work_of_board(Span words, std::uint32_t begin, std::uint32_t limit);
  bool serves_others(Span words, std::uint32_t limit);
  bool directs_class(Span words, std::uint32_t begin, std::uint32_t limit);
  bool is_matter_of_noun(Span words) const;

  const NameRules& rules_;
  const std::string_view key_;
  PhraseReader phrases_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_NAME_READER_H_
