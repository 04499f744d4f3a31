// What the rules of form ask of a draft: Nghị định 30/2020/NĐ-CP, for the Party Hướng dẫn 36-HD/VPTW.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "structure/basis.h"
#include "structure/phrase_finder.h"
#include "text/ascii.h"
#include "text/key.h"
#include "vanban/check.h"

namespace vanban {
namespace {

using structure::Part;

std::string folded(std::string_view text) { return text::key_of(text); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Neither blanks nor what is not seen: K Ế H O Ạ C H, L\u00ADưu.
std::string letters(std::string_view text) {
  std::string out;
  for (const char c : folded(text)) {
    if (c >= 'a' && c <= 'z') out.push_back(c);
  }
  return out;
}
bool has(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

// The runs of digits of a text, in order.
std::vector<std::string> figures(std::string_view text) {
  std::vector<std::string> runs;
  bool in_run = false;
  for (const char c : text) {
    if (is_digit(c) && !in_run) runs.emplace_back();
    in_run = is_digit(c);
    if (in_run) runs.back().push_back(c);
  }
  return runs;
}

// Codes of bodies of one kind, of which a head names one; folded, with the words that name it.
using CodeNames = std::pair<std::string_view, std::array<std::string_view, 2>>;
constexpr auto kStateCodes =
    std::to_array<CodeNames>({{"ubnd", {"uy ban nhan dan", "ubnd"}}, {"hdnd", {"hoi dong nhan dan", "hdnd"}}});
constexpr auto kPartyCodes = std::to_array<CodeNames>(
    {{"tu", {"tinh uy", "thanh uy"}}, {"hu", {"huyen uy", "huyen uy"}}, {"du", {"dang uy", "dang uy"}}});

class FormChecker {
 public:
  FormChecker(const Engine& engine, const Document& document, std::string_view text)
      : grammar_(engine.grammar()), document_(document), header_(document.header), text_(text) {}

  std::vector<Diagnostic> check() {
    if (!is_draft_of_today()) return {};
    check_top();
    check_type();
    check_title();
    check_number();
    check_date();
    check_signatures();
    check_recipients();
    return std::move(found_);
  }

 private:
  bool is_state() const { return header_.family == Family::state; }
  bool is_party() const { return header_.family == Family::party; }
  bool is_letter() const { return header_.doc_type == "công văn"; }
  // A year in the number is the mark of legal normative documents, which have rules of their own.
  bool is_normative() const { return header_.number && header_.number->year; }

  // It has a head, and is not older than the rules.
  bool is_draft_of_today() const {
    if (header_.family == Family::other || !header_.doc_type || (!header_.number && !header_.date)) return false;
    const std::string_view since = is_party() ? "2018-04-03" : "2020-03-05";
    return !header_.date || header_.date->value >= since.substr(0, header_.date->value.size());
  }

  bool may_lack(std::string_view part) const {
    const grammar::Lexicon* parts = grammar_.lexicon("required_parts");
    if (parts == nullptr) return false;
    const auto* row = parts->find(text::key_of(*header_.doc_type));
    return row != nullptr && parts->lists(*row, "lacks", part);
  }

  void report(const char* code, std::string message, std::optional<Span> span, Part part) {
    found_.push_back({Severity::warning, code, std::move(message), span, structure::basis_of(part, header_.family)});
  }

  std::optional<Span> head() const { return header_.number ? header_.number->span : header_.date->span; }

  // Quốc hiệu and tiêu ngữ, or the title of the Party.
  void check_top() {
    if (!is_state() && !is_party()) return;
    // The head may stand behind something else, not behind the whole document.
    constexpr std::size_t kFar = 6000;
    const text::Key key(text_.substr(0, std::min(text_.size(), kFar)));
    bool has_national = false, has_motto = false, has_party = false;
    for (const auto& phrase :
         structure::PhraseFinder(grammar_.lexicon("header_anchors")).find(key.bytes(), {0, key.size()})) {
      has_national = has_national || phrase.kind.starts_with("national_title");
      has_motto = has_motto || phrase.kind == "motto";
      has_party = has_party || phrase.kind == "party_title";
    }
    if (is_party() && !has_party) {
      report("form.party_title", "the title ĐẢNG CỘNG SẢN VIỆT NAM is missing above place and date", head(), Part::top);
    }
    if (is_state() && !has_national) {
      report("form.national_title", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM is missing at the top", head(), Part::top);
    }
    if (is_state() && !has_motto) {
      report("form.motto", "Độc lập - Tự do - Hạnh phúc is missing below the title of the nation", head(), Part::top);
    }
  }

  // The name of the type on a line of its own, or at its beginning; letters have none.
  void check_type() {
    if (is_letter() || may_lack("type") || !header_.number || !header_.number->type_code) return;
    std::size_t begin = 0;
    while (begin < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      if (begins_with(text_.substr(begin, end - begin), *header_.doc_type)) return;
      begin = end + 1;
    }
    report("form.type", "the name of the type, " + text::lower(*header_.doc_type) + ", does not stand above the title",
           head(), Part::title);
  }

  // A letter or two may be misread; cells of a table begin anew.
  static bool begins_with(std::string_view line, std::string_view name) {
    const std::string wanted = letters(name);
    const int most = static_cast<int>(wanted.size()) / 5;
    for (;;) {
      if (structure::edit_distance(letters(line).substr(0, wanted.size()), wanted, most) <= most) return true;
      const std::size_t cell = line.find('|');
      if (cell == std::string_view::npos) return false;
      line.remove_prefix(cell + 1);
    }
  }

  void check_title() {
    // A sentence that leads to what follows is the text, not its title.
    const bool has_title = header_.title && !header_.title->text.ends_with(":");
    if (has_title || may_lack("title")) return;
    report("form.title",
           is_letter() ? "the letter does not say what it is about: add a trích yếu (V/v ...) below the number"
                       : "the document does not say what it is about: add a trích yếu below the name of its type",
           head(), Part::title);
  }

  void check_number() {
    if (!header_.number || header_.number->confidence < kSure) return;
    const Number& number = *header_.number;
    check_notation(number);
    check_code(number, is_party() ? std::span<const CodeNames>(kPartyCodes) : std::span<const CodeNames>(kStateCodes));
    const bool is_short = number.serial && number.serial->size() == 1 && number.serial->front() >= '1';
    if (is_state() && is_short && !is_normative()) {
      report("form.number.zero", "a number below 10 has a zero before it: 0" + number.canonical, number.span,
             Part::number);
    }
    if (is_state() && is_letter() && number.type_code == "CV") {
      report("form.number.letter", "the symbol of a letter has no CV: it is that of the body and of the drafting unit",
             number.span, Part::number);
    }
  }

  // 12/KH-UBND is the State's way, 12-KH/TU the Party's.
  void check_notation(const Number& number) {
    if (!number.serial || !number.type_code) return;
    const std::string_view canonical = number.canonical;
    const std::size_t end = canonical.find_first_of("-/");
    if (end == std::string_view::npos) return;
    const std::string rest = "/" + *number.type_code + "-";
    if (is_state() && canonical[end] == '-' && !is_normative() && has(canonical, *number.type_code + "/")) {
      report("form.number.notation",
             "the number is written as the Party's; the State writes " + *number.serial + rest +
                 "..., a stroke behind the number",
             number.span, Part::number);
    }
    if (is_party() && canonical[end] == '/' && has(canonical, rest)) {
      report("form.number.notation",
             "the number is written as the State's; the Party writes " + *number.serial + "-" + *number.type_code +
                 "/..., a hyphen behind the number",
             number.span, Part::number);
    }
  }

  // The code of one kind of body under the name of another one.
  void check_code(const Number& number, std::span<const CodeNames> kinds) {
    if (!number.issuer_code || !header_.issuer || header_.issuer->confidence < kSure) return;
    std::string head_words = folded(header_.issuer->text);
    if (header_.parent) head_words += "\n" + folded(header_.parent->text);
    const auto is_named = [&](const CodeNames& kind) {
      return has(head_words, kind.second[0]) || has(head_words, kind.second[1]);
    };
    const std::string code = folded(*number.issuer_code);
    const auto own =
        std::find_if(kinds.begin(), kinds.end(), [&](const CodeNames& kind) { return kind.first == code; });
    if (own == kinds.end() || is_named(*own) || std::none_of(kinds.begin(), kinds.end(), is_named)) return;
    report(
        "form.number.body",
        "the symbol says " + *number.issuer_code + ", the head \"" + header_.issuer->text + "\"; correct one of them",
        number.span, Part::number);
  }

  void check_date() {
    if (!header_.date || header_.date->precision != Precision::day || header_.date->confidence < kSure) return;
    const std::vector<std::string> runs = figures(header_.date->text);
    if (runs.size() != 3) return;
    if (runs[0].size() > 1 && (runs[1].size() > 1 || runs[1] > "2")) return;
    report("form.date.zero", "days below 10 and the months 1 and 2 have a zero before them: ngày 05 tháng 02",
           header_.date->span, Part::date);
  }

  void check_signatures() {
    for (const Signature& signature : document_.signatures) {
      if (!signature.name) {
        report("form.signature.name", "the signer's name is missing below the office", signature.span, Part::signature);
      } else if (!signature.position && !signature.body && !signature.authority) {
        report("form.signature.office", "the signer's office is missing above the name", signature.span,
               Part::signature);
      }
      check_authority(signature);
    }
  }

  // TM., KT. in the State, T/M, K/T in the Party.
  void check_authority(const Signature& signature) {
    if (signature.authority && signature.authority->size() == 3) {
      const bool has_stroke = (*signature.authority)[1] == '/';
      if (is_state() && has_stroke) {
        report("form.signature.authority", "the State writes TM., KT., TL., TUQ. and not " + *signature.authority,
               signature.span, Part::signature);
      }
      if (is_party() && !has_stroke) {
        report("form.signature.authority", "the Party writes T/M, K/T, T/L and not " + *signature.authority,
               signature.span, Part::signature);
      }
    }
    const bool is_deputy = signature.position && folded(*signature.position).starts_with("pho ");
    if (is_state() && is_deputy && signature.chain.empty() && !signature.body && !is_minutes()) {
      report("form.signature.deputy",
             "a deputy signs for the head: KT. and the head's office above " + *signature.position, signature.span,
             Part::signature);
    }
  }

  bool is_minutes() const { return header_.doc_type == "biên bản"; }

  void check_recipients() {
    if (is_letter() && header_.addressees.empty()) {
      report("form.addressee", "a letter says to whom it goes: Kính gửi", head(), Part::recipients);
    }
    const auto& recipients = document_.recipients;
    const auto files = [](const Recipient& recipient) { return letters(recipient.quoted.text).starts_with("luu"); };
    if (recipients.empty() || std::any_of(recipients.begin(), recipients.end(), files)) return;
    report("form.filing", "the list of recipients does not end with where the document is kept: Lưu",
           recipients.back().quoted.span, Part::recipients);
  }

  static constexpr double kSure = 0.95;  // what was hard to read is not held against anybody
  const grammar::Grammar& grammar_;
  const Document& document_;
  const Header& header_;
  std::string_view text_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> check_form(const Engine& engine, const Document& document, std::string_view text) {
  return FormChecker(engine, document, text).check();
}

}  // namespace vanban
