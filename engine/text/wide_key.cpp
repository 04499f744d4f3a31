// Letters are told for all bytes of a block at once, each from itself and the two bytes behind it; then what begins no
// character is squeezed out. Of two letters that differ in case the code points are neighbours, or 32 apart: tables
// hold one of both.
#include "text/wide_key.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#include <array>
#include <bit>

// From here on for processors with AVX2: has_avx2() is asked before.
#include "text/begin_avx2.h"

namespace vanban::text {
namespace {

constexpr std::size_t kBlock = sizeof(__m256i);
constexpr std::size_t kHalf = sizeof(__m128i);

__m256i load(const char* p) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)); }
// Hidden from the compiler, that it keeps them: it would make them anew in each block, by three instructions of five.
__m256i all(int byte) {
  __m256i bytes = _mm256_set1_epi8(static_cast<char>(byte));
  asm("" : "+x"(bytes));
  return bytes;
}
__m256i either(__m256i a, __m256i b) { return _mm256_or_si256(a, b); }
__m256i both(__m256i a, __m256i b) { return _mm256_and_si256(a, b); }
std::uint32_t bits_of(__m256i v) { return static_cast<std::uint32_t>(_mm256_movemask_epi8(v)); }
// Bit kBit of each byte chooses between both.
template <int kBit>
__m256i choose(__m256i zero, __m256i one, __m256i by) {
  return _mm256_blendv_epi8(zero, one, _mm256_slli_epi16(by, 7 - kBit));
}

// What blocks are compared with. Bits that are moved within bytes come over from the neighbour: masks drop these.
class Letters {
 public:
  // Written out: what the compiler would make of initializers at the members is not made for these processors.
  Letters()
      : c3_(all(0xC3)),
        c4_(all(0xC4)),
        e1_(all(0xE1)),
        ba_(all(0xBA)),
        fc_(all(0xFC)),
        fe_(all(0xFE)),
        case_bit_(all(0x20)),
        five_bits_(all(0x1F)),
        two_bits_(all(0x03)),
        ba_low_(table("WWWWWXXYZZZ\0\0\0\0\0")),
        ba_high_(table("AAAAAAAAAAAAEEEE")),
        bb_low_(table("EEEEIIOOOOOOOOOO")),
        bb_high_(table("OOUUUUUUUYYYY\0\0\0")),
        c3_low_(table("AAAAAA\0CEEEEIIII")),
        c3_high_(table("DNOOOOO\0\0UUUUY\0\0")),
        letters_(table("\0AO\0IU\0\0Duu\0\0\0\0\0")),
        seconds_(table("\0\x83\xA1\0\xA9\xA9\0\0\x91\xAF\xB0\0\0\0\0\0")),
        either_case_(table("\0\1\1\0\1\1\0\0\1\0\0\0\0\0\0\0")) {}

  // Of the characters that begin in [p, p+32), which are beyond ASCII: 0 or a blank where the table has none, and
  // anything where no character begins; p[33] can be read.
  __m256i of(__m256i bytes, const char* p) const {
    const __m256i second = load(p + 1);
    const __m256i small = both(_mm256_slli_epi16(second, 5), case_bit_);
    const __m256i half = both(_mm256_srli_epi16(second, 1), five_bits_);
    return either(both(_mm256_cmpeq_epi8(bytes, c3_), of_c3(second)),
                  either(both(is_e1(bytes, second), of_e1(small, load(p + 2))),
                         both(_mm256_cmpeq_epi8(both(bytes, fc_), c4_), of_c4_to_c6(bytes, second, half, small))));
  }

  // A bit for each byte with nothing but these bits.
  std::uint32_t none(__m256i letters) const {
    return bits_of(_mm256_cmpeq_epi8(_mm256_andnot_si256(case_bit_, letters), _mm256_setzero_si256()));
  }

 private:
  __m256i is_e1(__m256i bytes, __m256i second) const {
    return both(_mm256_cmpeq_epi8(bytes, e1_), _mm256_cmpeq_epi8(both(second, fe_), ba_));
  }

