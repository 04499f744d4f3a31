// One list of members for each class says both what is written and what is read.
#include "grammar/compiled.h"

#include <array>
#include <bit>
#include <bitset>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "grammar/program.h"
#include "grammar/state.h"

namespace vanban::grammar {
namespace {

// Copied as it lies in memory: no padding, no pointer.
template <typename T>
inline constexpr bool kPlain = std::is_arithmetic_v<T> || std::is_enum_v<T>;
template <typename T, std::size_t size>
inline constexpr bool kPlain<std::array<T, size>> = kPlain<T>;
template <std::size_t size>
inline constexpr bool kPlain<std::bitset<size>> = true;

// Where a table lies: so that hardly an item of it, nor a text of a LineTable, lies in two lines of the cache.
template <typename T>
inline constexpr std::size_t kAlignment = std::is_same_v<T, std::uint32_t>
                                              ? kLineTextAlignment
                                              : (std::has_single_bit(sizeof(T)) ? sizeof(T) : alignof(T));

}  // namespace

// Sees into all that a Grammar is made of.
class CompiledGrammar {
  // These are many.
  static_assert(std::has_unique_object_representations_v<Matcher::Step>);
  static_assert(std::has_unique_object_representations_v<TriggerTable::Slot>);
  static_assert(std::has_unique_object_representations_v<PhraseSet::Slot>);
  template <typename T>
  static constexpr bool kCopied = kPlain<T> || std::is_same_v<T, Matcher::Step> ||
                                  std::is_same_v<T, TriggerTable::Slot> || std::is_same_v<T, PhraseSet::Slot>;

 public:
  class Writer {
   public:
    template <typename T>
    using Of = const T;

    template <typename... Members>
    void operator()(const Members&... members) {
      (put(members), ...);
    }
    void know_rules(const std::vector<Recogniser>&) {}
    std::string take() { return std::move(bytes_); }

   private:
    void append(const void* from, std::size_t size) {
      if (size > 0) bytes_.append(static_cast<const char*>(from), size);
    }
    void put_size(std::size_t size) { put(static_cast<std::uint32_t>(size)); }

    template <typename T>
    void put(const T& value) {
      if constexpr (kCopied<T>) {
        append(&value, sizeof value);
      } else {
        CompiledGrammar::pass(*this, value);
      }
    }
    void put(const std::string& text) {
      put_size(text.size());
      append(text.data(), text.size());
    }
    template <typename T>
    void put(const std::vector<T>& items) {
      put_size(items.size());
      if constexpr (kCopied<T>) {
        append(items.data(), items.size() * sizeof(T));
      } else {
        for (const T& item : items) put(item);
      }
    }
    // Where it can be read as it lies.
    template <typename T>
    void put(const Table<T>& items) {
      put_size(items.size());
      bytes_.resize((bytes_.size() + kAlignment<T> - 1) / kAlignment<T> * kAlignment<T>);
      append(items.data(), items.size() * sizeof(T));
    }
    template <typename First, typename Second>
    void put(const std::pair<First, Second>& pair) {
      (*this)(pair.first, pair.second);
    }
    template <typename T>
    void put(const std::optional<T>& value) {
      put(value.has_value());
      if (value) put(*value);
    }
    void put(const std::unique_ptr<const LazyExpression>& expression) {
      put(expression != nullptr);
      if (expression != nullptr) (*this)(expression->text(), expression->exact());
    }
    void put(const Rule* rule) { put_size(rule->ordinal()); }

    std::string bytes_;
  };

  class Reader {
   public:
    template <typename T>
    using Of = T;

    explicit Reader(std::string_view bytes) : size_(bytes.size()), left_(bytes) {}

    template <typename... Members>
    void operator()(Members&... members) {
      (get(&members), ...);
    }
    // Those that pointers mean from now on.
    void know_rules(const std::vector<Recogniser>& recognisers) {
      for (const Recogniser& recogniser : recognisers) {
        for (const Rule& rule : recogniser.rules()) rules_.push_back(&rule);
      }
    }
    bool at_end() const { return left_.empty(); }

   private:
    const char* take(std::size_t size) {
      assert(size <= left_.size());
      const char* const from = left_.data();
      left_.remove_prefix(size);
      return from;
    }
    std::size_t get_size() {
      std::uint32_t size = 0;
      get(&size);
      return size;
    }

