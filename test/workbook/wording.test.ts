import { describe, expect, it } from 'vitest';
import { Binder } from '../../src/workbook/binding.ts';
import { compileHeaderIndex, HeaderIndex } from '../../src/workbook/header-index.ts';
import { Speller, withoutDiacritics } from '../../src/workbook/spelling.ts';
import { catalogue, showBinding } from '../support/grid.ts';

const binder = new Binder(
  catalogue,
  new HeaderIndex(compileHeaderIndex(catalogue)),
  new Speller(catalogue.vocabulary),
);
const bound = (path: string): string => showBinding(binder.bind({ column: 1, path: path.split(' > ') }));

/** How offices word what they report; a path is a row under rows, or a header under headers. */
const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  staff_total: [
    'Tổng số CB, GV, NV',
    'Tổng số CB, GV, NV (kể cả hợp đồng)',
    'CBGVNV của trường',
    'CB, GV, NV hiện có',
    'Tổng số cán bộ, giáo viên, nhân viên và người lao động',
    'Cán bộ quản lý, nhà giáo và nhân viên',
    'Tổng số viên chức, người lao động',
    'Số cán bộ, công chức, viên chức, người lao động của đơn vị',
    'CBVC và NLĐ toàn trường',
    'Đội ngũ CBGVNV hiện có',
    'CB-GV-NV',
  ],
  staff_female: [
    'CB, GV, NV hiện có > Trong đó: Nữ',
    'Nữ CB, GV, NV',
    'Số nữ cán bộ, giáo viên, nhân viên của đơn vị',
    'CBGVNV nữ',
    'Trong đó nữ CBGVNV',
    'Tổng số viên chức, người lao động > Nữ',
    'Cán bộ quản lý, nhà giáo và nhân viên > Nữ',
    'Tổng số nữ CBGVNV toàn trường',
  ],
  managers_total: [
    'Cán bộ quản lý',
    'Số CBQL hiện có',
    'Tổng số cán bộ lãnh đạo, quản lý',
    'Hiệu trưởng, Phó Hiệu trưởng',
    'Ban giám hiệu',
    'Chức vụ lãnh đạo, quản lý',
    'CBQL của trường',
    'Vị trí lãnh đạo, quản lý',
  ],
  managers_female: [
    'Cán bộ quản lý > Nữ',
    'Nữ cán bộ quản lý',
    'CBQL nữ',
    'Số nữ CBQL của trường',
    'Ban giám hiệu > Trong đó: nữ',
    'CBQL là nữ',
    'Nữ giữ vị trí quản lý, lãnh đạo',
    'Trong đó: nữ CBQL',
  ],
  masters_total: [
    'Thạc sĩ > Chung',
    'Có trình độ thạc sỹ',
    'Số người trình độ Thạc sĩ',
    'Đạt trình độ Thạc sĩ',
    'Viên chức có bằng thạc sĩ',
    'CBGVNV có học vị thạc sĩ',
    'Số CBVC có bằng thạc sĩ',
    'Thạc sĩ (trình độ cao nhất)',
    'Số thạc sĩ hiện có của đơn vị',
    'Trình độ chuyên môn > Thạc sĩ',
    'Thạc sĩ (ThS)',
    'Tổng số người có trình độ thạc sĩ tại trường',
    'Người là thạc sĩ',
  ],
  masters_female: [
    'Thạc sĩ > Riêng nữ',
    'Có trình độ thạc sỹ > Trong đó: Nữ',
    'Nữ thạc sĩ',
    'Số nữ có trình độ thạc sĩ của đơn vị',
    'Nữ viên chức có bằng thạc sĩ',
    'Số người trình độ Thạc sĩ > Nữ',
    'Thạc sĩ nữ hiện có',
    'Nữ là thạc sĩ',
    'Nữ CBGVNV có học vị thạc sĩ',
    'Viên chức có bằng thạc sĩ > Nữ',
  ],
  masters_female_percent: [
    'Tỷ lệ nữ thạc sĩ (%)',
    'Tỉ lệ nữ thạc sỹ trên tổng số thạc sỹ',
    'Tỷ lệ nữ có trình độ thạc sĩ trên tổng số người có trình độ thạc sĩ',
    'Tỷ lệ nữ thạc sĩ/tổng số người có trình độ thạc sĩ',
    'Thạc sĩ > Tỷ lệ nữ (%)',
    'Tỷ lệ nữ thạc sĩ của đơn vị',
    'Tỷ lệ nữ trong tổng số thạc sĩ',
    'Tỷ lệ thạc sĩ nữ',
  ],
  phd_total: [
    'Có trình độ tiến sỹ',
    'Số người trình độ Tiến sĩ',
    'Đạt trình độ Tiến sĩ',
    'Viên chức có bằng tiến sĩ',
    'Tiến sĩ (trình độ cao nhất)',
    'Số tiến sĩ đang công tác tại trường',
    'Tiến sĩ (TS)',
    'Trình độ > Tiến sĩ',
    'Người là tiến sĩ',
  ],
  phd_female: [
    'Có trình độ tiến sỹ > Trong đó: Nữ',
    'Nữ tiến sĩ',
    'Tiến sĩ nữ hiện có',
    'Nữ viên chức có bằng tiến sĩ',
    'Số người trình độ Tiến sĩ > Nữ',
    'Đạt trình độ Tiến sĩ > Trong đó: nữ',
    'Nữ là tiến sĩ',
    'Số nữ tiến sĩ của trường',
  ],
  planning_total: [
    'Số người trong quy hoạch chức danh HT, PHT',
    'Số người trong quy hoạch (nêu ở mục 3)',
    'Số đ/c trong quy hoạch CBQL',
    'Số người trong quy hoạch',
    'CBGV được quy hoạch Hiệu trưởng, Phó Hiệu trưởng',
    'Người trong quy hoạch chức danh lãnh đạo',
    'Công chức, viên chức được quy hoạch',
    'Nguồn quy hoạch lãnh đạo trường giai đoạn 2025-2030',
    'Nguồn cán bộ quy hoạch',
    'Cán bộ thuộc diện quy hoạch',
    'Số CBGVNV nằm trong quy hoạch nhiệm kỳ 2025-2030',
    'Người có tên trong danh sách quy hoạch',
    'Cán bộ, giáo viên được đưa vào quy hoạch cấp trưởng, cấp phó',
    'Quy hoạch lãnh đạo, quản lý nhiệm kỳ 2025-2030 > Số người trong quy hoạch',
  ],
  planning_female: [
    'Số người trong quy hoạch > Trong đó: Nữ',
    'Nữ CBVC thuộc diện quy hoạch',
    'Nữ trong danh sách quy hoạch lãnh đạo',
    'Nữ được quy hoạch Hiệu trưởng, Phó Hiệu trưởng',
    'Số nữ QH',
    'Nguồn quy hoạch > Trong đó: nữ',
    'Nữ được đưa vào quy hoạch',
    'Nữ nằm trong quy hoạch lãnh đạo, quản lý của đơn vị',
    'CBGV được quy hoạch Hiệu trưởng, Phó Hiệu trưởng > Nữ',
    'Cán bộ nữ trong quy hoạch',
  ],
  planning_female_trained: [
    'Nữ trong quy hoạch đã qua lớp bồi dưỡng',
    'Nữ trong QH được cử đi ĐT, BD, tập huấn',
    'Nữ CBVC thuộc diện quy hoạch được bồi dưỡng nâng cao năng lực',
    'Nữ trong QH đã học bồi dưỡng',
    'Nữ quy hoạch đã qua đào tạo, tập huấn nâng cao năng lực',
    'CBGV được quy hoạch > Số đã qua lớp bồi dưỡng CBQL, tập huấn nâng cao năng lực > Nữ',
    'Công chức, viên chức được quy hoạch > Đã qua đào tạo, tập huấn nâng cao năng lực > Nữ',
    'Nữ trong danh sách quy hoạch > Đã bồi dưỡng',
    'Nữ được quy hoạch đã tham gia tập huấn trong năm',
    'Nữ trong quy hoạch > Được tham dự các lớp tập huấn',
    'Nữ CC, VC trong quy hoạch > Đã được ĐT, BD',
    'Nữ trong QH LĐ, QL > Đã ĐT, TH',
  ],
  has_woman_in_planning: [
    'Cơ sở GDPT và GDTX có nữ quy hoạch lãnh đạo, quản lý',
    'Trung tâm có nữ được quy hoạch chức danh Giám đốc, Phó Giám đốc',
    'Trong danh sách quy hoạch của trường có nữ',
    'Đơn vị có nữ được quy hoạch chức danh lãnh đạo, quản lý',
    'Quy hoạch CBQL có nữ',
    'Có nữ trong quy hoạch lãnh đạo, quản lý (có = 1, không = 0)',
    'Có nữ được đưa vào quy hoạch',
    'Trường có nữ thuộc diện quy hoạch',
    'Có ít nhất 01 nữ trong quy hoạch (Có/Không)',
    'Có nữ trong danh sách quy hoạch của đơn vị',
    'Có nữ thuộc QH LĐ, QL (x)',
    'Trường có nữ trong quy hoạch chức danh LĐ, QL',
  ],
  science_tasks_total: [
    'Nhiệm vụ KH&CN, đề tài NCKH các cấp',
    'Đề tài khoa học, nhiệm vụ KHCN',
    'Nhiệm vụ, đề tài KH&CN đang thực hiện, nghiệm thu trong năm',
    'Nhiệm vụ khoa học và công nghệ (KH&CN) thực hiện trong năm',
    'Đề tài/nhiệm vụ KHCN',
    'Số đề tài nghiên cứu khoa học',
    'Tổng số nhiệm vụ khoa học công nghệ của đơn vị',
    'Đề tài các cấp',
  ],
  science_tasks_female_led: [
    'Nữ chủ nhiệm đề tài, nhiệm vụ KH&CN',
    'Đề tài khoa học, nhiệm vụ KHCN > Trong đó: do nữ chủ trì',
    'Nhiệm vụ, đề tài KH&CN > Do nữ làm chủ nhiệm',
    'Đề tài/nhiệm vụ KHCN; do nữ chủ nhiệm',
    'Đề tài do nữ làm chủ nhiệm',
    'Nhiệm vụ KH&CN có chủ nhiệm là nữ',
    'Số nhiệm vụ khoa học và công nghệ do nữ chủ trì',
    'Nhiệm vụ KHCN > Nữ chủ nhiệm',
  ],
  parent_contacts: [
    'Số lượt cha mẹ học sinh được tiếp cận các vấn đề giới qua tài liệu, sự kiện truyền thông',
    'Phụ huynh học viên được tiếp cận, lượt',
    'Số lượt cha mẹ HS được tuyên truyền về giới',
    'CMHS được tiếp cận tài liệu, sự kiện truyền thông về giới',
    'Lượt phụ huynh tiếp cận thông tin về giới',
    'Lượt phụ huynh tham gia truyền thông BĐG',
    'Số lượt cha mẹ học sinh được truyền thông về giới',
    'Số lượt PHHS được tuyên truyền kiến thức về giới, BĐG trong năm',
    'Lượt cha mẹ trẻ được truyền thông về bình đẳng giới',
    'Số lượt gia đình học sinh được tiếp cận các vấn đề về giới',
    'Lượt người được tuyên truyền về BĐG > Phụ huynh',
    'Lượt phụ huynh dự tuyên truyền về giới và bình đẳng giới',
    'Số lượt tiếp cận TT về giới > PHHS',
  ],
  pupil_contacts: [
    'Số lượt HS được tuyên truyền về giới',
    'Học sinh được tiếp cận tài liệu, sự kiện truyền thông về giới',
    'Lượt học sinh TH, THCS, THPT tiếp cận thông tin về giới',
    'Lượt học sinh tham gia truyền thông BĐG',
    'Số lượt học viên được truyền thông về giới',
    'Lượt học sinh, học viên được tuyên truyền về bình đẳng giới',
    'Số lượt học sinh được tiếp cận các nội dung về giới',
    'Lượt người được truyền thông về giới > Học sinh',
  ],
  staff_reached: [
    'Giáo viên, nhân viên được tiếp cận',
    'Số CB, GV, NV được tuyên truyền',
    'CBGVNV được truyền thông về giới',
    'Giáo viên, nhân viên được tiếp cận tài liệu, sự kiện truyền thông về giới',
    'Số CBVC được tuyên truyền về bình đẳng giới',
    'GV, NV được tiếp cận các vấn đề giới',
    'Lượt CB, GV, NV được tiếp cận thông tin về giới',
    'Số cán bộ, giáo viên, nhân viên được truyền thông kiến thức về giới',
    'Số lượt tiếp cận truyền thông về BĐG > GV, NV',
    'Lượt người tiếp cận TT về giới, BĐG > CBGVNV',
  ],
  communicators_trained: [
    'Lượt CB, GV, HS được tập huấn trở thành đội ngũ truyền thông về giới',
    'Lượt người được tập huấn làm đội ngũ truyền thông',
    'CB, GV được tập huấn làm tuyên truyền viên BĐG',
    'Lượt người được bồi dưỡng trở thành cộng tác viên truyền thông về giới',
    'Lượt người được bồi dưỡng thành báo cáo viên về giới',
    'CB, GV, HS được tập huấn làm nòng cốt truyền thông về giới',
    'Số lượt CB, GV, HS được tập huấn tuyên truyền viên',
    'Số lượt CB, GV, HS được tập huấn làm truyền thông viên',
    'Lượt người được tập huấn làm báo cáo viên về giới',
    'Lượt tập huấn đội ngũ truyền thông về giới',
    'Số lượt tập huấn truyền thông viên',
    'Lượt cán bộ, giáo viên, học sinh được tập huấn đội ngũ truyền thông về giới',
    'Lượt người được tập huấn truyền thông viên',
  ],
  website_gender_section: [
    'Cổng TTĐT của Trung tâm có mục riêng về bình đẳng giới (ghi rõ quý)',
    'Website trường có chuyên mục BĐG',
    'Trang TTĐT có mục tin BĐG (ghi các quý có đăng)',
    'Cổng TTĐT của trường có chuyên mục giới (x = có, trống = không)',
    'Trang web trường có chuyên mục BĐG (hằng quý)',
    'Bài viết, chuyên mục về BĐG',
    'Trang thông tin điện tử của đơn vị có chuyên mục về bình đẳng giới',
    'Website nhà trường có chuyên trang về bình đẳng giới',
    'Cổng thông tin điện tử > Có chuyên mục BĐG',
    'Duy trì chuyên mục BĐG trên trang thông tin điện tử',
  ],
  legal_education: [
    'Tuyên truyền, PBGDPL cho nữ CBGVNV, nữ sinh theo KH 36',
    'Có tuyên truyền pháp luật cho phụ nữ (có = 1, không = 0)',
    'Tổ chức tuyên truyền pháp luật cho nữ CBGV, HS nữ',
    'Tuyên truyền, phổ biến pháp luật cho phụ nữ',
    'Phổ biến GDPL cho phụ nữ (KH 36)',
    'Phổ biến, giáo dục pháp luật cho phụ nữ và trẻ em gái',
    'Tuyên truyền giáo dục pháp luật cho phụ nữ theo Kế hoạch số 36/KH-UBND',
    'PBGDPL cho cán bộ nữ',
    'Thực hiện phổ biến kiến thức pháp luật cho phụ nữ trong năm',
  ],
  communication_programme: [
    'Triển khai chương trình truyền thông về BĐG theo KH 331',
    'Có thực hiện CT truyền thông BĐG của thành phố (có = 1, không = 0)',
    'Thực hiện chương trình truyền thông về BĐG của Thành phố',
    'Chương trình TT về BĐG (KH 331)',
    'Thực hiện chương trình truyền thông về bình đẳng giới',
    'Triển khai chương trình truyền thông BĐG tại đơn vị',
    'Có triển khai chương trình truyền thông về bình đẳng giới (Có/Không)',
    'Chương trình truyền thông về BĐG (theo Kế hoạch 331/KH-UBND)',
  ],
  board_members_total: [
    'Tổng số uỷ viên Ban VSTBPN (kể cả Trưởng ban)',
    'Thành viên Ban VSTBPN của các đơn vị',
    'Ban Vì sự tiến bộ phụ nữ > Thành viên của Ban',
    'Số uỷ viên Ban VSTBPN của trường',
    'Ban VSTBPN > Số ủy viên',
    'Ban VSTBPN: số thành viên',
    'Tổng số thành viên Ban vì sự tiến bộ của phụ nữ',
    'TV Ban VSTBPN',
    'Thành viên Ban VSTBPN hiện nay',
    'Ban Vì sự tiến bộ của phụ nữ và bình đẳng giới > Tổng số thành viên',
  ],
  board_members_trained: [
    'Thành viên Ban VSTBPN được tập huấn nghiệp vụ, kỹ năng',
    'Thành viên Ban VSTBPN các trường được tập huấn',
    'Ban VSTBPN > Số thành viên Ban > Trong đó: được tập huấn nghiệp vụ',
    'Ban Vì sự tiến bộ phụ nữ > Thành viên đã dự tập huấn nghiệp vụ',
    'Số uỷ viên đã được tập huấn công tác nữ, BĐG',
    'Ban VSTBPN > Uỷ viên đã dự tập huấn nghiệp vụ',
    'Thành viên Ban VSTBPN được tập huấn',
    'Thành viên Ban VSTBPN được tập huấn nghiệp vụ',
    'Ban VSTBPN: số thành viên > Được tập huấn nghiệp vụ',
    'Thành viên Ban đã qua tập huấn',
    'Thành viên Ban VSTBPN > Đã tham gia tập huấn',
    'Thành viên Ban VSTBPN được bồi dưỡng nghiệp vụ công tác VSTBPN',
  ],
  nursery_children_reached: [
    'Trẻ trong độ tuổi nhà trẻ > Ra lớp tại cơ sở GDMN bảo đảm chất lượng',
    'Trẻ nhà trẻ ra lớp',
    'Trẻ nhà trẻ được tiếp cận giáo dục mầm non',
    'Số trẻ nhà trẻ được huy động ra lớp',
    'Nhà trẻ > Đến lớp',
    'Trẻ nhà trẻ đến trường',
    'Huy động trẻ nhà trẻ ra lớp',
    'Nhà trẻ > Được huy động',
  ],
  em_lower_secondary_completed: [
    'HS lớp 9 là người DTTS > Hoàn thành chương trình THCS',
    'Học sinh (nam, nữ) người DTTS hoàn thành chương trình THCS',
    'Số em DTTS được công nhận tốt nghiệp THCS',
    'Học sinh dân tộc thiểu số tốt nghiệp THCS',
    'Học sinh DTTS hoàn thành cấp THCS',
    'Trẻ em người DTTS hoàn thành chương trình giáo dục THCS',
    'HS DTTS lớp 9 > Hoàn thành THCS',
    'Hoàn thành chương trình trung học cơ sở > DTTS',
  ],
  women_literate: [
    'Người dân từ 15 đến 60 tuổi > Biết chữ > Nữ',
    'Phụ nữ biết chữ',
    'Số nữ biết chữ trên địa bàn',
    'Biết chữ > Nữ',
    'Nữ từ 15 đến 60 tuổi biết chữ',
    'Nữ 15-60 tuổi > Biết chữ',
    'Dân số 15-60 tuổi > Biết chữ > Nữ',
    'Số phụ nữ biết chữ hiện nay',
  ],
};

