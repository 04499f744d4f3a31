#include "link/keys.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "link/body_id.h"
#include "link/named.h"
#include "link/ordinal.h"
#include "link/period.h"
#include "link/scope.h"
#include "link/territory.h"
#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::link {
namespace {

std::string_view view(const std::optional<std::string>& text) {
  return text ? std::string_view(*text) : std::string_view();
}
std::string_view value(const Boxed<Date>& date) { return date ? std::string_view(date->value) : std::string_view(); }
std::string_view words(const Boxed<Quoted>& quoted) {
  return quoted ? std::string_view(quoted->text) : std::string_view();
}
std::string_view words(const Boxed<Body>& body) { return body ? std::string_view(body->text) : std::string_view(); }

BodyName parsed(const Boxed<Body>& body, const KeyBook& book) {
  return body ? parse_body(body->text, book) : BodyName();
}

// Has it the letters "kho", of "khóa", whatever their marks? Most citations have not, and need not be cut into words.
bool may_say_term(std::string_view text) {
  constexpr std::string_view kBegin = "kh";
  for (std::size_t at = text::find_folded(text, kBegin); at != std::string_view::npos;) {
    text.remove_prefix(at + kBegin.size());
    if (text.empty()) return false;
    if (text[0] == 'o' || text[0] == 'O' || static_cast<unsigned char>(text[0]) >= 0x80) return true;
    at = text::find_folded(text, kBegin);
  }
  return false;
}

// A number of digits, and a letter behind them: 178, 30a.
bool is_serial_alone(std::string_view number) {
  return std::all_of(number.begin(), number.end(), [](char c) { return text::is_digit(c) || text::is_lower(c); });
}

// A key goes to `partial_key` where it lacks a part.
template <typename Keyed>
void set_key(Keyed& keyed, std::string key, bool partial) {
  const bool lacks = partial || key.find('~') != std::string::npos;
  std::optional<std::string>& field = lacks ? keyed.partial_key : keyed.key;
  field = std::move(key);
}

template <typename Keyed>
void set_numbered_key(Keyed& keyed, const Item& item, const Scope& scope, const Facts& facts, const KeyBook& book) {
  if (item.serial == "~" && item.codes.empty()) return;
  const Period period = period_of(item, scope, facts, book);
  std::string key = scope.text() + "/" + item.text();
  if (!period.text.empty()) key += "/" + period.text;
  set_key(keyed, std::move(key), period.partial);
}

// The key of a text issued with an act: the act's and the text's type.
template <typename Keyed, typename Act>
void set_annex_key(Keyed& annex, const std::optional<std::string>& type, const Act& act) {
  if (annex.key || annex.partial_key || !type) return;
  const std::string tail = "/_" + slug(*type);
  if (act.key) annex.key = *act.key + tail;
  if (act.partial_key) annex.partial_key = *act.partial_key + tail;
}

class Assigner {
 public:
  Assigner(Document& document, const text::NormText& norm, const text::Key& key, const KeyBook& book)
      : document_(document), norm_(norm), key_(key), book_(book) {}

  void assign() {
    assign_document();
    find_full_mentions();
    for (Citation& citation : document_.citations) assign_citation(citation);
    assign_annexes();
    for (Citation& citation : document_.citations) follow_antecedent(citation);
  }

 private:
  // Of a citation that names its issuer.
  struct FullMention {
    std::string_view number;  // canonical
    const Boxed<Date>* date;
    const Body* issuer;
  };
  struct ByNumber {
    bool operator()(const FullMention& a, const FullMention& b) const { return a.number < b.number; }
  };

  void assign_document() {
    Header& header = document_.header;
    citing_.body = parsed(header.issuer, book_);
    const BodyName parent = parsed(header.parent, book_);
    Facts facts;
    facts.type = view(header.doc_type);
    facts.date = value(header.date);
    facts.term = citing_.body.term;
    if (header.issuer) facts.body = &citing_.body;
    const Item item = header.number ? item_of(header.number->canonical, facts.type, book_) : Item{};
    const ScopeRule rule = scope_rule(item, facts, book_);
    Home home = own_home(header, parent, rule);
    citing_.place = at_date(home.place, facts.date);
    citing_.code = item.code();
    inherit_from(facts.date);
    document_.territory = std::move(home.territory);
    if (header.number) {
      set_numbered_key(document_, item, scope_of(rule, citing_.place, facts), facts, book_);
    } else {
      assign_own_name();
    }
    identify_header(parent);
  }

