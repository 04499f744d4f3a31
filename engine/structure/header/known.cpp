#include "structure/header/known.h"

#include <utility>

namespace vanban::structure {
namespace {

// Sets a field of the header to what is known, made by `make`; `said` is what the reading says. The place stays: what
// stands there is still the document's own number or title, though misread.
template <typename Field, typename Said, typename Make>
void take(const std::optional<std::string>& known, Said said, Make make, Boxed<Field>* field) {
  if (!known || (*field && said(**field) == *known)) return;
  std::optional<Field> taken = known->empty() ? std::nullopt : make(*known);
  if (taken && *field) {
    taken->span = (*field)->span;
    taken->parts = (*field)->parts;
  }
  *field = std::move(taken);
}

// A number in a form that nobody reads stands as it is: it has no serial, and gives no key.
std::optional<Number> number_of(const std::string& words, const recognise::Codes& codes) {
  Number number = recognise::interpret_number(words, codes).value_or(Number{});
  if (number.canonical.empty()) number.canonical = words;
  number.text = words;
  number.confidence = 1.0;
  return number;
}

std::optional<Date> date_of(const std::string& iso) {
  constexpr std::size_t kYear = 4, kMonth = 7;
  const Precision precision = iso.size() <= kYear    ? Precision::year
                              : iso.size() <= kMonth ? Precision::month
                                                     : Precision::day;
  return Date{iso, iso, precision, {}, {}, 1.0};
}

template <typename Words>
std::optional<Words> words_of(const std::string& text) {
  Words words;
  words.text = text;
  return words;
}

}  // namespace

void take_known(const KnownHeader& known, const recognise::Codes& codes, Header* header) {
  const auto text = [](const auto& words) -> const std::string& { return words.text; };
  if (known.doc_type) header->doc_type = known.doc_type->empty() ? std::nullopt : known.doc_type;
  take(
      known.number, [](const Number& number) { return number.canonical; },
      [&](const std::string& words) { return number_of(words, codes); }, &header->number);
  take(
      known.date, [](const Date& date) { return date.value; }, date_of, &header->date);
  take(known.issuer, text, words_of<Body>, &header->issuer);
  take(known.title, text, words_of<Quoted>, &header->title);
}

}  // namespace vanban::structure