  // U+1E80 to U+1EFF (E1 BA and E1 BB): a table has a capital for two code points, the second of which is small.
  // `row`: the case bit, where the second byte is BB.
  __m256i of_e1(__m256i row, __m256i third) const {
    const __m256i small = both(_mm256_slli_epi16(third, 5), case_bit_);
    const __m256i pair = either(both(_mm256_srli_epi16(third, 1), five_bits_), row);
    const __m256i ba = choose<4>(_mm256_shuffle_epi8(ba_low_, pair), _mm256_shuffle_epi8(ba_high_, pair), pair);
    const __m256i bb = choose<4>(_mm256_shuffle_epi8(bb_low_, pair), _mm256_shuffle_epi8(bb_high_, pair), pair);
    return either(choose<5>(ba, bb, pair), small);
  }

  // U+00C0 to U+00FF (C3): small letters are 32 behind their capitals.
  __m256i of_c3(__m256i second) const {
    const __m256i place = both(second, five_bits_);
    const __m256i capitals =
        choose<4>(_mm256_shuffle_epi8(c3_low_, place), _mm256_shuffle_epi8(c3_high_, place), second);
    return either(capitals, both(second, case_bit_));
  }

  // Ă Đ Ĩ (C4), Ũ (C5), Ơ Ư (C6), capital and small. Half the second byte and the lead have a sum whose lower four bits
  // are different for each; what the second byte must be tells whether it is this letter at all. Ư ư are an odd and an
  // even code point, the others even and odd.
  __m256i of_c4_to_c6(__m256i lead, __m256i second, __m256i half, __m256i small) const {
    const __m256i sum = _mm256_add_epi8(half, both(lead, two_bits_));
    const __m256i wanted = _mm256_shuffle_epi8(seconds_, sum);
    const __m256i found = _mm256_cmpeq_epi8(either(second, _mm256_shuffle_epi8(either_case_, sum)), wanted);
    return both(found, _mm256_xor_si256(_mm256_shuffle_epi8(letters_, sum), small));
  }

  // Sixteen letters, or other bytes; 0 where there is none.
  static __m256i table(const char (&letters)[17]) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(letters)));
  }

  const __m256i c3_, c4_, e1_, ba_, fc_, fe_, case_bit_, five_bits_, two_bits_;
  const __m256i ba_low_, ba_high_, bb_low_, bb_high_, c3_low_, c3_high_, letters_, seconds_, either_case_;
};

struct BlockKey {
  __m256i bytes;          // where a character begins its key, elsewhere anything
  std::uint32_t begins;   // a bit for each byte that begins a character
  std::uint32_t unknown;  // of these: what is in no table here
};

class BlockReader {
 public:
  BlockReader() : line_end_(all('\n')), tab_(all('\t')), blank_(all(' ')), continuation_(all(0xBF)) {}

  // Of the bytes [p, p+32); p[33] can be read.
  BlockKey read(const char* p) const {
    const __m256i bytes = load(p);
    const __m256i letters = letters_.of(bytes, p);
    const std::uint32_t beyond_ascii = bits_of(bytes);
    // Signed: what goes on a character is below C0, and that is below ASCII.
    const __m256i plain = either(_mm256_cmpeq_epi8(bytes, line_end_), _mm256_cmpeq_epi8(bytes, tab_));
    const std::uint32_t control = bits_of(_mm256_andnot_si256(plain, _mm256_cmpgt_epi8(blank_, bytes))) & ~beyond_ascii;
    BlockKey key;
    key.bytes = _mm256_blendv_epi8(bytes, letters, bytes);  // by the upper bit: what is beyond ASCII
    key.begins = bits_of(_mm256_cmpgt_epi8(bytes, continuation_));
    key.unknown = control | (letters_.none(letters) & key.begins & beyond_ascii);
    return key;
  }

 private:
  const Letters letters_;
  const __m256i line_end_, tab_, blank_, continuation_;
};