  void assign_own_name() {
    const Header& header = document_.header;
    const Name name{view(header.doc_type), words(header.title), words(header.issuer), value(header.date)};
    if (const auto key = named_key(name, citing_, book_)) set_key(document_, *key, false);
  }

  void identify_header(const BodyName& parent) {
    Header& header = document_.header;
    if (header.issuer) identify_issuer(*header.issuer, citing_.body, parent, citing_.place, book_);
    if (header.parent) identify(*header.parent, parent, parent_place(parent), {}, book_);
  }

  // A number of a central body says whose document it is, whatever its place line reads (Hà Nội).
  Home own_home(const Header& header, const BodyName& parent, ScopeRule rule) const {
    Home home = find_home(header, citing_.body, parent, norm_, key_, book_);
    if (!header.number || rule != ScopeRule::national || home.place.national()) return home;
    home.place = Place::country();
    home.territory.reset();
    if (header.issuer) home.territory = Territory{home.place.text(), header.issuer->span, TerritoryFrom::issuer};
    return home;
  }

  // A parent stands at its own level of the document's unit.
  Place parent_place(const BodyName& parent) const {
    if (parent.central) return Place::country();
    if (parent.unplaced()) return {};
    Place place = citing_.place;
    const Level level = parent.names_unit() ? parent.place.level() : parent.bare;
    if (level != Level::commune) place.commune.clear();
    if (level == Level::province) place.district.clear();
    return place;
  }

  void inherit_from(std::string_view date) {
    const std::vector<Word> name = words_of(citing_.place.province);
    const auto province = book_.province(name);
    citing_.city = province && province.value->city;
    citing_.restarted = book_.has(List::merged_2025, citing_.place.province) && is_since_merger(date);
  }

  // A number that is repeated without its issuer is still that issuer's, unless it is another day's.
  void find_full_mentions() {
    for (const Citation& citation : document_.citations) {
      if (citation.number && citation.issuer)
        full_mentions_.push_back({citation.number->canonical, &citation.date, &*citation.issuer});
    }
    std::stable_sort(full_mentions_.begin(), full_mentions_.end(), ByNumber());
  }

  const Body* issuer_of(const Citation& citation) const {
    if (citation.issuer) return &*citation.issuer;
    if (!citation.number) return nullptr;
    const FullMention wanted{citation.number->canonical, nullptr, nullptr};
    const auto [begin, end] = std::equal_range(full_mentions_.begin(), full_mentions_.end(), wanted, ByNumber());
    const auto full = std::find_if(begin, end, [&](const FullMention& mention) {
      const auto& date = *mention.date;
      return !citation.date || !date || date->value == citation.date->value;
    });
    return full == end ? nullptr : full->issuer;
  }

  // A document names the same few issuers again and again.
  const BodyName& name_of(const std::string& issuer) {
    const auto at = names_.find(issuer);
    return at != names_.end() ? at->second : names_.emplace(issuer, parse_body(issuer, book_)).first->second;
  }

  void assign_citation(Citation& citation) {
    const Body* issuer = issuer_of(citation);
    const BodyName& body = issuer == nullptr ? nobody_ : name_of(issuer->text);
    Facts facts;
    facts.type = view(citation.doc_type);
    facts.date = value(citation.date);
    if (issuer != nullptr) facts.body = &body;
    if (citation.issuer) facts.term = body.term;
    if (!facts.term && !citation.date && may_say_term(citation.text)) facts.term = term_of(words_of(citation.text));
    if (citation.form == Form::numbered && citation.number) {
      assign_numbered(citation, citation.number->canonical, body, facts);
    } else {
      if (citation.form == Form::named) assign_named(citation);
      const Place place = cited_place(ScopeRule::body, Item{}, facts, citing_);
      if (citation.issuer) identify(*citation.issuer, body, at_date(place, facts.date), citing_, book_);
    }
  }