/** Of other meaning: parts of a group, other people, other matters, plans, the other sex, percentages of other wholes. */
const NEAR_MISSES: readonly string[] = [
  // Parts of the staff, and of the pupils.
  'Giáo viên > Thạc sĩ',
  'Giáo viên có trình độ thạc sĩ',
  'Tổ trưởng chuyên môn có trình độ thạc sĩ',
  'CBQL có trình độ tiến sĩ',
  'Nhân viên có bằng thạc sĩ',
  'Cán bộ, giáo viên có bằng thạc sĩ',
  'Nữ giáo viên có trình độ thạc sĩ',
  'Đảng viên nữ có trình độ thạc sĩ',
  'Thạc sĩ người DTTS',
  'Nữ tiến sĩ người dân tộc thiểu số',
  'Giáo viên hợp đồng có trình độ thạc sĩ',
  'Lượt học sinh nữ được tuyên truyền về giới',
  'Lượt học sinh lớp 9 được tuyên truyền về giới',
  'Học sinh tiểu học được tiếp cận tài liệu về giới',
  'Nữ phụ huynh được tuyên truyền về giới',
  'CBGVNV dưới 35 tuổi',
  'Biên chế',
  'Hợp đồng',
  'Trường công lập > Thạc sĩ',
  'Thành viên Ban VSTBPN được tập huấn kỹ năng sống',
  'Nữ thạc sĩ (mục tiêu)',
  'Nữ thạc sĩ (kể cả Trưởng ban và cộng tác viên)',
  'Lượt học sinh tham gia đội ngũ cờ đỏ',
  'Lượt phụ huynh được tiếp cận qua đường dây nóng',
  // Others, not yet, no longer.
  'Đang học thạc sĩ',
  'Đang học cao học',
  'Cử đi học thạc sĩ trong năm',
  'Chuẩn bị bảo vệ luận án tiến sĩ',
  'Nữ chưa có bằng thạc sĩ',
  'Nữ trong quy hoạch chưa qua tập huấn',
  'Nữ trong quy hoạch cần bồi dưỡng',
  'Thành viên Ban VSTBPN chưa được tập huấn',
  'Nam trong quy hoạch đã tập huấn',
  'Người trong quy hoạch > Đã tập huấn',
  'CBGV được quy hoạch > Số đã qua lớp bồi dưỡng',
  'Thành viên Ban VSTBPN > Đã tập huấn > Nữ',
  'Ban VSTBPN: số thành viên > Được tập huấn nghiệp vụ > Nữ',
  'Số uỷ viên Ban Chấp hành Công đoàn',
  'Uỷ viên Ban đại diện cha mẹ học sinh',
  'Nữ uỷ viên cấp ủy',
  'Quy hoạch cấp ủy > Nữ',
  'Nữ trong quy hoạch cấp ủy',
  'Nữ được quy hoạch tổ trưởng chuyên môn',
  'Quy hoạch đất đai',
  'Nữ được bổ nhiệm trong năm',
  // Other matters.
  'Sáng kiến kinh nghiệm cấp cơ sở',
  'Sáng kiến do nữ chủ trì',
  'Nữ có sáng kiến kinh nghiệm',
  'Đề tài sáng kiến kinh nghiệm do nữ chủ nhiệm',
  'Nữ tham gia nhiệm vụ KHCN',
  'Nhiệm vụ KHCN > Nữ thành viên',
  'Nữ thư ký đề tài',
  'Nam chủ nhiệm đề tài',
  'Nữ chủ nhiệm lớp',
  'Lượt phụ huynh được tuyên truyền về ma túy',
  'Lượt học sinh được tuyên truyền về an toàn giao thông',
  'Lượt học sinh được tiếp cận tài liệu về giới tính',
  'Lượt học sinh được tuyên truyền giới thiệu sách',
  'Phụ huynh học sinh',
  'Số học sinh',
  'Lượt học sinh khám sức khỏe',
  'Số buổi truyền thông về giới',
  'Số cuộc tuyên truyền cho phụ huynh',
  'Tài liệu truyền thông đã in',
  'Fanpage có chuyên mục BĐG',
  'Trang Facebook của trường đăng bài về bình đẳng giới',
  'Số tin bài đăng trên website',
  'Website của trường',
  'Địa chỉ website',
  'Tuyên truyền pháp luật cho học sinh',
  'Phổ biến giáo dục pháp luật',
  'Phổ biến giáo dục pháp luật cho học sinh nữ',
  'Tuyên truyền về an toàn giao thông',
  'Chương trình truyền thông về dân số',
  'Tập huấn chuyên môn cho giáo viên',
  'CB, GV, HS được tập huấn phòng cháy',
  'Truyền thông viên',
  'Trẻ mẫu giáo 5 tuổi ra lớp',
  'Trẻ nhà trẻ được ăn bán trú',
  'Trẻ trong độ tuổi nhà trẻ > Suy dinh dưỡng',
  'HS lớp 9 là người DTTS > Thi vào lớp 10',
  'HS lớp 9 > Hoàn thành chương trình THCS',
  'Học sinh hoàn thành chương trình THCS',
  'HS lớp 8 là người DTTS',
  'Nam biết chữ',
  'Người dân từ 15 đến 60 tuổi > Biết chữ',
  'Nữ từ 15 đến 60 tuổi tái mù chữ',
  // Plans, changes, and percentages for counts.
  'Thạc sĩ (KH 2025)',
  'Nữ tiến sĩ (kế hoạch)',
  'Kế hoạch cử nữ đi học thạc sĩ',
  'Số thạc sĩ tăng trong năm',
  'Nữ thạc sĩ năm trước',
  'Tỷ lệ thạc sĩ trong tổng số nữ',
  'Tỷ lệ thạc sĩ trên tổng số CBGVNV',
  'Tỷ lệ nữ thạc sĩ trong tổng số CBGVNV',
  'Tỷ lệ tiến sĩ là nữ DTTS',
  'Chỉ tiêu nữ tiến sĩ đến năm 2030',
];

