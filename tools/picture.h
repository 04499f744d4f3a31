// Pages as pictures, for people who check a document: what the readers of PDF and of scans draw.
#ifndef VANBAN_TOOLS_PICTURE_H_
#define VANBAN_TOOLS_PICTURE_H_

namespace vanban::tools {

constexpr int kPictureResolution = 110;      // pixels an inch: small print can be read
constexpr double kMostPicturePixels = 40e6;  // A0 at this resolution is 19 million

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_PICTURE_H_
