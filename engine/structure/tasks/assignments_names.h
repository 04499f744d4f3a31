// Those who are to do something, as running text names them: Sở X, Sở Y và các sở, ngành có liên quan.
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_NAMES_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_NAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "structure/phrase_list.h"
#include "vanban/span.h"

namespace vanban::structure {

// What stands at a place, of the words of duty_words.tsv.
using DutyWord = PhraseKind;

struct DutyPhrase {
  DutyWord kind = DutyWord::none;
  std::uint32_t end = 0;
};

// What stands behind a list of names.
enum class ListEnd : std::uint8_t { duty, stop, colon, text_end };

struct NameList {
  std::vector<Span> names;  // positions of the reading
  std::uint32_t begin = 0;
  std::uint32_t end = 0;   // behind the last name
  std::uint32_t next = 0;  // where what follows begins: the verb, the colon
  ListEnd ended_by = ListEnd::text_end;
};

class NameReader {
 public:
  // Keeps a reference; uses the lexicons assignees, duty_words, name_heads, bodies and the recognisers body, task.
  explicit NameReader(const grammar::Grammar& grammar);

  // The list that begins at `begin`; empty where no name does.
  std::optional<NameList> read(const layout::Origin& origin, std::uint32_t begin, std::uint32_t limit) const;
  // The longest phrase of duty_words.tsv at a word's begin.
  DutyPhrase duty_at(const layout::Origin& origin, std::uint32_t at, std::uint32_t begin, std::uint32_t limit) const;
  bool begins_name(const layout::Origin& origin, std::uint32_t at, std::uint32_t limit) const;

 private:
  class Pass;
  struct Head {
    std::uint32_t end = 0;  // 0: none stands there
    bool splits = false;
    bool is_class = false;
    bool joins = false;   // splits, but not behind a post that stands alone
    bool common = false;  // splits by its capital alone: Tổ dân phố, Đoàn thể
  };
  Head head_at(const layout::Origin& origin, std::uint32_t at, std::uint32_t limit) const;
  Head class_at(const layout::Origin& origin, std::uint32_t at, std::uint32_t end, std::uint32_t limit) const;
  // The longest head of assignees.tsv or body_heads.tsv, a noun too.
  const Phrase* phrase_at(const layout::Origin& origin, std::uint32_t at, std::uint32_t limit) const;
  bool begins_noun(const layout::Origin& origin, std::uint32_t at, std::uint32_t limit) const;
  bool is_name_of_office(std::string_view folded) const;
  // Does a head, or its first word, have a field behind it: ủy ban, ban quản lý?
  bool has_field(std::string_view head) const;

  DutyWord sense(const Phrase& phrase, const layout::Origin& origin, Span words, std::uint32_t begin,
                 std::uint32_t limit) const;
  bool is_work_of_board(const layout::Origin& origin, Span words, std::uint32_t begin, std::uint32_t limit) const;
  bool directs_class(const layout::Origin& origin, Span words, std::uint32_t begin, std::uint32_t limit) const;

  PhraseList heads_;
  int longest_class_word_ = 0;  // its words: toàn bộ các
  PhraseList duty_words_;
  // name_heads.tsv
  std::vector<std::string> fields_;          // with their marks
  std::vector<std::string> heads_of_names_;  // the same, folded
  std::vector<std::string> classes_;
  std::vector<std::string> heads_of_classes_;
  std::vector<std::string> places_;
  std::vector<std::string> boards_;
  const grammar::Rule* address_;
  const grammar::Rule* post_;
  const grammar::Rule* listed_noun_;
  std::vector<std::string> offices_;  // "ke hoach va dau tu": what follows Sở or Bộ, folded, sorted
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_NAMES_H_
