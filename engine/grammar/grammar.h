// The grammar: recognisers with their rules, and lexicons, compiled from plain text (grammars/README.md).
//
// Rules run on a text's Key (one ASCII byte for each character, marks folded), anchored where a trigger stands.
#ifndef VANBAN_GRAMMAR_GRAMMAR_H_
#define VANBAN_GRAMMAR_GRAMMAR_H_

#include <array>
#include <bit>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/word_ends.h"
#include "vanban/result.h"
#include "vanban/span.h"

namespace vanban::grammar {

struct Source {
  std::string name;     // date.grammar, doctypes.tsv
  std::string content;  // UTF-8
};

// A table: a header line of column names, then rows. Lines that begin with '#' are comments.
class Lexicon {
 public:
  struct Row {
    std::vector<std::string> cells;  // as written
    int line = 0;                    // in its file, from 1
  };

  const std::string& name() const { return name_; }  // file name without .tsv
  const std::vector<std::string>& columns() const { return columns_; }
  const std::vector<Row>& rows() const { return rows_; }
  int column(std::string_view name) const;  // -1 where there is none
  // The cell, or "" where the row is short or the column unknown.
  std::string_view cell(const Row& row, std::string_view column) const;
  // Is `name` one of those in the cell, divided by ';'?
  bool lists(const Row& row, std::string_view column, std::string_view name) const;
  // The row whose name or one of whose variants (column `variants`, divided by ';') has this key (text::key_of); null
  // where none.
  const Row* find(std::string_view key) const { return look_up(key).row; }
  // The same, and whether longer names begin with this key: where a name is read word by word, it ends with the last
  // word where some do.
  struct Found {
    const Row* row = nullptr;
    bool goes_on = false;
  };
  Found look_up(std::string_view key) const;
  // All rows of this key, in no order: names that differ in marks alone (về, vê) have one.
  std::vector<const Row*> find_all(std::string_view key) const;
  // The keys of all names and variants, in their order; of those that are alike the one that find() gives comes first.
  std::size_t key_count() const { return by_key_.size(); }
  std::string_view key(std::size_t i) const { return by_key_[i].first; }
  const Row& row_of_key(std::size_t i) const { return rows_[by_key_[i].second]; }

 private:
  friend class CompiledGrammar;
  friend class Loader;
  std::string name_;
  std::vector<std::string> columns_;
  std::vector<Row> rows_;
  std::size_t place_of(std::string_view key) const;
  void index_heads();
  std::vector<std::pair<std::string, std::uint32_t>> by_key_;  // sorted
  std::vector<std::uint64_t> heads_;                           // the first eight bytes of these as numbers
};

struct Example {
  std::string text;     // without the brackets
  Span span;            // bytes of `text` that the rule must match; the whole where no brackets stand
  std::string value;    // what the interpreter gives, "" where not said
  bool reject = false;  // the recogniser must find nothing here
  int line = 0;
};

inline constexpr int kMaxGroups = 12;

class Rule;
class TriggerTable;
struct LineStart;

// The spans of groups; before a match sets them they are anything. Room for a match is made at many places where nearly
// all rules refuse: to clear it there took 0.7 instructions for each byte of a text.
class GroupSpans {
 public:
  Span operator[](std::size_t group) const { return {spans_[group].begin, spans_[group].end}; }
  void set(std::size_t group, Span span) { spans_[group] = {span.begin, span.end}; }
  void fill(Span span) { spans_.fill({span.begin, span.end}); }

 private:
  struct Unset {
    std::uint32_t begin, end;
  };
  std::array<Unset, kMaxGroups> spans_;
};

// Where a rule matched; spans are key positions. A group that took no part has begin == end == 0xffffffff.
struct Match {
  const Rule* rule = nullptr;
  Span whole;
  GroupSpans groups;
  std::uint32_t phrase = kNone;  // which one it is, where the rule is a list of phrases: in the order of the pattern

