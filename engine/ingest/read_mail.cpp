// RFC 5322, 2045 to 2047, 2231. Parts nest; each is a head of fields, an empty line, and a body.
#include "ingest/read_mail.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/legacy.h"
#include "ingest/member_names.h"
#include "ingest/read_text.h"
#include "ingest/transfer_encoding.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "vanban/decode.h"
#ifdef VANBAN_HAS_HTML
#include "ingest/read_html.h"
#endif

namespace vanban::ingest {
namespace {

constexpr int kDeepest = 20;
constexpr std::size_t kMostParts = 2000;

using text::is_digit;
using text::lower;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// Bytes of a named charset; those of no known name by what they look like.
std::string to_text(std::string_view bytes, std::string_view charset) {
  if (charset == "windows-1258") return to_utf8(convert(widen(bytes), Charset::windows1258));
  return read_text(bytes).text;
}

// =?utf-8?B?...?= in fields.
std::string decode_words(std::string_view text) {
  std::string out;
  bool after_word = false;
  while (!text.empty()) {
    const std::size_t begin = text.find("=?");
    const std::size_t charset_end = begin == std::string_view::npos ? begin : text.find('?', begin + 2);
    const std::size_t kind_end = charset_end == std::string_view::npos ? charset_end : text.find('?', charset_end + 1);
    const std::size_t end = kind_end == std::string_view::npos ? kind_end : text.find("?=", kind_end + 1);
    if (end == std::string_view::npos) break;
    // Blanks between two encoded words are none.
    const std::string_view between = text.substr(0, begin);
    if (!after_word || !trimmed(between).empty()) out += between;
    const std::string charset = lower(text.substr(begin + 2, charset_end - begin - 2));
    const char kind = text::to_lower(text[charset_end + 1]);
    std::string words(text.substr(kind_end + 1, end - kind_end - 1));
    if (kind == 'b') {
      words = decode_base64(words);
    } else {
      std::replace(words.begin(), words.end(), '_', ' ');
      words = decode_quoted_printable(words);
    }
    out += to_text(words, charset);
    text.remove_prefix(end + 2);
    after_word = true;
  }
  out += text;
  return text::valid_prefix(out) == out.size() ? out : read_text(out).text;
}

struct Part {
  std::map<std::string, std::string> fields;
  std::string_view body;

  std::string field(const std::string& name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
  }
};

Part parse(std::string_view bytes) {
  Part part;
  std::string name;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) break;
    const std::size_t colon = line.find(':');
    if ((line[0] == ' ' || line[0] == '\t') && !name.empty()) {
      part.fields[name] += ' ';
      part.fields[name] += trimmed(line);
    } else if (colon != std::string_view::npos) {
      name = lower(line.substr(0, colon));
      part.fields[name] = trimmed(line.substr(colon + 1));
    }
  }
  part.body = bytes;
  return part;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += decode_quoted_printable('=' + std::string(text.substr(i + 1, 2)));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// A parameter of a field: name=value, name="value", name*=utf-8''value.
std::string parameter(std::string_view field, std::string_view name) {
  const std::string lowered = lower(field);
  for (std::size_t at = lowered.find(name); at != std::string::npos; at = lowered.find(name, at + 1)) {
    if (at == 0 || (lowered[at - 1] != ';' && lowered[at - 1] != ' ' && lowered[at - 1] != '\t')) continue;
    std::size_t begin = at + name.size();
    const bool extended = begin < field.size() && field[begin] == '*';
    while (begin < field.size() && (field[begin] == '*' || is_digit(field[begin]))) ++begin;
    if (begin >= field.size() || field[begin] != '=') continue;
    ++begin;
    std::string value;
    if (begin < field.size() && field[begin] == '"') {
      const std::size_t end = std::min(field.find('"', begin + 1), field.size());
      value = field.substr(begin + 1, end - begin - 1);
    } else {
      value = trimmed(field.substr(begin, std::min(field.find(';', begin), field.size()) - begin));
    }
    if (!extended) return decode_words(value);
    const std::size_t quote = value.find('\'');
    const std::size_t second = quote == std::string::npos ? quote : value.find('\'', quote + 1);
    return read_text(percent_decoded(second == std::string::npos ? value : value.substr(second + 1))).text;
  }
  return {};
}

std::string content(const Part& part) {
  const std::string coding = lower(trimmed(part.field("content-transfer-encoding")));
  if (coding == "base64") return decode_base64(part.body);
  if (coding == "quoted-printable") return decode_quoted_printable(part.body);
  return std::string(part.body);
}

struct Message {
  std::string text;
  std::string html;
  std::vector<std::pair<std::string, Part>> files;
  std::size_t parts = 0;
};

std::string file_name(const Part& part, const std::string& type, std::size_t number) {
  std::string name = parameter(part.field("content-disposition"), "filename");
  if (name.empty()) name = parameter(part.field("content-type"), "name");
  std::replace(name.begin(), name.end(), '\\', '/');
  name = name.substr(name.rfind('/') == std::string::npos ? 0 : name.rfind('/') + 1);
  if (name.empty())
    name = type == "message/rfc822" ? "message-" + std::to_string(number) + ".eml" : "part-" + std::to_string(number);
  return name;
}

// What stands behind the first line.
std::string_view behind_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
}

