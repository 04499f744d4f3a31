// A document that a newspaper or a site prints without its head, below a sentence of its own: who signed it, when, for
// whom. "Thay mặt Bộ Chính trị, Tổng Bí thư ... đã ký ban hành Nghị quyết số ... (ngày ...) của Bộ Chính trị về ...".
#ifndef VANBAN_STRUCTURE_CLOSING_INTRODUCTION_H_
#define VANBAN_STRUCTURE_CLOSING_INTRODUCTION_H_

#include "layout/reading.h"
#include "recognise/number.h"
#include "structure/closing/closing.h"
#include "structure/header/header.h"

namespace vanban::structure {

// Fills date, issuer and signature where the head and the closing have none and the introduction names the number of
// the heading.
void read_introduction(const layout::Origin& origin, const HeaderRules& rules, const closing::ClosingRules& signing,
                       const recognise::Codes& codes, HeaderReading* header, Closing* closing);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CLOSING_INTRODUCTION_H_
