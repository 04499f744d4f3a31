// The member "span" of an object: [begin, end).
#ifndef VANBAN_EMIT_SPAN_MEMBER_H_
#define VANBAN_EMIT_SPAN_MEMBER_H_

#include "emit/json_writer.h"
#include "vanban/span.h"

namespace vanban::emit {

inline void span_member(JsonWriter& json, Span span) {
  json.key("span");
  json.begin_array();
  json.integer(span.begin);
  json.integer(span.end);
  json.end_array();
}

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_SPAN_MEMBER_H_