// For each set of eight bytes, `kFirst` and those behind it: where those of it stand, one behind the other.
template <std::uint8_t kFirst>
constexpr auto kKept = [] {
  std::array<std::array<std::uint8_t, 8>, 256> kept{};
  for (std::size_t set = 0; set < kept.size(); ++set) {
    std::size_t count = 0;
    for (std::uint8_t i = 0; i < 8; ++i) {
      if ((set >> i & 1) != 0) kept[set][count++] = static_cast<std::uint8_t>(kFirst + i);
    }
  }
  return kept;
}();

// Eight numbers from 0 on, and eight from `count` on.
constexpr auto kPlaces = [] {
  std::array<std::array<std::uint8_t, kHalf>, 9> places{};
  for (std::size_t count = 0; count < places.size(); ++count) {
    for (std::size_t i = 0; i < 8; ++i) {
      places[count][i] = static_cast<std::uint8_t>(i);
      places[count][8 + i] = static_cast<std::uint8_t>(count + i);
    }
  }
  return places;
}();

// Both halves of sixteen bytes, each from and to its own place.
__m128i load_halves(const std::uint8_t* low, const std::uint8_t* high) {
  const __m128i first = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(low));
  return _mm_castps_si128(_mm_loadh_pi(_mm_castsi128_ps(first), reinterpret_cast<const __m64*>(high)));
}
void store_halves(__m128i bytes, void* low, void* high) {
  _mm_storel_epi64(static_cast<__m128i*>(low), bytes);
  _mm_storeh_pi(static_cast<__m64*>(high), _mm_castsi128_ps(bytes));
}

// Writes those of sixteen bytes that begin characters, and how far each is behind its place in the text: `ahead` is
// that of the first byte. Returns how many.
std::size_t squeeze(__m128i bytes, std::size_t begins, std::size_t ahead, char* key, std::uint8_t* extra) {
  const std::size_t first = begins & 0xFF;
  const std::size_t second = begins >> 8;
  const auto count = static_cast<std::size_t>(std::popcount(first));
  const __m128i from = load_halves(kKept<0>[first].data(), kKept<8>[second].data());
  const __m128i places = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kPlaces[count].data()));
  const __m128i behind = _mm_sub_epi8(_mm_add_epi8(from, _mm_set1_epi8(static_cast<char>(ahead))), places);
  store_halves(_mm_shuffle_epi8(bytes, from), key, key + count);
  store_halves(behind, extra, extra + count);
  return count + static_cast<std::size_t>(std::popcount(second));
}

// The bytes of a block, those that are unknown from the great table.
__m256i with_unknown(BlockKey key, const char* p) {
  alignas(kBlock) std::array<char, kBlock> bytes;
  _mm256_store_si256(reinterpret_cast<__m256i*>(bytes.data()), key.bytes);
  for (std::uint32_t left = key.unknown; left != 0; left &= left - 1) {
    const auto at = static_cast<std::size_t>(std::countr_zero(left));
    bytes[at] = key_byte_at(p + at);
  }
  return _mm256_load_si256(reinterpret_cast<const __m256i*>(bytes.data()));
}

}  // namespace

KeyEnd write_key_wide(std::string_view utf8, char* key, std::uint8_t* extra) {
  constexpr std::size_t kLookedAt = kBlock + 3;  // by what is unknown: four bytes
  const BlockReader reader;
  KeyEnd end;
  for (; end.read + kLookedAt <= utf8.size(); end.read += kBlock) {
    const char* const p = utf8.data() + end.read;
    BlockKey block = reader.read(p);
    if (block.unknown != 0) [[unlikely]]
      block.bytes = with_unknown(block, p);
    const auto write = [&](__m128i bytes, std::size_t begins, std::size_t at) {
      end.written += squeeze(bytes, begins, at - end.written, key + end.written, extra + end.written);
    };
    write(_mm256_castsi256_si128(block.bytes), block.begins & 0xFFFF, end.read);
    write(_mm256_extracti128_si256(block.bytes, 1), block.begins >> kHalf, end.read + kHalf);
  }
  return end;
}

}  // namespace vanban::text

#include "text/end_avx2.h"

#else

namespace vanban::text {

KeyEnd write_key_wide(std::string_view, char*, std::uint8_t*) { return {}; }

}  // namespace vanban::text

#endif
