// Bytes as letters, in which mail, edXML and signatures carry them; what does not belong there is passed over.
#ifndef VANBAN_INGEST_TRANSFER_ENCODING_H_
#define VANBAN_INGEST_TRANSFER_ENCODING_H_

#include <string>
#include <string_view>

namespace vanban::ingest {

// RFC 2045, 6.8 and 6.7; base64 in the letters of RFC 4648, 5 too.
std::string decode_base64(std::string_view text);
std::string decode_quoted_printable(std::string_view text);

// Two digits a byte, with anything between.
std::string decode_hexadecimal(std::string_view digits);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_TRANSFER_ENCODING_H_