  bool has(int group) const { return group >= 0 && groups[static_cast<std::size_t>(group)].begin != kNone; }
  static constexpr std::uint32_t kNone = 0xffffffff;
};

// The first bytes that a match can have. Nearly all places where a rule is asked are refused by them, so this stands in
// the header: a call would cost more than the answer.
class FirstBytes {
 public:
  static constexpr std::size_t kDepth = 3;
  // A bit for each three bytes with which some match begins: rules of many words have nearly all letters at each depth,
  // but few of their triples. Several share a bit, as do a letter's cases.
  using Triples = std::bitset<512>;

  // A byte of each set stands at the begin of some match, or behind a match that is shorter. `at_end`: matches may be
  // empty.
  void add(const std::array<std::bitset<128>, kDepth>& bytes, const Triples& triples, bool at_end) {
    for (std::size_t i = 0; i < kDepth; ++i) bytes_[i] |= bytes[i];
    triples_ |= triples;
    at_end_ = at_end_ || at_end;
  }
  void add(const FirstBytes& more) { add(more.bytes_, more.triples_, more.at_end_); }

  // False only where no match can begin. What may be empty is always admitted: the limit may cut the word off.
  bool admits(std::string_view key, std::uint32_t begin, std::uint32_t limit) const {
    const auto end = limit < key.size() ? limit : static_cast<std::uint32_t>(key.size());
    if (begin + kDepth <= end && triples_[triple_at(key, begin)]) return true;
    if (begin < end && !has(0, key[begin])) return at_end_;
    if (begin + kDepth > end) return at_end_ || begin < end;
    // Of what the limit cuts off nothing is known.
    return at_end_ || cuts_word(key, end);
  }

  // The bit of the three bytes that stand there.
  static std::size_t triple_at(std::string_view key, std::uint32_t at) {
    std::uint32_t bytes = 0;
    if (std::endian::native == std::endian::little && at + sizeof bytes <= key.size()) {
      std::memcpy(&bytes, key.data() + at, sizeof bytes);
    } else {
      for (std::uint32_t i = 0; i < kDepth; ++i)
        bytes |= static_cast<std::uint32_t>(static_cast<unsigned char>(key[at + i])) << (8 * i);
    }
    return ((bytes & 0x1F1F1F) * 0x9E3779B1) >> (32 - 9);
  }

  // May a byte stand there?
  bool allows(std::size_t depth, char byte) const { return at_end_ || has(depth, byte); }

 private:
  friend class CompiledGrammar;
  bool has(std::size_t depth, char byte) const { return bytes_[depth][static_cast<unsigned char>(byte) & 0x7F]; }

  std::array<std::bitset<128>, kDepth> bytes_;
  Triples triples_;
  bool at_end_ = false;  // where no byte is left
};

class Rule {
 public:
  ~Rule();
  Rule(Rule&&) noexcept;
  Rule& operator=(Rule&&) noexcept;

  const std::string& name() const { return name_; }                // written
  const std::string& full_name() const { return full_name_; }      // date.written
  std::size_t ordinal() const { return ordinal_; }                 // among all rules of the grammar
  const std::string& where() const { return where_; }              // date.grammar:12
  const std::string& interpreter() const { return interpreter_; }  // date; "" where none
  const std::vector<std::string>& arguments() const {
    return arguments_;
  }  // group names, or quoted constants with their quotes
  const std::vector<Example>& examples() const { return examples_; }
  int group(std::string_view name) const;  // index into Match::groups, -1 where there is none
  const std::vector<std::string>& group_names() const { return group_names_; }  // in the order of Match::groups