    template <typename T>
    void get(T* value) {
      if constexpr (kCopied<T>) {
        std::memcpy(value, take(sizeof *value), sizeof *value);
      } else {
        CompiledGrammar::pass(*this, *value);
      }
    }
    void get(std::string* text) {
      const std::size_t size = get_size();
      text->assign(take(size), size);
    }
    template <typename T>
    void get(std::vector<T>* items) {
      const std::size_t size = get_size();
      if constexpr (kCopied<T>) {
        items->resize(size);
        if (size > 0) std::memcpy(items->data(), take(size * sizeof(T)), size * sizeof(T));
      } else {
        items->clear();
        items->reserve(size);
        for (std::size_t i = 0; i < size; ++i) {
          items->push_back(CompiledGrammar::make<T>());
          get(&items->back());
        }
      }
    }
    // Most of what is read: the cells of the lexicons.
    void get(std::vector<std::string>* texts) {
      const std::size_t count = get_size();
      texts->clear();
      texts->reserve(count);
      for (std::size_t i = 0; i < count; ++i) {
        const std::size_t size = get_size();
        texts->emplace_back(take(size), size);
      }
    }
    template <typename T>
    void get(Table<T>* items) {
      const std::size_t size = get_size();
      take((kAlignment<T> - (size_ - left_.size()) % kAlignment<T>) % kAlignment<T>);
      *items = Table<T>::lent(reinterpret_cast<const T*>(take(size * sizeof(T))), size);
    }
    template <typename First, typename Second>
    void get(std::pair<First, Second>* pair) {
      (*this)(pair->first, pair->second);
    }
    template <typename T>
    void get(std::optional<T>* value) {
      bool some = false;
      get(&some);
      if (some) get(&value->emplace());
    }
    void get(std::unique_ptr<const LazyExpression>* expression) {
      bool some = false;
      get(&some);
      if (!some) return;
      std::string text;
      bool exact = false;
      (*this)(text, exact);
      *expression = std::make_unique<const LazyExpression>(std::move(text), exact);
    }
    void get(const Rule** rule) { *rule = rules_[get_size()]; }

    std::size_t size_;
    std::string_view left_;
    std::vector<const Rule*> rules_;  // by their ordinals
  };

  static std::string write(const Grammar& grammar) {
    Writer writer;
    pass(writer, *grammar.state_);
    return writer.take();
  }

  static Grammar read(std::string_view bytes) {
    Grammar grammar;
    Reader reader(bytes);
    pass(reader, *grammar.state_);
    assert(reader.at_end());
    return grammar;
  }

 private:
  template <typename T>
  static T make() {
    return T();
  }

  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<Grammar::State>& state) {
    archive(state.lexicons, state.recognisers);
    archive.know_rules(state.recognisers);
    archive(state.triggers);
  }

  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<Lexicon>& lexicon) {
    archive(lexicon.name_, lexicon.columns_, lexicon.rows_, lexicon.by_key_, lexicon.heads_);
  }
  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<Lexicon::Row>& row) {
    archive(row.cells, row.line);
  }

  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<Recogniser>& recogniser) {
    archive(recogniser.name_, recogniser.scan_, recogniser.first_, recogniser.rules_);
  }
  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<Rule>& rule) {
    archive(rule.first_, rule.ordinal_, rule.parts_, rule.lines_, rule.name_, rule.full_name_, rule.where_,
            rule.interpreter_, rule.arguments_, rule.examples_, rule.group_names_);
  }
  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<Rule::Part>& part) {
    archive(part.matcher, part.phrases, part.first, part.later, part.required, part.sign, part.leading, part.plain,
            part.guarded, part.groups);
  }
  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<Example>& example) {
    archive(example.text, example.span.begin, example.span.end, example.value, example.reject, example.line);
  }
  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<FirstBytes>& first) {
    archive(first.bytes_, first.triples_, first.at_end_);
  }
  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<Matcher>& matcher) {
    archive(matcher.classes_, matcher.steps_, matcher.texts_, matcher.tables_, matcher.aheads_, matcher.behind_,
            matcher.first_, matcher.entry_, matcher.blank_, matcher.captures_);
  }
  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<PhraseSet>& set) {
    archive(set.slots_, set.mask_, set.shift_);
  }
  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<TriggerTable>& table) {
    archive(table.filter_.sets_, table.slots_, table.rests_, table.shift_, table.rows_, table.digit_rows_, table.ways_,
            table.digits_);
  }
  template <typename Archive>
  static void pass(Archive& archive,
                   typename Archive::template Of<std::array<TriggerTable::Entry, kMostDigits>>& entries) {
    for (auto& entry : entries) archive(entry.row, entry.first_way, entry.ways, entry.rest);
  }
  template <typename Archive>
  static void pass(Archive& archive, typename Archive::template Of<TriggerTable::Way>& way) {
    archive(way.rule, way.line, way.phrases);
  }
};

std::string write_compiled(const Grammar& grammar) { return CompiledGrammar::write(grammar); }

Grammar read_compiled(std::string_view bytes) { return CompiledGrammar::read(bytes); }

}  // namespace vanban::grammar
