import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Kế hoạch, danh mục số đo, bảng ghép: tệp YAML, và điều cần biết về kế hoạch đã chọn. */
export const viPlanMeanings = {
  PLAN_SYNTAX:
    'Tệp kế hoạch, bảng ghép, cấu hình hoặc tệp khác của lệnh không phải YAML đúng cú pháp, thường do thụt dòng, dấu hai chấm hay dấu ngoặc kép. Tệp không được dùng.',
  PLAN_SHAPE:
    'Một khóa của tệp YAML không có trong định dạng, bị thiếu, hoặc có giá trị không được chấp nhận. Khóa lạ luôn là lỗi, để không có điều gì bị bỏ qua vì gõ sai. Tệp không được dùng.',
  PLAN_DUPLICATE:
    'Trong một tệp, mã của chỉ tiêu, mục tiêu, giả định, nhiệm vụ, thời hạn hoặc số đo được dùng hai lần, nên không biết nơi khác nhắc đến mục nào. Tệp không được dùng.',
  PLAN_EVALUATION:
    'Mỗi chỉ tiêu phải có đúng một cách tính: ratio, unit_share, count hoặc attestation; by_sex chỉ đi với ratio. Tệp không được dùng.',
  PLAN_MILESTONE_TIME:
    'Mỗi mốc phải nêu thời điểm đúng một lần: by, from hoặc throughout; every chỉ đi với throughout. Tệp không được dùng.',
  PLAN_MILESTONE_ORDER:
    'Các mốc của một chỉ tiêu phải theo thứ tự thời gian, mốc sau muộn hơn mốc trước. Tệp không được dùng.',
  PLAN_MILESTONE_OUTSIDE:
    'Năm của mốc nằm ngoài thời gian của kế hoạch, hoặc năm đầu sau năm cuối. Tệp không được dùng.',
  PLAN_BACKWARD_TARGET:
    'Mốc sau đòi hỏi ít hơn mốc trước của cùng chỉ tiêu; thường là chép nhầm số. Tệp không được dùng.',
  PLAN_SHARE_OVER_100: 'Ngưỡng phần trăm lớn hơn 100 %. Tệp không được dùng.',
  PLAN_THRESHOLD_UNIT:
    'Ngưỡng không hợp với cách tính: tỷ lệ cần ngưỡng có dấu %, số lượng cần ngưỡng không có dấu %, chỉ tiêu định tính không có ngưỡng. Tệp không được dùng.',
  PLAN_TOLERANCE:
    'tolerance chỉ có nghĩa với ngưỡng “khoảng” (dấu ~), nhưng lại đi với một dấu so sánh khác. Tệp không được dùng.',
  PLAN_UNKNOWN_MEASURE:
    'Kế hoạch, danh mục hoặc bảng ghép nhắc đến một số đo không có trong danh mục số đo. Tệp không được dùng.',
  PLAN_MEASURE_KIND:
    'Số đo có trong danh mục nhưng không đúng loại mà chỗ này cần: đếm (count), có/không (yesno), phần trăm (percent) hay chữ (text). Tệp không được dùng.',
  PLAN_NOT_QUARTERLY:
    'Mốc xét theo từng quý (every: quarter), nhưng số đo của chỉ tiêu không được hỏi theo quý. Tệp không được dùng.',
  PLAN_NO_LOCATOR:
    'Chỉ tiêu không ghi vị trí của nó trong văn bản, nên không ai đối chiếu lại được. Tệp không được dùng.',
  PLAN_EMPTY_POPULATION:
    'Chỉ tiêu không nêu loại đơn vị nào, nên không có đơn vị nào để tính. Tệp không được dùng.',
  PLAN_UNKNOWN_ASSUMPTION:
    'Chỉ tiêu dựa vào một giả định mà tệp không khai ở mục assumptions. Tệp không được dùng.',
  PLAN_SCHEDULE:
    'Mỗi thời hạn phải nêu ngày bằng đúng một cách; ở đây không có cách nào, hoặc có nhiều hơn một. Tệp không được dùng.',
  PLAN_PERIOD: 'Năm đầu của kế hoạch sau năm cuối, hoặc năm cuối sau năm định hướng. Tệp không được dùng.',
  PLAN_NO_TARGETS:
    'Kế hoạch đã chọn không có ngưỡng nào để so. Kết quả chỉ gồm nhiệm vụ và thời hạn báo cáo, không có đạt hay chưa đạt.',
  PLAN_UNVERIFIED:
    'Chưa có văn bản của kế hoạch này để đối chiếu, nên tệp kế hoạch không ghi ngưỡng nào và không kết luận điều gì.',
  PLAN_PARTIAL:
    'Tệp kế hoạch chỉ ghi những ngưỡng đã có nguồn xác nhận; văn bản có thể còn chỉ tiêu khác. Các ngưỡng đã ghi vẫn được dùng như thường.',
  PLAN_ADOPTS:
    'Kế hoạch đã chọn nói rằng nó lấy chỉ tiêu của một kế hoạch khác. Kế hoạch kia không tự động được kiểm tra.',
  PERIOD_OUTSIDE_PLAN:
    'Kỳ đang kiểm tra nằm ngoài những năm mà kế hoạch có hiệu lực. Số liệu vẫn được đọc, nhưng mọi chỉ tiêu của kế hoạch này đều ngoài phạm vi.',
  PLACE_MISMATCH:
    'Tiêu đề của tệp nêu một địa phương khác với địa phương của kế hoạch. Kết quả vẫn được tính, nhưng có thể đã chọn nhầm tệp hoặc nhầm kế hoạch.',
  ISSUER_DISSOLVED:
    'Cơ quan ban hành kế hoạch đã giải thể trước khi kỳ báo cáo kết thúc. Các ngưỡng vẫn được dùng, nhưng hiệu lực của kế hoạch cần được xác nhận.',
  WEAKER_TARGET:
    'Khi kiểm tra nhiều kế hoạch cùng lúc: chỉ tiêu đến hạn của cấp dưới đòi hỏi ít hơn chỉ tiêu cùng nội dung của cấp trên. Mỗi kế hoạch vẫn có kết quả riêng.',
} satisfies Partial<MeaningTable>;