  // Matches at `begin` of the key (anchored); looks no further than `limit`. A word must not run on over either end.
  bool match_at(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const {
    return may_match_at(key, begin, limit) && match_behind_first(key, begin, limit, match);
  }
  // False only where match_at is. Inline, for callers that would have to make room for a match first.
  bool may_match_at(std::string_view key, std::uint32_t begin, std::uint32_t limit) const {
    return first_.admits(key, begin, limit);
  }
  const FirstBytes& first_bytes() const { return first_; }
  // The same with one of the `match` lines alone, where its first bytes are known to fit, and a word begins.
  std::size_t line_count() const;
  bool match_line_at(std::size_t line, std::string_view key, std::uint32_t begin, std::uint32_t limit,
                     Match* match) const;
  // The same where the word is known with which the match begins, and what phrases_behind said of it.
  bool match_line_at_word(std::size_t line, std::uint32_t phrases, std::string_view key, Span word, std::uint32_t limit,
                          Match* match) const;
  // The first match in [begin, limit), anchored nowhere: for short texts (a header cell), not for whole documents.
  bool search(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const;

 private:
  friend class CompiledGrammar;
  friend class Loader;
  friend class MatcherOracle;  // a test
  Rule();
  struct Part;
  bool match_behind_first(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const;

  // A bit for each `match` line, the last for all from there on. Of several lines the first bytes of the window mostly
  // leave none, or one: all are asked at once by a table (line_table.h).
  using Lines = std::uint32_t;
  static constexpr std::size_t kMostLines = 32;
  void index_lines();
  Lines lines_at(std::string_view key, std::uint32_t begin, std::uint32_t end) const;

  // Where matches of a line stand behind a word (lower case), or behind a run of so many digits.
  LineStart behind_word(std::size_t line, std::string_view word) const;
  LineStart behind_digits(std::size_t line, std::size_t count) const;
  // Of a line that is a list of phrases: where those stand that begin with a word; else 0.
  std::uint32_t phrases_behind(std::size_t line, std::string_view word) const;

  FirstBytes first_;
  std::size_t ordinal_ = 0;
  std::vector<Part> parts_;
  std::vector<Lines> lines_;  // none where there is one line
  std::string name_, full_name_, where_, interpreter_;
  std::vector<std::string> arguments_;
  std::vector<Example> examples_;
  std::vector<std::string> group_names_;
};

// The rules of one file, in the order in which they are tried: the first that matches wins.
class Recogniser {
 public:
  const std::string& name() const { return name_; }
  // Run over the whole text, where a trigger stands; the rules of any other are asked for by name.
  bool scan() const { return scan_; }
  const std::vector<Rule>& rules() const { return rules_; }
  const Rule* rule(std::string_view name) const;
  // Each rule in turn; the first match.
  bool match_at(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const;
  bool search(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const;

 private:
  friend class CompiledGrammar;
  friend class Loader;
  std::string name_;
  bool scan_ = false;
  FirstBytes first_;  // of all rules
  std::vector<Rule> rules_;
};

// What a program asks a grammar for by name: rules with their groups, lexicons with their columns, recognisers.
struct Asked {
  std::map<std::string, std::vector<std::string>> rules;
  std::map<std::string, std::vector<std::string>> lexicons;
  std::set<std::string> recognisers;
};

// The rules of all files with their triggers, and the lexicons.
class Grammar {
 public:
  // Compiles files. The error names file:line:column and says what to do.
  static Result<Grammar> load(const std::vector<Source>& sources);
  static Result<Grammar> load_directory(const std::string& path);
  // That of grammars/ as it was when the library was built, compiled then.
  static Grammar embedded();

  Grammar(Grammar&&) noexcept;
  Grammar& operator=(Grammar&&) noexcept;
  ~Grammar();

  const std::vector<Recogniser>& recognisers() const;
  const Recogniser* recogniser(std::string_view name) const;
  const Rule* rule(std::string_view full_name) const;  // "date.written"
  const Lexicon* lexicon(std::string_view name) const;

  // Notes in `asked` what is asked for by name from here on; it must outlive the grammar.
  void note_asked(Asked* asked);
  // Nothing where this grammar has all of that; else which part it lacks, and what to do.
  std::optional<Error> lacks(const Asked& asked) const;

  // The rules of all `scan` recognisers by the words that trigger them. Cost: one hash look-up, whatever the number of
  // rules.
  const TriggerTable& triggers() const;
  std::size_t rule_count() const;  // of all recognisers

 private:
  friend class CompiledGrammar;
  friend class Loader;
  Grammar();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_GRAMMAR_H_
