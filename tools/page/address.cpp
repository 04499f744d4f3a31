#include "page/address.h"

namespace vanban::page {

std::string percent_encoded(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                          kPlain.find(c) != std::string_view::npos;
    if (is_plain) {
      out += c;
    } else {
      ((out += '%') += kDigits[byte >> 4]) += kDigits[byte & 0xF];
    }
  }
  return out;
}

Address Address::with(std::string name, std::string value) const {
  Address changed = *this;
  if (value.empty()) {
    changed.parameters_.erase(name);
  } else {
    changed.parameters_.insert_or_assign(std::move(name), std::move(value));
  }
  return changed;
}

std::string Address::text() const {
  std::string out = path_;
  char sign = '?';
  for (const auto& [name, value] : parameters_) {
    out += sign + percent_encoded(name) + '=' + percent_encoded(value);
    sign = '&';
  }
  return out;
}

}  // namespace vanban::page
