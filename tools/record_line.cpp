// The line is parsed without building anything: it holds a whole document.
#include "record_line.h"

#include <nettle/base64.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>

#include "emit/json_string.h"

namespace vanban::tools {
namespace {

using nlohmann::json;

// The members of the outermost object; what is nested is passed over. false from a call ends the parse.
class Members : public nlohmann::json_sax<json> {
 public:
  std::optional<std::string> id;  // as JSON
  std::optional<std::string> id_words;
  std::optional<std::string> text;
  std::optional<std::string> base64;
  std::optional<std::string> uri;
  RecordFault fault;

  bool key(string_t& name) override {
    if (depth_ == 1) name_ = name;
    return true;
  }
  bool string(string_t& value) override {
    if (depth_ != 1) return scalar("");
    if (name_ == "id") {
      std::string literal;
      emit::append_json_string(value, &literal);
      id_words = std::move(value);
      return scalar(literal);
    }
    if (std::optional<std::string>* const member = member_named(name_)) *member = std::move(value);
    return true;
  }
  bool null() override { return scalar("null"); }
  bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return scalar(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& written) override { return scalar(written); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return begin(); }
  bool start_array(std::size_t) override {
    if (depth_ == 0) return refuse("json", "a record is an object: {\"id\": ..., \"text\": ...}");
    return begin();
  }
  bool end_object() override { return end(); }
  bool end_array() override { return end(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    return refuse("json", "no JSON from byte " + std::to_string(position) + " on: one object a line, in UTF-8");
  }

 private:
  std::optional<std::string>* member_named(const std::string& name) {
    return name == "text" ? &text : name == "base64" ? &base64 : name == "uri" ? &uri : nullptr;
  }
  bool scalar(const std::string& literal) {
    if (depth_ == 0) return refuse("json", "a record is an object: {\"id\": ..., \"text\": ...}");
    if (depth_ == 1 && name_ == "id") id = literal;
    return true;
  }
  bool begin() {
    if (depth_ == 1 && name_ == "id") return refuse("id", "\"id\" is a string or a number");
    ++depth_;
    return true;
  }
  bool end() {
    --depth_;
    return true;
  }
  bool refuse(std::string code, std::string message) {
    fault = {std::move(code), std::move(message)};
    return false;
  }

  std::size_t depth_ = 0;
  std::string name_;
};

std::optional<std::string> decode_base64(std::string_view words) {
  base64_decode_ctx context;
  base64_decode_init(&context);
  std::string bytes(BASE64_DECODE_LENGTH(words.size()), '\0');
  std::size_t size = bytes.size();
  const bool is_sound = base64_decode_update(&context, &size, reinterpret_cast<std::uint8_t*>(bytes.data()),
                                             words.size(), words.data()) == 1 &&
                        base64_decode_final(&context) == 1;
  if (!is_sound) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

void read_input(Members* members, RecordLine* record) {
  if (members->text.has_value() == members->base64.has_value()) {
    record->fault = {"input", "give one of \"text\" and \"base64\", as a string"};
  } else if (members->text) {
    record->is_text = true;
    record->bytes = std::move(*members->text);
  } else if (auto bytes = decode_base64(*members->base64)) {
    record->bytes = std::move(*bytes);
  } else {
    record->fault = {"base64", "\"base64\" is not whole base64 (RFC 4648)"};
  }
}

}  // namespace

RecordLine read_record_line(std::string_view line) {
  Members members;
  RecordLine record;
  const bool is_sound = json::sax_parse(line, &members) && members.fault.code.empty();
  if (members.id) record.id = *members.id;
  record.uri = members.uri ? *members.uri : members.id_words.value_or("");
  record.fault = members.fault;
  if (is_sound) read_input(&members, &record);
  return record;
}

}  // namespace vanban::tools
