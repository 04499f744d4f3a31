#include "structure/basis.h"

#include <cstddef>

namespace vanban::structure {

const char* basis_of(Part part, Family family) {
  // In the order of Part.
  static constexpr const char* kState[] = {
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1",   // quốc hiệu, tiêu ngữ
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2",   // tên cơ quan ban hành
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3",   // số, ký hiệu
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4",   // địa danh, thời gian
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5",   // tên loại, trích yếu
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",   // nội dung, viện dẫn
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7",   // chức vụ, họ tên, chữ ký
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9"};  // nơi nhận
  static constexpr const char* kParty[] = {
      "Hướng dẫn 36-HD/VPTW, Phụ lục 1, ô số 1",          "Hướng dẫn 36-HD/VPTW, Phụ lục 1, ô số 2",
      "Hướng dẫn 36-HD/VPTW, Phụ lục 1, ô số 3",          "Hướng dẫn 36-HD/VPTW, Phụ lục 1, ô số 4",
      "Hướng dẫn 36-HD/VPTW, Phụ lục 1, ô số 5a, 5b",     "Hướng dẫn 36-HD/VPTW, Phụ lục 1, ô số 6",
      "Hướng dẫn 36-HD/VPTW, Phụ lục 1, ô số 7a, 7b, 7c", "Hướng dẫn 36-HD/VPTW, Phụ lục 1, ô số 9a, 9b"};
  const auto index = static_cast<std::size_t>(part);
  return family == Family::party ? kParty[index] : kState[index];
}

}  // namespace vanban::structure
