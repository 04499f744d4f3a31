// The hash by which a file is known again: of the program, and of the Python package, which is a build of its own.
#ifndef VANBAN_TOOLS_SHA256_H_
#define VANBAN_TOOLS_SHA256_H_

#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::tools {

// 64 hex digits.
inline std::string sha256_of(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
  sha256_digest(&context, digest.size(), digest.data());
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : digest) hex.append({kHex[byte >> 4], kHex[byte & 15]});
  return hex;
}

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_SHA256_H_