  void assign_numbered(Citation& citation, const std::string& number, const BodyName& body, const Facts& facts) {
    Item item = item_of(number, facts.type, book_);
    // "Kết luận số 178 của Bộ Chính trị": the code is left out, and that says whose series it is.
    const bool has_code = !is_serial_alone(number);
    if (!has_code) item.codes.emplace_back("~");
    const ScopeRule rule = scope_rule(item, facts, book_);
    const Place place = cited_place(rule, item, facts, citing_);
    const bool own =
        facts.body == nullptr && rule == ScopeRule::body && !citing_.code.empty() && item.code() == citing_.code;
    Facts known = facts;
    // A committee of the council (Ban Pháp chế Hội đồng nhân dân) has a series of its own.
    const bool same = facts.body != nullptr && is_own_body(body, citing_) && body.inner.empty();
    if (own || same) known.body = &citing_.body;
    set_numbered_key(citation, item, has_code ? scope_of(rule, place, known) : Scope{}, facts, book_);
    if (citation.issuer) identify(*citation.issuer, body, at_date(place, facts.date), citing_, book_);
  }

  void assign_named(Citation& citation) {
    const std::string_view issuer = words(citation.issuer);
    const std::string_view mention = issuer.empty() ? std::string_view(citation.text) : issuer;
    const Name name{view(citation.doc_type), words(citation.title), mention, value(citation.date)};
    const auto [known, is_new] = named_keys_.try_emplace({name.type, name.title, name.words, name.date});
    if (is_new) known->second = named_key(name, citing_, book_);
    if (known->second) {
      set_key(citation, *known->second, false);
    } else if (Citation* before = named_just_before(citation)) {
      assign_further_plenum(*before, citation, mention);
    }
  }

  // "các Nghị quyết Trung ương 6, 7 khóa XII": the term that is said last is that of both.
  void assign_further_plenum(Citation& before, Citation& citation, std::string_view mention) {
    constexpr std::string_view kUnknown = "/~";
    const std::string known = before.key ? *before.key : before.partial_key.value_or("");
    const auto key = further_plenum_key(known, mention);
    if (!key) return;
    set_key(citation, *key, false);
    if (known.ends_with(kUnknown))
      set_key(before, known.substr(0, known.size() - kUnknown.size()) + key->substr(key->rfind('/')), false);
  }

  // The one whose words this one goes on with; null where none is.
  Citation* named_just_before(Citation& citation) {
    constexpr std::uint32_t kJoint = 6;  // " và "
    const auto index = static_cast<std::size_t>(&citation - document_.citations.data());
    if (index == 0) return nullptr;
    Citation& before = document_.citations[index - 1];
    const bool joined = before.form == Form::named && before.doc_type == citation.doc_type &&
                        before.span.end <= citation.span.begin && citation.span.begin - before.span.end <= kJoint;
    return joined ? &before : nullptr;
  }

  // Citations are numbered in their order, from c1 on.
  Citation* cited(const std::optional<std::string>& id) {
    if (!id || id->empty()) return nullptr;
    std::size_t number = 0;
    std::from_chars(id->data() + 1, id->data() + id->size(), number);
    const bool is_there = number > 0 && number <= document_.citations.size();
    return is_there ? &document_.citations[number - 1] : nullptr;
  }

  // ban hành kèm theo X: the text is X's annex; this decision issues the text: it is this document's.
  void assign_annexes() {
    for (Citation& citation : document_.citations) {
      Citation* subject = cited(citation.subject);
      if (citation.relation == Relation::issued_by) {
        if (subject != nullptr && subject->form == Form::named) set_annex_key(*subject, subject->doc_type, citation);
        if (!citation.subject && !document_.header.number) {
          set_annex_key(document_, document_.header.doc_type, citation);
        }
      } else if (citation.relation == Relation::issues && citation.form == Form::named) {
        if (subject != nullptr) set_annex_key(citation, citation.doc_type, *subject);
        if (!citation.subject) set_annex_key(citation, citation.doc_type, document_);
      }
    }
  }

  // Nghị quyết nêu trên is the document meant.
  void follow_antecedent(Citation& citation) {
    if (citation.form != Form::back) return;
    if (const Citation* meant = cited(citation.antecedent)) {
      citation.key = meant->key;
      citation.partial_key = meant->partial_key;
    }
  }

  Document& document_;
  const text::NormText& norm_;
  const text::Key& key_;
  const KeyBook& book_;
  Citing citing_;
  const BodyName nobody_;
  std::map<std::string, BodyName> names_;   // by the issuer's words
  std::vector<FullMention> full_mentions_;  // by number
  // Of the names that were met, by their words: a text names the same few laws again and again.
  std::map<std::array<std::string_view, 4>, std::optional<std::string>> named_keys_;
};

}  // namespace

void assign_keys(Document& document, const text::NormText& norm, const text::Key& key, const KeyBook& book) {
  Assigner(document, norm, key, book).assign();
}

}  // namespace vanban::link
