// Members of JSON objects, each with its name: what the answers and graphs are made of.
#ifndef VANBAN_EMIT_JSON_MEMBERS_H_
#define VANBAN_EMIT_JSON_MEMBERS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "emit/json_writer.h"
#include "vanban/span.h"

namespace vanban::emit {

inline void string_member(JsonWriter& json, std::string_view name, std::string_view value) {
  json.key(name);
  json.string(value);
}

// null where the string is empty.
inline void nullable_member(JsonWriter& json, std::string_view name, std::string_view value) {
  json.key(name);
  value.empty() ? json.null() : json.string(value);
}

// null where there is none.
inline void optional_member(JsonWriter& json, std::string_view name, std::optional<std::string_view> value) {
  json.key(name);
  value ? json.string(*value) : json.null();
}

// A word of the contract, which needs no escape.
inline void word_member(JsonWriter& json, std::string_view name, std::string_view word) {
  json.key(name);
  json.name(word);
}

inline void integer_member(JsonWriter& json, std::string_view name, std::int64_t value) {
  json.key(name);
  json.integer(value);
}

inline void boolean_member(JsonWriter& json, std::string_view name, bool value) {
  json.key(name);
  json.boolean(value);
}

// [begin, end], the end excluded.
inline void span_member(JsonWriter& json, Span span) {
  json.key("span");
  json.pair(span.begin, span.end);
}

// A list of strings.
template <typename Strings>
void strings_member(JsonWriter& json, std::string_view name, const Strings& values) {
  json.key(name);
  json.begin_array();
  for (const std::string_view value : values) json.string(value);
  json.end_array();
}

// A list of objects, to each of which `members` gives its own.
template <typename Items, typename Members>
void objects_member(JsonWriter& json, std::string_view name, const Items& items, Members members) {
  json.key(name);
  json.begin_array();
  for (const auto& item : items) {
    json.begin_object();
    members(item);
    json.end_object();
  }
  json.end_array();
}

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_JSON_MEMBERS_H_