void collect(std::string_view bytes, int depth, Message* message);

// Each part stands behind a line that begins with the mark, up to the next one; "--" behind it says that all have come.
void collect_parts(std::string_view body, const std::string& mark, int depth, Message* message) {
  const std::string next_mark = "\n" + mark;
  for (std::size_t at = body.find(mark); at != std::string_view::npos;) {
    std::string_view rest = body.substr(at + mark.size());
    if (rest.starts_with("--")) return;
    rest = behind_line(rest);
    const std::size_t end = rest.find(next_mark);
    collect(rest.substr(0, end), depth + 1, message);
    body = rest;
    at = end == std::string_view::npos ? end : end + 1;
  }
}

void collect(std::string_view bytes, int depth, Message* message) {
  if (depth > kDeepest || ++message->parts > kMostParts) return;
  const Part part = parse(bytes);
  const std::string field = part.field("content-type");
  const std::string type = lower(trimmed(std::string_view(field).substr(0, field.find(';'))));
  const std::string boundary = parameter(field, "boundary");
  if (type.starts_with("multipart/") && !boundary.empty()) {
    collect_parts(part.body, "--" + boundary, depth, message);
    return;
  }
  const bool attached = lower(part.field("content-disposition")).starts_with("attachment") ||
                        !parameter(part.field("content-disposition"), "filename").empty();
  const bool is_text = type.empty() || type == "text/plain";
  if (!attached && (is_text || type == "text/html")) {
    if (is_text) {
      message->text += to_text(content(part), lower(parameter(field, "charset")));
    } else {
      message->html += content(part);
    }
    return;
  }
  message->files.emplace_back(file_name(part, type, message->files.size() + 1), part);
}

class MailContainer final : public Container {
 public:
  explicit MailContainer(std::vector<std::pair<std::string, Part>> files) : files_(std::move(files)) {
    for (const auto& [name, part] : files_) add(name);
  }

 private:
  Result<std::string> unpacked(std::size_t place) const override { return content(files_[place].second); }

  std::vector<std::pair<std::string, Part>> files_;
};

Message message_of(std::string_view bytes) {
  if (bytes.starts_with("From ")) bytes = behind_line(bytes);
  Message message;
  collect(bytes, 0, &message);
  MemberNames names;
  for (auto& [name, part] : message.files) name = names.next(name);
  return message;
}

}  // namespace

FileText read_mail(std::string_view bytes) {
  const Message message = message_of(bytes);
  FileText file;
  if (!message.text.empty()) {
    file.text = message.text;
  } else if (!message.html.empty()) {
#ifdef VANBAN_HAS_HTML
    file = read_html(message.html);
#else
    file.text = message.html;
#endif
  }
  file.media_type = "message/rfc822";
  file.via = "text";
  file.encoding = "UTF-8";
  file.faithful = false;
  const Part head = parse(bytes);
  for (const auto& [field, name] :
       {std::pair("subject", "title"), std::pair("from", "author"), std::pair("date", "created")}) {
    const std::string value = decode_words(head.field(field));
    if (!value.empty()) file.evidence.push_back({"mail", name, value});
  }
  for (const auto& [name, part] : message.files) file.members.push_back({name, part.body.size()});
  return file;
}

Result<std::unique_ptr<Container>> open_mail(std::string_view bytes) {
  return std::unique_ptr<Container>(std::make_unique<MailContainer>(message_of(bytes).files));
}

}  // namespace vanban::ingest