const cases = Object.entries(WORDINGS).flatMap(([id, wordings]) =>
  wordings.map((wording) => ({ id, wording })),
);
/** What is put before or after a wording and changes nothing. */
const AROUND: readonly ((wording: string) => string)[] = [
  (wording) => wording.toUpperCase(),
  (wording) => `  ${wording.replaceAll(' ', '  ')} `,
  (wording) => `- ${wording}`,
  (wording) => `2.1. ${wording}`,
  (wording) => `${wording} (*)`,
  (wording) => `${wording}:`,
  (wording) => wording.normalize('NFD'),
];

const typed = (wording: string): string => withoutDiacritics(wording.toLowerCase());

describe('the words of offices', () => {
  it('has several wordings for each of these measures, and as many near misses as measures have wordings', () => {
    for (const [id, wordings] of Object.entries(WORDINGS)) {
      expect(wordings.length, id).toBeGreaterThanOrEqual(8);
      expect(catalogue.measures.has(id), id).toBe(true);
    }
    expect(new Set(NEAR_MISSES).size).toBe(NEAR_MISSES.length);
  });

  it.each(cases)('$wording is $id', ({ id, wording }) => {
    expect(bound(wording)).toBe(id);
  });

  it.each(cases)('$wording is $id however it is set', ({ id, wording }) => {
    const path = wording.split(' > ');
    const set = AROUND.map((around) => [...path.slice(0, -1), around(path.at(-1) ?? '')].join(' > '));
    expect(set.filter((text) => bound(text) !== id)).toEqual([]);
  });

  it.each([
    ['nursery_children_reached_percent', 'Tỉ lệ trẻ nhà trẻ được tiếp cận GDMN có chất lượng'],
    ['kindergarten_children_reached_percent', 'Tỉ lệ trẻ mẫu giáo được tiếp cận giáo dục mầm non chất lượng'],
    ['em_primary_completed_percent', 'Tỉ lệ trẻ em DTTS hoàn thành GD tiểu học'],
    ['em_women_literate_percent', 'Tỉ lệ nữ biết chữ > Nữ người DTTS và miền núi'],
    ['agency_has_woman_leader', 'Cơ quan QLNN về GDĐT có nữ giữ vị trí lãnh đạo chủ chốt'],
  ])('%s is “%s”', (id, wording) => {
    expect(bound(wording)).toBe(id);
  });

  it.each(NEAR_MISSES)('%s is of another meaning', (wording) => {
    expect(bound(wording)).toBe('unknown');
  });

  it('may be typed without diacritics: then it is read the same, or not at all', () => {
    const read = cases.map(({ id, wording }) => ({ id, wording, as: bound(typed(wording)) }));
    expect(read.filter(({ id, as }) => as !== id && as !== 'unknown')).toEqual([]);
    // Only the words of a header in another order are not looked for without their diacritics.
    expect(read.filter(({ as }) => as === 'unknown').length).toBeLessThan(cases.length / 12);
    const misread = NEAR_MISSES.filter((wording) => bound(typed(wording)) !== 'unknown');
    expect(misread).toEqual([]);
  });

  it.each([
    ['của đơn vị', 'masters_female', 'Nữ thạc sĩ'],
    ['tại trường', 'phd_total', 'Tiến sĩ'],
    ['tính đến nay', 'planning_female', 'Nữ trong quy hoạch'],
    ['trong năm', 'parent_contacts', 'Lượt phụ huynh được tiếp cận'],
    ['(theo KH số 331/KH-UBND)', 'communication_programme', 'Thực hiện chương trình truyền thông BĐG'],
    ['theo KH 36', 'legal_education', 'Phổ biến giáo dục pháp luật cho phụ nữ'],
    ['(đánh dấu x nếu có)', 'has_woman_in_planning', 'Có nữ trong quy hoạch'],
  ])('a closing “%s” changes nothing', (tail, id, wording) => {
    expect(bound(`${wording} ${tail}`)).toBe(id);
  });

  it.each(['(dự kiến)', '(KH 2025)', '(chưa kể hợp đồng)', 'đang học', 'người DTTS', 'theo kế hoạch'])(
    'a closing “%s” changes the meaning',
    (tail) => {
      expect(bound(`Nữ thạc sĩ ${tail}`)).toBe('unknown');
    },
  );
});
