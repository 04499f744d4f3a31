// The exit codes of the readers that are programs of their own: tools/read_pdf and tools/read_scan end with them, and
// what started them tells by them why there is no text.
#ifndef VANBAN_INGEST_READER_EXIT_H_
#define VANBAN_INGEST_READER_EXIT_H_

namespace vanban::ingest {

enum ReaderExit : int {
  kReaderDone = 0,
  kReaderNotWritten = 1,  // not all could be
  kReaderWrongUse = 2,
  kReaderDamaged = 3,
  kReaderEncrypted = 4,
  kReaderOutOfMemory = 5,
  kReaderNoPage = 8,      // to be drawn
  kReaderNotFound = 127,  // there is no such program
};

// Of tools/read_scan alone.
inline constexpr int kScanReaderBroken = 6;  // of its own processes, each of which reads a page: it cannot be read
inline constexpr int kScanReaderNoModel = 7;

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READER_EXIT_H_
