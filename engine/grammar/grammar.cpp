// The grammar as others ask it, and where its files come from.
#include "grammar/grammar.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "grammar/loader.h"
#include "grammar/state.h"

namespace vanban::grammar {
namespace {

template <typename T>
const T* find_by_name(const std::vector<T>& all, std::string_view name) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.name() == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

Grammar::Grammar() : state_(std::make_unique<State>()) {}
Grammar::Grammar(Grammar&&) noexcept = default;
Grammar& Grammar::operator=(Grammar&&) noexcept = default;
Grammar::~Grammar() = default;

Result<Grammar> Grammar::load(const std::vector<Source>& sources) { return Loader().load(sources); }

Result<Grammar> Grammar::load_directory(const std::string& path) {
  auto sources = read_sources(path);
  return sources ? load(*sources) : Result<Grammar>(sources.error());
}

Result<std::vector<Source>> read_sources(const std::string& path) {
  std::error_code failure;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator it(path, failure), end; !failure && it != end; it.increment(failure)) {
    const std::string ending = it->path().extension().string();
    if (ending == kGrammarEnding || ending == kLexiconEnding) files.push_back(it->path());
  }
  if (failure) return Error{"cannot read the folder: " + failure.message(), path};
  if (files.empty()) return Error{"the folder holds no *.grammar and no *.tsv", path};
  std::sort(files.begin(), files.end());
  std::vector<Source> sources;
  for (const std::filesystem::path& file : files) {
    std::ifstream stream(file, std::ios::binary);
    sources.push_back({file.filename().string(), {std::istreambuf_iterator<char>(stream), {}}});
    if (!stream) return Error{"cannot read the file", file.string()};
  }
  return sources;
}

const std::vector<Recogniser>& Grammar::recognisers() const { return state_->recognisers; }

const Recogniser* Grammar::recogniser(std::string_view name) const {
  const Recogniser* found = find_by_name(state_->recognisers, name);
  if (state_->asked == nullptr || found == nullptr) return found;
  state_->asked->recognisers.insert(found->name());
  // Those that do not run over the text are asked for one by one.
  for (const Rule& rule : found->rules()) {
    if (!found->scan()) state_->asked->rules[rule.full_name()] = rule.group_names();
  }
  return found;
}

const Rule* Grammar::rule(std::string_view full_name) const {
  const std::size_t dot = full_name.find('.');
  if (dot == std::string_view::npos) return nullptr;
  const Recogniser* owner = find_by_name(state_->recognisers, full_name.substr(0, dot));
  const Rule* found = owner == nullptr ? nullptr : owner->rule(full_name.substr(dot + 1));
  if (state_->asked != nullptr && found != nullptr) state_->asked->rules[found->full_name()] = found->group_names();
  return found;
}

const Lexicon* Grammar::lexicon(std::string_view name) const {
  const Lexicon* found = find_by_name(state_->lexicons, name);
  if (state_->asked != nullptr && found != nullptr) state_->asked->lexicons[found->name()] = found->columns();
  return found;
}

void Grammar::note_asked(Asked* asked) { state_->asked = asked; }

std::optional<Error> Grammar::lacks(const Asked& asked) const {
  const auto missing = [](const std::string& file, const std::string& what) {
    return Error{what + " is missing: vanban asks for it by name; take it over from its own grammars", file};
  };
  for (const auto& [name, columns] : asked.lexicons) {
    const Lexicon* own = lexicon(name);
    if (own == nullptr) return missing(name + ".tsv", "the file");
    for (const std::string& column : columns) {
      if (own->column(column) < 0) return missing(name + ".tsv", "the column '" + column + "'");
    }
  }
  for (const std::string& name : asked.recognisers) {
    if (recogniser(name) == nullptr) return missing(name + ".grammar", "the file");
  }
  for (const auto& [name, groups] : asked.rules) {
    const std::string file = name.substr(0, name.find('.')) + ".grammar";
    const Rule* own = rule(name);
    if (own == nullptr) return missing(file, "the rule '" + name.substr(name.find('.') + 1) + "'");
    for (const std::string& group : groups) {
      if (own->group(group) < 0) return missing(own->where(), "the group '" + group + "'");
    }
  }
  return std::nullopt;
}

const TriggerTable& Grammar::triggers() const { return state_->triggers; }

std::size_t Grammar::rule_count() const {
  std::size_t count = 0;
  for (const Recogniser& recogniser : recognisers()) count += recogniser.rules().size();
  return count;
}

}  // namespace vanban::grammar
