// The numbers of a head of which Tesseract is not sure: printed ones where a line is poor, and all that are written by
// hand. What is printed is read alike, and surely, as often as one looks; what is written is read otherwise each time.
#ifndef VANBAN_TOOLS_READ_SCAN_DOUBTFUL_NUMBERS_H_
#define VANBAN_TOOLS_READ_SCAN_DOUBTFUL_NUMBERS_H_

#include <functional>
#include <vector>

#include "head_columns.h"
#include "recogniser.h"

namespace vanban::scan {

// Whatever reads a part of the page softened and so many times as large; its words' places are those on the page.
using ReadLarger = std::function<std::vector<ScanWord>(const PixelBox&, double times)>;

// `words`: those of an upright page of this size. A doubtful number has two further readings. What nobody would believe
// is as sure as the less sure of them where both agree with it, and surely. A serial behind its mark (Số:) that would
// be believed is no surer than they are, if it stands apart from its symbol, as what was written into a blank does. No
// word's text changes.
void look_again_at_numbers(int width, int height, const ReadLarger& read, std::vector<ScanWord>* words);

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_DOUBTFUL_NUMBERS_H_
